import type { LoadBalancer } from "../../model/network";
import { assumed, known, multiply, unknown, type Quantity } from "../../model/quantity";
import type { BilledItem, BillingContext } from "./billed";

/** The price dimensions of each type; endpoint services do not take other types. */
const DIMENSIONS = {
  network: ["network-load-balancer-hour", "network-load-balancer-capacity-unit-hour"],
  gateway: ["gateway-load-balancer-hour", "gateway-load-balancer-capacity-unit-hour"],
} as const;

/** A Network or Gateway Load Balancer: every hour, and the capacity units in use. */
export function loadBalancerItems({ type }: LoadBalancer, context: BillingContext): BilledItem[] {
  if (type !== "network" && type !== "gateway") return [];
  const [hour, capacityUnitHour] = DIMENSIONS[type];
  return [
    {
      name: "Load balancer hours",
      dimension: hour,
      unit: "load-balancer-hours",
      monthlyQuantity: known(context.hoursPerMonth),
      usageBased: false,
    },
    {
      name: "Capacity units",
      dimension: capacityUnitHour,
      unit: "capacity-unit-hours",
      monthlyQuantity: capacityUnitHours(context),
      usageBased: true,
    },
  ];
}

/** One capacity unit of either type carries 1 GB an hour. Source: AWS, Elastic Load Balancing pricing. */
function capacityUnitHours({ usage, hoursPerMonth }: BillingContext): Quantity {
  if (usage?.capacityUnits !== undefined) return multiply(known(usage.capacityUnits), known(hoursPerMonth));
  const gb = usage?.processedBytesGb ?? usage?.monthlyDataProcessedGb;
  if (gb === undefined) return unknown("no usage is stated: add capacity_units or processed_bytes_gb to a usage file");
  return assumed(gb, "the GB, not the connections, are assumed to determine the capacity units: 1 GB an hour each");
}
