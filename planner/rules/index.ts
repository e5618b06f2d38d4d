import type { Finding } from "../model/findings";
import type { Network } from "../model/network";
import { findingOf, type Rule, type RuleContext, type RuleFamily } from "../model/rule";
import { willExist, type Located, type Topology } from "../model/topology";
import { withoutMoot } from "./moot";
import { REGISTRY } from "./registry";

const CHECKS = REGISTRY.filter((entry): entry is Rule | RuleFamily => "check" in entry);

/** The findings about what will exist after apply, in the order of the registry. */
export function findingsOf(topology: Topology, context: RuleContext = {}): Finding[] {
  const after: Topology = {
    ...topology,
    endpoints: topology.endpoints.filter(willExist),
    vpcs: topology.vpcs.filter(willExist),
    subnets: topology.subnets.filter(willExist),
    network: existing(topology.network),
  };
  const findings = CHECKS.flatMap((check) =>
    "rules" in check
      ? check.check(after).map(({ rule, resource, message, ...hit }) => findingOf(rule, resource, message, hit))
      : check
          .check(after, context)
          .map(({ resource, message, level = check.level, ...hit }) =>
            findingOf({ ...check, level }, resource, message, hit),
          ),
  );
  return withoutMoot(after, findings);
}

function existing(network: Network): Network {
  const kept = Object.entries(network).map(([name, resources]): [string, readonly Located[]] => [
    name,
    (resources as readonly Located[]).filter(willExist),
  ]);
  return Object.fromEntries(kept) as unknown as Network;
}
