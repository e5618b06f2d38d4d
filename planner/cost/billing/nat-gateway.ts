import { isUnresolved } from "../../model/attribute";
import type { NatGateway } from "../../model/network";
import { highOf, isBounded, known, multiply, range, type Quantity } from "../../model/quantity";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";

/** A NAT gateway: every hour in each of its zones, every GB, and the public IPv4 addresses unless it is private. */
export function natGatewayItems(gateway: NatGateway, context: BillingContext): BilledItem[] {
  const hours = known(context.hoursPerMonth);
  return [
    {
      name: "Gateway hours",
      dimension: "nat-gateway-hour",
      unit: "gateway-hours",
      monthlyQuantity: multiply(gateway.zones, hours),
      usageBased: false,
    },
    ...publicAddresses(gateway, hours),
    dataProcessed("nat-gateway-gb", context),
  ];
}

function publicAddresses(gateway: NatGateway, hours: Quantity): BilledItem[] {
  const { connectivity, publicAddresses: addresses } = gateway;
  if (connectivity === "private") return [];
  const billed = isUnresolved(connectivity) ? mayBePrivate(addresses) : addresses;
  return [
    {
      name: "Public IPv4 address",
      dimension: "public-ipv4-hour",
      unit: "address-hours",
      monthlyQuantity: multiply(billed, hours),
      usageBased: false,
    },
  ];
}

function mayBePrivate(addresses: Quantity): Quantity {
  if (!isBounded(addresses)) return addresses;
  return range(0, highOf(addresses), highOf(addresses), "the connectivity type is known after apply");
}
