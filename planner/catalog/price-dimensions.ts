import type { PriceDimension } from "../model/prices";

/** Every dimension, so that a compiler error tells when one is missing here. */
const DIMENSIONS: Readonly<Record<PriceDimension, true>> = {
  "interface-endpoint-hour": true,
  "interface-endpoint-gb": true,
  "gateway-endpoint-hour": true,
  "gwlb-endpoint-hour": true,
  "gwlb-endpoint-gb": true,
  "resource-endpoint-hour": true,
  "resource-endpoint-gb": true,
  "resource-gateway-gb": true,
  "service-network-endpoint-hour": true,
  "service-network-resource-hour": true,
  "service-network-resource-gb": true,
  "endpoint-service-remote-region-hour": true,
  "nat-gateway-hour": true,
  "nat-gateway-gb": true,
  "inter-az-gb": true,
  "endpoint-inter-az-gb": true,
  "inter-region-gb": true,
  "transit-gateway-attachment-hour": true,
  "transit-gateway-gb": true,
  "network-load-balancer-hour": true,
  "network-load-balancer-capacity-unit-hour": true,
  "gateway-load-balancer-hour": true,
  "gateway-load-balancer-capacity-unit-hour": true,
  "resolver-endpoint-interface-hour": true,
  "resolver-million-queries": true,
  "hosted-zone-month": true,
  "public-ipv4-hour": true,
};

/** All price dimensions. */
export const PRICE_DIMENSIONS = Object.keys(DIMENSIONS) as readonly PriceDimension[];
