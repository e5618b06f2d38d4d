import type { Decimal } from "../shared/money";

/**
 * Traffic of one resource. Every figure is optional; GB are 2^30 bytes and a month's sum. Most figures are for endpoints;
 * those in the last group are for other resources.
 */
export interface EndpointUsage {
  /** GB that the resource processes, both directions; the middle one when a band is stated. */
  readonly monthlyDataProcessedGb?: Decimal;
  /** The ends of a usage band: `monthlyDataProcessedGb` lies between them. Absent: the figure is exact. */
  readonly monthlyDataProcessedGbLow?: Decimal;
  readonly monthlyDataProcessedGbHigh?: Decimal;
  /** Share (0..1) of the GB that clients send; the rest comes back to them. */
  readonly requestShare?: Decimal;
  /** Share (0..1) of the GB between a client and a network interface in different Availability Zones. */
  readonly interAzShare?: Decimal;
  /** Availability Zones with clients of the endpoint. */
  readonly clientAvailabilityZones?: Decimal;
  /** Highest rate that it must carry, in Gbps (10^9 bit/s). */
  readonly peakGbps?: Decimal;
  /** Highest rate as a multiple of the average rate; at least 1. */
  readonly peakToAverage?: Decimal;

  /** Load balancer: GB that it processes. */
  readonly processedBytesGb?: Decimal;
  /** Load balancer: capacity units in use, on average over the month. */
  readonly capacityUnits?: Decimal;
  /** Resolver endpoint: DNS queries. */
  readonly monthlyQueries?: Decimal;
  /** VPC Lattice service: requests that are charged, which those free in each hour are not. */
  readonly monthlyChargedRequests?: Decimal;
}

/** Finds the usage of a resource; `undefined` when none is stated. */
export interface UsageProfile {
  find(resourceType: string, address: string, constructPath?: string): EndpointUsage | undefined;
}
