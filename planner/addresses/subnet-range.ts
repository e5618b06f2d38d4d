import ipaddr from "ipaddr.js";
import { RESERVED_ADDRESSES } from "../catalog/limits";
import { decimal, type Decimal } from "../shared/money";
import type { AddressLine } from "../model/addresses";

const RESERVED_AT_START = BigInt(RESERVED_ADDRESSES.first);
const RESERVED_AT_END = BigInt(RESERVED_ADDRESSES.last);
/** Longer than any address range; longer text is not parsed. */
const MOST_CHARACTERS = 64;

/** A range of addresses, of either family. */
export interface SubnetRange {
  readonly family: AddressLine["family"];
  readonly first: bigint;
  readonly size: bigint;
}

/** The range of a CIDR block of the family; `undefined` when the text is not one. */
export function subnetRange(cidr: string, family: AddressLine["family"]): SubnetRange | undefined {
  if (cidr.length > MOST_CHARACTERS) return undefined;
  const bits = bitsOf(family);
  const isValid = family === "ipv4" ? ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr) : ipaddr.IPv6.isValidCIDR(cidr);
  if (!isValid) return undefined;
  const [address, prefix] = family === "ipv4" ? ipaddr.IPv4.parseCIDR(cidr) : ipaddr.IPv6.parseCIDR(cidr);
  const size = 1n << BigInt(bits - prefix);
  const value = toBigInt(address.toByteArray());
  return { family, first: value - (value % size), size };
}

function bitsOf(family: AddressLine["family"]): number {
  return family === "ipv4" ? 32 : 128;
}

function toBigInt(bytes: readonly number[]): bigint {
  return bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n);
}

/** The numeric value of an address of the family; `undefined` when the text is not one. */
export function addressValue(text: string, family: AddressLine["family"]): bigint | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  if (family === "ipv4") {
    return ipaddr.IPv4.isValidFourPartDecimal(text) ? toBigInt(ipaddr.IPv4.parse(text).toByteArray()) : undefined;
  }
  return ipaddr.IPv6.isValid(text) ? toBigInt(ipaddr.IPv6.parse(text).toByteArray()) : undefined;
}

/** Addresses of the range that AWS does not reserve. */
export function capacityOf({ size }: SubnetRange): Decimal {
  const usable = size - RESERVED_AT_START - RESERVED_AT_END;
  return decimal((usable < 0n ? 0n : usable).toString());
}

/** Why an address cannot be used in the range; `undefined` when it can. */
export function placeIn({ first, size }: SubnetRange, address: bigint): "outside" | "reserved" | undefined {
  const offset = address - first;
  if (offset < 0n || offset >= size) return "outside";
  return offset < RESERVED_AT_START || offset >= size - RESERVED_AT_END ? "reserved" : undefined;
}
