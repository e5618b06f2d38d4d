import { known, unknown } from "../model/quantity";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";

/** A resource endpoint: each hour, whatever its number of Availability Zones, and each GB. */
export function resourceItems(context: BillingContext): BilledItem[] {
  return [
    {
      name: "Endpoint hours",
      dimension: "resource-endpoint-hour",
      unit: "endpoint-hours",
      monthlyQuantity: known(context.hoursPerMonth),
      usageBased: false,
    },
    dataProcessed("resource-endpoint-gb", context),
  ];
}

/** A service-network endpoint: free itself; the resource configurations of the service network are billed. */
export function serviceNetworkItems(context: BillingContext): BilledItem[] {
  return [
    {
      name: "Endpoint hours",
      dimension: "service-network-endpoint-hour",
      unit: "endpoint-hours",
      monthlyQuantity: known(context.hoursPerMonth),
      usageBased: false,
    },
    {
      name: "Resource configurations of the service network",
      dimension: "service-network-resource-hour",
      unit: "resource-hours",
      monthlyQuantity: unknown("the input does not tell how many resource configurations the service network has"),
      usageBased: false,
    },
    dataProcessed("service-network-resource-gb", context),
  ];
}
