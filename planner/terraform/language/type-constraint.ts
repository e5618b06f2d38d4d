import type { Expression } from "./syntax";
import { callFunction } from "./functions";
import { isMap, isUnknown, itemsOf, type Value, type ValueObject } from "./value";

/** Evaluates a default in a type constraint. */
type Default = (expression: Expression) => Value;

/**
 * Converts a value to the type constraint of its variable: scalars are converted, sets have each element once, and
 * optional attributes of objects get their defaults. A value that does not fit is returned unchanged.
 */
export function conform(value: Value, type: Expression, valueOf: Default): Value {
  if (isUnknown(value) || value === null) return value;
  if (type.kind === "name") return converted(value, SCALARS.get(type.name));
  const [inner] = type.kind === "call" ? type.args : [];
  if (type.kind !== "call" || inner === undefined) return value;
  const conformed = (item: Value): Value => conform(item, inner, valueOf);
  if (type.name === "object") return isMap(value) && inner.kind === "object" ? objectOf(value, inner, valueOf) : value;
  if (type.name === "map") return isMap(value) ? eachOf(value, conformed) : value;
  const list = itemsOf(value)?.map(conformed);
  if (list === undefined) return value;
  return collected(type.name, list) ?? value;
}

function collected(kind: string, list: readonly Value[]): Value | undefined {
  if (kind === "set") return converted(list, "toset");
  return kind === "list" ? list : undefined;
}

const SCALARS: ReadonlyMap<string, string> = new Map([
  ["string", "tostring"],
  ["number", "tonumber"],
  ["bool", "tobool"],
]);

function converted(value: Value, conversion: string | undefined): Value {
  const result = conversion === undefined ? value : callFunction(conversion, [value]);
  return isUnknown(result) ? value : result;
}

function eachOf(map: ValueObject, of: (value: Value) => Value): Value {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, of(value)]));
}

function objectOf(given: ValueObject, { entries }: Extract<Expression, { kind: "object" }>, valueOf: Default): Value {
  const attributes = entries.flatMap(([key, type]): [string, Value][] => {
    const name = key.kind === "literal" && typeof key.value === "string" ? key.value : "";
    const isOptional = type.kind === "call" && type.name === "optional";
    const [inner = type, fallback] = isOptional ? type.args : [type];
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined && (value !== null || fallback === undefined))
      return [[name, conform(value, inner, valueOf)]];
    if (!isOptional) return [];
    return [[name, fallback === undefined ? null : conform(valueOf(fallback), inner, valueOf)]];
  });
  return Object.fromEntries(attributes);
}
