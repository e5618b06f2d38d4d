import type { Decimal } from "../shared/money";
import type { Attribute, Unresolved } from "./attribute";
import type { Price, PriceDimension } from "./prices";
import type { Quantity } from "./quantity";
import type { Action, EndpointKind, Scope } from "./topology";

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
