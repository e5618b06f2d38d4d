import type { Price, PriceBook, PriceDimension, PriceTier } from "../model/prices";
import { decimal } from "../shared/money";
import { PAGE_PRICE_ROWS, pageSource, type PagePriceRow } from "./data/page-prices";
import { PRICE_ROWS, type PriceRow } from "./data/prices";
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

/** Of two rows for one price, that of the newer source. */
function allRows(): ReadonlyMap<string, PriceRow> {
  const rows = new Map(PAGE_PRICE_ROWS.map((row) => [priceKey(row[0], row[1]), withSource(row)]));
  for (const row of PRICE_ROWS) {
    const key = priceKey(row[0], row[1]);
    const known = rows.get(key);
    if (known === undefined || dateOf(row) >= dateOf(known)) rows.set(key, row);
  }
  for (const [toRegion, row] of REGION_PAIR_ROWS) rows.set(`${priceKey(row[0], row[1])}/${toRegion}`, row);
  return rows;
}

function withSource([region, dimension, price, sku]: PagePriceRow): PriceRow {
  return [region, dimension, price, "USD", "verified", pageSource(dimension), sku];
}

function dateOf([, , , , , source]: PriceRow): string {
  return PRICE_SOURCES[source].date;
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
