import { assess, decimal } from "cdktf-privatelink/planner";
import { unresolved } from "../../../planner/model/attribute";
import { range } from "../../../planner/model/quantity";
import {
  costs,
  gatewayLoadBalancerEndpoint,
  interfaceEndpoint,
  natGateway,
  resourceEndpoint,
  text,
  topology,
  usageOf,
} from "./sketch";

const monthly = (...args: Parameters<typeof costs>) => {
  const { endpoints, resources } = costs(...args);
  return [...endpoints, ...resources].map((cost) => text(cost.monthly));
};
const total = (...args: Parameters<typeof assess>) => text(assess(...args).totals["USD"]?.monthly);
const SEVEN = ["logs", "monitoring", "kms", "secretsmanager", "ecr.api", "ecr.dkr", "sts"];

/** Source: the how-to "How to Set Up VPC Interface Endpoints (PrivateLink)", section "Cost Considerations". */
describe("figures of the interface-endpoint how-to", () => {
  const sqs = (zones: number) => topology([interfaceEndpoint("sqs", { zones })]);

  it.each([
    ["per AZ, 720 hours", 1, 720, "7.2"],
    ["two AZs, 720 hours", 2, 720, "14.4"],
    ["two AZs, 730 hours", 2, 730, "14.6"],
  ])("%s", (_, zones, hours, expected) => {
    expect(monthly(sqs(zones), undefined, hours)).toEqual([expected]);
  });

  it.each([
    [720, "100.8"],
    [730, "102.2"],
  ])("seven services in two AZs, %d hours", (hours, expected) => {
    const seven = topology(
      SEVEN.map((name) => interfaceEndpoint(name, { service: `com.amazonaws.us-east-1.${name}` })),
    );
    expect(total(seven, { hoursPerMonth: decimal(hours) })).toBe(expected);
  });

  it("a NAT gateway: 0.045 an hour and 0.045 per GB, plus its public address", () => {
    const { resources } = costs(
      topology([], { natGateways: [natGateway("a")] }),
      usageOf({ "aws_nat_gateway.a": { monthlyDataProcessedGb: 100 } }),
    );
    // 730 x 0.045 = 32.85; 730 x 0.005 = 3.65 (public IPv4); 100 x 0.045 = 4.50.
    expect(resources[0]?.components.map(({ monthlyCost }) => text(monthlyCost))).toEqual(["32.85", "3.65", "4.5"]);
  });
});

/** Source: pricing.md, which quotes AWS's price lists and pricing pages. */
describe("what the collected prices quote", () => {
  it.each([
    // 730 x (NAT + 0.005 - 2 x endpoint) = 21.90 for us-east-1, source S3 of the collection.
    ["us-east-1", "21.9"],
  ])("what two endpoint zones save against a NAT gateway in %s", (region, expected) => {
    const nat = costs(topology([], { natGateways: [natGateway("a", { region })] })).resources[0]?.monthly;
    const endpoint = costs(topology([interfaceEndpoint("a", { region, zones: 2 })])).endpoints[0]?.monthly;
    if (nat?.kind !== "known" || endpoint?.kind !== "known") throw new Error("both are known");
    expect(nat.value.sub(endpoint.value).toFixed()).toBe(expected);
  });

  it.each([
    ["interface, ap-northeast-1", interfaceEndpoint("a", { region: "ap-northeast-1", zones: 1 }), "10.22"], // 0.014 x 730
    ["interface, sa-east-1", interfaceEndpoint("a", { region: "sa-east-1", zones: 1 }), "15.33"], // 0.021 x 730
    ["GWLB endpoint, us-east-1", gatewayLoadBalancerEndpoint("a"), "7.3"], // 0.01 x 730
    ["GWLB endpoint, ap-southeast-1", gatewayLoadBalancerEndpoint("a", { region: "ap-southeast-1" }), "9.49"], // 0.013 x 730
    ["resource endpoint, us-east-1", resourceEndpoint("a", "arn:a"), "14.6"], // 0.02 x 730, once for all its zones
    ["resource endpoint, ap-northeast-1", resourceEndpoint("a", "arn:a", { region: "ap-northeast-1" }), "20.44"], // 0.028 x 730
  ])("%s", (_, endpoint, expected) => {
    expect(monthly(topology([endpoint]))).toEqual([expected]);
  });

  it.each([
    [1_000_000, "10000"],
    [1_048_576, "10485.76"],
    [1_048_577, "10485.766"], // the first GB of the second tier
    [5_242_880, "35651.584"], // 10,485.76 + 4,194,304 x 0.006
    [6_000_000, "38680.064"], // 35,651.584 + 757,120 x 0.004
  ])("%d GB in us-east-1: tiers at 1,048,576 and 5,242,880 GB", (gb, expected) => {
    const { endpoints } = costs(
      topology([interfaceEndpoint("a")]),
      usageOf({ "aws_vpc_endpoint.a": { monthlyDataProcessedGb: gb } }),
    );
    expect(text(endpoints[0]?.components[1]?.monthlyCost)).toBe(expected);
  });
});

/** What the most used cost tool gets wrong for endpoints: each row of the comparison (section 1C) by its number. */
describe("rows of the comparison of cost engines", () => {
  const list = (zones: ReturnType<typeof range> | number) => topology([interfaceEndpoint("a", { zones })]);

  it("50: hours count each Availability Zone, not each endpoint", () => {
    expect(monthly(list(3))).toEqual(["21.9"]);
  });

  it("51: subnets that are known after apply give a range, never one interface", () => {
    const zones = range(1, 2, 6, "the subnets are known after apply", "assumed");
    expect(monthly(list(zones))).toEqual(["7.3..43.8"]);
    expect(costs(list(zones)).endpoints[0]?.monthly).toMatchObject({ basis: "assumed", reason: zones.reason });
  });

  it("52, 53: zones of subnet_configuration blocks and of association resources count like those of subnet_ids", () => {
    const zones = { ...range(2, 2, 2, "subnets added by aws_vpc_endpoint_subnet_association") };
    expect(monthly(topology([interfaceEndpoint("a", { zones })]))).toEqual(["14.6"]);
  });

  it("54: a petabyte is 1,048,576 GB for the tier's bound and for the price alike", () => {
    // 1,040,000 GB lie below the bound: 10,400, not 10,000 + 40,000 x 0.006 = 10,240.
    const { endpoints } = costs(
      topology([interfaceEndpoint("a")]),
      usageOf({ "aws_vpc_endpoint.a": { monthlyDataProcessedGb: 1_040_000 } }),
    );
    expect(text(endpoints[0]?.components[1]?.monthlyCost)).toBe("10400");
  });

  it("55: tiers count what the endpoints of an account and Region process together", () => {
    const gb = { monthlyDataProcessedGb: 750_000 };
    const of = (second: object) =>
      costs(
        topology([interfaceEndpoint("a"), interfaceEndpoint("b", second)]),
        usageOf({ "aws_vpc_endpoint.a": gb, "aws_vpc_endpoint.b": gb }),
      ).endpoints.map(({ components }) => text(components[1]?.monthlyCost));
    // 1,500,000 GB together: 1,048,576 x 0.01 + 451,424 x 0.006 = 13,194.304, half of it each.
    expect(of({ service: "com.amazonaws.us-east-1.kms" })).toEqual(["6597.152", "6597.152"]);
    expect(of({ vpc: "vpc-2" })).toEqual(["6597.152", "6597.152"]);
    expect(of({ account: "111111111111" })).toEqual(["7500", "7500"]);
    expect(of({ region: "us-west-2" })).toEqual(["7500", "7500"]);
  });

  it("56: Gateway Load Balancer endpoints have their own prices for hours and GB", () => {
    const { endpoints } = costs(
      topology([gatewayLoadBalancerEndpoint("a")]),
      usageOf({ "aws_vpc_endpoint.a": { monthlyDataProcessedGb: 1000 } }),
    );
    expect(endpoints[0]?.components.map(({ dimension, monthlyCost }) => [dimension, text(monthlyCost)])).toEqual([
      ["gwlb-endpoint-hour", "7.3"],
      ["gwlb-endpoint-gb", "3.5"],
    ]);
  });

  it("58: a resource endpoint has its own price and is never given the smallest that is found", () => {
    const { endpoints } = costs(topology([resourceEndpoint("a", "arn:a")]));
    expect(endpoints[0]?.components.map(({ dimension }) => dimension)).toEqual([
      "resource-endpoint-hour",
      "resource-endpoint-gb",
    ]);
    const missing = costs(topology([resourceEndpoint("a", "arn:a", { region: "eu-central-2" })])).endpoints[0];
    expect(missing?.monthly.kind).toBe("unknown");
    expect(missing?.missing.map(({ reason }) => reason)).toEqual(["price", "price"]);
  });

  it("68: the hours of a month are a setting", () => {
    expect([720, 730, 744].flatMap((hours) => monthly(list(1), undefined, hours))).toEqual(["7.2", "7.3", "7.44"]);
  });

  it("72: a price that is missing is named, is in no total and makes the total partial", () => {
    const both = topology([interfaceEndpoint("a"), resourceEndpoint("b", "arn:b", { region: "eu-central-2" })]);
    const { totals } = assess(both);
    expect(text(totals["USD"]?.monthly)).toBe("14.6");
    expect(
      totals["USD"]?.missing
        .filter(({ reason }) => reason === "price")
        .map(({ address, explanation }) => [address, explanation]),
    ).toEqual([
      [
        "aws_vpc_endpoint.b",
        "no source states the price resource-endpoint-hour in eu-central-2: supply it with --prices FILE",
      ],
      [
        "aws_vpc_endpoint.b",
        "no source states the price resource-endpoint-gb in eu-central-2: supply it with --prices FILE",
      ],
    ]);
  });

  it("a Region that is not known is missing as Region, not as price", () => {
    const nowhere = topology([interfaceEndpoint("a", { region: unresolved("pass --region") })]);
    expect(costs(nowhere).endpoints[0]?.missing.map(({ reason }) => reason)).toEqual(["region", "region"]);
  });
});
