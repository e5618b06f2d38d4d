/** Tiers of a price: upper bound in units a month (null = no end), price of each unit. */
export type TierRow = readonly [upTo: string | null, unitPrice: string];

/** AWS PrivateLink's data processing: 1 PB = 1,048,576 GB; 5 PB = 5,242,880 GB. */
export const PRIVATELINK_GB: readonly TierRow[] = [["1048576", "0.01"], ["5242880", "0.006"], [null, "0.004"]];

/** In millions of queries: the first thousand million a month, then the rest. */
export const RESOLVER_MILLION_QUERIES: readonly TierRow[] = [["1000", "0.40"], [null, "0.20"]];

/** Hosted zones of an account in all Regions together: the first 25, then the rest. */
export const HOSTED_ZONES: readonly TierRow[] = [["25", "0.50"], [null, "0.10"]];
