import * as v from "valibot";
import { defaultQuotaBook, QUOTAS } from "../catalog/quotas";
import type { Quota, QuotaBook } from "../model/quotas";
import { checked } from "../user-files/checked";
import { readDocument } from "../user-files/read-document";
import { choice, eachOnce, judged, listOf, strict, type Statement } from "../user-files/shapes";
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

/** One applied quota, named by its Service Quotas code or by this product's id. */
export type QuotaEntry = v.InferOutput<typeof ENTRY>;

/** A list of quotas applied to an account. */
export const QUOTA_ENTRIES = v.pipe(listOf(ENTRY, "a list of quotas", MOST_ENTRIES), eachOnce(statementsOf));

/** A quota has one value in each place. */
function statementsOf(entry: QuotaEntry): Statement[] {
  const place = [entry.account, entry.region].filter((part) => part !== undefined);
  return [{ name: [quotaOf(entry)?.id, ...place].join(" ") }];
}

const FILE = strict({ version: VERSION, quotas: QUOTA_ENTRIES });

/**
 * Reads the quotas applied to an account from YAML or JSON.
 * @throws PrivateLinkError QUOTA_FILE with line and column.
 */
export function readQuotaFile(name: string, text: string): QuotaBook {
  const error = { code: "QUOTA_FILE", what: "The quotas file is not valid" };
  return quotaBookOf(checked(readDocument(name, text), FILE, error).quotas);
}

/**
 * These values, and AWS's defaults for everything else. An entry for an account and Region overrides one for a Region, which
 * overrides one for an account, which overrides one for all.
 */
export function quotaBookOf(entries: readonly QuotaEntry[]): QuotaBook {
  const byKey = new Map(entries.map((entry) => [appliedKey(quotaOf(entry), entry), entry.value.toNumber()]));
  return {
    quotas: QUOTAS,
    limit: (quota, { account, region }) => {
      const scopes: AppliedScope[] = [{ account, region }, { region }, { account }, {}];
      const value = scopes.map((scope) => byKey.get(appliedKey(quota, scope))).find((limit) => limit !== undefined);
      return value === undefined ? defaultQuotaBook.limit(quota, {}) : { value, basis: "applied" };
    },
  };
}

function quotaOf({ code, id }: QuotaEntry): Quota | undefined {
  const name = code ?? id;
  return QUOTAS.find((quota) => quota.code === name || quota.id === name);
}

/** Where an applied quota counts; what is absent is any. */
interface AppliedScope {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

function appliedKey(quota: Quota | undefined, { account = "", region = "" }: AppliedScope): string {
  return `${quota?.id ?? ""} ${account} ${region}`;
}
