import { overridden } from "./override";
import { field, isArray, isObject, objectAt, type Json, type JsonObject } from "../document/json";

/** A file of a folder in JSON syntax, or converted to it. */
export interface ConfigurationFile {
  readonly path: string;
  readonly document: JsonObject;
}

/**
 * Merges the files of a folder into one configuration, as Terraform does: override files change the blocks of the others.
 * Of blocks with a name that cannot occur twice, the last one is kept.
 */
export function joinedConfiguration(files: readonly ConfigurationFile[]): JsonObject {
  const documents = (areOverrides: boolean): JsonObject[] =>
    files.filter(({ path }) => isOverrideFile(path) === areOverrides).map(({ document }) => document);
  const joined = documents(false).reduce<JsonObject>((before, file) => merged(before, file, 0), {});
  return documents(true).reduce(overridden, joined);
}

/** @see https://developer.hashicorp.com/terraform/language/files/override (read 2026-11-28) */
function isOverrideFile(path: string): boolean {
  return /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

/** Levels to merge: `resource`, type and name. Lists of blocks are joined; the content of a block is not merged. */
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

/** The configuration with values that override the defaults of its variables. Names without a variable are ignored. */
export function withVariables(configuration: JsonObject, values: JsonObject): JsonObject {
  const variables = Object.entries(objectAt(configuration, "variable")).map(([name, declared]): [string, Json] => {
    const value = field(values, name);
    const [block] = blocks(declared);
    return [name, value === undefined ? declared : { ...(isObject(block) ? block : {}), default: value }];
  });
  return variables.length === 0 ? configuration : { ...configuration, variable: Object.fromEntries(variables) };
}
