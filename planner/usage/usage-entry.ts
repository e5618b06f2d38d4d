import type { EndpointUsage } from "../model/usage";
import { decimal, type Decimal } from "../shared/money";
import { USAGE_PROPERTIES } from "./usage-keys";

/** What `isBand` asks for, as an error says it. */
export const BAND = "monthly_data_processed_gb_low and _high around monthly_data_processed_gb, or both without it";

interface Gb {
  readonly monthly_data_processed_gb?: Decimal | undefined;
  readonly monthly_data_processed_gb_low?: Decimal | undefined;
  readonly monthly_data_processed_gb_high?: Decimal | undefined;
}

/** True unless the GB of a band contradict each other, or an end of it stands alone. */
export function isBand(gb: Gb): boolean {
  const middle = gb.monthly_data_processed_gb;
  const low = gb.monthly_data_processed_gb_low ?? middle;
  const high = gb.monthly_data_processed_gb_high ?? middle;
  if (low === undefined || high === undefined) return low === high;
  return low.lte(middle ?? high) && (middle ?? low).lte(high);
}

/** The usage that checked figures of one entry state. A band without a middle one has the mean of its ends for it. */
export function usageOf(figures: Readonly<Record<string, unknown>>): EndpointUsage {
  const usage: EndpointUsage = Object.fromEntries(
    Object.entries(USAGE_PROPERTIES).flatMap(([key, property]) => {
      const figure = figures[key] as Decimal | undefined;
      return figure === undefined ? [] : [[property, figure]];
    }),
  );
  const { monthlyDataProcessedGb: middle, monthlyDataProcessedGbLow: low, monthlyDataProcessedGbHigh: high } = usage;
  if (middle !== undefined || low === undefined || high === undefined) return usage;
  return { ...usage, monthlyDataProcessedGb: low.add(high).div(decimal(2)) };
}
