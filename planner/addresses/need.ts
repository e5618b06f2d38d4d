import { isUnresolved, type Attribute } from "../model/attribute";
import { isBounded, known, lowOf, multiply, range, type Quantity } from "../model/quantity";
import type { Located, Placement, ResourceRef } from "../model/topology";
import type { AddressLine } from "../model/addresses";

type Family = AddressLine["family"];

/** Addresses of one family that a resource uses in one subnet once it exists. */
export interface AddressNeed {
  readonly resource: Located;
  readonly subnet: ResourceRef;
  readonly family: Family;
  readonly addresses: Quantity;
  /** How many /28 blocks these IPv4 addresses are, where AWS allocates blocks. */
  readonly blocks?: Quantity;
}

const ONE = known(1);

/** A resource with network interfaces in subnets. */
export interface Placed extends Located {
  readonly placement: Placement;
  readonly ipAddressType: Attribute<string>;
}

/** What each network interface needs, by family. */
export type PerInterface = Readonly<Record<Family, Pick<AddressNeed, "addresses" | "blocks">>>;

/** An interface with one address of each family. */
export const ONE_ADDRESS: PerInterface = { ipv4: { addresses: ONE }, ipv6: { addresses: ONE } };

/** What a resource needs in the subnets that it names. Subnets that no input names are not included. */
export function needsOf(resource: Placed, perInterface: PerInterface): AddressNeed[] {
  const { ipAddressType, placement } = resource;
  const subnets = distinct(placement.subnets);
  const presence = presenceIn(placement.zones, subnets.length);
  return (["ipv4", "ipv6"] as const).flatMap((family) => {
    const interfaces = timesPresent(presence, hasFamily(ipAddressType, family));
    if (interfaces === undefined) return [];
    const { addresses, blocks } = perInterface[family];
    const need = {
      resource,
      family,
      addresses: times(addresses, interfaces),
      ...(blocks === undefined ? {} : { blocks: times(blocks, interfaces) }),
    };
    return subnets.map((subnet) => ({ ...need, subnet }));
  });
}

function times(amount: Quantity, interfaces: Quantity): Quantity {
  return interfaces === ONE ? amount : multiply(amount, interfaces);
}

function distinct(subnets: readonly ResourceRef[]): ResourceRef[] {
  return [...new Map(subnets.map((subnet) => [subnet.key, subnet])).values()];
}

/** Network interfaces in each named subnet: one, or possibly none when there may be fewer zones than named subnets. */
function presenceIn(zones: Quantity, named: number): Quantity {
  if (!isBounded(zones) || lowOf(zones).gte(named)) return ONE;
  return range(0, 1, 1, zones.reason ?? "fewer zones are used than subnets are named");
}

/** Addresses of the family on each interface: one, none, or unknown. AWS's default is IPv4. */
function hasFamily(type: Attribute<string>, family: Family): Quantity | undefined {
  if (isUnresolved(type)) {
    const expected = family === "ipv4" ? 1 : 0;
    return range(0, expected, 1, `ip_address_type is not known: ${type.unresolved}`);
  }
  const name = (type ?? "ipv4").toLowerCase();
  return name === family || name.startsWith("dualstack") ? ONE : undefined;
}

function timesPresent(presence: Quantity, family: Quantity | undefined): Quantity | undefined {
  if (family === undefined) return undefined;
  if (presence === ONE) return family;
  return family === ONE ? presence : multiply(presence, family);
}
