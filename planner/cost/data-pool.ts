import { Decimal, ZERO } from "../money";
import type { Price } from "../model/prices";
import { combine, expectedOf, highOf, isBounded, lowOf, range, type Quantity } from "../model/quantity";
import { tieredCharge } from "./tiers";

const POOLED = "the tier depends on what the other endpoints of the account process in the Region";

/**
 * AWS applies the tiers of a data-processing price to the sum of an account's endpoints in a Region, not to each. A
 * pool collects what its members process and gives each its share of the tiered charge, in proportion to its GB.
 */
export class DataPool {
  #low = ZERO;
  #expected = ZERO;
  #high = ZERO;

  public constructor(private readonly price: Price) {}

  /** Adds what one member processes in a month; a quantity that is not known adds nothing. */
  public add(gb: Quantity): void {
    if (!isBounded(gb)) return;
    this.#low = this.#low.add(lowOf(gb));
    this.#expected = this.#expected.add(expectedOf(gb));
    this.#high = this.#high.add(highOf(gb));
  }

  /** A member's share of the charge for the whole pool. */
  public share(gb: Quantity): Quantity {
    if (!isBounded(gb)) return gb;
    const rates = [this.#rate(this.#low), this.#rate(this.#expected), this.#rate(this.#high)] as const;
    const expected = expectedOf(gb).mul(rates[1]);
    const low = lowOf(gb).mul(Decimal.min(...rates));
    const high = highOf(gb).mul(Decimal.max(...rates));
    if (low.eq(high)) return combine([gb], () => expected);
    return range(low, expected, high, gb.reason ?? POOLED, gb.basis === "known" ? "inferred" : gb.basis);
  }

  /** Average price of a unit when the pool processes `total`. */
  #rate(total: Decimal): Decimal {
    const first = this.price.tiers[0]?.unitPrice ?? ZERO;
    return total.isZero() ? first : tieredCharge(this.price.tiers, total).div(total);
  }
}
