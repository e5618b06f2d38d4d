import type { QuotaLine } from "../model/quotas";
import type { Growth } from "../model/quotas";
import { highOf, isBounded } from "../model/quantity";
import { decimal, ZERO } from "../shared/money";

/** Ten years; beyond that no plan is needed now. */
const MOST_MONTHS = 120;
const ONE = decimal(1);
const HUNDRED = decimal(100);

/**
 * The first month, from 1, that ends with more used than the quota allows when usage grows as stated: first by the
 * percentage, then by the number. `undefined` when that takes more than ten years, or when the quota is exceeded already.
 * A range counts with its high end.
 */
export function exhaustedInMonth(
  { used, limit }: Pick<QuotaLine, "used" | "limit">,
  growth: Growth,
): number | undefined {
  if (!isBounded(used) || highOf(used).gt(limit.value)) return undefined;
  const { endpointsPerMonth = ZERO, percentPerMonth = ZERO } = growth;
  const factor = ONE.add(percentPerMonth.div(HUNDRED));
  let amount = highOf(used);
  for (let month = 1; month <= MOST_MONTHS; month += 1) {
    amount = amount.mul(factor).add(endpointsPerMonth);
    if (amount.gt(limit.value)) return month;
  }
  return undefined;
}
