import type { Unresolved } from "./attribute";
import type { Quantity } from "./quantity";

/** What Terraform is going to do with a resource; `existing` when the input (a state) plans nothing. */
export type Action = "create" | "update" | "replace" | "delete" | "no-op" | "import" | "forget" | "existing";

/** A resource that others refer to: by its id when known, otherwise by the address of the resource that creates it. */
export interface ResourceRef {
  /** Equal for two references to one resource. */
  readonly key: string;
  /** What reports print: the id or the address. */
  readonly label: string;
}

/** Where a resource is and who pays for it. */
export interface Scope {
  /** Twelve digits, where the input states them. */
  readonly account?: string;
  /** Region code, e.g. us-east-1. */
  readonly region: string | Unresolved;
  readonly vpc: ResourceRef | Unresolved;
  /** What was inferred because the input does not state it, and from what: one sentence each. */
  readonly inferences?: readonly string[];
  /** The parts that the input does not state: inferred, or a default. */
  readonly assumed?: readonly ("region" | "vpc")[];
}

/** How Terraform replaces a resource, and why. */
export interface Replacement {
  /**
   * What Terraform does first. With `create-first` both exist for a while; with `old-stays` Terraform forgets the old one,
   * which stays in AWS. Absent where the input does not say.
   */
  readonly order?: "delete-first" | "create-first" | "old-stays";
  /** Why, one clause each; empty where the input does not say. */
  readonly because: readonly string[];
}

/** What every resource of a topology has. */
export interface Located {
  /** Name of the `Input` that it comes from. */
  readonly input: string;
  /** Terraform address with module path and instance key. */
  readonly address: string;
  /** Path of the CDKTF construct that created it, when the input states it. */
  readonly constructPath?: string;
  readonly action: Action;
  /** Of a resource that a plan replaces. */
  readonly replacement?: Replacement;
  readonly scope: Scope;
}

/** The subnets of an endpoint, as far as the input states them. */
export interface Placement {
  /** How many Availability Zones have a network interface of the endpoint. */
  readonly zones: Quantity;
  /** The subnets that are known; fewer than `zones` when the input does not name all. */
  readonly subnets: readonly ResourceRef[];
  /** Zone names, where they are known. */
  readonly zoneNames: readonly string[];
  /** Addresses that the configuration designates (`subnet_configuration`), by subnet. */
  readonly designated: readonly DesignatedAddress[];
  /** The addresses before the change, for a resource that a plan updates. */
  readonly designatedBefore?: readonly DesignatedAddress[];
}

export interface DesignatedAddress {
  readonly subnet: ResourceRef;
  readonly ipv4?: string;
  readonly ipv6?: string;
}

/** True unless Terraform is about to remove the resource from the account. */
export function willExist({ action }: Pick<Located, "action">): boolean {
  return action !== "delete" && action !== "forget";
}

/** True for a resource that a data source finds: other configurations manage it, and what belongs to it. */
export function isLookedUp({ address }: Pick<Located, "address">): boolean {
  return /(?:^|\.)data\./.test(address);
}

/** True for a VPC that AWS made for the account and Terraform adopts (aws_default_vpc). */
export function isDefaultVpc({ address }: Pick<Located, "address">): boolean {
  return /(?:^|\.)aws_default_vpc\./.test(address);
}
