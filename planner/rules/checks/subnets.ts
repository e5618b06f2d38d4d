import { subnetsOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

/**
 * Not for resource gateways: participants can create them in shared subnets since 2026-11-10.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/doc-history.html (read 2026-11-28)
 */
export const sharedSubnet: Rule = {
  id: "vpce/shared-subnet",
  level: "error",
  explanation: "An endpoint is in a subnet that another account shares with this one.",
  why: "Only the owner of a subnet can create endpoints in it; participants can use them.",
  fix: "Have the owner of the subnet create it, and use it from the shared subnet",
  see: PAGES.interfaceEndpoint,
  check: (topology) =>
    topology.endpoints.flatMap((endpoint): RuleHit[] => {
      const subnets = "placement" in endpoint ? subnetsOf(topology, endpoint.placement) : [];
      const shared = subnets.find(({ isShared }) => isShared === true);
      if (shared === undefined) return [];
      return [
        { resource: endpoint, message: `The endpoint is in ${shared.address}, which belongs to another account` },
      ];
    }),
};
