import { combine, isBounded, known, multiply, unknown, type Quantity } from "../model/quantity";
import type { EndpointUsage } from "../model/usage";
import { ZERO, type Decimal } from "../shared/money";
import { averageGbps } from "../shared/units";
import { processedGb } from "../usage/quantities";

const NO_PEAK = "no peak is stated: add peak_gbps, or peak_to_average with the GB, to a usage file";

/** The average rate, in Gbps, of the stated GB (2^30 bytes, both directions), over the band when one is stated. */
export function averageOf(usage: EndpointUsage | undefined, hoursPerMonth: Decimal): Quantity {
  return combine([processedGb(usage)], ([gb = ZERO]) => averageGbps(gb, hoursPerMonth));
}

/** The highest rate, in Gbps. An average alone does not give a peak. */
export function requiredOf(usage: EndpointUsage | undefined, average: Quantity): Quantity {
  if (usage?.peakGbps !== undefined) return known(usage.peakGbps);
  if (usage?.peakToAverage === undefined || !isBounded(average)) return unknown(NO_PEAK);
  return multiply(average, known(usage.peakToAverage));
}
