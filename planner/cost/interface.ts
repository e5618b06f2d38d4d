import { known, multiply } from "../model/quantity";
import type { GatewayLoadBalancerEndpoint, InterfaceEndpoint } from "../model/topology";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";

/** An interface endpoint: each hour in each Availability Zone, and each GB. */
export function interfaceItems(endpoint: InterfaceEndpoint, context: BillingContext): BilledItem[] {
  return [zoneHours(endpoint, "interface-endpoint-hour", context), dataProcessed("interface-endpoint-gb", context)];
}

/** A Gateway Load Balancer endpoint: as an interface endpoint, with prices of its own. */
export function gatewayLoadBalancerItems(endpoint: GatewayLoadBalancerEndpoint, context: BillingContext): BilledItem[] {
  return [zoneHours(endpoint, "gwlb-endpoint-hour", context), dataProcessed("gwlb-endpoint-gb", context)];
}

function zoneHours(
  { placement }: InterfaceEndpoint | GatewayLoadBalancerEndpoint,
  dimension: "interface-endpoint-hour" | "gwlb-endpoint-hour",
  { hoursPerMonth }: BillingContext,
): BilledItem {
  return {
    name: "Endpoint hours",
    dimension,
    unit: "AZ-hours",
    monthlyQuantity: multiply(placement.zones, known(hoursPerMonth)),
    usageBased: false,
  };
}
