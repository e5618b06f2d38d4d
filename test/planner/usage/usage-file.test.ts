import { PrivateLinkError, readUsageFile } from "cdktf-privatelink/planner";
import { known, range } from "../../../planner/model/quantity";
import { processedGb } from "../../../planner/usage/quantities";
import { decimal } from "../../../planner/shared/money";

const shown = (usage: object | undefined) =>
  usage === undefined
    ? undefined
    : Object.fromEntries(Object.entries(usage).map(([key, value]) => [key, String(value)]));
const read = (entry: string) => readUsageFile("u.yml", `resource_usage:\n  aws_vpc_endpoint.a:\n${entry}`);
const usageOfA = (entry: string) => shown(read(entry).profile.find("aws_vpc_endpoint", "aws_vpc_endpoint.a"));
const messageOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return error.message;
    throw error;
  }
  return "no error";
};

describe("figures of an endpoint", () => {
  it.each<[string, Record<string, string>]>([
    ["    monthly_data_processed_gb: 1000", { monthlyDataProcessedGb: "1000" }],
    ['    monthly_data_processed_gb: " 0.5 "', { monthlyDataProcessedGb: "0.5" }],
    ["    peak_gbps: 40\n    peak_to_average: 2.5", { peakGbps: "40", peakToAverage: "2.5" }],
    ["    inter_az_share: 0.25\n    request_share: 1", { interAzShare: "0.25", requestShare: "1" }],
    ["    client_availability_zones: 3", { clientAvailabilityZones: "3" }],
    [
      "    monthly_data_processed_gb_low: 10\n    monthly_data_processed_gb: 100\n    monthly_data_processed_gb_high: 5000",
      { monthlyDataProcessedGbLow: "10", monthlyDataProcessedGb: "100", monthlyDataProcessedGbHigh: "5000" },
    ],
    [
      "    monthly_data_processed_gb_low: 10\n    monthly_data_processed_gb_high: 20",
      { monthlyDataProcessedGbLow: "10", monthlyDataProcessedGb: "15", monthlyDataProcessedGbHigh: "20" },
    ],
  ])("%j", (entry, expected) => {
    expect(usageOfA(entry)).toEqual(expected);
  });

  it("of other resources: Infracost's names", () => {
    const file = readUsageFile(
      "u.yml",
      "resource_type_default_usage:\n  aws_lb:\n    processed_bytes_gb: 10\n    new_connections: 5\n  aws_route53_resolver_endpoint:\n    monthly_queries: 7\n",
    );
    expect(shown(file.profile.find("aws_lb", "aws_lb.a"))).toEqual({ processedBytesGb: "10" });
    expect(shown(file.profile.find("aws_route53_resolver_endpoint", "x"))).toEqual({ monthlyQueries: "7" });
    expect(file.warnings).toEqual([]);
  });
});

describe("what is not a figure is an error with line and column", () => {
  it.each([
    [
      "    peak_gbps: -1",
      "line 3, column 16, resource_usage > aws_vpc_endpoint.a > peak_gbps): expected a number that is not negative, found -1",
    ],
    [
      "    inter_az_share: 1.5",
      "line 3, column 21, resource_usage > aws_vpc_endpoint.a > inter_az_share): expected a number from 0 to 1, found 1.5",
    ],
    ["    request_share: half", "expected a number from 0 to 1"],
    ["    peak_to_average: 0.5", "expected a number of at least 1"],
    ["    client_availability_zones: 2.5", "expected a whole number of at least 1"],
    ["    client_availability_zones: 0", "expected a whole number of at least 1"],
    ["    monthly_data_processed_gb: .inf", "expected a number that is not negative"],
    ["    monthly_data_processed_gb: [1]", "expected a number that is not negative"],
    [
      "    monthly_data_processed_gb_low: 5",
      "expected monthly_data_processed_gb_low and _high around monthly_data_processed_gb",
    ],
    [
      "    monthly_data_processed_gb_low: 5\n    monthly_data_processed_gb_high: 4",
      "line 3, column 5, resource_usage > aws_vpc_endpoint.a): expected",
    ],
    ["    monthly_data_processed_gb: 3\n    monthly_data_processed_gb_high: 2", "_low and _high around"],
    ["    monthly_data_processed_gb: 3\n    monthly_data_processed_gb_low: 4", "_low and _high around"],
  ])("%j", (entry, message) => {
    expect(messageOf(() => read(entry))).toContain(message);
  });
});

describe("unknown keys", () => {
  it.each([
    [
      "resource_usage:\n  aws_vpc_endpoint.a:\n    monthly_data_procesed_gb: 1\n",
      [
        "u.yml, line 3, column 5: an endpoint's usage has no key monthly_data_procesed_gb. Did you mean monthly_data_processed_gb?",
      ],
    ],
    [
      "resource_type_default_usage:\n  aws_vpc_endpoint:\n    wibble: 1\n",
      ["u.yml, line 3, column 5: an endpoint's usage has no key wibble"],
    ],
    [
      "resource_usage:\n  module.net.aws_vpc_endpoint.this[*]:\n    peak_gpbs: 1\n",
      ["u.yml, line 3, column 5: an endpoint's usage has no key peak_gpbs. Did you mean peak_gbps?"],
    ],
    [
      "resource_usage:\n  aws_vpc_endpoint.a:\n    monthly_queries: 1\n",
      ["u.yml, line 3, column 5: an endpoint's usage has no key monthly_queries"],
    ],
    ["resource_usage:\n  aws_lb.a:\n    wibble: 1\n  module.other.*:\n    wibble: 1\n", []],
    ["version: 0.1\nresource_usage:\n", []],
    [
      "resource_usages: {}\nresource_usage: {}\n",
      ["u.yml, line 1, column 1: a usage file has no key resource_usages. Did you mean resource_usage?"],
    ],
  ])("%j", (text, warnings) => {
    expect(readUsageFile("u.yml", text).warnings).toEqual(warnings);
  });
});

describe("entries by construct path", () => {
  const file = readUsageFile(
    "u.yml",
    [
      "resource_usage:",
      "  Stack/Vpc/Sqs: { monthly_data_processed_gb: 10, peak_gbps: 3 }",
      "  aws_vpc_endpoint.sqs_A1: { monthly_data_processed_gb: 20 }",
      "  Stack/Vpc/*: { monthly_data_processed_gb: 30, peak_to_average: 2 }",
      "  Stack/Lost: { monthly_data_processed_gb: 40 }",
      "resource_type_default_usage:",
      "  aws_vpc_endpoint: { inter_az_share: 0.5 }",
    ].join("\n"),
  );
  const find = (address: string, path?: string) => shown(file.profile.find("aws_vpc_endpoint", address, path));

  it("address before path, exact before wildcard, any before the default", () => {
    expect(find("aws_vpc_endpoint.sqs_A1", "Stack/Vpc/Sqs")).toEqual({
      monthlyDataProcessedGb: "20",
      peakGbps: "3",
      peakToAverage: "2",
      interAzShare: "0.5",
    });
    expect(find("aws_vpc_endpoint.other", "Stack/Vpc/Sqs")).toMatchObject({ monthlyDataProcessedGb: "10" });
    expect(find("aws_vpc_endpoint.other", "Stack/Vpc/Kms")).toMatchObject({ monthlyDataProcessedGb: "30" });
    expect(find("aws_vpc_endpoint.other")).toEqual({ interAzShare: "0.5" });
  });

  it("are matched by the names of the input's endpoints", () => {
    const names = ["aws_vpc_endpoint.sqs_A1", "Stack/Vpc/Sqs"];
    expect(file.unmatched(names)).toEqual(["u.yml: no endpoint in the input matches Stack/Lost"]);
  });
});

describe("GB and their band are one figure", () => {
  const file = readUsageFile(
    "u.yml",
    [
      "resource_usage:",
      "  aws_vpc_endpoint.a: { monthly_data_processed_gb: 5 }",
      "  aws_vpc_endpoint.b: { peak_gbps: 1 }",
      "resource_type_default_usage:",
      "  aws_vpc_endpoint: { monthly_data_processed_gb_low: 100, monthly_data_processed_gb_high: 300 }",
    ].join("\n"),
  );

  it.each([
    ["aws_vpc_endpoint.a", known(5)],
    ["aws_vpc_endpoint.b", range(100, 200, 300, "the usage file states a band of GB", "known")],
  ])("%s", (address, expected) => {
    expect(processedGb(file.profile.find("aws_vpc_endpoint", address))).toEqual(expected);
  });

  it.each<[object | undefined, string]>([
    [undefined, "unknown"],
    [{}, "unknown"],
    [{ peakGbps: decimal(1) }, "unknown"],
    [{ monthlyDataProcessedGb: decimal(0) }, "known"],
    [{ monthlyDataProcessedGb: decimal(1), monthlyDataProcessedGbHigh: decimal(2) }, "range"],
  ])("%j is %s", (usage, kind) => {
    expect(processedGb(usage).kind).toBe(kind);
  });
});

it("reads hostile keys as names", () => {
  const { profile } = readUsageFile(
    "u.yml",
    '"resource_type_default_usage": {"__proto__": {"peak_gbps": 1}, "constructor": {"peak_gbps": 2}}',
  );
  expect(profile.find("toString", "x")).toBeUndefined();
  expect(profile.find("aws_vpc_endpoint", "__proto__")).toBeUndefined();
  expect(({} as Record<string, unknown>)["peak_gbps"]).toBeUndefined();
});
