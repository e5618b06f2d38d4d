import type { PolicyCondition, PolicyStatement } from "./document";

/** One comparison of a condition; `values` left out: no comparison. */
export interface Comparison {
  readonly operator: string;
  readonly key: string;
  readonly values?: readonly string[];
}

/** A Condition of all comparisons that have values; `undefined` when none has. */
export function conditionOf(...comparisons: readonly Comparison[]): PolicyCondition | undefined {
  const condition: Record<string, Record<string, readonly string[]>> = {};
  for (const { operator, key, values } of comparisons) {
    if (values !== undefined) condition[operator] = { ...condition[operator], [key]: values };
  }
  return Object.keys(condition).length === 0 ? undefined : condition;
}

/** What a statement for everyone says, but for its effect and condition. */
export interface StatementParts {
  readonly sid?: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** A statement with "Principal": "*". */
export function everyoneStatement(
  effect: PolicyStatement["Effect"],
  { sid, actions, resources }: StatementParts,
  condition: PolicyCondition | undefined,
): PolicyStatement {
  const statement = { Effect: effect, Principal: "*", Action: actions, Resource: resources };
  return withCondition(sid === undefined ? statement : { Sid: sid, ...statement }, condition);
}

/** The members that are set, so that documents contain no `undefined`. */
export function withCondition<T extends object>(
  statement: T,
  condition: PolicyCondition | undefined,
): T & { readonly Condition?: PolicyCondition } {
  return condition === undefined ? statement : { ...statement, Condition: condition };
}
