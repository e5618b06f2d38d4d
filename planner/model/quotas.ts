import type { Decimal } from "../shared/money";
import type { Quantity } from "./quantity";

/** What a quota applies to. */
export type QuotaScope =
  | "region"
  | "vpc"
  | "endpoint"
  | "resource-gateway"
  | "service-network"
  | "resource-configuration-group"
  | "vpc-association";

export interface Quota {
  /** Stable key in this product. */
  readonly id: string;
  /** Service Quotas code (L-...); absent for a limit that Service Quotas does not list. */
  readonly code?: string;
  /** The service in Service Quotas. */
  readonly service: "vpc" | "vpc-lattice";
  readonly name: string;
  readonly scope: QuotaScope;
  /** AWS's default value. */
  readonly limit: number;
  readonly adjustable: boolean;
  /** AWS page that states it. */
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

/** How fast usage of each quota grows. */
export interface Growth {
  /** Additional resources a month, in each scope of each quota. */
  readonly endpointsPerMonth?: Decimal;
  /** Monthly growth in percent, compounded. */
  readonly percentPerMonth?: Decimal;
}

export type QuotaStatus = "ok" | "low" | "exceeded" | "unknown";

/** A quota increase to request from AWS. */
export interface Increase {
  /** Service Quotas code. */
  readonly code: string;
  readonly desiredValue: number;
  /** A line for the AWS CLI. */
  readonly command: string;
}

/** Usage of one quota in one scope. */
export interface QuotaLine {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  readonly scope: { readonly kind: string; readonly label: string };
  readonly limit: { readonly value: number; readonly basis: "default" | "applied" };
  readonly adjustable: boolean;
  /** What exists before this change, as far as the inputs say. */
  readonly existing: Quantity;
  /** What this change adds; negative when it removes more. */
  readonly planned: Quantity;
  readonly used: Quantity;
  readonly left: Quantity;
  readonly status: QuotaStatus;
  /** First month, from 1, in which the stated growth exceeds it; absent when that is not within ten years. */
  readonly exhaustedInMonth?: number;
  /** The increase to request when it is exceeded, low, or exhausted within a year; absent where AWS grants none. */
  readonly increase?: Increase;
  /** The first resource that this change adds to the count; absent when it adds none. */
  readonly resource?: { readonly input: string; readonly address: string; readonly constructPath?: string };
  readonly source: string;
}
