/** Props of PrivateLinkPlan. Paths are relative to the working directory. */
export interface PrivateLinkPlanProps {
  /**
   * Path of the configuration file: Region, hours, usage, prices, discounts, quotas, levels of rules, suppressions, gates.
   * The other props go before what it says.
   * @default - privatelink.yml in the working directory, when it is there
   */
  readonly config?: string;
  /**
   * Path of a usage file in Infracost's format: GB a month by Terraform address or construct path.
   * @default - what the configuration file names; else data processing is in no total
   */
  readonly usage?: string;
  /**
   * Path of a file with prices of your own, which go before the public ones.
   * @default - what the configuration file names; else AWS's public prices
   */
  readonly prices?: string;
  /**
   * Path of a file with the quotas that are applied to the account.
   * @default - what the configuration file names; else AWS's defaults
   */
  readonly quotas?: string;
  /**
   * Paths of files that tell what exists already: numbers by VPC, or what `aws ec2 describe-vpc-endpoints` and
   * `describe-subnets` print as JSON.
   * @default - what the configuration file names; else quotas count the stacks only
   */
  readonly inventory?: readonly string[];
  /**
   * Hours that a month counts, above 0 and at most 744.
   * @default - what the configuration file says; else 730
   */
  readonly hoursPerMonth?: number;
  /**
   * Code of the Region of resources whose stack does not tell it, e.g. us-east-1.
   * @default - what the configuration file says; else costs of such resources are missing in the total
   */
  readonly region?: string;
  /**
   * What keeps the app from being synthesized.
   * @default - what the configuration file says; else findings of level error
   */
  readonly gates?: PrivateLinkPlanGates;
}

/** Limits that keep an app from being synthesized. */
export interface PrivateLinkPlanGates {
  /**
   * Lowest level of a finding that does.
   * @default FailOn.ERROR
   */
  readonly failOn?: FailOn;
  /**
   * Most that all stacks together may cost a month, in the currency of the prices, at the high end where it is a range.
   * @default - no limit
   */
  readonly maxMonthlyCost?: number;
  /**
   * Least share of each quota that must be left, in percent of its limit (0 to 100).
   * @default - no limit
   */
  readonly quotaHeadroomPercent?: number;
  /**
   * Whether a total may leave out costs whose price or quantity is not known.
   * @default true
   */
  readonly allowPartialTotal?: boolean;
}

/** Levels of findings that keep an app from being synthesized. */
export enum FailOn {
  /** What AWS would refuse, or what cannot work. */
  ERROR = "error",
  /** That, and what costs, leaks or breaks something. */
  WARN = "warn",
  /** Every finding. */
  INFO = "info",
  /** No finding does. */
  NEVER = "never",
}
