/** Terraform types of billed resources, under the names used for their costs. */
const BILLED = [
  "aws_vpc_endpoint",
  "aws_nat_gateway",
  "aws_lb",
  "aws_vpc_endpoint_service",
  "aws_route53_resolver_endpoint",
  "aws_ec2_transit_gateway_vpc_attachment",
  "aws_vpclattice_service_network_resource_association",
  "aws_vpclattice_service",
  "aws_vpclattice_resource_gateway",
  "aws_route53_zone",
] as const;

export type BilledType = (typeof BILLED)[number];

/** The types that make a total partial when a resource was not read: billed resources, and those that add to their quantity. */
export const TYPES_IN_TOTALS: readonly string[] = [...BILLED, "aws_alb", "aws_vpc_endpoint_subnet_association"];
