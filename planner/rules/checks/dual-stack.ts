import { ownServiceOf } from "../../model/own-service";
import { PAGES } from "../../catalog/pages";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { Rule, RuleHit } from "../../model/rule";
import type { InterfaceEndpoint, Subnet, Topology } from "../../model/topology";
import { groupBy } from "../../shared/group-by";
import { vpcKey } from "../../model/vpc-key";
import { awsServiceOf, endpointsOf, found, indexOf, listed, loadBalancersOf, subnetsOf, vpcOf } from "./lookup";

/** Record types that need an IPv6 address. */
const WITH_IPV6 = ["ipv6", "dualstack"];

export const recordNeedsIpv6: Rule = {
  id: "vpce/dns-record-without-ipv6",
  level: "error",
  explanation:
    "dns_record_ip_type of an interface endpoint asks for IPv6, but none of its subnets has an IPv6 CIDR block.",
  why: "Without ip_address_type the endpoint can then have only IPv4 addresses, and AWS refuses a record type that it has no addresses for.",
  fix: "Leave out dns_record_ip_type, or use dual-stack subnets and set ip_address_type",
  see: PAGES.access,
  check: (topology) =>
    endpointsOf(topology, "Interface").flatMap((endpoint): RuleHit[] => {
      const record = valueOf(endpoint.dnsRecordIpType);
      if (record === undefined || !WITH_IPV6.includes(record) || endpoint.ipAddressType !== undefined) return [];
      if (!haveNoIpv6(topology, endpoint)) return [];
      return [
        {
          resource: endpoint,
          message: `dns_record_ip_type is ${record}, but no subnet of the endpoint has an IPv6 CIDR block`,
        },
      ];
    }),
};

/** True when the input has all subnets of the endpoint, at least one, and none has IPv6. */
function haveNoIpv6(topology: Topology, { placement }: InterfaceEndpoint): boolean {
  const subnets = subnetsOf(topology, placement);
  const { zones } = placement;
  const isComplete = zones.kind === "known" && zones.value.eq(subnets.length) && subnets.length > 0;
  return isComplete && subnets.every(({ ipv6CidrBlock }) => ipv6CidrBlock === undefined);
}

export const gatewayWithoutIpv6: Rule = {
  id: "vpce/s3-gateway-ipv4-only",
  level: "info",
  explanation: "An S3 gateway endpoint carries only IPv4 in a VPC whose subnets have IPv6.",
  why: "Clients that reach S3 over IPv6 bypass the endpoint: their traffic takes the internet gateway or fails.",
  fix: 'Set ip_address_type = "dualstack"',
  see: PAGES.gateway,
  check: (topology) =>
    endpointsOf(topology, "Gateway").flatMap((endpoint): RuleHit[] => {
      if (awsServiceOf(endpoint) !== "s3" || isUnresolved(endpoint.ipAddressType)) return [];
      if ((endpoint.ipAddressType ?? IPV4) !== IPV4) return [];
      const subnet = subnetsWithIpv6(topology, endpoint)[0];
      if (subnet === undefined) return [];
      return [
        {
          resource: endpoint,
          message: `The gateway endpoint carries only IPv4, but subnets such as ${subnet.address} have IPv6`,
        },
      ];
    }),
};

const IPV4 = "ipv4";

/** Subnets with an IPv6 CIDR block; one that is known only after apply counts in a VPC that has IPv6. */
function subnetsWithIpv6(topology: Topology, resource: Parameters<typeof vpcOf>[1]): Subnet[] {
  const { vpc } = resource.scope;
  if (isUnresolved(vpc)) return [];
  const hasIpv6 = vpcOf(topology, resource)?.hasIpv6 === true;
  return (subnetsByVpc(topology).get(vpc.key) ?? []).filter(
    ({ ipv6CidrBlock }) => ipv6CidrBlock !== undefined && (hasIpv6 || !isUnresolved(ipv6CidrBlock)),
  );
}

const grouped = new WeakMap<Topology, Map<string, [Subnet, ...Subnet[]]>>();

function subnetsByVpc(topology: Topology): Map<string, [Subnet, ...Subnet[]]> {
  const known = grouped.get(topology) ?? groupBy(topology.subnets, vpcKey);
  grouped.set(topology, known);
  return known;
}

export const unreachableOverIpv6: Rule = {
  id: "vpce/interface-endpoints-ipv4-only",
  level: "info",
  explanation: "A VPC has subnets with IPv6 only, and interface endpoints with only IPv4 addresses.",
  why: "Clients in those subnets have no IPv4 address: without DNS64 and NAT64 they cannot reach the endpoints.",
  fix: 'Set ip_address_type = "dualstack" where the service supports it, with dual-stack subnets for the endpoint',
  see: PAGES.access,
  check(topology) {
    const inVpcs = groupBy(endpointsOf(topology, "Interface").filter(hasOnlyIpv4), vpcKey);
    return [...inVpcs.values()].flatMap((endpoints): RuleHit[] => {
      const [first] = endpoints;
      const only = subnetsWithIpv6(topology, first).find(({ cidrBlock }) => cidrBlock === undefined);
      if (only === undefined) return [];
      const names = listed(endpoints.map(({ address }) => address));
      const verb = endpoints.length === 1 ? "has" : "have";
      return [{ resource: first, message: `${names} ${verb} only IPv4 addresses, but ${only.address} has only IPv6` }];
    });
  },
};

/** AWS takes IPv4 where the address type is left out. */
function hasOnlyIpv4({ ipAddressType }: InterfaceEndpoint): boolean {
  return !isUnresolved(ipAddressType) && (ipAddressType ?? IPV4) === IPV4;
}

export const serviceAddressType: Rule = {
  id: "vpce/ip-address-type-not-offered",
  level: "error",
  explanation:
    "ip_address_type of an endpoint needs IPv6, but its endpoint service, which is in the input, accepts only IPv4.",
  why: "An endpoint can have only the address types that its endpoint service accepts: AWS refuses the endpoint.",
  fix: "Add ipv6 to supported_ip_address_types of the endpoint service, or leave out ip_address_type",
  see: PAGES.shareService,
  check: (topology) =>
    topology.endpoints.flatMap((endpoint): RuleHit[] => {
      if (endpoint.kind !== "Interface" && endpoint.kind !== "GatewayLoadBalancer") return [];
      const type = valueOf(endpoint.ipAddressType);
      const service = ownServiceOf(topology, endpoint);
      if (type === undefined || !WITH_IPV6.includes(type) || service === undefined) return [];
      if (isUnresolved(service.supportedIpAddressTypes)) return [];
      const accepted = service.supportedIpAddressTypes ?? [IPV4];
      if (accepted.includes("ipv6") || accepted.length === 0) return [];
      return [
        {
          resource: endpoint,
          message: `ip_address_type is ${type}, but ${service.address} accepts only ${accepted.join(", ")}`,
        },
      ];
    }),
};

export const serviceSubnetsWithoutIpv6: Rule = {
  id: "vpce/service-ipv6-subnets",
  level: "error",
  explanation: "An endpoint service supports IPv6, but a subnet of its load balancers has no IPv6 CIDR block.",
  why: "The VPC and the subnets of an endpoint service that supports IPv6 must have IPv6 CIDR blocks.",
  fix: "Give the subnets IPv6 CIDR blocks, or leave ipv6 out of supported_ip_address_types",
  see: PAGES.shareService,
  check(topology) {
    const { loadBalancers } = indexOf(topology);
    return topology.network.endpointServices.flatMap((service): RuleHit[] => {
      if (valueOf(service.supportedIpAddressTypes)?.includes("ipv6") !== true) return [];
      const balancers = (loadBalancersOf(service) ?? []).flatMap((ref) => found(loadBalancers, ref) ?? []);
      const without = balancers
        .flatMap(({ placement }) => subnetsOf(topology, placement))
        .filter(({ cidrBlock, ipv6CidrBlock }) => cidrBlock !== undefined && ipv6CidrBlock === undefined);
      if (without.length === 0) return [];
      const names = listed([...new Set(without.map(({ address }) => address))]);
      return [
        {
          resource: service,
          message: `The service supports IPv6, but ${names} ${without.length === 1 ? "has" : "have"} no IPv6 CIDR block`,
        },
      ];
    });
  },
};
