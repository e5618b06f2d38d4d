import type { Instance } from "../instances/instance";
import { field, isArray, isObject, type Json } from "../document/json";

/**
 * The nested blocks of a name, each as an instance of its own, so that whatever reads an attribute of a resource reads
 * one of a block alike. Terraform's JSON syntax allows the only block to stand without a list.
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

/** True when the input does not tell how many blocks of a name there are. */
export function areBlocksUnknown(instance: Instance, name: string): boolean {
  if (isConfigured(instance, "dynamic") && field(instance.values, name) === undefined) return true;
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
