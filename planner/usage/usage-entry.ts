import type { EndpointUsage } from "../model/usage";
import { decimal, type Decimal } from "../shared/money";
import type { Problem } from "../user-files/shapes";
import { USAGE_PROPERTIES } from "./usage-keys";

const BAND = "monthly_data_processed_gb_low and _high around monthly_data_processed_gb, or both without it";

interface Gb {
  readonly monthly_data_processed_gb?: Decimal | undefined;
  readonly monthly_data_processed_gb_low?: Decimal | undefined;
  readonly monthly_data_processed_gb_high?: Decimal | undefined;
}

/** The problem of a band with a missing end, or with GB that are not in order. */
export function bandProblem(gb: Gb): Problem | undefined {
  const middle = gb.monthly_data_processed_gb;
  const low = gb.monthly_data_processed_gb_low ?? middle;
  const high = gb.monthly_data_processed_gb_high ?? middle;
  if (low === undefined && high === undefined) return undefined;
  if (low === undefined || high === undefined) {
    return { expected: BAND, found: `only the ${low === undefined ? "high" : "low"} end` };
  }
  if (low.lte(middle ?? high) && (middle ?? low).lte(high)) return undefined;
  const stated = [gb.monthly_data_processed_gb_low, middle, gb.monthly_data_processed_gb_high];
  return { expected: BAND, found: stated.filter((end) => end !== undefined).join(", ") };
}

/** The usage from the checked figures of one entry. A band without a middle figure gets the mean of its ends. */
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
