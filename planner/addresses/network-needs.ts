import { isUnresolved, valueOf } from "../model/attribute";
import type { NatGateway, ResolverEndpoint, ResourceGateway } from "../model/network";
import { assumed, combine, known, range, unknown, type Quantity } from "../model/quantity";
import { willExist, type Topology } from "../model/topology";
import { Decimal, ZERO } from "../shared/money";
import { IPV6_BLOCK } from "./endpoint-needs";
import { needsOf, ONE_ADDRESS, type AddressNeed } from "./need";
import { IPV6_BLOCK_PREFIX, RESOURCE_GATEWAY_ADDRESSES } from "../catalog/limits";

/** The addresses that everything other than endpoints needs in subnets. */
export function networkNeeds({ network }: Topology): AddressNeed[] {
  return [
    ...network.resourceGateways.filter(willExist).flatMap(resourceGatewayNeeds),
    ...network.natGateways.filter(willExist).flatMap(natGatewayNeeds),
    ...network.resolverEndpoints.filter(willExist).flatMap(resolverEndpointNeeds),
    ...network.loadBalancers
      .filter((balancer) => willExist(balancer) && (balancer.type === "network" || balancer.type === "gateway"))
      .flatMap((balancer) => needsOf(balancer, ONE_ADDRESS)),
  ];
}

const { least, usual, most } = RESOURCE_GATEWAY_ADDRESSES;

function resourceGatewayNeeds(gateway: ResourceGateway): AddressNeed[] {
  const isIpv6Only = valueOf(gateway.ipAddressType)?.toLowerCase() === "ipv6";
  return needsOf(gateway, {
    ipv4: { addresses: ipv4PerInterface(gateway) },
    ipv6: { addresses: isIpv6Only ? known(IPV6_BLOCK) : SOME_IPV6 },
  });
}

const SOME_IPV6 = range(
  1,
  IPV6_BLOCK,
  IPV6_BLOCK,
  `AWS states a /${IPV6_BLOCK_PREFIX} block for IPv6-only resource gateways`,
);

function ipv4PerInterface({ ipv4AddressesPerInterface: requested }: ResourceGateway): Quantity {
  if (isUnresolved(requested)) {
    const reason = `ipv4_addresses_per_eni is not known: ${requested.unresolved}`;
    return range(least, usual, most, reason);
  }
  if (requested === undefined) return assumed(usual, "AWS's default for a resource gateway");
  return Number.isSafeInteger(requested) && requested > 0
    ? known(requested)
    : unknown("ipv4_addresses_per_eni is not a positive whole number");
}

const ONE = known(1);

/** A NAT gateway, public or private, has one primary address; secondary addresses are not read. */
function natGatewayNeeds(resource: NatGateway): AddressNeed[] {
  const subnet = valueOf(resource.subnet);
  return subnet === undefined ? [] : [{ resource, subnet, family: "ipv4", addresses: ONE }];
}

/**
 * The interfaces of a resolver endpoint, each with an IPv4 address: the inputs do not state the family. With more
 * interfaces than subnets, any subnet may have the additional ones.
 */
function resolverEndpointNeeds(resource: ResolverEndpoint): AddressNeed[] {
  const { interfaces, subnets } = resource;
  const addresses = interfacesPerSubnet(interfaces, subnets.length);
  return subnets.map((subnet) => ({ resource, subnet, family: "ipv4", addresses }));
}

function interfacesPerSubnet(interfaces: Quantity, subnets: number): Quantity {
  const most = combine([interfaces], ([all = ZERO]) => Decimal.max(1, all.sub(subnets - 1)));
  if (most.kind === "unknown" || subnets === 1) return most;
  const high = most.kind === "known" ? most.value : most.high;
  if (high.eq(1)) return ONE;
  return range(1, 1, high, "the resolver endpoint has more network interfaces than subnets");
}
