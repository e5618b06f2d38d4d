/**
 * What AWS bills. Hours are per Availability Zone for interface and Gateway Load Balancer endpoints and NAT gateways, per
 * endpoint for resource endpoints, per associated resource configuration for service networks. `inter-az-gb` is EC2's, for each
 * direction; `endpoint-inter-az-gb` is for data that cross zones between a client and an endpoint, both directions together.
 */
export const BILLED_UNITS = {
  "interface-endpoint-hour": "an hour of an interface endpoint, in each Availability Zone",
  "interface-endpoint-gb": "a GB that interface endpoints process, pooled by account and Region",
  "gateway-endpoint-hour": "an hour of a gateway endpoint",
  "gwlb-endpoint-hour": "an hour of a Gateway Load Balancer endpoint, in each Availability Zone",
  "gwlb-endpoint-gb": "a GB that Gateway Load Balancer endpoints process",
  "resource-endpoint-hour": "an hour of a resource endpoint",
  "resource-endpoint-gb": "a GB that resource endpoints process",
  "resource-gateway-gb": "a GB that a resource gateway processes",
  "service-network-endpoint-hour": "an hour of a service-network endpoint",
  "service-network-resource-hour": "an hour of a resource configuration that is associated with a service network",
  "service-network-resource-gb": "a GB to a resource of a service network",
  "lattice-service-hour": "an hour of a VPC Lattice service",
  "lattice-service-gb": "a GB that VPC Lattice services process",
  "lattice-service-million-requests": "a million requests to VPC Lattice services, above the free ones of each hour",
  "endpoint-service-remote-region-hour": "an hour of an endpoint service in each further Region",
  "nat-gateway-hour": "an hour of a NAT gateway, in each Availability Zone",
  "nat-gateway-gb": "a GB that a NAT gateway processes",
  "inter-az-gb": "a GB between Availability Zones outside of endpoints, in each direction",
  "endpoint-inter-az-gb": "a GB that crosses Availability Zones between a client and an endpoint",
  "inter-region-gb": "a GB from this Region to another",
  "transit-gateway-attachment-hour": "an hour of a transit gateway attachment",
  "transit-gateway-gb": "a GB that a transit gateway processes",
  "network-load-balancer-hour": "an hour of a Network Load Balancer",
  "network-load-balancer-capacity-unit-hour": "an hour of a Network Load Balancer capacity unit",
  "gateway-load-balancer-hour": "an hour of a Gateway Load Balancer",
  "gateway-load-balancer-capacity-unit-hour": "an hour of a Gateway Load Balancer capacity unit",
  "resolver-endpoint-interface-hour": "an hour of a network interface of a Route 53 Resolver endpoint",
  "resolver-million-queries": "a million queries through Route 53 Resolver endpoints",
  "hosted-zone-month": "a month of a hosted zone; all Regions of an account share the tiers",
  "public-ipv4-hour": "an hour of a public IPv4 address",
} as const;

/** All price dimensions. */
export const PRICE_DIMENSIONS = Object.keys(BILLED_UNITS) as readonly (keyof typeof BILLED_UNITS)[];
