import { valueOf } from "../model/attribute";
import type { NatGateway } from "../model/network";
import { willExist, type Topology } from "../model/topology";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";

/** The NAT gateways through which a VPC reaches the internet, zonal and regional ones, by the key of the VPC. */
export function natGatewaysByVpc({ network, subnets }: Topology): ReadonlyMap<string, readonly NatGateway[]> {
  const vpcOfSubnet = new Map(subnets.map((subnet) => [subnet.ref.key, vpcKey(subnet)]));
  const open = network.natGateways.filter((gateway) => willExist(gateway) && gateway.connectivity !== "private");
  return groupBy(open, (gateway) => vpcOfSubnet.get(valueOf(gateway.subnet)?.key ?? "") ?? vpcKey(gateway));
}
