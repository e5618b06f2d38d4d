import { known, multiply } from "../../model/quantity";
import type { GatewayLoadBalancerEndpoint, InterfaceEndpoint } from "../../model/topology";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";
import { interAzItems } from "./inter-az";
import { interRegionItems } from "./inter-region";

/** An interface endpoint: every hour in each Availability Zone, every GB, and transfer to a service in another Region. */
export function interfaceItems(endpoint: InterfaceEndpoint, context: BillingContext): BilledItem[] {
  return [
    zoneHours(endpoint, "interface-endpoint-hour", context),
    dataProcessed("interface-endpoint-gb", context),
    ...interRegionItems(endpoint, context),
    ...interAzItems(endpoint, context),
  ];
}

/** A Gateway Load Balancer endpoint: like an interface endpoint, at its own prices. */
export function gatewayLoadBalancerItems(endpoint: GatewayLoadBalancerEndpoint, context: BillingContext): BilledItem[] {
  return [
    zoneHours(endpoint, "gwlb-endpoint-hour", context),
    dataProcessed("gwlb-endpoint-gb", context),
    ...interAzItems(endpoint, context),
  ];
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
