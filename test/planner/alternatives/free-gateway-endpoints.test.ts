import { assess, readUsageFile, type Alternative, type Gap } from "cdktf-privatelink/planner";
import { known } from "../../../planner/model/quantity";
import {
  alias,
  attachment,
  gatewayEndpoint,
  interfaceEndpoint,
  LATE,
  located,
  natGateway,
  peering,
  ref,
  resourceGateway,
  route,
  routeTable,
  subnet,
  topology,
  vpc,
  type Parts,
} from "../topology-factory";

/** Gateway endpoints for what goes through a NAT gateway, and instead of interface endpoints. */

const RULE = "vpce/saving-free-gateway-endpoints";
const VPC = vpc("vpc-1");
const NAT = { vpcs: [VPC], natGateways: [natGateway("n")] };

function advised(parts: Parts): string[] {
  return assess(topology(parts)).findings.flatMap(({ rule, message, address }) =>
    rule === RULE ? [`${address}: ${message}`] : [],
  );
}

const unread = (mayHide: Gap["mayHide"]): Gap => ({
  input: "plan",
  address: "module.m",
  reason: "not loaded",
  mayHide,
});
const BOTH =
  "aws_nat_gateway.n: Amazon S3 and Amazon DynamoDB through gateway endpoints instead of the NAT gateway in vpc-1 would cost nothing";

describe("a NAT gateway without gateway endpoints", () => {
  it.each<[string, Parts, string[]]>([
    ["none", NAT, [BOTH]],
    [
      "only for DynamoDB",
      { ...NAT, endpoints: [gatewayEndpoint("dynamodb")] },
      [BOTH.replace(" and Amazon DynamoDB", "")],
    ],
    ["in another VPC", { ...NAT, endpoints: [gatewayEndpoint("s3", { vpc: "vpc-2" })] }, [BOTH]],
    ["one that goes away", { ...NAT, endpoints: [gatewayEndpoint("s3", { action: "delete" })] }, [BOTH]],
    [
      "a regional one",
      { vpcs: [VPC], natGateways: [natGateway("n", { availabilityMode: "regional", zones: known(3) })] },
      [BOTH],
    ],
    [
      "found by its subnet",
      { vpcs: [VPC], subnets: [subnet("s", "a")], natGateways: [natGateway("n", { vpc: LATE, subnet: ref("s") })] },
      [BOTH],
    ],
    ["something else was not read", { ...NAT, gaps: [unread(["aws_route"])] }, [BOTH]],
  ])("is advised: %s", (_, parts, expected) => {
    expect(advised(parts)).toEqual(expected);
  });

  it.each<[string, Parts]>([
    ["a gateway endpoint for S3 is there", { ...NAT, endpoints: [gatewayEndpoint("s3")] }],
    ["an interface endpoint for S3 is there", { ...NAT, endpoints: [interfaceEndpoint("s3")] }],
    ["the service of an endpoint is not known", { ...NAT, endpoints: [interfaceEndpoint("x", { serviceName: LATE })] }],
    ["the VPC of an endpoint is not known", { ...NAT, endpoints: [gatewayEndpoint("s3", { vpc: LATE })] }],
    ["endpoints were not read", { ...NAT, gaps: [unread("anything")] }],
    ["the VPC is not in the inputs", { natGateways: [natGateway("n")] }],
    ["the VPC is only looked up", { ...NAT, vpcs: [{ ...VPC, address: "module.a.data.aws_vpc.v" }] }],
    ["the NAT gateway is private", { vpcs: [VPC], natGateways: [natGateway("n", { connectivity: "private" })] }],
    ["it may be private", { vpcs: [VPC], natGateways: [natGateway("n", { connectivity: LATE })] }],
    ["it goes away", { vpcs: [VPC], natGateways: [natGateway("n", { action: "delete" })] }],
    ["there is none", { vpcs: [VPC] }],
  ])("is silent: %s", (_, parts) => {
    expect(advised(parts)).toEqual([]);
  });

  it("saves at most what the stated GB cost", () => {
    const { profile } = readUsageFile(
      "usage.yml",
      "resource_usage:\n  aws_nat_gateway.n:\n    monthly_data_processed_gb: 1000\n",
    );
    const { alternatives } = assess(topology(NAT), { usage: profile });
    expect(alternatives.find(({ id }) => id === "free-gateway-endpoints")?.saving).toMatchObject({ kind: "range" });
    const { saving } = alternatives[0] as Alternative;
    expect(saving.kind === "range" && [saving.low.toString(), saving.high.toString()]).toEqual(["0", "45"]);
  });
});

describe("a gateway endpoint instead of an interface endpoint", () => {
  const S3 = interfaceEndpoint("s3");
  const shown = (parts: Parts): boolean =>
    assess(topology(parts)).findings.some(({ rule }) => rule === "vpce/saving-gateway-endpoint");
  const vpn = located("aws_vpn_gateway", "v");
  const resolver = (direction: string) => ({
    ...located("aws_route53_resolver_endpoint", "r"),
    ref: ref("r"),
    direction,
    interfaces: known(2),
    subnets: [],
  });

  it.each<[string, Parts]>([
    ["nobody else reaches it", {}],
    [
      "others reach another VPC",
      { transitGatewayAttachments: [attachment("vpc-2")], peeringConnections: [peering("vpc-2", "vpc-3")] },
    ],
    ["the attachment goes away", { transitGatewayAttachments: [attachment("vpc-1", { action: "delete" })] }],
    ["an outbound Resolver endpoint", { resolverEndpoints: [resolver("OUTBOUND")] }],
    ["something else was not read", { gaps: [unread(["aws_nat_gateway"])] }],
    ["a resource gateway", { resourceGateways: [resourceGateway("g")] }],
  ])("is advised: %s", (_, parts) => {
    expect(shown({ endpoints: [S3], ...parts })).toBe(true);
  });

  it.each<[string, Parts]>([
    ["a transit gateway", { transitGatewayAttachments: [attachment("vpc-1")] }],
    ["peering from it", { peeringConnections: [peering("vpc-1", "vpc-2")] }],
    ["peering to it", { peeringConnections: [peering("vpc-2", "vpc-1")] }],
    ["a VPN", { vpnGateways: [vpn] }],
    ["a route to a transit gateway", { routeTables: [routeTable("t", [route("transit-gateway", "10.0.0.0/8")])] }],
    [
      "a route to a virtual private gateway",
      { routeTables: [routeTable("t", [route("virtual-private-gateway", "10.0.0.0/8")])] },
    ],
    ["an inbound Resolver endpoint", { resolverEndpoints: [resolver("INBOUND")] }],
    ["an attachment of an unknown VPC", { vpnGateways: [{ ...vpn, scope: { ...vpn.scope, vpc: LATE } }] }],
    ["an alias in other VPCs", { endpointAliases: [alias(S3, ["vpc-2"])] }],
    ["ways in that were not read", { gaps: [unread(["aws_vpc_peering_connection"])] }],
  ])("is not advised beside %s", (_, parts) => {
    expect(shown({ endpoints: [S3], ...parts })).toBe(false);
  });

  it.each([true, LATE])("is not advised where private DNS is for the inbound resolver: %j", (flag) => {
    expect(shown({ endpoints: [interfaceEndpoint("s3", { privateDnsOnlyForInboundResolver: flag })] })).toBe(false);
  });
});

describe("NAT gateways instead of endpoints", () => {
  const rows = (parts: Parts, usage = "") => {
    const { profile } = readUsageFile("usage.yml", usage);
    return assess(topology(parts), { usage: profile }).alternatives.flatMap(({ id, title, addresses, breakEven }) =>
      id === "nat-gateway" ? [`${addresses.length}: ${title}; ${breakEven?.unit ?? ""}`] : [],
    );
  };
  const endpoints = ["sqs", "kms", "logs"].map((name) => interfaceEndpoint(name));

  it("are one row where they break even alike", () => {
    expect(rows({ ...NAT, endpoints })).toEqual([
      "3: The VPC's NAT gateway instead of each of 3 endpoints; GB a month for each endpoint",
    ]);
  });

  it("are several rows where they do not, or where some save and some do not", () => {
    const three = interfaceEndpoint("sns", {
      placement: { zones: known(3), subnets: [], zoneNames: [], designated: [] },
    });
    expect(rows({ ...NAT, endpoints: [...endpoints, three] })).toHaveLength(2);
    const usage = "resource_usage:\n  aws_vpc_endpoint.sqs:\n    monthly_data_processed_gb: 100000\n";
    expect(rows({ ...NAT, endpoints }, usage)).toHaveLength(2);
  });

  it("are not called absent where they may be unread", () => {
    const ids = (gaps: readonly Gap[]) => assess(topology({ endpoints, gaps })).alternatives.map(({ id }) => id);
    expect(ids([])).toContain("new-nat-gateway");
    expect(ids([unread(["aws_nat_gateway"])])).not.toContain("new-nat-gateway");
  });
});
