import type { Construct } from "constructs";
import { constructError } from "./errors";
import { literal } from "./literal";

/** Refuses a literal that is not one of an enum's values, as untyped JavaScript and casts let through. */
export function checkOneOf(
  construct: Construct,
  prop: string,
  value: string | undefined,
  allowed: readonly string[],
  see: string,
): void {
  const known = literal(value);
  if (known === undefined || allowed.includes(known)) return;
  throw constructError({
    construct,
    prop,
    value: known,
    constraint: `one of ${allowed.join(", ")}`,
    fix: "Take one of them, or leave the property out for AWS's default",
    see,
  });
}
