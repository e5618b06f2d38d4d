import * as v from "valibot";
import { nearest } from "../shared/nearest";
import { parseYaml, type YamlDocument } from "../user-files/yaml-document";
import { PrivateLinkError } from "../shared/errors";
import type { UsageProfile } from "../model/usage";
import { matchesPattern } from "../shared/patterns";
import { usageProfile, type UsageEntry } from "./profile";
import { BAND, isBand, usageOf } from "./usage-entry";
import { ENDPOINT_KEYS, USAGE_FIGURES } from "./usage-keys";

/** A usage file that was read. */
export interface UsageFile {
  readonly profile: UsageProfile;
  /** Keys of endpoints' entries that nobody reads. */
  readonly warnings: readonly string[];
  /** Warnings about entries that name no endpoint of the input: its addresses and construct paths. */
  unmatched(names: readonly string[]): string[];
}

const ENTRY = v.pipe(
  v.looseObject(USAGE_FIGURES),
  v.check((entry) => isBand(entry), BAND),
);
const ENTRIES = v.optional(v.nullable(v.record(v.string(), v.nullable(ENTRY))));
const FILE = v.looseObject({ resource_usage: ENTRIES, resource_type_default_usage: ENTRIES });

/**
 * Reads a usage file in Infracost's format (`version`, `resource_usage`, `resource_type_default_usage`). Beside
 * `monthly_data_processed_gb` an endpoint may have keys of our own: see `USAGE_PROPERTIES`. Other resources' keys are left alone.
 * @throws PrivateLinkError USAGE_FILE with line and column.
 */
export function readUsageFile(name: string, text: string): UsageFile {
  const document = parseYaml(name, text);
  if (document.problem !== undefined) throw usageError(document.problem.where, { found: document.problem.found });
  const parsed = v.safeParse(FILE, document.content);
  if (!parsed.success) throw invalid(document, parsed.issues[0]);
  const { resource_usage: own, resource_type_default_usage: defaults } = parsed.output;
  const entries = entriesOf(own);
  const odd = [...oddKeys(["resource_usage"], own), ...oddKeys(["resource_type_default_usage"], defaults)];
  return {
    profile: usageProfile(
      entries,
      Object.fromEntries(entriesOf(defaults).map(({ address, usage }) => [address, usage])),
    ),
    warnings: odd.map(({ path, key, near }) => {
      const hint = near === undefined ? "" : `; did you mean ${near}?`;
      return `${document.placeOf(path)}: an endpoint's usage has no key ${key}${hint}`;
    }),
    unmatched: (names) => unmatched(name, entries, names),
  };
}

type ParsedEntries = v.InferOutput<typeof ENTRIES>;

function entriesOf(parsed: ParsedEntries): UsageEntry[] {
  return Object.entries(parsed ?? {}).map(([address, figures]) => ({ address, usage: usageOf(figures ?? {}) }));
}

interface OddKey {
  readonly path: readonly string[];
  readonly key: string;
  readonly near: string | undefined;
}

/** Keys that an endpoint's entry has and that are none. */
function oddKeys(path: readonly string[], parsed: ParsedEntries): OddKey[] {
  return Object.entries(parsed ?? {}).flatMap(([address, figures]) =>
    isEndpoint(address)
      ? Object.keys(figures ?? {})
          .filter((key) => !ENDPOINT_KEYS.includes(key))
          .map((key) => ({
            path: [...path, address, key],
            key,
            near: nearest(key, ENDPOINT_KEYS, (candidate) => [candidate]),
          }))
      : [],
  );
}

/** Entries for endpoints, exact or with wildcards, that match none of the names. */
function unmatched(file: string, entries: readonly UsageEntry[], names: readonly string[]): string[] {
  const known = new Set(names);
  return entries
    .filter(({ address, usage }) => Object.keys(usage).length > 0 && mayBeEndpoint(address))
    .filter(({ address }) => !known.has(address) && !matchesAny(address, names))
    .map(({ address }) => {
      const near = nearest(address, names, (candidate) => [candidate]);
      const hint = near === undefined ? "" : ` Did you mean ${near}?`;
      return `${file}: no endpoint of the input is called ${address}.${hint}`;
    });
}

function matchesAny(address: string, names: readonly string[]): boolean {
  if (!address.includes("*")) return false;
  return names.some((candidate) => matchesPattern(address, candidate));
}

/** False for an address that names another type of resource: such a file serves other tools too. */
function mayBeEndpoint(address: string): boolean {
  const types = typesIn(address);
  return types.length === 0 || types.some((type) => type.endsWith("aws_vpc_endpoint"));
}

/** True for an address that names an endpoint, and for the resource type itself. */
function isEndpoint(address: string): boolean {
  return address === "aws_vpc_endpoint" || typesIn(address).some((type) => type.endsWith("aws_vpc_endpoint"));
}

function typesIn(address: string): readonly string[] {
  return address.match(/(?:^|\.)aws_[a-z0-9_]+(?=\.)/g) ?? [];
}

function invalid(document: YamlDocument, issue: v.BaseIssue<unknown>): PrivateLinkError {
  const path = (issue.path ?? []).map(({ key }) => key as string);
  const where = document.placeOf(path);
  const isOurs = issue.type === "check" || issue.type === "union";
  const expected = isOurs ? issue.message : (issue.expected ?? "another kind of value");
  const shown = path.length === 0 ? where : `${where}, ${path.join(" > ")}`;
  return usageError(shown, { expected: expected === "Object" ? "keys with values" : expected, found: issue.received });
}

function usageError(where: string, compared: { expected?: string; found: string }): PrivateLinkError {
  return new PrivateLinkError({
    code: "USAGE_FILE",
    what: "The usage file is not valid",
    where,
    ...compared,
    fix: "State figures as numbers, such as monthly_data_processed_gb: 1000",
  });
}
