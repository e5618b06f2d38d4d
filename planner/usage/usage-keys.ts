import * as v from "valibot";
import { figure } from "../user-files/figure";
import type { EndpointUsage } from "../model/usage";

/** Keys of a usage file, and the properties they become. Keys that Infracost has too have Infracost's names. */
export const USAGE_PROPERTIES = {
  monthly_data_processed_gb: "monthlyDataProcessedGb",
  monthly_data_processed_gb_low: "monthlyDataProcessedGbLow",
  monthly_data_processed_gb_high: "monthlyDataProcessedGbHigh",
  request_share: "requestShare",
  inter_az_share: "interAzShare",
  client_availability_zones: "clientAvailabilityZones",
  peak_gbps: "peakGbps",
  peak_to_average: "peakToAverage",
  processed_bytes_gb: "processedBytesGb",
  capacity_units: "capacityUnits",
  monthly_queries: "monthlyQueries",
  monthly_charged_requests: "monthlyChargedRequests",
} as const satisfies Readonly<Record<string, keyof EndpointUsage>>;

type UsageKey = keyof typeof USAGE_PROPERTIES;

const OF_OTHER_RESOURCES: readonly string[] = [
  "processed_bytes_gb",
  "capacity_units",
  "monthly_queries",
  "monthly_charged_requests",
];

/** The keys that concern an endpoint. */
export const ENDPOINT_KEYS: readonly string[] = Object.keys(USAGE_PROPERTIES).filter(
  (key) => !OF_OTHER_RESOURCES.includes(key),
);

const AMOUNT = v.optional(figure("a number that is not negative"));
const SHARE = v.optional(figure("a number from 0 to 1", (value) => value.lte(1)));

/** How each figure is checked. */
export const USAGE_FIGURES = {
  monthly_data_processed_gb: AMOUNT,
  monthly_data_processed_gb_low: AMOUNT,
  monthly_data_processed_gb_high: AMOUNT,
  request_share: SHARE,
  inter_az_share: SHARE,
  client_availability_zones: v.optional(
    figure("a whole number of at least 1", (value) => value.gte(1) && value.isInteger()),
  ),
  peak_gbps: AMOUNT,
  peak_to_average: v.optional(figure("a number of at least 1", (value) => value.gte(1))),
  processed_bytes_gb: AMOUNT,
  capacity_units: AMOUNT,
  monthly_queries: AMOUNT,
  monthly_charged_requests: AMOUNT,
} satisfies Readonly<Record<UsageKey, unknown>>;
