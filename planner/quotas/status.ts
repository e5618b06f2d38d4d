import { decimal, type Decimal } from "../shared/money";
import type { QuotaStatus } from "../model/quotas";
import { highOf, isBounded, lowOf, type Quantity } from "../model/quantity";

/** A quota is low when a fifth of it, or less, is left. */
const LOW_SHARE = decimal("0.2");

/** `unknown` when the figure may or may not exceed the limit. */
export function quotaStatus(used: Quantity, limit: Decimal): QuotaStatus {
  if (!isBounded(used)) return "unknown";
  if (lowOf(used).gt(limit)) return "exceeded";
  if (highOf(used).gt(limit)) return "unknown";
  return limit.sub(highOf(used)).lte(limit.mul(LOW_SHARE)) ? "low" : "ok";
}
