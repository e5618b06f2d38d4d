import { PrivateLinkError } from "../shared/errors";
import type { Price, PriceBook, PriceDimension } from "../model/prices";
import { decimal, type Decimal } from "../shared/money";

/** Discounts off the list price, in percent (0 to 100). */
export interface Discounts {
  /** Off every price. Default: nothing. */
  readonly overall?: Decimal;
  /** Off the price of one dimension, instead of `overall`. */
  readonly byDimension?: Readonly<Partial<Record<PriceDimension, Decimal>>>;
}

const HUNDRED = decimal(100);

/**
 * A price book with discounts. Prices from the user are what the account already pays and stay as they are. The source of a
 * price says that it is discounted.
 * @throws PrivateLinkError BAD_DISCOUNT for a percentage outside 0 to 100.
 */
export function createDiscountedPriceBook(book: PriceBook, discounts: Discounts): PriceBook {
  const { overall = decimal(0), byDimension = {} } = discounts;
  const checked = new Map(
    Object.entries(byDimension).map(([dimension, percent]) => [dimension, checkedPercent(percent, dimension)]),
  );
  const general = checkedPercent(overall, "overall");
  const read = new WeakMap<Price, Price>();
  return {
    find(dimension, region, toRegion) {
      const price = book.find(dimension, region, toRegion);
      const percent = checked.get(dimension) ?? general;
      if (price === undefined || price.source.status === "user" || percent.isZero()) return price;
      const known = read.get(price) ?? discounted(price, percent);
      read.set(price, known);
      return known;
    },
  };
}

function discounted(price: Price, percent: Decimal): Price {
  const share = HUNDRED.sub(percent).div(HUNDRED);
  return {
    ...price,
    tiers: price.tiers.map(({ upTo, unitPrice }) => ({ upTo, unitPrice: unitPrice.mul(share) })),
    source: { ...price.source, reference: `${price.source.reference}; less a discount of ${percent.toString()} %` },
  };
}

function checkedPercent(percent: Decimal, name: string): Decimal {
  if (percent.isFinite() && percent.gte(0) && percent.lte(HUNDRED)) return percent;
  throw new PrivateLinkError({
    code: "BAD_DISCOUNT",
    what: "Invalid discount",
    where: name,
    expected: "a percentage from 0 to 100",
    found: percent.toString(),
  });
}
