import type { Decimal } from "../shared/money";
import type { AddressLine } from "./addresses";
import type { Alternative } from "./alternatives";
import type { BandwidthLine } from "./bandwidth";
import type { CostChanges, EndpointCost, ResourceCost, Total } from "./cost";
import type { Finding, SuppressedFinding } from "./findings";
import type { GateResult } from "./gates";
import type { QuotaLine } from "./quotas";
import type { ResourceName } from "./resource-name";
import type { Gap, Input, Replacement } from "./topology";

/** An assumption, listed once with everything that it concerns. */
export interface Assumption {
  readonly text: string;
  readonly addresses: readonly string[];
}

/** An endpoint that a plan replaces: its id, its addresses and its DNS names change. */
export interface ReplacedEndpoint extends ResourceName, Replacement {}

/** All answers about a Topology. Plain data; no figure is rounded. */
export interface Assessment {
  readonly hoursPerMonth: Decimal;
  readonly inputs: readonly Input[];
  readonly endpoints: readonly EndpointCost[];
  /** What is billed besides the endpoints, such as NAT gateways and load balancers of endpoint services. */
  readonly resources: readonly ResourceCost[];
  /** Of endpoints and resources, by currency: amounts of two currencies are never added. */
  readonly totals: Readonly<Record<string, Total>>;
  readonly totalsByInput: Readonly<Record<string, Readonly<Record<string, Total>>>>;
  /** Absent when no input is a plan. */
  readonly changes?: CostChanges;
  readonly replaced: readonly ReplacedEndpoint[];
  readonly quotas: readonly QuotaLine[];
  /** Of the subnets in which the resources in the inputs use addresses. */
  readonly addresses: readonly AddressLine[];
  readonly bandwidth: readonly BandwidthLine[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** The limits that are set, passed or failed. */
  readonly gates: readonly GateResult[];
  /** Largest saving first. */
  readonly alternatives: readonly Alternative[];
  readonly assumptions: readonly Assumption[];
  /** What was not read and is in none of the answers. */
  readonly gaps: readonly Gap[];
}
