import type { Decimal } from "../shared/money";

/**
 * What AWS bills. Hours are per Availability Zone for interface and Gateway Load Balancer endpoints, per endpoint for
 * resource endpoints, per associated resource configuration for service networks. `inter-az-gb` is EC2's, for each
 * direction; `endpoint-inter-az-gb` is for data that cross zones between a client and an endpoint, both directions together.
 */
export type PriceDimension =
  | "interface-endpoint-hour"
  | "interface-endpoint-gb"
  | "gateway-endpoint-hour"
  | "gwlb-endpoint-hour"
  | "gwlb-endpoint-gb"
  | "resource-endpoint-hour"
  | "resource-endpoint-gb"
  | "resource-gateway-gb"
  | "service-network-endpoint-hour"
  | "service-network-resource-hour"
  | "service-network-resource-gb"
  | "endpoint-service-remote-region-hour"
  | "nat-gateway-hour"
  | "nat-gateway-gb"
  | "inter-az-gb"
  | "endpoint-inter-az-gb"
  | "inter-region-gb"
  | "transit-gateway-attachment-hour"
  | "transit-gateway-gb"
  | "network-load-balancer-hour"
  | "network-load-balancer-capacity-unit-hour"
  | "gateway-load-balancer-hour"
  | "gateway-load-balancer-capacity-unit-hour"
  | "resolver-endpoint-interface-hour"
  | "resolver-million-queries"
  | "hosted-zone-month"
  | "public-ipv4-hour";

/** One step of a price: `unitPrice` for each unit up to `upTo` units a month in all; `null` = no end. */
export interface PriceTier {
  readonly upTo: Decimal | null;
  readonly unitPrice: Decimal;
}

/** Where a price was read. `derived` = computed from two sources; `user` = from a `--prices` file. */
export interface PriceSource {
  readonly status: "verified" | "derived" | "user";
  /** The document or price-list offer. */
  readonly reference: string;
  /** Day on which the price stood there, YYYY-MM-DD; absent only where a user's file states none. */
  readonly date?: string;
  readonly sku?: string;
}

export interface Price {
  readonly dimension: PriceDimension;
  readonly region: string;
  /** ISO 4217. */
  readonly currency: string;
  /** At least one; rising; the last one open-ended. */
  readonly tiers: readonly PriceTier[];
  readonly source: PriceSource;
}

export interface PriceBook {
  /**
   * The price, or `undefined` when the book has no sourced figure: then the price is missing, not zero. `toRegion` is where
   * the data go, for `inter-region-gb`: some pairs of Regions have a price of their own.
   */
  find(dimension: PriceDimension, region: string, toRegion?: string): Price | undefined;
}
