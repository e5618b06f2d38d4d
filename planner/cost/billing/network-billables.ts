import { valueOf } from "../../model/attribute";
import type { LatticeService, LoadBalancer, Network } from "../../model/network";
import type { Quantity } from "../../model/quantity";
import { willExist, type Located, type ResourceRef, type Topology } from "../../model/topology";
import type { Billable, BilledItem, BillingContext } from "./billed";
import type { BilledType } from "./billed-types";
import { endpointServiceItems } from "./endpoint-service";
import { hostedZoneItems } from "./hosted-zone";
import { latticeServiceItems, resourceAssociationItems, resourceGatewayItems } from "./lattice-resources";
import { loadBalancerItems } from "./load-balancer";
import { natGatewayItems } from "./nat-gateway";
import { resolverEndpointItems } from "./resolver-endpoint";
import { transitGatewayItems } from "./transit-gateway";

/** Makes the context of one resource: its usage and what all resources share. */
export type ContextFor = (resourceType: string, located: Located) => BillingContext;

/** Billed resources other than endpoints: those that serve endpoints, and those that endpoints could replace. */
export function networkBillables({ network }: Topology, contextFor: ContextFor): Billable[] {
  const make = <T extends Located>(
    resourceType: BilledType,
    target: string,
    resources: readonly T[],
    items: (resource: T, context: BillingContext) => BilledItem[],
    zones?: (resource: T) => Quantity | undefined,
  ): Billable[] =>
    resources.filter(willExist).map((located) => ({
      located,
      resourceType,
      target,
      zones: zones?.(located),
      tags: {},
      items: items(located, contextFor(resourceType, located)),
    }));
  const { networkLoadBalancers, gatewayLoadBalancers } = behindEndpointServices(network);
  const hostedZones = network.hostedZones.filter(({ isLookedUp }) => !isLookedUp);
  const associations = network.serviceNetworkAssociations.filter(({ kind }) => kind === "resource");
  return [
    ...make("aws_nat_gateway", "NAT gateway", network.natGateways, natGatewayItems, ({ availabilityMode, zones }) =>
      availabilityMode === undefined || availabilityMode === "zonal" ? undefined : zones,
    ),
    ...make("aws_lb", "Network Load Balancer", networkLoadBalancers, loadBalancerItems),
    ...make("aws_lb", "Gateway Load Balancer", gatewayLoadBalancers, loadBalancerItems),
    ...make("aws_vpc_endpoint_service", "endpoint service", network.endpointServices, endpointServiceItems),
    ...make("aws_route53_resolver_endpoint", "Resolver endpoint", network.resolverEndpoints, resolverEndpointItems),
    ...make(
      "aws_ec2_transit_gateway_vpc_attachment",
      "transit gateway attachment",
      network.transitGatewayAttachments,
      (_, context) => transitGatewayItems(context),
    ),
    ...make(
      "aws_vpclattice_service_network_resource_association",
      "resource configuration in a service network",
      associations,
      (_, context) => resourceAssociationItems(context),
    ),
    ...make("aws_vpclattice_service", "VPC Lattice service", inServiceNetworks(network), (_, context) =>
      latticeServiceItems(context),
    ),
    ...make("aws_route53_zone", "private hosted zone", hostedZones, hostedZoneItems),
    ...make("aws_vpclattice_resource_gateway", "resource gateway", network.resourceGateways, (_, context) =>
      resourceGatewayItems(context),
    ),
  ];
}

/** VPC Lattice services that endpoints reach through a service network; others are unrelated to endpoints. */
function inServiceNetworks({ latticeServices, serviceNetworkAssociations }: Network): LatticeService[] {
  const members = serviceNetworkAssociations.filter(
    (association) => association.kind === "service" && willExist(association),
  );
  const keys = new Set(members.map(({ member }) => valueOf(member)?.key));
  return latticeServices.filter(({ ref }) => keys.has(ref.key));
}

/** Load balancers that an endpoint service of the topology names; others are unrelated to endpoints. */
function behindEndpointServices(network: Network): {
  networkLoadBalancers: LoadBalancer[];
  gatewayLoadBalancers: LoadBalancer[];
} {
  const services = network.endpointServices.filter(willExist);
  const keys = (refs: (service: (typeof services)[number]) => readonly ResourceRef[] | undefined): Set<string> =>
    new Set(services.flatMap((service) => (refs(service) ?? []).map(({ key }) => key)));
  const nlbs = keys(({ networkLoadBalancers }) => valueOf(networkLoadBalancers));
  const gwlbs = keys(({ gatewayLoadBalancers }) => valueOf(gatewayLoadBalancers));
  return {
    networkLoadBalancers: ofType(network.loadBalancers, "network", nlbs),
    gatewayLoadBalancers: ofType(network.loadBalancers, "gateway", gwlbs),
  };
}

/** A service names only load balancers of the type that it takes, also where the type itself is not known. */
function ofType(
  loadBalancers: readonly LoadBalancer[],
  wanted: LoadBalancer["type"],
  named: ReadonlySet<string>,
): LoadBalancer[] {
  return loadBalancers
    .filter(({ type, ref }) => (type === wanted || type === "other") && named.has(ref.key))
    .map((balancer) => ({ ...balancer, type: wanted }));
}
