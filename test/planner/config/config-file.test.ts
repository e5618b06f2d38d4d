import { PrivateLinkError } from "../../../planner/shared/errors";
import { readConfig } from "../../../planner/config/config-file";
import { isDay } from "../../../planner/user-files/day";
import { withUsageDefaults } from "../../../planner/config/usage-defaults";
import { createDiscountedPriceBook } from "../../../planner/cost/discounted-price-book";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { decimal, type Decimal } from "../../../planner/shared/money";
import { NO_USAGE, usageProfile } from "../../../planner/usage/profile";
import { WRONG, WRONG_FOR_THE_READER } from "./files";

const read = (text: string) => readConfig("privatelink.yml", text);
const NOTHING = {
  inventory: [],
  usageDefaults: {},
  gates: {},
  levels: new Map(),
  suppressions: [],
  warnings: [],
};

function errorOf(text: string): PrivateLinkError {
  try {
    read(text);
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return error;
    throw error;
  }
  throw new Error("no error");
}

describe("what a file says", () => {
  it.each<[string, object]>([
    ["", {}],
    ["# nothing yet\n", {}],
    ["{}", {}],
    ["version: 1", {}],
    ["region: eu-west-1\nhours_per_month: '744'", { region: "eu-west-1", hoursPerMonth: decimal(744) }],
    ["{usage: u.yml, prices: p.yml, inventory: i.json}", { usage: "u.yml", prices: "p.yml", inventory: ["i.json"] }],
    ["inventory: [a.json, b.yml]", { inventory: ["a.json", "b.yml"] }],
    ["quotas: q.yml", { quotas: "q.yml" }],
    ["quotas: [{code: L-29B6F2EB, value: 200}]", { quotas: [{ code: "L-29B6F2EB", value: decimal(200) }] }],
    ["discounts: {percent: 7.5}", { discounts: { overall: decimal("7.5") } }],
    [
      "discounts: {by_dimension: {nat-gateway-hour: 100}}",
      { discounts: { byDimension: { "nat-gateway-hour": decimal(100) } } },
    ],
    ["growth: {endpoints_per_month: 3}", { growth: { endpointsPerMonth: decimal(3) } }],
    ["growth: {percent_per_month: 0.5}", { growth: { percentPerMonth: decimal("0.5") } }],
    [
      "gates: {fail_on: warn, max_monthly_cost: 10, currency: EUR, quota_headroom_percent: 0, allow_partial_total: false}",
      {
        gates: {
          failOn: "warn",
          maxMonthlyCost: decimal(10),
          currency: "EUR",
          quotaHeadroomPercent: decimal(0),
          allowPartialTotal: false,
        },
      },
    ],
    ["gates: {fail_on: never}", { gates: { failOn: "never" } }],
    ["rules: {vpce/single-zone: off}", { levels: new Map([["vpce/single-zone", "off"]]) }],
    ["rules: {vpce/single-zone: false}", { levels: new Map([["vpce/single-zone", "off"]]) }],
    ["rules: {vpce/single-zone: info}", { levels: new Map([["vpce/single-zone", "info"]]) }],
    [
      "suppressions:\n  - {rule: vpce/single-zone, resource: a.*, reason: why}\n  - {rule: vpce/no-policy, resource: b, reason: r, until: 2028-02-29}",
      {
        suppressions: [
          {
            rule: "vpce/single-zone",
            resource: "a.*",
            reason: "why",
            where: "privatelink.yml, line 2, column 5",
          },
          {
            rule: "vpce/no-policy",
            resource: "b",
            reason: "r",
            until: "2028-02-29",
            where: "privatelink.yml, line 3, column 5",
          },
        ],
      },
    ],
    [
      "usage_defaults: {aws_vpc_endpoint: {monthly_data_processed_gb_low: 10, monthly_data_processed_gb_high: 20}}",
      {
        usageDefaults: {
          aws_vpc_endpoint: {
            monthlyDataProcessedGbLow: decimal(10),
            monthlyDataProcessedGb: decimal(15),
            monthlyDataProcessedGbHigh: decimal(20),
          },
        },
      },
    ],
    [
      "region: us-esat-1",
      {
        region: "us-esat-1",
        warnings: ["privatelink.yml, line 1, column 9: the catalogue has no Region us-esat-1. Did you mean us-east-1?"],
      },
    ],
    [
      "region: xx-moon-1",
      { region: "xx-moon-1", warnings: ["privatelink.yml, line 1, column 9: the catalogue has no Region xx-moon-1"] },
    ],
  ])("%j", (text, expected) => {
    expect(read(text)).toEqual({ ...NOTHING, ...expected });
  });

  it("reads anchors as what they stand for", () => {
    const { usageDefaults } = read("usage_defaults: {aws_vpc_endpoint: &all {peak_gbps: 2}, aws_lb: *all}");
    expect(usageDefaults["aws_lb"]).toEqual({ peakGbps: decimal(2) });
  });
});

describe("what is wrong is reported with line and column", () => {
  it.each([...WRONG, ...WRONG_FOR_THE_READER].map(([text, part]) => [text.slice(0, 100), text, part] as const))(
    "%j",
    (_, text, part) => {
      const error = errorOf(text);
      expect(error.code).toBe("CONFIG_FILE");
      expect(error.message).toContain("The configuration file is not valid (privatelink.yml, line ");
      expect(error.message).toContain(part);
    },
  );

  it("is short, however long the value", () => {
    expect(errorOf(`region: ${"x".repeat(10_000)}`).message.length).toBeLessThan(300);
    expect(errorOf(`${"x".repeat(1000)}: 1`).message.length).toBeLessThan(500);
    expect(errorOf(`rules: {"${"x".repeat(1000)}": off}`).message.length).toBeLessThan(300);
  });
});

it("reads a file of many keys in a moment", () => {
  const types = Array.from({ length: 20_000 }, (_, index) => `  aws_type_${index}: {peak_gbps: 1}`);
  expect(Object.keys(read(`usage_defaults:\n${types.join("\n")}`).usageDefaults)).toHaveLength(20_000);
}, 20_000);

describe("a day", () => {
  it.each([
    ["2027-01-31", true],
    ["2028-02-29", true],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2027-02-29", false],
    ["2027-04-31", false],
    ["2027-00-10", false],
    ["2027-13-10", false],
    ["2027-01-00", false],
    ["2027-1-1", false],
    ["2027-01-01T00:00:00", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

it("discounts fit the price book", () => {
  const { discounts } = read("discounts: {percent: 10, by_dimension: {interface-endpoint-hour: 50}}");
  const price = createDiscountedPriceBook(defaultPriceBook, discounts!).find("interface-endpoint-hour", "us-east-1");
  expect(price?.tiers[0]?.unitPrice.toString()).toBe("0.005");
});

describe("usage defaults are weaker than a profile", () => {
  const defaults = { aws_vpc_endpoint: { monthlyDataProcessedGb: decimal(5), peakGbps: decimal(1) } };
  const figures = (usage: object | undefined) =>
    Object.fromEntries(Object.entries(usage ?? {}).map(([key, value]) => [key, (value as Decimal).toNumber()]));

  it.each([
    ["nothing said", NO_USAGE, "aws_vpc_endpoint", { monthlyDataProcessedGb: 5, peakGbps: 1 }],
    [
      "GB said",
      usageProfile([{ address: "a*", usage: { monthlyDataProcessedGb: decimal(9) } }], {}),
      "aws_vpc_endpoint",
      { monthlyDataProcessedGb: 9, peakGbps: 1 },
    ],
    ["another type", NO_USAGE, "aws_lb", {}],
    [
      "default of the usage file",
      usageProfile([], { aws_vpc_endpoint: { peakGbps: decimal(3) } }),
      "aws_vpc_endpoint",
      { monthlyDataProcessedGb: 5, peakGbps: 3 },
    ],
  ])("%s", (_, profile, type, expected) => {
    expect(figures(withUsageDefaults(profile, defaults).find(type, "a.b"))).toEqual(expected);
  });
});
