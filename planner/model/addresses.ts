import type { Quantity } from "./quantity";
import type { ResourceRef } from "./located";

/**
 * What is left of a subnet's addresses: `low` is a fifth or less, `exceeded` is that they do not fit, `unknown` is that
 * they may or may not fit.
 */
export type AddressStatus = "ok" | "low" | "exceeded" | "unknown";

/** The addresses of one family that the resources of the inputs need in one subnet. Figures are addresses. */
export interface AddressLine {
  readonly subnet: ResourceRef;
  /** Of the subnet; where no input has it, the input of the first resource in it, and what that calls the subnet. */
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly family: "ipv4" | "ipv6";
  /** Range of the subnet, where it is known. */
  readonly cidr?: string;
  /** Addresses of the range less the five that AWS reserves. */
  readonly capacity: Quantity;
  /** All that the resources hold once everything is applied. */
  readonly needed: Quantity;
  /** The part of `needed` that is still to be taken: what resources hold that exist already is not in it. */
  readonly added: Quantity;
  /** What AWS says is free now, less `added`; where that is not told, `capacity` less `needed`. Negative: too few. */
  readonly left: Quantity;
  /** Blocks of 16 contiguous IPv4 addresses (/28) in `added`, which service-network endpoints take; absent: none. */
  readonly blocks?: Quantity;
  readonly status: AddressStatus;
  /** What `left` does not count, where the addresses that are free now are not told. */
  readonly basis?: string;
}
