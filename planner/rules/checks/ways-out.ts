import { isUnresolved } from "../../model/attribute";
import type { Route, RouteTable } from "../../model/network";
import { isDefaultVpc, isLookedUp, type Located, type ResourceRef, type Topology } from "../../model/topology";
import { indexOf } from "./lookup";

/** Types of resources that may give a VPC a way out. */
export const WAYS_OUT = [
  "aws_route",
  "aws_route_table",
  "aws_default_route_table",
  "aws_internet_gateway",
  "aws_nat_gateway",
  "aws_ec2_transit_gateway_vpc_attachment",
  "aws_vpn_gateway",
  "aws_vpn_gateway_attachment",
];

/** True when a VPC has no way out for sure. What a data source finds has route tables that no input states. */
export function isClosedVpc(topology: Topology, key: string): boolean {
  const vpc = indexOf(topology).vpcs.get(key);
  if (vpc === undefined || isLookedUp(vpc) || isDefaultVpc(vpc)) return false;
  return vpcsWithWayOut(topology)?.has(key) === false;
}

/** True when the subnet's own route table has no way out for sure. */
export function isClosedSubnet(topology: Topology, { key }: ResourceRef): boolean {
  const table = indexOf(topology).routeTableOfSubnet.get(key);
  return table !== undefined && table.mayHaveMoreRoutes !== true && !leadsOut(table);
}

/** The VPCs that have a way out, to the internet or to networks that may have one; `undefined` when some are not known. */
function vpcsWithWayOut({ network }: Topology): ReadonlySet<string> | undefined {
  const { routeTables, internetGateways, natGateways, transitGatewayAttachments, vpnGateways } = network;
  const leading = routeTables.filter((table) => leadsOut(table) || table.mayHaveMoreRoutes === true);
  const toOtherNetworks = [...transitGatewayAttachments, ...vpnGateways];
  const ways: readonly Located[] = [...leading, ...internetGateways, ...natGateways, ...toOtherNetworks];
  const vpcs = ways.map(({ scope }) => scope.vpc);
  return vpcs.some(isUnresolved) ? undefined : new Set(vpcs.map((vpc) => (isUnresolved(vpc) ? "" : vpc.key)));
}

function leadsOut({ routes }: RouteTable): boolean {
  return routes.some((route) => !leadsToService(route));
}

/** A gateway endpoint is reached by a prefix list; another endpoint may inspect traffic on its way to the internet. */
function leadsToService({ target, destinationKind }: Route): boolean {
  return target === "vpc-endpoint" && destinationKind === "prefix-list";
}
