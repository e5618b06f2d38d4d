import type { Finding, Level } from "../model/assessment";
import { willExist, type Topology } from "../model/topology";
import { duplicateRoute, noRouteTable } from "./gateway";
import { endpointPolicy } from "./policy";
import { duplicatePrivateDns, privateDnsOff, vpcDnsOff } from "./private-dns";
import { toFinding, type Rule } from "./rule";
import { serviceInOtherRegion, unknownService, wrongServiceKind } from "./services";
import { noSubnet, singleZone } from "./zones";

/** Every rule, in the order in which findings of one level are listed. */
const RULES: readonly Rule[] = [
  wrongServiceKind,
  serviceInOtherRegion,
  duplicatePrivateDns,
  vpcDnsOff,
  duplicateRoute,
  endpointPolicy,
  unknownService,
  noSubnet,
  singleZone,
  privateDnsOff,
  noRouteTable,
];

/** What the rules find in what will exist after apply; errors first. */
export function findingsOf(topology: Topology): Finding[] {
  const after: Topology = {
    ...topology,
    endpoints: topology.endpoints.filter(willExist),
    vpcs: topology.vpcs.filter(willExist),
    subnets: topology.subnets.filter(willExist),
  };
  return RULES.flatMap((rule) => rule.check(after).map((hit) => toFinding(rule, hit)));
}

const LEVELS: readonly Level[] = ["error", "warn", "info"];

export function byLevel(a: Finding, b: Finding): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
}
