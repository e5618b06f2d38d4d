import * as v from "valibot";
import { nearest } from "../shared/nearest";
import { defaultQuotaBook, QUOTAS } from "../catalog/quotas";
import { checked } from "../user-files/checked";
import { figure } from "../user-files/figure";
import { listOf, pattern, strict } from "../user-files/shapes";
import { parseYaml } from "../user-files/yaml-document";
import type { Quota, QuotaBook } from "../model/quotas";

const MOST_ENTRIES = 10_000;
const MOST_VALUE = 1e9;

const NAMES = QUOTAS.flatMap(({ id, code }) => (code === undefined ? [id] : [id, code]));

const quotaName = v.pipe(
  v.string("the code or id of a quota"),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || NAMES.includes(dataset.value)) return;
    const meant = nearest(dataset.value, NAMES, (name) => [name]);
    addIssue({
      expected: "the code or id of a quota",
      message: meant === undefined ? "" : `Perhaps you mean ${meant}`,
    });
  }),
);
const ENTRY = v.pipe(
  strict({
    code: v.optional(quotaName),
    id: v.optional(quotaName),
    value: figure("a whole number", (value) => value.isInteger() && value.lte(MOST_VALUE)),
    region: v.optional(pattern(/^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/, "a Region's code, such as us-east-1")),
    account: v.optional(pattern(/^\d{12}$/, "an account: twelve digits as text")),
  }),
  v.check(({ code, id }) => (code === undefined) !== (id === undefined), "either code or id"),
);

/** A list of quotas that are applied to an account. */
export const QUOTA_ENTRIES = listOf(ENTRY, "a list of quotas", MOST_ENTRIES);

const FILE = strict({ version: v.literal(1, "1"), quotas: QUOTA_ENTRIES });

/** One applied quota: by its Service Quotas code, or by the product's id. */
export type QuotaEntry = v.InferOutput<typeof ENTRY>;

/**
 * Reads the quotas that are applied to an account, from YAML or JSON.
 * @throws PrivateLinkError QUOTA_FILE with line and column.
 */
export function readQuotaFile(name: string, text: string): QuotaBook {
  const error = { code: "QUOTA_FILE", what: "The quotas file is not valid" };
  return quotaBookOf(checked(parseYaml(name, text), FILE, error).quotas);
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
