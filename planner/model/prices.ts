import type { PRICE_DIMENSIONS } from "../catalog/names/price-dimensions";
import type { Decimal } from "../shared/money";

/** One thing that AWS bills. */
export type PriceDimension = (typeof PRICE_DIMENSIONS)[number];

/** One step of a price: `unitPrice` for each unit up to `upTo` units a month in all; `null` = no end. */
export interface PriceTier {
  readonly upTo: Decimal | null;
  readonly unitPrice: Decimal;
}

/** Where a price was read. `derived` = computed from two sources; `user` = from a `--prices` file. */
export interface PriceSource {
  readonly status: "verified" | "derived" | "user";
  /** The document or price-list offer. */
  readonly reference: string;
  /** Day on which the price stood there, YYYY-MM-DD; absent only where a user's file states none. */
  readonly date?: string;
  readonly sku?: string;
}

export interface Price {
  readonly dimension: PriceDimension;
  readonly region: string;
  /** ISO 4217. */
  readonly currency: string;
  /** At least one; rising; the last one open-ended. */
  readonly tiers: readonly PriceTier[];
  readonly source: PriceSource;
}

export interface PriceBook {
  /**
   * The price, or `undefined` when the book has no sourced figure: then the price is missing, not zero. `toRegion` is where
   * the data go, for `inter-region-gb`: some pairs of Regions have a price of their own.
   */
  find(dimension: PriceDimension, region: string, toRegion?: string): Price | undefined;
}
