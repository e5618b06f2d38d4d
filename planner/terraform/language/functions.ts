import { cidrhost, cidrsubnet, cidrsubnets } from "./cidr-functions";
import { firstUnless, ofList, ofNumbers, type Function } from "./function-arguments";
import { LIST_FUNCTIONS } from "./list-functions";
import { MAP_FUNCTIONS } from "./map-functions";
import { isSame } from "./sameness";
import { TEXT_FUNCTIONS } from "./text-functions";
import {
  ABSENT,
  hasUnknown,
  isMap,
  isUnknown,
  itemsOf,
  openList,
  scalarText,
  UNKNOWN,
  unknownFrom,
  type Value,
} from "./value";

const SCALARS: Readonly<Record<string, Function>> = {
  tostring: (value = UNKNOWN) => (value === null || isUnknown(value) ? value : (scalarText(value) ?? UNKNOWN)),
  tobool: (value = UNKNOWN) =>
    typeof value === "boolean" ? value : value === "true" || value === "false" ? value === "true" : UNKNOWN,
  tonumber: (value = UNKNOWN) =>
    typeof value === "number" ? value : typeof value === "string" ? numberOf(value) : UNKNOWN,
  max: (...values) => ofNumbers(values, (numbers) => Math.max(...numbers)),
  min: (...values) => ofNumbers(values, (numbers) => Math.min(...numbers)),
  sum: ofList((list) => ofNumbers(list, (numbers) => numbers.reduce((sum, number) => sum + number, 0))),
  abs: (value = UNKNOWN) => ofNumbers([value], ([number = 0]) => Math.abs(number)),
  ceil: (value = UNKNOWN) => ofNumbers([value], ([number = 0]) => Math.ceil(number)),
  floor: (value = UNKNOWN) => ofNumbers([value], ([number = 0]) => Math.floor(number)),
  signum: (value = UNKNOWN) => ofNumbers([value], ([number = 0]) => Math.sign(number)),
  length: lengthOf,
  coalesce: (...values) => firstUnless(values, isLeftOut),
  try: (...values) =>
    firstUnless(values, (value) => (value === ABSENT ? true : isPlainUnknown(value) ? undefined : false)),
  can: (value = UNKNOWN) => (value === ABSENT ? false : hasUnknown(value) ? UNKNOWN : true),
  sensitive: (value = UNKNOWN) => unknownFrom([value], "the value is sensitive"),
  nonsensitive: (value = UNKNOWN) => value,
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
  [LIST_FUNCTIONS, MAP_FUNCTIONS, TEXT_FUNCTIONS, SCALARS, NETWORKS].flatMap((family) => Object.entries(family)),
);

/** The result of a function; unknown for an unsupported function or unsupported arguments. */
export function callFunction(name: string, args: readonly Value[]): Value {
  const implementation = FUNCTIONS.get(name);
  const shown = name.slice(0, LONGEST_NAME);
  if (implementation === undefined) return unsupported(args, `the function ${shown} is not evaluated`);
  const result = implementation(...args);
  if (result !== UNKNOWN) return result;
  const unknown = unknownFrom(args, `the result of the function ${shown} is unknown`);
  return DROPPING.has(name) ? openList([unknown]) : unknown;
}

/** Functions that may leave out all elements. */
const DROPPING: ReadonlySet<string> = new Set(["compact", "matchkeys", "setintersection", "setsubtract"]);

/** Terraform's own names are shorter. */
const LONGEST_NAME = 40;

function unsupported(args: readonly Value[], reason: string): Value {
  const { reasons, ...cause } = unknownFrom(args);
  return { ...cause, reasons: [reason, ...reasons] };
}

function isLeftOut(value: Value): boolean | undefined {
  if (value === null || value === "") return true;
  return isPlainUnknown(value) && isSame(value, null) === undefined ? undefined : false;
}

/** Unknown without any structure. */
function isPlainUnknown(value: Value): boolean {
  return isUnknown(value) && value.is === undefined && value.part === undefined && value.partial === undefined;
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
