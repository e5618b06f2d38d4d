import type { Json } from "../document/json";

const MISSING = Symbol("missing");

/** An attribute of a resource that is known only after apply. */
export interface Reference {
  /** Address of the resource's instance, its module included. */
  readonly resource: string;
  /** The attribute; "" for the whole resource. */
  readonly attribute: string;
  /** The steps from the attribute to a part of it. */
  readonly path: string;
}

/** A list or a map of unknown length: the elements that it may have, and how many of them it has. */
export interface PartialItems {
  readonly items: readonly Value[];
  readonly least: number;
  /** Infinity if it may have other elements, too. */
  readonly most: number;
}

/** A value that is missing, and why. Its key is a symbol, so nothing in an input can be mistaken for it. */
export interface Missing {
  readonly [MISSING]: "unknown" | "absent";
  /** Clauses without a full stop. */
  readonly reasons: readonly string[];
  /** What the value depends on. */
  readonly from: readonly Reference[];
  /** Set if the value is exactly this attribute. */
  readonly is?: Reference;
  /** Reads an attribute of a resource or an output of a module. */
  readonly part?: (name: string) => Value;
  readonly partial?: PartialItems;
}

/** A value that does not follow from the configuration. */
export const UNKNOWN: Missing = { [MISSING]: "unknown", reasons: [], from: [] };
/** A part that a known value does not have: Terraform's `try` moves on to its next argument. */
export const ABSENT: Missing = { [MISSING]: "absent", reasons: [], from: [] };

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

/** An unknown value with its reason. */
export function unknownBecause(...reasons: readonly string[]): Missing {
  return { ...UNKNOWN, reasons };
}

/** The attribute of a resource. `part` reads the attributes of a whole resource. */
export function referenceTo(is: Reference, part?: Missing["part"]): Missing {
  return { ...UNKNOWN, from: [is], is, ...(part === undefined ? {} : { part }) };
}

/** More than these are left out: nobody reads them. */
const MOST_CAUSES = 1001;
const MOST_REASONS = 5;

/** An unknown value that depends on these values. `otherwise` is the reason if none of them has one. */
export function unknownFrom(values: readonly Value[], otherwise?: string): Missing {
  const causes = causesOf(values);
  const reasons = new Set(causes.flatMap(reasonsOf));
  if (reasons.size === 0 && otherwise !== undefined) reasons.add(otherwise);
  const from = new Map(causes.flatMap((cause) => cause.from).map((reference) => [keyOf(reference), reference]));
  return { ...UNKNOWN, reasons: [...reasons].slice(0, MOST_REASONS), from: [...from.values()].slice(0, MOST_CAUSES) };
}

/** The missing parts of values, however deep, in their order. */
export function causesOf(values: readonly Value[]): Missing[] {
  const causes: Missing[] = [];
  const pending = [...values].reverse();
  while (pending.length > 0 && causes.length < MOST_CAUSES) {
    const value = pending.pop() ?? null;
    if (value === null || typeof value !== "object") continue;
    if (isUnknown(value)) causes.push(value);
    else {
      const parts: readonly Value[] = itemsOf(value) ?? Object.values(value);
      for (const part of [...parts].reverse()) pending.push(part);
    }
  }
  return causes;
}

function reasonsOf({ is, reasons }: Missing): readonly string[] {
  if (is === undefined) return reasons;
  return [`${is.resource}${is.attribute === "" ? "" : `.${is.attribute}`} is known after apply`];
}

/** Equal for references to the same value. */
export function keyOf({ resource, attribute, path }: Reference): string {
  return `${resource}\u0000${attribute}\u0000${path}`;
}

/** Attributes whose value no two resources share; "" is the resource itself. */
const UNIQUE = new Set(["", "id", "arn"]);

/** The reference, if the value is one that no other resource has. */
export function uniqueReference(value: Value): Reference | undefined {
  const is = isUnknown(value) ? value.is : undefined;
  return is === undefined || is.path !== "" || !UNIQUE.has(is.attribute) ? undefined : is;
}

/** A list or map of which only the possible elements are known; `why` it is unknown which of them it has. */
export function partialItems({ items, least, most }: PartialItems, why: readonly Value[]): Missing {
  const high = atMost(items, most);
  const { reasons, from } = unknownFrom(why);
  return {
    ...UNKNOWN,
    reasons,
    from: high === Infinity ? unknownFrom([...items, { ...UNKNOWN, from }]).from : unknownFrom(items).from,
    partial: { items, least: Math.max(0, Math.min(least, high)), most: high },
  };
}

/** The most elements of a list that has at most these, unless it may have others. */
export function atMost(items: readonly Value[], most: number): number {
  return most === Infinity ? Infinity : Math.min(most, items.length);
}

/** A list that may be empty and of which no element is known. */
export function openList(why: readonly Value[]): Missing {
  return partialItems({ items: [], least: 0, most: Infinity }, why);
}

/** The elements that a value has or may have; `undefined` for what is not a list. */
export function partialOf(value: Value): PartialItems | undefined {
  if (isUnknown(value)) return value.partial;
  const items = itemsOf(value);
  return items && { items, least: items.length, most: items.length };
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
  if (value === null || typeof value !== "object") return 1;
  if (isUnknown(value) && value.partial === undefined) return 1 + value.from.length;
  const known = weights.get(value);
  if (known !== undefined) return known;
  const parts = isUnknown(value) ? (value.partial?.items ?? []) : (itemsOf(value) ?? Object.values(value));
  const weight = parts.reduce<number>((sum, part: Value) => sum + weightOf(part), 1);
  weights.set(value, weight);
  return weight;
}
