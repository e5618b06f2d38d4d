import { PrivateLinkError } from "../shared/errors";
import type { Topology } from "../model/topology";
import { readConfiguration } from "./configuration/read-configuration";
import type { ConfigurationModule, UnreadModule } from "./configuration/module";
import type { Reading } from "./instances/instance";
import { field, isArray, isObject, objectAt, textAt, type Json, type JsonObject } from "./document/json";
import { parseDocument } from "./document/bytes";
import { readPlan } from "./output/plan";
import { readRawState } from "./output/state-file";
import { readState } from "./output/state";
import { isRelevant, toTopology } from "./topology";

/**
 * One input: the text or bytes of a document, a parsed document, or a configuration with the modules that it calls.
 * `readSources` reads modules; the modules of a configuration that is passed alone are reported as not read.
 */
export type Source = {
  /** The name used in reports and errors: a path or a stack's name. */
  readonly name: string;
  /** The file or folder that was read. Of several sources with one path, only the first counts. */
  readonly path?: string;
} & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  | { readonly document: Json }
  | { readonly configuration: ConfigurationModule }
);

export interface ReadOptions {
  /** Region of resources whose input does not state it. */
  readonly region?: string;
}

/**
 * Reads plans and states as `terraform show -json` prints them, state files, and synthesized stacks (`cdk.tf.json`)
 * into one Topology. What cannot be read is listed in `Topology.gaps`.
 * @throws PrivateLinkError when a source has none of these formats.
 */
export function readTerraform(sources: readonly Source[], options: ReadOptions = {}): Topology {
  return toTopology(
    distinct(sources).map((source) => readSource(source, options.region)),
    options.region,
  );
}

/** Each path once, with distinct names: of several with one name, each has its path. */
function distinct(sources: readonly Source[]): Source[] {
  const paths = new Set<string>();
  const once = sources.filter(({ path }) => {
    const isRepeated = path !== undefined && paths.has(path);
    if (path !== undefined) paths.add(path);
    return !isRepeated;
  });
  const named = once.map((source) =>
    isShared(once, source) ? { ...source, name: source.path ?? source.name } : source,
  );
  return named.map((source, at) => ({ ...source, name: numbered(named, at) }));
}

function isShared(sources: readonly Source[], { name }: Source): boolean {
  return sources.filter((other) => other.name === name).length > 1;
}

/** The second of two sources that have one name and no path is `name (2)`. */
function numbered(sources: readonly Source[], at: number): string {
  const name = sources[at]?.name ?? "";
  const earlier = sources.slice(0, at).filter((other) => other.name === name).length;
  return earlier === 0 ? name : `${name} (${earlier + 1})`;
}

function readSource(source: Source, region: string | undefined): Reading {
  const { name } = source;
  if ("configuration" in source) return readConfiguration(name, source.configuration, isRelevant, region);
  const document = documentOf(source);
  if (!isObject(document)) throw notTerraform(name, document);
  if (textAt(document, "encrypted_data") !== undefined) throw encrypted(name, document);
  if (isPlan(document)) return checked(name, document, () => readPlan(name, document, isRelevant));
  if (isState(document)) return checked(name, document, () => readState(name, document, isRelevant));
  if (isRawState(document)) return readRawState(name, document, isRelevant);
  if (textAt(document, "lineage") !== undefined) throw otherStateVersion(name, document);
  if (isConfiguration(document)) return readConfiguration(name, alone(document), isRelevant, region);
  throw notTerraform(name, document);
}

function documentOf(source: Exclude<Source, { configuration: ConfigurationModule }>): Json {
  if ("document" in source) return source.document;
  return parseDocument(source.name, "text" in source ? source.text : source.bytes, isRelevant);
}

const NOT_GIVEN: UnreadModule = {
  reason: "its module is not part of this input",
  fix: "Pass the stack's folder, or a plan, which contains the resources of modules",
};

/** A configuration without the modules that it calls. */
function alone(document: JsonObject): ConfigurationModule {
  const names = Object.keys(objectAt(document, "module"));
  return { document, calls: new Map(names.map((name) => [name, NOT_GIVEN])) };
}

function isPlan(document: JsonObject): boolean {
  return ["planned_values", "resource_changes", "configuration"].some(
    (key) => isObject(field(document, key)) || isArray(field(document, key)),
  );
}

function isState(document: JsonObject): boolean {
  return textAt(document, "format_version") !== undefined;
}

function isRawState(document: JsonObject): boolean {
  const isState = textAt(document, "lineage") !== undefined || isArray(field(document, "resources"));
  return field(document, "version") === 4 && isState;
}

function isConfiguration(document: JsonObject): boolean {
  return ["terraform", "provider", "resource", "data", "module", "variable", "locals", "output"].some(
    (key) => isObject(field(document, key)) || isArray(field(document, key)),
  );
}

/** Versions of the `terraform show` JSON format that the readers support. */
const FORMAT = /^[01]\.\d+$/;

function checked(name: string, document: JsonObject, read: () => Reading): Reading {
  const version = field(document, "format_version");
  if (typeof version === "string" && FORMAT.test(version)) return read();
  throw new PrivateLinkError({
    code: "INPUT_FORMAT_VERSION",
    what: "The format_version of the input is not supported",
    where: name,
    expected: "1.x, as Terraform 1.0 and later and OpenTofu write it",
    found: version === undefined ? "none" : JSON.stringify(version).slice(0, 40),
    fix: "Write the file with terraform show -json of a supported Terraform version, or update privatelink",
  });
}

/**
 * What OpenTofu writes in place of a state or a plan. A state keeps its lineage readable.
 * @see https://opentofu.org/docs/language/state/encryption/ (2026-11-28)
 */
function encrypted(name: string, document: JsonObject): PrivateLinkError {
  const isState = textAt(document, "lineage") !== undefined || field(document, "serial") !== undefined;
  const what = isState ? "state" : "plan";
  return new PrivateLinkError({
    code: "INPUT_ENCRYPTED",
    what: `The ${what} is encrypted`,
    where: name,
    expected: "a plan or state that tofu show -json prints",
    found: `an encrypted ${what} of OpenTofu`,
    fix: "Give the plan (tofu show -json plan.bin > plan.json), or decrypt it (tofu show -json > state.json)",
  });
}

function otherStateVersion(name: string, document: JsonObject): PrivateLinkError {
  return new PrivateLinkError({
    code: "INPUT_STATE_VERSION",
    what: "The format of the state file is not supported",
    where: name,
    expected: "version 4, as Terraform 0.12 and later write it, with a list of resources",
    found: `version ${JSON.stringify(field(document, "version") ?? null).slice(0, 40)}`,
    fix: "Run terraform refresh with a newer Terraform, or pass the output of terraform show -json",
  });
}

function notTerraform(name: string, document: Json): PrivateLinkError {
  return new PrivateLinkError({
    code: "INPUT_NOT_TERRAFORM",
    what: "The input is JSON, but not from Terraform",
    where: name,
    expected: "a plan or state from terraform show -json, a state file, or cdk.tf.json",
    found: describeJson(document),
    fix: "Run: terraform show -json plan.bin > plan.json, or cdktf synth",
  });
}

function describeJson(document: Json): string {
  if (isArray(document)) return `a list of ${document.length} items`;
  if (!isObject(document)) return document === null ? "null" : `a ${typeof document}`;
  const keys = Object.keys(document);
  if (keys.length === 0) return "an object without keys";
  const named = keys
    .slice(0, 5)
    .map((key) => JSON.stringify(key.slice(0, 40)))
    .join(", ");
  return `an object with ${keys.length > 5 ? "the keys, among others," : "the keys"} ${named}`;
}
