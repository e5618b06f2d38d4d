import type { Endpoint, Topology } from "cdktf-privatelink/planner";
import type { RuleContext } from "../../../planner/model/rule";
import { POLICY_CASES } from "./policy-cases";
import { REACHABILITY_CASES } from "./reachability-cases";
import {
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
import { LIFECYCLE_CASES } from "./lifecycle-cases";

/** A rule, a topology that trips it, and close ones that do not, also where the deciding value is unknown. */
export interface RuleCase {
  readonly rule: string;
  readonly what: string;
  readonly trips: Topology;
  /** Address of the resource in the finding. */
  readonly address: string;
  /** A part of the message. */
  readonly says: string;
  readonly passes: readonly Topology[];
  /** What the user states. Default: nothing. */
  readonly context?: RuleContext;
}

const CASES: RuleCase[] = [];

function rule(
  id: string,
  what: string,
  trips: Parts,
  finding: readonly [address: string, says: string],
  passes: Parts[],
): void {
  const [address, says] = finding;
  CASES.push({ rule: `vpce/${id}`, what, trips: topology(trips), address, says, passes: passes.map(topology) });
}

const ENDPOINT = (name: string): string => `aws_vpc_endpoint.${name}`;
const of = (...endpoints: Endpoint[]): Parts => ({ endpoints });

const SUBNET_A = subnet("subnet-a", "a");
const SUBNET_B = subnet("subnet-b", "b", { cidrBlock: "10.0.1.0/24" });
const ACROSS = { serviceRegion: "us-west-2" };
const S3_WEST = "com.amazonaws.us-west-2.s3";

// Members of another VPC or Region.
const IN_SUBNET = { placement: placement(["subnet-a"]) };
rule(
  "member-of-another-vpc",
  "a subnet of another VPC",
  { endpoints: [interfaceEndpoint("sqs", IN_SUBNET)], subnets: [subnet("subnet-a", "a", { vpc: "vpc-2" })] },
  [ENDPOINT("sqs"), "is in vpc-1, but aws_subnet.subnet-a is in vpc-2"],
  [
    { endpoints: [interfaceEndpoint("sqs", IN_SUBNET)], subnets: [SUBNET_A] },
    { endpoints: [interfaceEndpoint("sqs", { ...IN_SUBNET, vpc: LATE })], subnets: [SUBNET_A] },
    { endpoints: [interfaceEndpoint("sqs", IN_SUBNET)], subnets: [subnet("subnet-a", "a", { vpc: LATE })] },
    { endpoints: [interfaceEndpoint("sqs", IN_SUBNET)] },
    {
      endpoints: [interfaceEndpoint("sqs", { ...IN_SUBNET, action: "delete" })],
      subnets: [subnet("subnet-a", "a", { vpc: "vpc-2" })],
    },
  ],
);
const IN_GROUP = { securityGroups: refs("sg-1") };
const GROUP = (words: Parameters<typeof securityGroup>[2]) => securityGroup("sg-1", [], { vpc: "vpc-2", ...words });
rule(
  "security-group-of-another-vpc",
  "a new security group of another VPC",
  { endpoints: [interfaceEndpoint("sqs", IN_GROUP)], securityGroups: [GROUP({})] },
  [ENDPOINT("sqs"), "aws_security_group.sg-1 is in vpc-2"],
  [
    { endpoints: [interfaceEndpoint("sqs", IN_GROUP)], securityGroups: [GROUP({ vpc: "vpc-1" })] },
    { endpoints: [interfaceEndpoint("sqs", IN_GROUP)], securityGroups: [GROUP({ action: "no-op" })] },
    {
      endpoints: [interfaceEndpoint("sqs", IN_GROUP)],
      securityGroups: [GROUP({ otherVpcs: refs("vpc-1") })],
    },
    { endpoints: [interfaceEndpoint("sqs", IN_GROUP)], securityGroups: [GROUP({ otherVpcs: LATE })] },
  ],
);
rule(
  "member-of-another-vpc",
  "a route table of another VPC",
  {
    endpoints: [gatewayEndpoint("s3", { routeTables: refs("rtb-1") })],
    routeTables: [routeTable("rtb-1", [], { vpc: "vpc-2" })],
  },
  [ENDPOINT("s3_gateway"), "aws_route_table.rtb-1 is in vpc-2"],
  [
    {
      endpoints: [gatewayEndpoint("s3", { routeTables: refs("rtb-1") })],
      routeTables: [routeTable("rtb-1", [])],
    },
  ],
);
rule(
  "member-of-another-region",
  "a subnet in a zone of another Region",
  {
    endpoints: [interfaceEndpoint("sqs", { ...IN_SUBNET, region: "us-west-2" })],
    subnets: [subnet("subnet-a", "a", { region: "us-west-2", availabilityZone: "us-east-1a" })],
  },
  [ENDPOINT("sqs"), "is in us-west-2, but aws_subnet.subnet-a is in us-east-1a"],
  [
    {
      endpoints: [interfaceEndpoint("sqs", IN_SUBNET)],
      subnets: [subnet("subnet-a", "a", { availabilityZone: "us-east-1-bos-1a" })],
    },
    { endpoints: [interfaceEndpoint("sqs", { ...IN_SUBNET, region: LATE })], subnets: [SUBNET_A] },
    {
      endpoints: [interfaceEndpoint(S3_WEST, { ...IN_SUBNET, ...ACROSS })],
      subnets: [subnet("subnet-a", "a", { availabilityZone: "us-east-1a" })],
    },
    {
      endpoints: [interfaceEndpoint("sqs", { ...IN_SUBNET, region: "us-west-2" })],
      subnets: [subnet("subnet-a", "a", { region: "us-west-2", availabilityZone: LATE })],
    },
  ],
);
rule(
  "member-of-another-region",
  "a security group of another Region",
  {
    endpoints: [interfaceEndpoint("sqs", IN_GROUP)],
    securityGroups: [securityGroup("sg-1", [], { region: "us-west-2" })],
  },
  [ENDPOINT("sqs"), "aws_security_group.sg-1 is in us-west-2"],
  [
    {
      endpoints: [interfaceEndpoint("sqs", IN_GROUP)],
      securityGroups: [securityGroup("sg-1", [], { region: LATE })],
    },
  ],
);

// Services and Regions.
rule(
  "wrong-endpoint-type",
  "a gateway endpoint for SQS",
  of(gatewayEndpoint("sqs")),
  [ENDPOINT("sqs_gateway"), "offers only Interface endpoints"],
  [of(gatewayEndpoint("s3")), of(interfaceEndpoint("sqs")), of(gatewayEndpoint("s3", { serviceName: LATE }))],
);
rule(
  "service-in-other-region",
  "a service of us-east-2 from us-east-1",
  of(interfaceEndpoint("com.amazonaws.us-east-2.kms")),
  [ENDPOINT("com_amazonaws_us_east_2_kms"), "is in us-east-2, but the endpoint is in us-east-1"],
  [
    of(interfaceEndpoint("com.amazonaws.us-east-2.kms", { region: "us-east-2" })),
    of(interfaceEndpoint("com.amazonaws.us-east-2.kms", { serviceRegion: "us-east-2" })),
    of(interfaceEndpoint("com.amazonaws.us-east-2.kms", { region: LATE })),
  ],
);
rule(
  "unknown-service",
  "a misspelt name",
  of(interfaceEndpoint("sqss")),
  [ENDPOINT("sqss"), "did you mean com.amazonaws.us-east-1.sqs?"],
  [of(interfaceEndpoint("sqs")), of(interfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-1"))],
);
rule(
  "cross-region-not-offered",
  "a service that only its Region reaches",
  of(interfaceEndpoint("com.amazonaws.us-west-2.sqs", ACROSS)),
  [ENDPOINT("com_amazonaws_us_west_2_sqs"), "cannot be reached from us-east-1"],
  [
    of(interfaceEndpoint(S3_WEST, ACROSS)),
    of(interfaceEndpoint("sqs")),
    of(interfaceEndpoint("sqs", { ...ACROSS, serviceName: LATE })),
  ],
);
const offered = (supportedRegions: string[] | typeof LATE): Parts => ({
  endpoints: [interfaceEndpoint("com.amazonaws.vpce.us-west-2.vpce-svc-9", ACROSS)],
  endpointServices: [
    endpointService("vpce-svc-9", {
      region: "us-west-2",
      serviceName: "com.amazonaws.vpce.us-west-2.vpce-svc-9",
      supportedRegions,
    }),
  ],
});
rule(
  "cross-region-not-offered",
  "an endpoint service that does not list the Region",
  offered(["us-west-2", "eu-west-1"]),
  [ENDPOINT("com_amazonaws_vpce_us_west_2_vpce_svc_9"), "but not us-east-1"],
  [offered(["us-west-2", "us-east-1"]), offered(LATE)],
);
const acrossFrom = (availabilityZoneId: string | typeof LATE): Parts => ({
  endpoints: [interfaceEndpoint(S3_WEST, ACROSS)],
  subnets: [subnet("subnet-a", "a", { availabilityZoneId })],
});
rule(
  "cross-region-zone",
  "an endpoint in use1-az3",
  acrossFrom("use1-az3"),
  [ENDPOINT("com_amazonaws_us_west_2_s3"), "from use1-az3"],
  [
    acrossFrom("use1-az1"),
    acrossFrom(LATE),
    { endpoints: [interfaceEndpoint("s3")], subnets: [subnet("subnet-a", "a", { availabilityZoneId: "use1-az3" })] },
  ],
);
const inRegions = (...supportedRegions: string[]): Parts => ({
  endpointServices: [endpointService("vpce-svc-1", { supportedRegions })],
});
const SERVICE = "aws_vpc_endpoint_service.vpce-svc-1";
rule(
  "cross-region-host-region",
  "supported Regions without the host",
  inRegions("eu-west-1"),
  [SERVICE, "without the host Region us-east-1"],
  [
    inRegions("us-east-1", "eu-west-1"),
    { endpointServices: [endpointService("vpce-svc-1", { supportedRegions: LATE })] },
  ],
);
const withTimeout = (customTcpIdleTimeout: boolean | typeof LATE, ...regions: string[]): Parts => ({
  ...inRegions("us-east-1", ...regions),
  loadBalancers: [loadBalancer("lb-1", { customTcpIdleTimeout })],
});
rule(
  "cross-region-idle-timeout",
  "a listener with its own idle timeout",
  withTimeout(true, "eu-west-1"),
  [SERVICE, "aws_lb.lb-1 has a custom TCP idle timeout"],
  [withTimeout(false, "eu-west-1"), withTimeout(true), withTimeout(LATE, "eu-west-1")],
);
for (const [id, says] of [
  ["cross-region-permission", "needs vpce:AllowMultiRegion"],
  ["cross-region-limits", "no zonal DNS names"],
] as const) {
  rule(
    id,
    "an endpoint across Regions",
    of(interfaceEndpoint(S3_WEST, ACROSS)),
    [ENDPOINT("com_amazonaws_us_west_2_s3"), says],
    [of(interfaceEndpoint("s3")), of(interfaceEndpoint("s3", { serviceRegion: LATE }))],
  );
}
rule(
  "cross-region-permission",
  "a service for two Regions",
  inRegions("us-east-1", "eu-west-1"),
  [SERVICE, "eu-west-1"],
  [inRegions("us-east-1")],
);
rule(
  "cross-region-udp",
  "a service for two Regions",
  inRegions("us-east-1", "eu-west-1"),
  [SERVICE, "fragmented UDP"],
  [inRegions("us-east-1")],
);
rule(
  "cross-region-opt-in",
  "a service in an opt-in Region",
  of(interfaceEndpoint("com.amazonaws.ap-east-1.s3", { serviceRegion: "ap-east-1" })),
  [ENDPOINT("com_amazonaws_ap_east_1_s3"), "ap-east-1 must be enabled"],
  [of(interfaceEndpoint(S3_WEST, ACROSS))],
);

// Zones and subnets.
const inTwo = (zone: string | typeof LATE): Parts => ({
  endpoints: [interfaceEndpoint("sqs")],
  subnets: [SUBNET_A, subnet("subnet-b", "b", { availabilityZone: zone })],
});
rule(
  "two-subnets-in-one-zone",
  "both in us-east-1a",
  inTwo("us-east-1a"),
  [ENDPOINT("sqs"), "are both in us-east-1a"],
  [inTwo("us-east-1b"), inTwo(LATE)],
);
const zones = (names: string[]): Parts => of(interfaceEndpoint("sqs", { placement: placement(names) }));
const late = { ...placement([]), zones: { kind: "unknown", reason: "later" } as const };
rule(
  "single-zone",
  "one subnet",
  zones(["subnet-a"]),
  [ENDPOINT("sqs"), "1 Availability Zone"],
  [zones(["subnet-a", "subnet-b"]), of(interfaceEndpoint("sqs", { placement: late }))],
);
rule(
  "no-subnet",
  "no subnet",
  zones([]),
  [ENDPOINT("sqs"), "has no subnet"],
  [zones(["subnet-a"]), of(interfaceEndpoint("sqs", { placement: late }))],
);
const offeredIn = (zoneNames: string[], balancerZones: string[]): Parts => ({
  endpoints: [
    interfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-1", {
      placement: placement(
        zoneNames.map((name) => `subnet-${name}`),
        zoneNames,
      ),
    }),
  ],
  endpointServices: [endpointService("vpce-svc-1")],
  loadBalancers: [
    loadBalancer("lb-1", {
      placement: placement(
        balancerZones.map((name) => `subnet-${name}`),
        balancerZones,
      ),
    }),
  ],
});
rule(
  "zone-without-service",
  "a zone without a load balancer",
  offeredIn(["us-east-1a", "us-east-1c"], ["us-east-1a", "us-east-1b"]),
  [ENDPOINT("com_amazonaws_vpce_us_east_1_vpce_svc_1"), "The endpoint is in us-east-1c"],
  [
    offeredIn(["us-east-1a", "us-east-1b"], ["us-east-1a", "us-east-1b"]),
    { ...offeredIn(["us-east-1c"], ["us-east-1a"]), loadBalancers: [] },
  ],
);
const shared = (isShared: boolean | typeof LATE): Parts => ({
  endpoints: [interfaceEndpoint("sqs")],
  subnets: [subnet("subnet-a", "a", { isShared })],
});
rule(
  "shared-subnet",
  "an endpoint",
  shared(true),
  [ENDPOINT("sqs"), "belongs to another account"],
  [
    shared(false),
    shared(LATE),
    { resourceGateways: [resourceGateway("rgw-1")], subnets: [subnet("subnet-a", "a", { isShared: true })] },
  ],
);

// Addresses and DNS.
const addressed = (ipAddressType: string, cidrBlock: string | undefined, ipv6CidrBlock: string | undefined): Parts => ({
  endpoints: [interfaceEndpoint("sqs", { ipAddressType })],
  subnets: [subnet("subnet-a", "a", { cidrBlock, ipv6CidrBlock })],
});
const V4 = "10.0.0.0/24";
const V6 = "2001:db8::/64";
rule(
  "ip-address-type",
  "ipv6 with an IPv4 CIDR block",
  addressed("ipv6", V4, V6),
  [ENDPOINT("sqs"), "only IPv6-only subnets"],
  [
    addressed("ipv6", undefined, V6),
    { endpoints: [interfaceEndpoint("sqs", { ipAddressType: LATE })], subnets: [SUBNET_A] },
  ],
);
rule(
  "ip-address-type",
  "ipv4 in an IPv6-only subnet",
  addressed("ipv4", undefined, V6),
  [ENDPOINT("sqs"), "no IPv4 CIDR block"],
  [addressed("ipv4", V4, undefined)],
);
rule(
  "ip-address-type",
  "dualstack without IPv6",
  addressed("dualstack", V4, undefined),
  [ENDPOINT("sqs"), "no IPv6 CIDR block"],
  [addressed("dualstack", V4, V6)],
);
const records = (
  make: typeof interfaceEndpoint | typeof gatewayEndpoint,
  ipAddressType: string,
  dnsRecordIpType: string,
): Parts => of(make("s3", { ipAddressType, dnsRecordIpType }));
rule(
  "dns-record-ip-type",
  "interface: ipv4 with ipv6 records",
  records(interfaceEndpoint, "ipv4", "ipv6"),
  [ENDPOINT("s3"), "allows ipv4"],
  [
    records(interfaceEndpoint, "ipv4", "ipv4"),
    records(interfaceEndpoint, "dualstack", "service-defined"),
    of(interfaceEndpoint("s3", { ipAddressType: LATE, dnsRecordIpType: "ipv6" })),
  ],
);
rule(
  "dns-record-ip-type",
  "gateway: ipv6 with dualstack records",
  records(gatewayEndpoint, "ipv6", "dualstack"),
  [ENDPOINT("s3_gateway"), "a gateway endpoint with ip_address_type ipv6 allows ipv6, service-defined"],
  [records(gatewayEndpoint, "dualstack", "dualstack"), records(gatewayEndpoint, "ipv4", "service-defined")],
);
rule(
  "dynamodb-gateway-ipv4",
  "IPv6",
  of(gatewayEndpoint("dynamodb", { ipAddressType: "ipv6" })),
  [ENDPOINT("dynamodb_gateway"), "ip_address_type is ipv6"],
  [of(gatewayEndpoint("dynamodb")), of(gatewayEndpoint("s3", { ipAddressType: "ipv6" }))],
);
const gatewayIn = (dnsRecordIpType: string | undefined, enableDnsHostnames: boolean | typeof LATE): Parts => ({
  endpoints: [gatewayEndpoint("s3", { dnsRecordIpType })],
  vpcs: [vpc("vpc-1", { enableDnsHostnames })],
});
rule(
  "gateway-dns-needs-vpc-dns",
  "ipv4 records without DNS hostnames",
  gatewayIn("ipv4", false),
  [ENDPOINT("s3_gateway"), "enable_dns_hostnames"],
  [gatewayIn("ipv4", true), gatewayIn("service-defined", false), gatewayIn(undefined, false), gatewayIn("ipv4", LATE)],
);
rule(
  "duplicate-private-dns",
  "two endpoints for one service",
  of(interfaceEndpoint("sqs"), { ...interfaceEndpoint("sqs"), address: ENDPOINT("again") }),
  [ENDPOINT("again"), "already has private DNS for com.amazonaws.us-east-1.sqs"],
  [
    of(interfaceEndpoint("sqs"), interfaceEndpoint("sqs", { privateDns: false })),
    of(interfaceEndpoint("sqs"), interfaceEndpoint("sqs", { vpc: "vpc-2" })),
    of(interfaceEndpoint("sqs"), interfaceEndpoint("sqs", { vpc: LATE })),
    of(interfaceEndpoint("sqs"), interfaceEndpoint("sqs", { privateDns: LATE })),
  ],
);
const dnsOf = (attributes: object): Parts => ({
  endpoints: [interfaceEndpoint("sqs")],
  vpcs: [vpc("vpc-1", attributes)],
});
rule(
  "vpc-dns-off",
  "no DNS support",
  dnsOf({ enableDnsSupport: false }),
  [ENDPOINT("sqs"), "aws_vpc.vpc-1 has enable_dns_support off"],
  [
    dnsOf({}),
    dnsOf({ enableDnsSupport: LATE }),
    { endpoints: [interfaceEndpoint("sqs", { privateDns: false })], vpcs: [vpc("vpc-1", { enableDnsSupport: false })] },
  ],
);
rule(
  "private-dns-off",
  "private DNS off",
  of(interfaceEndpoint("sqs", { privateDns: false })),
  [ENDPOINT("sqs"), "Private DNS is off"],
  [
    of(interfaceEndpoint("sqs")),
    of(interfaceEndpoint("sqs", { privateDns: LATE })),
    of(interfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-1", { privateDns: false })),
    of(interfaceEndpoint("dynamodb", { privateDns: false })),
    of(interfaceEndpoint("dynamodb-streams", { privateDns: false })),
    of(interfaceEndpoint("iot.data", { privateDns: false })),
  ],
);
for (const name of ["dynamodb", "dynamodb-streams", "iot.credentials"]) {
  rule(
    "private-dns-not-offered",
    `${name} with private DNS`,
    of(interfaceEndpoint(name)),
    [ENDPOINT(name.replace(/[^a-z]/g, "_")), `com.amazonaws.us-east-1.${name} has no private DNS name`],
    [
      of(interfaceEndpoint(name, { privateDns: false })),
      of(interfaceEndpoint(name, { privateDns: LATE })),
      of(interfaceEndpoint(name, { serviceName: LATE })),
      of(interfaceEndpoint("sqs")),
      of(interfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-1")),
    ],
  );
}

// S3.
const ALL = { privateDnsOnlyForInboundResolver: false };
const ONLY = { privateDnsOnlyForInboundResolver: true };
const s3With = (gateways: Endpoint[], more: object = ONLY): Parts => ({
  endpoints: [interfaceEndpoint("s3", { ipAddressType: "ipv4", ...more }), ...gateways],
  vpcs: [vpc("vpc-1")],
});
rule(
  "s3-resolver-dns-without-gateway",
  "no gateway endpoint",
  s3With([]),
  [ENDPOINT("s3"), "no S3 gateway endpoint"],
  [
    s3With([gatewayEndpoint("s3")]),
    s3With([gatewayEndpoint("s3", { serviceName: LATE })]),
    s3With([], ALL),
    s3With([], { privateDnsOnlyForInboundResolver: LATE }),
  ],
);
rule(
  "s3-resolver-dns-without-gateway",
  "no gateway endpoint, the option left out",
  s3With([], {}),
  [ENDPOINT("s3"), "left out, which AWS takes for true"],
  [s3With([gatewayEndpoint("s3")], {}), s3With([], { privateDns: false }), s3With([], { privateDns: LATE })],
);
rule(
  "s3-resolver-dns-record-type",
  "another record type",
  s3With([gatewayEndpoint("s3", { dnsRecordIpType: "ipv6" })]),
  [ENDPOINT("s3"), "that of aws_vpc_endpoint.s3_gateway is ipv6"],
  [
    s3With([gatewayEndpoint("s3", { dnsRecordIpType: "ipv4" })]),
    s3With([gatewayEndpoint("s3", { dnsRecordIpType: "service-defined" })]),
    s3With([gatewayEndpoint("s3", { dnsRecordIpType: LATE })]),
  ],
);
rule(
  "s3-endpoints-without-order",
  "an interface endpoint that depends on nothing",
  s3With([gatewayEndpoint("s3")], { ...ONLY, createdAfter: [] }),
  [ENDPOINT("s3"), "does not depend on aws_vpc_endpoint.s3_gateway"],
  [
    s3With([gatewayEndpoint("s3")], { ...ONLY, createdAfter: [gatewayEndpoint("s3").ref] }),
    s3With([gatewayEndpoint("s3")]),
    s3With([gatewayEndpoint("s3")], { ...ALL, createdAfter: [] }),
    s3With([gatewayEndpoint("s3")], { createdAfter: [] }),
    s3With([gatewayEndpoint("s3", { input: "other" })], { ...ONLY, createdAfter: [] }),
    s3With([gatewayEndpoint("s3", { vpc: "vpc-2" })], { ...ONLY, createdAfter: [] }),
  ],
);
rule(
  "s3-private-dns-beside-gateway",
  "private DNS for the whole VPC",
  s3With([gatewayEndpoint("s3")], ALL),
  [ENDPOINT("s3"), "would carry it for free"],
  [
    s3With([gatewayEndpoint("s3")]),
    s3With([gatewayEndpoint("s3")], {}),
    s3With([], ALL),
    s3With([gatewayEndpoint("s3")], { privateDns: false }),
    s3With([gatewayEndpoint("s3")], { privateDnsOnlyForInboundResolver: LATE }),
    s3With([gatewayEndpoint("s3")], { ...ALL, serviceName: "com.amazonaws.us-west-2.s3", serviceRegion: "us-west-2" }),
  ],
);

// Gateway endpoints.
rule(
  "duplicate-gateway-route",
  "one table, two endpoints",
  of(gatewayEndpoint("s3"), { ...gatewayEndpoint("s3"), address: ENDPOINT("again") }),
  [ENDPOINT("again"), "already has a route to com.amazonaws.us-east-1.s3"],
  [
    of(gatewayEndpoint("s3"), gatewayEndpoint("s3", { routeTables: refs("rtb-2") })),
    of(gatewayEndpoint("s3"), gatewayEndpoint("dynamodb")),
    of(gatewayEndpoint("s3"), gatewayEndpoint("s3", { routeTables: LATE })),
  ],
);
rule(
  "gateway-without-route-table",
  "no table",
  of(gatewayEndpoint("s3", { routeTables: [] })),
  [ENDPOINT("s3_gateway"), "not associated with any route table"],
  [of(gatewayEndpoint("s3")), of(gatewayEndpoint("s3", { routeTables: LATE }))],
);
const natTable = (routeTables: ReturnType<typeof refs> | typeof LATE): Parts => ({
  endpoints: [gatewayEndpoint("s3", { routeTables })],
  routeTables: [routeTable("rtb-1", []), routeTable("rtb-2", [route("nat-gateway")])],
});
rule(
  "gateway-route-table-left-out",
  "a table that goes through NAT",
  natTable(refs("rtb-1")),
  [ENDPOINT("s3_gateway"), "aws_route_table.rtb-2 sends traffic to s3 through a NAT"],
  [natTable(refs("rtb-1", "rtb-2")), natTable(LATE)],
);
const applied = (action: "create" | "no-op", vpcAction: "create" | "no-op"): Parts => ({
  endpoints: [gatewayEndpoint("s3", { action })],
  vpcs: [vpc("vpc-1", { action: vpcAction })],
});
rule(
  "gateway-drops-connections",
  "a new one in a VPC in use",
  applied("create", "no-op"),
  [ENDPOINT("s3_gateway"), "open connections to the service break"],
  [applied("create", "create"), applied("no-op", "no-op"), { ...applied("create", "no-op"), format: "configuration" }],
);

// Gateway Load Balancer endpoints.
const gwlbIn = (...subnets: string[]): Parts => of(gwlbEndpoint("fw", { placement: placement(subnets) }));
rule(
  "gwlb-one-subnet",
  "two subnets",
  gwlbIn("subnet-a", "subnet-b"),
  [ENDPOINT("fw"), "The endpoint has 2 subnets"],
  [gwlbIn("subnet-a"), of(gwlbEndpoint("fw", { placement: late }))],
);
const twoFirewalls = (zone: string | typeof LATE): Parts => ({
  endpoints: [gwlbEndpoint("fw"), gwlbEndpoint("again", { placement: placement(["subnet-b"]) })],
  subnets: [SUBNET_A, subnet("subnet-b", "b", { availabilityZone: zone })],
});
rule(
  "gwlb-second-in-zone",
  "two in us-east-1a",
  twoFirewalls("us-east-1a"),
  [ENDPOINT("again"), "in us-east-1a"],
  [twoFirewalls("us-east-1b"), twoFirewalls(LATE)],
);
const FIREWALL = gwlbEndpoint("fw");
const through = (destination: string, table: object = {}, more: Parts = {}): Parts => ({
  endpoints: [FIREWALL],
  subnets: [SUBNET_A, SUBNET_B],
  routeTables: [routeTable("rtb-1", [route("vpc-endpoint", destination, FIREWALL.ref)], table)],
  ...more,
});
rule(
  "gwlb-prefix-list-route",
  "a prefix list",
  through("pl-1"),
  ["aws_route_table.rtb-1", "uses the prefix list pl-1"],
  [through("0.0.0.0/0")],
);
rule(
  "gwlb-in-application-subnet",
  "its own subnet",
  through("0.0.0.0/0", { subnets: refs("subnet-a") }),
  [ENDPOINT("fw"), "The endpoint is in subnet-a"],
  [
    through("0.0.0.0/0", { subnets: refs("subnet-b") }),
    through("0.0.0.0/0", { subnets: refs("subnet-a"), gateways: refs("igw-1") }),
  ],
);
rule(
  "gwlb-crosses-zones",
  "a subnet of another zone",
  through("0.0.0.0/0", { subnets: refs("subnet-b") }),
  [ENDPOINT("fw"), "aws_subnet.subnet-b (us-east-1b)"],
  [
    { ...through("0.0.0.0/0", { subnets: refs("subnet-b") }), subnets: [SUBNET_A, subnet("subnet-b", "a")] },
    {
      ...through("0.0.0.0/0", { subnets: refs("subnet-b") }),
      subnets: [SUBNET_A, subnet("subnet-b", "b", { availabilityZone: LATE })],
    },
  ],
);
const leaves = (target: "egress-only-internet-gateway" | "internet-gateway"): Parts => ({
  endpoints: [FIREWALL],
  subnets: [SUBNET_A],
  routeTables: [routeTable("rtb-1", [route(target, "::/0")], { subnets: refs("subnet-a") })],
});
rule(
  "gwlb-egress-only-gateway",
  "IPv6 through an egress-only gateway",
  leaves("egress-only-internet-gateway"),
  [ENDPOINT("fw"), "egress-only internet gateway"],
  [leaves("internet-gateway")],
);

rule(
  "gwlb-private-dns",
  "private DNS on",
  of(gwlbEndpoint("fw", { privateDns: true })),
  [ENDPOINT("fw"), "private_dns_enabled is on"],
  [of(gwlbEndpoint("fw", { privateDns: false })), of(gwlbEndpoint("fw", { privateDns: LATE }))],
);

// Endpoint services.
const service = (words: Parameters<typeof endpointService>[1], more: Parts = {}): Parts => ({
  endpointServices: [endpointService("vpce-svc-1", words)],
  ...more,
});
rule(
  "service-without-load-balancer",
  "none",
  service({ networkLoadBalancers: [] }),
  [SERVICE, "has no load balancer"],
  [service({}), service({ networkLoadBalancers: LATE })],
);
rule(
  "service-mixed-load-balancers",
  "both kinds",
  service({ gatewayLoadBalancers: refs("gwlb-1") }),
  [SERVICE, "1 Network and 1 Gateway"],
  [
    service({ networkLoadBalancers: [], gatewayLoadBalancers: refs("gwlb-1") }),
    service({ gatewayLoadBalancers: LATE }),
  ],
);
const twoServices = (networkLoadBalancers: ReturnType<typeof refs> | typeof LATE): Parts => ({
  endpointServices: [endpointService("vpce-svc-1"), endpointService("vpce-svc-2", { networkLoadBalancers })],
});
rule(
  "service-shares-load-balancer",
  "two services on one",
  twoServices(refs("lb-1")),
  ["aws_vpc_endpoint_service.vpce-svc-2", "lb-1 already serves"],
  [twoServices(refs("lb-2")), twoServices(LATE)],
);
rule(
  "service-public",
  "everybody without acceptance",
  service({ allowedPrincipals: ["*"], acceptanceRequired: false }),
  [SERVICE, "anyone in AWS"],
  [
    service({ allowedPrincipals: ["*"] }),
    service({ allowedPrincipals: ["arn:aws:iam::111122223333:root"], acceptanceRequired: false }),
    service({ allowedPrincipals: ["*"], acceptanceRequired: LATE }),
  ],
);
const onBalancer = (
  words: Parameters<typeof loadBalancer>[1],
  more: Parameters<typeof endpointService>[1] = {},
): Parts => service(more, { loadBalancers: [loadBalancer("lb-1", words)] });
rule(
  "service-single-zone",
  "a load balancer in one zone",
  onBalancer({ placement: placement(["subnet-a"], ["us-east-1a"]) }),
  [SERVICE, "1 Availability Zone"],
  [onBalancer({}), onBalancer({ placement: late })],
);
rule(
  "service-cross-zone-charge",
  "a Network Load Balancer that balances across zones",
  onBalancer({ crossZone: true }),
  [SERVICE, "enable_cross_zone_load_balancing is on for aws_lb.lb-1"],
  [
    onBalancer({ crossZone: false }),
    onBalancer({ crossZone: undefined }),
    onBalancer({ crossZone: LATE }),
    onBalancer({ crossZone: true, type: "gateway" }),
    onBalancer({ crossZone: true, placement: placement(["subnet-a"], ["us-east-1a"]) }),
    service({}, { loadBalancers: [loadBalancer("lb-2", { crossZone: true })] }),
    { loadBalancers: [loadBalancer("lb-1", { crossZone: true })] },
  ],
);
const IPV6 = { supportedIpAddressTypes: ["ipv4", "ipv6"] };
rule(
  "service-ipv6-load-balancer",
  "ipv6 on an ipv4 load balancer",
  onBalancer({}, IPV6),
  [SERVICE, "ip_address_type of aws_lb.lb-1 is ipv4"],
  [
    onBalancer({ ipAddressType: "dualstack" }, IPV6),
    onBalancer({}, { supportedIpAddressTypes: ["ipv4"] }),
    onBalancer({ ipAddressType: LATE }, IPV6),
  ],
);
for (const [what, privateDnsName, says] of [
  ["upper case", "API.example.com", "it must be in lower case"],
  ["a wildcard inside", "api.*.example.com", "not a domain name"],
  ["one label", "localhost", "not a domain name"],
  ["a label of 64", `${"a".repeat(64)}.example.com`, "a label of 64 characters"],
  ["256 characters", `${"a.".repeat(126)}exam`, "has 256 characters"],
] as const) {
  rule(
    "service-private-dns-name",
    what,
    service({ privateDnsName }),
    [SERVICE, says],
    [
      service({ privateDnsName: "*.api.example.com" }),
      service({ privateDnsName: `${"a".repeat(63)}.example.com` }),
      service({ privateDnsName: LATE }),
    ],
  );
}
const onGateway = { networkLoadBalancers: [], gatewayLoadBalancers: refs("gwlb-1") };
rule(
  "service-private-dns-gwlb",
  "a name on a Gateway Load Balancer",
  service({ ...onGateway, privateDnsName: "api.example.com" }),
  [SERVICE, "has a Gateway Load Balancer"],
  [service({ privateDnsName: "api.example.com" }), service(onGateway)],
);

const connecting = (words: Parameters<typeof endpointService>[1], more: object = {}, network: Parts = {}): Parts => ({
  endpoints: [interfaceEndpoint("orders", { serviceName: LATE, ownService: ref("vpce-svc-1"), ...more })],
  endpointServices: [endpointService("vpce-svc-1", { serviceName: LATE, ...words })],
  ...network,
});
const accepter = (endpoint: ReturnType<typeof ref> | typeof LATE): Parts => ({
  connectionAccepters: [{ ...located("aws_vpc_endpoint_connection_accepter", "a"), endpoint }],
});
rule(
  "connection-not-accepted",
  "a service that accepts by hand",
  connecting({}),
  [ENDPOINT("orders"), "acceptance_required is on for aws_vpc_endpoint_service.vpce-svc-1"],
  [
    connecting({ acceptanceRequired: false }),
    connecting({ acceptanceRequired: LATE }),
    connecting({}, { autoAccept: true }),
    connecting({}, { action: "no-op" }),
    connecting({}, {}, accepter(ref("aws_vpc_endpoint.orders"))),
    connecting({}, {}, accepter(LATE)),
  ],
);
const notified = (topicPolicy: string | undefined | typeof LATE): Parts => ({
  connectionNotifications: [
    { ...located("aws_vpc_endpoint_connection_notification", "n"), topic: ref("arn:topic"), topicPolicy },
  ],
});
const publishing = (statement: object): string =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: "*", ...statement }] });
rule(
  "notification-topic-policy",
  "a policy for others",
  notified(publishing({ Principal: { Service: "events.amazonaws.com" } })),
  ["aws_vpc_endpoint_connection_notification.n", "does not allow sns:Publish to vpce.amazonaws.com"],
  [
    notified(publishing({ Principal: { Service: "vpce.amazonaws.com" } })),
    notified(publishing({ Principal: { AWS: "*" } })),
    notified(undefined),
    notified(LATE),
  ],
);

// Resources of VPC Lattice.
const RESOURCE = "aws_vpclattice_resource_configuration.rcfg-1";
const configured = (words: Parameters<typeof resourceConfiguration>[1]): Parts => ({
  resourceConfigurations: [resourceConfiguration("rcfg-1", words)],
});
const DATABASE = "arn:aws:rds:us-east-1:111122223333:db:orders";
rule(
  "resource-definition",
  "SINGLE by ARN",
  configured({ definition: { arn: DATABASE } }),
  [RESOURCE, "the definition is an ARN"],
  [
    configured({}),
    configured({ type: "ARN", definition: { arn: DATABASE }, portRanges: undefined }),
    configured({ type: LATE, definition: { arn: DATABASE } }),
  ],
);
rule(
  "resource-definition",
  "a group with an address",
  configured({ type: "GROUP" }),
  [RESOURCE, "The type is GROUP"],
  [configured({ type: "GROUP", definition: {} })],
);
rule(
  "resource-arn",
  "an ARN of ElastiCache",
  configured({ type: "ARN", definition: { arn: "arn:aws:elasticache:us-east-1:111122223333:cluster:a" } }),
  [RESOURCE, "The ARN belongs to elasticache"],
  [configured({ type: "ARN", definition: { arn: DATABASE } })],
);
rule(
  "resource-address",
  "a public address",
  configured({ definition: { ipAddress: "8.8.8.8" } }),
  [RESOURCE, "8.8.8.8"],
  [
    configured({ definition: { ipAddress: "172.31.255.255" } }),
    configured({ definition: { ipAddress: "100.64.0.1" } }),
    configured({ definition: { ipAddress: "2001:db8::1" } }),
  ],
);
rule(
  "resource-protocol",
  "UDP",
  configured({ protocol: "UDP" }),
  [RESOURCE, "The protocol is UDP"],
  [configured({ protocol: "TCP" }), configured({ protocol: LATE })],
);
rule(
  "resource-without-ports",
  "no ports",
  configured({ portRanges: [] }),
  [RESOURCE, "has no port ranges"],
  [
    configured({}),
    configured({ portRanges: LATE }),
    configured({ type: "GROUP", definition: {}, portRanges: undefined }),
  ],
);
rule(
  "resource-child-without-group",
  "no group",
  configured({ type: "CHILD" }),
  [RESOURCE, "no group is named"],
  [configured({ type: "CHILD", group: ref("rcfg-2") }), configured({ type: "CHILD", group: LATE })],
);
const child = (customDomainName: string | typeof LATE): Parts => ({
  resourceConfigurations: [
    resourceConfiguration("rcfg-1", { type: "CHILD", group: ref("rcfg-2"), customDomainName }),
    resourceConfiguration("rcfg-2", { type: "GROUP", definition: {}, customDomainName: "example.com" }),
  ],
});
rule(
  "resource-child-domain",
  "a domain beside the group's",
  child("orders.example.org"),
  [RESOURCE, "the domain of its group is example.com"],
  [child("orders.example.com"), child(LATE)],
);
const perInterface = (ipv4AddressesPerInterface: number | typeof LATE | undefined): Parts => ({
  resourceGateways: [resourceGateway("rgw-1", { ipv4AddressesPerInterface })],
});
rule(
  "resource-gateway-addresses",
  "63",
  perInterface(63),
  ["aws_vpclattice_resource_gateway.rgw-1", "is 63; AWS accepts 1 to 62"],
  [perInterface(62), perInterface(undefined), perInterface(LATE)],
);
const reached = (zoneNames: string[], more: object = {}): Parts => ({
  endpoints: [
    resourceEndpoint("db", {
      placement: placement(
        zoneNames.map((name) => `subnet-${name}`),
        zoneNames,
      ),
      ...more,
    }),
  ],
  resourceConfigurations: [resourceConfiguration("rcfg-1")],
  resourceGateways: [resourceGateway("rgw-1")],
});
rule(
  "resource-no-common-zone",
  "another zone",
  reached(["us-east-1c"]),
  [ENDPOINT("db"), "aws_vpclattice_resource_gateway.rgw-1 is in us-east-1a, us-east-1b"],
  [
    reached(["us-east-1c", "us-east-1a"]),
    reached(["us-east-1c"], { placement: late }),
    reached(["us-east-1c"], { account: "111122223333" }),
  ],
);
rule(
  "resource-endpoint-to-child",
  "a child",
  { endpoints: [resourceEndpoint("db")], ...configured({ type: "CHILD", group: ref("rcfg-2") }) },
  [ENDPOINT("db"), "is of type CHILD"],
  [{ endpoints: [resourceEndpoint("db")], ...configured({}) }],
);
const twice = (words: object): Parts => ({
  endpoints: [resourceEndpoint("db"), serviceNetworkEndpoint("shared", words)],
  serviceNetworkAssociations: [association("a")],
});
rule(
  "resource-reached-twice",
  "by both ways with private DNS",
  twice({}),
  [ENDPOINT("db"), "aws_vpc_endpoint.shared in the same VPC"],
  [
    twice({ privateDns: false }),
    twice({ vpc: "vpc-2" }),
    twice({ serviceNetwork: ref("sn-2") }),
    twice({ serviceNetwork: LATE }),
  ],
);

const sharedWith = (allowed: boolean | undefined | typeof LATE, resource = "rcfg-1"): Parts => ({
  ...configured({ allowAssociationToShareableServiceNetwork: allowed }),
  sharedResources: [{ ...located("aws_ram_resource_association", "share"), resource: ref(resource) }],
});
rule(
  "resource-shared-onward",
  "shared, and association with shared networks allowed",
  sharedWith(undefined),
  [RESOURCE, "allow_association_to_shareable_service_network is not false"],
  [sharedWith(false), sharedWith(LATE), sharedWith(undefined, "rcfg-2"), configured({})],
);

const moved = (before: string | undefined, after: string): Parts => {
  const at = (ipv4: string) => [{ subnet: ref("subnet-a"), ipv4 }];
  const designatedBefore = before === undefined ? [] : at(before);
  return of(
    interfaceEndpoint("sqs", { placement: { ...placement(["subnet-a"]), designated: at(after), designatedBefore } }),
  );
};
rule(
  "designated-address-changed",
  "another address in a subnet",
  moved("10.0.0.10", "10.0.0.11"),
  [ENDPOINT("sqs"), "subnet-a: 10.0.0.10 becomes 10.0.0.11"],
  [moved("10.0.0.10", "10.0.0.10"), moved(undefined, "10.0.0.11")],
);

// Large packets.
/** A transit gateway passes packets of at most the same size, and says so to the sender of larger ones. */
const BEHIND_TRANSIT_GATEWAY: Parts = {
  endpoints: [interfaceEndpoint("sqs")],
  transitGatewayAttachments: [
    {
      ...located("aws_ec2_transit_gateway_vpc_attachment", "hub"),
      ref: ref("tgw-attach-1"),
      transitGateway: ref("tgw-1"),
    },
  ],
};
const vpn = (target: "virtual-private-gateway" | "nat-gateway"): Parts => ({
  endpoints: [interfaceEndpoint("sqs")],
  routeTables: [routeTable("rtb-1", [route(target)])],
});
rule(
  "large-packets",
  "a virtual private gateway leads to the VPC",
  vpn("virtual-private-gateway"),
  [ENDPOINT("sqs"), "aws_route_table.rtb-1 leads"],
  [vpn("nat-gateway"), BEHIND_TRANSIT_GATEWAY],
);

const overDirectConnect = (mtu: number | typeof LATE, more: Parts = of(interfaceEndpoint("sqs"))): Parts => ({
  ...more,
  virtualInterfaces: [{ ...located("aws_dx_private_virtual_interface", "office"), mtu }],
});
rule(
  "large-packets",
  "Direct Connect lets jumbo frames through",
  overDirectConnect(9001),
  ["aws_dx_private_virtual_interface.office", "Its MTU is 9001 bytes, but endpoints drop packets larger than 8500"],
  [overDirectConnect(8500), overDirectConnect(1500), overDirectConnect(LATE), overDirectConnect(9001, {})],
);
rule(
  "large-packets",
  "a VPN gateway is attached to the VPC",
  { ...of(interfaceEndpoint("sqs")), vpnGateways: [located("aws_vpn_gateway", "office")] },
  [ENDPOINT("sqs"), "aws_vpn_gateway.office leads"],
  [{ ...of(interfaceEndpoint("sqs")), vpnGateways: [located("aws_vpn_gateway", "office", { vpc: "vpc-2" })] }],
);

// Security groups.
const guarded = (rules: ReturnType<typeof ingress>[], more: object = {}): Parts => ({
  endpoints: [interfaceEndpoint("sqs")],
  vpcs: [vpc("vpc-1")],
  securityGroups: [securityGroup("sg-1", rules, more)],
});
rule(
  "security-group-without-https",
  "port 80 only",
  guarded([ingress({ fromPort: 80, toPort: 80 })]),
  [ENDPOINT("sqs"), "No rule of aws_security_group.sg-1 allows TCP 443"],
  [
    guarded([ingress()]),
    guarded([ingress({ protocol: "-1" })]),
    guarded([ingress({ fromPort: LATE })]),
    guarded([], { isComplete: false }),
  ],
);
rule(
  "security-group-without-https",
  "another network only",
  guarded([ingress({ cidrBlocks: ["192.168.0.0/16"] })]),
  [ENDPOINT("sqs"), "from the VPC (10.0.0.0/16)"],
  [
    guarded([ingress({ cidrBlocks: [], securityGroups: refs("sg-2") })]),
    guarded([ingress({ cidrBlocks: [], hasUnknownSource: true })]),
  ],
);
const guardedService = (service: string, ...ports: readonly [from: number, to: number][]): Parts => ({
  ...guarded(ports.map(([fromPort, toPort]) => ingress({ fromPort, toPort }))),
  endpoints: [interfaceEndpoint(service)],
});
rule(
  "security-group-without-https",
  "SES SMTP behind a group that allows only HTTPS",
  guardedService("email-smtp", [443, 443]),
  [ENDPOINT("email_smtp"), "No rule of aws_security_group.sg-1 allows TCP 25, 465, 587, 2465 or 2587 from the VPC"],
  [
    guardedService("email-smtp", [587, 587]),
    guardedService("email-smtp", [2460, 2470]),
    guardedService("email-smtp", [25, 25], [465, 465]),
  ],
);
for (const [service, port] of [
  ["cassandra", 9142],
  ["transfer.server", 22],
] as const) {
  rule(
    "security-group-without-https",
    `${service} behind a group that allows only HTTPS`,
    guardedService(service, [443, 443]),
    [ENDPOINT(service.replace(".", "_")), `allows TCP ${String(port)} from the VPC`],
    [guardedService(service, [port, port]), guardedService(service, [0, 65_535])],
  );
}
rule(
  "security-group-without-https",
  "a range of ports, none of which is allowed",
  guardedService("appstream.streaming", [1500, 1600]),
  [ENDPOINT("appstream_streaming"), "allows TCP 443 or 1400-1499"],
  [guardedService("appstream.streaming", [1490, 1600]), guardedService("appstream.streaming", [443, 443])],
);
rule(
  "security-group-open",
  "everybody on SMTP",
  {
    ...guarded([ingress({ fromPort: 587, toPort: 587, cidrBlocks: ["0.0.0.0/0"] })]),
    endpoints: [interfaceEndpoint("email-smtp")],
  },
  [ENDPOINT("email_smtp"), "allows traffic from anywhere"],
  [
    {
      ...guarded([ingress({ fromPort: 587, toPort: 587 }), ingress({ cidrBlocks: ["0.0.0.0/0"] })]),
      endpoints: [interfaceEndpoint("email-smtp")],
    },
  ],
);
rule(
  "security-group-open",
  "everybody",
  guarded([ingress({ cidrBlocks: ["0.0.0.0/0"] })]),
  [ENDPOINT("sqs"), "allows traffic from anywhere"],
  [guarded([ingress()]), guarded([ingress(), ingress({ fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] })])],
);
rule(
  "default-security-group",
  "none named",
  of(interfaceEndpoint("sqs", { securityGroups: [] })),
  [ENDPOINT("sqs"), "default security group"],
  [of(interfaceEndpoint("sqs")), of(interfaceEndpoint("sqs", { securityGroups: LATE }))],
);
rule(
  "default-security-group",
  "the VPC's named",
  guarded([ingress()], { isDefault: true }),
  [ENDPOINT("sqs"), "default security group"],
  [guarded([ingress()])],
);

// Policies.
rule(
  "no-policy",
  "none",
  of(interfaceEndpoint("sqs")),
  [ENDPOINT("sqs"), "full access"],
  [
    of(interfaceEndpoint("sqs", { policy: "{}" })),
    of(interfaceEndpoint("sqs", { policy: LATE })),
    of(interfaceEndpoint("apprunner.requests")),
  ],
);

// Workloads.
const closed = (endpoints: Endpoint[], more: Parts = {}): Parts => ({ endpoints, vpcs: [vpc("vpc-1")], ...more });
const ECR = [interfaceEndpoint("ecr.dkr"), interfaceEndpoint("ecr.api")];
rule(
  "ecr-without-s3-gateway",
  "no S3 gateway endpoint",
  closed(ECR),
  [ENDPOINT("ecr_dkr"), "image layers come from S3"],
  [
    closed([...ECR, gatewayEndpoint("s3")]),
    closed([...ECR, gatewayEndpoint("s3", { serviceName: LATE })]),
    { endpoints: ECR },
  ],
);
rule(
  "workload-lacks-endpoint",
  "ecr.dkr alone",
  closed([interfaceEndpoint("ecr.dkr")]),
  [ENDPOINT("ecr_dkr"), "the VPC lacks ecr.api"],
  [
    closed(ECR),
    closed([interfaceEndpoint("ecr.dkr")], { routeTables: [routeTable("rtb-1", [route("nat-gateway")])] }),
    closed([interfaceEndpoint("ecr.dkr"), interfaceEndpoint("sqs", { serviceName: LATE })]),
  ],
);

// Applies.
const many = (count: number, action: "create" | "no-op"): Parts =>
  of(...Array.from({ length: count }, (_, at) => interfaceEndpoint("sqs", { action, vpc: `vpc-${at}` })));
rule(
  "many-endpoints-in-one-apply",
  "a hundred",
  many(100, "create"),
  [ENDPOINT("sqs"), "One apply creates 100 endpoints"],
  [many(99, "create"), many(100, "no-op")],
);

for (const [id, what, trips, finding, passes] of LIFECYCLE_CASES) rule(id, what, trips, finding, [...passes]);

export const RULE_CASES: readonly RuleCase[] = [...CASES, ...POLICY_CASES, ...REACHABILITY_CASES];
