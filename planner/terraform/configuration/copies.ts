import { field, isArray, isObject, type Json, type JsonObject } from "../document/json";
import type { InstanceKey } from "../instances/instance-index";
import { entriesOf, isMap, itemsOf, UNKNOWN, type Value, type ValueObject } from "../language/value";

/** One instance that `count` or `for_each` creates; without a key if neither is set. */
export interface EachInstance {
  readonly key?: string | number;
  readonly value?: Value;
}

const COPIES_LIMIT = 10_000;
const UNKNOWN_ENABLED = "whether it is enabled is known only in a plan";
const UNKNOWN_COPIES = "its number of instances is known only in a plan";

/** The instances of a resource or a module by its `count`, `for_each` or `enabled`, or why they are not known. */
export function copiesOf(body: JsonObject, constant: (raw: Json) => Value): readonly EachInstance[] | string {
  const [counted, looped] = [field(body, "count"), field(body, "for_each")];
  if (counted !== undefined) return ofCount(constant(counted));
  if (looped === undefined) return ofEnabled(enabledOf(body), constant);
  const copies = ofCollection(constant(looped));
  return typeof copies !== "string" && copies.length > COPIES_LIMIT
    ? `for_each has ${copies.length} elements, more than ${COPIES_LIMIT}`
    : copies;
}

/** `lifecycle.enabled`, which OpenTofu has since 1.11, only without `count` and `for_each`. */
function enabledOf(body: JsonObject): Json | undefined {
  return field(firstBlock(field(body, "lifecycle")), "enabled");
}

function ofEnabled(enabled: Json | undefined, constant: (raw: Json) => Value): readonly EachInstance[] | string {
  if (enabled === undefined) return [{}];
  const value = constant(enabled);
  if (value === true || value === "true") return [{}];
  return value === false || value === "false" ? [] : UNKNOWN_ENABLED;
}

/**
 * The value of a name without a key: null for what is not enabled, a list or map of instances of which only the keys are
 * known, or UNKNOWN.
 */
export function wholeOf(body: JsonObject, copies: readonly { readonly key?: InstanceKey }[]): Value {
  const isSingle = field(body, "count") === undefined && field(body, "for_each") === undefined;
  return isSingle && copies.length === 0 ? null : collectionOf(copies);
}

function ofCount(count: Value): readonly EachInstance[] | string {
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0) return UNKNOWN_COPIES;
  if (count > COPIES_LIMIT) return `count is ${count}, more than ${COPIES_LIMIT}`;
  return Array.from({ length: count }, (_, key) => ({ key }));
}

function ofCollection(collection: Value): readonly EachInstance[] | string {
  const items = itemsOf(collection);
  if (items !== undefined) return ofItems(items);
  return isMap(collection) ? ofMap(collection) : UNKNOWN_COPIES;
}

function ofItems(items: readonly Value[]): readonly EachInstance[] | string {
  if (!items.every((item) => typeof item === "string")) return UNKNOWN_COPIES;
  return [...new Set(items)].map((key) => ({ key, value: key }));
}

function ofMap(map: ValueObject): readonly EachInstance[] {
  return entriesOf(map).map(([key, value]) => ({ key, value }));
}

function collectionOf(copies: readonly { readonly key?: InstanceKey }[]): Value {
  const keys = copies.map(({ key }) => key);
  if (keys.includes(undefined)) return UNKNOWN;
  if (keys.every((key) => typeof key === "number")) return keys.map(() => UNKNOWN);
  return Object.fromEntries(keys.map((key) => [String(key), UNKNOWN]));
}

/** Terraform's JSON syntax allows a block as an object or as a list of one. */
export function firstBlock(body: Json | undefined): JsonObject | undefined {
  const block = isArray(body) ? body[0] : body;
  return isObject(block) ? block : undefined;
}
