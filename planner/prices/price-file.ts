import { createPriceBook, defaultPriceBook } from "../catalog/prices";
import type { Price, PriceBook, PriceTier } from "../model/prices";
import { present } from "../shared/present";
import { checked } from "../user-files/checked";
import { oddRegion } from "../user-files/odd-region";
import { readDocument } from "../user-files/read-document";
import { PRICES, type PriceEntry } from "./price-shape";

/** The content of a price file. */
export interface PriceFile {
  /** Its prices, which override the catalogue's. */
  readonly prices: PriceBook;
  /** Regions that the catalogue does not know; their prices count all the same. */
  readonly warnings: readonly string[];
}

/**
 * Reads prices from YAML or JSON. Errors call the file `name`; so do reports, where a price has no source.
 * @throws PrivateLinkError PRICE_FILE with line and column.
 */
export function readPriceFile(name: string, text: string): PriceFile {
  const document = readDocument(name, text);
  const error = { code: "PRICE_FILE", what: "The price file is not valid" };
  const { currency, prices: entries } = checked(document, PRICES, error);
  const prices = entries.map(({ region, dimension, source, date, ...amounts }): Price => ({
    dimension,
    region,
    currency,
    tiers: tiersOf(amounts),
    source: { status: "user", reference: source ?? name, ...present({ date }) },
  }));
  return {
    prices: createPriceBook(prices, defaultPriceBook),
    warnings: entries.flatMap(({ region }, index) => oddRegion(document.placeOf(["prices", index, "region"]), region)),
  };
}

function tiersOf({ price, tiers = [] }: Pick<PriceEntry, "price" | "tiers">): PriceTier[] {
  if (price !== undefined) return [{ upTo: null, unitPrice: price }];
  return tiers.map((tier) => ({ upTo: tier.up_to_gb ?? null, unitPrice: tier.price }));
}
