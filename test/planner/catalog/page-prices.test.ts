import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGE_PRICE_ROWS, pageSource } from "../../../planner/catalog/data/page-prices";
import { PRICE_SOURCES } from "../../../planner/catalog/data/price-sources";
import { PRICE_ROWS } from "../../../planner/catalog/data/prices";
import { findRegion } from "../../../planner/catalog/regions";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import type { PriceDimension } from "../../../planner/model/prices";
import { decimal } from "../../../planner/shared/money";

/** The feed of AWS's pricing pages. Where it comes from: the first lines of the file. */
const recorded = readFileSync(join(__dirname, "../../fixtures/prices/pricing-page-2025-11-04.csv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1)
  .map((line) => line.split(",") as [region: string, dimension: PriceDimension, usd: string, sku: string]);

const priceOf = (region: string, dimension: PriceDimension) => {
  const price = defaultPriceBook.find(dimension, region);
  if (price === undefined) throw new Error(`no ${dimension} in ${region}`);
  return price;
};
const dayOf = (dimension: PriceDimension) => (dimension.startsWith("nat-gateway") ? "2025-10-28" : "2025-11-04");

describe("the feed of the pricing pages", () => {
  test("has 521 prices of 36 Regions, each once", () => {
    expect(recorded).toHaveLength(521);
    expect(new Set(recorded.map(([region]) => region)).size).toBe(36);
    expect(new Set(recorded.map(([region, dimension]) => `${region} ${dimension}`)).size).toBe(521);
  });

  test("is in the catalogue row by row, sorted, with its SKUs", () => {
    const rows = PAGE_PRICE_ROWS.map(([region, dimension, price, sku]) => [
      region,
      dimension,
      decimal(typeof price === "string" ? price : (price[0]?.[1] ?? "")).toFixed(),
      sku,
    ]);
    expect(rows).toEqual(
      recorded.map(([region, dimension, usd, sku]) => [region, dimension, decimal(usd).toFixed(), sku]),
    );
    expect(rows.every(([region]) => findRegion(region ?? "") !== undefined)).toBe(true);
    expect(new Set(rows.map(([, , , sku]) => sku)).size).toBe(521);
  });

  test("each price is the catalogue's, or a newer source states it", () => {
    const overridden = recorded.filter(([region, dimension, usd, sku]) => {
      const { tiers, source } = priceOf(region, dimension);
      expect([region, dimension, tiers[0]?.unitPrice.toFixed()]).toEqual([region, dimension, decimal(usd).toFixed()]);
      if (source.sku === sku && source.date === dayOf(dimension)) return false;
      expect((source.date ?? "") > dayOf(dimension)).toBe(true);
      return true;
    });
    expect(overridden.length).toBeGreaterThan(50);
  });

  test("no row of the other file is older than the feed's", () => {
    const stale = PRICE_ROWS.filter(
      ([region, dimension, , , , source]) => priceOf(region, dimension).source.date !== PRICE_SOURCES[source].date,
    );
    expect(stale).toEqual([]);
  });

  test.each(["interface-endpoint-gb", "resource-endpoint-gb"] as const)(
    "%s has three tiers in each Region",
    (dimension) => {
      const regions = recorded.filter((row) => row[1] === dimension).map(([region]) => region);
      expect(regions.length).toBeGreaterThan(20);
      for (const region of regions) {
        expect(priceOf(region, dimension).tiers.map(({ unitPrice }) => unitPrice.toFixed())).toEqual([
          "0.01",
          "0.006",
          "0.004",
        ]);
      }
    },
  );

  test("names a source by what it prices", () => {
    expect([pageSource("nat-gateway-gb"), pageSource("transit-gateway-gb")]).toEqual([
      "pricing-page-nat",
      "pricing-page-vpc",
    ]);
  });
});
