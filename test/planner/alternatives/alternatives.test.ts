import { assess, createPriceBook, type Alternative, type Topology, type UsageProfile } from "cdktf-privatelink/planner";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { unresolved } from "../../../planner/model/attribute";
import { range } from "../../../planner/model/quantity";
import type { Network } from "../../../planner/model/network";
import type { Endpoint } from "../../../planner/model/topology";
import {
  alias,
  association,
  attachment,
  flatPrice,
  gatewayLoadBalancerEndpoint,
  interfaceEndpoint,
  natGateway,
  peering,
  ref,
  resourceEndpoint,
  serviceNetwork,
  serviceNetworkEndpoint,
  subnet,
  text,
  topology,
  usageOf,
  vpc,
  type EndpointSketch,
} from "../cost/sketch";

const SEVEN = ["logs", "monitoring", "kms", "secretsmanager", "ecr.api", "ecr.dkr", "sts"];

function found(id: string, of: Topology, usage?: UsageProfile, prices = defaultPriceBook): Alternative[] {
  return assess(of, { prices, ...(usage === undefined ? {} : { usage }) }).alternatives.filter(
    (each) => each.id === id,
  );
}

/** Today, instead, saving, break-even: to cents. */
function figures(alternative: Alternative | undefined): string[] | undefined {
  if (alternative === undefined) return undefined;
  const { today, instead, saving, breakEven } = alternative;
  return [today, instead, saving, breakEven?.quantity].map((quantity) =>
    text(quantity).replace(/-?\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 100) / 100)),
  );
}

/** Each endpoint processes so many GB. */
const each = (gb: number): UsageProfile => ({
  find: (type) =>
    type === "aws_vpc_endpoint" ? usageOf({ x: { monthlyDataProcessedGb: gb } }).find("", "x") : undefined,
});
const s3 = (sketch: EndpointSketch = {}) =>
  interfaceEndpoint("s3", { service: "com.amazonaws.us-east-1.s3", ...sketch });

describe("a gateway endpoint instead of an interface endpoint", () => {
  it.each<[string, Endpoint, UsageProfile | undefined, string[] | undefined]>([
    ["Amazon S3: all hours and GB", s3(), each(1000), ["24.6", "0", "24.6", "none"]], // 14.60 + 10.00
    ["without GB: the hours, GB on top", s3(), undefined, ["14.6", "0", "14.6", "none"]],
    [
      "DynamoDB",
      interfaceEndpoint("d", { service: "com.amazonaws.us-east-1.dynamodb" }),
      undefined,
      ["14.6", "0", "14.6", "none"],
    ],
    ["a service without gateway endpoints", interfaceEndpoint("q"), undefined, undefined],
    [
      "a FIPS endpoint, which is another service",
      interfaceEndpoint("f", { service: "com.amazonaws.us-east-1.dynamodb-fips" }),
      undefined,
      undefined,
    ],
    [
      "one for the inbound resolver only: on-premises needs it",
      s3({ onlyInboundResolver: true }),
      undefined,
      undefined,
    ],
    ["S3 of another Region", s3({ serviceRegion: "us-west-2" }), undefined, undefined],
    ["an endpoint that goes away", s3({ action: "delete" }), undefined, undefined],
    ["a Region without prices", s3({ region: "eusc-de-east-1" }), undefined, ["unknown", "0", "unknown", "none"]],
  ])("%s", (_, endpoint, usage, expected) => {
    expect(figures(found("gateway-endpoint", topology([endpoint]), usage)[0])).toEqual(expected);
  });
});

describe("one endpoint instead of duplicates", () => {
  it.each<[string, Endpoint[], UsageProfile | undefined, string[] | undefined]>([
    [
      "the hours of all but the largest are saved, the GB are not",
      [interfaceEndpoint("a"), interfaceEndpoint("b", { zones: 3 })],
      each(1000),
      ["56.5", "41.9", "14.6", "none"], // 14.60 + 21.90 + 20.00; 21.90 + 20.00
    ],
    [
      "without GB: the hours",
      [interfaceEndpoint("a"), interfaceEndpoint("b")],
      undefined,
      ["29.2", "14.6", "14.6", "none"],
    ],
    ["in two VPCs", [interfaceEndpoint("a"), interfaceEndpoint("b", { vpc: "vpc-2" })], undefined, undefined],
    ["of two services", [interfaceEndpoint("a"), s3()], undefined, undefined],
    [
      "of one service in two Regions",
      [s3(), interfaceEndpoint("b", { service: "com.amazonaws.us-east-1.s3", serviceRegion: "eu-west-1" })],
      undefined,
      undefined,
    ],
    [
      "of one resource configuration",
      [resourceEndpoint("a", "arn:r"), resourceEndpoint("b", "arn:r")],
      undefined,
      ["29.2", "14.6", "14.6", "none"],
    ],
    [
      "GWLB endpoints, which are one to a zone",
      [gatewayLoadBalancerEndpoint("a"), gatewayLoadBalancerEndpoint("b")],
      undefined,
      undefined,
    ],
  ])("%s", (_, endpoints, usage, expected) => {
    expect(figures(found("duplicate-endpoint", topology(endpoints), usage)[0])).toEqual(expected);
  });
});

describe("through a NAT gateway instead", () => {
  const NAT = { natGateways: [natGateway("n")] };
  const one = (sketch: EndpointSketch = {}) => [interfaceEndpoint("a", sketch)];

  it.each<[string, Endpoint[], number, string[]]>([
    // Break-even: 14.60 / (0.045 - 0.01) = 417.14 GB a month for each endpoint.
    ["little traffic: the NAT gateway is cheaper", one(), 100, ["15.6", "4.5", "11.1", "417.14"]],
    ["much traffic: the endpoint is", one(), 1000, ["24.6", "45", "-20.4", "417.14"]],
    ["one zone: half the break-even", one({ zones: 1 }), 100, ["8.3", "4.5", "3.8", "208.57"]],
    [
      "zones that are a range",
      one({ zones: range(1, 2, 6, "unknown") }),
      100,
      ["8.3..44.8", "4.5", "3.8..40.3", "208.57..1251.43"],
    ],
  ])("%s", (_, endpoints, gb, expected) => {
    expect(figures(found("nat-gateway", topology(endpoints, NAT), each(gb))[0])).toEqual(expected);
  });

  it("costs the same at the break-even, and is not shown there", () => {
    const [alternative] = found("nat-gateway", topology(one(), NAT), each(417));
    const at = alternative?.breakEven?.quantity;
    if (at?.kind !== "known") throw new Error("known");
    const savingAt = (gb: string) => {
      const usage = usageOf({ "aws_vpc_endpoint.a": { monthlyDataProcessedGb: gb } });
      return found("nat-gateway", topology(one(), NAT), usage).map(({ saving }) => text(saving));
    };
    expect(savingAt(at.value.toFixed())).toEqual([]);
    expect(savingAt(at.value.sub("0.1").toFixed())).toEqual([]);
    expect(savingAt(at.value.sub("0.2").toFixed())).toEqual(["0.007"]);
  });

  it("without usage has the break-even and no saving", () => {
    expect(figures(found("nat-gateway", topology(one(), NAT))[0])).toEqual(["unknown", "unknown", "unknown", "417.14"]);
  });

  it("names the price that is missing", () => {
    const network = { natGateways: [natGateway("n", { region: "eusc-de-east-1" })] };
    const [alternative] = found("nat-gateway", topology(one({ region: "eusc-de-east-1" }), network), each(100));
    expect(alternative?.instead).toEqual({
      kind: "unknown",
      reason: "no source states the price nat-gateway-gb in eusc-de-east-1: supply it with --prices FILE",
    });
    expect(figures(alternative)).toEqual(["unknown", "unknown", "unknown", "none"]);
  });

  it("finds the NAT gateway's VPC by its subnet", () => {
    const nat = {
      ...natGateway("n"),
      scope: { region: "us-east-1", vpc: unresolved("known after apply") },
      subnet: ref("s"),
    };
    const of = topology(one(), { natGateways: [nat] }, [subnet("s", "us-east-1a")]);
    expect(found("nat-gateway", of)).toHaveLength(1);
    expect(found("new-nat-gateway", of)).toHaveLength(0);
  });

  it.each<[string, string[], number | undefined, string[]]>([
    // A NAT gateway with address in each of two zones: 2 x 730 x 0.05 = 73; seven endpoints: 102.20. (102.20 - 73) / 0.035 = 834.29.
    ["seven endpoints, 10 GB each", SEVEN, 10, ["102.9", "76.15", "26.75", "834.29"]],
    ["seven endpoints without usage", SEVEN, undefined, ["unknown", "unknown", "unknown", "834.29"]],
    ["two endpoints: new NAT gateways never pay", ["sqs", "sns"], 10, ["29.4", "73.9", "-44.5", "none"]],
  ])("a VPC without NAT gateway: %s", (_, services, gb, expected) => {
    const endpoints = services.map((name) => interfaceEndpoint(name, { service: `com.amazonaws.us-east-1.${name}` }));
    const all = found("new-nat-gateway", topology(endpoints), gb === undefined ? undefined : each(gb));
    expect(all).toHaveLength(1);
    expect(figures(all[0])).toEqual(expected);
  });

  it.each([
    ["somebody's endpoint service", interfaceEndpoint("a", { service: "com.amazonaws.vpce.us-east-1.vpce-svc-1" })],
    ["a service of another Region", interfaceEndpoint("a", { serviceRegion: "us-west-2" })],
    [
      "a VPC that is not known",
      { ...interfaceEndpoint("a"), ...{ scope: { region: "us-east-1", vpc: unresolved("?") } } },
    ],
  ])("not for %s", (_, endpoint) => {
    const all = assess(topology([endpoint], NAT)).alternatives.map(({ id }) => id);
    expect(all.filter((id) => id.includes("nat"))).toEqual([]);
  });
});

describe("a hub VPC instead of endpoints in each VPC", () => {
  const VPCS = ["vpc-1", "vpc-2", "vpc-3"];
  const spokes = (vpcs = VPCS) =>
    vpcs.flatMap((vpc) =>
      SEVEN.map((name) => interfaceEndpoint(`${vpc}-${name}`, { vpc, service: `com.amazonaws.us-east-1.${name}` })),
    );
  const attached = { transitGatewayAttachments: VPCS.map((vpc) => attachment(vpc)) };

  it.each<[string, Endpoint[], object, UsageProfile | undefined, string[]]>([
    // Three times 102.20 today. Hub 102.20, three attachments 109.50, seven hosted zones 3.50: 91.40 left, / 0.02 = 4,570 GB.
    ["without attachments", spokes(), {}, undefined, ["unknown", "unknown", "unknown", "4570"]],
    // 21 x 1 GB through endpoints: 2.10... 14 endpoints x 100 GB = 1,400 GB x 0.02 = 28 over the transit gateway.
    ["without attachments, 100 GB each", spokes(), {}, each(100), ["327.6", "264.2", "63.4", "4570"]],
    ["with attachments", spokes(), attached, each(100), ["327.6", "154.7", "172.9", "10045"]],
    // Two VPCs: 204.40 - 102.20 - 73 - 3.50 = 25.70 left, / 0.02 = 1,285 GB.
    ["two VPCs", spokes(VPCS.slice(0, 2)), {}, each(100), ["218.4", "206.7", "11.7", "1285"]],
  ])("over a transit gateway: %s", (_, endpoints, network, usage, expected) => {
    const all = found("hub-transit-gateway", topology(endpoints, network), usage);
    expect(all).toHaveLength(1);
    expect(figures(all[0])).toEqual(expected);
  });

  it("over peering: no hours; none to all of the GB cross zones, both directions charged", () => {
    // 306.60 - 102.20 - 3.50 = 200.90 less 1,400 GB x 0.02 x (0..1).
    expect(figures(found("hub-peering", topology(spokes()), each(100))[0])).toEqual([
      "327.6",
      "126.7..154.7",
      "172.9..200.9",
      "none",
    ]);
  });

  it.each<[string, Endpoint[]]>([
    ["one VPC", spokes(["vpc-1"])],
    ["VPCs that share no service", [interfaceEndpoint("a"), s3({ vpc: "vpc-2" })]],
    ["VPCs of two Regions", [interfaceEndpoint("a"), interfaceEndpoint("b", { vpc: "vpc-2", region: "us-west-2" })]],
  ])("not for %s", (_, endpoints) => {
    expect(assess(topology(endpoints)).alternatives.filter(({ id }) => id.startsWith("hub"))).toEqual([]);
  });

  it("leaves endpoints out whose service only one VPC has", () => {
    const [alternative] = found("hub-transit-gateway", topology([...spokes(VPCS.slice(0, 2)), s3()]));
    expect(alternative?.addresses).toHaveLength(14);
    expect(alternative?.title).toContain("7 services in 2 VPCs");
  });

  it("names the missing transit gateway price", () => {
    const endpoints = ["vpc-1", "vpc-2"].map((vpc) => interfaceEndpoint(vpc, { vpc, region: "eusc-de-east-1" }));
    const [alternative] = found("hub-transit-gateway", topology(endpoints), each(1));
    expect(alternative?.saving).toMatchObject({
      kind: "unknown",
      reason: expect.stringContaining("transit-gateway-attachment-hour in eusc-de-east-1") as string,
    });
  });
});

describe("endpoints in each VPC instead of a hub", () => {
  const HUB = "vpc-hub";
  const shared = SEVEN.map((name) => interfaceEndpoint(name, { vpc: HUB, service: `com.amazonaws.us-east-1.${name}` }));
  const [logs = interfaceEndpoint("logs")] = shared;
  /** A hub with seven endpoints whose names resolve in `vpcs`, and what leads there. */
  const hub = (vpcs: readonly string[], network: Partial<Network>, endpoints: readonly Endpoint[] = []) =>
    topology([...shared, ...endpoints], {
      endpointAliases: shared.map((each) => alias(each, [HUB, ...vpcs])),
      ...network,
    });
  const TWO = ["vpc-1", "vpc-2"];
  const attachments = (vpcs: readonly string[]) => [HUB, ...vpcs].map((vpc) => attachment(vpc));
  const peerings = (vpcs: readonly string[]) => vpcs.map((vpc) => peering(HUB, vpc));
  const id = "endpoints-in-each-vpc";

  it.each<[string, Topology, UsageProfile | undefined, string[]]>([
    // Hub 102.20 and seven zones 3.50; twice 102.20 instead: 98.70 more, / 0.02 = 4,935 GB.
    [
      "without GB",
      hub(TWO, { transitGatewayAttachments: attachments(TWO) }),
      undefined,
      ["unknown", "unknown", "unknown", "4935"],
    ],
    // 7,000 GB: 70 at the endpoints either way, 140 over the transit gateway.
    [
      "1,000 GB each",
      hub(TWO, { transitGatewayAttachments: attachments(TWO) }),
      each(1000),
      ["315.7", "274.4", "41.3", "4935"],
    ],
    [
      "700 GB each",
      hub(TWO, { transitGatewayAttachments: attachments(TWO) }),
      each(700),
      ["252.7", "253.4", "-0.7", "4935"],
    ],
    // As many endpoints as the hub has: the zones and every GB are saved.
    [
      "one VPC",
      hub(["vpc-1"], { transitGatewayAttachments: attachments(["vpc-1"]) }),
      each(100),
      ["126.7", "109.2", "17.5", "none"],
    ],
    // A VPC that has one endpoint already needs six: 102.20 + 87.60 - 102.20 - 3.50 = 84.10, / 0.02 = 4,205 GB.
    [
      "a VPC with its own endpoint",
      hub(TWO, { transitGatewayAttachments: attachments(TWO) }, [
        interfaceEndpoint("own", { vpc: "vpc-1", service: "com.amazonaws.us-east-1.logs" }),
      ]),
      undefined,
      ["unknown", "unknown", "unknown", "4205"],
    ],
    // Peering: none to all of 7,000 GB cross zones at 0.02.
    [
      "over peering",
      hub(TWO, { peeringConnections: peerings(TWO) }),
      each(1000),
      ["175.7..315.7", "274.4", "-98.7..41.3", "none"],
    ],
    [
      "over both: the price of a GB is one or the other",
      hub(TWO, { transitGatewayAttachments: attachments(["vpc-1"]), peeringConnections: peerings(["vpc-2"]) }),
      each(1000),
      ["175.7..315.7", "274.4", "-98.7..41.3", "none"],
    ],
  ])("%s", (_, of, usage, expected) => {
    const all = found(id, of, usage);
    expect(all).toHaveLength(1);
    expect(figures(all[0])).toEqual(expected);
  });

  it.each<[string, Topology]>([
    [
      "no records point to the endpoints",
      hub(TWO, { endpointAliases: [], transitGatewayAttachments: attachments(TWO) }),
    ],
    [
      "the records go away",
      hub(TWO, {
        endpointAliases: [alias(logs, TWO, { action: "delete" })],
        transitGatewayAttachments: attachments(TWO),
      }),
    ],
    ["nothing leads to the hub", hub(TWO, {})],
    [
      "the attachments are to two transit gateways",
      hub(TWO, {
        transitGatewayAttachments: attachments(TWO).map((one, at) => ({ ...one, transitGateway: ref(`tgw-${at}`) })),
      }),
    ],
    [
      "the peering connection goes away",
      hub(["vpc-1"], { peeringConnections: [peering(HUB, "vpc-1", { action: "delete" })] }),
    ],
    ["the names resolve in the hub only", hub([], { transitGatewayAttachments: attachments(TWO) })],
    [
      "the other VPC is in another Region",
      { ...hub(["vpc-1"], { peeringConnections: peerings(["vpc-1"]) }), vpcs: [vpc("vpc-1", { region: "eu-west-1" })] },
    ],
  ])("not where %s", (_, of) => {
    expect(found(id, of)).toEqual([]);
  });

  it("says which assumption it makes, and which VPCs it leaves out", () => {
    const [alternative] = found(
      id,
      hub(["vpc-1", "vpc-3"], { transitGatewayAttachments: attachments(["vpc-1"]) }),
      each(1),
    );
    expect(alternative).toMatchObject({
      title: "Endpoints in each VPC instead of a hub, for 7 services in 1 VPC",
      scope: HUB,
      saving: { basis: "assumed", reason: expect.stringContaining("assumed to have no clients") as string },
    });
    expect(alternative?.tradeOffs.join("\n")).toMatch(
      /over a transit gateway, whose[^]*1 more VPC resolves the names, but the inputs do not show how it reaches/,
    );
  });

  it("is a finding when it is sure to save", () => {
    const of = hub(TWO, { transitGatewayAttachments: attachments(TWO) });
    const rules = (gb: number): string[] => assess(of, { usage: each(gb) }).findings.map(({ rule }) => rule);
    expect(rules(1000)).toContain("vpce/saving-endpoints-in-each-vpc");
    expect(rules(700)).not.toContain("vpce/saving-endpoints-in-each-vpc");
  });
});

describe("another number of Availability Zones", () => {
  it("two instead of six: nine endpoints, 12.96 a day today", () => {
    // 9 x 6 x 7.30 = 394.20; 9 x 2 x 7.30 = 131.40. Data between zones cost nothing over PrivateLink.
    const nine = Array.from({ length: 9 }, (_, at) => interfaceEndpoint(`e${at}`, { zones: 6 }));
    const [alternative] = found("fewer-zones", topology(nine));
    expect(figures(alternative)).toEqual(["394.2", "131.4", "262.8", "none"]);
    expect(alternative?.tradeOffs.join()).toMatch(/redundancy.*nothing for data between Availability Zones/);
  });

  it("counts a charge between zones that the user's prices state, with the point where it flips", () => {
    const prices = createPriceBook([flatPrice("endpoint-inter-az-gb", "us-east-1", "0.02")], defaultPriceBook);
    // Four zones: half of the clients lose theirs. 2 x 7.30 saved; 1,000 GB x 0.5 x 0.02 = 10; flips at 14.60 / 0.01 = 1,460 GB.
    const [alternative] = found("fewer-zones", topology([interfaceEndpoint("a", { zones: 4 })]), each(1000), prices);
    expect(figures(alternative)).toEqual(["29.2", "24.6", "4.6", "1460"]);
  });

  it("two instead of one: what redundancy costs", () => {
    const [alternative] = found("more-zones", topology([interfaceEndpoint("a", { zones: 1 })]));
    expect(figures(alternative)).toEqual(["7.3", "14.6", "-7.3", "none"]);
  });

  it.each([2, range(1, 2, 6, "unknown"), range(2, 2, 3, "unknown")])("nothing for %p zones", (zones) => {
    const all = assess(topology([interfaceEndpoint("a", { zones })])).alternatives.map(({ id }) => id);
    expect(all.filter((id) => id.endsWith("zones"))).toEqual([]);
  });
});

describe("resource endpoints or a service network", () => {
  const NETWORK_ID = "sn-1";
  const inVpcs = (count: number, configuration = "arn:r") =>
    Array.from({ length: count }, (_, at) => resourceEndpoint(`r${at}`, configuration, { vpc: `vpc-${at}` }));

  it.each<[string, Endpoint[], string[]]>([
    // 14.60 for each endpoint; 73 for each configuration in a service network: five VPCs cost the same.
    ["six VPCs reach one configuration", inVpcs(6), ["87.6", "73", "14.6", "5"]],
    ["four do", inVpcs(4), ["58.4", "73", "-14.6", "5"]],
    ["one does", inVpcs(1), ["14.6", "73", "-58.4", "5"]],
    [
      "configurations that are known after apply: one to six of them",
      inVpcs(6).map((endpoint) => ({ ...endpoint, resourceConfiguration: unresolved("known after apply") })),
      ["87.6", "73..438", "-350.4..14.6", "5"],
    ],
  ])("a service network instead: %s", (_, endpoints, expected) => {
    expect(figures(found("service-network", topology(endpoints))[0])).toEqual(expected);
  });

  it.each([
    ["one configuration, two VPCs", 1, 2, ["73", "29.2", "43.8", "5"]],
    ["two configurations, six VPCs", 2, 6, ["146", "175.2", "-29.2", "5"]],
  ])("resource endpoints instead: %s", (_, configurations, vpcs, expected) => {
    const network = {
      serviceNetworks: [serviceNetwork("sn-1")],
      serviceNetworkAssociations: [
        ...Array.from({ length: configurations }, (_each, at) => association(`a${at}`, "sn-1")),
        association("vpc", "sn-1", "vpc"),
      ],
    };
    const endpoints = Array.from({ length: vpcs }, (_each, at) =>
      serviceNetworkEndpoint(`s${at}`, NETWORK_ID, { vpc: `vpc-${at}` }),
    );
    expect(figures(found("resource-endpoints", topology(endpoints, network))[0])).toEqual(expected);
  });

  it("says nothing of a service network whose configurations are not in the input", () => {
    expect(found("resource-endpoints", topology([serviceNetworkEndpoint("s", NETWORK_ID)]))).toEqual([]);
  });

  it("with GB: they cost the same either way", () => {
    expect(figures(found("service-network", topology(inVpcs(6)), each(100))[0])).toEqual(["93.6", "79", "14.6", "5"]);
  });
});

describe("savings as findings", () => {
  const of = topology(
    [
      s3(),
      interfaceEndpoint("a", { zones: 3 }),
      interfaceEndpoint("b"),
      interfaceEndpoint("c", { zones: 1, vpc: "vpc-9", service: "com.amazonaws.us-east-1.kms" }),
    ],
    { natGateways: [natGateway("n")] },
  );
  const savings = (usage?: UsageProfile) =>
    assess(of, usage === undefined ? {} : { usage }).findings.filter(({ rule }) => rule.startsWith("vpce/saving-"));

  it("are sorted by money within their level", () => {
    expect(
      savings(each(10)).map(({ rule, level, address, monthlySaving }) => [level, rule, address, text(monthlySaving)]),
    ).toEqual([
      ["warn", "vpce/saving-gateway-endpoint", "aws_vpc_endpoint.s3", "14.7"],
      ["warn", "vpce/saving-duplicate-endpoint", "aws_vpc_endpoint.a", "14.6"],
      ["info", "vpce/saving-nat-gateway", "aws_vpc_endpoint.b", "28.5"],
      ["info", "vpce/saving-nat-gateway", "aws_vpc_endpoint.a", "21.55"],
      ["info", "vpce/saving-fewer-zones", "aws_vpc_endpoint.a", "7.3"],
    ]);
  });

  it("are not made of a saving that is not sure", () => {
    expect(savings().map(({ rule }) => rule)).toEqual([
      "vpce/saving-duplicate-endpoint",
      "vpce/saving-gateway-endpoint",
      "vpce/saving-fewer-zones",
    ]);
    const unsure = topology([
      interfaceEndpoint("a", { zones: range(0, 1, 2, "?"), service: "com.amazonaws.us-east-1.s3" }),
    ]);
    expect(assess(unsure).findings.filter(({ rule }) => rule.startsWith("vpce/saving"))).toEqual([]);
  });

  it("the alternatives themselves are sorted by saving, those not known last", () => {
    const { alternatives } = assess(of);
    const known = alternatives.map(({ saving }) => saving.kind !== "unknown");
    expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false));
  });

  it("keep their currencies", () => {
    const china = createPriceBook([flatPrice("interface-endpoint-hour", "cn-north-1", "0.1", "CNY")], defaultPriceBook);
    const endpoints = [
      interfaceEndpoint("a", { service: "com.amazonaws.cn-north-1.kms", region: "cn-north-1" }),
      interfaceEndpoint("b", { service: "com.amazonaws.cn-north-1.kms", region: "cn-north-1" }),
    ];
    expect(found("duplicate-endpoint", topology(endpoints), undefined, china)).toMatchObject([{ currency: "CNY" }]);
  });
});
