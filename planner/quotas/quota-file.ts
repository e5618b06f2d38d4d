import * as v from "valibot";
import { defaultQuotaBook, QUOTAS } from "../catalog/quotas";
import type { Quota, QuotaBook } from "../model/quotas";
import { checked } from "../user-files/checked";
import { readDocument } from "../user-files/read-document";
import { choice, judged, listOf, strict } from "../user-files/shapes";
import { ACCOUNT, COUNT, MOST_ENTRIES, REGION, VERSION } from "../user-files/terms";

const NAMES = QUOTAS.flatMap(({ id, code }) => (code === undefined ? [id] : [id, code]));
const NAME = choice(NAMES, "the code or id of a quota");

const ENTRY = v.pipe(
  strict({
    code: v.optional(NAME),
    id: v.optional(NAME),
    value: COUNT,
    region: v.optional(REGION),
    account: v.optional(ACCOUNT),
  }),
  judged(({ code, id }) =>
    (code === undefined) === (id === undefined)
      ? { expected: "either code or id", found: code === undefined ? "neither" : "both" }
      : undefined,
  ),
);

/** A list of quotas that are applied to an account. */
export const QUOTA_ENTRIES = listOf(ENTRY, "a list of quotas", MOST_ENTRIES);

const FILE = strict({ version: VERSION, quotas: QUOTA_ENTRIES });

/** One applied quota: by its Service Quotas code, or by the product's id. */
export type QuotaEntry = v.InferOutput<typeof ENTRY>;

/**
 * Reads the quotas that are applied to an account, from YAML or JSON.
 * @throws PrivateLinkError QUOTA_FILE with line and column.
 */
export function readQuotaFile(name: string, text: string): QuotaBook {
  const error = { code: "QUOTA_FILE", what: "The quotas file is not valid" };
  return quotaBookOf(checked(readDocument(name, text), FILE, error).quotas);
}

/**
 * AWS's defaults, and before them these values. An entry for an account and Region goes before one for a Region, that
 * before one for an account, and that before one for all; of two alike the later one counts.
 */
export function quotaBookOf(entries: readonly QuotaEntry[]): QuotaBook {
  const byPlace = new Map(entries.map((entry) => [keyOf(quotaOf(entry), entry), entry.value.toNumber()]));
  return {
    quotas: QUOTAS,
    limit: (quota, { account, region }) => {
      const places = [{ account, region }, { region }, { account }, {}];
      const value = places.map((place) => byPlace.get(keyOf(quota, place))).find((found) => found !== undefined);
      return value === undefined ? defaultQuotaBook.limit(quota, {}) : { value, basis: "applied" };
    },
  };
}

function quotaOf({ code, id }: QuotaEntry): Quota | undefined {
  const name = code ?? id;
  return QUOTAS.find((quota) => quota.code === name || quota.id === name);
}

interface Place {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

function keyOf(quota: Quota | undefined, { account = "", region = "" }: Place): string {
  return `${quota?.id ?? ""} ${account} ${region}`;
}
