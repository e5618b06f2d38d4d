import { known } from "../../model/quantity";
import type { BilledItem, BillingContext } from "./billed";

/** A gateway endpoint: AWS charges neither for its hours nor for its data; the catalogue has the price, zero. */
export function gatewayItems({ hoursPerMonth }: BillingContext): BilledItem[] {
  return [
    {
      name: "Gateway endpoint",
      dimension: "gateway-endpoint-hour",
      unit: "endpoint-hours",
      monthlyQuantity: known(hoursPerMonth),
      usageBased: false,
    },
  ];
}
