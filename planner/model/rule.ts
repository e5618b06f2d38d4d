import type { Brief, Finding, Level } from "./findings";
import { nameOf, type ResourceName } from "./resource-name";
import type { Located, Topology } from "./topology";

/** What the documentation, `privatelink explain` and the configuration know about a rule. */
export interface RuleDescription {
  /** Stable once published: `vpce/` and what is wrong, in hyphenated words. */
  readonly id: string;
  /** Level of its findings unless the configuration changes it. */
  readonly level: Level;
  /** What it finds, in one sentence with a final full stop. */
  readonly explanation: string;
  /** Why that matters, also with a final full stop. */
  readonly why: string;
  /** What to do about it, without a final full stop. A finding may be more precise. */
  readonly fix: string;
  /** AWS page that states the fact. */
  readonly see: string;
  /** For advice that often concerns many resources: reports then say it in one line. */
  readonly brief?: Brief;
}

/** One thing that a rule found. Texts have no final full stop. */
export interface RuleHit {
  readonly resource: Located;
  /** What was compared with what. */
  readonly message: string;
  /** The message without what differs from resource to resource, so that reports can group findings. */
  readonly reason?: string;
  /** Default: the rule's. */
  readonly level?: Level;
  /** Default: the rule's. */
  readonly fix?: string;
  /** Default: the rule's. */
  readonly see?: string;
}

/** What the user states for rules to check. */
export interface RuleContext {
  /** Ids of accounts and ARNs of principals; a resource's own account is trusted, too. Absent: trust is not checked. */
  readonly trustedPrincipals?: readonly string[] | undefined;
  /** Absent: no endpoint is required. */
  readonly requiredEndpoints?: RequiredEndpoints | undefined;
}

/** Services for which each VPC must have an endpoint. */
export interface RequiredEndpoints {
  /** Short names, e.g. ecr.api. */
  readonly services: readonly string[];
  /** Addresses, construct paths or ids of VPCs that need none; `*` matches any text. */
  readonly exceptVpcs: readonly string[];
}

/** A check of a Topology. It reads nothing else but what the user states, and unknown values give no hit. */
export interface Rule extends RuleDescription {
  check(topology: Topology, context: RuleContext): RuleHit[];
}

/** What a finding takes from its rule, unless the hit is more precise. */
export type RuleDefaults = Pick<RuleDescription, "id" | "level" | "fix" | "see" | "brief">;

/** A check for several rules at once, such as the policy linter. Each hit names its rule. */
export interface RuleFamily {
  readonly rules: readonly RuleDescription[];
  check(topology: Topology): (RuleHit & { readonly rule: RuleDefaults })[];
}

/** The only way to create a finding: a rule, the resource that it is about, and what was compared with what. */
export function findingOf(
  rule: RuleDefaults,
  resource: ResourceName,
  message: string,
  {
    fix = rule.fix,
    see = rule.see,
    reason,
    monthlySaving,
  }: Partial<Pick<Finding, "fix" | "see" | "reason" | "monthlySaving">> = {},
): Finding {
  return {
    rule: rule.id,
    level: rule.level,
    message,
    ...(reason === undefined ? {} : { reason }),
    ...(rule.brief === undefined ? {} : { brief: rule.brief }),
    ...nameOf(resource),
    fix,
    ...(monthlySaving === undefined ? {} : { monthlySaving }),
    see,
  };
}
