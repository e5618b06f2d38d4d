import type { Finding, Level } from "../model/assessment";
import type { Located, Topology } from "../model/topology";

/** One thing that a rule found. Sentences carry no final full stop. */
export interface RuleHit {
  readonly resource: Located;
  /** What was compared with what. */
  readonly message: string;
  readonly fix: string;
  /** Only for a rule that stands for a family, such as the linter of policies. */
  readonly rule?: string;
  readonly level?: Level;
}

/** A check of a Topology. It reads nothing else. */
export interface Rule {
  /** Stable once published: `vpce/` and what is wrong, in words with dashes. */
  readonly id: string;
  readonly level: Level;
  /** Why it matters, for the documentation. */
  readonly explanation: string;
  /** Page of AWS that states the fact. */
  readonly see: string;
  check(topology: Topology): RuleHit[];
}

export function toFinding(rule: Rule, hit: RuleHit): Finding {
  const { resource } = hit;
  return {
    rule: hit.rule ?? rule.id,
    level: hit.level ?? rule.level,
    message: hit.message,
    input: resource.input,
    address: resource.address,
    ...(resource.constructPath === undefined ? {} : { constructPath: resource.constructPath }),
    fix: hit.fix,
    see: rule.see,
  };
}
