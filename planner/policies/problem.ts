import type { PolicySupport } from "../model/services";
import type { EndpointKind } from "../model/topology";

/** What is wrong with a policy. Sentences carry no final full stop. */
export interface PolicyProblem {
  /** Stable id of the rule, e.g. vpce/policy-too-long. */
  readonly id: string;
  readonly level: "error" | "warn" | "info";
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Page of AWS that states the rule. */
  readonly see: string;
}

/** The endpoint that a policy is for. */
export interface PolicyContext {
  readonly kind: EndpointKind;
  /** The part of the service's name after the Region, where it is known. */
  readonly shortName?: string;
  /** Whether the service supports endpoint policies, according to the catalogue or to whoever names the service. */
  readonly policySupport?: PolicySupport;
  /** True for an endpoint service that is not AWS's: its endpoints ignore policies. */
  readonly ofOthers?: boolean;
}

const MOST_PER_RULE = 10;

/** The first ten problems of each rule; the tenth says how many are left out. */
export function limited(problems: readonly PolicyProblem[]): PolicyProblem[] {
  const counts = new Map<string, number>();
  for (const { id } of problems) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shown = new Map<string, number>();
  return problems.flatMap((problem) => {
    const place = (shown.get(problem.id) ?? 0) + 1;
    shown.set(problem.id, place);
    if (place > MOST_PER_RULE) return [];
    const left = (counts.get(problem.id) ?? 0) - MOST_PER_RULE;
    return [place < MOST_PER_RULE || left <= 0 ? problem : withRest(problem, left)];
  });
}

function withRest(problem: PolicyProblem, left: number): PolicyProblem {
  return { ...problem, message: `${problem.message} (and ${String(left)} more of this kind)` };
}
