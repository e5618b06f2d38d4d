import type { Decimal } from "../shared/money";

/** What a quota is counted over. */
export type QuotaScope = "region" | "vpc" | "endpoint" | "subnet" | "resource-gateway";

export interface Quota {
  /** Stable key of the product. */
  readonly id: string;
  /** Service Quotas code (L-...); absent for a ceiling that Service Quotas does not list. */
  readonly code?: string;
  readonly name: string;
  readonly scope: QuotaScope;
  /** AWS's default value. */
  readonly limit: number;
  readonly adjustable: boolean;
  /** Page of AWS that states it. */
  readonly source: string;
}

/** A limit for one scope: AWS's default, or the value applied to the account. */
export interface QuotaLimit {
  readonly value: number;
  readonly basis: "default" | "applied";
}

export interface QuotaBook {
  /** All quotas that the planner counts. */
  readonly quotas: readonly Quota[];
  limit(quota: Quota, scope: { account?: string; region?: string }): QuotaLimit;
}

/** How fast the use of each quota grows. */
export interface Growth {
  /** Resources more a month, in each scope of each quota. */
  readonly endpointsPerMonth?: Decimal;
  /** Percent more a month, compound. */
  readonly percentPerMonth?: Decimal;
}
