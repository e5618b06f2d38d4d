import { add, known, range, type Quantity } from "../model/quantity";
import type { Located } from "../model/topology";

/** How many resources exist before a change, and what the change adds. */
export interface Count {
  readonly existing: Quantity;
  readonly planned: Quantity;
  readonly used: Quantity;
}

const ELSEWHERE = "the VPC of some resources is not known; they may count here";

/** Resources whose VPC is not known. */
export interface Possible {
  readonly resources: readonly Located[];
  /** Where they are expected to count: in another VPC, or here. */
  readonly expected: "elsewhere" | "here";
}

const NOBODY: Possible = { resources: [], expected: "elsewhere" };

/**
 * Counts `sure` resources, `possible` ones, which count here only if their unknown VPC turns out to be this one, and
 * `more` that exist but are in no input.
 */
export function countResources(sure: readonly Located[], possible: Possible = NOBODY, more = 0): Count {
  const count = (amount: (resource: Located) => number): Quantity => {
    const base = total(sure, amount);
    const added = possible.resources.map(amount);
    const low = base + added.filter((value) => value < 0).reduce(sum, 0);
    const high = base + added.filter((value) => value > 0).reduce(sum, 0);
    const expected = possible.expected === "here" ? base + added.reduce(sum, 0) : base;
    return withoutReason(range(low, expected, high, ELSEWHERE));
  };
  const elsewhere = known(more);
  return {
    existing: add([count(before), elsewhere]),
    planned: count(change),
    used: add([count((resource) => before(resource) + change(resource)), elsewhere]),
  };
}

/** A range of one value is simply known and needs no reason. */
function withoutReason(quantity: Quantity): Quantity {
  return quantity.kind === "known" ? known(quantity.value) : quantity;
}

/** 1 when the resource is in the account before the change. A forgotten one stays there; Terraform only stops managing it. */
function before({ action }: Located): number {
  return action === "create" ? 0 : 1;
}

function change({ action }: Located): number {
  if (action === "create") return 1;
  return action === "delete" ? -1 : 0;
}

/** True for a resource that is in the account before the change. */
export function existsAlready(resource: Located): boolean {
  return before(resource) === 1;
}

function total(resources: readonly Located[], amount: (resource: Located) => number): number {
  return resources.map(amount).reduce(sum, 0);
}

const sum = (a: number, b: number): number => a + b;
