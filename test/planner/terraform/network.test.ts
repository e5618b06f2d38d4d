import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, readTerraform, willExist, type Network, type Topology } from "cdktf-privatelink/planner";
import { planText, sqs } from "./plans";

const PROVIDER = { aws: [{ region: "us-east-1" }] };
const VPC = { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } };
const SUBNETS = {
  aws_subnet: {
    a: { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.0.0/24", availability_zone: "us-east-1a" },
    b: { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.1.0/24", availability_zone: "us-east-1b" },
  },
};
const BOTH = ["${aws_subnet.a.id}", "${aws_subnet.b.id}"];

function topologyOf(resource: object): Topology {
  const text = JSON.stringify({ provider: PROVIDER, resource: { ...VPC, ...SUBNETS, ...resource } });
  return readTerraform([{ name: "stack", text }]);
}

const containing = (part: object): object => expect.objectContaining(part) as object;

/** What a case is about: references as labels, without the location of the resource. */
function summary(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(summary);
  if (typeof value !== "object" || value === null) return value;
  if ("key" in value && "label" in value) return value.label;
  const { address, scope, ...rest } = value as Record<string, unknown>;
  const vpc = typeof scope === "object" && scope !== null && "vpc" in scope ? summary(scope.vpc) : undefined;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, summary(item)]));
  return { ...(typeof address === "string" ? { address } : {}), ...(vpc === undefined ? {} : { vpc }), ...inner };
}

function only(list: keyof Network, resource: object): unknown {
  const resources = topologyOf(resource).network[list];
  expect(resources).toHaveLength(1);
  return summary(resources[0]);
}

it.each<[string, keyof Network, object, object]>([
  [
    "a route table with inline and separate routes, and its subnets",
    "routeTables",
    {
      aws_internet_gateway: { igw: { vpc_id: "${aws_vpc.main.id}" } },
      aws_vpc_endpoint: { inspection: { vpc_id: "${aws_vpc.main.id}", vpc_endpoint_type: "GatewayLoadBalancer" } },
      aws_route_table: {
        private: {
          vpc_id: "${aws_vpc.main.id}",
          route: [{ cidr_block: "0.0.0.0/0", gateway_id: "${aws_internet_gateway.igw.id}" }],
        },
      },
      aws_route: {
        inspected: {
          route_table_id: "${aws_route_table.private.id}",
          destination_ipv6_cidr_block: "::/0",
          vpc_endpoint_id: "${aws_vpc_endpoint.inspection.id}",
        },
      },
      aws_route_table_association: {
        a: { route_table_id: "${aws_route_table.private.id}", subnet_id: "${aws_subnet.a.id}" },
        edge: { route_table_id: "${aws_route_table.private.id}", gateway_id: "${aws_internet_gateway.igw.id}" },
      },
    },
    {
      address: "aws_route_table.private",
      vpc: "aws_vpc.main",
      isMain: false,
      subnets: ["aws_subnet.a"],
      gateways: ["aws_internet_gateway.igw"],
      routes: [
        {
          destination: "0.0.0.0/0",
          destinationKind: "ipv4",
          target: "internet-gateway",
          to: "aws_internet_gateway.igw",
        },
        { destination: "::/0", destinationKind: "ipv6", target: "vpc-endpoint", to: "aws_vpc_endpoint.inspection" },
      ],
    },
  ],
  [
    "the main route table",
    "routeTables",
    {
      aws_route_table: { main: { vpc_id: "${aws_vpc.main.id}" } },
      aws_main_route_table_association: {
        main: { vpc_id: "${aws_vpc.main.id}", route_table_id: "${aws_route_table.main.id}" },
      },
    },
    { isMain: true, routes: [] },
  ],
  [
    "the table that AWS created with the VPC",
    "routeTables",
    { aws_default_route_table: { own: { default_route_table_id: "${aws_vpc.main.default_route_table_id}" } } },
    { isMain: true },
  ],
  [
    "a security group with inline rules and both kinds of separate rules",
    "securityGroups",
    {
      aws_security_group: {
        endpoints: {
          vpc_id: "${aws_vpc.main.id}",
          ingress: [{ protocol: "tcp", from_port: 443, to_port: 443, cidr_blocks: ["10.0.0.0/16"], self: true }],
        },
      },
      aws_security_group_rule: {
        all: {
          type: "ingress",
          security_group_id: "${aws_security_group.endpoints.id}",
          protocol: "all",
          from_port: 0,
          to_port: 0,
          cidr_blocks: ["0.0.0.0/0"],
        },
        out: { type: "egress", security_group_id: "${aws_security_group.endpoints.id}", protocol: "-1" },
      },
      aws_vpc_security_group_ingress_rule: {
        one: {
          security_group_id: "${aws_security_group.endpoints.id}",
          ip_protocol: "tcp",
          from_port: "443",
          to_port: "443",
          cidr_ipv6: "::/0",
        },
      },
    },
    {
      isDefault: false,
      isComplete: true,
      ingress: [
        containing({
          protocol: "tcp",
          fromPort: 443,
          cidrBlocks: ["10.0.0.0/16"],
          securityGroups: ["aws_security_group.endpoints"],
          hasUnknownSource: false,
        }),
        containing({ protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }),
        containing({ fromPort: 443, toPort: 443, ipv6CidrBlocks: ["::/0"] }),
      ],
    },
  ],
  [
    "a group whose rules are known only in a plan",
    "securityGroups",
    {
      aws_security_group: {
        endpoints: { vpc_id: "${aws_vpc.main.id}", dynamic: { ingress: { for_each: "${var.x}", content: {} } } },
      },
    },
    { isComplete: false, ingress: [] },
  ],
  [
    "a NAT gateway in the VPC of its subnet",
    "natGateways",
    { aws_nat_gateway: { a: { subnet_id: "${aws_subnet.a.id}", connectivity_type: "private" } } },
    { vpc: "aws_vpc.main", subnet: "aws_subnet.a", connectivity: "private" },
  ],
  [
    "an internet gateway",
    "internetGateways",
    { aws_internet_gateway: { igw: { vpc_id: "${aws_vpc.main.id}" } } },
    { address: "aws_internet_gateway.igw", vpc: "aws_vpc.main" },
  ],
  [
    "a Network Load Balancer with a listener that sets its own idle timeout",
    "loadBalancers",
    {
      aws_lb: { nlb: { load_balancer_type: "network", subnets: BOTH } },
      aws_lb_listener: { tcp: { load_balancer_arn: "${aws_lb.nlb.arn}", tcp_idle_timeout_seconds: 600 } },
    },
    {
      vpc: "aws_vpc.main",
      type: "network",
      customTcpIdleTimeout: true,
      placement: containing({ zoneNames: ["us-east-1a", "us-east-1b"] }),
    },
  ],
  [
    "a load balancer with subnet mappings and the default idle timeout",
    "loadBalancers",
    {
      aws_lb: {
        nlb: { load_balancer_type: "gateway", subnet_mapping: BOTH.map((subnet_id) => ({ subnet_id })) },
      },
      aws_lb_listener: { tcp: { load_balancer_arn: "${aws_lb.nlb.arn}", tcp_idle_timeout_seconds: 350 } },
    },
    {
      type: "gateway",
      customTcpIdleTimeout: false,
      placement: containing({ subnets: ["aws_subnet.a", "aws_subnet.b"] }),
    },
  ],
  [
    "an endpoint service with inline and separate principals",
    "endpointServices",
    {
      aws_lb: { nlb: { load_balancer_type: "network" } },
      aws_vpc_endpoint_service: {
        db: {
          acceptance_required: true,
          network_load_balancer_arns: ["${aws_lb.nlb.arn}"],
          allowed_principals: ["arn:aws:iam::111122223333:root"],
          supported_regions: ["us-east-1", "eu-west-1"],
        },
      },
      aws_vpc_endpoint_service_allowed_principal: {
        more: {
          vpc_endpoint_service_id: "${aws_vpc_endpoint_service.db.id}",
          principal_arn: "arn:aws:iam::444455556666:root",
        },
      },
    },
    {
      networkLoadBalancers: ["aws_lb.nlb"],
      gatewayLoadBalancers: undefined,
      acceptanceRequired: true,
      allowedPrincipals: ["arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root"],
      supportedRegions: ["us-east-1", "eu-west-1"],
    },
  ],
  [
    "a resolver endpoint in the VPC of its subnets",
    "resolverEndpoints",
    {
      aws_route53_resolver_endpoint: {
        inbound: { direction: "INBOUND", ip_address: BOTH.map((subnet_id) => ({ subnet_id })) },
      },
    },
    {
      vpc: "aws_vpc.main",
      direction: "INBOUND",
      subnets: ["aws_subnet.a", "aws_subnet.b"],
      interfaces: containing({ kind: "known" }),
    },
  ],
  [
    "a transit gateway attachment",
    "transitGatewayAttachments",
    {
      aws_ec2_transit_gateway: { hub: {} },
      aws_ec2_transit_gateway_vpc_attachment: {
        main: { vpc_id: "${aws_vpc.main.id}", transit_gateway_id: "${aws_ec2_transit_gateway.hub.id}" },
      },
    },
    { vpc: "aws_vpc.main", transitGateway: "aws_ec2_transit_gateway.hub" },
  ],
  [
    "a peering connection",
    "peeringConnections",
    { aws_vpc_peering_connection: { p: { vpc_id: "${aws_vpc.main.id}", peer_vpc_id: "vpc-0aa" } } },
    { vpc: "aws_vpc.main", peer: "vpc-0aa" },
  ],
  [
    "a VPN gateway with its VPC",
    "vpnGateways",
    { aws_vpn_gateway: { v: { vpc_id: "${aws_vpc.main.id}" }, without: {} } },
    { address: "aws_vpn_gateway.v", vpc: "aws_vpc.main" },
  ],
  [
    "the attachment of a VPN gateway",
    "vpnGateways",
    {
      aws_vpn_gateway: { v: {} },
      aws_vpn_gateway_attachment: { a: { vpc_id: "${aws_vpc.main.id}", vpn_gateway_id: "${aws_vpn_gateway.v.id}" } },
    },
    { address: "aws_vpn_gateway_attachment.a", vpc: "aws_vpc.main" },
  ],
  [
    "a virtual interface of Direct Connect",
    "virtualInterfaces",
    { aws_dx_private_virtual_interface: { office: { mtu: 9001 } } },
    { mtu: 9001 },
  ],
  [
    "a resource gateway",
    "resourceGateways",
    {
      aws_vpclattice_resource_gateway: {
        db: { vpc_id: "${aws_vpc.main.id}", subnet_ids: BOTH, ipv4_addresses_per_eni: 4, ip_address_type: "IPV4" },
      },
    },
    {
      vpc: "aws_vpc.main",
      ipv4AddressesPerInterface: 4,
      ipAddressType: "IPV4",
      placement: containing({ subnets: ["aws_subnet.a", "aws_subnet.b"] }),
    },
  ],
  [
    "a resource configuration",
    "resourceConfigurations",
    {
      aws_vpclattice_resource_gateway: { db: {} },
      aws_vpclattice_resource_configuration: {
        db: {
          type: "SINGLE",
          protocol: "TCP",
          port_ranges: ["5432"],
          resource_gateway_identifier: "${aws_vpclattice_resource_gateway.db.id}",
          resource_configuration_definition: [{ dns_resource: [{ domain_name: "db.example.com" }] }],
        },
      },
    },
    {
      type: "SINGLE",
      protocol: "TCP",
      portRanges: ["5432"],
      resourceGateway: "aws_vpclattice_resource_gateway.db",
      group: undefined,
      definition: { dnsName: "db.example.com" },
    },
  ],
  [
    "the association of a resource configuration",
    "serviceNetworkAssociations",
    {
      aws_vpclattice_service_network: { shared: {} },
      aws_vpclattice_resource_configuration: { db: {} },
      aws_vpclattice_service_network_resource_association: {
        db: {
          service_network_identifier: "${aws_vpclattice_service_network.shared.id}",
          resource_configuration_identifier: "${aws_vpclattice_resource_configuration.db.id}",
        },
      },
    },
    {
      kind: "resource",
      serviceNetwork: "aws_vpclattice_service_network.shared",
      member: "aws_vpclattice_resource_configuration.db",
    },
  ],
  [
    "the association of a VPC",
    "serviceNetworkAssociations",
    {
      aws_vpclattice_service_network_vpc_association: {
        main: { service_network_identifier: "sn-1", vpc_identifier: "${aws_vpc.main.id}" },
      },
    },
    { kind: "vpc", serviceNetwork: "sn-1", member: "aws_vpc.main", vpc: "aws_vpc.main" },
  ],
  [
    "a resource that AWS RAM shares",
    "sharedResources",
    {
      aws_vpclattice_resource_configuration: { db: {} },
      aws_ram_resource_association: {
        db: { resource_arn: "${aws_vpclattice_resource_configuration.db.arn}", resource_share_arn: "arn:share" },
      },
    },
    { resource: "aws_vpclattice_resource_configuration.db" },
  ],
  [
    "an accepter of a connection",
    "connectionAccepters",
    {
      aws_vpc_endpoint: { e: { vpc_id: "vpc-1" } },
      aws_vpc_endpoint_connection_accepter: { a: { vpc_endpoint_id: "${aws_vpc_endpoint.e.id}" } },
    },
    { endpoint: "aws_vpc_endpoint.e" },
  ],
  [
    "a notification and the policy of its topic",
    "connectionNotifications",
    {
      aws_sns_topic: { t: { policy: "of the topic" } },
      aws_sns_topic_policy: { p: { arn: "${aws_sns_topic.t.arn}", policy: "separate" } },
      aws_vpc_endpoint_connection_notification: { n: { connection_notification_arn: "${aws_sns_topic.t.arn}" } },
    },
    { topic: "aws_sns_topic.t", topicPolicy: "separate" },
  ],
])("reads %s", (_, list, resource, expected) => {
  expect(only(list, resource)).toMatchObject(expected);
});

it.each([
  ["a reference to it", "${aws_vpc_endpoint.e.dns_entry[0].dns_name}", "stack\u0000aws_vpc_endpoint.e"],
  ["its own name", "vpce-0abc1234def567890-abcd1234.sqs.us-east-1.vpce.amazonaws.com", "vpce-0abc1234def567890"],
  ["the name of something else", "my-balancer-1234.us-east-1.elb.amazonaws.com", undefined],
])("an alias record points to an endpoint by %s", (_, name, key) => {
  const { network } = topologyOf({
    aws_vpc_endpoint: { e: { vpc_id: "${aws_vpc.main.id}", vpc_endpoint_type: "Interface" } },
    aws_route53_record: {
      r: { name: "sqs", type: "A", alias: { name, zone_id: "Z1", evaluate_target_health: false } },
    },
  });
  expect(network.endpointAliases.map(({ endpoint }) => endpoint.key)).toEqual(key === undefined ? [] : [key]);
});

describe("where the name of an endpoint resolves", () => {
  const RECORD = {
    aws_vpc_endpoint: { e: { vpc_id: "${aws_vpc.main.id}", vpc_endpoint_type: "Interface" } },
    aws_route53_record: {
      r: {
        zone_id: "${aws_route53_zone.z.zone_id}",
        alias: { name: "${aws_vpc_endpoint.e.dns_entry[0].dns_name}", zone_id: "Z1", evaluate_target_health: false },
      },
    },
  };
  const SPOKE = { aws_vpc: { ...VPC.aws_vpc, spoke: {} } };

  it.each<[string, object, string[]]>([
    [
      "the VPCs in the zone",
      { aws_route53_zone: { z: { vpc: [{ vpc_id: "${aws_vpc.main.id}" }, { vpc_id: "vpc-0aa" }] } } },
      ["aws_vpc.main", "vpc-0aa"],
    ],
    [
      "associations of the zone, by either of its ids",
      {
        aws_route53_zone: { z: { vpc: { vpc_id: "${aws_vpc.main.id}" } } },
        aws_route53_zone_association: {
          a: { zone_id: "${aws_route53_zone.z.zone_id}", vpc_id: "${aws_vpc.spoke.id}" },
          b: { zone_id: "${aws_route53_zone.z.id}", vpc_id: "vpc-0bb" },
          c: { zone_id: "Z9", vpc_id: "vpc-0cc" },
        },
      },
      ["aws_vpc.main", "aws_vpc.spoke", "vpc-0bb"],
    ],
    [
      "the Route 53 Profile that contains the zone",
      {
        aws_route53_zone: { z: { vpc: { vpc_id: "${aws_vpc.main.id}" } } },
        aws_route53profiles_profile: { p: {} },
        aws_route53profiles_resource_association: {
          z: { profile_id: "${aws_route53profiles_profile.p.id}", resource_arn: "${aws_route53_zone.z.arn}" },
        },
        aws_route53profiles_association: {
          hub: { profile_id: "${aws_route53profiles_profile.p.id}", resource_id: "${aws_vpc.main.id}" },
          spoke: { profile_id: "${aws_route53profiles_profile.p.id}", resource_id: "${aws_vpc.spoke.id}" },
        },
      },
      ["aws_vpc.main", "aws_vpc.spoke"],
    ],
    ["nothing that the input states", {}, []],
  ])("%s", (_, resource, vpcs) => {
    const { network } = topologyOf({ ...SPOKE, ...RECORD, ...resource });
    expect(network.endpointAliases.map((alias) => alias.vpcs.map(({ label }) => label))).toEqual([vpcs]);
  });

  it("a zone of an earlier input, known only by its id", () => {
    const record = { ...RECORD.aws_route53_record.r, zone_id: "Z9" };
    const { network } = topologyOf({
      ...RECORD,
      aws_route53_record: { r: record },
      aws_route53_zone_association: { a: { zone_id: "Z9", vpc_id: "vpc-0aa" } },
    });
    expect(network.endpointAliases).toMatchObject([{ zone: { label: "Z9" }, vpcs: [{ label: "vpc-0aa" }] }]);
  });
});

describe("an endpoint and what it reaches", () => {
  const endpoint = (attributes: object): object => ({
    aws_vpc_endpoint: { e: { vpc_id: "${aws_vpc.main.id}", ...attributes } },
  });

  it.each<[string, object, string]>([
    [
      "a resource configuration of the stack",
      { vpc_endpoint_type: "Resource", resource_configuration_arn: "${aws_vpclattice_resource_configuration.db.arn}" },
      "aws_vpclattice_resource_configuration.db",
    ],
    [
      "a service network by its ARN",
      {
        vpc_endpoint_type: "ServiceNetwork",
        service_network_arn: "arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-1",
      },
      "sn-1",
    ],
  ])("%s", (_, attributes, key) => {
    const resources = { aws_vpclattice_resource_configuration: { db: {} }, ...endpoint(attributes) };
    const [endpointRead] = topologyOf(resources).endpoints;
    const target = endpointRead?.kind === "Resource" ? endpointRead.resourceConfiguration : undefined;
    const network = endpointRead?.kind === "ServiceNetwork" ? endpointRead.serviceNetwork : undefined;
    expect(target ?? network).toMatchObject({ key: expect.stringContaining(key) as string });
  });

  it.each([
    [["subnet-1"], 1],
    [["subnet-1", "subnet-2"], 2],
    ["${var.subnets}", 1],
  ])("a Gateway Load Balancer endpoint in %j has %d subnets", (subnet_ids, count) => {
    const [endpointRead] = topologyOf(endpoint({ vpc_endpoint_type: "GatewayLoadBalancer", subnet_ids })).endpoints;
    const zones = endpointRead?.kind === "GatewayLoadBalancer" ? endpointRead.placement.zones : undefined;
    expect(zones?.kind === "known" ? zones.value.toNumber() : zones).toBe(count);
  });

  it("an endpoint service of the stack, by its name", () => {
    const [endpointRead] = topologyOf({
      aws_vpc_endpoint_service: { s: { acceptance_required: false } },
      ...endpoint({ vpc_endpoint_type: "Interface", service_name: "${aws_vpc_endpoint_service.s.service_name}" }),
    }).endpoints;
    expect(endpointRead?.kind === "Interface" ? endpointRead.ownService?.label : endpointRead).toBe(
      "aws_vpc_endpoint_service.s",
    );
  });

  it("designates addresses by subnet", () => {
    const [endpointRead] = topologyOf(
      endpoint({
        vpc_endpoint_type: "Interface",
        subnet_configuration: [{ subnet_id: "${aws_subnet.a.id}", ipv4: "10.0.0.9", ipv6: "fd00::9" }],
      }),
    ).endpoints;
    expect(endpointRead?.kind === "Interface" ? summary(endpointRead.placement.designated) : endpointRead).toEqual([
      { subnet: "aws_subnet.a", ipv4: "10.0.0.9", ipv6: "fd00::9" },
    ]);
  });
});

it("a plan states the designated addresses before an update", () => {
  const at = (ipv4: string): object => ({ subnet_configuration: [{ subnet_id: "subnet-a", ipv4 }] });
  const text = planText({
    resources: [sqs({ actions: ["update"], before: at("10.0.0.9"), values: at("10.0.0.10") })],
  });
  const [endpointRead] = readTerraform([{ name: "plan", text }]).endpoints;
  expect(endpointRead?.kind === "Interface" ? summary(endpointRead.placement) : endpointRead).toMatchObject({
    designated: [{ ipv4: "10.0.0.10" }],
    designatedBefore: [{ subnet: "subnet-a", ipv4: "10.0.0.9" }],
  });
});

describe("subnets and VPCs that data sources find", () => {
  const state = (ownerId: string): string =>
    JSON.stringify({
      format_version: "1.0",
      values: {
        root_module: {
          resources: [
            {
              address: "data.aws_caller_identity.me",
              mode: "data",
              type: "aws_caller_identity",
              name: "me",
              values: {},
            },
            {
              address: "data.aws_vpc.shared",
              mode: "data",
              type: "aws_vpc",
              name: "shared",
              values: { id: "vpc-9", cidr_block: "10.9.0.0/16", arn: "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-9" },
            },
            {
              address: "data.aws_subnet.shared",
              mode: "data",
              type: "aws_subnet",
              name: "shared",
              values: { id: "subnet-9", vpc_id: "vpc-9", cidr_block: "10.9.0.0/24", owner_id: ownerId },
            },
          ],
        },
      },
    });

  it("are in the topology", () => {
    const { vpcs, subnets } = readTerraform([{ name: "state", text: state("111122223333") }]);
    expect(vpcs.map(({ cidrBlocks }) => cidrBlocks)).toEqual([["10.9.0.0/16"]]);
    expect(subnets.map(({ cidrBlock, isShared }) => [cidrBlock, isShared])).toEqual([["10.9.0.0/24", undefined]]);
  });
});

const RECORDINGS = join(__dirname, "../../fixtures/terraform");

it.each(["kinds", "three-regions", "nested-modules", "data-sources"])(
  "a plan has the same resources as the state after apply: %s",
  (recording) => {
    const addresses = (file: string): unknown => {
      const text = readFileSync(join(RECORDINGS, recording, file), "utf8");
      const { network } = readTerraform([{ name: "input", text }]);
      return Object.entries<Network[keyof Network]>({ ...network }).map(([list, resources]) => [
        list,
        resources
          .filter((resource) => willExist(resource))
          .map(({ address }) => address)
          .sort(),
      ]);
    };
    expect(addresses("plan.json")).toEqual(addresses("state.json"));
    expect(addresses("terraform.tfstate")).toEqual(addresses("state.json"));
  },
);

describe("a network module that passes its VPC in a local", () => {
  const text = readFileSync(join(__dirname, "../../fixtures/terraform/network-module/plan.json"), "utf8");
  const VPC_LABEL = "module.network.aws_vpc.this[0]";
  const read = (plan: string): Topology => readTerraform([{ name: "plan", text: plan }]);
  const vpcsOf = ({ endpoints, subnets, network }: Topology): unknown[] =>
    [...endpoints, ...subnets, ...network.natGateways, ...network.routeTables].map(({ scope }) => scope.vpc);

  it("is in its only VPC, and says that this is inferred", () => {
    const topology = read(text);
    const vpcs = vpcsOf(topology);
    expect(vpcs).toHaveLength(8);
    expect(vpcs).toEqual(vpcs.map(() => containing({ label: VPC_LABEL })));
    const [assumption] = assess(topology).assumptions.filter((assumption) =>
      assumption.text.startsWith("VPC inferred"),
    );
    expect(assumption).toEqual({
      text: `VPC inferred: ${VPC_LABEL} is the only VPC that the plan creates in the module; a plan does not contain the values of locals`,
      addresses: ['module.network.aws_vpc_endpoint.this["kms"]', 'module.network.aws_vpc_endpoint.this["s3"]'],
    });
  });

  it("is in an unknown VPC if the module has two", () => {
    const plan = JSON.parse(text) as { resource_changes: { type: string; address: string; index: number }[] };
    const [vpc] = plan.resource_changes.filter(({ type }) => type === "aws_vpc");
    plan.resource_changes.push({ ...vpc!, address: "module.network.aws_vpc.this[1]", index: 1 });
    for (const vpcOfResource of vpcsOf(read(JSON.stringify(plan)))) expect(vpcOfResource).toHaveProperty("unresolved");
  });

  it("is in the new VPC if another VPC exists, whose id a plan would contain", () => {
    const plan = JSON.parse(text) as { resource_changes: { type: string; address: string; change: object }[] };
    const [vpc] = plan.resource_changes.filter(({ type }) => type === "aws_vpc");
    const change = { ...vpc!.change, actions: ["no-op"], after: { id: "vpc-0old" }, after_unknown: {} };
    plan.resource_changes.push({ ...vpc!, address: "module.network.aws_vpc.old", change });
    const vpcs = vpcsOf(read(JSON.stringify(plan)));
    expect(vpcs).toEqual(vpcs.map(() => containing({ label: VPC_LABEL })));
  });
});
