import { isObject } from "../shared/is-object";
import { ownMembers, textsOf, type Statement } from "./statements";

/** One line of a Condition: operator, key and the key's values. */
export interface Condition {
  /** As written. */
  readonly operator: string;
  /** As written. */
  readonly key: string;
  /** In lower case: keys are compared without regard to case. */
  readonly lowerKey: string;
  /** Without a qualifier before it and IfExists after it, in lower case. */
  readonly base: string;
  /** Its text values. */
  readonly values: readonly string[];
}

/** All conditions of a statement. */
export function conditionsOf({ members }: Statement): readonly Condition[] {
  const condition = members.get("Condition");
  if (!isObject(condition)) return [];
  return [...ownMembers(condition)].flatMap(([operator, keys]) =>
    isObject(keys) ? [...ownMembers(keys)].map(([key, value]) => conditionOf(operator, key, value)) : [],
  );
}

/** True when a value contains a policy variable or a Terraform reference, whose length nobody knows. */
export function isVariable(value: string): boolean {
  return value.includes("${");
}

function conditionOf(operator: string, key: string, value: unknown): Condition {
  const base = operator
    .toLowerCase()
    .replace(/^for(?:all|any)values?:/, "")
    .replace(/ifexists$/, "");
  return { operator, key, lowerKey: key.toLowerCase(), base, values: textsOf(value) };
}
