/**
 * The values of Terraform's `vpc_endpoint_type`.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html (2026-11-28)
 */
export const ENDPOINT_KINDS = ["Interface", "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork"] as const;
