import { firstUnless, ofList, ofLists, ofNumbers, type Function } from "./function-arguments";
import { identityOf, isSame } from "./sameness";
import {
  atMost,
  hasUnknown,
  isSet,
  isUnknown,
  itemsOf,
  partialItems,
  partialOf,
  setOf,
  UNKNOWN,
  unknownFrom,
  type PartialItems,
  type Value,
} from "./value";

/** Terraform limits the length of a `range` to the same number. */
const LONGEST_RANGE = 1024;
const LARGEST_PRODUCT = 100_000;

export const LIST_FUNCTIONS: Readonly<Record<string, Function>> = {
  toset: ofPartial(distinct, setOfItems),
  distinct: ofPartial(distinct),
  tolist: (list = UNKNOWN) => (isSet(list) && hasUnknown(list) ? unordered(list) : asList(list)),
  flatten: (list = UNKNOWN) => flatten(list),
  reverse: ofPartial((list) => ({ ...list, items: [...list.items].reverse() })),
  compact: ofPartial(compact),
  sort: (list = UNKNOWN) => sorted(list),
  one: ofList((list) => (list.length < 2 ? (list[0] ?? null) : UNKNOWN)),
  slice: (list = UNKNOWN, from = UNKNOWN, to = UNKNOWN) => slice(list, from, to),
  concat: (...lists) => listOf(joined(lists), lists),
  setproduct: (...lists) => ofLists(lists, product),
  setunion: (...lists) => listOf(mapped(joined(lists), distinct), lists, setOfItems),
  setintersection: (first = UNKNOWN, ...others) => listOf(chosen(first, others, true), [first, ...others], setOfItems),
  setsubtract: (first = UNKNOWN, second = UNKNOWN) =>
    listOf(chosen(first, [second], false), [first, second], setOfItems),
  matchkeys: (list = UNKNOWN, keys = UNKNOWN, wanted = UNKNOWN) => matching(list, keys, wanted),
  index: ofList((list, item = UNKNOWN) => positionOf(list, item)),
  chunklist: ofList((list, size) => (typeof size === "number" && size > 0 ? chunks(list, size) : UNKNOWN)),
  alltrue: ofList((list) => (list.includes(false) ? false : list.every((item) => item === true) ? true : UNKNOWN)),
  anytrue: ofList((list) => (list.includes(true) ? true : list.every((item) => item === false) ? false : UNKNOWN)),
  element: ofList((list, at) => (typeof at === "number" ? (list.at(at % list.length) ?? UNKNOWN) : UNKNOWN)),
  contains: ofList((list, item = UNKNOWN) => contains(list, item) ?? UNKNOWN),
  range: (...limits) => ofNumbers(limits, rangeOf),
  coalescelist: (...lists) => firstUnless(lists, isEmpty),
};

/** A function of a list of which perhaps only the possible elements are known. */
function ofPartial(of: (list: PartialItems) => PartialItems, make?: (items: readonly Value[]) => Value): Function {
  return (list = UNKNOWN) => {
    return listOf(mapped(partialOf(list), of), [list], make);
  };
}

function mapped(list: PartialItems | undefined, of: (list: PartialItems) => PartialItems): PartialItems | undefined {
  return list && of(list);
}

/** A list, if all of its elements are certain. */
function listOf(
  partial: PartialItems | undefined,
  why: readonly Value[],
  make: (items: readonly Value[]) => Value = (items) => items,
): Value {
  if (partial === undefined) return UNKNOWN;
  const { items, least, most } = partial;
  return least === items.length && most !== Infinity ? make(items) : partialItems(partial, why);
}

function asList(list: Value): Value {
  return itemsOf(list) ?? list;
}

/** The same elements in an unknown order. */
function unordered(list: Value): Value {
  const items = itemsOf(list) ?? [];
  return partialItems({ items, least: items.length, most: items.length }, [list]);
}

function sorted(list: Value): Value {
  const items = itemsOf(list);
  if (items === undefined) return list;
  if (items.every((item) => typeof item === "string")) return [...items].sort();
  return hasUnknown(list) ? unordered(list) : UNKNOWN;
}

function setOfItems(items: readonly Value[]): Value {
  return setOf(items.every((item) => typeof item === "string") ? [...items].sort() : items);
}

/** Without the elements that occurred before. An element whose value is unknown may be equal to another. */
function distinct({ items, least, most }: PartialItems): PartialItems {
  const seen = new Set<string>();
  const open: Value[] = [];
  const kept = items.filter((item) => {
    const identity = identityOf(item);
    if (identity === undefined) return open.push(item) > 0;
    return !seen.has(identity) && seen.add(identity);
  });
  const isWhole = least === items.length;
  const certain = isWhole ? Math.max(seen.size, 1) : kept.length === items.length && open.length === 0 ? least : 1;
  return {
    items: kept,
    least: Math.min(least, isWhole && open.length === 0 ? kept.length : certain, kept.length),
    most: atMost(kept, most),
  };
}

/** Without null and "". */
function compact({ items, least, most }: PartialItems): PartialItems {
  const kept = items.filter((item) => item !== null && item !== "");
  const doubtful = kept.filter((item) => isSame(item, null) !== false);
  const unsure = doubtful.filter(hasUnknown).length;
  return { items: kept, least: least - (items.length - kept.length) - unsure, most: atMost(kept, most) };
}

/** All lists one after the other; `undefined` if one of them is unknown. */
function joined(lists: readonly Value[]): PartialItems | undefined {
  const parts = lists.map(partialOf).filter((part) => part !== undefined);
  if (parts.length < lists.length) return undefined;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    items: parts.flatMap(({ items }) => items),
    least: sum(parts.map(({ least }) => least)),
    most: sum(parts.map(({ most }) => most)),
  };
}

function flatten(list: Value): Value {
  const partial = partialOf(list);
  if (partial === undefined) return UNKNOWN;
  const parts = partial.items.map((item) => (isSingle(item) ? [item] : flatten(item)));
  const all = joined(parts);
  if (all === undefined || !isUnknown(list)) return listOf(all, [list, ...parts]);
  return partialItems({ ...all, least: 0 }, [list, ...parts]);
}

/** True for what is not a list. An unknown value may be one, unless it is the id of a resource or the resource. */
function isSingle(value: Value): boolean {
  return isUnknown(value) ? isSame(value, null) === false : itemsOf(value) === undefined;
}

/** The elements of a list that all other lists have, or that none of them has. */
function chosen(first: Value, others: readonly Value[], isShared: boolean): PartialItems | undefined {
  const [partial, lists] = [partialOf(first), others.map(itemsOf)];
  const known = lists.filter((list) => list !== undefined);
  if (partial === undefined || known.length < lists.length) return undefined;
  const sets = known.map((list) => ({ identities: new Set(list.map(identityOf)) }));
  const decisions = partial.items.map((item): boolean | undefined => {
    const identity = identityOf(item);
    if (identity === undefined || sets.some(({ identities }) => identities.has(undefined))) return undefined;
    return isShared
      ? sets.every(({ identities }) => identities.has(identity))
      : !sets.some(({ identities }) => identities.has(identity));
  });
  return distinct(decided(partial, decisions));
}

/** The elements that are chosen, or may be. */
function decided({ items, least, most }: PartialItems, decisions: readonly (boolean | undefined)[]): PartialItems {
  const kept = items.filter((_, at) => decisions[at] !== false);
  const unsure = decisions.filter((decision) => decision === undefined).length;
  return { items: kept, least: Math.max(0, least - (items.length - kept.length) - unsure), most };
}

function matching(list: Value, keys: Value, wanted: Value): Value {
  const [items, names, allowed] = [itemsOf(list), itemsOf(keys), itemsOf(wanted)];
  if (items === undefined || names === undefined || allowed === undefined) return UNKNOWN;
  const identities = new Set(allowed.map(identityOf));
  const decisions = items.map((_, at): boolean | undefined => {
    const identity = identityOf(names[at] ?? null);
    if (identities.has(identity)) return identity === undefined ? undefined : true;
    return identity === undefined || identities.has(undefined) ? undefined : false;
  });
  return listOf(decided({ items, least: items.length, most: items.length }, decisions), [keys, wanted]);
}

function contains(list: readonly Value[], wanted: Value): boolean | undefined {
  let isKnown = true;
  for (const item of list) {
    const isFound = isSame(item, wanted);
    if (isFound === true) return true;
    isKnown &&= isFound === false;
  }
  return isKnown ? false : undefined;
}

function positionOf(list: readonly Value[], wanted: Value): Value {
  for (const [at, item] of list.entries()) {
    const isFound = isSame(item, wanted);
    if (isFound !== false) return isFound === true ? at : UNKNOWN;
  }
  return UNKNOWN;
}

function isEmpty(list: Value): boolean | undefined {
  if (list === null) return true;
  const partial = partialOf(list);
  if (partial === undefined || (partial.least === 0 && partial.most > 0)) return undefined;
  return partial.most === 0;
}

/** For an unknown list, such as the zones of a Region, the length is still known: Terraform rejects a shorter list. */
function slice(list: Value, from: Value, to: Value): Value {
  if (typeof from !== "number" || typeof to !== "number") return UNKNOWN;
  const items = itemsOf(list);
  if (items !== undefined) return items.slice(from, to);
  return isUnknown(list) && from >= 0 && to >= from && to - from <= LONGEST_RANGE
    ? filled(to - from, unknownFrom([list]))
    : UNKNOWN;
}

function filled(length: number, value: Value): Value {
  return Array.from({ length }, () => value);
}

function product(lists: readonly (readonly Value[])[]): Value {
  const size = lists.reduce((count, list) => count * list.length, 1);
  if (size > LARGEST_PRODUCT) return UNKNOWN;
  return lists.reduce<Value[][]>((made, list) => made.flatMap((tuple) => list.map((item) => [...tuple, item])), [[]]);
}

function chunks(list: readonly Value[], size: number): Value {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

function rangeOf(limits: readonly number[]): Value {
  const [from, to] = limits.length === 1 ? [0, limits[0] ?? 0] : [limits[0] ?? 0, limits[1] ?? 0];
  const step = limits[2] ?? (from <= to ? 1 : -1);
  const count = step === 0 ? Infinity : Math.max(0, Math.ceil((to - from) / step));
  return count > LONGEST_RANGE ? UNKNOWN : Array.from({ length: count }, (_, at) => from + at * step);
}
