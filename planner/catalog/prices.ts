import type { Price, PriceBook, PriceDimension, PriceTier } from "../model/prices";
import { decimal } from "../shared/money";
import type { PriceRow } from "./data/prices";
import { PRICE_ROWS } from "./data/prices";
import { PRICE_SOURCES } from "./data/price-sources";
import { REGION_PAIR_ROWS } from "./data/region-pairs";

/** A book of these prices; missing ones are looked up in the fallback. */
export function createPriceBook(prices: readonly Price[], fallback?: PriceBook): PriceBook {
  const byKey = new Map(prices.map((price) => [priceKey(price.region, price.dimension), price]));
  return {
    find: (dimension, region, toRegion) =>
      byKey.get(priceKey(region, dimension)) ?? fallback?.find(dimension, region, toRegion),
  };
}

/** AWS's public prices, as far as a dated source states them. A row becomes a `Price` on first use. */
export const defaultPriceBook: PriceBook = lazyBook();

function lazyBook(): PriceBook {
  let rows: ReadonlyMap<string, PriceRow> | undefined;
  const read = new Map<string, Price>();
  return {
    find(dimension, region, toRegion) {
      rows ??= allRows();
      const general = priceKey(region, dimension);
      const pair = toRegion === undefined ? general : `${general}/${toRegion}`;
      const key = rows.has(pair) ? pair : general;
      const known = read.get(key);
      if (known !== undefined) return known;
      const row = rows.get(key);
      if (row === undefined) return undefined;
      const price = toPrice(row);
      read.set(key, price);
      return price;
    },
  };
}

function allRows(): ReadonlyMap<string, PriceRow> {
  return new Map([
    ...PRICE_ROWS.map((row) => [priceKey(row[0], row[1]), row] as const),
    ...REGION_PAIR_ROWS.map(([toRegion, row]) => [`${priceKey(row[0], row[1])}/${toRegion}`, row] as const),
  ]);
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

function priceKey(region: string, dimension: PriceDimension): string {
  return `${region}/${dimension}`;
}
