import { isUnresolved } from "../../model/attribute";
import type { NatGateway } from "../../model/network";
import { known, multiply, range, type Quantity } from "../../model/quantity";
import { dataProcessed, type BilledItem, type BillingContext } from "./billed";

/** A NAT gateway: every hour, every GB, and the public IPv4 address unless it is private. */
export function natGatewayItems(gateway: NatGateway, context: BillingContext): BilledItem[] {
  const hours = known(context.hoursPerMonth);
  return [
    {
      name: "Gateway hours",
      dimension: "nat-gateway-hour",
      unit: "gateway-hours",
      monthlyQuantity: hours,
      usageBased: false,
    },
    ...publicAddress(gateway, hours),
    dataProcessed("nat-gateway-gb", context),
  ];
}

function publicAddress({ connectivity }: NatGateway, hours: Quantity): BilledItem[] {
  if (connectivity === "private") return [];
  const addresses = isUnresolved(connectivity)
    ? range(0, 1, 1, "the connectivity type is known after apply")
    : known(1);
  return [
    {
      name: "Public IPv4 address",
      dimension: "public-ipv4-hour",
      unit: "address-hours",
      monthlyQuantity: multiply(addresses, hours),
      usageBased: false,
    },
  ];
}
