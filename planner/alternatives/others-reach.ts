import { isUnresolved, valueOf, type Attribute } from "../model/attribute";
import { gapsHiding } from "../model/gap";
import type { RouteTarget } from "../model/network";
import { willExist, type Located, type ResourceRef, type Topology } from "../model/topology";

/** Types through which clients outside of a VPC may reach its endpoints. */
const WAYS_IN = [
  "aws_ec2_transit_gateway_vpc_attachment",
  "aws_vpc_peering_connection",
  "aws_vpn_gateway",
  "aws_vpn_gateway_attachment",
  "aws_route",
  "aws_route_table",
  "aws_default_route_table",
  "aws_route53_resolver_endpoint",
];
const LEADING: readonly RouteTarget[] = ["transit-gateway", "vpc-peering", "virtual-private-gateway"];

/**
 * Whether a transit gateway, peering, a VPN, Direct Connect or an inbound Resolver endpoint may bring others to the
 * endpoints of a VPC. Also true where the inputs do not say to which VPC such a way leads, or were not read whole.
 */
export function othersMayReach(topology: Topology): (vpc: string | undefined) => boolean {
  const vpcs = vpcsWithWayIn(topology);
  const isOpen = gapsHiding(topology.gaps, WAYS_IN).length > 0 || vpcs.some(isUnresolved);
  const keys = new Set(vpcs.map((vpc) => valueOf(vpc)?.key));
  return (vpc) => isOpen || keys.has(vpc);
}

function vpcsWithWayIn({ network }: Topology): Attribute<ResourceRef>[] {
  const { transitGatewayAttachments, vpnGateways, routeTables, resolverEndpoints, peeringConnections } = network;
  const ways: readonly Located[] = [
    ...transitGatewayAttachments,
    ...vpnGateways,
    ...routeTables.filter(({ routes }) => routes.some(({ target }) => LEADING.includes(target))),
    ...resolverEndpoints.filter(({ direction }) => direction !== "OUTBOUND"),
    ...peeringConnections,
  ].filter(willExist);
  return [...ways.map(({ scope }) => scope.vpc), ...peeringConnections.filter(willExist).map(({ peer }) => peer)];
}
