import { known, unknown } from "../../model/quantity";
import type { ResourceEndpoint, ServiceNetworkEndpoint } from "../../model/topology";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";
import { interAzItems } from "./inter-az";

/** A resource endpoint: each hour, whatever its number of Availability Zones, and each GB. */
export function resourceItems(endpoint: ResourceEndpoint, context: BillingContext): BilledItem[] {
  return [
    {
      name: "Endpoint hours",
      dimension: "resource-endpoint-hour",
      unit: "endpoint-hours",
      monthlyQuantity: known(context.hoursPerMonth),
      usageBased: false,
    },
    dataProcessed("resource-endpoint-gb", context),
    ...interAzItems(endpoint, context),
  ];
}

/**
 * A service-network endpoint: free itself. The resource configurations of the service network are billed once for each
 * network, however many endpoints it has: at the associations, when the topology holds the network.
 */
export function serviceNetworkItems(endpoint: ServiceNetworkEndpoint, context: BillingContext): BilledItem[] {
  const elsewhere: BilledItem = {
    name: "Resource configurations of the service network",
    dimension: "service-network-resource-hour",
    unit: "resource-hours",
    monthlyQuantity: unknown("the input does not tell how many resource configurations the service network has"),
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
