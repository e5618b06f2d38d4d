import { decimal } from "../shared/money";
import { known, range, unknown, type Quantity } from "../model/quantity";
import type { EndpointUsage } from "../model/usage";

const NO_USAGE_REASON = "no usage is stated: add monthly_data_processed_gb to a usage file";
const BAND = "the usage file states a band of GB";

/** GB a month that a resource processes: one figure, the band in the usage, or unknown. */
export function processedGb(usage: EndpointUsage | undefined): Quantity {
  const { monthlyDataProcessedGb: gb, monthlyDataProcessedGbLow, monthlyDataProcessedGbHigh } = usage ?? {};
  const low = monthlyDataProcessedGbLow ?? gb;
  const high = monthlyDataProcessedGbHigh ?? gb;
  if (low === undefined || high === undefined) return unknown(NO_USAGE_REASON);
  if (low.eq(high)) return known(low);
  return range(low, gb ?? low.add(high).div(decimal(2)), high, BAND, "known");
}
