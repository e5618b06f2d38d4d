import type { Instance } from "./instance";
import { configurationPath, modulePath, moduleSteps, type ModuleStep } from "./module-path";
import { partKey, partName, type TraversalPart } from "../language/traversal";

/** A reference to a resource: its type and name, the instance key if one is named, and the attribute that is read. */
export interface ResourceTraversal {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key?: InstanceKey;
  readonly attribute: string;
}

export type InstanceKey = string | number;

/** Reads a traversal as a reference to a resource; `undefined` when it refers to something else. */
export function resourceTraversal(parts: readonly TraversalPart[]): ResourceTraversal | undefined {
  const isData = partName(parts[0]) === "data";
  const [type, name, ...rest] = isData ? parts.slice(1) : parts;
  const [typeName, resourceName] = [partName(type), partName(name)];
  if (typeName === undefined || resourceName === undefined) return undefined;
  const key = partKey(rest[0]);
  const attribute = rest.map(partName).find((part) => part !== undefined) ?? "";
  return {
    mode: isData ? "data" : "managed",
    type: typeName,
    name: resourceName,
    attribute,
    ...(key === undefined ? {} : { key }),
  };
}

/** The instances of one resource in one module instance. */
interface Siblings {
  readonly all: Instance[];
  readonly byKey: Map<InstanceKey, Instance[]>;
}

/** The instances of one resource of the configuration, by module instance. */
interface Family {
  readonly byModule: Map<string, Siblings>;
  /** Merged over module instances, by module path. */
  readonly merged: Map<string, Siblings>;
}

/** Finds the instances that a reference means. Built in linear time; repeated lookups are free. */
export class InstanceIndex {
  readonly #families = new Map<string, Family>();
  readonly #steps = new Map<string, readonly ModuleStep[]>();

  public add(instance: Instance): void {
    const steps = this.stepsOf(instance.module);
    const key = resourceKey(configurationPath(steps), instance);
    const family: Family = this.#families.get(key) ?? { byModule: new Map(), merged: new Map() };
    this.#families.set(key, family);
    const module = modulePath(steps);
    const siblings = family.byModule.get(module) ?? newSiblings();
    family.byModule.set(module, siblings);
    addSibling(siblings, instance);
  }

  /** The steps of a module address; equal addresses share one array. */
  public stepsOf(module: string): readonly ModuleStep[] {
    const known = this.#steps.get(module);
    if (known !== undefined) return known;
    const steps = moduleSteps(module);
    this.#steps.set(module, steps);
    return steps;
  }

  /**
   * The instances of a resource in a module. A missing key, of the module or the resource, means all of them. `ownKeys`
   * are the keys that the expression reads from its own instance: the instance with one of them, if any, is the only match.
   */
  public find(
    module: readonly ModuleStep[],
    wanted: ResourceTraversal,
    ownKeys: readonly InstanceKey[] = [],
  ): readonly Instance[] {
    const family = this.#families.get(resourceKey(configurationPath(module), wanted));
    if (family === undefined) return [];
    const siblings = siblingsIn(family, module, ownKeys);
    if (wanted.key !== undefined) return siblings.byKey.get(wanted.key) ?? [];
    const key = ownKeys.find((candidate) => siblings.byKey.has(candidate));
    return (key === undefined ? undefined : siblings.byKey.get(key)) ?? siblings.all;
  }
}

function newSiblings(): Siblings {
  return { all: [], byKey: new Map() };
}

function addSibling({ all, byKey }: Siblings, instance: Instance): void {
  all.push(instance);
  if (instance.index === undefined) return;
  const same = byKey.get(instance.index);
  if (same === undefined) byKey.set(instance.index, [instance]);
  else same.push(instance);
}

function siblingsIn(family: Family, module: readonly ModuleStep[], ownKeys: readonly InstanceKey[]): Siblings {
  const exact = family.byModule.get(modulePath(module));
  if (exact !== undefined) return exact;
  const open = module.findLastIndex(({ key }) => key === undefined);
  for (const key of open < 0 ? [] : ownKeys) {
    const path = modulePath(module.map((step, depth) => (depth === open ? { name: step.name, key } : step)));
    const same = family.byModule.get(path);
    if (same !== undefined) return same;
  }
  return siblingsOfAny(family, module);
}

/** The instances in all instances of a module. */
function siblingsOfAny(family: Family, module: readonly ModuleStep[]): Siblings {
  const path = modulePath(module);
  const known = family.merged.get(path);
  if (known !== undefined) return known;
  const merged = newSiblings();
  for (const [address, { all }] of family.byModule) {
    const steps = moduleSteps(address);
    if (!module.every(({ key }, depth) => key === undefined || key === steps[depth]?.key)) continue;
    for (const instance of all) addSibling(merged, instance);
  }
  family.merged.set(path, merged);
  return merged;
}

function resourceKey(path: string, resource: { mode: string; type: string; name: string }): string {
  return `${path} ${resource.mode} ${resource.type} ${resource.name}`;
}
