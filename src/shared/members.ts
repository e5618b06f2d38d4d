import { TerraformElement } from "cdktf";
import type { SubnetReference } from "./references";
import { literal } from "./literal";

/*
 * The provider's classes make a new reference, with a stack trace, each time that one of their members is read. That is
 * most of the time of a large synthesis, so members are read no more often than needed.
 */

const ids = new WeakMap<object, string>();

/** The id of a resource: for the provider's own, one reference that all users share. */
export function idOf(reference: { readonly id: string }): string {
  if (!TerraformElement.isTerraformElement(reference)) return reference.id;
  const cached = ids.get(reference);
  if (cached !== undefined) return cached;
  const id = reference.id;
  ids.set(reference, id);
  return id;
}

/** The references of a list; a list that only Terraform knows is one reference to all of its ids. */
export function referencesOf<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return list.map((item: T | string) => (typeof item === "string" ? ({ id: item } as unknown as T) : item));
}

/** The id of a resource, when it is known now. */
export function literalIdOf(reference: { readonly id: string }): string | undefined {
  return literal(idOf(reference));
}

/** A member of a subnet that has an Input. */
type InputMember = "availabilityZone" | "availabilityZoneId" | "cidrBlock" | "ipv6CidrBlock";

/** What a subnet was given for a member, when it is known now. */
export function knownOf(subnet: SubnetReference, member: InputMember): string | undefined {
  const input = literal(subnet[`${member}Input`]);
  return input ?? (TerraformElement.isTerraformElement(subnet) ? undefined : literal(subnet[member]));
}

/** Name of the zone, when it is known now. */
export function zoneNameOf(subnet: SubnetReference): string | undefined {
  return knownOf(subnet, "availabilityZone");
}

/** Id of the zone, when it is known now. */
export function zoneIdOf(subnet: SubnetReference): string | undefined {
  return knownOf(subnet, "availabilityZoneId");
}
