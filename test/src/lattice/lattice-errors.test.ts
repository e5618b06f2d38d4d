import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { TerraformVariable } from "cdktf";
import { IpAddressType, PrivateDnsPreference } from "../../../src";
import {
  DomainVerification,
  ResourceConfiguration,
  ResourceConfigurationGroup,
  ResourceDefinition,
  ResourceGateway,
  ServiceNetwork,
  type ResourceConfigurationChildOptions,
  type ResourceConfigurationGroupProps,
  type ResourceConfigurationProps,
  type ResourceGatewayProps,
  type ResourceShareOptions,
  type ServiceNetworkProps,
  type VpcAssociationOptions,
} from "../../../src";
import { Network, messageOf } from "../helpers";

const gateway = (props: Partial<ResourceGatewayProps>) => () => {
  new ResourceGateway(new Network().stack, "it", {
    name: "gateway",
    vpcId: "vpc-1",
    subnetIds: ["subnet-1"],
    ...props,
  });
};

const configuration = (props: Partial<ResourceConfigurationProps>, ipAddressType?: IpAddressType) => (): void => {
  const { stack } = new Network();
  const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "g", {
    resourceGatewayId: "rgw-1",
    ipAddressType,
  });
  const definition = ResourceDefinition.ipAddress("10.0.0.9");
  new ResourceConfiguration(stack, "it", {
    name: "orders",
    resourceGateway,
    definition,
    portRanges: ["5432"],
    ...props,
  });
};

const group =
  (props: Partial<ResourceConfigurationGroupProps>, child?: Partial<ResourceConfigurationChildOptions>) => (): void => {
    const { stack } = new Network();
    const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "g", { resourceGatewayId: "rgw-1" });
    const it = new ResourceConfigurationGroup(stack, "it", { name: "group", resourceGateway, ...props });
    if (child === undefined) return;
    it.addChild("child", {
      name: "child",
      definition: ResourceDefinition.ipAddress("10.0.0.9"),
      portRanges: ["1"],
      ...child,
    });
  };

const network = (props: Partial<ServiceNetworkProps>, use?: (it: ServiceNetwork) => unknown) => (): void => {
  const it = new ServiceNetwork(new Network().stack, "it", { name: "network", ...props });
  use?.(it);
};
const vpc = (options: VpcAssociationOptions, id = "vpc-1") => network({}, (it) => it.associateVpc("a", id, options));
const share = (options: ResourceShareOptions) => network({}, (it) => it.share("share", options));
const ip = (value: string, type?: IpAddressType) =>
  configuration({ definition: ResourceDefinition.ipAddress(value) }, type);
const dns = (value: string, family?: IpAddressType, type?: IpAddressType) =>
  configuration({ definition: ResourceDefinition.domainName(value, family) }, type);
const arn = (value: string, props: Partial<ResourceConfigurationProps> = {}) =>
  configuration({ definition: ResourceDefinition.rdsArn(value), portRanges: undefined, ...props });

const RDS = "arn:aws:rds:us-east-1:111122223333:db:orders";
const groups = (count: number) => Array.from({ length: count }, (_, n) => `sg-${String(n)}`);
const { SPECIFIED_DOMAINS_ONLY, ALL_DOMAINS } = PrivateDnsPreference;
const { IPV4, IPV6, DUALSTACK } = IpAddressType;
const IPV6_NAME = "db.example.com";

/** What must be refused, a part of the message, and what is allowed just beside it. */
const CASES: readonly [string, () => void, RegExp, () => void][] = [
  [
    "a gateway's name in capitals",
    gateway({ name: "Gateway" }),
    /"name".*3 to 40 lowercase.*found Gateway/,
    gateway({ name: "gateway-1" }),
  ],
  ["a gateway's name of 41", gateway({ name: "g".repeat(41) }), /3 to 40/, gateway({ name: "g".repeat(40) })],
  ["a gateway's name of 2", gateway({ name: "gg" }), /3 to 40/, gateway({ name: "ggg" })],
  [
    "a gateway's name like an id",
    gateway({ name: "rgw-orders" }),
    /not beginning with "rgw-"/,
    gateway({ name: "rgworders" }),
  ],
  ["two hyphens", gateway({ name: "a--b" }), /single hyphens/, gateway({ name: "a-b-c" })],
  ["a hyphen at the end", gateway({ name: "gate-" }), /ending with a letter/, gateway({ name: "gate-1" })],
  [
    "a gateway without subnets",
    gateway({ subnetIds: [] }),
    /"subnetIds".*at least one subnet/,
    gateway({ subnetIds: ["subnet-1"] }),
  ],
  [
    "a subnet twice",
    gateway({ subnetIds: ["subnet-1", "subnet-1"] }),
    /"subnetIds".*each value once/,
    gateway({ subnetIds: ["subnet-1", "subnet-2"] }),
  ],
  [
    "a subnet by name",
    gateway({ subnetIds: ["private"] }),
    /"subnetIds".*found private/,
    gateway({ subnetIds: ["subnet-0a"] }),
  ],
  [
    "six security groups",
    gateway({ securityGroupIds: groups(6) }),
    /"securityGroupIds".*at most 5, found 6/,
    gateway({ securityGroupIds: groups(5) }),
  ],
  [
    "a security group by name",
    gateway({ securityGroupIds: ["db"] }),
    /"securityGroupIds".*found db/,
    gateway({ securityGroupIds: ["sg-1"] }),
  ],
  [
    "no address per interface",
    gateway({ ipv4AddressesPerEni: 0 }),
    /"ipv4AddressesPerEni".*from 1 to 62, found 0/,
    gateway({ ipv4AddressesPerEni: 1 }),
  ],
  [
    "63 addresses per interface",
    gateway({ ipv4AddressesPerEni: 63 }),
    /from 1 to 62, found 63/,
    gateway({ ipv4AddressesPerEni: 62 }),
  ],
  ["half an address", gateway({ ipv4AddressesPerEni: 1.5 }), /a whole number/, gateway({ ipv4AddressesPerEni: 2 })],
  [
    "IPv4 addresses of an IPv6 gateway",
    gateway({ ipv4AddressesPerEni: 16, ipAddressType: IPV6 }),
    /"ipv4AddressesPerEni".*\/80/,
    gateway({ ipv4AddressesPerEni: 16, ipAddressType: DUALSTACK }),
  ],
  [
    "an unknown address type",
    gateway({ ipAddressType: "IPV4" as IpAddressType }),
    /"ipAddressType".*one of ipv4, ipv6, dualstack/,
    gateway({ ipAddressType: IPV4 }),
  ],

  [
    "a configuration's name like an id",
    configuration({ name: "rcfg-a" }),
    /not beginning with "rcfg-"/,
    configuration({ name: "a-rcfg" }),
  ],
  ["a public address", ip("8.8.8.8"), /"definition".*10\.0\.0\.0\/8, 100\.64.*found 8\.8\.8\.8/, ip("10.8.8.8")],
  ["an address beside 172.16/12", ip("172.32.0.1"), /found 172\.32\.0\.1/, ip("172.31.255.255")],
  ["an address beside 100.64/10", ip("100.128.0.1"), /found 100\.128\.0\.1/, ip("100.127.255.255")],
  ["an address beside 192.168/16", ip("192.169.0.1"), /found 192\.169\.0\.1/, ip("192.168.255.255")],
  ["a loopback address", ip("::1"), /an IPv6 address of the VPC/, ip("2001:db8::1".replace("db8", "4860"))],
  ["a link-local address", ip("fe80::1"), /an IPv6 address of the VPC/, ip("fd00::1")],
  ["no address at all", ip("db"), /found db/, ip("10.0.0.1")],
  [
    "an IPv6 address behind IPv4",
    ip("fd00::1", IPV4),
    /"definition".*found fd00::1, reached by ipv6, behind a resource gateway with ipv4/,
    ip("fd00::1", DUALSTACK),
  ],
  ["an IPv4 address behind IPv6", ip("10.0.0.1", IPV6), /reached by ipv4, behind/, ip("10.0.0.1", IPV4)],
  ["an IPv6 name behind IPv4", dns(IPV6_NAME, IPV6, IPV4), /reached by ipv6, behind/, dns(IPV6_NAME, DUALSTACK, IPV4)],
  ["a host without domain", dns("localhost"), /"definition".*a domain name/, dns("local.host")],
  ["a URL", dns("https://db.example.com"), /"definition".*a domain name/, dns("db.example.com")],
  ["a wildcard as target", dns("*.example.com"), /"definition".*a domain name/, dns("a.example.com")],
  ["the ARN of a bucket", arn("arn:aws:s3:::bucket"), /"definition".*Amazon RDS database/, arn(RDS)],
  ["ports of an ARN", arn(RDS, { portRanges: ["5432"] }), /"portRanges".*left out/, arn(RDS)],
  [
    "a custom domain of an ARN",
    arn(RDS, { customDomainName: "db.example.com" }),
    /"customDomainName".*left out/,
    configuration({ customDomainName: "db.example.com" }),
  ],
  [
    "no ports",
    configuration({ portRanges: undefined }),
    /"portRanges".*at least one TCP port/,
    configuration({ portRanges: ["1"] }),
  ],
  [
    "port 0",
    configuration({ portRanges: ["0"] }),
    /"portRanges".*1 to 65535.*found 0/,
    configuration({ portRanges: ["1"] }),
  ],
  [
    "port 65536",
    configuration({ portRanges: ["1-65536"] }),
    /found 1-65536/,
    configuration({ portRanges: ["1-65535"] }),
  ],
  [
    "ports backwards",
    configuration({ portRanges: ["90-80"] }),
    /the lower one first, found 90-80/,
    configuration({ portRanges: ["80-90"] }),
  ],
  ["ports by name", configuration({ portRanges: ["https"] }), /found https/, configuration({ portRanges: ["443"] })],
  [
    "a port twice",
    configuration({ portRanges: ["443", "443"] }),
    /each value once, found 443/,
    configuration({ portRanges: ["443", "80"] }),
  ],
  [
    "a custom domain that is none",
    configuration({ customDomainName: "orders" }),
    /"customDomainName"/,
    configuration({ customDomainName: "Orders.example.com" }),
  ],

  ["a group's name like an id", group({ name: "rcfg-group" }), /"name"/, group({ name: "group-1" })],
  ["a group's ports", group({ portRanges: ["x"] }), /"portRanges"/, group({ portRanges: ["1-2"] })],
  ["a group's domain", group({ groupDomain: "com" }), /"groupDomain"/, group({ groupDomain: "example.com" })],
  [
    "a child by ARN",
    group({}, { definition: ResourceDefinition.rdsArn(RDS) }),
    /"definition".*AWS itself makes the children/,
    group({}, {}),
  ],
  [
    "a child without ports",
    group({}, { portRanges: [] }),
    /"portRanges".*at least one/,
    group({}, { portRanges: ["1"] }),
  ],
  [
    "a child's public address",
    group({}, { definition: ResourceDefinition.ipAddress("1.1.1.1") }),
    /found 1\.1\.1\.1/,
    group({}, { definition: ResourceDefinition.ipAddress("10.1.1.1") }),
  ],
  [
    "a child's domain beside the group's",
    group({ groupDomain: "example.com" }, { customDomainName: "child.counterexample.com" }),
    /"customDomainName".*a subdomain of example\.com.*found child\.counterexample\.com/,
    group({ groupDomain: "example.com" }, { customDomainName: "child.Example.com" }),
  ],
  [
    "a child with the group's own domain",
    group({ groupDomain: "example.com" }, { customDomainName: "example.com" }),
    /a subdomain of example\.com/,
    group({}, { customDomainName: "example.com" }),
  ],
  [
    "a domain to verify that is none",
    () => new DomainVerification(new Network().stack, "it", { domainName: "*.example.com" }),
    /"domainName"/,
    () => new DomainVerification(new Network().stack, "it", { domainName: "example.com" }),
  ],

  ["a network's name of 64", network({ name: "n".repeat(64) }), /"name".*3 to 63/, network({ name: "n".repeat(63) })],
  [
    "a network's name like AWS's",
    network({ name: "servicenetwork-1" }),
    /"servicenetwork-"/,
    network({ name: "service-network-1" }),
  ],
  [
    "an unknown kind of authentication",
    network({ authType: "IAM" as ServiceNetworkProps["authType"] }),
    /"authType".*NONE, AWS_IAM/,
    network({}),
  ],
  [
    "a service twice",
    network({}, (it) => [it.associateService("a", "svc-1"), it.associateService("b", "svc-1")]),
    /"associateService".*each member once, found svc-1/,
    network({}, (it) => [it.associateService("a", "svc-1"), it.associateService("b", "svc-2")]),
  ],
  [
    "a VPC twice",
    network({}, (it) => [it.associateVpc("a", "vpc-1"), it.associateVpc("b", "vpc-1")]),
    /"associateVpc".*each member once/,
    network({}, (it) => [it.associateVpc("a", "vpc-1"), it.associateVpc("b", "vpc-2")]),
  ],
  ["a VPC by name", vpc({}, "main"), /"vpcId".*found main/, vpc({}, "vpc-1")],
  [
    "six groups of a VPC",
    vpc({ securityGroupIds: groups(6) }),
    /"securityGroupIds".*at most 5/,
    vpc({ securityGroupIds: groups(5) }),
  ],
  [
    "a preference without private DNS",
    vpc({ privateDnsPreference: ALL_DOMAINS }),
    /"privateDnsPreference"/,
    vpc({ privateDnsPreference: ALL_DOMAINS, privateDns: true }),
  ],
  [
    "specified domains without a preference for them",
    vpc({ privateDns: true, privateDnsPreference: ALL_DOMAINS, privateDnsSpecifiedDomains: ["a.example.com"] }),
    /"privateDnsSpecifiedDomains"/,
    vpc({
      privateDns: true,
      privateDnsPreference: SPECIFIED_DOMAINS_ONLY,
      privateDnsSpecifiedDomains: ["a.example.com"],
    }),
  ],
  [
    "an unknown preference",
    vpc({ privateDns: true, privateDnsPreference: "ALL" as PrivateDnsPreference }),
    /"privateDnsPreference".*one of/,
    vpc({ privateDns: true }),
  ],

  [
    "a share with nobody",
    share({ principals: [] }),
    /"principals".*an empty list/,
    share({ principals: ["111122223333"] }),
  ],
  [
    "a share with an e-mail address",
    share({ principals: ["a@example.com"] }),
    /"principals".*found a@example\.com/,
    share({ principals: ["arn:aws:iam::111122223333:role/a"] }),
  ],
  [
    "a share with one twice",
    share({ principals: ["111122223333", "111122223333"] }),
    /each value once/,
    share({ principals: ["111122223333", "arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5"] }),
  ],
];

describe.each(CASES)("%s", (_, wrong, message, right) => {
  test("is refused", () => {
    const text = messageOf(wrong);
    expect(text).toMatch(message);
    expect(text).toMatch(/^Property ".*" is invalid \(construct app\/.*\): expected .*, found .* \(https:\/\/.*\)\.$/);
  });

  test("is allowed just beside it", () => {
    expect(right).not.toThrow();
  });
});

test("a resource configuration is associated once, by reference too", () => {
  const all = new Network();
  const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(all.stack, "g", { resourceGatewayId: "rgw-1" });
  const make = (id: string) =>
    new ResourceConfiguration(all.stack, id, { name: id, resourceGateway, definition: ResourceDefinition.rdsArn(RDS) });
  const [first, second] = [make("first"), make("second")];
  const it = new ServiceNetwork(all.stack, "network", { name: "network" });
  it.associateResource("one", first);
  it.associateResource("two", second);
  expect(messageOf(() => it.associateResource("three", first))).toMatch(/"associateResource".*each member once/);
});

test.each<[string, boolean | undefined, boolean, RegExp]>([
  [
    "a configuration that forbids it in a shared network",
    false,
    true,
    /app\/rcfg, which sets allowAssociationToShareableServiceNetwork to false/,
  ],
  ["a configuration that allows it in a shared network", true, true, /^$/],
  ["a configuration that says nothing in a shared network", undefined, true, /^$/],
  ["a configuration that forbids it in a network of the same account", false, false, /^$/],
])("%s", (_, allowAssociationToShareableServiceNetwork, shared, complaints) => {
  const all = new Network();
  const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(all.stack, "g", { resourceGatewayId: "rgw-1" });
  const definition = ResourceDefinition.rdsArn(RDS);
  const props = { name: "orders", resourceGateway, definition, allowAssociationToShareableServiceNetwork };
  const rcfg = new ResourceConfiguration(all.stack, "rcfg", props);
  const it = new ServiceNetwork(all.stack, "network", { name: "network" });
  it.associateResource("orders", rcfg);
  if (shared) it.share("share", { principals: ["111122223333"] });
  expect(all.complaints()).toMatch(complaints);
});

describe("databases of the same stack", () => {
  function complaints(publiclyAccessible: boolean, kind: "instance" | "cluster" | "other"): string {
    const all = new Network();
    const { stack } = all;
    const cluster = new RdsCluster(stack, "cluster", { engine: "aurora-postgresql" });
    new RdsClusterInstance(stack, "member", {
      clusterIdentifier: cluster.id,
      engine: "x",
      instanceClass: "y",
      publiclyAccessible,
    });
    const instance = new DbInstance(stack, "db", { instanceClass: "y", publiclyAccessible });
    const other = new DbInstance(stack, "other", { instanceClass: "y" });
    const { arn: value } = { instance, cluster, other }[kind];
    const resourceGateway = ResourceGateway.fromResourceGatewayAttributes(stack, "g", { resourceGatewayId: "rgw-1" });
    new ResourceConfiguration(stack, "it", {
      name: "orders",
      resourceGateway,
      definition: ResourceDefinition.rdsArn(value),
    });
    return all.complaints();
  }

  test.each([
    ["instance", true, /"definition".*not publicly accessible, found app\/db, which/],
    ["instance", false, /^$/],
    ["cluster", true, /found app\/member, which is publicly accessible/],
    ["cluster", false, /^$/],
    ["other", true, /^$/],
  ] as const)("%s, publicly accessible: %s", (kind, isPublic, expected) => {
    expect(complaints(isPublic, kind)).toMatch(expected);
  });
});

test("values known only at apply pass all checks", () => {
  const all = new Network();
  const { stack } = all;
  const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
  const number = new TerraformVariable(stack, "number", { type: "number" }).numberValue;
  const list = new TerraformVariable(stack, "list", { type: "list(string)" }).listValue;
  const resourceGateway = new ResourceGateway(stack, "gateway", {
    name: text,
    vpcId: text,
    subnetIds: list,
    securityGroupIds: list,
    ipAddressType: text as IpAddressType,
    ipv4AddressesPerEni: number,
  });
  const definitions = [
    ResourceDefinition.ipAddress(text),
    ResourceDefinition.domainName(text, text as IpAddressType),
    ResourceDefinition.rdsArn(text),
  ];
  for (const definition of definitions) {
    const portRanges = definition.kind === "arn" ? undefined : [text];
    new ResourceConfiguration(stack, definition.kind, { name: text, resourceGateway, definition, portRanges });
  }
  const of = new ResourceConfigurationGroup(stack, "group", { name: text, resourceGateway, groupDomain: text });
  of.addChild("child", { name: text, definition: definitions[0]!, portRanges: list, customDomainName: text });
  const it = new ServiceNetwork(stack, "network", { name: text });
  it.associateVpc("vpc-association", text, { securityGroupIds: list });
  it.share("share", { principals: [text] });
  const synth = all.synth();
  expect(synth.resources("aws_vpclattice_resource_gateway")).toEqual([
    {
      name: "${var.text}",
      vpc_id: "${var.text}",
      subnet_ids: "${var.list}",
      security_group_ids: "${var.list}",
      ip_address_type: "${var.text}",
      ipv4_addresses_per_eni: "${var.number}",
    },
  ]);
  expect(messageOf(() => it.share("other", { principals: list }))).toMatch(
    /"principals".*found a list known only at apply/,
  );
});
