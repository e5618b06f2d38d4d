import { endOfInterpolation } from "./tokens";
import { isArray, isObject, type Json } from "../document/json";

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

/** The expressions inside a value, however deep. */
export function expressionsOf(raw: Json | undefined): string[] {
  const expressions: string[] = [];
  const pending: (Json | undefined)[] = [raw];
  while (pending.length > 0) {
    const value = pending.shift();
    if (typeof value === "string") {
      for (const part of templateParts(value)) if ("expression" in part) expressions.push(part.expression);
    } else if (isArray(value)) pending.push(...value);
    else if (isObject(value)) pending.push(...Object.values(value));
  }
  return expressions;
}
