import { unresolved, type Attribute } from "../model/attribute";
import type { ResourceRef } from "../model/topology";
import type { Instance } from "./instance";
import { field } from "./json";
import type { Scopes } from "./scope";

interface Types {
  readonly string: string;
  readonly boolean: boolean;
}

/** A single attribute: its value, not set, or not to be known. A value of another type counts as not to be known. */
export function attributeOf<T extends keyof Types>(instance: Instance, name: string, type: T): Attribute<Types[T]> {
  const value = field(instance.values, name);
  if (field(instance.unknown, name) === true) return unresolvedUnlessUnset(instance, name, type);
  if (value === undefined || value === null || value === "") return undefined;
  return typeof value === type ? (value as Types[T]) : unresolved(`${name} is not a ${type}`);
}

/** A computed attribute that the configuration leaves out is the provider's to choose: for us it is not set. */
function unresolvedUnlessUnset<T extends keyof Types>(instance: Instance, name: string, type: T): Attribute<Types[T]> {
  if (instance.isConfigured(name) === false) return undefined;
  const origins = instance.origins(name);
  const [origin] = origins;
  if (origins.length === 1 && origin?.kind === "constant" && typeof origin.value === type) {
    return origin.value as Types[T];
  }
  return unresolved("known after apply");
}

/** A list attribute of references to resources. */
export function referencesOf(instance: Instance, name: string, scopes: Scopes): Attribute<readonly ResourceRef[]> {
  const named = scopes.many(instance, name);
  if (named.complete) return named.refs.length === 0 && instance.isConfigured(name) !== true ? undefined : named.refs;
  if (instance.isConfigured(name) === false) return undefined;
  if (named.untold.length > 0 || named.refs.length === 0) return unresolved("known after apply");
  return named.refs;
}
