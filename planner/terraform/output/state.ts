import type { Gap, Input } from "../../model/topology";
import type { Dependencies, Instance, ProviderScope, Reading } from "../instances/instance";
import { arrayAt, dig, field, isObject, textAt, type Json, type JsonObject } from "../document/json";
import { SensitiveValues } from "../document/sensitive";
import { malformedEntry } from "../instances/gaps";

export const NOT_STATED: ProviderScope = { region: undefined };

/** Reads a state as `terraform show -json` prints it. `isRelevant` selects the resource types that the planner uses. */
export function readState(name: string, document: JsonObject, isRelevant: (type: string) => boolean): Reading {
  const instances: Instance[] = [];
  const gaps: Gap[] = [];
  const sensitive = new SensitiveValues();
  for (const resource of resourcesOf(dig(document, "values", "root_module"))) {
    if (isOfNoUse(resource.values, isRelevant)) continue;
    const instance = stateInstance(resource.values, resource.module, sensitive);
    if (instance === undefined) gaps.push(malformedEntry(name, resource.values));
    else instances.push(instance);
  }
  return { input: stateInput(name, document), instances, gaps };
}

/** A state as an input of the topology. */
export function stateInput(name: string, document: JsonObject): Input {
  return { name, format: "state", states: { existing: true, changes: false }, ...terraformVersion(document) };
}

/** True for a resource of a type that the planner does not use: most of a large document. */
export function isOfNoUse(resource: Json, isRelevant: (type: string) => boolean): boolean {
  const type = textAt(resource, "type");
  return type !== undefined && !isRelevant(type);
}

export function terraformVersion(document: JsonObject): { terraformVersion?: string } {
  const version = textAt(document, "terraform_version");
  return version === undefined ? {} : { terraformVersion: version };
}

/** All resources of a module tree, in document order. Without recursion, because an input may nest without limit. */
export function resourcesOf(root: Json | undefined): { values: Json; module: string }[] {
  const resources: { values: Json; module: string }[] = [];
  const pending: Json[] = root === undefined ? [] : [root];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    const address = textAt(module, "address") ?? "";
    for (const resource of arrayAt(module, "resources")) resources.push({ values: resource, module: address });
    pending.push(...[...arrayAt(module, "child_modules")].reverse());
  }
  return resources;
}

/** An instance from a resource of a `values` tree (state or prior state); `undefined` if it is malformed. */
export function stateInstance(
  resource: Json,
  module: string,
  sensitive: SensitiveValues,
  provider = NOT_STATED,
): Instance | undefined {
  const identity = identityOf(resource);
  if (identity === undefined) return undefined;
  return {
    ...identity,
    module,
    action: "existing",
    values: sensitive.shown(resource),
    unknown: {},
    isWhole: false,
    provider,
    origins: () => [],
    isConfigured: () => undefined,
    dependencies: () => storedDependencies(resource),
  };
}

/** A state lists what a resource depends on, directly or not; without a list, nothing is known. */
function storedDependencies(resource: Json): Dependencies | undefined {
  const addresses = arrayAt(resource, "depends_on");
  if (addresses.length === 0) return undefined;
  return {
    include: (module, { mode, type, name }) =>
      addresses.includes(
        [...module.map((step) => `module.${step}`), ...(mode === "data" ? ["data"] : []), type, name].join("."),
      ),
  };
}

export function identityOf(resource: Json): Pick<Instance, "mode" | "type" | "name" | "address" | "index"> | undefined {
  const [address, type, name] = [textAt(resource, "address"), textAt(resource, "type"), textAt(resource, "name")];
  if (!isObject(resource) || address === undefined || type === undefined || name === undefined) return undefined;
  const index = field(resource, "index");
  return {
    mode: textAt(resource, "mode") === "data" ? "data" : "managed",
    type,
    name,
    address,
    ...(typeof index === "string" || typeof index === "number" ? { index } : {}),
  };
}
