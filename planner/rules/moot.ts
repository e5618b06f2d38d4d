import { isMisnamed, isOfWrongKind } from "../catalog/service-fit";
import type { Finding } from "../model/findings";
import { nameKey } from "../model/resource-name";
import type { Topology } from "../model/topology";
import { unknownService, wrongServiceKind } from "./checks/services";

const ABOUT_THE_SERVICE: readonly string[] = [unknownService.id, wrongServiceKind.id];

/**
 * The findings without those about an endpoint that AWS refuses for its type or for the name of its service: all others
 * assume that both are right.
 */
export function withoutMoot(topology: Topology, findings: readonly Finding[]): Finding[] {
  const refused = new Set(
    topology.endpoints.filter((each) => isMisnamed(each) || isOfWrongKind(topology, each)).map(nameKey),
  );
  return findings.filter((finding) => !refused.has(nameKey(finding)) || ABOUT_THE_SERVICE.includes(finding.rule));
}
