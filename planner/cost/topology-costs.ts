import type { EndpointCost, ResourceCost } from "../model/cost";
import { isUnresolved, type Attribute } from "../model/attribute";
import {
  willExist,
  type Endpoint,
  type EndpointKind,
  type Located,
  type ResourceRef,
  type Topology,
} from "../model/topology";
import type { UsageProfile } from "../model/usage";
import type { Billable, BilledItem, BillingContext } from "./billing/billed";
import { gatewayItems } from "./billing/gateway-endpoint";
import { gatewayLoadBalancerItems, interfaceItems } from "./billing/interface-endpoint";
import { resourceItems, serviceNetworkItems } from "./billing/lattice-endpoints";
import { networkBillables } from "./billing/network-billables";
import { costResources, type PricingOptions } from "./resource-costs";
import { surroundingsOf } from "./billing/surroundings";

export interface CostOptions extends PricingOptions {
  readonly usage: UsageProfile;
}

export interface TopologyCosts {
  readonly endpoints: EndpointCost[];
  readonly resources: ResourceCost[];
}

/** What everything in a topology costs that will be there: the endpoints, and what stands beside them. */
export function costTopology(topology: Topology, options: CostOptions): TopologyCosts {
  const { hoursPerMonth, prices, usage } = options;
  const surroundings = surroundingsOf(topology);
  const contextFor = (resourceType: string, { address, constructPath }: Located): BillingContext => ({
    hoursPerMonth,
    prices,
    surroundings,
    usage: usage.find(resourceType, address, constructPath),
  });
  const endpoints = topology.endpoints.filter(willExist);
  const billables = endpoints.map((endpoint) => endpointBillable(endpoint, contextFor("aws_vpc_endpoint", endpoint)));
  const costs = costResources([...billables, ...networkBillables(topology, contextFor)], options);
  return {
    endpoints: endpoints.flatMap(({ kind }, at) => asEndpointCost(costs[at], kind)),
    resources: costs.slice(endpoints.length),
  };
}

function asEndpointCost(cost: ResourceCost | undefined, kind: EndpointKind): EndpointCost[] {
  return cost === undefined ? [] : [{ ...cost, resourceType: "aws_vpc_endpoint", kind }];
}

function endpointBillable(endpoint: Endpoint, context: BillingContext): Billable {
  return {
    located: endpoint,
    resourceType: "aws_vpc_endpoint",
    target: targetOf(endpoint),
    zones: "placement" in endpoint ? endpoint.placement.zones : undefined,
    tags: endpoint.tags,
    items: endpointItems(endpoint, context),
  };
}

function endpointItems(endpoint: Endpoint, context: BillingContext): BilledItem[] {
  switch (endpoint.kind) {
    case "Interface":
      return interfaceItems(endpoint, context);
    case "Gateway":
      return gatewayItems(context);
    case "GatewayLoadBalancer":
      return gatewayLoadBalancerItems(endpoint, context);
    case "Resource":
      return resourceItems(endpoint, context);
    case "ServiceNetwork":
      return serviceNetworkItems(endpoint, context);
  }
}

function targetOf(endpoint: Endpoint): Billable["target"] {
  switch (endpoint.kind) {
    case "Interface":
    case "Gateway":
    case "GatewayLoadBalancer":
      return endpoint.serviceName;
    case "Resource":
      return labelOf(endpoint.resourceConfiguration);
    case "ServiceNetwork":
      return labelOf(endpoint.serviceNetwork);
  }
}

function labelOf(ref: Attribute<ResourceRef>): Attribute<string> {
  return ref === undefined || isUnresolved(ref) ? ref : ref.label;
}
