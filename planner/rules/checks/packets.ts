import { isUnresolved, valueOf } from "../../model/attribute";
import { willExist, type Endpoint, type Topology } from "../../model/topology";
import { securedEndpoints } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { LARGEST_PACKET_BYTES } from "../../catalog/limits";

export const largePackets: Rule = {
  id: "vpce/large-packets",
  level: "info",
  explanation: `Networks outside a VPC reach its endpoints, which accept packets of at most ${LARGEST_PACKET_BYTES} bytes.`,
  why: "Larger packets are dropped silently: AWS does not support path MTU discovery here.",
  fix: `Keep the MTU of clients at ${LARGEST_PACKET_BYTES} bytes or below; AWS itself limits TCP packets to that size`,
  see: PAGES.quotas,
  check(topology) {
    const endpoints = securedEndpoints(topology);
    return [...jumboFrames(topology, endpoints), ...pathsToVpcs(topology, endpoints)];
  },
};

/** Direct Connect virtual interfaces that let larger packets through, where there is an endpoint to reach. */
function jumboFrames({ network }: Topology, endpoints: readonly Endpoint[]): RuleHit[] {
  if (endpoints.length === 0) return [];
  return network.virtualInterfaces.filter(willExist).flatMap((resource): RuleHit[] => {
    const mtu = valueOf(resource.mtu);
    if (mtu === undefined || mtu <= LARGEST_PACKET_BYTES) return [];
    const message = `Its MTU is ${mtu} bytes, but endpoints drop packets larger than ${LARGEST_PACKET_BYTES} bytes`;
    return [{ resource, message }];
  });
}

/**
 * The endpoint with the first address in each VPC to which a virtual private gateway leads. A transit gateway drops
 * packets of the same size itself.
 */
function pathsToVpcs({ network }: Topology, endpoints: readonly Endpoint[]): RuleHit[] {
  const { routeTables, vpnGateways } = network;
  const leading = routeTables.filter(({ routes }) => routes.some(({ target }) => target === "virtual-private-gateway"));
  const reached = new Map<string, string>();
  for (const { scope, address } of [...vpnGateways, ...leading].filter(willExist)) {
    if (isUnresolved(scope.vpc)) continue;
    const known = reached.get(scope.vpc.key) ?? address;
    reached.set(scope.vpc.key, known < address ? known : address);
  }
  const first = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const { vpc } = endpoint.scope;
    if (isUnresolved(vpc)) continue;
    const known = first.get(vpc.key) ?? endpoint;
    first.set(vpc.key, known.address < endpoint.address ? known : endpoint);
  }
  return [...first].flatMap(([vpc, endpoint]): RuleHit[] => {
    const path = reached.get(vpc);
    if (path === undefined) return [];
    const message = `${path} leads to the VPC's endpoints, which drop packets larger than ${LARGEST_PACKET_BYTES} bytes`;
    return [{ resource: endpoint, message }];
  });
}
