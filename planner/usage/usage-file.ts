import * as v from "valibot";
import type { UsageProfile } from "../model/usage";
import { nearestName, withHint } from "../shared/nearest";
import { matchesPattern } from "../shared/patterns";
import { checked } from "../user-files/checked";
import type { DocumentPath, UserDocument } from "../user-files/document";
import { readDocument } from "../user-files/read-document";
import { isObject } from "../shared/is-object";
import { anyName, judged, mappingOf, open } from "../user-files/shapes";
import { shortText } from "../user-files/shown";
import { usageProfile, type UsageEntry } from "./profile";
import { bandProblem, usageOf } from "./usage-entry";
import { ENDPOINT_KEYS, USAGE_FIGURES } from "./usage-keys";

/** The content of a usage file. */
export interface UsageFile {
  readonly profile: UsageProfile;
  /** Unknown keys of the file and of endpoints' entries. */
  readonly warnings: readonly string[];
  /** Warnings about entries that match none of the input's endpoints, given by address and construct path. */
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
 * Reads a usage file in Infracost's format (`version`, `resource_usage`, `resource_type_default_usage`). Besides
 * `monthly_data_processed_gb`, an endpoint may have further keys: see `USAGE_PROPERTIES`. Keys of other resources are ignored.
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

/** A mapping of the file, and the keys that it may contain. */
interface KeyedEntry {
  readonly path: DocumentPath;
  readonly entry: unknown;
  readonly whose: string;
  readonly known: readonly string[];
}

function oddKeys(document: UserDocument): string[] {
  return keyedEntries(document.content).flatMap(({ path, entry, whose, known }) =>
    Object.keys(isObject(entry) ? entry : {})
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
    const byAddress = isObject(content) ? content[group] : undefined;
    return Object.entries(isObject(byAddress) ? byAddress : {})
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
      const statement = `no endpoint in the input matches ${address}`;
      return `${file}: ${withHint(statement, nearestName(address, names))}`;
    });
}

function matchesAny(address: string, names: readonly string[]): boolean {
  if (!address.includes("*")) return false;
  return names.some((candidate) => matchesPattern(address, candidate));
}

/** False for an address that names another type of resource, as files that serve other tools have. */
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
