import { field, isArray, isObject, objectAt, type Json, type JsonObject } from "../document/json";

/**
 * The files of a folder as the one configuration that Terraform takes them for. Each is in JSON syntax, or was
 * converted to it. Blocks of a name that cannot occur twice keep the last one.
 */
export function joinedConfiguration(files: readonly JsonObject[]): JsonObject {
  return files.reduce<JsonObject>((joined, file) => merged(joined, file, 0), {});
}

/** `resource`, type and name are merged; a list of blocks is continued; what is in a block stays as it is. */
const LABELS = 2;

function merged(before: JsonObject, added: JsonObject, depth: number): JsonObject {
  const entries = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(added)) entries.set(name, mergedValue(entries.get(name), value, depth));
  return Object.fromEntries(entries);
}

function mergedValue(before: Json | undefined, added: Json, depth: number): Json {
  if (before === undefined) return added;
  if (isObject(before) && isObject(added) && depth < LABELS) return merged(before, added, depth + 1);
  if (isArray(before) || isArray(added)) return [...blocks(before), ...blocks(added)];
  return depth === 0 && isObject(before) ? [before, added] : added;
}

function blocks(value: Json): readonly Json[] {
  return isArray(value) ? value : [value];
}

/** The configuration with values for its variables, which go before their defaults. Names without a variable are left out. */
export function withVariables(configuration: JsonObject, values: JsonObject): JsonObject {
  const variables = Object.entries(objectAt(configuration, "variable")).map(([name, declared]): [string, Json] => {
    const value = field(values, name);
    const [block] = blocks(declared);
    return [name, value === undefined ? declared : { ...(isObject(block) ? block : {}), default: value }];
  });
  return variables.length === 0 ? configuration : { ...configuration, variable: Object.fromEntries(variables) };
}
