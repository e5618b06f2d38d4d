import { field, isArray, isObject, type Json, type JsonObject } from "../document/json";
import type { InstanceKey } from "../instances/instance-index";
import {
  entriesOf,
  isMap,
  itemsOf,
  UNKNOWN,
  uniqueReference,
  unknownFrom,
  type Value,
  type ValueObject,
} from "../language/value";

/** One instance that `count` or `for_each` creates; without a key if neither is set. */
export interface EachInstance {
  readonly key?: string | number;
  /** The value of `each.key` where it is not `key`. */
  readonly keyValue?: Value;
  readonly value?: Value;
  /** The elements of the dynamic blocks around an expression, by the names of their iterators. */
  readonly names?: ReadonlyMap<string, Value>;
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

/** The value of a name without a key: null for what is not enabled, otherwise what it names, or a list or map of it. */
export function wholeOf(body: JsonObject, copies: readonly NamedCopy[]): Value {
  const isSingle = field(body, "count") === undefined && field(body, "for_each") === undefined;
  return isSingle && copies.length === 0 ? null : collectionOf(copies);
}

function ofCount(count: Value): readonly EachInstance[] | string {
  if (typeof count === "string" && /^\d{1,9}$/.test(count)) return ofCount(Number(count));
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0) return unknownCopies(count);
  if (count > COPIES_LIMIT) return `count is ${count}, more than ${COPIES_LIMIT}`;
  return Array.from({ length: count }, (_, key) => ({ key }));
}

function ofCollection(collection: Value): readonly EachInstance[] | string {
  const items = itemsOf(collection);
  if (items !== undefined) return ofItems(items);
  return isMap(collection) ? ofMap(collection) : unknownCopies(collection);
}

function unknownCopies(value: Value): string {
  const [reason] = unknownFrom([value]).reasons;
  return reason === undefined ? UNKNOWN_COPIES : `${UNKNOWN_COPIES}: ${reason}`;
}

function ofItems(items: readonly Value[]): readonly EachInstance[] | string {
  const copies = new Map<string, EachInstance>();
  for (const item of items) {
    const key = keyOfItem(item);
    if (key === undefined) return unknownCopies(items);
    copies.set(key, { key, keyValue: item, value: item });
  }
  return [...copies.values()];
}

/** The id of a resource is known after apply, but it is another for each resource: its address takes its place. */
function keyOfItem(item: Value): string | undefined {
  if (typeof item === "string") return item;
  const is = uniqueReference(item);
  return is && `${is.resource}${is.attribute === "" ? "" : `.${is.attribute}`}`;
}

function ofMap(map: ValueObject): readonly EachInstance[] {
  return entriesOf(map).map(([key, value]) => ({ key, value }));
}

interface NamedCopy {
  readonly key?: InstanceKey | undefined;
  readonly value: Value;
}

function collectionOf(copies: readonly NamedCopy[]): Value {
  const [only] = copies;
  if (only !== undefined && only.key === undefined) return copies.length === 1 ? only.value : UNKNOWN;
  if (copies.every(({ key }) => typeof key === "number")) return copies.map(({ value }) => value);
  return Object.fromEntries(copies.map(({ key, value }) => [String(key), value]));
}

/** Terraform's JSON syntax allows a block as an object or as a list of one. */
export function firstBlock(body: Json | undefined): JsonObject | undefined {
  const block = isArray(body) ? body[0] : body;
  return isObject(block) ? block : undefined;
}
