import type { Instance, Origin } from "./instance";
import { partKey, partName, type ModuleStep, type TraversalPart } from "./addresses";
import { configurationPath, moduleSteps } from "./addresses";

/** A reference to a resource: its type and name, the instance key if one is named, and the attribute that is read. */
export interface ResourceTraversal {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
  readonly attribute: string;
}

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

/** Finds the instances that a reference means. Linear to build, constant to ask. */
export class InstanceIndex {
  readonly #byResource = new Map<string, { instance: Instance; steps: readonly ModuleStep[] }[]>();

  public add(instance: Instance): void {
    const steps = moduleSteps(instance.module);
    const key = resourceKey(configurationPath(steps), instance);
    const entry = { instance, steps };
    const entries = this.#byResource.get(key);
    if (entries === undefined) this.#byResource.set(key, [entry]);
    else entries.push(entry);
  }

  /** The instances of a resource in a module; a missing key, of the module or the resource, means all of them. */
  public find(module: readonly ModuleStep[], wanted: ResourceTraversal): readonly Instance[] {
    const entries = this.#byResource.get(resourceKey(configurationPath(module), wanted)) ?? [];
    return entries
      .filter(({ steps }) => module.every(({ key }, depth) => key === undefined || key === steps[depth]?.key))
      .filter(({ instance }) => wanted.key === undefined || wanted.key === instance.index)
      .map(({ instance }) => instance);
  }
}

function resourceKey(path: string, resource: { mode: string; type: string; name: string }): string {
  return `${path} ${resource.mode} ${resource.type} ${resource.name}`;
}

/**
 * When a resource with `for_each` or `count` refers to another one by its own key, only the instance with that key is
 * meant.
 */
export function narrowToKey(origin: Origin, key: string | number | undefined): Origin {
  if (origin.kind !== "instances" || key === undefined) return origin;
  const same = origin.instances.filter(({ index, module }) => index === key || moduleSteps(module).at(-1)?.key === key);
  return same.length === 0 ? origin : { ...origin, instances: same };
}
