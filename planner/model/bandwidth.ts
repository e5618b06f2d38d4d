import type { Decimal } from "../shared/money";
import type { Quantity } from "./quantity";

/**
 * What one endpoint can carry and what it must carry, in Gbps (10^9 bit/s). Traffic counts both directions together, as
 * AWS bills it.
 */
export interface BandwidthLine {
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly zones: Quantity;
  /** Each Availability Zone, from the start. */
  readonly baselinePerZoneGbps: Decimal;
  /** Each Availability Zone, after automatic scaling by AWS. */
  readonly ceilingPerZoneGbps: Decimal;
  readonly baselineGbps: Quantity;
  readonly maximumGbps: Quantity;
  /** GB (2^30 bytes) a month at which one Availability Zone runs at its baseline all the time. */
  readonly saturatingGbPerMonth: Decimal;
  /** Average rate over the month for the stated GB; `unknown` when no usage is stated. */
  readonly averageGbps: Quantity;
  /** The highest rate: as stated, or the average times the stated peak-to-average ratio; otherwise `unknown`. */
  readonly requiredGbps: Quantity;
  /** Share of each zone's ceiling (1: all of it) that the highest rate uses, spread evenly over the zones. */
  readonly utilisation: { readonly allZones: Quantity; readonly oneZoneLost: Quantity };
  /** Whether the highest rate is above the baseline of all zones; `undefined` when it may be. */
  readonly isOverBaseline: boolean | undefined;
  /** Fewest Availability Zones that can carry the highest rate, from the start and after AWS has scaled. */
  readonly zonesForPeak: { readonly atBaseline: Quantity; readonly atCeiling: Quantity };
}
