import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { PrivateLinkError } from "../../planner/shared/errors";

export { PrivateLinkError } from "../../planner/shared/errors";

/** What is wrong with one property of a construct. Sentences carry no final full stop. */
export interface ConstructProblem {
  /** The construct that was given the value. */
  readonly construct: IConstruct;
  /** Name of the property, as the user writes it. */
  readonly prop: string;
  /** What was given, or a few words that say it. */
  readonly value: unknown;
  /** What the value must be. */
  readonly constraint: string;
  /** What to do. */
  readonly fix: string;
  /** Page of AWS that states the constraint. */
  readonly see: string;
}

const CODE = "CONSTRUCT_INVALID_PROP";
const LONGEST_VALUE = 200;

/** The error for a property that AWS would refuse or that cannot work. */
export function constructError({ construct, prop, value, constraint, fix, see }: ConstructProblem): PrivateLinkError {
  return new PrivateLinkError({
    code: CODE,
    what: `Property "${prop}" is invalid`,
    where: `construct ${construct.node.path}`,
    expected: constraint,
    found: textOf(value),
    fix: `${fix} (${see})`,
  });
}

function textOf(value: unknown): string {
  if (Token.isUnresolved(value)) return "a value known only at apply";
  const text = typeof value === "string" ? value : (JSON.stringify(value) as string | undefined);
  const shown = text ?? "nothing";
  return shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}...` : shown;
}
