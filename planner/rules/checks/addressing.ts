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
  explanation: "A subnet of an endpoint or resource gateway lacks the address ranges that ip_address_type needs.",
  why: "ipv4 needs IPv4 ranges in every subnet, ipv6 needs IPv6-only subnets, dualstack needs both ranges in every subnet.",
  fix: "Set the ip_address_type that all subnets have ranges for, or use other subnets",
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

/** The subnets of an endpoint; for a gateway endpoint those of its route tables. */
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

/** What is wrong with a subnet, where its ranges are known for sure. */
function wrongRange(wanted: string, { cidrBlock, ipv6CidrBlock }: Subnet): string | undefined {
  const hasIpv4 = !isUnresolved(cidrBlock) && cidrBlock !== undefined;
  const hasIpv6 = !isUnresolved(ipv6CidrBlock) && ipv6CidrBlock !== undefined;
  if (wanted === "ipv6") return hasIpv4 ? "has an IPv4 range: only IPv6-only subnets will do" : undefined;
  if (wanted !== "ipv4" && wanted !== "dualstack") return undefined;
  if (hasIpv6 && cidrBlock === undefined) return "has no IPv4 range";
  return wanted === "dualstack" && hasIpv4 && ipv6CidrBlock === undefined ? "has no IPv6 range" : undefined;
}

export const dnsRecordIpType: Rule = {
  id: "vpce/dns-record-ip-type",
  level: "error",
  explanation: "dns_record_ip_type does not go with the ip_address_type of an interface or gateway endpoint.",
  why: "Records can only point at addresses that the endpoint has, so AWS allows certain pairs of the two.",
  fix: "Leave dns_record_ip_type out, or set one that goes with ip_address_type",
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
  explanation: "A gateway endpoint for DynamoDB asks for IPv6, or for another DNS record type than service-defined.",
  why: "Gateway endpoints for DynamoDB carry IPv4 only, and their DNS record type cannot be chosen.",
  fix: "Leave ip_address_type and dns_record_ip_type out",
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
        { resource: endpoint, message: `${wrong.join(" and ")}, but DynamoDB has ipv4 and service-defined only` },
      ];
    }),
};

export const gatewayRecordsNeedVpcDns: Rule = {
  id: "vpce/gateway-dns-needs-vpc-dns",
  level: "error",
  explanation:
    "A gateway endpoint with a DNS record type of its own is in a VPC whose DNS support or hostnames are off.",
  why: "A record type other than service-defined works only with both DNS attributes of the VPC.",
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
          message: `dns_record_ip_type is ${record}, but ${off.join(" and ")} of ${vpc.address} is off`,
          fix: `Set ${off.map((name) => `${name} = true`).join(" and ")} on the VPC`,
        },
      ];
    }),
};

/** The record type of a gateway endpoint, AWS's default included; `undefined` when it is not known. */
export function recordTypeOf({ dnsRecordIpType: type }: GatewayEndpoint): string | undefined {
  return isUnresolved(type) ? undefined : (type ?? SERVICE_DEFINED);
}
