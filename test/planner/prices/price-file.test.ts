import { PRICE_DIMENSIONS, PrivateLinkError, readPriceFile, type PriceDimension } from "cdktf-privatelink/planner";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const HOUR = { region: "eu-west-3", dimension: "interface-endpoint-hour", price: "0.011" };
const GB = {
  region: "eu-west-3",
  dimension: "interface-endpoint-gb",
  tiers: [
    { up_to_gb: 1048576, price: 0.01 },
    { up_to_gb: "5242880", price: "0.006" },
    { up_to_gb: null, price: 0.004 },
  ],
};
const file = (...prices: readonly unknown[]) => readPriceFile("prices.yml", JSON.stringify({ version: 1, prices }));
const messageOf = (...prices: readonly unknown[]): string => {
  try {
    file(...prices);
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return error.message;
    throw error;
  }
  return "no error";
};
const priceIn = (book: ReturnType<typeof file>, dimension: PriceDimension, region = "eu-west-3"): unknown =>
  JSON.parse(JSON.stringify(book.prices.find(dimension, region)));

test("reads prices and tiers, and leaves the catalogue's for what it does not state", () => {
  const read = file({ ...HOUR, source: "our contract", date: "2028-02-29" }, GB);
  expect(read.warnings).toEqual([]);
  expect(priceIn(read, "interface-endpoint-hour")).toEqual({
    dimension: "interface-endpoint-hour",
    region: "eu-west-3",
    currency: "USD",
    tiers: [{ upTo: null, unitPrice: "0.011" }],
    source: { status: "user", reference: "our contract", date: "2028-02-29" },
  });
  expect(priceIn(read, "interface-endpoint-gb")).toEqual({
    dimension: "interface-endpoint-gb",
    region: "eu-west-3",
    currency: "USD",
    tiers: [
      { upTo: "1048576", unitPrice: "0.01" },
      { upTo: "5242880", unitPrice: "0.006" },
      { upTo: null, unitPrice: "0.004" },
    ],
    source: { status: "user", reference: "prices.yml" },
  });
  expect(priceIn(read, "interface-endpoint-hour", "us-east-1")).toMatchObject({ tiers: [{ unitPrice: "0.01" }] });
});

test("takes the file's currency, a price of zero, and a last tier without up_to_gb", () => {
  const read = readPriceFile(
    "prices.yml",
    "currency: CNY\nprices: [{ region: cn-north-1, dimension: inter-az-gb, tiers: [{ price: 0 }] }]",
  );
  expect(priceIn(read, "inter-az-gb", "cn-north-1")).toMatchObject({
    currency: "CNY",
    tiers: [{ upTo: null, unitPrice: "0" }],
  });
});

test.each(PRICE_DIMENSIONS)("takes the dimension %s", (dimension) => {
  const read = file({ region: "us-east-1", dimension, price: 1 });
  expect(priceIn(read, dimension, "us-east-1")).toMatchObject({ tiers: [{ unitPrice: "1" }] });
});

test.each([
  ["YAML", "prices:\n  - { region: us-east-1, dimension: inter-az-gb, price: 0.12345678901234567891 }"],
  ["JSON", '{"prices": [{"region": "us-east-1", "dimension": "inter-az-gb", "price": 0.12345678901234567891}]}'],
])("keeps all digits of a price in %s", (_, text) => {
  expect(priceIn(readPriceFile("p", text), "inter-az-gb", "us-east-1")).toMatchObject({
    tiers: [{ unitPrice: "0.12345678901234567891" }],
  });
});

test("an unknown Region of the right form is taken with a warning", () => {
  const read = readPriceFile(
    "prices.yml",
    "prices:\n  - { dimension: inter-az-gb, price: 3, region: eu-west-9 }\n  - { dimension: inter-az-gb, price: 3, region: xx-moon-1 }",
  );
  expect(priceIn(read, "inter-az-gb", "eu-west-9")).toMatchObject({ tiers: [{ unitPrice: "3" }] });
  expect(read.warnings).toEqual([
    "prices.yml, line 2, column 49: the catalogue has no Region eu-west-9. Did you mean eu-west-1?",
    "prices.yml, line 3, column 49: the catalogue has no Region xx-moon-1",
  ]);
});

test("refuses a day that no calendar has", () => {
  const path = join(__dirname, "../../fixtures/user-files/price-file-impossible-day.yml");
  expect(() => readPriceFile("prices.yml", readFileSync(path, "utf8"))).toThrow(
    'The price file is not valid (prices.yml, line 6, column 11, prices > 0 > date): expected an existing day as YYYY-MM-DD, found "2026-02-30".',
  );
});

describe("says what is wrong with", () => {
  const AMOUNT = "an amount from 0 to 1000000000";
  const UNITS = "a number of units above 0, or null in the last tier";

  test.each([
    ["a price that is text", { ...HOUR, price: "cheap" }, "price", AMOUNT, '"cheap"'],
    ["a negative price", { ...HOUR, price: -0.01 }, "price", AMOUNT, "-0.01"],
    ["a huge price", { ...HOUR, price: 1e300 }, "price", AMOUNT, "1e+300"],
    ["a price beyond the limit", { ...HOUR, price: "1000000001" }, "price", AMOUNT, '"1000000001"'],
    ["a price with an exponent", { ...HOUR, price: "1e5" }, "price", AMOUNT, '"1e5"'],
    ["a tiny price", { ...HOUR, price: 1e-50 }, "price", "at most 40 digits", "1e-50"],
    ["a price of true", { ...HOUR, price: true }, "price", AMOUNT, "true"],
    ["no price", { region: HOUR.region, dimension: HOUR.dimension }, "", "either price or tiers", "neither"],
    ["price and tiers", { ...HOUR, tiers: GB.tiers }, "", "either price or tiers", "both"],
    ["no tiers", { ...GB, tiers: [] }, "tiers", "at least one tier", "a list"],
    [
      "a closed last tier",
      { ...GB, tiers: [{ up_to_gb: 5, price: 1 }] },
      "tiers > 0 > up_to_gb",
      "null in the last tier",
      "5",
    ],
    [
      "an open first tier",
      { ...GB, tiers: [{ price: 1 }, { price: 2 }] },
      "tiers > 0 > up_to_gb",
      "an end in every tier but the last",
      "no end",
    ],
    [
      "tiers that do not rise",
      { ...GB, tiers: [{ up_to_gb: 9, price: 1 }, { up_to_gb: 9, price: 2 }, { price: 3 }] },
      "tiers > 1 > up_to_gb",
      "more than 9, the end of the previous tier",
      "9",
    ],
    [
      "a tier from 0 to 0",
      { ...GB, tiers: [{ up_to_gb: 0, price: 1 }, { price: 3 }] },
      "tiers > 0 > up_to_gb",
      UNITS,
      "0",
    ],
    [
      "21 tiers",
      { ...GB, tiers: Array.from({ length: 21 }, () => ({ price: 1 })) },
      "tiers",
      "at most 20 entries",
      "21",
    ],
    ["a Region that is none", { ...HOUR, region: "Mars" }, "region", "a Region code, such as us-east-1", '"Mars"'],
    ["an empty source", { ...HOUR, source: "" }, "source", "the source of the price in words", '""'],
    ["a long source", { ...HOUR, source: "x".repeat(1001) }, "source", "at most 1000 characters", "1001"],
    ["an entry that is none", 7, "", "keys with values", "7"],
  ])("%s", (_name, entry, path, expected, found) => {
    const where = ["prices > 0", path].filter((part) => part !== "").join(" > ");
    expect(messageOf(entry)).toMatch(/^The price file is not valid \(prices\.yml, line 1, column \d+, /);
    expect(messageOf(entry)).toContain(`, ${where}): expected ${expected}, found ${found}.`);
  });

  test("a dimension or a Region with a slip, with the one that was meant", () => {
    expect(messageOf({ ...HOUR, region: "us-east1" })).toContain('found "us-east1". Did you mean us-east-1?');
    expect(messageOf({ ...HOUR, dimension: "interface-endpoint-hours" })).toContain(
      'expected a price dimension, found "interface-endpoint-hours". Did you mean interface-endpoint-hour?',
    );
  });

  test.each([
    ['{"prices": [{"region": "us-east-1", "__proto__": {"price": 1}}]}', "prices > 0 > __proto__"],
    ['{"prices": [{"tiers": [{"price": 1, "constructor": 2}]}]}', "prices > 0 > tiers > 0 > constructor"],
  ])("a hostile key: %s", (text, path) => {
    const full = text.replace('[{"tiers"', '[{"region": "us-east-1", "dimension": "inter-az-gb", "tiers"');
    expect(() => readPriceFile("p", full)).toThrow(`${path}): expected one of`);
  });

  test("one pair twice", () => {
    expect(messageOf(HOUR, GB, HOUR)).toContain(
      "prices > 2): expected one price for each dimension in a Region, found interface-endpoint-hour in eu-west-3 a second time.",
    );
  });
});

test("gives prices or an error with line and column, whatever the file says", () => {
  const entry = fc.record(
    {
      region: fc.oneof(fc.constant("us-east-1"), fc.jsonValue()),
      dimension: fc.oneof(fc.constantFrom(...PRICE_DIMENSIONS), fc.jsonValue()),
      price: fc.oneof(fc.double(), fc.jsonValue()),
      tiers: fc.oneof(fc.array(fc.record({ up_to_gb: fc.jsonValue(), price: fc.jsonValue() })), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ prices: fc.array(entry) })), (content) => {
      try {
        expect(readPriceFile("p.json", JSON.stringify(content)).warnings).toEqual([]);
      } catch (error) {
        if (!PrivateLinkError.isPrivateLinkError(error)) throw error;
        expect(error.details.where).toMatch(/^p\.json, line 1, column \d+/);
      }
    }),
    { numRuns: 300 },
  );
});
