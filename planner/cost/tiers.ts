import { Decimal, ZERO } from "../shared/money";
import type { PriceTier } from "../model/prices";

/** The charge for `quantity` units under tiers that start at zero: each unit costs the price of its tier. */
export function tieredCharge(tiers: readonly PriceTier[], quantity: Decimal): Decimal {
  let charge = ZERO;
  let from = ZERO;
  for (const { upTo, unitPrice } of tiers) {
    const end = upTo === null ? quantity : Decimal.min(upTo, quantity);
    if (end.gt(from)) charge = charge.add(end.sub(from).mul(unitPrice));
    if (upTo === null || quantity.lte(upTo)) break;
    from = upTo;
  }
  return charge;
}
