import { TerraformVariable } from "cdktf";
import { IpAddressType, PrivateDnsPreference } from "../../../src";
import {
  DomainVerification,
  ResourceConfiguration,
  ResourceConfigurationGroup,
  ResourceDefinition,
  ResourceGateway,
  ResourceShare,
  ServiceNetwork,
  ServiceNetworkAuthType,
} from "../../../src";
import { Network, type Json } from "../helpers";

const RDS = "arn:aws:rds:us-east-1:111122223333:cluster:orders";
const RCFG = {
  resourceConfigurationId: "rcfg-0123456789abcdef0",
  resourceConfigurationArn: "arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0",
};

/** One resource type of a stack that was built around a gateway. */
function built(type: string, build: (network: Network, gateway: ResourceGateway) => unknown): Json[] {
  const network = new Network();
  const gateway = new ResourceGateway(network.stack, "gateway", {
    name: "gateway",
    vpcId: network.vpc.id,
    subnetIds: network.subnets.map(({ id }) => id),
  });
  build(network, gateway);
  return network.synth().resources(type);
}

const idOf = (type: string) => expect.stringMatching(new RegExp(`^\\$\\{${type}\\.\\w+\\.id\\}$`)) as unknown;
const arnOf = (type: string) => expect.stringMatching(new RegExp(`^\\$\\{${type}\\.\\w+\\.arn\\}$`)) as unknown;
const GATEWAY_ID = idOf("aws_vpclattice_resource_gateway");

describe("ResourceGateway", () => {
  test("with no more than it needs", () => {
    expect(built("aws_vpclattice_resource_gateway", () => undefined)).toEqual([
      { name: "gateway", subnet_ids: ["${aws_subnet.a.id}", "${aws_subnet.b.id}"], vpc_id: "${aws_vpc.vpc.id}" },
    ]);
  });

  test("with all", () => {
    const gateways = built("aws_vpclattice_resource_gateway", ({ stack }) => {
      return new ResourceGateway(stack, "all", {
        name: "all-of-it",
        vpcId: "vpc-1",
        subnetIds: ["subnet-1"],
        securityGroupIds: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5"],
        ipAddressType: IpAddressType.DUALSTACK,
        ipv4AddressesPerEni: 62,
        region: "eu-west-1",
        tags: { team: "a" },
        timeouts: { create: "9m" },
        overrides: { resource_config_dns_resolution: "IN_VPC" },
      });
    });
    expect(gateways[0]).toEqual({
      name: "all-of-it",
      vpc_id: "vpc-1",
      subnet_ids: ["subnet-1"],
      security_group_ids: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5"],
      ip_address_type: "DUALSTACK",
      ipv4_addresses_per_eni: 62,
      region: "eu-west-1",
      tags: { team: "a" },
      timeouts: { create: "9m" },
      resource_config_dns_resolution: "IN_VPC",
    });
  });

  test("imported", () => {
    const { stack } = new Network();
    const gateway = ResourceGateway.fromResourceGatewayAttributes(stack, "g", { resourceGatewayId: "rgw-1" });
    expect(gateway.resourceGatewayId).toBe("rgw-1");
  });
});

describe("ResourceConfiguration", () => {
  const TYPE = "aws_vpclattice_resource_configuration";
  const definitions: readonly [string, ResourceDefinition, string[] | undefined, Json][] = [
    [
      "an address",
      ResourceDefinition.ipAddress("10.0.14.85"),
      ["5432"],
      {
        type: "SINGLE",
        port_ranges: ["5432"],
        resource_configuration_definition: [{ ip_resource: [{ ip_address: "10.0.14.85" }] }],
      },
    ],
    [
      "a domain name",
      ResourceDefinition.domainName("My-ALB-123456789.us-west-2.elb.amazonaws.com"),
      ["80", "8000-8080"],
      {
        type: "SINGLE",
        port_ranges: ["80", "8000-8080"],
        resource_configuration_definition: [
          { dns_resource: [{ domain_name: "My-ALB-123456789.us-west-2.elb.amazonaws.com", ip_address_type: "IPV4" }] },
        ],
      },
    ],
    [
      "a domain name with both addresses",
      ResourceDefinition.domainName("a.example.com", IpAddressType.DUALSTACK),
      ["1-65535"],
      {
        resource_configuration_definition: [
          { dns_resource: [{ domain_name: "a.example.com", ip_address_type: "DUALSTACK" }] },
        ],
      },
    ],
    [
      "a database",
      ResourceDefinition.rdsArn(RDS),
      undefined,
      { type: "ARN", resource_configuration_definition: [{ arn_resource: [{ arn: RDS }] }] },
    ],
  ];

  test.each(definitions)("%s", (_, definition, portRanges, expected) => {
    const all = built(TYPE, ({ stack }, resourceGateway) => {
      return new ResourceConfiguration(stack, "it", { name: "orders", resourceGateway, definition, portRanges });
    });
    expect(all[0]).toMatchObject({ name: "orders", resource_gateway_identifier: GATEWAY_ID, ...expected });
  });

  test("with a verified domain and all else", () => {
    const network = new Network();
    const { stack } = network;
    const verification = new DomainVerification(stack, "domain", { domainName: "example.com", hostedZoneId: "Z1" });
    new ResourceConfiguration(stack, "it", {
      name: "orders",
      resourceGateway: ResourceGateway.fromResourceGatewayAttributes(stack, "gateway", { resourceGatewayId: "rgw-1" }),
      definition: ResourceDefinition.ipAddress("10.0.14.85"),
      portRanges: ["443"],
      customDomainName: "orders.example.com",
      domainVerificationId: verification.domainVerificationId,
      allowAssociationToShareableServiceNetwork: false,
      tags: { team: "a" },
      overrides: { brand_new: 1 },
    });
    const synth = network.synth();
    expect(synth.resources(TYPE)).toEqual([
      {
        name: "orders",
        type: "SINGLE",
        resource_gateway_identifier: "rgw-1",
        resource_configuration_definition: [{ ip_resource: [{ ip_address: "10.0.14.85" }] }],
        port_ranges: ["443"],
        custom_domain_name: "orders.example.com",
        domain_verification_id: idOf("aws_vpclattice_domain_verification"),
        allow_association_to_shareable_service_network: false,
        tags: { team: "a" },
        brand_new: 1,
      },
    ]);
    const record = (name: string) =>
      expect.stringMatching(new RegExp(`^\\$\\{aws_vpclattice_domain_verification\\.\\w+\\.${name}\\}$`)) as unknown;
    expect(synth.resources("aws_route53_record")).toEqual([
      { name: record("txt_record_name"), records: [record("txt_record_value")], ttl: 1800, type: "TXT", zone_id: "Z1" },
    ]);
  });

  test("a verification without a zone makes no record", () => {
    const network = new Network();
    const { record, status, txtRecordName, txtRecordValue } = new DomainVerification(network.stack, "d", {
      domainName: "example.com",
    });
    expect(record).toBeUndefined();
    expect(new Set([status, txtRecordName, txtRecordValue]).size).toBe(3);
    expect(network.synth().resources("aws_vpclattice_domain_verification")).toEqual([{ domain_name: "example.com" }]);
  });

  test("a group with children", () => {
    const all = built(TYPE, ({ stack }, resourceGateway) => {
      const group = new ResourceConfigurationGroup(stack, "group", {
        name: "cluster",
        resourceGateway,
        domainVerificationId: "dv-1",
        groupDomain: "example.com",
      });
      group.addChild("first", {
        name: "first",
        definition: ResourceDefinition.ipAddress("192.168.0.1"),
        portRanges: ["9092"],
        customDomainName: "first.example.com",
      });
      expect(warnings(group)).toEqual([expect.stringMatching(/groupDomain needs an AWS provider/)]);
    });
    expect(all).toHaveLength(2);
    expect(all).toContainEqual({
      name: "cluster",
      type: "GROUP",
      resource_gateway_identifier: GATEWAY_ID,
      domain_verification_id: "dv-1",
      group_domain: "example.com",
    });
    expect(all).toContainEqual({
      name: "first",
      type: "CHILD",
      resource_configuration_group_id: idOf(TYPE),
      resource_configuration_definition: [{ ip_resource: [{ ip_address: "192.168.0.1" }] }],
      port_ranges: ["9092"],
      custom_domain_name: "first.example.com",
    });
  });

  test("a child's domain in a group without one is warned of", () => {
    built(TYPE, ({ stack }, resourceGateway) => {
      const group = new ResourceConfigurationGroup(stack, "group", {
        name: "cluster",
        resourceGateway,
        portRanges: ["1"],
      });
      const options = { definition: ResourceDefinition.ipAddress("10.0.0.9"), portRanges: ["9092"] };
      const child = group.addChild("first", { name: "first", ...options, customDomainName: "first.example.org" });
      expect(warnings(child)).toEqual([expect.stringMatching(/no private DNS/)]);
      expect(warnings(group.addChild("second", { name: "second", ...options }))).toEqual([]);
    });
  });

  test.each<[boolean | undefined, number]>([
    [true, 1],
    [false, 0],
    [undefined, 0],
  ])("sharing with allowAssociationToShareableServiceNetwork %s gives %i warning(s)", (allow, count) => {
    built(TYPE, ({ stack }, resourceGateway) => {
      const configuration = new ResourceConfiguration(stack, "it", {
        name: "orders",
        resourceGateway,
        definition: ResourceDefinition.rdsArn(RDS),
        allowAssociationToShareableServiceNetwork: allow,
      });
      configuration.share("share", { principals: ["222233334444"] });
      expect(warnings(configuration)).toHaveLength(count);
    });
  });
});

describe("ServiceNetwork", () => {
  function network(build: (it: ServiceNetwork, all: Network) => unknown) {
    const all = new Network();
    build(new ServiceNetwork(all.stack, "network", { name: "shared-data" }), all);
    return all.synth();
  }
  const NETWORK_ID = idOf("aws_vpclattice_service_network");

  test("with and without authentication", () => {
    expect(network(() => undefined).resources("aws_vpclattice_service_network")).toEqual([{ name: "shared-data" }]);
    const all = new Network();
    const props = {
      name: "n-1",
      authType: ServiceNetworkAuthType.AWS_IAM,
      region: "eu-west-1",
      tags: { a: "b" },
      overrides: { x: 1 },
    };
    new ServiceNetwork(all.stack, "network", props);
    expect(all.synth().resources("aws_vpclattice_service_network")).toEqual([
      { name: "n-1", auth_type: "AWS_IAM", region: "eu-west-1", tags: { a: "b" }, x: 1 },
    ]);
  });

  test("associations of resources, services and VPCs", () => {
    const synth = network((it, { stack, vpc }) => {
      const configuration = ResourceConfiguration.fromResourceConfigurationAttributes(stack, "rcfg", RCFG);
      it.associateResource("orders", configuration, { privateDns: true, tags: { a: "b" } });
      it.associateService("billing", "svc-1");
      it.associateVpc("vpc-association", vpc.id, { securityGroupIds: ["sg-1"] });
    });
    expect(synth.resources("aws_vpclattice_service_network_resource_association")).toEqual([
      {
        resource_configuration_identifier: "rcfg-0123456789abcdef0",
        service_network_identifier: NETWORK_ID,
        private_dns_enabled: true,
        tags: { a: "b" },
      },
    ]);
    expect(synth.resources("aws_vpclattice_service_network_service_association")).toEqual([
      { service_identifier: "svc-1", service_network_identifier: NETWORK_ID },
    ]);
    expect(synth.resources("aws_vpclattice_service_network_vpc_association")).toEqual([
      { vpc_identifier: "${aws_vpc.vpc.id}", service_network_identifier: NETWORK_ID, security_group_ids: ["sg-1"] },
    ]);
  });

  test("private DNS of a VPC is written past the pinned provider", () => {
    const synth = network((it) => {
      it.associateVpc("a1", "vpc-1", { privateDns: true });
      it.associateVpc("a2", "vpc-2", {
        privateDns: true,
        privateDnsPreference: PrivateDnsPreference.SPECIFIED_DOMAINS_ONLY,
        privateDnsSpecifiedDomains: ["*.example.com"],
      });
    });
    expect(synth.resources("aws_vpclattice_service_network_vpc_association")).toEqual([
      { vpc_identifier: "vpc-1", service_network_identifier: NETWORK_ID, private_dns_enabled: true },
      {
        vpc_identifier: "vpc-2",
        service_network_identifier: NETWORK_ID,
        private_dns_enabled: true,
        dns_options: {
          private_dns_preference: "SPECIFIED_DOMAINS_ONLY",
          private_dns_specified_domains: ["*.example.com"],
        },
      },
    ]);
  });

  test("what belongs to a network is in its Region unless it says otherwise", () => {
    const all = new Network();
    const it = new ServiceNetwork(all.stack, "network", { name: "shared-data", region: "eu-west-1" });
    it.associateService("one", "svc-1");
    it.associateService("two", "svc-2", { region: "us-west-2" });
    const associations = all.synth().resources("aws_vpclattice_service_network_service_association");
    expect(associations.map(({ region }) => region)).toEqual(["eu-west-1", "us-west-2"]);
  });

  test("a share has the network and each principal", () => {
    const ou = "arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/ou-ab12-cdefgh34";
    const synth = network((it) => it.share("share", { principals: ["222233334444", ou], tags: { a: "b" } }));
    const shareArn = arnOf("aws_ram_resource_share");
    expect(synth.resources("aws_ram_resource_share")).toEqual([
      { name: "app-network-share", allow_external_principals: false, tags: { a: "b" } },
    ]);
    expect(synth.resources("aws_ram_resource_association")).toEqual([
      { resource_arn: arnOf("aws_vpclattice_service_network"), resource_share_arn: shareArn },
    ]);
    expect(
      synth
        .resources("aws_ram_principal_association")
        .map(({ principal }) => principal)
        .sort(),
    ).toEqual(["222233334444", ou]);
  });

  test("a separate share", () => {
    const all = new Network();
    const share = new ResourceShare(all.stack, "share", {
      shareName: "data",
      resourceArns: [RCFG.resourceConfigurationArn],
      principals: [new TerraformVariable(all.stack, "who", { type: "string" }).stringValue],
      allowExternalPrincipals: true,
      permissionArns: ["arn:aws:ram::aws:permission/x"],
      overrides: { brand_new: 1 },
    });
    expect(share.resourceShareArn).toBeDefined();
    const synth = all.synth();
    expect(synth.resources("aws_ram_resource_share")).toEqual([
      {
        name: "data",
        allow_external_principals: true,
        permission_arns: ["arn:aws:ram::aws:permission/x"],
        brand_new: 1,
      },
    ]);
    expect(synth.resources("aws_ram_principal_association")[0]).toMatchObject({ principal: "${var.who}" });
  });
});

function warnings(construct: {
  readonly node: { readonly metadata: readonly { type: string; data: unknown }[] };
}): unknown[] {
  return construct.node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => data);
}
