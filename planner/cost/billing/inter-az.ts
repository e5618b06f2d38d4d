import { decimal, Decimal, ZERO } from "../../shared/money";
import { isUnresolved } from "../../model/attribute";
import { expectedOf, highOf, isBounded, known, lowOf, multiply, range, type Bounded } from "../../model/quantity";
import type { Endpoint } from "../../model/topology";
import { processedGb } from "../../usage/quantities";
import type { BilledItem, BillingContext } from "./billed";

type EndpointInZones = Extract<Endpoint, { placement: unknown }>;

/**
 * Data between a client and a network interface of the endpoint in different Availability Zones. AWS has charged nothing
 * for it since April 2022, so only a share stated in the usage or a price other than zero adds a line.
 */
export function interAzItems(endpoint: EndpointInZones, context: BillingContext): BilledItem[] {
  const { usage, prices } = context;
  const gb = processedGb(usage);
  if (!isBounded(gb)) return [];
  const stated = statedShare(endpoint, context);
  const share = stated ?? (isFree(endpoint, prices) ? undefined : inferredShare(endpoint, context));
  if (share === undefined || highOf(share).isZero()) return [];
  return [
    {
      name: "Inter-AZ transfer",
      dimension: "endpoint-inter-az-gb",
      unit: "GB",
      monthlyQuantity: multiply(gb, share),
      usageBased: true,
    },
  ];
}

function isFree({ scope }: EndpointInZones, prices: BillingContext["prices"]): boolean {
  const price = isUnresolved(scope.region) ? undefined : prices.find("endpoint-inter-az-gb", scope.region);
  return price?.tiers.every(({ unitPrice }) => unitPrice.isZero()) === true;
}

function statedShare({ placement }: EndpointInZones, { usage }: BillingContext): Bounded | undefined {
  if (usage?.interAzShare !== undefined) return known(usage.interAzShare);
  const clients = usage?.clientAvailabilityZones;
  if (clients === undefined || clients.isZero() || !isBounded(placement.zones)) return undefined;
  const { zones } = placement;
  const without = (served: Decimal): Decimal => Decimal.max(ZERO, clients.sub(served)).div(clients);
  const reason = `clients in ${clients.toString()} Availability Zones are assumed to send equal amounts`;
  return range(without(highOf(zones)), without(expectedOf(zones)), without(lowOf(zones)), reason, "assumed");
}

/** The VPC's subnets show zones without a network interface; how much their clients send is not known. */
function inferredShare({ placement, scope }: EndpointInZones, { related }: BillingContext): Bounded | undefined {
  const zones = related.zonesOfVpc(scope.vpc);
  const { zones: served, zoneNames } = placement;
  if (zones === undefined || zones.length === 0 || !isBounded(served)) return undefined;
  if (!highOf(served).eq(zoneNames.length) || !lowOf(served).eq(zoneNames.length)) return undefined;
  const lacking = zones.filter((zone) => !zoneNames.includes(zone));
  if (lacking.length === 0) return undefined;
  const reason = `the VPC has subnets in ${lacking.join(", ")}, where the endpoint has no network interface; clients there are expected to send as much as others`;
  return range(0, decimal(lacking.length).div(zones.length), 1, reason);
}
