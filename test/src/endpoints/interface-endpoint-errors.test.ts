import {
  AwsService,
  DnsRecordIpType,
  InterfaceEndpoint,
  IpAddressType,
  PrivateLinkService,
  type InterfaceEndpointProps,
} from "../../../src";
import { Network, messageOf } from "../helpers";

type Overrides = Partial<InterfaceEndpointProps>;

function make(props: Overrides): void {
  const network = new Network();
  const { vpc, subnets } = network;
  new InterfaceEndpoint(network.stack, "endpoint", { vpc, subnets, service: AwsService.SQS, ...props });
}

/** What must be refused, a part of the message, and what is allowed just beside it. */
interface Case {
  readonly name: string;
  readonly wrong: Overrides;
  readonly message: RegExp;
  readonly right: Overrides;
}

const zone = (id: string, availabilityZone: string) => ({ id, availabilityZone });
const block = { id: "subnet-1", cidrBlock: "10.1.0.0/24", ipv6CidrBlock: "2001:db8:1::/64" };
const address = (ipv4: string): Overrides => ({ subnets: [block], designatedAddresses: [{ subnet: block, ipv4 }] });
const address6 = (ipv6: string): Overrides => ({
  subnets: [block],
  ipAddressType: IpAddressType.DUALSTACK,
  designatedAddresses: [{ subnet: block, ipv6 }],
});
const statement = { Effect: "Allow", Principal: "*", Action: "sqs:*", Resource: "*" };

const CASES: readonly Case[] = [
  {
    name: "two subnets in one zone",
    wrong: { subnets: [zone("subnet-1", "us-east-1a"), zone("subnet-2", "us-east-1a")] },
    message: /"subnets".*one subnet per Availability Zone, found subnet-1 and subnet-2 in us-east-1a.*oneSubnetPerZone/,
    right: { subnets: [zone("subnet-1", "us-east-1a"), zone("subnet-2", "us-east-1b")] },
  },
  {
    name: "two subnets in one zone, by zone id",
    wrong: { subnets: [1, 2].map((n) => ({ id: `subnet-${String(n)}`, availabilityZoneId: "use1-az1" })) },
    message: /"subnets".*in use1-az1/,
    right: { subnets: [1, 2].map((n) => ({ id: `subnet-${String(n)}`, availabilityZoneId: `use1-az${String(n)}` })) },
  },
  {
    name: "no subnet",
    wrong: { subnets: [] },
    message: /"subnets".*at least one subnet/,
    right: { subnets: [{ id: "subnet-1" }] },
  },
  {
    name: "a subnet given twice",
    wrong: { subnets: [{ id: "subnet-1" }, { id: "subnet-1" }] },
    message: /"subnets".*subnet-1 twice/,
    right: { subnets: [{ id: "subnet-1" }, { id: "subnet-2" }] },
  },
  {
    name: "zones in which no subnet is",
    wrong: { availabilityZones: ["us-east-1c"] },
    message: /"availabilityZones".*us-east-1a, us-east-1b.*found us-east-1c/,
    right: { availabilityZones: ["us-east-1b", "us-east-1c"] },
  },
  {
    name: "a filter to the service's zones with a subnet whose zone is not known",
    wrong: { subnets: [{ id: "subnet-1" }], filterToServiceZones: true },
    message: /"subnets".*with an availabilityZone, since filterToServiceZones is on/,
    right: { subnets: [zone("subnet-1", "us-east-1a")], filterToServiceZones: true },
  },
  {
    name: "a designated address outside its subnet",
    wrong: address("10.1.1.10"),
    message: /"designatedAddresses".*in the subnet's block 10\.1\.0\.0\/24, found 10\.1\.1\.10/,
    right: address("10.1.0.10"),
  },
  {
    name: "a designated address among the first four",
    wrong: address("10.1.0.3"),
    message: /"designatedAddresses".*first four addresses of 10\.1\.0\.0\/24 nor the last.*found 10\.1\.0\.3/,
    right: address("10.1.0.4"),
  },
  {
    name: "the last address of a subnet",
    wrong: address("10.1.0.255"),
    message: /"designatedAddresses".*nor the last.*found 10\.1\.0\.255/,
    right: address("10.1.0.254"),
  },
  {
    name: "an IPv6 address among the first four",
    wrong: address6("2001:db8:1::3"),
    message: /"designatedAddresses".*first four addresses of 2001:db8:1::\/64/,
    right: address6("2001:db8:1::4"),
  },
  {
    name: "a text that is not an address",
    wrong: address("10.1.0"),
    message: /an IPv4 address, found 10\.1\.0\b/,
    right: address("10.1.0.10"),
  },
  {
    name: "an IPv6 address for an IPv4 endpoint",
    wrong: { subnets: [block], designatedAddresses: [{ subnet: block, ipv6: "2001:db8:1::10" }] },
    message: /"designatedAddresses".*ipAddressType, ipv4/,
    right: address6("2001:db8:1::10"),
  },
  {
    name: "a designated address in a subnet that is not the endpoint's",
    wrong: { designatedAddresses: [{ subnet: block, ipv4: "10.1.0.10" }] },
    message: /"designatedAddresses".*the endpoint's subnets.*found subnet-1/,
    right: address("10.1.0.10"),
  },
  {
    name: "a designated address without an address",
    wrong: { subnets: [block], designatedAddresses: [{ subnet: block }] },
    message: /"designatedAddresses".*an ipv4 or an ipv6 address/,
    right: address("10.1.0.10"),
  },
  {
    name: "IPv4 in a subnet with IPv6 only",
    wrong: { subnets: [{ id: "subnet-1", ipv6NativeInput: true }] },
    message: /"ipAddressType".*IPv4 ranges in all subnets, found ipv4 with subnet subnet-1/,
    right: { subnets: [{ id: "subnet-1", ipv6NativeInput: true }], ipAddressType: IpAddressType.IPV6 },
  },
  {
    name: "IPv6 in a subnet with IPv4",
    wrong: { subnets: [block], ipAddressType: IpAddressType.IPV6 },
    message: /"ipAddressType".*subnets with IPv6 ranges only/,
    right: { subnets: [block], ipAddressType: IpAddressType.DUALSTACK },
  },
  {
    name: "dual-stack in a subnet with IPv6 only",
    wrong: { subnets: [{ id: "subnet-1", ipv6NativeInput: true }], ipAddressType: IpAddressType.DUALSTACK },
    message: /"ipAddressType".*IPv4 and IPv6 ranges in all subnets/,
    right: { subnets: [{ id: "subnet-1", ipv6NativeInput: false }], ipAddressType: IpAddressType.DUALSTACK },
  },
  {
    name: "an address type that AWS does not have",
    wrong: { ipAddressType: "IPv4" as IpAddressType },
    message: /"ipAddressType".*one of ipv4, ipv6, dualstack, found IPv4/,
    right: { ipAddressType: IpAddressType.IPV4 },
  },
  {
    name: "private DNS for DynamoDB, which has no private DNS name",
    wrong: { service: AwsService.DYNAMODB, privateDns: true },
    message: /"privateDns" .*no private DNS name, found true for dynamodb\. .*privateDnsDefault: true/,
    right: { service: AwsService.DYNAMODB },
  },
  {
    name: "private DNS for DynamoDB Streams",
    wrong: { service: AwsService.DYNAMODB_STREAMS, privateDns: true },
    message: /"privateDns" .*true for dynamodb-streams/,
    right: {
      service: AwsService.of("com.amazonaws.us-east-1.dynamodb-streams", { privateDnsDefault: true }),
      privateDns: true,
    },
  },
  {
    name: "IPv6 records with IPv4 addresses",
    wrong: { dnsRecordIpType: DnsRecordIpType.IPV6 },
    message: /"dnsRecordIpType".*ipv4, since ipAddressType is ipv4, found ipv6/,
    right: { dnsRecordIpType: DnsRecordIpType.IPV4 },
  },
  {
    name: "service-defined records with IPv4 addresses",
    wrong: { dnsRecordIpType: DnsRecordIpType.SERVICE_DEFINED },
    message: /"dnsRecordIpType".*found service-defined/,
    right: { dnsRecordIpType: DnsRecordIpType.SERVICE_DEFINED, ipAddressType: IpAddressType.DUALSTACK },
  },
  {
    name: "private DNS in a VPC without DNS support",
    wrong: { vpc: { id: "vpc-1", enableDnsSupportInput: false } },
    message: /"privateDns".*enableDnsSupport and enableDnsHostnames on, found true in a VPC with enableDnsSupport off/,
    right: { vpc: { id: "vpc-1", enableDnsSupportInput: true } },
  },
  {
    name: "private DNS in a VPC without DNS hostnames",
    wrong: { vpc: { id: "vpc-1", enableDnsHostnamesInput: false } },
    message: /"privateDns".*enableDnsHostnames off/,
    right: { vpc: { id: "vpc-1", enableDnsHostnamesInput: false }, privateDns: false },
  },
  {
    name: "private DNS for inbound resolvers only, not for S3",
    wrong: { privateDnsOnlyForInboundResolverEndpoint: true },
    message: /"privateDnsOnlyForInboundResolverEndpoint".*for S3 with private DNS on, found true for sqs/,
    right: { privateDnsOnlyForInboundResolverEndpoint: true, service: AwsService.S3 },
  },
  {
    name: "private DNS for inbound resolvers only, with private DNS off",
    wrong: { privateDnsOnlyForInboundResolverEndpoint: true, service: AwsService.S3, privateDns: false },
    message: /"privateDnsOnlyForInboundResolverEndpoint".*found true with privateDns off/,
    right: { privateDnsOnlyForInboundResolverEndpoint: false, service: AwsService.S3, privateDns: false },
  },
  {
    name: "a service that only gateway endpoints reach",
    wrong: { service: AwsService.S3EXPRESS },
    message: /"service".*a service that Interface endpoints reach/,
    right: { service: AwsService.S3 },
  },
  {
    name: "a service that is not offered across Regions",
    wrong: { serviceRegion: "eu-west-1" },
    message: /"serviceRegion".*found eu-west-1 for sqs.*crossRegion: true/,
    right: { serviceRegion: "eu-west-1", service: AwsService.KMS },
  },
  {
    name: "the name of a service in another Region",
    wrong: { service: AwsService.of("com.amazonaws.eu-west-1.kms") },
    message: /"service".*a service in us-east-1.*serviceRegion to eu-west-1/,
    right: { service: AwsService.of("com.amazonaws.eu-west-1.kms"), serviceRegion: "eu-west-1" },
  },
  {
    name: "an endpoint service of another Region",
    wrong: { service: PrivateLinkService.of("com.amazonaws.vpce.eu-west-1.vpce-svc-0123") },
    message: /"service".*a service in us-east-1/,
    right: { service: PrivateLinkService.of("com.amazonaws.vpce.eu-west-1.vpce-svc-0123"), serviceRegion: "eu-west-1" },
  },
  {
    name: "a service Region other than the one in the name",
    wrong: { service: AwsService.of("com.amazonaws.eu-west-1.kms"), serviceRegion: "eu-west-2" },
    message: /"serviceRegion".*eu-west-1, the Region in the service's name/,
    right: { service: AwsService.of("com.amazonaws.eu-west-2.kms"), serviceRegion: "eu-west-2" },
  },
  {
    name: "a zone that does not reach other Regions",
    wrong: {
      serviceRegion: "eu-west-1",
      service: AwsService.KMS,
      subnets: [{ id: "s-1", availabilityZoneId: "use1-az3" }],
    },
    message: /"subnets".*no subnet in use1-az3, .*found use1-az3/,
    right: { service: AwsService.KMS, subnets: [{ id: "s-1", availabilityZoneId: "use1-az3" }] },
  },
  {
    name: "a statement without a principal",
    wrong: { policy: { Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] } },
    message: /"policy".*Principal/,
    right: { policy: { Statement: [statement] } },
  },
  {
    name: "a policy of 20,481 characters",
    wrong: { policyJson: padded(20_481) },
    message: /"policyJson".*20481 characters/,
    right: { policyJson: padded(20_480) },
  },
  {
    name: "a policy on a service without support for it",
    wrong: { service: AwsService.APPRUNNER_REQUESTS, policy: { Statement: [statement] } },
    message: /"policy".*apprunner\.requests does not support endpoint policies/,
    right: { service: AwsService.APPRUNNER, policy: { Statement: [statement] } },
  },
  {
    name: "two policies",
    wrong: { policy: { Statement: [statement] }, policyJson: "{}" },
    message: /"policyJson".*only one of the two/,
    right: { policyJson: JSON.stringify({ Statement: [statement] }) },
  },
  {
    name: "a policy that is not JSON",
    wrong: { policyJson: "full access" },
    message: /"policyJson"/,
    right: { policyJson: JSON.stringify({ Statement: statement }) },
  },
  {
    name: "rules beside given groups",
    wrong: { securityGroups: [{ id: "sg-1" }], allowFromCidrs: ["10.0.0.0/8"] },
    message: /"allowFromCidrs".*together with securityGroups/,
    right: { allowFromCidrs: ["10.0.0.0/8"] },
  },
  {
    name: "an empty list of groups",
    wrong: { securityGroups: [] },
    message: /"securityGroups".*at least one group/,
    right: { securityGroups: [{ id: "sg-1" }] },
  },
  {
    name: "a peer that is not an address block",
    wrong: { allowFromCidrs: ["10.0.0.0"] },
    message: /"allowFromCidrs".*CIDR notation.*found 10\.0\.0\.0/,
    right: { allowFromCidrs: ["10.0.0.0/8", "2001:db8::/32"] },
  },
  {
    name: "a name of 257 characters",
    wrong: { name: "n".repeat(257) },
    message: /"name".*256/,
    right: { name: "n".repeat(256) },
  },
  {
    name: "a time-out without a unit",
    wrong: { timeouts: { create: "10" } },
    message: /"timeouts\.create".*duration.*found 10/,
    right: { timeouts: { create: "10m" } },
  },
];

/** A policy of exactly so many characters, by white space. */
function padded(characters: number): string {
  const text = JSON.stringify({ Statement: [statement] });
  return text + " ".repeat(characters - text.length);
}

describe.each(CASES)("$name", ({ wrong, message, right }) => {
  test("is refused with the construct's path, the reason, and AWS's page", () => {
    const text = messageOf(() => {
      make(wrong);
    });
    expect(text).toMatch(message);
    expect(text).toMatch(
      /^Property ".*" is invalid \(construct app\/endpoint\): expected .*, found .* \(https:\/\/.*\)\.$/,
    );
  });

  test("is allowed just beside it", () => {
    expect(() => {
      make(right);
    }).not.toThrow();
  });
});
