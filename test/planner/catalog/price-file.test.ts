import fc from "fast-check";
import { PRICE_DIMENSIONS } from "../../../planner/catalog/names/price-dimensions";
import { priceFile } from "../../../planner/catalog/price-file";

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
const file = (...prices: readonly unknown[]) => priceFile({ version: 1, prices }, "prices.yml");
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("reads prices and tiers", () => {
  const { prices, problems, warnings } = file({ ...HOUR, source: "our contract", date: "2026-05-01" }, GB);
  expect([problems, warnings]).toEqual([[], []]);
  expect(plain(prices)).toEqual([
    {
      dimension: "interface-endpoint-hour",
      region: "eu-west-3",
      currency: "USD",
      tiers: [{ upTo: null, unitPrice: "0.011" }],
      source: { status: "user", reference: "our contract", date: "2026-05-01" },
    },
    {
      dimension: "interface-endpoint-gb",
      region: "eu-west-3",
      currency: "USD",
      tiers: [
        { upTo: "1048576", unitPrice: "0.01" },
        { upTo: "5242880", unitPrice: "0.006" },
        { upTo: null, unitPrice: "0.004" },
      ],
      source: { status: "user", reference: "prices.yml" },
    },
  ]);
});

test("takes the file's currency, a price of zero, and a last tier without up_to_gb", () => {
  const { prices } = priceFile(
    {
      version: 1,
      currency: "CNY",
      prices: [{ region: "cn-north-1", dimension: "inter-az-gb", tiers: [{ price: 0 }] }],
    },
    "prices.yml",
  );
  expect(plain(prices)).toMatchObject([{ currency: "CNY", tiers: [{ upTo: null, unitPrice: "0" }] }]);
});

test.each(PRICE_DIMENSIONS)("takes the dimension %s", (dimension) => {
  expect(file({ region: "us-east-1", dimension, price: 1 }).problems).toEqual([]);
});

test("an unknown Region of the right form is taken with a warning", () => {
  const { prices, warnings } = file({ ...HOUR, region: "eu-west-9" });
  expect(prices).toHaveLength(1);
  expect(warnings).toEqual([
    {
      path: "prices[0].region",
      expected: "a Region that the catalogue knows",
      found: "eu-west-9",
      nearest: "eu-west-1",
    },
  ]);
});

describe("tells what is wrong", () => {
  const AMOUNT = 'an amount from 0 to 1000000000, e.g. 0.01 or "0.01"';
  const UNITS = "a number of units above 0, or null in the last tier";

  test.each([
    ["null", null, [{ path: "", expected: "an object with version and prices", found: "null" }]],
    ["a list", [], [{ path: "", expected: "an object with version and prices", found: "a list" }]],
    ["text", "version: 1", [{ path: "", expected: "an object with version and prices", found: '"version: 1"' }]],
    ["no version", { prices: [] }, [{ path: "", expected: "the key version", found: "nothing" }]],
    ["another version", { version: 2, prices: [] }, [{ path: "version", expected: "1", found: "2" }]],
    ["no prices", { version: 1 }, [{ path: "", expected: "the key prices", found: "nothing" }]],
    [
      "a key with a slip",
      { version: 1, prices: [], curency: "USD" },
      [
        {
          path: "",
          expected: "only the keys version, currency, prices",
          found: 'the key "curency"',
          nearest: "currency",
        },
      ],
    ],
    [
      "an odd currency",
      { version: 1, currency: "usd", prices: [] },
      [{ path: "currency", expected: "a currency code, e.g. USD", found: '"usd"' }],
    ],
  ])("%s", (_name, value, problems) => {
    expect(priceFile(value, "prices.yml")).toEqual({ prices: [], problems, warnings: [] });
  });

  test.each([
    ["a price that is text", { ...HOUR, price: "cheap" }, "prices[0].price", AMOUNT, '"cheap"'],
    ["a negative price", { ...HOUR, price: -0.01 }, "prices[0].price", AMOUNT, "-0.01"],
    ["NaN", { ...HOUR, price: Number.NaN }, "prices[0].price", AMOUNT, "NaN"],
    ["infinity", { ...HOUR, price: Infinity }, "prices[0].price", AMOUNT, "Infinity"],
    ["a huge price", { ...HOUR, price: 1e300 }, "prices[0].price", AMOUNT, "1e+300"],
    ["a price beyond the limit", { ...HOUR, price: "1000000001" }, "prices[0].price", AMOUNT, '"1000000001"'],
    ["a price with an exponent", { ...HOUR, price: "1e5" }, "prices[0].price", AMOUNT, '"1e5"'],
    ["a price of true", { ...HOUR, price: true }, "prices[0].price", AMOUNT, "true"],
    ["no price", { region: HOUR.region, dimension: HOUR.dimension }, "prices[0]", "either price or tiers", "neither"],
    ["price and tiers", { ...HOUR, tiers: GB.tiers }, "prices[0]", "either price or tiers", "both"],
    ["no tiers", { ...GB, tiers: [] }, "prices[0].tiers", "at least one tier", "a list"],
    [
      "a closed last tier",
      { ...GB, tiers: [{ up_to_gb: 5, price: 1 }] },
      "prices[0].tiers[0].up_to_gb",
      "null in the last tier",
      "5",
    ],
    [
      "an open first tier",
      { ...GB, tiers: [{ price: 1 }, { price: 2 }] },
      "prices[0].tiers[0].up_to_gb",
      "an end in every tier but the last",
      "no end",
    ],
    [
      "tiers that do not rise",
      { ...GB, tiers: [{ up_to_gb: 9, price: 1 }, { up_to_gb: 9, price: 2 }, { price: 3 }] },
      "prices[0].tiers[1].up_to_gb",
      "more than 9, the end of the tier before",
      "9",
    ],
    [
      "a tier from 0 to 0",
      { ...GB, tiers: [{ up_to_gb: 0, price: 1 }, { price: 3 }] },
      "prices[0].tiers[0].up_to_gb",
      UNITS,
      "0",
    ],
    [
      "a Region that is none",
      { ...HOUR, region: "Mars" },
      "prices[0].region",
      "a Region's code, e.g. us-east-1",
      '"Mars"',
    ],
    ["a day that is none", { ...HOUR, date: "2026-13-01" }, "prices[0].date", "a day as YYYY-MM-DD", '"2026-13-01"'],
    ["an empty source", { ...HOUR, source: "" }, "prices[0].source", "text that is not empty", '""'],
    ["an entry that is none", 7, "prices[0]", "an object with region, dimension and price or tiers", "7"],
  ])("%s", (_name, entry, path, expected, found) => {
    expect(file(entry)).toEqual({ prices: [], problems: [{ path, expected, found }], warnings: [] });
  });

  test("a dimension or a Region with a slip, with the one that was meant", () => {
    expect(file({ ...HOUR, dimension: "interface-endpoint-hours", region: "us-east1" }).problems).toEqual([
      {
        path: "prices[0].region",
        expected: "a Region's code, e.g. us-east-1",
        found: '"us-east1"',
        nearest: "us-east-1",
      },
      {
        path: "prices[0].dimension",
        expected: "a price dimension",
        found: '"interface-endpoint-hours"',
        nearest: "interface-endpoint-hour",
      },
    ]);
  });

  test("an unknown key, hostile ones included, in a price and a tier", () => {
    const entry: unknown = JSON.parse(
      '{"region":"us-east-1","dimension":"inter-az-gb","tiers":[{"price":1,"constructor":2,"upto_gb":3}],"__proto__":{"price":1}}',
    );
    expect(file(entry).problems.map(({ path, found, nearest }) => [path, found, nearest])).toEqual([
      ["prices[0]", 'the key "__proto__"', undefined],
      ["prices[0].tiers[0]", 'the key "constructor"', undefined],
      ["prices[0].tiers[0]", 'the key "upto_gb"', "up_to_gb"],
    ]);
  });

  test("one pair twice", () => {
    expect(file(HOUR, GB, HOUR).problems).toEqual([
      {
        path: "prices[2]",
        expected: "one price for a Region and dimension",
        found: "eu-west-3/interface-endpoint-hour as in prices[0]",
      },
    ]);
  });

  test("a file with too many prices, at most 100 problems, and short excerpts", () => {
    expect(file(...Array.from({ length: 10_001 }, () => HOUR)).problems).toEqual([
      { path: "prices", expected: "at most 10000 prices", found: "a list" },
    ]);
    expect(file(...Array.from({ length: 500 }, () => 1)).problems).toHaveLength(100);
    expect(file({ ...HOUR, region: "x".repeat(1_000_000) }).problems[0]?.found.length).toBeLessThan(80);
  });
});

test("never throws, and gives prices or problems, never both", () => {
  const entry = fc.record(
    {
      region: fc.oneof(fc.constant("us-east-1"), fc.anything()),
      dimension: fc.oneof(fc.constantFrom(...PRICE_DIMENSIONS), fc.anything()),
      price: fc.oneof(fc.double(), fc.anything()),
      tiers: fc.oneof(fc.array(fc.record({ up_to_gb: fc.anything(), price: fc.anything() })), fc.anything()),
    },
    { requiredKeys: [] },
  );
  const value = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.record({ version: fc.constant(1), prices: fc.array(entry) }),
  );
  fc.assert(
    fc.property(value, (input) => {
      const { prices, problems } = priceFile(input, "prices.yml");
      expect(prices.length === 0 || problems.length === 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
