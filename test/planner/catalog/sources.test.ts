import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PRICE_ROWS } from "../../../planner/catalog/data/prices";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { findRegion } from "../../../planner/catalog/regions";
import type { Price, PriceDimension } from "../../../planner/model/prices";

/** Compares the catalogue with the collected sources, in both directions. Where they come from: test/fixtures/prices/README.md. */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, "../../fixtures/prices", name), "utf8"));

type Tiers = readonly (readonly [upTo: number | null, price: number | string])[];

interface Collected {
  readonly regions: readonly (readonly [code: string, partition: string])[];
  readonly figures: readonly (readonly [region: string, dimension: PriceDimension, price: number, status: string])[];
  readonly skus: readonly (readonly [region: string, dimension: PriceDimension, sku: string])[];
  readonly everywhere: Readonly<Partial<Record<PriceDimension, number>>>;
  readonly tiers: Readonly<Partial<Record<PriceDimension, Tiers>>>;
  readonly regionsWithPublicIpv4: readonly string[];
}

type ListRow = readonly [usageType: string, region: string, sku: string, published: string, tiers: Tiers];

const collected = read("collected.json") as Collected;
const priceList = read("price-list.json") as readonly ListRow[];

/** Statuses that the catalogue takes; the data-transfer results are dated, and their collector counts them as sourced. */
const TRUSTED = ["verified", "derived", "infracost golden 2024-09-25"];

/** Dimensions by usage type, without the Region's prefix. */
const DIMENSIONS: Readonly<Record<string, PriceDimension>> = {
  "VpcEndpoint-Hours": "interface-endpoint-hour",
  "VpcEndpoint-Bytes": "interface-endpoint-gb",
  "VpcEndpoint-GWLBE-Hours": "gwlb-endpoint-hour",
  "VpcEndpoint-GWLBE-Bytes": "gwlb-endpoint-gb",
  "VpcEndpoint-Resource-Hours": "resource-endpoint-hour",
  "VpcResource-Consumer-Bytes": "resource-endpoint-gb",
  "VpcEndpoint-Service-Hours": "endpoint-service-remote-region-hour",
  "NatGateway-Hours": "nat-gateway-hour",
  "NatGateway-Bytes": "nat-gateway-gb",
};

const firstPrice = (dimension: PriceDimension, region: string) =>
  defaultPriceBook.find(dimension, region)?.tiers[0]?.unitPrice.toNumber();
const tiersOf = (price: Price | undefined) =>
  price?.tiers.map((tier) => [tier.upTo?.toNumber() ?? null, tier.unitPrice.toNumber()]);
const asNumbers = (tiers: Tiers) => tiers.map(([upTo, price]) => [upTo, Number(price)]);

describe("the catalogue against the collected figures", () => {
  const dimensions = [...new Set(collected.figures.map(([, dimension]) => dimension))];
  const trusted = collected.figures.filter(([, , , status]) => TRUSTED.includes(status));

  test("names every Region, with its partition", () => {
    expect(collected.regions.map(([code]) => [code, findRegion(code)?.partition])).toEqual(collected.regions);
  });

  test.each(dimensions)(
    "%s: every trusted figure is there; the feed of the pricing pages states what was derived",
    (dimension) => {
      for (const [region, , price] of trusted.filter((figure) => figure[1] === dimension)) {
        expect([region, firstPrice(dimension, region)]).toEqual([region, price]);
        expect(defaultPriceBook.find(dimension, region)?.source.status).toBe("verified");
      }
    },
  );

  test("no figure of those dimensions is there without a trusted source", () => {
    const stated = new Set(trusted.map(([region, dimension]) => `${region} ${dimension}`));
    const unsourced = PRICE_ROWS.filter(
      ([region, dimension]) => dimensions.includes(dimension) && !stated.has(`${region} ${dimension}`),
    );
    expect(unsourced.map(([region, dimension, , , , source]) => [region, dimension, source])).toEqual([
      ["ap-southeast-1", "gwlb-endpoint-gb", "vpc-answer-singapore"],
      ["ap-southeast-1", "resource-endpoint-gb", "vpc-answer-singapore"],
      ["ap-southeast-1", "resource-endpoint-hour", "vpc-answer-singapore"],
      ["eu-west-1", "nat-gateway-gb", "ec2-file-ireland"],
    ]);
  });

  test("figures that are alike in many Regions are where their source covers the Region", () => {
    const at = (dimension: PriceDimension) =>
      PRICE_ROWS.filter((row) => row[1] === dimension)
        .map((row) => row[0])
        .sort();
    const golden = collected.figures.flatMap(([code, dimension]) => (dimension === "inter-region-gb" ? [code] : []));
    expect(golden).toHaveLength(27);
    expect(at("inter-az-gb")).toEqual([...golden].sort());
    expect(at("public-ipv4-hour")).toEqual([...collected.regionsWithPublicIpv4].sort());
    expect(at("endpoint-service-remote-region-hour")).toEqual(["ap-northeast-1", "ap-southeast-1", "us-east-1"]);
    const everywhere = Object.entries(collected.everywhere) as [PriceDimension, number][];
    expect(everywhere).toHaveLength(8);
    for (const [dimension, price] of everywhere) {
      expect(at(dimension).length).toBeGreaterThan(0);
      for (const region of at(dimension)) expect([region, firstPrice(dimension, region)]).toEqual([region, price]);
    }
  });

  test.each(Object.entries(collected.tiers) as [PriceDimension, Tiers][])(
    "tiers of %s are the table's",
    (dimension, tiers) => {
      const regions = PRICE_ROWS.filter((row) => row[1] === dimension).map(([region]) => region);
      expect(regions.length).toBeGreaterThan(0);
      for (const region of regions) expect(tiersOf(defaultPriceBook.find(dimension, region))).toEqual(asNumbers(tiers));
    },
  );

  test("SKUs are those of the collected figures", () => {
    expect(collected.skus).toHaveLength(13);
    for (const [region, dimension, sku] of collected.skus) {
      expect([region, dimension, defaultPriceBook.find(dimension, region)?.source.sku]).toEqual([
        region,
        dimension,
        sku,
      ]);
    }
  });
});

describe("the catalogue against rows of AWS's price list", () => {
  const priced = priceList.flatMap((row) => {
    const dimension = DIMENSIONS[row[0].replace(/^[A-Z]{3}\d-|^EUW2-/, "")];
    return dimension === undefined ? [] : [{ dimension, row }];
  });
  const inSingapore = priced.filter(({ row }) => row[1] === "ap-southeast-1");

  test("has the rows that the planner prices", () => {
    expect(inSingapore).toHaveLength(9);
    expect(priced).toHaveLength(12);
  });

  test.each(priced)(
    "$dimension of $row.1 has the SKU and the tiers",
    ({ dimension, row: [, region, sku, , tiers] }) => {
      const price = defaultPriceBook.find(dimension, region);
      expect(price?.source.sku).toBe(sku);
      expect(tiersOf(price)).toEqual(asNumbers(tiers));
    },
  );

  test.each(inSingapore)("$dimension of $row.1 has the day of publication", ({ dimension, row: [, region, , day] }) => {
    expect(defaultPriceBook.find(dimension, region)?.source.date).toBe(day);
  });
});
