import { decimal, type Decimal } from "../shared/money";
import type { QuotaStatus } from "../model/quotas";
import { highOf, isBounded, lowOf, type Quantity } from "../model/quantity";

/** A quota is low when a fifth of it, or less, is left. */
const LOW_SHARE = decimal("0.2");

/**
 * `unknown` when the figure may or may not exceed the limit; `low` when a fifth or less may be left, unless the figure is
 * fixed.
 */
export function quotaStatus(used: Quantity, limit: Decimal, isFixed: boolean): QuotaStatus {
  const isLow = (value: Decimal): boolean => !isFixed && limit.sub(value).lte(limit.mul(LOW_SHARE));
  if (!isBounded(used)) {
    if (used.least === undefined) return "unknown";
    if (used.least.gt(limit)) return "exceeded";
    return isLow(used.least) ? "low" : "unknown";
  }
  if (lowOf(used).gt(limit)) return "exceeded";
  if (highOf(used).gt(limit)) return "unknown";
  return isLow(highOf(used)) ? "low" : "ok";
}
