import { range, type Quantity } from "../model/quantity";
import type { Located } from "../model/topology";

/** How many resources are there before a change and what the change adds. */
export interface Count {
  readonly existing: Quantity;
  readonly planned: Quantity;
  readonly used: Quantity;
}

const ELSEWHERE = "some endpoints do not tell their VPC: they may count here";

/**
 * Counts `sure` resources, and `possible` ones, which count here only if their unknown scope turns out to be this one.
 */
export function countResources(sure: readonly Located[], possible: readonly Located[] = []): Count {
  const count = (amount: (resource: Located) => number): Quantity => {
    const base = total(sure, amount);
    const added = possible.map(amount);
    const low = base + added.filter((value) => value < 0).reduce(sum, 0);
    const high = base + added.filter((value) => value > 0).reduce(sum, 0);
    return range(low, base, high, ELSEWHERE);
  };
  return {
    existing: known(count(before)),
    planned: known(count(change)),
    used: known(count((r) => before(r) + change(r))),
  };
}

/** A count of one value is simply known: the reason of a range does not concern it. */
function known(quantity: Quantity): Quantity {
  return quantity.kind === "known" ? { kind: "known", value: quantity.value, basis: "known" } : quantity;
}

/** 1 when the resource is in the account before the change. A forgotten one stays there, only Terraform lets go of it. */
function before({ action }: Located): number {
  return action === "create" ? 0 : 1;
}

function change({ action }: Located): number {
  if (action === "create") return 1;
  return action === "delete" ? -1 : 0;
}

function total(resources: readonly Located[], amount: (resource: Located) => number): number {
  return resources.map(amount).reduce(sum, 0);
}

const sum = (a: number, b: number): number => a + b;
