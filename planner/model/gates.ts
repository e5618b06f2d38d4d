import type { Decimal } from "../shared/money";
import type { Level } from "./findings";

/** Limits that make a pipeline stop. An absent one limits nothing. */
export interface Gates {
  /** The lowest finding level that stops the pipeline. Default: never. */
  readonly failOn?: Level | "never";
  /** Highest allowed monthly cost, for each currency separately unless `currency` names one. */
  readonly maxMonthlyCost?: Decimal;
  /** ISO 4217. The only currency that `maxMonthlyCost` limits; it fails where costs exist only in others. */
  readonly currency?: string;
  /** Share of each quota that must be left, in percent (0 to 100) of its limit. */
  readonly quotaHeadroomPercent?: Decimal;
  /** Highest share that a peak may use of an endpoint's bandwidth with one Availability Zone lost, in percent (0 to 100). */
  readonly maxBandwidthUsePercentOneAzLost?: Decimal;
  /** Fewest addresses that must be free in each subnet that the resources use. */
  readonly minFreeAddresses?: Decimal;
  /** False: a total that leaves something out stops the pipeline. Default: true. */
  readonly allowPartialTotal?: boolean;
}

/** Whether one limit passes. */
export interface GateResult {
  /** The key of the configuration that sets the limit. */
  readonly id:
    | "fail_on"
    | "max_monthly_cost"
    | "allow_partial_total"
    | "quota_headroom_percent"
    | "max_bandwidth_use_percent_one_az_lost"
    | "min_free_addresses";
  readonly holds: boolean;
  /** What was compared with what, without a final full stop. */
  readonly message: string;
  /** What the message counts, one each. */
  readonly details: readonly string[];
}
