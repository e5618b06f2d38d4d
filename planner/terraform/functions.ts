import { isArray, isObject, type Json } from "./json";

type Function = (argument: Json) => Json | undefined;

/** Terraform's functions of one argument that decide how many instances a resource has and what they are called. */
const FUNCTIONS: ReadonlyMap<string, Function> = new Map<string, Function>([
  ["toset", (value) => (isArray(value) ? [...new Set(value)] : undefined)],
  ["distinct", (value) => (isArray(value) ? [...new Set(value)] : undefined)],
  ["tolist", (value) => (isArray(value) ? value : undefined)],
  ["tomap", (value) => (isObject(value) ? value : undefined)],
  ["keys", (value) => (isObject(value) ? Object.keys(value).sort() : undefined)],
  ["length", lengthOf],
  ["tostring", (value) => (isArray(value) || isObject(value) || value === null ? undefined : String(value))],
  ["tobool", (value) => (typeof value === "boolean" ? value : undefined)],
  ["lower", (value) => (typeof value === "string" ? value.toLowerCase() : undefined)],
]);

/** The value of a function for a known argument; `undefined` for a function, or an argument, that is not known here. */
export function callFunction(name: string, argument: Json): Json | undefined {
  return FUNCTIONS.get(name)?.(argument);
}

function lengthOf(value: Json): number | undefined {
  if (typeof value === "string") return Array.from(value).length;
  if (isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}
