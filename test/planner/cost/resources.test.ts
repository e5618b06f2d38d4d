import { assess, type PriceDimension } from "cdktf-privatelink/planner";
import { unresolved } from "../../../planner/model/attribute";
import { known, range } from "../../../planner/model/quantity";
import {
  association,
  attachment,
  costs,
  endpointService,
  gatewayEndpoint,
  interfaceEndpoint,
  lines,
  loadBalancer,
  located,
  natGateway,
  ref,
  serviceNetwork,
  serviceNetworkEndpoint,
  text,
  topology,
  usageOf,
} from "./sketch";

type Network = ReturnType<typeof topology>["network"];
const resourceLines = (network: Partial<Network>, usage = usageOf({})) =>
  costs(topology([], network), usage).resources.map((cost) => [cost.resourceType, ...lines(cost)]);

describe("resources other than endpoints", () => {
  it.each<[string, Partial<Network>, Parameters<typeof usageOf>[0], string[][]]>([
    [
      "a NAT gateway",
      { natGateways: [natGateway("a")] },
      { "aws_nat_gateway.a": { monthlyDataProcessedGb: 1000 } },
      [
        [
          "aws_nat_gateway",
          "Gateway hours: 730 = 32.85",
          "Public IPv4 address: 730 = 3.65",
          "Data processed: 1000 = 45",
        ],
      ],
    ],
    [
      "a private NAT gateway has no public address",
      { natGateways: [natGateway("a", { connectivity: "private" })] },
      {},
      [["aws_nat_gateway", "Gateway hours: 730 = 32.85", "Data processed: unknown = unknown"]],
    ],
    ["a NAT gateway that goes away", { natGateways: [natGateway("a", { action: "delete" })] }, {}, []],
    [
      "a transit gateway attachment: 0.05 an hour, 0.02 per GB",
      { transitGatewayAttachments: [attachment("vpc-1")] },
      { "aws_ec2_transit_gateway_vpc_attachment.vpc-1": { monthlyDataProcessedGb: 100 } },
      [["aws_ec2_transit_gateway_vpc_attachment", "Attachment hours: 730 = 36.5", "Data processed: 100 = 2"]],
    ],
    [
      "a Resolver endpoint: 0.125 an hour for each interface, 0.40 per million queries",
      {
        resolverEndpoints: [
          {
            ...located("aws_route53_resolver_endpoint.in"),
            ref: ref("in"),
            direction: "INBOUND",
            interfaces: known(2),
            subnets: [],
          },
        ],
      },
      { "aws_route53_resolver_endpoint.in": { monthlyQueries: 10_000_000 } },
      [["aws_route53_resolver_endpoint", "Network interface hours: 1460 = 182.5", "DNS queries: 10 = 4"]],
    ],
    [
      "a resource gateway: its owner pays for GB",
      {
        resourceGateways: [
          {
            ...located("aws_vpclattice_resource_gateway.a"),
            ref: ref("rgw"),
            placement: { zones: known(2), subnets: [], zoneNames: [], designated: [] },
            ipAddressType: undefined,
            ipv4AddressesPerInterface: undefined,
            securityGroups: undefined,
          },
        ],
      },
      { "aws_vpclattice_resource_gateway.a": { monthlyDataProcessedGb: 100 } },
      [["aws_vpclattice_resource_gateway", "Data processed: 100 = 0.6"]],
    ],
  ])("%s", (_, network, usage, expected) => {
    expect(resourceLines(network, usageOf(usage))).toEqual(expected);
  });

  it("a NAT gateway whose connectivity is known after apply may have a public address", () => {
    const gateway = { ...natGateway("a"), connectivity: unresolved("known after apply") };
    expect(resourceLines({ natGateways: [gateway] })[0]?.[2]).toBe("Public IPv4 address: 0..730 = 0..3.65");
  });
});

/** Rows 57, 59 and 63 of the comparison. */
describe("the provider's side", () => {
  const nlb = loadBalancer("nlb", "network");
  const service = endpointService("s", { networkLoadBalancers: [ref("nlb")] });

  it("57: a gateway endpoint is shown, as free, by a price with a source", () => {
    const [cost] = costs(topology([gatewayEndpoint("s3")])).endpoints;
    expect(text(cost?.monthly)).toBe("0");
    expect(cost?.components[0]?.price).toMatchObject({ source: { status: "verified" } });
    expect(cost?.missing).toEqual([]);
  });

  it("63: the load balancers of endpoint services are billed, others are not", () => {
    const network = { endpointServices: [service], loadBalancers: [nlb, loadBalancer("other", "network")] };
    expect(resourceLines(network, usageOf({ "aws_lb.nlb": { capacityUnits: 2 } }))).toEqual([
      ["aws_lb", "Load balancer hours: 730 = 16.425", "Capacity units: 1460 = 8.76"],
      ["aws_vpc_endpoint_service"],
    ]);
  });

  it("63: GB stand for capacity units, 1 GB an hour each, as an assumption", () => {
    const of = topology([], { endpointServices: [service], loadBalancers: [nlb] });
    const { resources } = costs(of, usageOf({ "aws_lb.nlb": { processedBytesGb: 1000 } }));
    expect(lines(resources[0]!)[1]).toBe("Capacity units: 1000 = 6");
    expect(resources[0]?.components[1]?.monthlyQuantity).toMatchObject({ basis: "assumed" });
  });

  it("63: a Gateway Load Balancer without a sourced price is missing, not free", () => {
    const network = {
      endpointServices: [endpointService("s", { gatewayLoadBalancers: [ref("g")] })],
      loadBalancers: [loadBalancer("g", "gateway")],
    };
    const [cost] = costs(topology([], network)).resources;
    expect(cost?.missing.map(({ reason }) => reason)).toEqual(["price", "price"]);
    expect(cost?.monthly.kind).toBe("unknown");
  });

  it.each<[string, Parameters<typeof endpointService>[1], string[]]>([
    ["nothing within its Region", {}, []],
    ["nothing for its own Region", { supportedRegions: ["us-east-1"] }, []],
    [
      "up to 0.05 an hour for each remote Region",
      { supportedRegions: ["us-east-1", "eu-west-1", "sa-east-1"] },
      ["Remote Regions: 0..1460 = 0..73"],
    ],
    [
      "for sure where an endpoint of the topology reaches it",
      { supportedRegions: ["eu-west-1", "sa-east-1"], serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-1" },
      ["Remote Regions: 730..1460 = 36.5..73"],
    ],
    [
      "not known when the Regions are not",
      { supportedRegions: unresolved("known after apply") },
      ["Remote Regions: unknown = unknown"],
    ],
    [
      "missing where no source states the price",
      { region: "ap-east-2", supportedRegions: ["eu-west-1"] },
      ["Remote Regions: 0..730 = unknown"],
    ],
  ])("59: an endpoint service costs %s", (_, fields, expected) => {
    const consumer = interfaceEndpoint("c", {
      region: "eu-west-1",
      service: "com.amazonaws.vpce.us-east-1.vpce-svc-1",
      serviceRegion: "us-east-1",
    });
    const { resources } = costs(topology([consumer], { endpointServices: [endpointService("s", fields)] }));
    expect(lines(resources[0]!)).toEqual(expected);
  });
});

describe("59: service networks", () => {
  const NETWORK_ID = "sn-1";
  const names = (cost: { components: readonly { name: string }[] } | undefined) =>
    cost?.components.map(({ name }) => name);
  const three = {
    serviceNetworks: [serviceNetwork("sn-1")],
    serviceNetworkAssociations: [
      association("r1", "sn-1"),
      association("r2", NETWORK_ID),
      association("r3", "sn-1"),
      association("v", "sn-1", "vpc"),
      association("s", "sn-1", "service"),
      association("gone", "sn-1", "resource", { action: "delete" }),
    ],
  };

  it("bills each associated resource configuration once, however many endpoints reach it", () => {
    const endpoints = ["vpc-1", "vpc-2"].map((vpc) => serviceNetworkEndpoint(vpc, NETWORK_ID, { vpc }));
    const { endpoints: ours, resources } = costs(topology(endpoints, three));
    expect(ours.map(({ monthly }) => text(monthly))).toEqual(["0", "0"]);
    expect(resources.map(({ address, monthly }) => [address.split(".")[1], text(monthly)])).toEqual([
      ["r1", "73"], // 0.10 x 730
      ["r2", "73"],
      ["r3", "73"],
    ]);
    expect(text(assess(topology(endpoints, three)).totals["USD"]?.monthly)).toBe("219");
  });

  it.each([
    ["a service network that is not known, next to one in the input", unresolved("known after apply"), three, false],
    ["a service network of another stack", "sn-9", three, false],
    ["no service network at all", unresolved("known after apply"), {}, false],
    ["a service network that the input shows empty", NETWORK_ID, { serviceNetworks: [serviceNetwork("sn-1")] }, true],
  ])("%s", (_, serviceNetworkArn, network, isFound) => {
    const [cost] = costs(topology([serviceNetworkEndpoint("a", serviceNetworkArn)], network)).endpoints;
    const missing = "Resource configurations of the service network";
    expect(names(cost)?.includes(missing)).toBe(!isFound);
    expect(cost?.missing.some(({ component, reason }) => component === missing && reason === "quantity")).toBe(
      !isFound,
    );
  });
});

describe("totals", () => {
  it("hold endpoints and resources, by input", () => {
    const of = topology([interfaceEndpoint("a"), interfaceEndpoint("b", { input: "other" })], {
      natGateways: [natGateway("n")],
    });
    const { totals, totalsByInput, resources } = assess(of);
    expect(text(totals["USD"]?.monthly)).toBe("65.7"); // 14.60 + 14.60 + 36.50
    expect(text(totalsByInput["plan"]?.["USD"]?.monthly)).toBe("51.1");
    expect(text(totalsByInput["other"]?.["USD"]?.monthly)).toBe("14.6");
    expect(resources.map(({ target }) => target)).toEqual(["NAT gateway"]);
  });

  it("state what a total is based on, once", () => {
    const zones = range(1, 2, 6, "the subnets are known after apply", "assumed");
    const texts = assess(
      topology([interfaceEndpoint("a", { zones })], { transitGatewayAttachments: [attachment("vpc-1")] }),
    ).assumptions.map(({ text: words }) => words);
    expect(texts).toContain("The owner of the VPC pays for its transit gateway attachment");
    expect(texts).toContain("Availability Zones assumed: 1 to 6, expected 2 (the subnets are known after apply)");
    expect(texts.filter((words) => words.includes("the subnets are known after apply"))).toHaveLength(1);
  });

  it.each<[PriceDimension, string]>([["nat-gateway-gb", "eusc-de-east-1"]])(
    "a missing %s in %s is named",
    (dimension, region) => {
      const usage = usageOf({ "aws_nat_gateway.n": { monthlyDataProcessedGb: 1 } });
      const [cost] = costs(topology([], { natGateways: [natGateway("n", { region })] }), usage).resources;
      expect(cost?.missing.map(({ explanation }) => explanation)).toContain(
        `no source states the price ${dimension} in ${region}: supply it with --prices FILE`,
      );
    },
  );
});
