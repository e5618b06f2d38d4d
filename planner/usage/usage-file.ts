import * as v from "valibot";
import { isMap, LineCounter, parseDocument, type Document } from "yaml";
import { nearest } from "../catalog/nearest";
import { PrivateLinkError } from "../errors";
import type { EndpointUsage, UsageProfile } from "../model/usage";
import { decimal, type Decimal } from "../money";
import { usageProfile, wildcardPattern, type UsageEntry } from "./profile";

/** A usage file that was read. */
export interface UsageFile {
  readonly profile: UsageProfile;
  /** Warnings about entries that name no endpoint of the input. */
  unmatched(addresses: readonly string[]): string[];
}

const FIGURES = { monthly_data_processed_gb: "monthlyDataProcessedGb", peak_gbps: "peakGbps" } as const;
const FIGURE = v.pipe(
  v.union([v.number(), v.string()]),
  v.check((value) => isFigure(value), "a number that is not negative"),
  v.transform((value) => decimal(value)),
);
const ENTRY = v.looseObject({ monthly_data_processed_gb: v.optional(FIGURE), peak_gbps: v.optional(FIGURE) });
const ENTRIES = v.optional(v.nullable(v.record(v.string(), v.nullable(ENTRY))));
const FILE = v.looseObject({ resource_usage: ENTRIES, resource_type_default_usage: ENTRIES });

/**
 * Reads a usage file in Infracost's format (`version`, `resource_usage`, `resource_type_default_usage`), where an
 * endpoint may have `monthly_data_processed_gb` and, of our own, `peak_gbps`. Other resources' keys are left alone.
 * @throws PrivateLinkError USAGE_FILE with line and column.
 */
export function readUsageFile(name: string, text: string): UsageFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax !== undefined) throw usageError(place(name, lines, syntax.pos[0]), { found: syntax.message });
  const parsed = v.safeParse(FILE, contentOf(document));
  if (!parsed.success) throw invalid(name, document, lines, parsed.issues[0]);
  const entries = entriesOf(parsed.output.resource_usage);
  const defaults = Object.fromEntries(
    entriesOf(parsed.output.resource_type_default_usage).map(({ address, usage }) => [address, usage]),
  );
  return { profile: usageProfile(entries, defaults), unmatched: (addresses) => unmatched(name, entries, addresses) };
}

function contentOf(document: Document.Parsed): unknown {
  try {
    return isMap(document.contents) ? (document.toJS() as unknown) : document.contents === null ? {} : null;
  } catch {
    return null;
  }
}

function isFigure(value: string | number): boolean {
  if (typeof value === "string" && !/^\d+(?:\.\d+)?$/.test(value.trim())) return false;
  return Number.isFinite(Number(value)) && Number(value) >= 0;
}

type ParsedEntries = v.InferOutput<typeof ENTRIES>;

function entriesOf(parsed: ParsedEntries): UsageEntry[] {
  return Object.entries(parsed ?? {}).map(([address, figures]) => ({ address, usage: usageOf(figures ?? {}) }));
}

function usageOf(figures: Readonly<Record<string, unknown>>): EndpointUsage {
  return Object.fromEntries(
    Object.entries(FIGURES).flatMap(([key, property]) => {
      const figure = figures[key] as Decimal | undefined;
      return figure === undefined ? [] : [[property, figure]];
    }),
  );
}

/** Entries for endpoints, exact or with wildcards, that match none of the addresses. */
function unmatched(file: string, entries: readonly UsageEntry[], addresses: readonly string[]): string[] {
  const known = new Set(addresses);
  return entries
    .filter(({ address, usage }) => Object.keys(usage).length > 0 && mayBeEndpoint(address))
    .filter(({ address }) => !known.has(address) && !matchesAny(address, addresses))
    .map(({ address }) => {
      const near = nearest(address, addresses, (candidate) => [candidate]);
      const hint = near === undefined ? "" : ` Did you mean ${near}?`;
      return `${file}: no endpoint of the input is called ${address}.${hint}`;
    });
}

function matchesAny(address: string, addresses: readonly string[]): boolean {
  if (!address.includes("*")) return false;
  const pattern = wildcardPattern(address);
  return addresses.some((candidate) => pattern.test(candidate));
}

/** False for an address that names another type of resource: such a file serves other tools too. */
function mayBeEndpoint(address: string): boolean {
  const types = address.match(/(?:^|\.)aws_[a-z0-9_]+(?=\.)/g);
  return types === null || types.some((type) => type.endsWith("aws_vpc_endpoint"));
}

function invalid(name: string, document: Document.Parsed, lines: LineCounter, issue: v.BaseIssue<unknown>): PrivateLinkError {
  const path = (issue.path ?? []).map(({ key }) => key as string);
  const node = document.getIn(path, true) as { range?: readonly [number, number, number] } | undefined;
  const where = place(name, lines, node?.range?.[0] ?? 0);
  const expected = issue.type === "check" ? issue.message : (issue.expected ?? "another kind of value");
  const shown = path.length === 0 ? where : `${where}, ${path.join(" > ")}`;
  return usageError(shown, { expected: expected === "Object" ? "keys with values" : expected, found: issue.received });
}

function place(name: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${name}, line ${line}, column ${col}`;
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
