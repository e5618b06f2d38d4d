import type { Quantity } from "./quantity";

/** Kinds of alternatives; stable once published. The finding of each is `vpce/saving-` and this. */
export type AlternativeId =
  | "gateway-endpoint"
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
  readonly id: AlternativeId;
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
