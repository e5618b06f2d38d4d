import { isUnresolved } from "../../model/attribute";
import { willExist, type Located, type ResourceRef } from "../../model/topology";
import type { Instance, Reading } from "../instances/instance";
import { textAt } from "../document/json";
import { Scopes } from "./located";
import type { SubnetIndex } from "./subnets";

/** An instance, and what its input says about where it is. */
export interface Resource {
  readonly instance: Instance;
  readonly scopes: Scopes;
}

/** Builds one list of the Topology. */
export interface Part<T> {
  /** The types whose resources become entries of the list. */
  readonly types: readonly string[];
  /** Types that add to such an entry, or that it refers to. */
  readonly reads: readonly string[];
  map(resources: Resources, subnets: SubnetIndex): readonly T[];
}

/** A part that maps each resource on its own. */
export function each<T>(types: readonly string[], map: (instance: Instance, scopes: Scopes) => T): Part<T> {
  return {
    types,
    reads: [],
    map: (resources) => resources.of(types).map(({ instance, scopes }) => map(instance, scopes)),
  };
}

/** The resources of all inputs, by type. */
export class Resources {
  readonly #managed = new Map<string, Resource[]>();
  readonly #data = new Map<string, Resource[]>();
  /** One for each resource whose number of instances is unknown. */
  public readonly uncounted: readonly Resource[];

  public constructor(readings: readonly Reading[], region?: string) {
    const uncounted: Resource[] = [];
    this.uncounted = uncounted;
    for (const reading of readings) {
      const scopes = new Scopes(reading.input.name, region, reading.instances);
      uncounted.push(...(reading.uncounted ?? []).map((instance) => ({ instance, scopes })));
      for (const instance of reading.instances) {
        const byType = instance.mode === "data" ? this.#data : this.#managed;
        const list = byType.get(instance.type);
        if (list === undefined) byType.set(instance.type, [{ instance, scopes }]);
        else list.push({ instance, scopes });
      }
    }
  }

  /** The resources of these types that Terraform manages. */
  public of(types: readonly string[]): readonly Resource[] {
    return all(this.#managed, types);
  }

  /** The data sources of these types. */
  public data(types: readonly string[]): readonly Resource[] {
    return all(this.#data, types);
  }

  /** Resources of `types`, by the resource that `attribute` of each names. */
  public byParent(types: readonly string[], attribute: string): Children {
    const children = new Map<string, Resource[]>();
    const orphans: Resource[] = [];
    for (const resource of this.of(types)) {
      const parent = resource.scopes.one(resource.instance, attribute);
      if (isUnresolved(parent)) orphans.push(resource);
      else {
        const list = children.get(parent.key);
        if (list === undefined) children.set(parent.key, [resource]);
        else list.push(resource);
      }
    }
    return {
      of: (parent) => (children.get(parent.ref.key) ?? []).filter(({ instance }) => outlive(instance, parent)),
      removedFrom: (parent) =>
        (children.get(parent.ref.key) ?? []).filter(
          ({ instance }) => instance.action === "delete" && willExist(parent),
        ),
      orphans,
    };
  }
}

export interface Children {
  /** The children that will exist with their parent, or are removed with it. */
  of(parent: Pick<Located, "action"> & { readonly ref: ResourceRef }): readonly Resource[];
  /** The children that a plan removes from a parent that stays. */
  removedFrom(parent: Pick<Located, "action"> & { readonly ref: ResourceRef }): readonly Resource[];
  /** Those whose parent is unknown. */
  readonly orphans: readonly Resource[];
}

function outlive(child: Pick<Located, "action">, parent: Pick<Located, "action">): boolean {
  return willExist(child) || !willExist(parent);
}

function all(byType: ReadonlyMap<string, readonly Resource[]>, types: readonly string[]): readonly Resource[] {
  const [only] = types;
  if (types.length === 1 && only !== undefined) return byType.get(only) ?? [];
  return types.flatMap((type) => byType.get(type) ?? []);
}

/** Resources that data sources find and no input manages, each once. */
export function unlessManaged<T extends { readonly ref: ResourceRef }>(
  dataSources: readonly Resource[],
  managed: readonly T[],
  map: (resource: Resource) => T,
): T[] {
  const keys = new Set(managed.map(({ ref }) => ref.key));
  return dataSources.filter(isRead).flatMap((resource) => {
    const mapped = map(resource);
    if (keys.has(mapped.ref.key)) return [];
    keys.add(mapped.ref.key);
    return [mapped];
  });
}

/** A data source that is read only during apply has no values yet. */
function isRead({ instance }: Resource): boolean {
  return textAt(instance.values, "id") !== undefined;
}
