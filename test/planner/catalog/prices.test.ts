import { PAGE_PRICE_ROWS, pageSource } from "../../../planner/catalog/data/page-prices";
import { PRICE_ROWS } from "../../../planner/catalog/data/prices";
import { PRICE_SOURCES } from "../../../planner/catalog/data/price-sources";
import { PRICE_DIMENSIONS } from "../../../planner/catalog/names/price-dimensions";
import { createPriceBook, defaultPriceBook } from "../../../planner/catalog/prices";
import { findRegion, REGIONS } from "../../../planner/catalog/regions";
import type { Price, PriceDimension } from "../../../planner/model/prices";
import { decimal } from "../../../planner/shared/money";

const FREE: readonly string[] = ["endpoint-inter-az-gb", "gateway-endpoint-hour", "service-network-endpoint-hour"];
const AMOUNT = /^(0|[1-9]\d*)(\.\d{1,4})?$/;
const keys = PRICE_ROWS.map(([region, dimension]) => `${region}/${dimension}`);
const find = (dimension: PriceDimension, region: string): Price => {
  const price = defaultPriceBook.find(dimension, region);
  if (price === undefined) throw new Error(`no ${dimension} in ${region}`);
  return price;
};
const figures = (price: Price) =>
  price.tiers.map(({ upTo, unitPrice }) => [upTo?.toFixed() ?? null, unitPrice.toFixed()]);

describe("the table of prices", () => {
  test.each(PRICE_ROWS.map((row) => [`${row[0]}/${row[1]}`, row] as const))("%s is a valid row", (_key, row) => {
    const [region, dimension, price, currency, status, source, sku] = row;
    expect(findRegion(region)).toBeDefined();
    expect(PRICE_DIMENSIONS).toContain(dimension);
    expect(currency).toBe("USD");
    expect(["aws", "aws-us-gov"]).toContain(findRegion(region)?.partition);
    expect(status).toBe("verified");
    expect(Object.hasOwn(PRICE_SOURCES, source)).toBe(true);
    if (sku !== undefined) expect(sku).toMatch(/^[0-9A-Z]{16}$/);
    const tiers = typeof price === "string" ? [[null, price] as const] : price;
    expect(tiers.at(-1)?.[0]).toBeNull();
    tiers.forEach(([upTo, unitPrice], step) => {
      expect(unitPrice).toMatch(AMOUNT);
      expect(decimal(unitPrice).isZero()).toBe(FREE.includes(dimension));
      if (step === tiers.length - 1) return;
      expect(upTo).toMatch(/^[1-9]\d*$/);
      expect(decimal(upTo ?? 0).gt(tiers[step - 1]?.[0] ?? 0)).toBe(true);
    });
  });

  test("is sorted by Region and dimension, each pair once", () => {
    const pairs = PRICE_ROWS.map(([region, dimension]) => [region, dimension] as const);
    const inOrder = [...pairs].sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1));
    expect(pairs).toEqual(inOrder);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a SKU belongs to one price", () => {
    const skus = PRICE_ROWS.flatMap((row) => (row[6] === undefined ? [] : [row[6]]));
    expect(new Set(skus).size).toBe(skus.length);
  });

  test.each([
    ["interface-endpoint-hour", ["cn-north-1", "cn-northwest-1", "eusc-de-east-1"]],
    ["interface-endpoint-gb", ["cn-north-1", "cn-northwest-1", "eusc-de-east-1"]],
    ["nat-gateway-hour", ["cn-north-1", "cn-northwest-1", "eusc-de-east-1"]],
    ["resource-endpoint-hour", ["eu-central-2", "ca-west-1", "us-gov-west-1"]],
    ["gateway-load-balancer-hour", ["us-east-1", "eu-central-1"]],
    ["gateway-load-balancer-capacity-unit-hour", ["us-east-1"]],
    ["network-load-balancer-hour", ["eu-central-1"]],
    ["endpoint-service-remote-region-hour", ["ap-east-2", "us-gov-west-1"]],
    ["gateway-endpoint-hour", ["us-gov-west-1", "cn-north-1"]],
  ] as const)("%s without a trusted source is missing in %p", (dimension, regions) => {
    for (const region of regions) expect(defaultPriceBook.find(dimension, region)).toBeUndefined();
  });

  test.each([
    ["interface-endpoint-hour", "interface-endpoint-gb"],
    ["gwlb-endpoint-hour", "gwlb-endpoint-gb"],
    ["nat-gateway-hour", "nat-gateway-gb"],
  ] as const)(
    "%s and %s are there in all Regions but those of China and the European Sovereign Cloud",
    (...dimensions) => {
      for (const dimension of dimensions) {
        const missing = REGIONS.filter(
          ({ code, partition }) =>
            !partition.startsWith("aws-iso") && defaultPriceBook.find(dimension, code) === undefined,
        );
        expect(missing.map(({ code }) => code)).toEqual(["cn-north-1", "cn-northwest-1", "eusc-de-east-1"]);
      }
    },
  );

  test("the hour of a Gateway Load Balancer endpoint is not the interface endpoint's in ten Regions", () => {
    const amount = (dimension: PriceDimension, code: string) =>
      defaultPriceBook.find(dimension, code)?.tiers[0]?.unitPrice.toNumber();
    const different = REGIONS.filter(
      ({ code }) => amount("gwlb-endpoint-hour", code) !== amount("interface-endpoint-hour", code),
    );
    expect(different).toHaveLength(10);
  });

  test.each(FREE)("%s is free in every commercial Region", (dimension) => {
    const free = REGIONS.filter(({ code }) => defaultPriceBook.find(dimension as PriceDimension, code));
    expect(free).toEqual(REGIONS.filter(({ partition }) => partition === "aws"));
  });
});

describe("the table of sources", () => {
  test.each(Object.entries(PRICE_SOURCES))("%s is valid and used", (key, { reference, date }) => {
    expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(reference).toMatch(/AWS|Infracost|simple-balance/);
    expect(reference).not.toMatch(/\bS\d+\b|memory|unverified|https?:/);
    expect(date).toMatch(/^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/);
    expect([...PRICE_ROWS.map((row) => row[5]), ...PAGE_PRICE_ROWS.map((row) => pageSource(row[1]))]).toContain(key);
  });

  test("is sorted", () => {
    expect(Object.keys(PRICE_SOURCES)).toEqual(Object.keys(PRICE_SOURCES).sort());
  });
});

describe("the default price book", () => {
  test("has a price with its source and SKU", () => {
    const price = find("interface-endpoint-hour", "us-east-1");
    expect(price).toMatchObject({ dimension: "interface-endpoint-hour", region: "us-east-1", currency: "USD" });
    expect(figures(price)).toEqual([[null, "0.01"]]);
    expect(price.source).toEqual({
      status: "verified",
      reference: "AWS Price List, offer AmazonVPC, published 2026-09-17, quoted by a public document of 2026-09-29",
      date: "2026-09-17",
      sku: "EN2N5TATXE673A3B",
    });
  });

  test.each(["us-east-1", "eu-west-1", "ap-east-1"])(
    "data processing in %s has AWS's three steps, 1 PB = 2^20 GB",
    (region) => {
      expect(figures(find("interface-endpoint-gb", region))).toEqual([
        [String(2 ** 20), "0.01"],
        [String(5 * 2 ** 20), "0.006"],
        [null, "0.004"],
      ]);
    },
  );

  test.each([
    ["us-east-1", "us-east-2", "0.01"],
    ["us-east-2", "us-east-1", "0.01"],
    ["us-east-1", "us-west-2", "0.02"],
    ["us-east-1", undefined, "0.02"],
    ["us-east-2", "__proto__", "0.02"],
  ])("a GB from %s to %s costs %s", (from, to, amount) => {
    expect(figures(defaultPriceBook.find("inter-region-gb", from, to)!)).toEqual([[null, amount]]);
    expect(defaultPriceBook.find("interface-endpoint-hour", from, to)).toBe(find("interface-endpoint-hour", from));
  });

  test("reads a row once", () => {
    expect(find("nat-gateway-hour", "us-east-1")).toBe(find("nat-gateway-hour", "us-east-1"));
  });

  test.each(["", "__proto__", "us-east-1/interface-endpoint-hour", "US-EAST-1"])(
    "has nothing for the Region %p",
    (region) => {
      expect(defaultPriceBook.find("interface-endpoint-hour", region)).toBeUndefined();
    },
  );
});

describe("createPriceBook", () => {
  const mine: Price = {
    dimension: "interface-endpoint-hour",
    region: "us-east-1",
    currency: "USD",
    tiers: [{ upTo: null, unitPrice: decimal("0.008") }],
    source: { status: "user", reference: "prices.yml" },
  };

  test("a price hides the fallback's", () => {
    const book = createPriceBook([mine], defaultPriceBook);
    expect(book.find("interface-endpoint-hour", "us-east-1")).toBe(mine);
    expect(book.find("interface-endpoint-hour", "us-west-2")).toBe(find("interface-endpoint-hour", "us-west-2"));
  });

  test("without a fallback what is not listed is missing", () => {
    expect(createPriceBook([mine]).find("interface-endpoint-gb", "us-east-1")).toBeUndefined();
  });
});
