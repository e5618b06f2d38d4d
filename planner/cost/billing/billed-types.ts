/** Terraform's types of what is billed, each under the name that its costs have. */
const BILLED = [
  "aws_vpc_endpoint",
  "aws_nat_gateway",
  "aws_lb",
  "aws_vpc_endpoint_service",
  "aws_route53_resolver_endpoint",
  "aws_ec2_transit_gateway_vpc_attachment",
  "aws_vpclattice_service_network_resource_association",
  "aws_vpclattice_resource_gateway",
] as const;

export type BilledType = (typeof BILLED)[number];

/** The types of which a resource that was not read leaves a total open: what is billed, and what adds to its quantity. */
export const TYPES_IN_TOTALS: readonly string[] = [...BILLED, "aws_alb", "aws_vpc_endpoint_subnet_association"];
