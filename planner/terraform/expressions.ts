import type { Json } from "./json";

/** A text of Terraform's JSON syntax, cut at its interpolations. */
export type TemplatePart = { readonly literal: string } | { readonly expression: string };

/** Cuts `a-${b.c}-d` into its parts. `$${` is an escaped `${`. An interpolation that never ends is literal text. */
export function templateParts(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = "";
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf("${", at);
    const end = start < 0 ? -1 : endOfInterpolation(text, start + 2);
    if (end < 0) break;
    if (text[start - 1] === "$") {
      literal += text.slice(at, start - 1) + text.slice(start, end + 1);
    } else {
      literal += text.slice(at, start);
      if (literal !== "") parts.push({ literal });
      literal = "";
      parts.push({ expression: text.slice(start + 2, end).trim() });
    }
    at = end + 1;
  }
  literal += text.slice(at);
  if (literal !== "" || parts.length === 0) parts.push({ literal });
  return parts;
}

function endOfInterpolation(text: string, from: number): number {
  let depth = 1;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === "{") depth += 1;
    else if (!quoted && character === "}" && (depth -= 1) === 0) return at;
  }
  return -1;
}

/** The value of an expression that is a literal: text, number, true, false, or a list of them. */
export function literalValue(expression: string): Json | undefined {
  if (!/^["[\d-]|^(?:true|false|null)$/.test(expression)) return undefined;
  try {
    return JSON.parse(expression) as Json;
  } catch {
    return undefined;
  }
}

/** A call of a function with one argument, such as `toset(var.names)`. */
export interface Call {
  readonly name: string;
  readonly argument: string;
}

export function callOf(expression: string): Call | undefined {
  const [, name, argument] = /^([a-z]+)\(([^]*)\)$/.exec(expression) ?? [];
  if (name === undefined || argument === undefined || cutAt(argument, ",").length !== 1) return undefined;
  return { name, argument: argument.trim() };
}

/** `condition ? yes : no`. */
export interface Choice {
  readonly condition: string;
  readonly yes: string;
  readonly no: string;
}

export function choiceOf(expression: string): Choice | undefined {
  const [condition, rest, ...more] = cutAt(expression, "?");
  if (condition === undefined || rest === undefined || more.length > 0) return undefined;
  const [yes, no, ...others] = cutAt(rest, ":");
  if (yes === undefined || no === undefined || others.length > 0) return undefined;
  return { condition: condition.trim(), yes: yes.trim(), no: no.trim() };
}

/** Cuts an expression at a character that stands outside of quotes and brackets; [] when the brackets do not match. */
function cutAt(expression: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < expression.length; at += 1) {
    const character = expression.charAt(at);
    if (character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character) && (depth -= 1) < 0) return [];
    else if (character === separator && depth === 0) {
      parts.push(expression.slice(from, at));
      from = at + 1;
    }
  }
  return depth === 0 && !quoted ? [...parts, expression.slice(from)] : [];
}
