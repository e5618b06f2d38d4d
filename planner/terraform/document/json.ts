import { isObject as isObjectOfAny } from "../../shared/is-object";

/** Any value that JSON can represent. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

const EMPTY: JsonObject = Object.freeze(Object.create(null) as JsonObject);

/** In a document, an object that is not a list contains JSON only. */
export const isObject = isObjectOfAny as (value: unknown) => value is JsonObject;

/** The property `key` of an object of the input, or `undefined`: never an inherited one. */
export function field(value: unknown, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value at the end of a path of properties. */
export function dig(value: unknown, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => field(at, key), value as Json | undefined);
}

export function objectAt(value: unknown, key: string): JsonObject {
  const found = field(value, key);
  return isObject(found) ? found : EMPTY;
}

export function arrayAt(value: unknown, key: string): readonly Json[] {
  const found = field(value, key);
  return isArray(found) ? found : [];
}

export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** A string that is not empty; Terraform writes "" for an attribute that is not set. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === "string" && found !== "" ? found : undefined;
}
