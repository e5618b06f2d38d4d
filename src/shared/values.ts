import type { Construct } from "constructs";
import { constructError } from "./errors";
import { literal } from "./literal";
import { knownText } from "./known-text";

/** What a value of a prop must look like. */
export interface PropRule {
  readonly pattern: RegExp;
  readonly constraint: string;
  readonly fix: string;
  readonly see: string;
}

/** Refuses a literal that does not match; what is known only at apply passes. */
export function checkPattern(construct: Construct, prop: string, value: string | undefined, rule: PropRule): void {
  const known = knownText(value);
  if (known === undefined || rule.pattern.test(known)) return;
  throw constructError({ construct, prop, value: known, ...withoutPattern(rule) });
}

/** Refuses a list with a literal that does not match, or with one twice. */
export function checkPatterns(
  construct: Construct,
  prop: string,
  values: readonly string[] | undefined,
  rule: PropRule,
): void {
  const known = literal(values) ?? [];
  for (const value of known) checkPattern(construct, prop, value, rule);
  checkDistinct(construct, prop, known, rule.see);
}

/** Refuses a list in which an item, literal or reference, stands twice. */
export function checkDistinct(
  construct: Construct,
  prop: string,
  values: readonly string[] | undefined,
  see: string,
): void {
  const known = literal(values) ?? [];
  const twice = known.find((value, index) => known.indexOf(value) !== index);
  if (twice === undefined) return;
  const constraint = "each value once";
  throw constructError({ construct, prop, value: twice, constraint, fix: "Leave the second one out", see });
}

/** True when a list is given and not known to be empty. */
export function isGiven(values: readonly string[] | undefined): boolean {
  return values !== undefined && values.length > 0;
}

function withoutPattern({ constraint, fix, see }: PropRule): Omit<PropRule, "pattern"> {
  return { constraint, fix, see };
}
