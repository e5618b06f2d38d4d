import type { Quota, QuotaScope } from "../../model/quotas";

const GUIDE = "https://docs.aws.amazon.com/vpc/latest/privatelink/";
const PRIVATELINK_QUOTAS = `${GUIDE}vpc-limits-endpoints.html`;
const RESOURCE_GATEWAYS = `${GUIDE}resource-gateway.html`;
const CREATE_RESOURCE_GATEWAY = `${GUIDE}create-resource-gateway.html`;

/**
 * Quotas, one row per line, sorted by id: id, Service Quotas code ("" = Service Quotas does not list it), name, scope,
 * AWS's default, unit, adjustable, page of AWS that states it. Checked 2026-11-20.
 */
export type QuotaRow = readonly [
  id: string,
  code: string,
  name: string,
  scope: QuotaScope,
  limit: number,
  unit: Quota["unit"],
  adjustable: boolean,
  source: string,
];

export const QUOTA_ROWS: readonly QuotaRow[] = [
  ["endpoint-policy-characters", "L-3248932A", "Characters per VPC endpoint policy", "endpoint", 20480, "characters", false, PRIVATELINK_QUOTAS],
  ["gateway-endpoints-per-region", "L-1B52E74A", "Gateway VPC endpoints per Region", "region", 20, "endpoints", true, PRIVATELINK_QUOTAS],
  ["gateway-endpoints-per-vpc", "", "Gateway VPC endpoints per VPC", "vpc", 255, "endpoints", false, PRIVATELINK_QUOTAS],
  ["interface-and-gwlb-endpoints-per-vpc", "L-29B6F2EB", "Interface and Gateway Load Balancer endpoints per VPC", "vpc", 50, "endpoints", true, PRIVATELINK_QUOTAS],
  ["ipv4-addresses-per-resource-gateway-interface", "", "IPv4 addresses per network interface of a resource gateway", "resource-gateway", 62, "addresses", false, RESOURCE_GATEWAYS],
  ["resource-endpoints-per-vpc", "L-CA6CC422", "Resource VPC endpoints per VPC", "vpc", 200, "endpoints", true, PRIVATELINK_QUOTAS],
  ["resource-gateways-per-vpc", "", "Resource gateways per VPC", "vpc", 100, "gateways", true, RESOURCE_GATEWAYS],
  ["security-groups-per-resource-gateway", "", "Security groups per resource gateway", "resource-gateway", 5, "groups", false, CREATE_RESOURCE_GATEWAY],
  ["service-network-endpoints-per-vpc", "L-3B4E38D2", "Service network VPC endpoints per VPC", "vpc", 50, "endpoints", true, PRIVATELINK_QUOTAS],
];
