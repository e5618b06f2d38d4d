import type { QuotaLine } from "../model/quotas";
import type { Growth } from "../model/quotas";
import { highOf, isBounded } from "../model/quantity";
import { decimal, ZERO } from "../shared/money";

/** Ten years: what lasts longer needs no plan now. */
const MOST_MONTHS = 120;
const ONE = decimal(1);
const HUNDRED = decimal(100);

/**
 * The first month, from 1, at whose end more is used than the quota allows, when the use grows as stated: first by the
 * percentage, then by the number. `undefined` when that is not within ten years, or when it is exceeded already. A range
 * counts with its high end.
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
