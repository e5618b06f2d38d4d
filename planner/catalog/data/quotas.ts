import type { QuotaScope } from "../../model/quotas";
import {
  CONFIGURATIONS_PER_SERVICE_NETWORK,
  ENDPOINT_POLICY_CHARACTERS,
  RESOURCE_ENDPOINTS_PER_VPC,
  RESOURCE_GATEWAY_ADDRESSES,
  SECURITY_GROUPS_PER_RESOURCE_GATEWAY,
  SECURITY_GROUPS_PER_VPC_ASSOCIATION,
} from "../limits";
import { PAGES } from "../pages";

const { quotas, latticeQuotas, resourceGateway, createResourceGateway } = PAGES;

/**
 * Quotas, one row per line, sorted by id: id, Service Quotas code ("" = Service Quotas does not list it), name, scope,
 * AWS's default, adjustable, AWS's page. Checked 2026-11-20, those of VPC Lattice on 2026-11-28.
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
  ["child-resource-configurations-per-group", "L-9BC96FEF", "Child resource configurations per group", "resource-configuration-group", 60, true, latticeQuotas],
  ["domain-verifications-per-region", "L-73D0F278", "Domain verifications per Region", "region", 5, true, latticeQuotas],
  ["endpoint-policy-characters", "L-3248932A", "Characters per VPC endpoint policy", "endpoint", ENDPOINT_POLICY_CHARACTERS, false, quotas],
  ["gateway-endpoints-per-region", "L-1B52E74A", "Gateway VPC endpoints per Region", "region", 20, true, quotas],
  ["gateway-endpoints-per-vpc", "", "Gateway VPC endpoints per VPC", "vpc", 255, false, quotas],
  ["interface-and-gwlb-endpoints-per-vpc", "L-29B6F2EB", "Interface and Gateway Load Balancer endpoints per VPC", "vpc", 50, true, quotas],
  ["ipv4-addresses-per-resource-gateway-interface", "", "IPv4 addresses per network interface of a resource gateway", "resource-gateway", RESOURCE_GATEWAY_ADDRESSES.most, false, resourceGateway],
  ["resource-configurations-per-region", "L-5FF8F9B9", "Resource configurations per Region", "region", 2_000, true, latticeQuotas],
  ["resource-configurations-per-service-network", "L-6095700C", "Resource configurations per service network", "service-network", CONFIGURATIONS_PER_SERVICE_NETWORK, true, latticeQuotas],
  ["resource-endpoints-per-vpc", "L-CA6CC422", "Resource VPC endpoints per VPC", "vpc", RESOURCE_ENDPOINTS_PER_VPC, true, quotas],
  ["resource-gateways-per-vpc", "L-0DCA4434", "Resource gateways per VPC", "vpc", 500, true, latticeQuotas],
  ["security-groups-per-resource-gateway", "", "Security groups per resource gateway", "resource-gateway", SECURITY_GROUPS_PER_RESOURCE_GATEWAY, false, createResourceGateway],
  ["security-groups-per-vpc-association", "L-CA6A1CC5", "Security groups per association of a VPC with a service network", "vpc-association", SECURITY_GROUPS_PER_VPC_ASSOCIATION, false, latticeQuotas],
  ["service-network-endpoints-per-service-network", "L-89DEA27F", "Service network VPC endpoints per service network", "service-network", 200, true, latticeQuotas],
  ["service-network-endpoints-per-vpc", "L-3B4E38D2", "Service network VPC endpoints per VPC", "vpc", 50, true, quotas],
  ["service-networks-per-region", "L-9CAD07FB", "Service networks per Region", "region", 50, true, latticeQuotas],
  ["vpc-associations-per-service-network", "L-EF6E2D62", "VPC associations per service network", "service-network", 500, true, latticeQuotas],
];
