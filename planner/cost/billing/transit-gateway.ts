import { known } from "../../model/quantity";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";

/** A VPC's attachment to a transit gateway: every hour, and every GB that the VPC sends to the transit gateway. */
export function transitGatewayItems(context: BillingContext): BilledItem[] {
  return [
    {
      name: "Attachment hours",
      dimension: "transit-gateway-attachment-hour",
      unit: "attachment-hours",
      monthlyQuantity: known(context.hoursPerMonth),
      usageBased: false,
    },
    dataProcessed("transit-gateway-gb", context),
  ];
}
