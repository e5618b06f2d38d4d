import type { QuotaScope } from "../../model/quotas";
import {
  ENDPOINT_POLICY_CHARACTERS,
  RESOURCE_ENDPOINTS_PER_VPC,
  RESOURCE_GATEWAY_ADDRESSES,
  SECURITY_GROUPS_PER_RESOURCE_GATEWAY,
} from "../limits";
import { PAGES } from "../pages";

const { quotas, resourceGateway, createResourceGateway } = PAGES;

/**
 * Quotas, one row per line, sorted by id: id, Service Quotas code ("" = Service Quotas does not list it), name, scope,
 * AWS's default, adjustable, AWS's page. Checked 2026-11-20.
 */
export type QuotaRow = readonly [
  id: string,
  code: string,
  name: string,
  scope: QuotaScope,
  limit: number,
  adjustable: boolean,
  source: string,
];

export const QUOTA_ROWS: readonly QuotaRow[] = [
  ["endpoint-policy-characters", "L-3248932A", "Characters per VPC endpoint policy", "endpoint", ENDPOINT_POLICY_CHARACTERS, false, quotas],
  ["gateway-endpoints-per-region", "L-1B52E74A", "Gateway VPC endpoints per Region", "region", 20, true, quotas],
  ["gateway-endpoints-per-vpc", "", "Gateway VPC endpoints per VPC", "vpc", 255, false, quotas],
  ["interface-and-gwlb-endpoints-per-vpc", "L-29B6F2EB", "Interface and Gateway Load Balancer endpoints per VPC", "vpc", 50, true, quotas],
  ["ipv4-addresses-per-resource-gateway-interface", "", "IPv4 addresses per network interface of a resource gateway", "resource-gateway", RESOURCE_GATEWAY_ADDRESSES.most, false, resourceGateway],
  ["resource-endpoints-per-vpc", "L-CA6CC422", "Resource VPC endpoints per VPC", "vpc", RESOURCE_ENDPOINTS_PER_VPC, true, quotas],
  ["resource-gateways-per-vpc", "", "Resource gateways per VPC", "vpc", 100, true, resourceGateway],
  ["security-groups-per-resource-gateway", "", "Security groups per resource gateway", "resource-gateway", SECURITY_GROUPS_PER_RESOURCE_GATEWAY, false, createResourceGateway],
  ["service-network-endpoints-per-vpc", "L-3B4E38D2", "Service network VPC endpoints per VPC", "vpc", 50, true, quotas],
];
