import type { Quantity } from "./quantity";
import type { ResourceRef } from "./located";

/**
 * What is left of a subnet's addresses: `low` is a fifth or less, `exceeded` means that they do not fit, `unknown` that they
 * may or may not fit.
 */
export type AddressStatus = "ok" | "low" | "exceeded" | "unknown";

/** Something that uses addresses which no line counts, and why not. */
export interface UncountedAddresses {
  /** A subnet, a resource, or what was not read. */
  readonly name: string;
  /** A clause without a full stop. */
  readonly reason: string;
}

/** The addresses of one family that the resources in the inputs need in one subnet. Figures count addresses. */
export interface AddressLine {
  readonly subnet: ResourceRef;
  /** The subnet's own; where no input has the subnet, the input of the first resource in it and that resource's name for it. */
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly family: "ipv4" | "ipv6";
  /** CIDR block of the subnet, where it is known. */
  readonly cidr?: string;
  /** Addresses of the CIDR block less the five that AWS reserves. */
  readonly capacity: Quantity;
  /** All addresses that the resources use once everything is applied. */
  readonly needed: Quantity;
  /** The part of `needed` that is not in use yet: it leaves out the addresses of resources that already exist. */
  readonly added: Quantity;
  /** What AWS says is free now, less `added`; where that is unknown, `capacity` less `needed`. Negative: too few. */
  readonly left: Quantity;
  /** Blocks of 16 contiguous IPv4 addresses (/28) in `added`, which service-network endpoints take; absent: none. */
  readonly blocks?: Quantity;
  readonly status: AddressStatus;
  /** What `left` does not count, where the number of addresses that are free now is unknown. */
  readonly basis?: string;
}
