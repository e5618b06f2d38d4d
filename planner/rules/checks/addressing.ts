import { isUnresolved, valueOf } from "../../model/attribute";
import type { Attribute } from "../../model/attribute";
import type { Endpoint, GatewayEndpoint, Located, Subnet, Topology } from "../../model/topology";
import { awsServiceOf, endpointsOf, found, indexOf, subnetsOf, vpcOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { dnsAttributesOff } from "./vpc-dns";
import { DNS_RECORD_TYPES, isAddressType, SERVICE_DEFINED } from "../../catalog/addressing";

export const ipAddressTypeOfSubnets: Rule = {
  id: "vpce/ip-address-type",
  level: "error",
  explanation: "A subnet of an endpoint or resource gateway lacks the CIDR blocks that ip_address_type requires.",
  why: "ipv4 needs an IPv4 CIDR block in every subnet, ipv6 needs IPv6-only subnets, dualstack needs both CIDR blocks in every subnet.",
  fix: "Set an ip_address_type that all subnets support, or use other subnets",
  see: PAGES.access,
  check: (topology) => [
    ...topology.endpoints.flatMap((endpoint) =>
      lackingRange(endpoint, endpoint.ipAddressType, subnetsUsing(topology, endpoint)),
    ),
    ...topology.network.resourceGateways.flatMap((gateway) =>
      lackingRange(gateway, gateway.ipAddressType, subnetsOf(topology, gateway.placement)),
    ),
  ],
};

/** The subnets of an endpoint; for a gateway endpoint, those of its route tables. */
function subnetsUsing(topology: Topology, endpoint: Endpoint): Subnet[] {
  if ("placement" in endpoint) return subnetsOf(topology, endpoint.placement);
  const { routeTables, subnets } = indexOf(topology);
  return (valueOf(endpoint.routeTables) ?? [])
    .flatMap((table) => found(routeTables, table)?.subnets ?? [])
    .flatMap(({ key }) => subnets.get(key) ?? []);
}

function lackingRange(resource: Located, type: Attribute<string>, subnets: readonly Subnet[]): RuleHit[] {
  const wanted = valueOf(type)?.toLowerCase();
  if (wanted === undefined) return [];
  for (const subnet of subnets) {
    const wrong = wrongRange(wanted, subnet);
    if (wrong !== undefined) {
      return [{ resource, message: `ip_address_type is ${wanted}, but ${subnet.address} ${wrong}` }];
    }
  }
  return [];
}

/** What is wrong with a subnet, where its CIDR blocks are known for sure. */
function wrongRange(wanted: string, { cidrBlock, ipv6CidrBlock }: Subnet): string | undefined {
  const hasIpv4 = !isUnresolved(cidrBlock) && cidrBlock !== undefined;
  const hasIpv6 = !isUnresolved(ipv6CidrBlock) && ipv6CidrBlock !== undefined;
  if (wanted === "ipv6") return hasIpv4 ? "has an IPv4 CIDR block; only IPv6-only subnets work" : undefined;
  if (wanted !== "ipv4" && wanted !== "dualstack") return undefined;
  if (hasIpv6 && cidrBlock === undefined) return "has no IPv4 CIDR block";
  return wanted === "dualstack" && hasIpv4 && ipv6CidrBlock === undefined ? "has no IPv6 CIDR block" : undefined;
}

export const dnsRecordIpType: Rule = {
  id: "vpce/dns-record-ip-type",
  level: "error",
  explanation: "dns_record_ip_type does not match the ip_address_type of an interface or gateway endpoint.",
  why: "DNS records can point only to addresses that the endpoint has, so AWS allows only certain pairs of the two.",
  fix: "Leave out dns_record_ip_type, or set one that matches ip_address_type",
  see: PAGES.access,
  check: ({ endpoints }) =>
    endpoints.flatMap((endpoint): RuleHit[] => {
      if (endpoint.kind !== "Interface" && endpoint.kind !== "Gateway") return [];
      const type = valueOf(endpoint.ipAddressType);
      const record = valueOf(endpoint.dnsRecordIpType);
      if (record === undefined || type === undefined || !isAddressType(type)) return [];
      const allowed: readonly string[] = DNS_RECORD_TYPES[endpoint.kind][type];
      if (allowed.includes(record)) return [];
      const kind = endpoint.kind === "Interface" ? "an interface" : "a gateway";
      return [
        {
          resource: endpoint,
          message: `dns_record_ip_type is ${record}; ${kind} endpoint with ip_address_type ${type} allows ${allowed.join(", ")}`,
        },
      ];
    }),
};

export const dynamodbGatewayAddresses: Rule = {
  id: "vpce/dynamodb-gateway-ipv4",
  level: "error",
  explanation: "A gateway endpoint for DynamoDB requests IPv6, or a DNS record type other than service-defined.",
  why: "Gateway endpoints for DynamoDB carry only IPv4, and their DNS record type cannot be chosen.",
  fix: "Leave out ip_address_type and dns_record_ip_type",
  see: PAGES.dynamodbGateway,
  check: (topology) =>
    endpointsOf(topology, "Gateway").flatMap((endpoint): RuleHit[] => {
      if (awsServiceOf(endpoint) !== "dynamodb") return [];
      const type = valueOf(endpoint.ipAddressType) ?? "ipv4";
      const record = valueOf(endpoint.dnsRecordIpType) ?? SERVICE_DEFINED;
      const wrong = [
        ...(type === "ipv4" ? [] : [`ip_address_type is ${type}`]),
        ...(record === SERVICE_DEFINED ? [] : [`dns_record_ip_type is ${record}`]),
      ];
      if (wrong.length === 0) return [];
      return [
        { resource: endpoint, message: `${wrong.join(" and ")}, but DynamoDB supports only ipv4 and service-defined` },
      ];
    }),
};

export const gatewayRecordsNeedVpcDns: Rule = {
  id: "vpce/gateway-dns-needs-vpc-dns",
  level: "error",
  explanation:
    "A gateway endpoint with a DNS record type other than service-defined is in a VPC with DNS support or DNS hostnames off.",
  why: "Such a record type works only with both DNS attributes of the VPC on.",
  fix: "Set enable_dns_support = true and enable_dns_hostnames = true on the VPC",
  see: PAGES.gateway,
  check: (topology) =>
    endpointsOf(topology, "Gateway").flatMap((endpoint): RuleHit[] => {
      const record = recordTypeOf(endpoint);
      const vpc = vpcOf(topology, endpoint);
      if (record === undefined || record === SERVICE_DEFINED || vpc === undefined) return [];
      const off = dnsAttributesOff(vpc);
      if (off.length === 0) return [];
      return [
        {
          resource: endpoint,
          message: `dns_record_ip_type is ${record}, but ${vpc.address} has ${off.join(" and ")} off`,
          fix: `Set ${off.map((name) => `${name} = true`).join(" and ")} on the VPC`,
        },
      ];
    }),
};

/** The record type of a gateway endpoint, AWS's default included; `undefined` when it is not known. */
export function recordTypeOf({ dnsRecordIpType: type }: GatewayEndpoint): string | undefined {
  return isUnresolved(type) ? undefined : (type ?? SERVICE_DEFINED);
}
