import { SENSITIVE, unresolved, type Attribute } from "../../model/attribute";
import type { ResourceRef } from "../../model/topology";
import type { Instance } from "../instances/instance";
import { isPlaceholder } from "../document/sensitive";
import { arrayAt, field, isArray, type Json } from "../document/json";
import { isLeftOut, notStated } from "./left-out";
import type { Scopes } from "./located";

interface Types {
  readonly string: string;
  readonly boolean: boolean;
  readonly number: number;
}

/** A single attribute: its value, unset or unresolved. A value of another type counts as unresolved. */
export function attributeOf<T extends keyof Types>(instance: Instance, name: string, type: T): Attribute<Types[T]> {
  const value = field(instance.values, name);
  if (isLeftOut(instance, name)) return constantOf(instance, name, type) ?? unresolved(notStated(name));
  if (field(instance.unknown, name) === true) return unresolvedUnlessUnset(instance, name, type);
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string" && isPlaceholder(value)) return unresolved(SENSITIVE);
  return converted(value, type) ?? unresolved(`${name} is not a ${type}`);
}

/** An attribute that AWS sets: if the input does not have it yet, it is known after apply. */
export function computedOf<T extends keyof Types>(instance: Instance, name: string, type: T): Attribute<Types[T]> {
  return field(instance.unknown, name) === true ? unresolved(APPLY) : attributeOf(instance, name, type);
}

/** A computed attribute that the configuration leaves out counts as unset: the provider chooses it. */
function unresolvedUnlessUnset<T extends keyof Types>(instance: Instance, name: string, type: T): Attribute<Types[T]> {
  return instance.isConfigured(name) === false ? undefined : (constantOf(instance, name, type) ?? unresolved(APPLY));
}

/** What the configuration sets an attribute to, if it is a constant. */
function constantOf<T extends keyof Types>(instance: Instance, name: string, type: T): Types[T] | undefined {
  const [origin, ...others] = instance.origins(name);
  return origin?.kind === "constant" && others.length === 0 ? converted(origin.value, type) : undefined;
}

const APPLY = "known after apply";

/** A configuration may write a number or a boolean as a string, and a string as a number: Terraform converts them. */
function converted<T extends keyof Types>(value: Json, type: T): Types[T] | undefined;
function converted(value: Json, type: keyof Types): string | boolean | number | undefined {
  if (typeof value === type) return value as string | boolean | number;
  if (type === "string") return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
  if (type === "boolean") return value === "true" || (value === "false" ? false : undefined);
  return typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** An attribute that is a list of strings. */
export function textsOf(instance: Instance, name: string): Attribute<readonly string[]> {
  const value = field(instance.values, name);
  const marks = field(instance.unknown, name);
  if (isLeftOut(instance, name)) return unresolved(notStated(name));
  if (marks === true) return instance.isConfigured(name) === false ? undefined : unresolved(APPLY);
  if (isArray(marks) && marks.includes(true)) return unresolved(APPLY);
  if (value === undefined || value === null) return undefined;
  return isArray(value) ? value.filter((item) => typeof item === "string") : unresolved(`${name} is not a list`);
}

/** The known strings of a list. */
export function knownTexts(instance: Instance, name: string): readonly string[] {
  return arrayAt(instance.values, name).filter((item) => typeof item === "string");
}

/** An attribute that is a list of references to resources. */
export function referencesOf(instance: Instance, name: string, scopes: Scopes): Attribute<readonly ResourceRef[]> {
  const named = scopes.many(instance, name);
  if (named.complete) return named.refs.length === 0 && instance.isConfigured(name) !== true ? undefined : named.refs;
  if (instance.isConfigured(name) === false) return undefined;
  if (isLeftOut(instance, name) && named.refs.length === 0) return unresolved(notStated(name));
  if (named.reasons.length > 0 || named.refs.length === 0) return unresolved(APPLY);
  return named.refs;
}
