import { valueOf } from "../model/attribute";
import type { AddressLine } from "../model/addresses";
import type { Subnet } from "../model/topology";
import { decimal, type Decimal } from "../shared/money";
import type { AddressNeed } from "./need";
import { capacityOf, subnetRange } from "./subnet-range";

/** A subnet whose size is known: by its range, by what is free in it, or by both. */
export interface SizedSubnet extends Pick<
  AddressLine,
  "subnet" | "family" | "input" | "address" | "constructPath" | "cidr"
> {
  readonly capacity: Decimal | undefined;
  readonly free: Decimal | undefined;
}

/** The subnet of a need; `undefined` when its size is not known. */
export function sizedSubnet(
  need: AddressNeed,
  subnet: Subnet | undefined,
  free: number | undefined,
): SizedSubnet | undefined {
  const { family } = need;
  const cidr = valueOf(family === "ipv4" ? subnet?.cidrBlock : subnet?.ipv6CidrBlock);
  const range = cidr === undefined ? undefined : subnetRange(cidr, family);
  const isFreeKnown = free !== undefined && Number.isSafeInteger(free) && free >= 0;
  if (range === undefined && !isFreeKnown) return undefined;
  return {
    ...subnetName(need, subnet),
    family,
    ...(cidr === undefined || range === undefined ? {} : { cidr }),
    capacity: range === undefined ? undefined : capacityOf(range),
    free: isFreeKnown ? decimal(free) : undefined,
  };
}

function subnetName(
  need: AddressNeed,
  subnet: Subnet | undefined,
): Pick<SizedSubnet, "subnet" | "input" | "address" | "constructPath"> {
  if (subnet === undefined) return { subnet: need.subnet, input: need.resource.input, address: need.subnet.label };
  const { ref, input, address, constructPath } = subnet;
  return { subnet: ref, input, address, ...(constructPath === undefined ? {} : { constructPath }) };
}
