import type { Located, Placement, Topology } from "../../model/topology";
import { subnetsOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

export const sharedSubnet: Rule = {
  id: "vpce/shared-subnet",
  level: "error",
  explanation: "An endpoint or a resource gateway is in a subnet that another account shares with this one.",
  why: "Only the owner of a subnet can create endpoints and resource gateways in it; participants can use them.",
  fix: "Have the owner of the subnet create it, and use it from the shared subnet",
  see: PAGES.interfaceEndpoint,
  check: (topology) => [
    ...topology.endpoints.flatMap((endpoint) =>
      "placement" in endpoint ? inSharedSubnet(topology, endpoint, "The endpoint") : [],
    ),
    ...topology.network.resourceGateways.flatMap((gateway) =>
      inSharedSubnet(topology, gateway, "The resource gateway").map((hit) => ({ ...hit, see: PAGES.resourceGateway })),
    ),
  ],
};

function inSharedSubnet(
  topology: Topology,
  resource: Located & { readonly placement: Placement },
  what: string,
): RuleHit[] {
  const shared = subnetsOf(topology, resource.placement).find(({ isShared }) => isShared === true);
  if (shared === undefined) return [];
  return [{ resource, message: `${what} is in ${shared.address}, which belongs to another account` }];
}
