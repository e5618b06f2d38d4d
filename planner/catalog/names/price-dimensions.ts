/**
 * What AWS bills. Hours are per Availability Zone for interface and Gateway Load Balancer endpoints, per endpoint for
 * resource endpoints, per associated resource configuration for service networks. `inter-az-gb` is EC2's, for each
 * direction; `endpoint-inter-az-gb` is for data that cross zones between a client and an endpoint, both directions together.
 */
export const PRICE_DIMENSIONS = [
  "interface-endpoint-hour",
  "interface-endpoint-gb",
  "gateway-endpoint-hour",
  "gwlb-endpoint-hour",
  "gwlb-endpoint-gb",
  "resource-endpoint-hour",
  "resource-endpoint-gb",
  "resource-gateway-gb",
  "service-network-endpoint-hour",
  "service-network-resource-hour",
  "service-network-resource-gb",
  "endpoint-service-remote-region-hour",
  "nat-gateway-hour",
  "nat-gateway-gb",
  "inter-az-gb",
  "endpoint-inter-az-gb",
  "inter-region-gb",
  "transit-gateway-attachment-hour",
  "transit-gateway-gb",
  "network-load-balancer-hour",
  "network-load-balancer-capacity-unit-hour",
  "gateway-load-balancer-hour",
  "gateway-load-balancer-capacity-unit-hour",
  "resolver-endpoint-interface-hour",
  "resolver-million-queries",
  "hosted-zone-month",
  "public-ipv4-hour",
] as const;
