import { isArray, isObject, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { firstBlock } from "./copies";

/** How many labels the blocks of a kind have. */
const LABELS: ReadonlyMap<string, number> = new Map([
  ["resource", 2],
  ["data", 2],
  ["module", 1],
  ["variable", 1],
  ["output", 1],
]);
/** Blocks whose arguments are merged one by one. */
const MERGED = ["lifecycle", "dynamic"];

/** A configuration with the blocks of an override file: their arguments replace those of the blocks with the same name. */
export function overridden(configuration: JsonObject, override: JsonObject): JsonObject {
  const entries = new Map(Object.entries(configuration));
  for (const [kind, blocks] of Object.entries(override)) {
    const before = entries.get(kind);
    const labels = LABELS.get(kind);
    if (labels !== undefined) entries.set(kind, byLabel(before, blocks, labels));
    else if (kind === "provider") entries.set(kind, providers(before, blocks));
    else entries.set(kind, [...listed(before), ...listed(blocks)]);
  }
  return Object.fromEntries(entries);
}

function byLabel(before: Json | undefined, override: Json, labels: number): Json {
  if (labels === 0) return overriddenBody(firstBlock(before) ?? {}, firstBlock(override) ?? {});
  if (!isObject(override)) return before ?? override;
  const entries = new Map(Object.entries(isObject(before) ? before : {}));
  for (const [label, blocks] of Object.entries(override)) {
    entries.set(label, byLabel(entries.get(label), blocks, labels - 1));
  }
  return Object.fromEntries(entries);
}

/** Nested blocks replace all blocks of the same name, whether they are written out or dynamic. */
function overriddenBody(before: JsonObject, override: JsonObject): JsonObject {
  const dynamic = objectAt(override, "dynamic");
  const replaced = new Set([...Object.keys(override), ...Object.keys(dynamic)]);
  if (replaced.has("count") || replaced.has("for_each")) for (const name of ["count", "for_each"]) replaced.add(name);
  const kept = without(before, replaced, MERGED);
  const keptDynamic = without(objectAt(before, "dynamic"), replaced);
  const lifecycle = { ...firstBlock(before["lifecycle"]), ...firstBlock(override["lifecycle"]) };
  return {
    ...kept,
    ...override,
    ...part("lifecycle", lifecycle),
    ...part("dynamic", { ...keptDynamic, ...dynamic }),
  };
}

function without(body: JsonObject, names: ReadonlySet<string>, also: readonly string[] = []): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.has(name) && !also.includes(name)));
}

function part(name: string, body: JsonObject): JsonObject {
  return Object.keys(body).length === 0 ? {} : { [name]: body };
}

/** Provider configurations are merged by their alias. */
function providers(before: Json | undefined, override: Json): Json {
  const names = new Map(Object.entries(isObject(before) ? before : {}));
  for (const [name, blocks] of Object.entries(isObject(override) ? override : {})) {
    names.set(name, listed(blocks).reduce<Json[]>(withProvider, [...listed(names.get(name))]));
  }
  return Object.fromEntries(names);
}

function withProvider(blocks: Json[], override: Json): Json[] {
  const at = blocks.findIndex((block) => textAt(block, "alias") === textAt(override, "alias"));
  const before = blocks[at];
  if (!isObject(before) || !isObject(override)) return [...blocks, override];
  return blocks.with(at, { ...before, ...override });
}

function listed(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return isArray(value) ? value : [value];
}
