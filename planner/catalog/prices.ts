import type { Price, PriceBook, PriceDimension, PriceTier } from "../model/prices";
import { decimal } from "../money";
import type { PriceRow } from "./data/prices";
import { PRICE_ROWS } from "./data/prices";
import { PRICE_SOURCES } from "./data/price-sources";

/** A book of these prices; what they lack is looked up in the fallback. */
export function createPriceBook(prices: readonly Price[], fallback?: PriceBook): PriceBook {
  const byKey = new Map(prices.map((price) => [keyOf(price.region, price.dimension), price]));
  return {
    find: (dimension, region) => byKey.get(keyOf(region, dimension)) ?? fallback?.find(dimension, region),
  };
}

/** AWS's public prices, as far as a dated source states them. A row becomes a `Price` when it is first asked for. */
export const defaultPriceBook: PriceBook = lazyBook();

function lazyBook(): PriceBook {
  let rows: ReadonlyMap<string, PriceRow> | undefined;
  const read = new Map<string, Price>();
  return {
    find(dimension, region) {
      const key = keyOf(region, dimension);
      const known = read.get(key);
      if (known !== undefined) return known;
      rows ??= new Map(PRICE_ROWS.map((row) => [keyOf(row[0], row[1]), row]));
      const row = rows.get(key);
      if (row === undefined) return undefined;
      const price = toPrice(row);
      read.set(key, price);
      return price;
    },
  };
}

function toPrice([region, dimension, price, currency, status, source, sku]: PriceRow): Price {
  const { reference, date } = PRICE_SOURCES[source];
  return {
    dimension,
    region,
    currency,
    tiers: tiersOf(price),
    source: sku === undefined ? { status, reference, date } : { status, reference, date, sku },
  };
}

function tiersOf(price: PriceRow[2]): readonly PriceTier[] {
  if (typeof price === "string") return [{ upTo: null, unitPrice: decimal(price) }];
  return price.map(([upTo, unitPrice]) => ({
    upTo: upTo === null ? null : decimal(upTo),
    unitPrice: decimal(unitPrice),
  }));
}

function keyOf(region: string, dimension: PriceDimension): string {
  return `${region}/${dimension}`;
}
