import { groupBy } from "../shared/group-by";
import { printable, shortened, textWidth } from "./text";

/**
 * The names of one table, each at most `width` columns wide: distinct names stay distinct. What all of them begin and end
 * with is cut first, then Terraform's resource types, and only then the middle of a name that is still too long.
 */
export function shortNames(names: readonly string[], width: number): string[] {
  const distinct = [...new Set(names)];
  const short = shortDistinct(distinct.map(printable), width);
  const byName = new Map(distinct.map((name, at) => [name, short[at] ?? name]));
  return names.map((name) => byName.get(name) ?? name);
}

const CUT = "…";

function shortDistinct(full: readonly string[], width: number): string[] {
  let texts = full;
  for (const shorten of [withoutHiddenIds, withoutCommonPrefix, withoutCommonSuffix]) {
    if (texts.some((text) => textWidth(text) > width)) texts = shorten(texts);
  }
  const untyped = texts.map((text) => (textWidth(text) > width ? withoutType(text) : text));
  return numbered(fitted(untyped, width, MOST_ROUNDS), width);
}

/** Cuts `/Resource` and `/Default`, which construct libraries call the main resource of a construct, where no name is lost. */
function withoutHiddenIds(texts: readonly string[]): readonly string[] {
  const short = texts.map((text) => text.replace(/\/(?:Resource|Default)$/, ""));
  return new Set(short).size === new Set(texts).size ? short : texts;
}

/** Cuts what all names begin with, up to the last end of a part of a path. */
function withoutCommonPrefix(texts: readonly string[]): readonly string[] {
  const [first = ""] = texts;
  const shared = first.slice(0, commonLength(texts));
  const end = Math.max(shared.lastIndexOf("/"), shared.lastIndexOf("."));
  if (texts.length < 2 || end < 1) return texts;
  const start = first[end] === "/" ? end : end + 1;
  return texts.map((text) => `${CUT}${text.slice(start)}`);
}

/** Cuts the parts of a construct path that all names end with. */
function withoutCommonSuffix(texts: readonly string[]): readonly string[] {
  const [first = ""] = texts;
  const length = commonLength(texts.map((text) => Array.from(text).reverse().join("")));
  const shared = first.slice(first.length - length);
  const start = shared.indexOf("/");
  if (texts.length < 2 || start < 0) return texts;
  return texts.map((text) => `${text.slice(0, text.length - (shared.length - start))}/${CUT}`);
}

/** How many UTF-16 units all texts begin with. */
function commonLength(texts: readonly string[]): number {
  const [first = "", ...others] = texts;
  let length = first.length;
  for (const text of others) {
    let at = 0;
    while (at < length && text[at] === first[at]) at += 1;
    length = at;
  }
  return length;
}

/** `module.a.aws_vpc_endpoint.b` as `module.a…b`: the service is in another column. */
function withoutType(text: string): string {
  return text.replace(/(?:^|\.)aws_[a-z0-9_]+\./, CUT);
}

/** Names that two cuts make equal are compared again, without what they share; after that they get numbers. */
const MOST_ROUNDS = 4;

function fitted(texts: readonly string[], width: number, rounds: number): string[] {
  const short = texts.map((text) => shortened(text, width));
  if (rounds === 0) return short;
  for (const members of groupBy([...short.keys()], (at) => short[at]).values()) {
    const same = members.map((at) => texts[at] ?? "");
    if (same.every((text) => text === same[0])) continue;
    fitted(differences(same, width), width, rounds - 1).forEach((text, at) => {
      const member = members[at];
      if (member !== undefined) short[member] = text;
    });
  }
  return short;
}

/** The texts without what all of them begin and end with, except for a little of it where there is room. */
function differences(texts: readonly string[], width: number): string[] {
  const characters = texts.map((text) => Array.from(text));
  const start = commonCharacters(characters);
  const end = commonCharacters(characters.map((text) => text.slice(start).reverse()));
  const widest = characters.reduce(
    (most, text) => Math.max(most, textWidth(text.slice(start, text.length - end).join(""))),
    0,
  );
  const context = Math.max(0, Math.floor((width - widest - 2 * CUT.length) / MOST_COLUMNS_PER_PAIR));
  const [cutStart, cutEnd] = [Math.max(0, start - context), Math.max(0, end - context)];
  return characters.map((text) => {
    const middle = text.slice(cutStart, text.length - cutEnd).join("");
    return `${cutStart > 0 ? CUT : ""}${middle}${cutEnd > 0 ? CUT : ""}`;
  });
}

/** One character on either side, each in two columns. */
const MOST_COLUMNS_PER_PAIR = 4;

function commonCharacters(texts: readonly (readonly string[])[]): number {
  const [first = [], ...others] = texts;
  let length = first.length;
  for (const text of others) {
    let at = 0;
    while (at < length && text[at] === first[at]) at += 1;
    length = at;
  }
  return length;
}

/** Equal texts become `text`, `text #2`, `text #3`. */
function numbered(texts: readonly string[], width: number): string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return texts.map((text) => {
    let free = text;
    let number = next.get(text) ?? 1;
    while (used.has(free)) {
      number += 1;
      const suffix = ` #${number}`;
      free = `${shortened(text, width - suffix.length)}${suffix}`;
    }
    next.set(text, number);
    used.add(free);
    return free;
  });
}
