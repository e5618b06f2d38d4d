import { findRule } from "../rules/descriptions";

/** Key of the tag by which an endpoint says which findings about it are meant to be. */
export const IGNORE_TAG = "privatelink:ignore";

const PREFIX = "vpce/";

/** What the value of an ignore tag says. */
export interface IgnoreTag {
  /** Ids of rules, each once. */
  readonly rules: readonly string[];
  /** What stands where rules should, but names none. */
  readonly unknown: readonly string[];
  /** "" when there is none. */
  readonly reason: string;
}

/**
 * Reads `rule+rule reason`. Words count as rules up to the first one that is none; `vpce/` may be left out. AWS allows no
 * comma in a tag, so rules are parted by `+` or by spaces.
 */
export function readIgnoreTag(value: string): IgnoreTag {
  const words = value.split(/\s+/).filter((word) => word !== "");
  const first = words.findIndex((word) => !namesRules(word));
  const end = first === -1 ? words.length : first;
  const names = words.slice(0, end).flatMap((word) => word.split("+").filter((name) => name !== ""));
  return {
    rules: [...new Set(names.flatMap((name) => ruleNamed(name) ?? []))],
    unknown: [...new Set(names.filter((name) => ruleNamed(name) === undefined))],
    reason: words.slice(end).join(" "),
  };
}

/** `a+b` of which one is a rule, anything that begins as rules do, and a `+` that stands alone. */
function namesRules(word: string): boolean {
  const names = word.split("+");
  return (
    names.every((name) => name === "") || names.some((name) => name.startsWith(PREFIX) || ruleNamed(name) !== undefined)
  );
}

function ruleNamed(name: string): string | undefined {
  return findRule(name)?.id ?? findRule(PREFIX + name)?.id;
}
