import type { EndpointCost, ResourceCost } from "../model/cost";
import { willExist, type EndpointKind, type Located, type Topology } from "../model/topology";
import type { UsageProfile } from "../model/usage";
import type { BillingContext, ResourceEndpointHours } from "./billing/billed";
import { endpointBillable } from "./billing/endpoint-billable";
import { networkBillables } from "./billing/network-billables";
import { relatedResourcesOf } from "./billing/related-resources";
import { costResources, type PricingOptions } from "./resource-costs";

export interface CostOptions extends PricingOptions {
  readonly usage: UsageProfile;
  readonly resourceEndpointHours: ResourceEndpointHours;
}

export interface TopologyCosts {
  readonly endpoints: EndpointCost[];
  readonly resources: ResourceCost[];
}

/** The cost of everything in a topology that will exist: the endpoints, and the resources around them. */
export function costTopology(topology: Topology, options: CostOptions): TopologyCosts {
  const { hoursPerMonth, prices, usage, resourceEndpointHours } = options;
  const related = relatedResourcesOf(topology);
  const contextFor = (resourceType: string, { address, constructPath }: Located): BillingContext => ({
    hoursPerMonth,
    resourceEndpointHours,
    prices,
    related,
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
