import { format, formatList } from "./format";
import { ofLists, ofTexts, type Function } from "./function-arguments";
import { matchesOf, replaced } from "./regular-expressions";
import { ABSENT, entriesOf, hasUnknown, isMap, itemsOf, UNKNOWN, type Value } from "./value";
import type { Json } from "../document/json";

export const TEXT_FUNCTIONS: Readonly<Record<string, Function>> = {
  lower: (...args) => ofTexts(args, ([text = ""]) => text.toLowerCase()),
  upper: (...args) => ofTexts(args, ([text = ""]) => text.toUpperCase()),
  trimspace: (...args) => ofTexts(args, ([text = ""]) => text.trim()),
  trimprefix: (...args) =>
    ofTexts(args, ([text = "", start = ""]) => (text.startsWith(start) ? text.slice(start.length) : text)),
  trimsuffix: (...args) =>
    ofTexts(args, ([text = "", end = ""]) => (text.endsWith(end) ? text.slice(0, text.length - end.length) : text)),
  replace: (...args) =>
    ofTexts(args, ([text = "", from = "", to = ""]) => {
      const pattern = /^\/(.*)\/$/s.exec(from)?.[1];
      if (pattern !== undefined) return replaced(pattern, text, to) ?? UNKNOWN;
      return from === "" ? UNKNOWN : text.replaceAll(from, () => to);
    }),
  regex: (...args) => ofTexts(args, ([pattern = "", text = ""]) => firstMatch(pattern, text)),
  regexall: (...args) => ofTexts(args, ([pattern = "", text = ""]) => matchesOf(pattern, text) ?? UNKNOWN),
  startswith: (...args) => ofTexts(args, ([text = "", start = ""]) => text.startsWith(start)),
  endswith: (...args) => ofTexts(args, ([text = "", end = ""]) => text.endsWith(end)),
  split: (...args) => ofTexts(args, ([separator = "", text = ""]) => text.split(separator)),
  join: (separator = UNKNOWN, ...lists) =>
    ofLists(lists, (all) => ofTexts([separator, ...all.flat()], ([between = "", ...rest]) => rest.join(between))),
  title: (...args) =>
    ofTexts(args, ([text = ""]) => text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase())),
  strrev: (...args) => ofTexts(args, ([text = ""]) => Array.from(text).reverse().join("")),
  strcontains: (...args) => ofTexts(args, ([text = "", part = ""]) => text.includes(part)),
  chomp: (...args) => ofTexts(args, ([text = ""]) => text.replace(/[\r\n]+$/, "")),
  trim: (...args) => ofTexts(args, ([text = "", letters = ""]) => trimmed(text, new Set(letters))),
  substr: (text = UNKNOWN, offset = UNKNOWN, length = UNKNOWN) => substring(text, offset, length),
  parseint: (text = UNKNOWN, base = UNKNOWN) => integerOf(text, base),
  formatlist: (form = UNKNOWN, ...args) => formatList(form, args),
  jsondecode: (...args) => ofTexts(args, ([text = ""]) => decoded(text)),
  format: (form = UNKNOWN, ...args) => format(form, args),
  jsonencode: (value = UNKNOWN) => (hasUnknown(value) ? UNKNOWN : encoded(value)),
};

/** Terraform escapes characters that could end a script in HTML. */
function encoded(value: Value): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(inOrder(value)).replace(/[<>&\u2028\u2029]/g, escape);
}

/** The value with its map keys in Terraform's order. */
function inOrder(value: Value): Value {
  const items = itemsOf(value);
  if (items !== undefined) return items.map(inOrder);
  return isMap(value) ? Object.fromEntries(entriesOf(value).map(([key, each]) => [key, inOrder(each)])) : value;
}

/** Terraform refuses a text that does not match. */
function firstMatch(pattern: string, text: string): Value {
  const matches = matchesOf(pattern, text);
  return matches === undefined ? UNKNOWN : (matches[0] ?? ABSENT);
}

function trimmed(text: string, letters: ReadonlySet<string>): string {
  const all = Array.from(text);
  const start = all.findIndex((letter) => !letters.has(letter));
  const end = all.findLastIndex((letter) => !letters.has(letter));
  return start < 0 ? "" : all.slice(start, end + 1).join("");
}

/** A negative offset counts from the end; length -1 means the rest. */
function substring(text: Value, offset: Value, length: Value): Value {
  if (typeof text !== "string" || typeof offset !== "number" || typeof length !== "number") return UNKNOWN;
  const all = Array.from(text);
  const start = offset < 0 ? Math.max(0, all.length + offset) : offset;
  return all.slice(start, length < 0 ? undefined : start + length).join("");
}

function integerOf(text: Value, base: Value): Value {
  if (typeof text !== "string" || typeof base !== "number" || base < 2 || base > 36) return UNKNOWN;
  const isWhole = /^-?[0-9a-z]{1,10}$/i.test(text);
  const value = isWhole ? parseInt(text, base) : NaN;
  const isExact = value.toString(base) === text.toLowerCase().replace(/^(-?)0+(?=.)/, "$1");
  return isExact ? value : UNKNOWN;
}

function decoded(text: string): Value {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return ABSENT;
  }
}
