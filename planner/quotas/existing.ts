import type { Counted, Inventory, InventoryCount } from "../model/inventory";
import type { Located, ResourceRef } from "../model/topology";
import { existsAlready } from "./count";

/** A resource that a quota counts. */
export type CountedResource = Located & { readonly ref: ResourceRef };

/** One scope of a quota, and the resources of the inputs in it. */
export interface CountedScope {
  readonly counted: readonly Counted[];
  readonly account?: string;
  readonly region?: string;
  /** Key of the VPC; absent for a quota of a Region. */
  readonly vpc?: string;
  readonly resources: readonly CountedResource[];
}

/**
 * How many resources the inventory has in a scope in addition to the inputs: of ids, those missing from the inputs; of a
 * count, the excess over the inputs' count. The larger of the two is used.
 */
export function existingElsewhere(scope: CountedScope, { counts }: Inventory): number {
  const matching = counts.filter((count) => isIn(scope, count));
  const listed = matching.flatMap(({ ids }) => ids ?? []);
  const inInputs = new Set(scope.resources.map(({ ref }) => ref.key));
  const unlisted = [...new Set(listed)].filter((id) => !inInputs.has(id)).length;
  const existing = scope.resources.filter(existsAlready).length;
  const beyond = Math.max(0, numberIn(scope, matching) - existing);
  return Math.max(unlisted, beyond);
}

/** The id of a VPC alone says where a resource counts: its service may be in another Region. */
function isIn({ counted, account, region, vpc }: CountedScope, count: InventoryCount): boolean {
  if (!counted.includes(count.counted)) return false;
  if (vpc !== undefined) return vpc === count.vpc;
  const sameAccount = account === undefined || count.account === undefined || account === count.account;
  return sameAccount && region === count.region;
}

/** In a Region, a count without a VPC covers all of its VPCs; counts by VPC are not added to it. */
function numberIn({ vpc }: CountedScope, counts: readonly InventoryCount[]): number {
  const numbers = counts.filter(({ ids }) => ids === undefined);
  const whole = numbers.filter((count) => count.vpc === undefined);
  const used = vpc === undefined && whole.length > 0 ? whole : numbers;
  return used.reduce((total, { count }) => total + count, 0);
}
