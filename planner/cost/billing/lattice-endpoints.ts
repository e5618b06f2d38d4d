import { known, multiply, unknown } from "../../model/quantity";
import type { ResourceEndpoint, ServiceNetworkEndpoint } from "../../model/topology";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";
import { interAzItems } from "./inter-az";

/** A resource endpoint: every hour, by default regardless of the number of Availability Zones, and every GB. */
export function resourceItems(endpoint: ResourceEndpoint, context: BillingContext): BilledItem[] {
  const hours = known(context.hoursPerMonth);
  const isPerZone = context.resourceEndpointHours === "per-zone";
  return [
    {
      name: "Endpoint hours",
      dimension: "resource-endpoint-hour",
      unit: isPerZone ? "AZ-hours" : "endpoint-hours",
      monthlyQuantity: isPerZone ? multiply(endpoint.placement.zones, hours) : hours,
      usageBased: false,
    },
    dataProcessed("resource-endpoint-gb", context),
    ...interAzItems(endpoint, context),
  ];
}

/**
 * A service-network endpoint is free. The resource configurations are billed once for each service network, regardless of
 * the number of endpoints: at the associations, when the topology contains the network.
 */
export function serviceNetworkItems(endpoint: ServiceNetworkEndpoint, context: BillingContext): BilledItem[] {
  const elsewhere: BilledItem = {
    name: "Resource configurations of the service network",
    dimension: "service-network-resource-hour",
    unit: "resource-hours",
    monthlyQuantity: unknown("the input does not show how many resource configurations the service network has"),
    usageBased: false,
  };
  return [
    {
      name: "Endpoint hours",
      dimension: "service-network-endpoint-hour",
      unit: "endpoint-hours",
      monthlyQuantity: known(context.hoursPerMonth),
      usageBased: false,
    },
    ...(context.related.serviceNetworkOf(endpoint) === undefined ? [elsewhere] : []),
    dataProcessed("service-network-resource-gb", context),
    ...interAzItems(endpoint, context),
  ];
}
