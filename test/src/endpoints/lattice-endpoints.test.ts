import { TerraformOutput, TerraformVariable } from "cdktf";
import {
  IpAddressType,
  PrivateDnsPreference,
  ResourceEndpoint,
  ServiceNetworkEndpoint,
  type ResourceEndpointProps,
} from "../../../src";
import { Network, messageOf, type Json } from "../helpers";

const RESOURCE = "arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0";
const NETWORK = "arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0";

type Overrides = Partial<ResourceEndpointProps>;

function addResource(network: Network, props: Overrides = {}): ResourceEndpoint {
  const { stack, vpc, subnets } = network;
  return new ResourceEndpoint(stack, "endpoint", { vpc, subnets, resourceConfigurationArn: RESOURCE, ...props });
}

function addNetwork(network: Network, props: Overrides & { serviceNetworkArn?: string } = {}): ServiceNetworkEndpoint {
  const { stack, vpc, subnets } = network;
  return new ServiceNetworkEndpoint(stack, "endpoint", { vpc, subnets, serviceNetworkArn: NETWORK, ...props });
}

const usual: Json = {
  security_group_ids: [expect.stringContaining("SecurityGroup-vpc-443")],
  subnet_ids: ["${aws_subnet.a.id}", "${aws_subnet.b.id}"],
  tags: { Name: "app/endpoint" },
  vpc_id: "${aws_vpc.vpc.id}",
};

test("a resource endpoint with no more than it needs", () => {
  const network = new Network();
  addResource(network);
  expect(network.synth().endpoint).toEqual({
    ...usual,
    resource_configuration_arn: RESOURCE,
    vpc_endpoint_type: "Resource",
  });
});

test("a service-network endpoint with no more than it needs", () => {
  const network = new Network();
  addNetwork(network);
  expect(network.synth().endpoint).toEqual({
    ...usual,
    service_network_arn: NETWORK,
    vpc_endpoint_type: "ServiceNetwork",
  });
});

describe.each([
  ["ResourceEndpoint", addResource],
  ["ServiceNetworkEndpoint", addNetwork],
])("%s", (_name, add) => {
  const domains = ["my.example.com", "*.example.org"];

  test.each<[string, Overrides, Json]>([
    ["private DNS", { privateDns: true }, { private_dns_enabled: true }],
    ["private DNS off", { privateDns: false }, { private_dns_enabled: false }],
    [
      "a preference",
      { privateDns: true, privateDnsPreference: PrivateDnsPreference.ALL_DOMAINS },
      { dns_options: { private_dns_preference: "ALL_DOMAINS" } },
    ],
    [
      "specified domains",
      {
        privateDns: true,
        privateDnsPreference: PrivateDnsPreference.VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS,
        privateDnsSpecifiedDomains: domains,
      },
      {
        dns_options: {
          private_dns_preference: "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
          private_dns_specified_domains: domains,
        },
      },
    ],
    ["address type", { ipAddressType: IpAddressType.DUALSTACK }, { ip_address_type: "dualstack" }],
    ["a port", { port: 5432 }, { security_group_ids: [expect.stringContaining("SecurityGroup-vpc-5432")] }],
    ["given groups", { securityGroups: [{ id: "sg-1" }] }, { security_group_ids: ["sg-1"] }],
    [
      "Region, time-outs",
      { region: "us-east-1", timeouts: { create: "1h" } },
      { region: "us-east-1", timeouts: { create: "1h" } },
    ],
    ["an override", { overrides: { "dns_options.x": 1 } }, { dns_options: { x: 1 } }],
  ])("%s", (_, props, expected) => {
    const network = new Network();
    add(network, props);
    expect(network.synth().endpoint).toMatchObject(expected);
  });

  const specified = { privateDns: true, privateDnsPreference: PrivateDnsPreference.SPECIFIED_DOMAINS_ONLY };

  test.each<[string, Overrides, RegExp, Overrides]>([
    [
      "two subnets in one zone",
      { subnets: ["1", "2"].map((id) => ({ id, availabilityZone: "us-east-1a" })) },
      /"subnets".*one subnet per Availability Zone/,
      { subnets: ["1", "2"].map((id) => ({ id, availabilityZone: `us-east-1${id}` })) },
    ],
    ["no subnet", { subnets: [] }, /"subnets".*at least one/, { subnets: [{ id: "1" }] }],
    [
      "a preference without private DNS",
      { privateDnsPreference: PrivateDnsPreference.ALL_DOMAINS },
      /"privateDnsPreference".*privateDns on/,
      { privateDnsPreference: PrivateDnsPreference.ALL_DOMAINS, privateDns: true },
    ],
    [
      "a preference that AWS does not have",
      { privateDns: true, privateDnsPreference: "NONE" as PrivateDnsPreference },
      /"privateDnsPreference".*one of ALL_DOMAINS/,
      { privateDns: true, privateDnsPreference: PrivateDnsPreference.VERIFIED_DOMAINS_ONLY },
    ],
    [
      "domains without a preference that takes them",
      { privateDns: true, privateDnsPreference: PrivateDnsPreference.ALL_DOMAINS, privateDnsSpecifiedDomains: domains },
      /"privateDnsSpecifiedDomains".*unless privateDnsPreference is VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS or SPECIFIED_DOMAINS_ONLY/,
      { ...specified, privateDnsSpecifiedDomains: domains },
    ],
    [
      "a preference for domains without domains",
      specified,
      /"privateDnsSpecifiedDomains".*a list of domains/,
      { ...specified, privateDnsSpecifiedDomains: domains },
    ],
    [
      "an empty list of domains",
      { ...specified, privateDnsSpecifiedDomains: [] },
      /"privateDnsSpecifiedDomains".*at least one domain/,
      { ...specified, privateDnsSpecifiedDomains: ["a.example.com"] },
    ],
    [
      "a wildcard in the middle",
      { ...specified, privateDnsSpecifiedDomains: ["a.*.example.com"] },
      /"privateDnsSpecifiedDomains".*found a\.\*\.example\.com/,
      { ...specified, privateDnsSpecifiedDomains: ["*.a.example.com"] },
    ],
    [
      "private DNS in a VPC without DNS hostnames",
      { privateDns: true, vpc: { id: "vpc-1", enableDnsHostnamesInput: false } },
      /"privateDns".*enableDnsHostnames off/,
      { privateDns: true, vpc: { id: "vpc-1", enableDnsHostnamesInput: true } },
    ],
    [
      "IPv6 in a subnet with IPv4",
      { ipAddressType: IpAddressType.IPV6 },
      /"ipAddressType"/,
      { ipAddressType: IpAddressType.IPV4 },
    ],
    ["a port beyond the last", { port: 65_536 }, /"port".*1 to 65535, found 65536/, { port: 65_535 }],
  ])("refuses %s, and allows what is just beside it", (_, wrong, message, right) => {
    const text = messageOf(() => add(new Network(), wrong));
    expect(text).toMatch(message);
    expect(text).toMatch(/\(construct app\/endpoint\).*https:\/\//);
    expect(() => add(new Network(), right)).not.toThrow();
  });

  test("hands out names and addresses, through data sources made when they are asked for", () => {
    const network = new Network();
    const { stack } = network;
    const endpoint = add(network);
    expect(network.synth().json["data"]).toBeUndefined();
    new TerraformOutput(stack, "names", { value: endpoint.dnsNames });
    new TerraformOutput(stack, "private", { value: endpoint.privateDnsNames });
    new TerraformOutput(stack, "ips", { value: endpoint.privateIpAddresses });
    const json = network.synth();
    expect(json.output("names")).toMatch(
      /^\$\{flatten\(\[ for key, val in data\.aws_vpc_endpoint_associations\.endpoint_Associations_\w+\.associations: \[ for key, val in val\.dns_entry: val\.dns_name\]\]\)\}$/,
    );
    expect(json.output("private")).toMatch(/in val\.private_dns_entry: val\.dns_name/);
    expect(json.data("aws_vpc_endpoint_associations")).toHaveLength(1);
    expect(json.output("ips")).toHaveLength(2);
  });
});

test.each<[string, () => unknown, RegExp]>([
  [
    "another ARN",
    () => addResource(new Network(), { resourceConfigurationArn: NETWORK }),
    /"resourceConfigurationArn".*resourceconfiguration\/rcfg-/,
  ],
  [
    "a resource configuration's ARN for a service network",
    () => addNetwork(new Network(), { serviceNetworkArn: RESOURCE }),
    /"serviceNetworkArn".*servicenetwork\/sn-/,
  ],
  [
    "no zone in common with the resource gateway",
    () => addResource(new Network(), { resourceGatewayZones: ["us-east-1c"] }),
    /"subnets".*at least one zone of the resource gateway \(us-east-1c\), found us-east-1a, us-east-1b/,
  ],
  [
    "no zone in common, by id",
    () =>
      addResource(new Network(), {
        resourceGatewayZones: ["use1-az4"],
        subnets: [{ id: "s-1", availabilityZoneId: "use1-az5" }],
      }),
    /"subnets".*found use1-az5/,
  ],
])("refuses %s", (_, call, message) => {
  expect(messageOf(call)).toMatch(message);
});

test.each<[string, Overrides]>([
  ["one zone in common", { resourceGatewayZones: ["us-east-1c", "us-east-1b"] }],
  ["zone ids that the subnets do not have", { resourceGatewayZones: ["use1-az4"] }],
  ["an ARN in another partition", { resourceConfigurationArn: RESOURCE.replace("arn:aws:", "arn:aws-us-gov:") }],
])("allows %s", (_, props) => {
  expect(() => addResource(new Network(), props)).not.toThrow();
});

test("values known only at apply are passed on and skip every check", () => {
  const network = new Network();
  const variable = (id: string): string => new TerraformVariable(network.stack, id, { type: "string" }).stringValue;
  addResource(network, {
    resourceConfigurationArn: variable("arn"),
    ipAddressType: variable("type") as IpAddressType,
    privateDns: variable("flag") as unknown as boolean,
    privateDnsPreference: variable("preference") as PrivateDnsPreference,
    privateDnsSpecifiedDomains: [variable("domain")],
    resourceGatewayZones: [variable("zone")],
  });
  expect(network.synth().endpoint).toMatchObject({
    resource_configuration_arn: "${var.arn}",
    ip_address_type: "${var.type}",
    private_dns_enabled: "${var.flag}",
    dns_options: { private_dns_preference: "${var.preference}", private_dns_specified_domains: ["${var.domain}"] },
  });
});
