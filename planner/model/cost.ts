import type { Decimal } from "../shared/money";
import type { Attribute, Unresolved } from "./attribute";
import type { Price, PriceDimension } from "./prices";
import type { Quantity } from "./quantity";
import type { Action, EndpointKind, Scope } from "./topology";

/** Why a cost could not be calculated. */
export type MissingReason = "price" | "usage" | "quantity" | "region" | "unread";

/** A cost that is in no total, and why. */
export interface MissingCost {
  /** Absent for something that was not read and may be of any type. */
  readonly resourceType?: string;
  readonly input: string;
  readonly address: string;
  readonly component: string;
  readonly reason: MissingReason;
  readonly explanation: string;
}

/** Why there is no price: the Region is unknown, or no source states it. */
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
  /** Average price of one unit over the tiers; `undefined` when the price or the quantity is unknown. */
  readonly unitPrice: Decimal | undefined;
  readonly monthlyCost: Quantity;
  readonly hourlyCost: Quantity;
}

/** A sum of costs without the missing ones: with a missing price or quantity the sum is partial. */
export interface Total {
  readonly monthly: Quantity;
  readonly hourly: Quantity;
  readonly missing: readonly MissingCost[];
}

/** What one Availability Zone of a resource costs, without traffic. */
export interface ZoneCost {
  /** Name or id, where the input states it and it is sure that the resource is in this zone. */
  readonly zone?: string;
  /** 0 to the full price where it is not certain that the resource is in this many zones. */
  readonly hourly: Quantity;
  readonly monthly: Quantity;
}

/** The charges of a resource that AWS bills for each hour in each Availability Zone. */
export interface ZoneCosts {
  /** Price of one hour in one Availability Zone; unknown where no source states it. */
  readonly hourlyPrice: Quantity;
  readonly hours: Decimal;
  /** One for each zone that the resource may be in; empty where their number is unknown. */
  readonly zones: readonly ZoneCost[];
}

/** The cost of one resource: an endpoint, or something that exists because of the endpoints. */
export interface ResourceCost extends Total {
  /** Terraform's type, e.g. aws_vpc_endpoint, aws_nat_gateway. */
  readonly resourceType: string;
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly action: Action;
  readonly scope: Scope;
  /**
   * For an endpoint, the service name, or the ARN of the resource configuration or service network (the address of the
   * resource that creates it while the ARN is unknown). For any other resource, what it is, in words.
   */
  readonly target: Attribute<string>;
  /** Availability Zones with a network interface; `undefined` where the bill does not count them. */
  readonly zones: Quantity | undefined;
  /** Absent where the bill does not count zones. */
  readonly zoneCosts?: ZoneCosts;
  readonly tags: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly components: readonly CostComponent[];
}

/** What one endpoint costs. */
export interface EndpointCost extends ResourceCost {
  readonly resourceType: "aws_vpc_endpoint";
  readonly kind: EndpointKind;
}

/** A resource whose cost a plan changes. */
export interface ResourceChange {
  readonly resourceType: string;
  readonly input: string;
  readonly address: string;
  readonly constructPath?: string;
  readonly kind: "added" | "changed" | "removed";
  readonly currency: string;
  /** Monthly cost before and after; 0 where the resource does not exist. */
  readonly past: Quantity;
  readonly now: Quantity;
  /** Difference in monthly and hourly cost; negative when it costs less afterwards. */
  readonly monthly: Quantity;
  readonly hourly: Quantity;
}

/** What plans change, in one currency. */
export interface CostChange {
  /** The cost before the change. */
  readonly past: Total;
  readonly monthly: Quantity;
  readonly hourly: Quantity;
  /** Addresses whose difference is unknown, such as a resource that was not read: they are in neither sum. */
  readonly unknown: readonly string[];
}

/** How the plans among the inputs change the cost. What Terraform forgets stays in AWS and changes nothing. */
export interface CostChanges {
  readonly byCurrency: Readonly<Record<string, CostChange>>;
  /** By plan. */
  readonly byInput: Readonly<Record<string, Readonly<Record<string, CostChange>>>>;
  /** The resources whose cost changes. */
  readonly resources: readonly ResourceChange[];
}
