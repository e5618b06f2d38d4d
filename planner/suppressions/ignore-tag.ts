import { findRule } from "../rules/descriptions";

/** Key of the tag that lists the findings to ignore on an endpoint. */
export const IGNORE_TAG = "privatelink:ignore";

const PREFIX = "vpce/";

/** What the value of an ignore tag says. */
export interface IgnoreTag {
  /** Ids of rules, each once. */
  readonly rules: readonly string[];
  /** Words in the place of rules that name no rule. */
  readonly unknown: readonly string[];
  /** "" when the tag gives none. */
  readonly reason: string;
}

/**
 * Reads `rule+rule reason`. Words count as rules up to the first one that is not a rule; `vpce/` is optional. AWS allows
 * no comma in a tag, so `+` or spaces separate rules.
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

/** True for `a+b` with at least one rule, for anything with the prefix of rules, and for a lone `+`. */
function namesRules(word: string): boolean {
  const names = word.split("+");
  return (
    names.every((name) => name === "") || names.some((name) => name.startsWith(PREFIX) || ruleNamed(name) !== undefined)
  );
}

function ruleNamed(name: string): string | undefined {
  return findRule(name)?.id ?? findRule(PREFIX + name)?.id;
}
