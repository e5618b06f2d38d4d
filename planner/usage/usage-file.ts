import * as v from "valibot";
import type { UsageProfile } from "../model/usage";
import { nearestName, withHint } from "../shared/nearest";
import { matchesPattern } from "../shared/patterns";
import { checked } from "../user-files/checked";
import type { DocumentPath, UserDocument } from "../user-files/document";
import { readDocument } from "../user-files/read-document";
import { anyName, isMapping, judged, mappingOf, open } from "../user-files/shapes";
import { shortText } from "../user-files/shown";
import { usageProfile, type UsageEntry } from "./profile";
import { bandProblem, usageOf } from "./usage-entry";
import { ENDPOINT_KEYS, USAGE_FIGURES } from "./usage-keys";

/** A usage file that was read. */
export interface UsageFile {
  readonly profile: UsageProfile;
  /** Keys of the file and of endpoints' entries that nobody reads. */
  readonly warnings: readonly string[];
  /** Warnings about entries that name no endpoint of the input: its addresses and construct paths. */
  unmatched(names: readonly string[]): string[];
}

const ENTRY = v.pipe(
  open(USAGE_FIGURES),
  judged((entry) => bandProblem(entry)),
);
const ENTRIES = v.nullish(mappingOf(anyName, v.nullable(ENTRY)));
const FILE = open({ resource_usage: ENTRIES, resource_type_default_usage: ENTRIES });

const GROUPS = ["resource_usage", "resource_type_default_usage"] as const;

/**
 * Reads a usage file in Infracost's format (`version`, `resource_usage`, `resource_type_default_usage`). Beside
 * `monthly_data_processed_gb` an endpoint may have keys of our own: see `USAGE_PROPERTIES`. Other resources' keys are left alone.
 * @throws PrivateLinkError USAGE_FILE with line and column.
 */
export function readUsageFile(name: string, text: string): UsageFile {
  const document = readDocument(name, text);
  const error = { code: "USAGE_FILE", what: "The usage file is not valid" };
  const { resource_usage: usage, resource_type_default_usage: defaults } = checked(document, FILE, error);
  const entries = entriesOf(usage);
  return {
    profile: usageProfile(
      entries,
      Object.fromEntries(entriesOf(defaults).map((entry) => [entry.address, entry.usage])),
    ),
    warnings: oddKeys(document),
    unmatched: (names) => unmatched(name, entries, names),
  };
}

function entriesOf(parsed: v.InferOutput<typeof ENTRIES>): UsageEntry[] {
  return Object.entries(parsed ?? {}).map(([address, figures]) => ({ address, usage: usageOf(figures ?? {}) }));
}

/** A mapping of the file, and the keys that may be in it. */
interface KeyedEntry {
  readonly path: DocumentPath;
  readonly entry: unknown;
  readonly whose: string;
  readonly known: readonly string[];
}

function oddKeys(document: UserDocument): string[] {
  return keyedEntries(document.content).flatMap(({ path, entry, whose, known }) =>
    Object.keys(isMapping(entry) ? entry : {})
      .filter((key) => !known.includes(key))
      .map((key) => {
        const statement = `${whose} has no key ${shortText(key)}`;
        return `${document.placeOf([...path, key], "key")}: ${withHint(statement, nearestName(key, known))}`;
      }),
  );
}

function keyedEntries(content: unknown): KeyedEntry[] {
  const file = { path: [], entry: content, whose: "a usage file", known: ["version", ...GROUPS] };
  const entries = GROUPS.flatMap((group) => {
    const byAddress = isMapping(content) ? content[group] : undefined;
    return Object.entries(isMapping(byAddress) ? byAddress : {})
      .filter(([address]) => isEndpoint(address))
      .map(([address, entry]) => ({
        path: [group, address],
        entry,
        whose: "an endpoint's usage",
        known: ENDPOINT_KEYS,
      }));
  });
  return [file, ...entries];
}

/** Entries for endpoints, exact or with wildcards, that match none of the names. */
function unmatched(file: string, entries: readonly UsageEntry[], names: readonly string[]): string[] {
  const known = new Set(names);
  return entries
    .filter(({ address, usage }) => Object.keys(usage).length > 0 && mayBeEndpoint(address))
    .filter(({ address }) => !known.has(address) && !matchesAny(address, names))
    .map(({ address }) => {
      const statement = `no endpoint of the input is called ${address}`;
      return `${file}: ${withHint(statement, nearestName(address, names))}`;
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
