import type { Instance } from "../instances/instance";
import { isLeftOut } from "./left-out";
import { field, isArray, isObject, type Json } from "../document/json";

/**
 * The nested blocks of a name, each as its own instance: attributes of blocks are read like attributes of resources. In
 * Terraform's JSON syntax a single block may be outside a list.
 */
export function blocksOf(instance: Instance, name: string): Instance[] {
  const values = listed(field(instance.values, name));
  const unknown = listed(field(instance.unknown, name));
  const count = Math.max(values.length, unknown.length);
  return Array.from({ length: count }, (_, block) => ({
    ...instance,
    values: objectOf(values[block]),
    unknown: unknown[block] ?? {},
    origins: (attribute, inside) => (inside === undefined ? instance.origins(name, { block, name: attribute }) : []),
    isConfigured: () => undefined,
  }));
}

/** True if the input does not state how many blocks of a name there are. */
export function areBlocksUnknown(instance: Instance, name: string): boolean {
  if (isConfigured(instance, "dynamic") && field(instance.values, name) === undefined) return true;
  if (isLeftOut(instance, name)) return true;
  return field(instance.unknown, name) === true && instance.isConfigured(name) !== false;
}

function isConfigured(instance: Instance, name: string): boolean {
  return instance.isConfigured(name) === true;
}

function listed(value: Json | undefined): readonly Json[] {
  if (isArray(value)) return value;
  return isObject(value) ? [value] : [];
}

function objectOf(value: Json | undefined): Instance["values"] {
  return isObject(value) ? value : {};
}
