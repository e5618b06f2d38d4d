import type { Decimal } from "../../shared/money";
import type { Attribute, Unresolved } from "../../model/attribute";
import type { PriceBook, PriceDimension } from "../../model/prices";
import type { Quantity } from "../../model/quantity";
import type { Located } from "../../model/topology";
import type { EndpointUsage } from "../../model/usage";
import { processedGb } from "../../usage/quantities";
import type { RelatedResources } from "./related-resources";

/** Something that AWS bills for a resource, with its monthly quantity and without a price. */
export interface BilledItem {
  readonly name: string;
  readonly dimension: PriceDimension;
  readonly unit:
    | "AZ-hours"
    | "endpoint-hours"
    | "resource-hours"
    | "gateway-hours"
    | "load-balancer-hours"
    | "capacity-unit-hours"
    | "interface-hours"
    | "attachment-hours"
    | "Region-hours"
    | "service-hours"
    | "zone-months"
    | "address-hours"
    | "million queries"
    | "million requests"
    | "GB";
  readonly monthlyQuantity: Quantity;
  readonly usageBased: boolean;
  /** Region whose price applies. Default: the resource's own. */
  readonly region?: string | Unresolved;
  /** True where all Regions of an account share the tiers of the price. */
  readonly isGlobal?: boolean;
  /** Destination Region of the data, where the price depends on it. */
  readonly toRegion?: string;
}

/** A resource with everything that is billed for it. */
export interface Billable {
  readonly located: Located;
  readonly resourceType: string;
  /** What it reaches or what it is: see `ResourceCost.target`. */
  readonly target: Attribute<string>;
  readonly zones: Quantity | undefined;
  /** The zones that are known, by name or id. */
  readonly zoneNames?: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly items: readonly BilledItem[];
}

/** What an hour of a resource endpoint is billed for. AWS's texts do not settle it. */
export type ResourceEndpointHours = "per-endpoint" | "per-zone";

export interface BillingContext {
  readonly hoursPerMonth: Decimal;
  readonly resourceEndpointHours: ResourceEndpointHours;
  readonly prices: PriceBook;
  readonly related: RelatedResources;
  readonly usage: EndpointUsage | undefined;
}

/** GB of data that a resource processes; unknown unless the usage states it. */
export function dataProcessed(dimension: PriceDimension, { usage }: Pick<BillingContext, "usage">): BilledItem {
  return { name: "Data processed", dimension, unit: "GB", monthlyQuantity: processedGb(usage), usageBased: true };
}
