import type { Construct } from "constructs";
import { constructError } from "./errors";
import { firstRepeated } from "./lists";
import { literal } from "./literal";
import { knownText } from "./known-text";

/** What a value of a prop or an argument must look like. */
export interface ValueRule {
  readonly pattern: Pick<RegExp, "test">;
  readonly constraint: string;
  readonly fix: string;
  readonly see: string;
}

/** Refuses a literal that does not match; what is known only at apply passes. */
export function checkPattern(construct: Construct, prop: string, value: string | undefined, rule: ValueRule): void {
  const known = knownText(value);
  if (known === undefined || rule.pattern.test(known)) return;
  const { constraint, fix, see } = rule;
  throw constructError({ construct, prop, value: known, constraint, fix, see });
}

/** Refuses a list with a literal that does not match, or with one twice. */
export function checkPatterns(
  construct: Construct,
  prop: string,
  values: readonly string[] | undefined,
  rule: ValueRule,
): void {
  const known = literal(values) ?? [];
  for (const value of known) checkPattern(construct, prop, value, rule);
  checkDistinct(construct, prop, known, rule.see);
}

/** Refuses a list that has an item, literal or reference, twice. */
export function checkDistinct(
  construct: Construct,
  prop: string,
  values: readonly string[] | undefined,
  see: string,
): void {
  const value = firstRepeated(literal(values) ?? []);
  if (value === undefined) return;
  throw constructError({ construct, prop, value, constraint: "each value once", fix: "Leave the second one out", see });
}
