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

/** The value of an expression that is a literal: text, number, true, false, or a list of them, also in `toset(...)`. */
export function literalValue(expression: string): Json | undefined {
  const list = /^to(?:set|list)\((\[[^]*\])\)$/.exec(expression)?.[1] ?? expression;
  if (!/^["[\d-]|^(?:true|false|null)$/.test(list)) return undefined;
  try {
    return JSON.parse(list) as Json;
  } catch {
    return undefined;
  }
}
