/** Props of PrivateLinkPlan. Paths are relative to the working directory. */
export interface PrivateLinkPlanProps {
  /**
   * Path of the configuration file: Region, hours, usage, prices, discounts, quotas, rule levels, suppressions, gates.
   * The other props override it.
   * @default - privatelink.yml in the working directory, if it exists
   */
  readonly config?: string;
  /**
   * Path of a usage file in Infracost's format: GB a month by Terraform address or construct path.
   * @default - the file in the configuration; otherwise totals do not include data processing
   */
  readonly usage?: string;
  /**
   * Path of a price file that overrides the catalogue.
   * @default - the file in the configuration; otherwise AWS's public prices
   */
  readonly prices?: string;
  /**
   * Path of a file with the quotas applied to the account.
   * @default - the quotas in the configuration; otherwise AWS's defaults
   */
  readonly quotas?: string;
  /**
   * Paths of files with what already exists: counts by VPC, or the JSON output of `aws ec2 describe-vpc-endpoints` and
   * `describe-subnets`.
   * @default - the files in the configuration; otherwise quotas count only the stacks
   */
  readonly inventory?: readonly string[];
  /**
   * Hours in a month, above 0 and at most 744.
   * @default - the value in the configuration; otherwise 730
   */
  readonly hoursPerMonth?: number;
  /**
   * Code of the Region of resources whose stack does not state one, e.g. us-east-1.
   * @default - the value in the configuration; otherwise the costs of such resources are missing from the total
   */
  readonly region?: string;
  /**
   * Limits that make synth fail.
   * @default - the gates in the configuration; otherwise findings of level error
   */
  readonly gates?: PrivateLinkPlanGates;
}

/** Limits that make synth fail. */
export interface PrivateLinkPlanGates {
  /**
   * Lowest level of a finding that makes synth fail.
   * @default FailOn.ERROR
   */
  readonly failOn?: FailOn;
  /**
   * Maximum monthly cost of all stacks together, in the currency of the prices; of a range, the high end counts.
   * @default - no limit
   */
  readonly maxMonthlyCost?: number;
  /**
   * Minimum share of each quota that must be left, in percent of its limit (0 to 100).
   * @default - no limit
   */
  readonly quotaHeadroomPercent?: number;
  /**
   * Maximum share of an endpoint's bandwidth that its stated peak may use when one Availability Zone is lost, in percent (0
   * to 100). An endpoint without a stated peak fails.
   * @default - no limit
   */
  readonly maxBandwidthUsePercentOneAzLost?: number;
  /**
   * Minimum number of addresses that must be free in each subnet in which the stacks use some.
   * @default - no limit
   */
  readonly minFreeAddresses?: number;
  /**
   * Whether a total may leave out costs with an unknown price or quantity.
   * @default true
   */
  readonly allowPartialTotal?: boolean;
}

/** Lowest level of findings that make synth fail. */
export enum FailOn {
  /** What AWS would reject, or what cannot work. */
  ERROR = "error",
  /** Also what costs, leaks or breaks something. */
  WARN = "warn",
  /** Every finding. */
  INFO = "info",
  /** No finding makes synth fail. */
  NEVER = "never",
}
