import type { PriceRow } from "./prices";

/** Pairs of Regions with a special price for data from the first to the second; others have the general `inter-region-gb`. */
export const REGION_PAIR_ROWS: readonly (readonly [toRegion: string, row: PriceRow])[] = [
  ["us-east-2", ["us-east-1", "inter-region-gb", "0.01", "USD", "verified", "infracost-transfer"]],
  ["us-east-1", ["us-east-2", "inter-region-gb", "0.01", "USD", "verified", "infracost-transfer"]],
];
