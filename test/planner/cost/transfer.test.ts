import { createPriceBook, type UsageProfile } from "cdktf-privatelink/planner";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { unresolved } from "../../../planner/model/attribute";
import { range } from "../../../planner/model/quantity";
import {
  costs,
  flatPrice,
  interfaceEndpoint,
  lines,
  subnet,
  text,
  topology,
  usageOf,
  type EndpointSketch,
} from "./sketch";

const GB = (gb: number, more: object = {}): UsageProfile =>
  usageOf({ "aws_vpc_endpoint.a": { monthlyDataProcessedGb: gb, ...more } });
const linesOf = (
  sketch: EndpointSketch,
  usage?: UsageProfile,
  subnets = topology([]).subnets,
  prices = defaultPriceBook,
) => lines(costs(topology([interfaceEndpoint("a", sketch)], {}, subnets), usage, 730, prices).endpoints[0]!).slice(2);

/** Row 60 of the comparison: service_region is never read elsewhere. Prices: inter-Region, by the Region that sends. */
describe("row 60: an endpoint whose service is in another Region", () => {
  const to = (serviceRegion: string, region = "us-east-1"): EndpointSketch => ({ region, serviceRegion });

  it.each<[string, EndpointSketch, UsageProfile | undefined, string[]]>([
    ["no transfer within the Region", to("us-east-1"), GB(1000), []],
    [
      "equal prices: half each way is assumed, which does not change the sum",
      to("us-west-2"),
      GB(1000),
      ["Transfer to us-west-2: 500 = 10", "Transfer from us-west-2: 500 = 10"],
    ],
    [
      "us-east-1 and us-east-2 have a special price, 0.01",
      to("us-east-2"),
      GB(1000),
      ["Transfer to us-east-2: 500 = 5", "Transfer from us-east-2: 500 = 5"],
    ],
    [
      "each direction at the price of the Region that sends: 0.02 and 0.138",
      to("sa-east-1"),
      GB(1000, { requestShare: "0.25" }),
      ["Transfer to sa-east-1: 250 = 5", "Transfer from sa-east-1: 750 = 103.5"],
    ],
    [
      "different prices and no share: a range",
      to("sa-east-1"),
      GB(1000),
      ["Transfer to sa-east-1: 0..1000 = 0..20", "Transfer from sa-east-1: 0..1000 = 0..138"],
    ],
    [
      "no usage: the transfer is named, not left out",
      to("us-west-2"),
      undefined,
      ["Transfer to us-west-2: unknown = unknown", "Transfer from us-west-2: unknown = unknown"],
    ],
    [
      "a Region without a price",
      to("ap-southeast-3"),
      GB(1000, { requestShare: "0.5" }),
      ["Transfer to ap-southeast-3: 500 = 10", "Transfer from ap-southeast-3: 500 = unknown"],
    ],
  ])("%s", (_, sketch, usage, expected) => {
    expect(linesOf(sketch, usage)).toEqual(expected);
  });

  it("hours and GB are those of the endpoint's own Region", () => {
    const { endpoints } = costs(topology([interfaceEndpoint("a", to("eu-central-1"))]), GB(1000));
    expect(lines(endpoints[0]!).slice(0, 2)).toEqual(["Endpoint hours: 1460 = 14.6", "Data processed: 1000 = 10"]);
  });

  it("a service Region that is known after apply is missing as Region", () => {
    const cost = costs(topology([interfaceEndpoint("a", { serviceRegion: unresolved("known after apply") })]), GB(1));
    expect(cost.endpoints[0]?.missing).toMatchObject([{ component: "Inter-Region transfer", reason: "region" }]);
  });
});

/**
 * Row 61 of the comparison: transfer that belongs to the endpoint's traffic. AWS has not charged for data between zones
 * over PrivateLink since April 2022; a price of the user's own is counted.
 */
describe("row 61: data between Availability Zones", () => {
  const PAID = createPriceBook([flatPrice("endpoint-inter-az-gb", "us-east-1", "0.02")], defaultPriceBook);
  const SUBNETS = [subnet("a", "us-east-1a"), subnet("b", "us-east-1b"), subnet("c", "us-east-1c")];
  const IN_TWO: EndpointSketch = { zones: 2, zoneNames: ["us-east-1a", "us-east-1b"] };

  it.each<[string, EndpointSketch, UsageProfile | undefined, string[]]>([
    ["a share that is stated", { zones: 2 }, GB(900, { interAzShare: "0.5" }), ["Inter-AZ transfer: 450 = 9"]],
    ["no share, no subnets: nothing is made up", { zones: 2 }, GB(900), []],
    ["share 0", { zones: 1 }, GB(900, { interAzShare: 0 }), []],
    [
      "clients in four zones, interfaces in three: a quarter",
      { zones: 3 },
      GB(900, { clientAvailabilityZones: 4 }),
      ["Inter-AZ transfer: 225 = 4.5"],
    ],
    ["clients in two zones, interfaces in three", { zones: 3 }, GB(900, { clientAvailabilityZones: 2 }), []],
    [
      "interfaces in one to four zones",
      { zones: range(1, 2, 4, "unknown subnets") },
      GB(900, { clientAvailabilityZones: 4 }),
      ["Inter-AZ transfer: 0..675 = 0..13.5"],
    ],
    ["the share without GB", { zones: 1 }, usageOf({ "aws_vpc_endpoint.a": { interAzShare: "0.5" } }), []],
  ])("%s", (_, sketch, usage, expected) => {
    expect(linesOf(sketch, usage, [], PAID)).toEqual(expected);
  });

  it("the VPC's subnets show a zone without a network interface: from none to all of the GB, a third expected", () => {
    const [cost] = costs(topology([interfaceEndpoint("a", IN_TWO)], {}, SUBNETS), GB(900), 730, PAID).endpoints;
    const transfer = cost?.components[2];
    expect(text(transfer?.monthlyCost)).toBe("0..18");
    expect(transfer?.monthlyQuantity).toMatchObject({
      kind: "range",
      reason: expect.stringContaining("us-east-1c") as string,
    });
    expect(
      transfer?.monthlyQuantity.kind === "range" && transfer.monthlyQuantity.expected.toDecimalPlaces(6).toFixed(),
    ).toBe("300");
  });

  it.each<[string, EndpointSketch, typeof SUBNETS]>([
    ["a network interface in each zone", { zones: 3, zoneNames: ["us-east-1a", "us-east-1b", "us-east-1c"] }, SUBNETS],
    ["zones of the endpoint that have no name", { zones: 2 }, SUBNETS],
    [
      "subnets of another VPC",
      IN_TWO,
      SUBNETS.map((each) => ({ ...each, scope: { ...each.scope, vpc: { key: "vpc-2", label: "vpc-2" } } })),
    ],
    ["a subnet whose zone is not known", IN_TWO, [...SUBNETS, { ...subnet("d", ""), availabilityZone: undefined }]],
    ["a subnet that is going away", IN_TWO, [...SUBNETS.slice(0, 2), { ...SUBNETS[2]!, action: "delete" }]],
  ])("no line for %s", (_, sketch, subnets) => {
    expect(linesOf(sketch, GB(900), subnets, PAID)).toEqual([]);
  });

  it("is free by AWS's own statement: a stated share is shown at no charge, an inferred one makes no line", () => {
    expect(linesOf({ zones: 1 }, GB(900, { interAzShare: "0.5" }))).toEqual(["Inter-AZ transfer: 450 = 0"]);
    expect(linesOf(IN_TWO, GB(900), SUBNETS)).toEqual([]);
    const [cost] = costs(topology([interfaceEndpoint("a")]), GB(900, { interAzShare: "0.5" })).endpoints;
    expect(cost?.components[2]?.price).toMatchObject({ source: { status: "verified", date: "2022-04-01" } });
  });

  it("is missing, not free, where AWS's statement does not reach", () => {
    const [cost] = costs(
      topology([interfaceEndpoint("a", { region: "cn-north-1" })]),
      GB(900, { interAzShare: "0.5" }),
    ).endpoints;
    expect(cost?.components[2]?.monthlyCost.kind).toBe("unknown");
  });
});
