import { Decimal, ZERO } from "../shared/money";
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

  /**
   * A member's share of the charge for the whole pool. A share grows with the member's own GB, so that its ends lie at the
   * ends of those; the other members' GB move the average price between them.
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

  /** The average price at both ends and at each tier bound between: the least and the greatest are among them. */
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
