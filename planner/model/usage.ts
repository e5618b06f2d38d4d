import type { Decimal } from "../money";

/** What is said about the traffic of one endpoint. Every figure is optional. */
export interface EndpointUsage {
  /** GB (2^30 bytes) a month that the endpoint processes, both directions. */
  readonly monthlyDataProcessedGb?: Decimal;
  /** Highest rate in Gbps (10^9 bit/s) that it must carry. */
  readonly peakGbps?: Decimal;
}

/** Answers for an endpoint's address what its usage is; `undefined` when nothing is said. */
export interface UsageProfile {
  find(resourceType: string, address: string): EndpointUsage | undefined;
}
