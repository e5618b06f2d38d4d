import {
  assess,
  createPriceBook,
  decimal,
  defaultPriceBook,
  type AssessOptions,
  type Price,
} from "cdktf-privatelink/planner";
import { daysBetween } from "../../../planner/shared/days";
import { readConfig } from "../../../planner/config/config-file";
import {
  interfaceEndpoint,
  placement,
  resourceEndpoint,
  serviceNetwork,
  serviceNetworkEndpoint,
  association,
  topology,
  type Parts,
} from "../topology-factory";
import { known, range } from "../../../planner/model/quantity";

const texts = (parts: Parts, options?: AssessOptions): string[] =>
  assess(topology(parts), options).assumptions.map(({ text }) => text);

describe("the day of prices", () => {
  it("is one line of the assumptions", () => {
    const parts = { endpoints: [interfaceEndpoint("sqs"), interfaceEndpoint("kms", { region: "us-west-1" })] };
    expect(texts(parts).filter((text) => text.startsWith("Prices by the day"))).toEqual([
      "Prices by the day on which their sources stated them: 2 of 2026-09-17, 2 of 2025-11-04",
    ]);
  });

  it("counts a price once, and names prices without a day", () => {
    const mine: Price = {
      dimension: "interface-endpoint-hour",
      region: "us-east-1",
      currency: "USD",
      tiers: [{ upTo: null, unitPrice: decimal("0.008") }],
      source: { status: "user", reference: "prices.yml" },
    };
    const parts = { endpoints: [interfaceEndpoint("sqs"), interfaceEndpoint("kms")] };
    expect(texts(parts, { prices: createPriceBook([mine], defaultPriceBook) })).toContain(
      "Prices by the day on which their sources stated them: 1 of 2026-09-17, 1 without a date",
    );
  });

  it("is not mentioned where nothing has a price", () => {
    expect(texts({ endpoints: [interfaceEndpoint("sqs", { region: "cn-north-1" })] }).join("\n")).not.toContain(
      "by the day",
    );
  });

  it.each<[string, AssessOptions, string[]]>([
    ["no limit", { today: "2026-11-28" }, []],
    ["no day to compare with", { maxPriceAgeDays: decimal(1) }, []],
    ["exactly as old as allowed", { today: "2026-11-28", maxPriceAgeDays: decimal(389) }, []],
    [
      "a day older",
      { today: "2026-11-28", maxPriceAgeDays: decimal(388) },
      ["2 prices are of 2025-11-04, 389 days ago; the configuration allows 388"],
    ],
    ["a limit of none", { today: "2025-11-04", maxPriceAgeDays: decimal(0) }, []],
  ])("is a finding on request: %s", (_, options, expected) => {
    const parts = { endpoints: [interfaceEndpoint("sqs", { region: "us-west-1" })] };
    const { findings } = assess(topology(parts), options);
    expect(findings.filter(({ rule }) => rule === "vpce/price-too-old").map(({ message }) => message)).toEqual(
      expected,
    );
  });

  it.each([
    ["2026-11-28", "2026-11-28", 0],
    ["2024-02-28", "2024-03-01", 2],
    ["2023-02-28", "2023-03-01", 1],
    ["2000-01-01", "2026-11-28", 9828],
    ["2026-01-01", "2025-12-31", -1],
  ])("from %s to %s are %d days", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
  });
});

describe("the hour of a resource endpoint", () => {
  const hours = (options: AssessOptions, zones = known(3)) => {
    const endpoint = resourceEndpoint("e", { placement: { ...placement(["a"]), zones } });
    const cost = assess(topology({ endpoints: [endpoint] }), options).endpoints[0]?.components[0];
    if (cost === undefined || cost.monthlyCost.kind === "unknown") return "unknown";
    const { monthlyCost } = cost;
    return `${cost.unit} ${monthlyCost.kind === "known" ? monthlyCost.value.toString() : `${monthlyCost.low.toString()}..${monthlyCost.high.toString()}`}`;
  };

  it("is billed per endpoint, or in each zone by a setting", () => {
    expect(hours({})).toBe("endpoint-hours 14.6");
    expect(hours({ resourceEndpointHours: "per-endpoint" })).toBe("endpoint-hours 14.6");
    expect(hours({ resourceEndpointHours: "per-zone" })).toBe("AZ-hours 43.8");
    expect(hours({ resourceEndpointHours: "per-zone" }, range(1, 2, 3, "late") as ReturnType<typeof known>)).toBe(
      "AZ-hours 14.6..43.8",
    );
  });

  it("is an assumption, whichever it is", () => {
    const parts = { endpoints: [resourceEndpoint("e")] };
    expect(texts(parts).join("\n")).toContain("resource_endpoint_hours in the configuration changes it");
    expect(texts(parts, { resourceEndpointHours: "per-zone" }).join("\n")).toContain(
      "in each of its Availability Zones, as resource_endpoint_hours",
    );
    expect(texts({ endpoints: [interfaceEndpoint("sqs")] }).join("\n")).not.toContain("resource endpoint");
  });

  it("is the same in the alternatives", () => {
    const resources = { endpoints: [resourceEndpoint("e", { placement: placement(["a", "b"]) })] };
    const networks = {
      endpoints: [serviceNetworkEndpoint("e", { placement: placement(["a", "b"]) })],
      serviceNetworks: [serviceNetwork("sn-1")],
      serviceNetworkAssociations: [association("a", { serviceNetwork: serviceNetwork("sn-1").ref })],
    };
    const amounts = (parts: Parts, resourceEndpointHours: "per-endpoint" | "per-zone") =>
      assess(topology(parts), { resourceEndpointHours }).alternatives.flatMap(({ id, today, instead }) =>
        ["service-network", "resource-endpoints"].includes(id) && today.kind === "known" && instead.kind === "known"
          ? [`${today.value.toString()} ${instead.value.toString()}`]
          : [],
      );
    expect(amounts(resources, "per-endpoint")).toEqual(["14.6 73"]);
    expect(amounts(resources, "per-zone")).toEqual(["29.2 73"]);
    expect(amounts(networks, "per-endpoint")).toEqual(["73 14.6"]);
    expect(amounts(networks, "per-zone")).toEqual(["73 29.2"]);
  });

  it.each([
    ["resource_endpoint_hours: per-zone", { resourceEndpointHours: "per-zone" }],
    ["max_price_age_days: 180", { maxPriceAgeDays: decimal(180) }],
  ])("is read from %s", (text, expected) => {
    expect(readConfig("privatelink.yml", text)).toMatchObject(expected);
  });

  it.each(["resource_endpoint_hours: per-az", "max_price_age_days: 1.5", "max_price_age_days: -1"])(
    "refuses %s",
    (text) => {
      expect(() => readConfig("privatelink.yml", text)).toThrow("privatelink.yml, line 1");
    },
  );
});
