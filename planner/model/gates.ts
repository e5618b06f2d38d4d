import type { Decimal } from "../shared/money";
import type { Level } from "./findings";

/** Limits that a pipeline stops at. One that is absent limits nothing. */
export interface Gates {
  /** The lowest level of a finding that stops. Default: never. */
  readonly failOn?: Level | "never";
  /** Most that a month may cost, in each currency by itself unless `currency` names one. */
  readonly maxMonthlyCost?: Decimal;
  /** ISO 4217. The only currency that `maxMonthlyCost` limits. */
  readonly currency?: string;
  /** Least share of each quota that must be left, in percent (0 to 100) of its limit. */
  readonly quotaHeadroomPercent?: Decimal;
  /** False: a total that leaves something out stops. Default: true. */
  readonly allowPartialTotal?: boolean;
}

/** Whether one limit is kept. */
export interface GateResult {
  /** The key of the configuration that sets the limit. */
  readonly id: "fail_on" | "max_monthly_cost" | "allow_partial_total" | "quota_headroom_percent";
  readonly holds: boolean;
  /** What was compared with what, without a final full stop. */
  readonly message: string;
  /** What the message counts, one each. */
  readonly details: readonly string[];
}
