import type { Decimal } from "../shared/money";
import type { Quantity } from "./quantity";

/**
 * What one endpoint can carry, and what it must, in Gbps (10^9 bit/s). Traffic is that of both directions together, as
 * AWS bills it.
 */
export interface BandwidthLine {
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly zones: Quantity;
  /** Each Availability Zone, from the start. */
  readonly baselinePerZoneGbps: Decimal;
  /** Each Availability Zone, after AWS has scaled the endpoint by itself. */
  readonly ceilingPerZoneGbps: Decimal;
  readonly baselineGbps: Quantity;
  readonly maximumGbps: Quantity;
  /** GB (2^30 bytes) a month with which one Availability Zone carries its baseline all the time. */
  readonly saturatingGbPerMonth: Decimal;
  /** Average over the month that the stated GB mean; `unknown` when no usage is stated. */
  readonly averageGbps: Quantity;
  /** The highest rate: as stated, or the average times the stated peak-to-average; else `unknown`. */
  readonly requiredGbps: Quantity;
  /** Share of each zone's ceiling (1: all of it) that the highest rate takes, spread evenly over the zones. */
  readonly utilisation: { readonly allZones: Quantity; readonly oneZoneLost: Quantity };
  /** Whether the highest rate is above the baseline of all zones; `undefined` when it may be. */
  readonly isOverBaseline: boolean | undefined;
  /** Least number of Availability Zones that carry the highest rate, from the start and after AWS has scaled. */
  readonly zonesForPeak: { readonly atBaseline: Quantity; readonly atCeiling: Quantity };
}
