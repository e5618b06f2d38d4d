import { known } from "../../model/quantity";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";

/** A resource configuration in a service network: every hour that it is associated. */
export function resourceAssociationItems({ hoursPerMonth }: BillingContext): BilledItem[] {
  return [
    {
      name: "Resource configuration hours",
      dimension: "service-network-resource-hour",
      unit: "resource-hours",
      monthlyQuantity: known(hoursPerMonth),
      usageBased: false,
    },
  ];
}

/** A resource gateway: every GB that it processes, billed to the owner of the resources. */
export function resourceGatewayItems(context: BillingContext): BilledItem[] {
  return [dataProcessed("resource-gateway-gb", context)];
}
