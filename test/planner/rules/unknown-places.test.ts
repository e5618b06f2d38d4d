import { assess } from "cdktf-privatelink/planner";
import {
  gatewayEndpoint,
  interfaceEndpoint,
  LATE,
  subnet,
  topology,
  vpc,
  type Parts,
  type Words,
} from "../topology-factory";
import type { Subnet } from "cdktf-privatelink/planner";

function trips(rule: string, parts: Parts): boolean {
  return assess(topology(parts)).findings.some((finding) => finding.rule === rule);
}

const S3 = interfaceEndpoint("s3", { privateDns: true, privateDnsOnlyForInboundResolver: true });
const VPCS = [vpc("vpc-1")];
const gaps = (resourceType: string): Parts["gaps"] => [
  { input: "plan", address: "x", resourceType, mayHide: [resourceType], reason: "" },
];

/** That something is missing in a VPC can be said only where nothing unknown may be it. */
it.each<[string, Parts, boolean]>([
  ["no gateway endpoint", { endpoints: [S3], vpcs: VPCS }, true],
  ["one in the VPC", { endpoints: [S3, gatewayEndpoint("s3")], vpcs: VPCS }, false],
  ["one for another service", { endpoints: [S3, gatewayEndpoint("dynamodb")], vpcs: VPCS }, true],
  ["one for an unknown service", { endpoints: [S3, gatewayEndpoint("x", { serviceName: LATE })], vpcs: VPCS }, false],
  ["one in another VPC", { endpoints: [S3, gatewayEndpoint("s3", { vpc: "vpc-2" })], vpcs: VPCS }, true],
  ["an endpoint in an unknown VPC", { endpoints: [S3, interfaceEndpoint("sqs", { vpc: LATE })], vpcs: VPCS }, false],
  ["an endpoint that could not be read", { endpoints: [S3], vpcs: VPCS, gaps: gaps("aws_vpc_endpoint") }, false],
  ["another resource that could not be read", { endpoints: [S3], vpcs: VPCS, gaps: gaps("aws_vpc") }, true],
  ["a VPC that is not in the input", { endpoints: [S3] }, false],
])("S3 gateway endpoint: %s", (_, parts, expected) => {
  expect(trips("vpce/s3-resolver-dns-without-gateway", parts)).toBe(expected);
});

const BOTH: Words<Subnet> = { ipv6CidrBlock: "2001:db8::/64" };
const IPV4: Words<Subnet> = {};
const IPV6: Words<Subnet> = { cidrBlock: undefined, ipv6CidrBlock: "2001:db8::/64" };
const NEITHER_KNOWN: Words<Subnet> = { cidrBlock: LATE, ipv6CidrBlock: LATE };
const NO_RANGE: Words<Subnet> = { cidrBlock: undefined };

it.each<[string, string, Words<Subnet>, boolean]>([
  ["ipv4", "both ranges", BOTH, false],
  ["ipv4", "IPv4 only", IPV4, false],
  ["ipv4", "IPv6 only", IPV6, true],
  ["ipv4", "no known range", NO_RANGE, false],
  ["ipv4", "ranges after apply", NEITHER_KNOWN, false],
  ["ipv6", "both ranges", BOTH, true],
  ["ipv6", "IPv4 only", IPV4, true],
  ["ipv6", "IPv6 only", IPV6, false],
  ["ipv6", "ranges after apply", NEITHER_KNOWN, false],
  ["dualstack", "both ranges", BOTH, false],
  ["dualstack", "IPv4 only", IPV4, true],
  ["dualstack", "IPv6 only", IPV6, true],
  ["dualstack", "IPv4, and IPv6 after apply", { ipv6CidrBlock: LATE }, false],
  ["dualstack", "no known range", NO_RANGE, false],
])("ip_address_type %s in a subnet with %s", (ipAddressType, _, words, expected) => {
  const endpoints = [interfaceEndpoint("sqs", { ipAddressType })];
  expect(trips("vpce/ip-address-type", { endpoints, subnets: [subnet("subnet-a", "a", words)] })).toBe(expected);
});
