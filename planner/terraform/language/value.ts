import type { Json } from "../document/json";

const MISSING = Symbol("missing");

/** Marks a value that is missing. Its key is a symbol, so nothing in an input can be mistaken for it. */
interface Missing {
  readonly [MISSING]: string;
}

/** A value that does not follow from the configuration. */
export const UNKNOWN: Missing = { [MISSING]: "unknown" };
/** A part that a known value does not have: Terraform's `try` moves on to its next argument. */
export const ABSENT: Missing = { [MISSING]: "absent" };

const ITEMS = Symbol("items");

/** A Terraform set: its elements have no order, and each is its own key. */
export interface ValueSet {
  readonly [ITEMS]: readonly Value[];
}

/** A value of an expression: JSON in which parts may be unknown, and sets. */
export type Value = null | boolean | number | string | Missing | readonly Value[] | ValueSet | ValueObject;
export interface ValueObject {
  readonly [key: string]: Value;
}

export function isUnknown(value: Value): value is Missing {
  return typeof value === "object" && value !== null && MISSING in value;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ValueObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isUnknown(value) && !isSet(value);
}

export function isSet(value: Value): value is ValueSet {
  return typeof value === "object" && value !== null && ITEMS in value;
}

/** A set of elements, which must be distinct. */
export function setOf(items: readonly Value[]): ValueSet {
  return { [ITEMS]: items };
}

/** The elements of a list or a set; `undefined` for what is neither. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  return isSet(value) ? value[ITEMS] : undefined;
}

/** Entries in the order in which Terraform iterates over a map. */
export function entriesOf(map: ValueObject): [string, Value][] {
  return Object.entries(map).sort(([left], [right]) => (left < right ? -1 : 1));
}

/** How Terraform writes a value inside a text; `undefined` if it is not a scalar. */
export function scalarText(value: Value): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? JSON.stringify(value) : undefined;
}

/** True when a part of the value, however deep, is unknown. */
export function hasUnknown(value: Value): boolean {
  if (isUnknown(value)) return true;
  const items = itemsOf(value);
  if (items !== undefined) return items.some(hasUnknown);
  return isMap(value) && Object.values(value).some(hasUnknown);
}

/** The value as in a plan: the known parts, and marks for the unknown ones as in `after_unknown`. */
export function split(value: Value): { readonly known: Json; readonly marks: Json } {
  if (isUnknown(value)) return { known: null, marks: true };
  if (isList(value) || isSet(value)) {
    const items = (itemsOf(value) ?? []).map(split);
    const isKnown = items.every(({ marks }) => marks === false);
    return { known: items.map(({ known }) => known), marks: isKnown ? false : items.map(({ marks }) => marks) };
  }
  if (!isMap(value)) return { known: value, marks: false };
  const entries = Object.entries(value).map(([key, item]) => [key, split(item)] as const);
  const unknown = entries.filter(([, { marks }]) => marks !== false);
  return {
    known: Object.fromEntries(entries.map(([key, { known }]) => [key, known])),
    marks: unknown.length > 0 && Object.fromEntries(unknown.map(([key, { marks }]) => [key, marks])),
  };
}

const weights = new WeakMap<object, number>();

/** The size of a value, with a shared part counted each time: a few lines of configuration can double it repeatedly. */
export function weightOf(value: Value): number {
  if (typeof value === "string") return value.length + 1;
  if (isUnknown(value) || value === null || typeof value !== "object") return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  const weight = (itemsOf(value) ?? Object.values(value)).reduce<number>((sum, part: Value) => sum + weightOf(part), 1);
  weights.set(value, weight);
  return weight;
}
