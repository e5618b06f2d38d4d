import type { Quota, QuotaBook } from "../model/quotas";
import { QUOTA_ROWS } from "./data/quotas";
import { PAGES } from "./pages";

const LATTICE: string = PAGES.latticeQuotas;

/** All quotas that the planner knows, sorted by id. */
export const QUOTAS: readonly Quota[] = QUOTA_ROWS.map(([id, code, name, scope, limit, adjustable, source]) => ({
  id,
  ...(code === "" ? {} : { code }),
  service: source === LATTICE ? "vpc-lattice" : "vpc",
  name,
  scope,
  limit,
  adjustable,
  source,
}));

export function findQuota(id: string): Quota | undefined {
  return QUOTAS.find((quota) => quota.id === id);
}

/** AWS's default values for every account and Region. */
export const defaultQuotaBook: QuotaBook = {
  quotas: QUOTAS,
  limit: (quota) => ({ value: quota.limit, basis: "default" }),
};
