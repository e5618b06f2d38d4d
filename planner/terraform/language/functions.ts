import { cidrhost, cidrsubnet, cidrsubnets } from "./cidr-functions";
import {
  ABSENT,
  entriesOf,
  hasUnknown,
  isList,
  isMap,
  isUnknown,
  itemsOf,
  scalarText,
  setOf,
  split,
  UNKNOWN,
  type Value,
  type ValueObject,
} from "./value";

type Function = (...args: readonly Value[]) => Value;

/** Terraform limits the length of a `range` to the same number. */
const LONGEST_RANGE = 1024;
const LARGEST_PRODUCT = 100_000;

const LISTS: Readonly<Record<string, Function>> = {
  toset: ofList(distinctSet),
  distinct: ofList(distinct),
  tolist: ofList((list) => list),
  flatten: ofList(flatten),
  reverse: ofList((list) => [...list].reverse()),
  compact: ofList((list) => (hasUnknown(list) ? UNKNOWN : list.filter((item) => item !== "" && item !== null))),
  sort: ofList((list) => (list.every((item) => typeof item === "string") ? [...list].sort() : UNKNOWN)),
  one: ofList((list) => (list.length < 2 ? (list[0] ?? null) : UNKNOWN)),
  slice: (list = UNKNOWN, from = UNKNOWN, to = UNKNOWN) => slice(list, from, to),
  setproduct: (...lists) => ofLists(lists, product),
  chunklist: ofList((list, size) => (typeof size === "number" && size > 0 ? chunks(list, size) : UNKNOWN)),
  alltrue: ofList((list) => (list.includes(false) ? false : list.every((item) => item === true) ? true : UNKNOWN)),
  anytrue: ofList((list) => (list.includes(true) ? true : list.every((item) => item === false) ? false : UNKNOWN)),
  element: ofList((list, at) => (typeof at === "number" ? (list[at % list.length] ?? UNKNOWN) : UNKNOWN)),
  contains: ofList((list, item) => (list.every(isScalar) && isScalar(item) ? list.includes(item) : UNKNOWN)),
  concat: (...lists) => ofLists(lists, (all) => all.flat()),
  range: (...limits) => ofNumbers(limits, rangeOf),
  coalescelist: (...lists) => firstUnless(lists, (list) => itemsOf(list)?.length === 0),
};

const MAPS: Readonly<Record<string, Function>> = {
  tomap: ofMap((map) => map),
  keys: ofMap((map) => entriesOf(map).map(([key]) => key)),
  values: ofMap((map) => entriesOf(map).map(([, value]) => value)),
  lookup: ofMap((map, key, fallback = ABSENT) => {
    if (typeof key !== "string") return UNKNOWN;
    return Object.hasOwn(map, key) ? (map[key] ?? null) : fallback;
  }),
  merge: (...maps) => merge(maps.filter((map) => map !== null)),
  zipmap: (keys = UNKNOWN, values = UNKNOWN) => zipmap(keys, values),
};

const TEXTS: Readonly<Record<string, Function>> = {
  lower: (...args) => ofTexts(args, ([text = ""]) => text.toLowerCase()),
  upper: (...args) => ofTexts(args, ([text = ""]) => text.toUpperCase()),
  trimspace: (...args) => ofTexts(args, ([text = ""]) => text.trim()),
  trimprefix: (...args) =>
    ofTexts(args, ([text = "", start = ""]) => (text.startsWith(start) ? text.slice(start.length) : text)),
  trimsuffix: (...args) =>
    ofTexts(args, ([text = "", end = ""]) => (text.endsWith(end) ? text.slice(0, text.length - end.length) : text)),
  // Text between slashes is a regular expression, in another dialect than JavaScript's.
  replace: (...args) =>
    ofTexts(args, ([text = "", from = "", to = ""]) =>
      from === "" || from.startsWith("/") ? UNKNOWN : text.replaceAll(from, () => to),
    ),
  startswith: (...args) => ofTexts(args, ([text = "", start = ""]) => text.startsWith(start)),
  endswith: (...args) => ofTexts(args, ([text = "", end = ""]) => text.endsWith(end)),
  split: (...args) => ofTexts(args, ([separator = "", text = ""]) => text.split(separator)),
  join: (separator = UNKNOWN, ...lists) =>
    ofLists(lists, (all) => ofTexts([separator, ...all.flat()], ([between = "", ...rest]) => rest.join(between))),
  format: (form = UNKNOWN, ...args) => format(form, args),
  jsonencode: (value = UNKNOWN) => (hasUnknown(value) ? UNKNOWN : encoded(value)),
};

const SCALARS: Readonly<Record<string, Function>> = {
  tostring: (value = UNKNOWN) => (value === null ? null : (scalarText(value) ?? UNKNOWN)),
  tobool: (value = UNKNOWN) =>
    typeof value === "boolean" ? value : value === "true" || value === "false" ? value === "true" : UNKNOWN,
  tonumber: (value = UNKNOWN) =>
    typeof value === "number" ? value : typeof value === "string" ? numberOf(value) : UNKNOWN,
  max: (...values) => ofNumbers(values, (numbers) => Math.max(...numbers)),
  min: (...values) => ofNumbers(values, (numbers) => Math.min(...numbers)),
  sum: ofList((list) => ofNumbers(list, (numbers) => numbers.reduce((sum, number) => sum + number, 0))),
  ceil: (value = UNKNOWN) => ofNumbers([value], ([number = 0]) => Math.ceil(number)),
  floor: (value = UNKNOWN) => ofNumbers([value], ([number = 0]) => Math.floor(number)),
  length: lengthOf,
  coalesce: (...values) => firstUnless(values, (value) => value === null || value === ""),
  try: (...values) => {
    const [first = ABSENT] = values.filter((value) => value !== ABSENT);
    return first;
  },
  can: (value = UNKNOWN) => (value === ABSENT ? false : hasUnknown(value) ? UNKNOWN : true),
};

const NETWORKS: Readonly<Record<string, Function>> = {
  cidrsubnet: (prefix, bits, number) =>
    typeof prefix === "string" && typeof bits === "number" && typeof number === "number"
      ? (cidrsubnet(prefix, bits, number) ?? UNKNOWN)
      : UNKNOWN,
  cidrsubnets: (prefix, ...bits) =>
    typeof prefix === "string" ? ofNumbers(bits, (numbers) => cidrsubnets(prefix, numbers) ?? UNKNOWN) : UNKNOWN,
  cidrhost: (prefix, number) =>
    typeof prefix === "string" && typeof number === "number" ? (cidrhost(prefix, number) ?? UNKNOWN) : UNKNOWN,
};

/** The Terraform functions that affect how many instances a resource has, their names and where they are. */
const FUNCTIONS: ReadonlyMap<string, Function> = new Map(
  [LISTS, MAPS, TEXTS, SCALARS, NETWORKS].flatMap((family) => Object.entries(family)),
);

/** The result of a function; UNKNOWN for an unsupported function or unsupported arguments. */
export function callFunction(name: string, args: readonly Value[]): Value {
  const implementation = FUNCTIONS.get(name);
  return implementation === undefined ? UNKNOWN : implementation(...args);
}

function ofList(of: (list: readonly Value[], ...rest: readonly Value[]) => Value): Function {
  return (list = UNKNOWN, ...rest) => ofLists([list], ([items = []]) => of(items, ...rest));
}

/** Lists, and sets as lists. */
function ofLists(args: readonly Value[], of: (lists: readonly (readonly Value[])[]) => Value): Value {
  const lists = args.map(itemsOf);
  return lists.includes(undefined) ? UNKNOWN : of(lists.filter((list) => list !== undefined));
}

function ofMap(of: (map: ValueObject, ...rest: readonly Value[]) => Value): Function {
  return (map = UNKNOWN, ...rest) => (isMap(map) ? of(map, ...rest) : UNKNOWN);
}

function ofTexts(args: readonly Value[], of: (texts: readonly string[]) => Value): Value {
  const texts = args.map(scalarText);
  return texts.length === 0 || texts.includes(undefined) ? UNKNOWN : of(texts.filter((text) => text !== undefined));
}

function ofNumbers(args: readonly Value[], of: (numbers: readonly number[]) => Value): Value {
  const numbers = args.filter((value) => typeof value === "number");
  return numbers.length === 0 || numbers.length < args.length ? UNKNOWN : of(numbers);
}

function isScalar(value: Value | undefined): value is string | number | boolean | null {
  return value === null || (value !== undefined && scalarText(value) !== undefined);
}

function distinctSet(list: readonly Value[]): Value {
  const items = distinct(list);
  if (!isList(items)) return UNKNOWN;
  const isText = items.every((item) => typeof item === "string");
  return setOf(isText ? [...items].sort() : items);
}

function distinct(list: readonly Value[]): Value {
  if (hasUnknown(list)) return UNKNOWN;
  return [...new Map(list.map((item) => [JSON.stringify(split(item).known), item])).values()];
}

function flatten(list: readonly Value[]): Value {
  if (list.some(isUnknown)) return UNKNOWN;
  const flat = list.map((item) => {
    const items = itemsOf(item);
    return items === undefined ? [item] : flatten(items);
  });
  return ofLists(flat, (all) => all.flat());
}

/** For an unknown list, such as the zones of a Region, the length is still known: Terraform rejects a shorter list. */
function slice(list: Value, from: Value, to: Value): Value {
  if (typeof from !== "number" || typeof to !== "number") return UNKNOWN;
  const items = itemsOf(list);
  if (items !== undefined) return items.slice(from, to);
  return isUnknown(list) && from >= 0 && to >= from && to - from <= LONGEST_RANGE ? filled(to - from) : UNKNOWN;
}

function filled(length: number): Value {
  return Array.from({ length }, () => UNKNOWN);
}

function product(lists: readonly (readonly Value[])[]): Value {
  const size = lists.reduce((count, list) => count * list.length, 1);
  if (size > LARGEST_PRODUCT) return UNKNOWN;
  return lists.reduce<Value[][]>((made, list) => made.flatMap((tuple) => list.map((item) => [...tuple, item])), [[]]);
}

function chunks(list: readonly Value[], size: number): Value {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/** Terraform escapes characters that could end a script in HTML. */
function encoded(value: Value): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(inOrder(value)).replace(/[<>&\u2028\u2029]/g, escape);
}

/** The value with its map keys in Terraform's order. */
function inOrder(value: Value): Value {
  const items = itemsOf(value);
  if (items !== undefined) return items.map(inOrder);
  return isMap(value) ? Object.fromEntries(entriesOf(value).map(([key, each]) => [key, inOrder(each)])) : value;
}

function merge(maps: readonly Value[]): Value {
  return maps.every(isMap) ? Object.fromEntries(maps.flatMap((map) => Object.entries(map))) : UNKNOWN;
}

function zipmap(keys: Value, values: Value): Value {
  return ofLists([keys, values], ([names = [], items = []]) =>
    names.every((name) => typeof name === "string")
      ? Object.fromEntries(names.map((name, at) => [name, items[at] ?? UNKNOWN]))
      : UNKNOWN,
  );
}

function rangeOf(limits: readonly number[]): Value {
  const [from, to] = limits.length === 1 ? [0, limits[0] ?? 0] : [limits[0] ?? 0, limits[1] ?? 0];
  const step = limits[2] ?? (from <= to ? 1 : -1);
  const count = step === 0 ? Infinity : Math.max(0, Math.ceil((to - from) / step));
  return count > LONGEST_RANGE ? UNKNOWN : Array.from({ length: count }, (_, at) => from + at * step);
}

/** The first value that is not left out; UNKNOWN if an unknown value comes before it. */
function firstUnless(values: readonly Value[], isLeftOut: (value: Value) => boolean): Value {
  return values.find((value) => !isLeftOut(value)) ?? UNKNOWN;
}

function lengthOf(value: Value = UNKNOWN): Value {
  if (typeof value === "string") return Array.from(value).length;
  const items = itemsOf(value);
  if (items !== undefined) return items.length;
  return isMap(value) ? Object.keys(value).length : UNKNOWN;
}

function numberOf(text: string): Value {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : UNKNOWN;
}

/** Supports only verbs without width or precision. */
function format(form: Value, args: readonly Value[]): Value {
  if (typeof form !== "string" || /%[^sd%v]/.test(form)) return UNKNOWN;
  return ofTexts(["", ...args], ([, ...texts]) => {
    let at = 0;
    return form.replace(/%[sdv%]/g, (verb) => (verb === "%%" ? "%" : (texts[at++] ?? "")));
  });
}
