import { Decimal, ZERO } from "../shared/money";
import type { Price } from "../model/prices";
import { combine, expectedOf, highOf, isBounded, lowOf, range, type Quantity } from "../model/quantity";
import { tieredCharge } from "./tiers";

const POOLED = "the tier depends on what the account's other resources use";

/**
 * AWS applies the tiers of a data-processing price to the sum of an account's endpoints in a Region, not to each endpoint.
 * A pool adds up the GB of its members and gives each its share of the tiered charge, in proportion to its GB.
 */
export class DataPool {
  #low = ZERO;
  #expected = ZERO;
  #high = ZERO;

  public constructor(private readonly price: Price) {}

  /** Adds the monthly GB of one member; an unknown quantity adds nothing. */
  public add(gb: Quantity): void {
    if (!isBounded(gb)) return;
    this.#low = this.#low.add(lowOf(gb));
    this.#expected = this.#expected.add(expectedOf(gb));
    this.#high = this.#high.add(highOf(gb));
  }

  /**
   * A member's share of the charge for the whole pool. It grows with the member's GB, so its ends are at the ends of those;
   * the other members' GB change the average price in between.
   */
  public share(gb: Quantity): Quantity {
    if (!isBounded(gb)) return gb;
    const [low, high] = [lowOf(gb), highOf(gb)];
    const othersLow = this.#low.sub(low);
    const othersHigh = this.#high.sub(high);
    const expected = expectedOf(gb).mul(this.#rate(this.#expected));
    const least = low.mul(Decimal.min(...this.#rates(low.add(othersLow), low.add(othersHigh))));
    const most = high.mul(Decimal.max(...this.#rates(high.add(othersLow), high.add(othersHigh))));
    if (least.eq(most)) return combine([gb], () => expected);
    return range(least, expected, most, gb.reason ?? POOLED, gb.kind === "known" ? "inferred" : gb.basis);
  }

  /** The average price at both ends and at each tier bound in between, among them the least and the greatest. */
  #rates(from: Decimal, to: Decimal): Decimal[] {
    const bounds = this.price.tiers.flatMap(({ upTo }) =>
      upTo !== null && upTo.gt(from) && upTo.lt(to) ? [upTo] : [],
    );
    return [from, ...bounds, to].map((total) => this.#rate(total));
  }

  /** Average price of a unit when the pool processes `total`. */
  #rate(total: Decimal): Decimal {
    const first = this.price.tiers[0]?.unitPrice ?? ZERO;
    return total.isZero() ? first : tieredCharge(this.price.tiers, total).div(total);
  }
}
