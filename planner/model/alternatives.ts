import type { Quantity } from "./quantity";

/** Kinds of alternatives; stable once published. The rule id of each is `vpce/saving-` followed by this. */
export type AlternativeId =
  | "gateway-endpoint"
  | "free-gateway-endpoints"
  | "duplicate-endpoint"
  | "nat-gateway"
  | "new-nat-gateway"
  | "hub-transit-gateway"
  | "hub-peering"
  | "endpoints-in-each-vpc"
  | "fewer-zones"
  | "more-zones"
  | "service-network"
  | "resource-endpoints";

/** The quantity at which an alternative costs the same as today. */
export interface BreakEven {
  readonly quantity: Quantity;
  readonly unit: string;
  /** On which side of it the alternative is cheaper. */
  readonly explanation: string;
}

/**
 * Another way to the same result, with its monthly cost and today's. Alternatives overlap: their savings must not be added.
 */
export interface Alternative {
  readonly id: AlternativeId;
  readonly title: string;
  /** Where it applies: a VPC, a Region or one resource. */
  readonly scope: string;
  readonly currency: string;
  /** Monthly cost of the resources concerned; unknown when a price, or the traffic it depends on, is unknown. */
  readonly today: Quantity;
  readonly instead: Quantity;
  /** `today` less `instead`: negative when the alternative costs more. */
  readonly saving: Quantity;
  readonly breakEven?: BreakEven;
  /** True for one that costs nothing: it is advised even where what it saves is not known. */
  readonly isFree?: boolean;
  readonly tradeOffs: readonly string[];
  readonly input: string;
  readonly addresses: readonly string[];
}
