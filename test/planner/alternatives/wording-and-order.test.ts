import {
  assess,
  createPriceBook,
  type Alternative,
  type PriceBook,
  type UsageProfile,
} from "cdktf-privatelink/planner";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { expectedOf, isBounded, range, type Quantity } from "../../../planner/model/quantity";
import type { Endpoint, Topology } from "../../../planner/model/topology";
import { LATE } from "../topology-factory";
import {
  alias,
  association,
  attachment,
  flatPrice,
  interfaceEndpoint,
  natGateway,
  peering,
  resourceEndpoint,
  serviceNetwork,
  serviceNetworkEndpoint,
  text,
  topology,
  usageOf,
  vpc,
} from "../cost/sketch";

/** How alternatives are worded and ordered, and what they count where zones, VPCs or prices are unusual. */

function found(id: string, of: Topology, usage?: UsageProfile, prices: PriceBook = defaultPriceBook): Alternative[] {
  return assess(of, { prices, ...(usage === undefined ? {} : { usage }) }).alternatives.filter(
    (alternative) => alternative.id === id,
  );
}
const expected = (quantity: Quantity | undefined): string | undefined =>
  quantity !== undefined && isBounded(quantity) ? expectedOf(quantity).toFixed(2) : undefined;
const gbOf = (gb: Readonly<Record<string, number>>): UsageProfile =>
  usageOf(
    Object.fromEntries(
      Object.entries(gb).map(([name, amount]) => [`aws_vpc_endpoint.${name}`, { monthlyDataProcessedGb: amount }]),
    ),
  );
const endpoint = (name: string, vpcId: string, service = "sqs"): Endpoint =>
  interfaceEndpoint(name, { vpc: vpcId, service: `com.amazonaws.us-east-1.${service}` });
const PUBLIC = { natGateways: [natGateway("n")] };

describe("titles", () => {
  const inNetwork = (...names: string[]) => ({
    serviceNetworks: [serviceNetwork("sn-1")],
    serviceNetworkAssociations: names.map((name) => association(name, "sn-1")),
  });
  const resources = (count: number): Endpoint[] =>
    Array.from({ length: count }, (_, at) => resourceEndpoint(`r${at}`, `arn:${at}`));

  it.each<[string, Topology, string[]]>([
    [
      "nat-gateway",
      topology([interfaceEndpoint("a")], PUBLIC),
      ["The VPC's NAT gateway instead of the endpoint for com.amazonaws.us-east-1.sqs"],
    ],
    [
      "new-nat-gateway",
      topology([interfaceEndpoint("a")]),
      ["NAT gateways in each Availability Zone instead of the interface endpoint"],
    ],
    [
      "new-nat-gateway",
      topology([endpoint("a", "vpc-1"), endpoint("b", "vpc-1", "sns")]),
      ["NAT gateways in each Availability Zone instead of 2 interface endpoints"],
    ],
    [
      "hub-peering",
      topology([endpoint("a", "vpc-1"), endpoint("b", "vpc-2")]),
      ["One set of endpoints in a hub VPC over VPC peering, for 1 service in 2 VPCs"],
    ],
    ["service-network", topology(resources(1)), ["A service network instead of the resource endpoint"]],
    ["service-network", topology(resources(2)), ["A service network instead of 2 resource endpoints"]],
    [
      "resource-endpoints",
      topology([serviceNetworkEndpoint("e", "sn-1")], inNetwork("a")),
      ["Resource endpoints instead of the service network with 1 resource configuration"],
    ],
    [
      "resource-endpoints",
      topology([serviceNetworkEndpoint("e", "sn-1")], inNetwork("a", "b")),
      ["Resource endpoints instead of the service network with 2 resource configurations"],
    ],
    ["resource-endpoints", topology([serviceNetworkEndpoint("e", "sn-1")], inNetwork()), []],
  ])("%s", (id, of, titles) => {
    expect(found(id, of).map(({ title }) => title)).toEqual(titles);
  });

  it("a finding says how many more endpoints it is about", () => {
    const { findings } = assess(
      topology([interfaceEndpoint("b"), interfaceEndpoint("a"), endpoint("s3", "vpc-9", "s3")]),
    );
    const savings = findings.filter(({ rule }) => rule.startsWith("vpce/saving-"));
    expect(savings.map(({ address, message }) => `${address}: ${message}`)).toEqual(
      expect.arrayContaining([
        "aws_vpc_endpoint.a: One endpoint for com.amazonaws.us-east-1.sqs instead of 2 in vpc-1 would cost less (this endpoint and 1 more)",
        "aws_vpc_endpoint.s3: A gateway endpoint instead of the interface endpoint for com.amazonaws.us-east-1.s3 in vpc-9 would cost less",
      ]),
    );
  });
});

it("equal savings are in the order of the addresses, not of the resources", () => {
  const inOrder = (...endpoints: Endpoint[]) => found("new-nat-gateway", topology(endpoints)).map(({ scope }) => scope);
  const [a, b, c] = [endpoint("a", "vpc-3"), endpoint("b", "vpc-2", "sns"), endpoint("c", "vpc-1", "kms")];
  for (const order of [
    [a, b, c],
    [c, b, a],
    [b, c, a],
    [b, a, c],
  ]) {
    expect(inOrder(...order)).toEqual(["vpc-3", "vpc-2", "vpc-1"]);
  }
});

describe("the hub", () => {
  // What goes through the transit gateway at 0.02 per GB comes from the endpoints outside of the hub.
  const GB = { a: 100, b: 1000, c: 10_000, d: 100_000 };
  const transferFrom = (endpoints: Endpoint[]): string[] => {
    const usage = (gb: Record<string, number>) => found("hub-transit-gateway", topology(endpoints), gbOf(gb))[0]!;
    const none = Object.fromEntries(Object.keys(GB).map((name) => [name, 0]));
    const nothing = expected(usage(none).saving);
    return [...endpoints]
      .map(({ address }) => address.replace("aws_vpc_endpoint.", ""))
      .filter((name) => expected(usage({ ...none, [name]: 1000 }).saving) !== nothing)
      .sort();
  };

  it("is the VPC with the most endpoints, in whatever order they are", () => {
    const [a, b] = [endpoint("a", "vpc-1"), endpoint("b", "vpc-2")];
    const [c, d] = [endpoint("c", "vpc-2", "kms"), endpoint("d", "vpc-3", "kms")];
    for (const order of [
      [a, b, c, d],
      [b, c, a, d],
      [d, c, b, a],
      [d, a, c, b],
    ]) {
      expect(transferFrom(order)).toEqual(["a", "d"]);
    }
  });

  it("is the first by name of those with equally many", () => {
    const [a, b, c] = [endpoint("a", "vpc-1"), endpoint("b", "vpc-2"), endpoint("c", "vpc-3")];
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ]) {
      expect(transferFrom(order)).toEqual(["b", "c"]);
    }
  });
});

describe("no alternative, or no break-even", () => {
  const THREE_OR_FOUR = range(3, 3, 4, "unknown");

  it("one endpoint instead of two whose VPC is not known", () => {
    const two = ["a", "b"].map((name) => ({
      ...interfaceEndpoint(name, { vpc: LATE }),
    }));
    expect(found("duplicate-endpoint", topology(two))).toEqual([]);
  });

  it("an endpoint that has no hours has no break-even with a NAT gateway", () => {
    const [alternative] = found(
      "nat-gateway",
      topology([interfaceEndpoint("a", { zones: 0 })], PUBLIC),
      gbOf({ a: 10 }),
    );
    expect([text(alternative?.today), alternative?.breakEven]).toEqual(["0.1", undefined]);
  });

  it("an endpoint in one zone at most, perhaps in none, is not to get two", () => {
    const zones = range(0, 1, 1, "unknown");
    expect(found("more-zones", topology([interfaceEndpoint("a", { zones })]))).toEqual([]);
  });

  it.each<[string, Endpoint[], string, string]>([
    // A third to a half of 600 GB at 0.02 crosses zones.
    ["one in three or four zones", [interfaceEndpoint("a", { zones: THREE_OR_FOUR })], "21.9..29.2", "18.6..20.6"],
    [
      "another one that is sure to be in three, where nothing crosses without GB",
      [
        interfaceEndpoint("b", { zones: 3, service: "com.amazonaws.us-east-1.kms" }),
        interfaceEndpoint("a", { zones: THREE_OR_FOUR }),
      ],
      "43.8..51.1",
      "33.2..35.2",
    ],
  ])("endpoints have no single break-even with two zones: %s", (_, endpoints, today, instead) => {
    const prices = createPriceBook([flatPrice("endpoint-inter-az-gb", "us-east-1", "0.02")], defaultPriceBook);
    const [alternative] = found("fewer-zones", topology(endpoints), gbOf({ a: 600, b: 0 }), prices);
    expect([text(alternative?.today), text(alternative?.instead), alternative?.breakEven]).toEqual([
      today,
      instead,
      undefined,
    ]);
  });
});

it("a GB through the NAT gateway is compared with what a GB through the endpoint costs, not an hour", () => {
  const prices = createPriceBook([flatPrice("interface-endpoint-gb", "us-east-1", "0.02")], defaultPriceBook);
  const [alternative] = found("nat-gateway", topology([interfaceEndpoint("a")], PUBLIC), undefined, prices);
  // Two zones for 730 hours at 0.01: 14.60. A GB costs 0.045 - 0.02 = 0.025 more: 584 GB.
  expect(text(alternative?.breakEven?.quantity)).toBe("584");
});

describe("VPC peering", () => {
  const saving = (zones: number | Quantity): string | undefined => {
    const two = ["vpc-1", "vpc-2"].map((id) => interfaceEndpoint(id, { vpc: id, zones }));
    return expected(found("hub-peering", topology(two), gbOf({ "vpc-1": 0, "vpc-2": 1000 }))[0]?.saving);
  };

  it.each<[string, number | Quantity, string]>([
    // An endpoint of 7.30 for each zone is saved, a hosted zone of 0.50 is not; 1,000 GB at 0.02 cross zones in part.
    ["one zone: nothing crosses", 1, "6.80"],
    ["two zones: a half, 10", 2, "4.10"],
    ["four zones: three quarters, 15", 4, "13.70"],
    ["zones that are not certain: all, 20", range(2, 2, 3, "unknown"), "-5.90"],
  ])("%s", (_, zones, amount) => {
    expect(saving(zones)).toBe(amount);
  });
});

describe("an existing hub", () => {
  const HUB = "vpc-hub";
  const shared = interfaceEndpoint("shared", { vpc: HUB });
  const attached = (...vpcs: string[]) => ({ transitGatewayAttachments: vpcs.map((id) => attachment(id)) });
  const peered = (...vpcs: string[]) => ({ peeringConnections: vpcs.map((id) => peering(HUB, id)) });
  const id = "endpoints-in-each-vpc";
  const hub = (network: object, vpcs = ["vpc-1"]) =>
    topology([shared], { endpointAliases: [alias(shared, [HUB, ...vpcs])], ...network });

  it("with one alias of one endpoint for one other VPC", () => {
    const [alternative] = found(id, hub(attached(HUB, "vpc-1")), gbOf({ shared: 100 }));
    expect(alternative?.title).toBe("Endpoints in each VPC instead of a hub, for 1 service in 1 VPC");
    // 14.60 and 1.00 for the GB, a hosted zone 0.50, 100 GB over the transit gateway 2.00.
    expect([text(alternative?.today), text(alternative?.instead)]).toEqual(["18.1", "15.6"]);
    expect(alternative?.tradeOffs).toEqual([
      "The VPCs reach the hub over a transit gateway, whose attachments and connections stay as they are",
      "The hub VPC is assumed to have no clients: its endpoints are removed, and all their GB come from the other VPCs",
      "Private DNS replaces the hosted zones, whose charge is saved",
      "Each VPC has its own endpoint policies, security groups and bandwidth, and needs addresses for the network interfaces",
    ]);
  });

  it("whose alias is in a zone that is not known: no month of it is counted", () => {
    const aliases = [{ ...alias(shared, [HUB, "vpc-1"]), zone: LATE }];
    const [alternative] = found(
      id,
      hub({ ...attached(HUB, "vpc-1"), endpointAliases: aliases }),
      gbOf({ shared: 100 }),
    );
    expect(text(alternative?.today)).toBe("17.6");
  });

  it("whose Region is not known is not assumed to differ from that of its VPCs", () => {
    const later = interfaceEndpoint("later", { vpc: HUB, region: LATE });
    const of = topology([later], { endpointAliases: [alias(later, ["vpc-1"])], ...attached(HUB, "vpc-1") });
    expect(found(id, { ...of, vpcs: [vpc("vpc-1")] })).toHaveLength(1);
  });

  const BOTH = { ...attached(HUB, "vpc-1"), ...peered("vpc-2") };
  const BOTH_VPCS = ["vpc-1", "vpc-2"];

  it("over two ways: a GB costs from the least to the most of both, expected in the middle", () => {
    const prices = createPriceBook([flatPrice("transit-gateway-gb", "us-east-1", "0.04")], defaultPriceBook);
    const nothing = found(id, hub(BOTH, BOTH_VPCS), gbOf({ shared: 0 }), prices)[0]?.today;
    const [alternative] = found(id, hub(BOTH, BOTH_VPCS), gbOf({ shared: 1000 }), prices);
    // 15.10 without GB, 10.00 for 1,000 GB. Transfer: 40 over the transit gateway; 0 to 20, expected 10, over peering.
    expect([text(nothing), text(alternative?.today), expected(alternative?.today)]).toEqual([
      "15.1",
      "25.1..65.1",
      "50.10",
    ]);
  });

  it.each(["transit-gateway-gb", "inter-az-gb"])("over two ways, one of which has no price: %s", (dimension) => {
    const prices: PriceBook = {
      ...defaultPriceBook,
      find: (wanted, ...where) => (wanted === dimension ? undefined : defaultPriceBook.find(wanted, ...where)),
    };
    const [alternative] = found(id, hub(BOTH, BOTH_VPCS), gbOf({ shared: 1000 }), prices);
    expect(alternative?.saving).toMatchObject({
      kind: "unknown",
      reason: expect.stringContaining(dimension) as string,
    });
  });
});

it("trade-offs of resource endpoints and service networks name the limits that decide", () => {
  const network = { serviceNetworks: [serviceNetwork("sn-1")], serviceNetworkAssociations: [association("a", "sn-1")] };
  const tradeOffs = (id: string, of: Topology) => found(id, of)[0]?.tradeOffs;
  expect(tradeOffs("resource-endpoints", topology([serviceNetworkEndpoint("e", "sn-1")], network))).toContain(
    "The default quota is 200 resource endpoints per VPC",
  );
  expect(tradeOffs("service-network", topology([resourceEndpoint("r", "arn:r")]))).toContain(
    "A resource endpoint and a service-network endpoint cannot both have private DNS for one resource configuration",
  );
});
