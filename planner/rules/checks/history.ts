import type { Located } from "../../model/topology";

/** Lists of earlier resources, by what names one resource in one input. */
const built = new WeakMap<readonly Located[], ReadonlyMap<string, Located>>();

/** The resource as it was before the plans change anything; `undefined` when it did not exist or the input does not say. */
export function earlier<T extends Located>(past: readonly T[] | undefined, resource: Located): T | undefined {
  if (past === undefined) return undefined;
  const index = built.get(past) ?? new Map(past.map((each) => [keyOf(each), each]));
  built.set(past, index);
  return index.get(keyOf(resource)) as T | undefined;
}

/** The resources of a list that are not in another. */
export function missingIn<T extends Located>(past: readonly T[], present: readonly Located[]): T[] {
  const kept = new Set(present.map(keyOf));
  return past.filter((resource) => !kept.has(keyOf(resource)));
}

/** True for what a plan creates, or replaces by a new one. */
export function isNew({ action }: Pick<Located, "action">): boolean {
  return action === "create" || action === "replace";
}

/** What a finding about a removed resource points to: the resource as the plan leaves it. */
export function asRemoved<T extends Located>(resource: T): T {
  return { ...resource, action: "delete" };
}

function keyOf({ input, address }: Located): string {
  return `${input}\u0000${address}`;
}
