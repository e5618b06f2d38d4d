import { findingsOf } from "../../../planner/rules";
import {
  alias,
  association,
  endpointService,
  gatewayEndpoint,
  gwlbEndpoint,
  ingress,
  interfaceEndpoint,
  LATE,
  loadBalancer,
  located,
  placement,
  ref,
  refs,
  resourceConfiguration,
  resourceEndpoint,
  resourceGateway,
  route,
  routeTable,
  securityGroup,
  serviceNetworkEndpoint,
  subnet,
  topology,
  vpc,
  type Parts,
} from "../topology-factory";

/** Inputs just on either side of what a rule finds, and inputs that leave open what it asks for. */

/** Address and message of each finding of a rule. */
function found(rule: string, parts: Parts): string[] {
  return findingsOf(topology(parts))
    .filter((finding) => finding.rule === `vpce/${rule}`)
    .map(({ address, message }) => `${address}: ${message}`);
}

const SQS = interfaceEndpoint("sqs");
const withGroups = (...rules: Parameters<typeof ingress>[0][]): Parts => ({
  endpoints: [SQS],
  vpcs: [vpc("vpc-1")],
  securityGroups: [securityGroup("sg-1", rules.map(ingress))],
});

describe("the security groups of an endpoint let in HTTPS from the VPC", () => {
  it.each<[string, Parts, boolean]>([
    ["TCP by its name", withGroups({}), true],
    ["TCP in capitals", withGroups({ protocol: "TCP" }), true],
    ["TCP by its number", withGroups({ protocol: "6" }), true],
    ["all protocols as -1", withGroups({ protocol: "-1", fromPort: 0, toPort: 0 }), true],
    ["all protocols by name", withGroups({ protocol: "all", fromPort: undefined, toPort: undefined }), true],
    ["UDP", withGroups({ protocol: "udp" }), false],
    ["UDP by its number", withGroups({ protocol: "17" }), false],
    ["a protocol that is not known", withGroups({ protocol: LATE, fromPort: undefined, toPort: undefined }), true],
    ["no port", withGroups({ fromPort: undefined, toPort: undefined }), false],
    ["a first port only", withGroups({ toPort: undefined }), false],
    ["a last port only", withGroups({ fromPort: undefined }), false],
    ["a range around it", withGroups({ fromPort: 0, toPort: 65_535 }), true],
    ["the port below", withGroups({ fromPort: 442, toPort: 442 }), false],
    ["the port above", withGroups({ fromPort: 444, toPort: 444 }), false],
    ["a part of the VPC", withGroups({ cidrBlocks: ["10.0.5.0/24"] }), true],
    ["a block around the VPC", withGroups({ cidrBlocks: ["10.0.0.0/8"] }), true],
    ["a block outside of the VPC", withGroups({ cidrBlocks: ["10.1.0.0/16"] }), false],
    ["a larger block outside of the VPC", withGroups({ cidrBlocks: ["11.0.0.0/8"] }), false],
    ["a VPC that is not in the input", { ...withGroups({ cidrBlocks: ["172.16.0.0/12"] }), vpcs: [] }, true],
    ["no block, for a VPC that is not in the input", { ...withGroups({ cidrBlocks: [] }), vpcs: [] }, false],
    ["a group that is not in the input", { ...withGroups(), securityGroups: [] }, true],
  ])("%s", (_, parts, isLetIn) => {
    const from = (parts.vpcs ?? []).length === 0 ? "" : " from the VPC (10.0.0.0/16)";
    const message = `aws_vpc_endpoint.sqs: No rule of aws_security_group.sg-1 allows TCP 443${from}`;
    expect(found("security-group-without-https", parts)).toEqual(isLetIn ? [] : [message]);
  });

  it("the traffic of a gateway endpoint does not count against an S3 endpoint for on-premises", () => {
    const groups = { securityGroups: [securityGroup("sg-1", [ingress({ cidrBlocks: ["192.168.0.0/16"] })])] };
    const parts = (only: boolean): Parts => ({
      ...groups,
      endpoints: [interfaceEndpoint("s3", { privateDnsOnlyForInboundResolver: only })],
      vpcs: [vpc("vpc-1")],
    });
    expect(found("security-group-without-https", parts(true))).toEqual([]);
    expect(found("security-group-without-https", parts(false))).toHaveLength(1);
  });

  it("the first of two groups that are open to everyone is named", () => {
    const open = ["sg-1", "sg-2"].map((id) => securityGroup(id, [ingress({ cidrBlocks: ["0.0.0.0/0"] })]));
    const endpoints = [interfaceEndpoint("sqs", { securityGroups: refs("sg-1", "sg-2") })];
    expect(found("security-group-open", { endpoints, securityGroups: open })).toEqual([
      "aws_vpc_endpoint.sqs: aws_security_group.sg-1 allows traffic from anywhere (0.0.0.0/0 or ::/0)",
    ]);
  });
});

describe("address ranges of subnets", () => {
  const V4 = subnet("subnet-a", "a");
  const V6 = subnet("subnet-b", "b", { cidrBlock: undefined, ipv6CidrBlock: "2001:db8::/64" });
  const bare = subnet("subnet-c", "c", { cidrBlock: undefined });
  const inSubnet = (id: string, ipAddressType: string): Parts => ({
    endpoints: [interfaceEndpoint("sqs", { ipAddressType, placement: placement([id]) })],
    subnets: [V4, V6, bare],
  });

  it.each<[string, string, string[]]>([
    ["subnet-a", "ipv4", []],
    ["subnet-b", "ipv4", ["has no IPv4 CIDR block"]],
    ["subnet-c", "ipv4", []],
    ["subnet-a", "dualstack", ["has no IPv6 CIDR block"]],
    ["subnet-b", "dualstack", ["has no IPv4 CIDR block"]],
    ["subnet-c", "dualstack", []],
    ["subnet-a", "ipv6", ["has an IPv4 CIDR block; only IPv6-only subnets work"]],
    ["subnet-b", "ipv6", []],
  ])("%s for %s", (id, type, problems) => {
    const address = `aws_subnet.${id}`;
    expect(found("ip-address-type", inSubnet(id, type))).toEqual(
      problems.map((problem) => `aws_vpc_endpoint.sqs: ip_address_type is ${type}, but ${address} ${problem}`),
    );
  });

  it("of the route tables of a gateway endpoint count for it", () => {
    const parts: Parts = {
      endpoints: [gatewayEndpoint("s3", { ipAddressType: "dualstack" })],
      routeTables: [routeTable("rtb-1", [], { subnets: refs("subnet-a") })],
      subnets: [V4],
    };
    expect(found("ip-address-type", parts)).toEqual([
      "aws_vpc_endpoint.s3_gateway: ip_address_type is dualstack, but aws_subnet.subnet-a has no IPv6 CIDR block",
    ]);
  });
});

it.each<[number, number, boolean]>([
  [99, 0, false],
  [100, 0, true],
  [99, 1, true],
  [0, 100, true],
])("many endpoints in one apply: %d created and %d replaced", (created, replaced, isFound) => {
  const some = (count: number, action: "create" | "replace") =>
    Array.from({ length: count }, (_, at) => interfaceEndpoint(`${action}${at}`, { action }));
  const endpoints = [
    ...some(created, "create"),
    ...some(replaced, "replace"),
    interfaceEndpoint("sqs", { action: "no-op" }),
  ];
  const messages = found("many-endpoints-in-one-apply", { endpoints });
  expect(messages.map((message) => message.replace(/^.*: /, ""))).toEqual(
    isFound ? ["One apply creates 100 endpoints, including this one"] : [],
  );
});

it.each<[number, boolean]>([
  [8500, false],
  [8501, true],
])("a virtual interface with an MTU of %d", (mtu, isFound) => {
  const network = (action: "create" | "delete"): Parts => ({
    endpoints: [SQS],
    virtualInterfaces: [{ ...located("aws_dx_private_virtual_interface", "v", { action }), mtu }],
  });
  expect(found("large-packets", network("create"))).toHaveLength(isFound ? 1 : 0);
  expect(found("large-packets", network("delete"))).toEqual([]);
});

describe("designated addresses", () => {
  const at = (ipv4?: string, ipv6?: string) => [{ subnet: ref("subnet-a"), ipv4, ipv6 }] as never;
  it.each<[string, unknown, unknown, string[]]>([
    ["stay", at("10.0.0.5"), at("10.0.0.5"), []],
    ["change", at("10.0.0.5"), at("10.0.0.6"), ["subnet-a: 10.0.0.5 becomes 10.0.0.6"]],
    ["come", at(), at("10.0.0.6"), []],
    ["go", at("10.0.0.5"), at(), []],
    ["go with the subnet", at("10.0.0.5"), [], []],
    [
      "get one of the other family",
      at("10.0.0.5"),
      at("10.0.0.5", "::5"),
      ["subnet-a: 10.0.0.5 becomes 10.0.0.5 and ::5"],
    ],
  ])("%s", (_, designatedBefore, designated, changes) => {
    const where = { ...placement(["subnet-a"]), designated, designatedBefore } as ReturnType<typeof placement>;
    expect(
      found("designated-address-changed", { endpoints: [interfaceEndpoint("sqs", { placement: where })] }),
    ).toEqual(changes.map((change) => `aws_vpc_endpoint.sqs: Designated addresses change (${change})`));
  });
});

describe("endpoint services", () => {
  const named = (privateDnsName: string): Parts => ({ endpointServices: [endpointService("s", { privateDnsName })] });
  const long = (count: number): string => "a".repeat(count);

  it.each<[string, string | undefined]>([
    ["api.example.com", undefined],
    ["*.example.com", undefined],
    ["localhost", "is localhost, which is not a domain name"],
    [`${long(63)}.com`, undefined],
    [`${long(64)}.${long(70)}.com`, "has a label of 64 characters; it can have at most 63"],
  ])("the private DNS name %s", (name, problem) => {
    expect(found("service-private-dns-name", named(name))).toEqual(
      problem === undefined ? [] : [`aws_vpc_endpoint_service.s: private_dns_name ${problem}`],
    );
  });

  const inZones = (...lists: string[][]): Parts => {
    const balancers = lists.map((zones, at) =>
      loadBalancer(`lb-${at + 1}`, {
        placement: placement(
          zones.map((zone) => `subnet-${zone}`),
          zones,
        ),
      }),
    );
    const networkLoadBalancers = refs(...balancers.map(({ ref: { key } }) => key));
    return { loadBalancers: balancers, endpointServices: [endpointService("s", { networkLoadBalancers })] };
  };
  const ONE = "aws_vpc_endpoint_service.s: The service is in 1 Availability Zone; AWS recommends at least 2";

  it.each<[string, Parts, string[]]>([
    ["one load balancer in one zone", inZones(["us-east-1a"]), [ONE]],
    ["one in two", inZones(["us-east-1a", "us-east-1b"]), []],
    ["two in the same zone", inZones(["us-east-1a"], ["us-east-1a"]), [ONE]],
    ["two in two zones", inZones(["us-east-1a"], ["us-east-1b"]), []],
    [
      "one in one zone whose name is not known",
      {
        loadBalancers: [loadBalancer("lb-1", { placement: placement(["subnet-a"]) })],
        endpointServices: [endpointService("s")],
      },
      [ONE],
    ],
  ])("with load balancers in zones: %s", (_, parts, expected) => {
    expect(found("service-single-zone", parts)).toEqual(expected);
  });

  it.each<[string, readonly string[], string[]]>([
    ["its own Region and another", ["us-east-1", "us-west-2"], []],
    ["another only", ["us-west-2"], ["supported_regions is us-west-2, without the host Region us-east-1"]],
    ["its own only", ["us-east-1"], []],
  ])("for %s", (_, supportedRegions, messages) => {
    expect(
      found("cross-region-host-region", { endpointServices: [endpointService("s", { supportedRegions })] }),
    ).toEqual(messages.map((message) => `aws_vpc_endpoint_service.s: ${message}`));
  });

  it("for other Regions whose load balancers are not known have no idle timeout to find", () => {
    const words = { supportedRegions: ["us-east-1", "us-west-2"] };
    const unknown = endpointService("s", { ...words, networkLoadBalancers: LATE });
    const slow = [loadBalancer("lb-1", { customTcpIdleTimeout: true })];
    expect(found("cross-region-idle-timeout", { endpointServices: [unknown], loadBalancers: slow })).toEqual([]);
    expect(
      found("cross-region-idle-timeout", { endpointServices: [endpointService("s", words)], loadBalancers: slow }),
    ).toHaveLength(1);
  });

  it("for a Region that must be enabled first link to the page about services", () => {
    const parts: Parts = {
      endpointServices: [endpointService("s", { supportedRegions: ["us-east-1", "ap-east-1"] })],
    };
    const [finding] = findingsOf(topology(parts)).filter(({ rule }) => rule === "vpce/cross-region-opt-in");
    expect([finding?.address, finding?.message]).toEqual([
      "aws_vpc_endpoint_service.s",
      "ap-east-1 must be enabled in the account first",
    ]);
    expect(finding?.see).toContain("share");
  });
});

describe("gateway endpoints", () => {
  const NAT = routeTable("rtb-2", [route("nat-gateway")]);
  it.each<[string, Parameters<typeof gatewayEndpoint>[1][], boolean]>([
    ["one that has another route table", [{}], true],
    ["a second one that has this route table", [{}, { routeTables: refs("rtb-2") }], false],
    ["a second one whose route tables are not known", [{}, { routeTables: LATE }], false],
    [
      "a second one whose service and route tables are not known",
      [{}, { serviceName: LATE, routeTables: LATE }],
      false,
    ],
    [
      "a second one for another service",
      [{}, { serviceName: "com.amazonaws.us-east-1.s3express", routeTables: LATE }],
      true,
    ],
  ])("leave out a route table with a NAT gateway: %s", (_, words, isFound) => {
    const endpoints = words.map((each, at) => ({ ...gatewayEndpoint("s3", each), ref: ref(`vpce-${at}`) }));
    const messages = found("gateway-route-table-left-out", { endpoints, routeTables: [NAT] });
    expect(messages.filter((message) => message.includes("to s3 "))).toHaveLength(isFound ? 1 : 0);
  });
});

describe("Gateway Load Balancer endpoints", () => {
  const A = subnet("subnet-a", "a");
  const B = subnet("subnet-b", "b");
  const to = (key: string, target: "vpc-endpoint" | "other" = "vpc-endpoint") => route(target, "0.0.0.0/0", ref(key));
  const KEY = "aws_vpc_endpoint.g";
  const crossing = (words: object, of: Parameters<typeof gwlbEndpoint>[1] = {}): Parts => ({
    endpoints: [gwlbEndpoint("g", of)],
    subnets: [A, B],
    routeTables: [routeTable("rtb-1", [to(KEY)], { subnets: refs("subnet-b"), ...words })],
  });
  const CROSSES =
    "aws_vpc_endpoint.g: The endpoint is in us-east-1a but gets traffic from aws_subnet.subnet-b (us-east-1b)";

  it.each<[string, Parts, string[]]>([
    ["a subnet of another zone", crossing({}), [CROSSES]],
    ["a subnet of its zone", crossing({ subnets: refs("subnet-a") }), []],
    ["a subnet that is not in the input", crossing({ subnets: refs("subnet-z") }), []],
    [
      "a subnet that is not in the input, beside one of another zone",
      crossing({ subnets: refs("subnet-z", "subnet-b") }),
      [CROSSES],
    ],
    ["an endpoint in two subnets", crossing({}, { placement: placement(["subnet-a", "subnet-b"]) }), []],
    ["a route that leads elsewhere", crossing({ routes: [to(KEY, "other")] }), []],
    ["a route to another endpoint", crossing({ routes: [to("aws_vpc_endpoint.h")] }), []],
  ])("get traffic of %s", (_, parts, expected) => {
    expect(found("gwlb-crosses-zones", parts)).toEqual(expected);
  });

  it("of one zone are not compared when their service is not known", () => {
    const two = (words: object): Parts => ({
      endpoints: ["g", "h"].map((name) => gwlbEndpoint(name, words)),
      subnets: [A],
    });
    expect(found("gwlb-second-in-zone", two({ serviceName: LATE }))).toEqual([]);
    expect(found("gwlb-second-in-zone", two({}))).toEqual([
      "aws_vpc_endpoint.h: aws_vpc_endpoint.g is already an endpoint for the same service in us-east-1a",
    ]);
  });
});

describe("resources of VPC Lattice", () => {
  const CONFIGURATION = "aws_vpclattice_resource_configuration.rcfg-1";
  const ARN = "arn:aws:rds:us-east-1:111111111111:db:d";
  const NAME = { dnsName: "db.example.com" };
  const IP = { ipAddress: "10.0.0.10" };
  it.each<[string, object, string | undefined]>([
    ["SINGLE", NAME, undefined],
    ["SINGLE", { ...NAME, ...IP }, "a domain name and an IP address"],
    ["SINGLE", { arn: ARN }, "an ARN"],
    ["CHILD", { arn: ARN }, "an ARN"],
    ["CHILD", IP, undefined],
    ["ARN", { arn: ARN }, undefined],
    ["ARN", NAME, "a domain name"],
    ["ARN", {}, undefined],
    ["GROUP", {}, undefined],
    ["GROUP", IP, "an IP address"],
  ])("of type %s defined by %p", (type, definition, problem) => {
    const resourceConfigurations = [resourceConfiguration("rcfg-1", { type, definition })];
    expect(found("resource-definition", { resourceConfigurations })).toEqual(
      problem === undefined ? [] : [`${CONFIGURATION}: The type is ${type}, but the definition is ${problem}`],
    );
  });

  it.each([
    [0, false],
    [1, true],
    [62, true],
    [63, false],
    [1.5, false],
  ])("with %d addresses for each network interface of a resource gateway", (count, isRight) => {
    const resourceGateways = [resourceGateway("rgw-1", { ipv4AddressesPerInterface: count })];
    expect(found("resource-gateway-addresses", { resourceGateways })).toHaveLength(isRight ? 0 : 1);
  });

  it.each<[string, string[], string[], boolean]>([
    ["other zones", ["us-east-1a"], ["us-east-1b"], true],
    ["one zone in common", ["us-east-1a", "us-east-1b"], ["us-east-1b"], false],
    ["no zone at the gateway", ["us-east-1a"], [], false],
    ["no zone at the endpoint", [], ["us-east-1b"], false],
  ])("in %s", (_, own, other, isFound) => {
    const place = (zones: string[]) => ({
      placement: placement(
        zones.map((zone) => `subnet-${zone}`),
        zones,
      ),
    });
    const parts: Parts = {
      endpoints: [resourceEndpoint("e", place(own))],
      resourceConfigurations: [resourceConfiguration("rcfg-1")],
      resourceGateways: [resourceGateway("rgw-1", place(other))],
    };
    expect(found("resource-no-common-zone", parts)).toHaveLength(isFound ? 1 : 0);
  });

  it.each<[string, object, boolean]>([
    ["of the same configuration", {}, true],
    ["of no configuration", { member: undefined }, false],
    ["of no service network", { serviceNetwork: undefined }, false],
  ])("reached twice through an association %s", (_, words, isFound) => {
    const parts: Parts = {
      endpoints: [resourceEndpoint("e"), serviceNetworkEndpoint("n")],
      serviceNetworkAssociations: [association("a", words)],
    };
    expect(found("resource-reached-twice", parts)).toHaveLength(isFound ? 1 : 0);
  });
});

describe("a VPC without a way out", () => {
  const parts = (more: Parts): Parts => ({ endpoints: [interfaceEndpoint("ecr.dkr")], vpcs: [vpc("vpc-1")], ...more });
  const inside = route("vpc-endpoint", "pl-1");
  it.each<[string, Parts, boolean]>([
    ["without route tables", {}, true],
    ["with a route to an endpoint only", { routeTables: [routeTable("r", [inside])] }, true],
    ["with a route table without routes", { routeTables: [routeTable("r", [])] }, true],
    ["with a route to a NAT gateway", { routeTables: [routeTable("r", [route("nat-gateway")])] }, false],
    ["with both", { routeTables: [routeTable("r", [inside, route("nat-gateway")])] }, false],
    [
      "beside a way out of a VPC that is not known",
      { routeTables: [routeTable("r", [route("nat-gateway")], { vpc: LATE })] },
      false,
    ],
  ])("%s", (_, more, isFound) => {
    expect(found("workload-lacks-endpoint", parts(more))).toHaveLength(isFound ? 1 : 0);
  });
});

describe("zones", () => {
  it("a pair of subnets in one zone is found once, though both the name and the id of the zone are equal", () => {
    const subnets = ["subnet-a", "subnet-b"].map((id) => subnet(id, "a", { availabilityZoneId: "use1-az1" }));
    expect(found("two-subnets-in-one-zone", { endpoints: [SQS], subnets })).toEqual([
      "aws_vpc_endpoint.sqs: aws_subnet.subnet-a and aws_subnet.subnet-b are both in us-east-1a",
    ]);
  });

  const SERVICE = "com.amazonaws.vpce.us-east-1.vpce-svc-1";
  const C = { serviceName: SERVICE, placement: placement(["subnet-c"], ["us-east-1c"]) };
  const PROVIDER: Parts = { loadBalancers: [loadBalancer("lb-1")], endpointServices: [endpointService("vpce-svc-1")] };
  const at = (account: string): Parts => ({ endpointServices: [endpointService("vpce-svc-1", { account })] });
  it.each<[string, object, Parts, boolean]>([
    ["of one input", {}, {}, true],
    ["of two inputs", { input: "other" }, {}, false],
    ["of two inputs, in one account", { input: "other", account: "1" }, at("1"), true],
    ["of two accounts", { account: "2" }, at("1"), false],
  ])("an endpoint in a zone that its service lacks: %s", (_, words, more, isFound) => {
    const parts = { ...PROVIDER, ...more, endpoints: [interfaceEndpoint(SERVICE, { ...C, ...words })] };
    expect(found("zone-without-service", parts)).toHaveLength(isFound ? 1 : 0);
  });
});

it("an endpoint for a service that the catalogue lacks is found, with the name that is meant", () => {
  const messages = found("unknown-service", { endpoints: [interfaceEndpoint("sqss")] });
  expect(messages.join()).toMatch(/^aws_vpc_endpoint\.sqss: The catalogue has no service .*sqss/);
});

it("an endpoint with an alias is one that other VPCs use: its groups may let in those only", () => {
  const parts: Parts = { ...withGroups({ cidrBlocks: ["192.168.0.0/16"] }), endpointAliases: [alias(SQS, ["vpc-2"])] };
  expect(found("security-group-without-https", parts)).toEqual([]);
});

describe("names in a message", () => {
  it.each<[number, string]>([
    [1, "rtb-1 sends"],
    [3, "rtb-1, aws_route_table.rtb-2, aws_route_table.rtb-3 send"],
    [4, "rtb-1, aws_route_table.rtb-2, aws_route_table.rtb-3 and 1 more send"],
  ])("are at most three: %d", (count, names) => {
    const tables = Array.from({ length: count }, (_, at) => routeTable(`rtb-${at + 1}`, [route("nat-gateway")]));
    const endpoints = [gatewayEndpoint("s3", { routeTables: refs("rtb-0") })];
    expect(found("gateway-route-table-left-out", { endpoints, routeTables: tables })).toEqual([
      `aws_vpc_endpoint.s3_gateway: aws_route_table.${names} traffic to s3 through a NAT gateway`,
    ]);
  });
});

it.each<[string, object, string | undefined]>([
  ["both on", {}, undefined],
  ["support off", { enableDnsSupport: false }, "enable_dns_support"],
  ["hostnames off", { enableDnsHostnames: false }, "enable_dns_hostnames"],
  ["both off", { enableDnsSupport: false, enableDnsHostnames: false }, "enable_dns_support and enable_dns_hostnames"],
  ["support left out", { enableDnsSupport: undefined }, undefined],
  ["support not known", { enableDnsSupport: LATE }, undefined],
])("private DNS in a VPC with DNS attributes: %s", (_, words, off) => {
  expect(found("vpc-dns-off", { endpoints: [SQS], vpcs: [vpc("vpc-1", words)] })).toEqual(
    off === undefined ? [] : [`aws_vpc_endpoint.sqs: Private DNS is on, but aws_vpc.vpc-1 has ${off} off`],
  );
});

it.each<[string, object, string | undefined]>([
  ["its record type", { dnsRecordIpType: "ipv6", ipAddressType: "dualstack" }, "ipv6"],
  ["its address type, when it has none", { ipAddressType: "dualstack" }, "dualstack"],
  ["nothing, when neither is set", {}, undefined],
])("the gateway endpoint beside an S3 endpoint for the inbound resolver must have %s", (_, words, own) => {
  const endpoints = [
    interfaceEndpoint("s3", { privateDnsOnlyForInboundResolver: true, ...words }),
    gatewayEndpoint("s3", { dnsRecordIpType: "ipv4" }),
  ];
  expect(found("s3-resolver-dns-record-type", { endpoints, vpcs: [vpc("vpc-1")] })).toEqual(
    own === undefined
      ? []
      : [`aws_vpc_endpoint.s3: The DNS record type is ${own}, but that of aws_vpc_endpoint.s3_gateway is ipv4`],
  );
});
