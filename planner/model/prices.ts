import type { PRICE_DIMENSIONS } from "../catalog/names/price-dimensions";
import type { Decimal } from "../shared/money";

/** One thing that AWS bills. */
export type PriceDimension = (typeof PRICE_DIMENSIONS)[number];

/** One tier of a price: `unitPrice` for each unit up to a total of `upTo` units a month; `null` = no end. */
export interface PriceTier {
  readonly upTo: Decimal | null;
  readonly unitPrice: Decimal;
}

/** Where a price comes from. `derived` = computed from two sources; `user` = from a `--prices` file. */
export interface PriceSource {
  readonly status: "verified" | "derived" | "user";
  /** The document or price-list offer. */
  readonly reference: string;
  /** Day on which the source stated the price, YYYY-MM-DD; absent only where a user's file gives none. */
  readonly date?: string;
  readonly sku?: string;
}

export interface Price {
  readonly dimension: PriceDimension;
  readonly region: string;
  /** ISO 4217. */
  readonly currency: string;
  /** At least one, in ascending order; the last one is open-ended. */
  readonly tiers: readonly PriceTier[];
  readonly source: PriceSource;
}

export interface PriceBook {
  /**
   * The price, or `undefined` when the book has no sourced figure: then the price is missing, not zero. `toRegion` is the
   * destination of the data for `inter-region-gb`, as some pairs of Regions have their own price.
   */
  find(dimension: PriceDimension, region: string, toRegion?: string): Price | undefined;
}
