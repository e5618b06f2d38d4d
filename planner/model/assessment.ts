import type { Decimal } from "../shared/money";
import type { AddressLine } from "./addresses";
import type { GateResult, Level } from "./gates";

export type { GateResult, Gates, Level } from "./gates";
import type { Attribute, Unresolved } from "./attribute";
import type { Price, PriceDimension } from "./prices";
import type { Quantity } from "./quantity";
import type { Action, EndpointKind, Gap, Input, Scope } from "./topology";

/** Why a cost could not be figured. */
export type MissingReason = "price" | "usage" | "quantity" | "region" | "unread";

/** A cost that is in no total, and why. */
export interface MissingCost {
  /** Absent for what was not read and may be of any type. */
  readonly resourceType?: string;
  readonly address: string;
  readonly component: string;
  readonly reason: MissingReason;
  readonly explanation: string;
}

/** Why there is no price: the Region is not told, or no source states it. */
export interface MissingPrice extends Unresolved {
  readonly missing: "price" | "region";
}

/** One line of a bill: quantity x price. */
export interface CostComponent {
  readonly name: string;
  readonly dimension: PriceDimension;
  readonly unit: string;
  /** True when the quantity depends on traffic. */
  readonly usageBased: boolean;
  readonly monthlyQuantity: Quantity;
  readonly hourlyQuantity: Quantity;
  /** The price with its source, or why there is none. */
  readonly price: Price | MissingPrice;
  /** What one unit costs here on average over the tiers; `undefined` when the price or the quantity is not known. */
  readonly unitPrice: Decimal | undefined;
  readonly monthlyCost: Quantity;
  readonly hourlyCost: Quantity;
}

/** A sum of costs. What is missing is not in it: with a missing price or quantity the sum is partial. */
export interface Total {
  readonly monthly: Quantity;
  readonly hourly: Quantity;
  readonly missing: readonly MissingCost[];
}

/** What one resource costs: an endpoint, or something beside the endpoints that is there for their sake. */
export interface ResourceCost extends Total {
  /** Terraform's type, e.g. aws_vpc_endpoint, aws_nat_gateway. */
  readonly resourceType: string;
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly action: Action;
  readonly scope: Scope;
  /**
   * For an endpoint the service name, or the ARN of the resource configuration or of the service network: the address of
   * the resource that makes it as long as the ARN is not known. For another resource what it is, in words.
   */
  readonly target: Attribute<string>;
  /** Availability Zones with a network interface; `undefined` where the bill does not count them. */
  readonly zones: Quantity | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly components: readonly CostComponent[];
}

/** What one endpoint costs. */
export interface EndpointCost extends ResourceCost {
  readonly resourceType: "aws_vpc_endpoint";
  readonly kind: EndpointKind;
}

/** A resource of which a plan changes the cost. */
export interface ResourceChange {
  readonly resourceType: string;
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly kind: "added" | "changed" | "removed";
  readonly currency: string;
  /** Monthly cost before and after; 0 where it is not there. */
  readonly past: Quantity;
  readonly now: Quantity;
  /** Difference of the monthly and of the hourly cost; negative when it costs less afterwards. */
  readonly monthly: Quantity;
  readonly hourly: Quantity;
}

/** What plans change, in one currency. */
export interface CostChange {
  /** What is there before. */
  readonly past: Total;
  readonly monthly: Quantity;
  readonly hourly: Quantity;
  /** Addresses of what has no known difference, such as a resource that was not read: they are in neither sum. */
  readonly unknown: readonly string[];
}

/** What the plans among the inputs change of the cost. What Terraform forgets stays in AWS, and changes nothing. */
export interface CostChanges {
  readonly byCurrency: Readonly<Record<string, CostChange>>;
  /** By plan. */
  readonly byInput: Readonly<Record<string, Readonly<Record<string, CostChange>>>>;
  /** Those of which the cost changes. */
  readonly resources: readonly ResourceChange[];
}

/** The quantity at which an alternative and what there is today cost the same. */
export interface BreakEven {
  readonly quantity: Quantity;
  readonly unit: string;
  /** On which side of it the alternative is the cheaper one. */
  readonly explanation: string;
}

/**
 * Another way to reach the same, with its monthly cost beside today's. Alternatives overlap: their savings must not be
 * added.
 */
export interface Alternative {
  /** Stable kind of alternative; its finding is `vpce/saving-` and this. */
  readonly id: string;
  readonly title: string;
  /** Where it applies: a VPC, a Region or one resource. */
  readonly scope: string;
  readonly currency: string;
  /** What the resources concerned cost a month; unknown when a price or the traffic it depends on is not known. */
  readonly today: Quantity;
  readonly instead: Quantity;
  /** `today` less `instead`: negative when the alternative costs more. */
  readonly saving: Quantity;
  readonly breakEven?: BreakEven;
  readonly tradeOffs: readonly string[];
  readonly input: string;
  readonly addresses: readonly string[];
}

export type QuotaStatus = "ok" | "low" | "exceeded" | "unknown";

/** An increase of a quota to ask AWS for. */
export interface Increase {
  /** Service Quotas code. */
  readonly code: string;
  readonly desiredValue: number;
  /** A line for the AWS CLI. */
  readonly command: string;
}

/** How far one quota is used in one scope. */
export interface QuotaLine {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  readonly scope: { readonly kind: string; readonly label: string };
  readonly limit: { readonly value: number; readonly basis: "default" | "applied" };
  readonly adjustable: boolean;
  /** What is there before this change, as far as the inputs tell. */
  readonly existing: Quantity;
  /** What this change adds; negative when it removes more. */
  readonly planned: Quantity;
  readonly used: Quantity;
  readonly left: Quantity;
  readonly status: QuotaStatus;
  /** First month, from 1, in which it is exceeded at the stated growth; absent when it is not within ten years. */
  readonly exhaustedInMonth?: number;
  /** What to ask for when it is exceeded, low, or exhausted within a year; absent where AWS grants nothing. */
  readonly increase?: Increase;
  /** The first resource that this change adds to the count; absent when it adds none. */
  readonly resource?: { readonly input: string; readonly address: string; readonly constructPath?: string };
  readonly source: string;
}

/**
 * What one endpoint can carry, and what it must, in Gbps (10^9 bit/s). Traffic is that of both directions together, as
 * AWS bills it.
 */
export interface BandwidthLine {
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly zones: Quantity;
  /** Each Availability Zone, from the start. */
  readonly baselinePerZoneGbps: Decimal;
  /** Each Availability Zone, after AWS has scaled the endpoint by itself. */
  readonly ceilingPerZoneGbps: Decimal;
  readonly baselineGbps: Quantity;
  readonly maximumGbps: Quantity;
  /** GB (2^30 bytes) a month with which one Availability Zone carries its baseline all the time. */
  readonly saturatingGbPerMonth: Decimal;
  /** Average over the month that the stated GB mean; `unknown` when no usage is stated. */
  readonly averageGbps: Quantity;
  /** The highest rate: as stated, or the average times the stated peak-to-average; else `unknown`. */
  readonly requiredGbps: Quantity;
  /** Share of each zone's ceiling (1: all of it) that the highest rate takes, spread evenly over the zones. */
  readonly utilisation: { readonly allZones: Quantity; readonly oneZoneLost: Quantity };
  /** Whether the highest rate is above the baseline of all zones; `undefined` when it may be. */
  readonly isOverBaseline: boolean | undefined;
  /** Least number of Availability Zones that carry the highest rate, from the start and after AWS has scaled. */
  readonly zonesForPeak: { readonly atBaseline: Quantity; readonly atCeiling: Quantity };
}

/** Something that is wrong, wasteful or worth knowing. */
export interface Finding {
  /** Stable rule id. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly fix: string;
  /** What could be saved a month. */
  readonly monthlySaving?: Quantity;
  /** Page of AWS that states the fact. */
  readonly see: string;
}

/** Something that was taken for granted, told once with all that it concerns. */
export interface Assumption {
  readonly text: string;
  readonly addresses: readonly string[];
}

/** A finding that is meant to be. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** The suppression: where it stands in the configuration, or the tag. */
  readonly by: string;
}

/** All answers about a Topology. Plain data; no figure is rounded. */
export interface Assessment {
  readonly hoursPerMonth: Decimal;
  readonly inputs: readonly Input[];
  readonly endpoints: readonly EndpointCost[];
  /** What is billed beside the endpoints, such as NAT gateways and load balancers of endpoint services. */
  readonly resources: readonly ResourceCost[];
  /** Of endpoints and resources, by currency: amounts of two currencies are never added. */
  readonly totals: Readonly<Record<string, Total>>;
  readonly totalsByInput: Readonly<Record<string, Readonly<Record<string, Total>>>>;
  /** Absent when no input is a plan. */
  readonly changes?: CostChanges;
  readonly quotas: readonly QuotaLine[];
  /** Of the subnets that the resources of the inputs take addresses in. */
  readonly addresses: readonly AddressLine[];
  readonly bandwidth: readonly BandwidthLine[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** The limits that are set, kept or not. */
  readonly gates: readonly GateResult[];
  /** Largest saving first. */
  readonly alternatives: readonly Alternative[];
  readonly assumptions: readonly Assumption[];
  /** What was not read, and is in none of the answers. */
  readonly gaps: readonly Gap[];
}
