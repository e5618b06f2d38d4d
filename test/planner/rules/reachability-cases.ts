import type { NetworkAcl, NetworkAclRule } from "../../../planner/model/network";
import type { RuleCase } from "./cases";
import {
  alias,
  attachment,
  endpointService,
  gatewayEndpoint,
  ingress,
  interfaceEndpoint,
  LATE,
  loadBalancer,
  located,
  placement,
  ref,
  refs,
  routeTable,
  securityGroup,
  subnet,
  topology,
  vpc,
  type Parts,
  type Where,
} from "../topology-factory";

/** Cases of the rules about network ACLs, and listeners and security groups of load balancers. */
const CASES: RuleCase[] = [];
export const REACHABILITY_CASES: readonly RuleCase[] = CASES;

function rule(
  id: string,
  what: string,
  trips: Parts,
  [address, says]: readonly [address: string, says: string],
  passes: Parts[],
): void {
  CASES.push({ rule: `vpce/${id}`, what, trips: topology(trips), address, says, passes: passes.map(topology) });
}

// Network ACLs.
const entry = (number: number, words: Partial<NetworkAclRule> = {}): NetworkAclRule => ({
  number,
  action: "allow",
  protocol: "tcp",
  cidrBlock: "0.0.0.0/0",
  ipv6CidrBlock: undefined,
  fromPort: 0,
  toPort: 65_535,
  ...words,
});
const EVERYTHING = entry(100, { protocol: "-1", fromPort: 0, toPort: 0 });
const acl = (words: Partial<NetworkAcl> = {}, where: Where = {}): NetworkAcl => ({
  ...located("aws_network_acl", "n", where),
  ref: ref("acl-1"),
  isDefault: false,
  subnets: refs("subnet-a"),
  ingress: [EVERYTHING],
  egress: [EVERYTHING],
  isComplete: true,
  ...words,
});
const behind = (list: NetworkAcl[], more: Parts = {}): Parts => ({
  endpoints: [interfaceEndpoint("sqs", { placement: placement(["subnet-a"]) })],
  vpcs: [vpc("vpc-1")],
  subnets: [subnet("subnet-a", "a"), subnet("subnet-b", "b")],
  networkAcls: list,
  ...more,
});
const inbound = (...list: NetworkAclRule[]): Parts => behind([acl({ ingress: list })]);
const outbound = (...list: NetworkAclRule[]): Parts => behind([acl({ egress: list })]);
const only = (port: number, words: Partial<NetworkAclRule> = {}): NetworkAclRule =>
  entry(100, { fromPort: port, toPort: port, ...words });
const ALL = { ingress: [], egress: [] };
const SQS = "aws_vpc_endpoint.sqs";
const BLOCKED = "aws_network_acl.n lets no TCP 443 into subnet-a from the VPC (10.0.0.0/16)";
const IPV6 = only(443, { cidrBlock: undefined, ipv6CidrBlock: "::/0" });

rule(
  "network-acl-blocks-endpoint",
  "no rule lets anything in",
  inbound(),
  [SQS, BLOCKED],
  [
    behind([acl()]),
    behind([]),
    behind([acl(ALL)], { subnets: [subnet("subnet-a", "a")] }),
    behind([acl({ ...ALL, isComplete: false })]),
    behind([acl({ ...ALL, subnets: LATE })]),
    behind([acl({ ...ALL, subnets: refs("subnet-b") })]),
    behind([acl({ ...ALL }), acl({ ref: ref("acl-2") })]),
    behind([acl(ALL)], { endpoints: [interfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-1")] }),
    behind([acl(ALL, { action: "delete" })]),
    inbound(only(443)),
    inbound(only(443, { protocol: "6" })),
    inbound(only(443, { protocol: LATE })),
    inbound(only(80, { fromPort: LATE })),
    inbound(only(443, { action: LATE })),
    inbound(only(443, { action: "ALLOW" })),
    inbound(only(443, { cidrBlock: LATE })),
    inbound(only(443, { cidrBlock: "10.0.7.0/24" })),
    inbound(only(443, { cidrBlock: "10.0.0.0/8" })),
    inbound(entry(90, { action: "deny", cidrBlock: "10.0.7.0/24" }), only(443)),
    inbound(entry(90, { action: "deny", fromPort: 80, toPort: 80 }), only(443)),
    inbound(entry(90, { action: "deny", protocol: "udp" }), only(443)),
    inbound(entry(90, { action: "deny", protocol: LATE }), only(443)),
    inbound(entry(110, { action: "deny" }), only(443)),
    inbound(entry(90, { action: "deny", number: LATE }), only(443)),
    {
      ...inbound(IPV6),
      endpoints: [interfaceEndpoint("sqs", { placement: placement(["subnet-a"]), ipAddressType: "dualstack" })],
    },
  ],
);
for (const [what, parts] of [
  ["another port", inbound(only(80))],
  ["another protocol", inbound(only(443, { protocol: "udp" }))],
  ["a block outside of the VPC", inbound(only(443, { cidrBlock: "192.168.0.0/16" }))],
  ["IPv6 for an endpoint without it", inbound(IPV6)],
  ["a lower number denies it", inbound(entry(90, { action: "deny" }), only(443))],
  ["a lower number denies the VPC", inbound(entry(90, { action: "deny", cidrBlock: "10.0.0.0/16" }), only(443))],
] as const) {
  rule("network-acl-blocks-endpoint", what, parts, [SQS, BLOCKED], []);
}
rule(
  "network-acl-blocks-endpoint",
  "no ephemeral port lets answers out",
  outbound(only(443)),
  [SQS, "aws_network_acl.n lets no answers out of subnet-a to the VPC (10.0.0.0/16): TCP 1024-65535"],
  [
    outbound(entry(100, { fromPort: 32_768, toPort: 60_999 })),
    outbound(entry(100, { fromPort: 1_024, cidrBlock: "10.0.0.0/16" })),
    outbound(entry(90, { action: "deny", fromPort: 3_389, toPort: 3_389 }), EVERYTHING),
  ],
);
rule(
  "network-acl-blocks-endpoint",
  "the default network ACL without rules",
  behind([acl({ ...ALL, isDefault: true, subnets: undefined })]),
  [SQS, BLOCKED],
  [
    behind([acl({ ...ALL, isDefault: true, subnets: undefined }, { vpc: "vpc-2" })]),
    behind([acl({ ...ALL, isDefault: true, subnets: undefined }), acl({ ref: ref("acl-2"), subnets: LATE })]),
    behind([acl({ ...ALL, isDefault: true, subnets: undefined }), acl({ ref: ref("acl-2") })]),
  ],
);
const FROM_ELSEWHERE = [only(443, { cidrBlock: "192.168.0.0/16" })];
const hub = interfaceEndpoint("sqs", { placement: placement(["subnet-a"]) });
rule(
  "network-acl-blocks-endpoint",
  "an endpoint for other VPCs that nobody reaches",
  behind([acl({ ingress: [] })], { endpoints: [hub], endpointAliases: [alias(hub, ["vpc-2"])] }),
  [SQS, "aws_network_acl.n lets no TCP 443 into subnet-a"],
  [
    behind([acl({ ingress: FROM_ELSEWHERE })], { endpoints: [hub], endpointAliases: [alias(hub, ["vpc-2"])] }),
    behind([acl({ ingress: FROM_ELSEWHERE })], { transitGatewayAttachments: [attachment("vpc-1")] }),
    behind([acl({ ingress: FROM_ELSEWHERE })], { vpcs: [] }),
  ],
);
const gateway = (
  acls: NetworkAcl[],
  subnets = ["subnet-a"],
  more: Partial<Parameters<typeof routeTable>[2]> = {},
): Parts => ({
  ...behind(acls),
  endpoints: [gatewayEndpoint("s3")],
  routeTables: [routeTable("rtb-1", [], { subnets: refs(...subnets), ...more })],
});
const INSIDE = [entry(100, { cidrBlock: "10.0.0.0/16" }), only(443, { cidrBlock: "172.16.0.0/12" })];
rule(
  "network-acl-blocks-endpoint",
  "subnets of a gateway endpoint that reach private addresses only",
  gateway([acl({ egress: INSIDE })]),
  ["aws_vpc_endpoint.s3_gateway", "No subnet that uses the endpoint reaches the service: aws_network_acl.n blocks"],
  [
    gateway([acl()]),
    gateway([acl({ egress: [...INSIDE, only(443, { cidrBlock: "52.216.0.0/15" })] })]),
    gateway([acl({ egress: INSIDE })], ["subnet-a", "subnet-b"]),
    gateway([acl({ egress: INSIDE })], []),
    gateway([acl({ egress: INSIDE })], ["subnet-a"], { isMain: true }),
    { ...gateway([acl({ egress: INSIDE })]), endpoints: [gatewayEndpoint("s3", { routeTables: LATE })] },
  ],
);
rule(
  "network-acl-blocks-endpoint",
  "subnets of a gateway endpoint that get no answers",
  gateway([acl({ ingress: [only(443)] })]),
  ["aws_vpc_endpoint.s3_gateway", "blocks requests to it or its answers"],
  [],
);

// Load balancers of endpoint services.
const listening = (...listeners: [protocol: string | typeof LATE, port: number | typeof LATE][]) => ({
  listeners: listeners.map(([protocol, port]) => ({ protocol, port })),
});
const pair = (first: object, second: object): Parts => ({
  endpointServices: [endpointService("vpce-svc-1", { networkLoadBalancers: refs("lb-1", "lb-2") })],
  loadBalancers: [loadBalancer("lb-1", first), loadBalancer("lb-2", second)],
});
rule(
  "service-listeners-differ",
  "another port",
  pair(listening(["TCP", 443]), listening(["TCP", 8443])),
  [
    "aws_vpc_endpoint_service.vpce-svc-1",
    "The load balancers listen differently: aws_lb.lb-1 on TCP 443, aws_lb.lb-2 on TCP 8443",
  ],
  [
    pair(listening(["TCP", 443], ["TCP", 80]), listening(["TCP", 80], ["TCP", 443])),
    pair(listening(["TCP", 443]), listening()),
    pair(listening(["TCP", 443]), listening(["TCP", LATE])),
    pair(listening(["TCP", 443]), listening([LATE, 8443])),
    pair(listening(["TCP", 443]), { listeners: LATE }),
    { ...pair(listening(["TCP", 443]), listening(["TCP", 8443])), endpointServices: [endpointService("vpce-svc-1")] },
  ],
);
rule(
  "service-listeners-differ",
  "another protocol",
  pair(listening(["TCP", 443]), listening(["TLS", 443])),
  ["aws_vpc_endpoint_service.vpce-svc-1", "aws_lb.lb-2 on TLS 443"],
  [],
);

const guarded = (rules: Parameters<typeof ingress>[0][], words: object = {}, group: object = {}): Parts => ({
  endpointServices: [endpointService("vpce-svc-1")],
  loadBalancers: [loadBalancer("lb-1", { ...listening(["TCP", 8443]), securityGroups: refs("sg-1"), ...words })],
  securityGroups: [securityGroup("sg-1", rules.map(ingress), group)],
});
rule(
  "service-security-group",
  "a group for another port",
  guarded([{}]),
  ["aws_lb.lb-1", "No rule of aws_security_group.sg-1 allows TCP 8443, on which it listens"],
  [
    guarded([{ fromPort: 8443, toPort: 8443 }]),
    guarded([{ protocol: "-1", fromPort: 0, toPort: 0 }]),
    guarded([{ protocol: LATE }]),
    guarded([{ fromPort: LATE }]),
    guarded([{}], { privateLinkInboundRules: "off" }),
    guarded([{}], { privateLinkInboundRules: LATE }),
    guarded([{}], { securityGroups: undefined }),
    guarded([{}], { securityGroups: LATE }),
    guarded([{}], { securityGroups: refs("sg-1", "sg-2") }),
    guarded([{}], listening(["TCP", 8443], ["TCP", 443])),
    guarded([{}], listening()),
    guarded([{}], { listeners: LATE }),
    guarded([{}], listening(["TCP", LATE])),
    guarded([{}], {}, { isComplete: false }),
    { ...guarded([{}]), endpointServices: [] },
  ],
);
rule(
  "service-security-group",
  "TCP for a UDP listener",
  guarded([{ fromPort: 8443, toPort: 8443 }], listening(["UDP", 8443])),
  ["aws_lb.lb-1", "allows UDP 8443"],
  [
    guarded([{ protocol: "udp", fromPort: 8443, toPort: 8443 }], listening(["UDP", 8443])),
    guarded([{ protocol: "17", fromPort: 8443, toPort: 8443 }], listening(["TCP_UDP", 8443])),
    guarded([{ fromPort: 8443, toPort: 8443 }], listening(["TLS", 8443])),
  ],
);
