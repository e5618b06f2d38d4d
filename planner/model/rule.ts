import type { Finding, Level } from "./findings";
import type { Located, Topology } from "./topology";

/** What the documentation, `privatelink explain` and the configuration know of a rule. */
export interface RuleDescription {
  /** Stable once published: `vpce/` and what is wrong, in words with dashes. */
  readonly id: string;
  /** Level of its findings when the configuration does not change it. */
  readonly level: Level;
  /** What it finds, in one sentence with a final full stop. */
  readonly explanation: string;
  /** Why that matters, likewise. */
  readonly why: string;
  /** What to do about it, without a final full stop. A finding may say it more precisely. */
  readonly fix: string;
  /** Page of AWS that states the fact. */
  readonly see: string;
}

/** One thing that a rule found. Sentences carry no final full stop. */
export interface RuleHit {
  readonly resource: Located;
  /** What was compared with what. */
  readonly message: string;
  /** Default: the rule's. */
  readonly fix?: string;
  /** Only for a rule that stands for a family, such as the linter of policies. */
  readonly rule?: string;
  readonly level?: Level;
  readonly see?: string;
}

/** A check of a Topology. It reads nothing else, and what is not known gives no hit. */
export interface Rule extends RuleDescription {
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
    fix: hit.fix ?? rule.fix,
    see: hit.see ?? rule.see,
  };
}
