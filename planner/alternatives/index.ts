import type { Alternative } from "../model/alternatives";
import { expectedOf, isBounded } from "../model/quantity";
import type { AlternativeContext } from "./context";
import { oneInsteadOfDuplicates } from "./duplicates";
import { gatewayEndpointInstead } from "./gateway-endpoint";
import { hubInstead } from "./hub-vpc";
import { natGatewayInstead } from "./nat-gateway";
import { ownEndpointsInstead } from "./own-endpoints";
import { resourceEndpointsOrServiceNetwork } from "./service-network";
import { otherZoneCounts } from "./zones";

const KINDS = [
  gatewayEndpointInstead,
  oneInsteadOfDuplicates,
  natGatewayInstead,
  hubInstead,
  ownEndpointsInstead,
  otherZoneCounts,
  resourceEndpointsOrServiceNetwork,
] as const;

/** Every alternative that the topology offers, the largest saving first; those whose saving is not known last. */
export function alternativesOf(context: AlternativeContext): Alternative[] {
  return KINDS.flatMap((kind) => kind(context)).sort(bySaving);
}

/** Ties by name, so that the order of resources does not matter. */
function bySaving(a: Alternative, b: Alternative): number {
  const [one, other] = [a.saving, b.saving];
  if (isBounded(one) && isBounded(other)) return expectedOf(other).cmp(expectedOf(one)) || byName(a, b);
  if (isBounded(one) !== isBounded(other)) return isBounded(one) ? -1 : 1;
  return byName(a, b);
}

function byName(a: Alternative, b: Alternative): number {
  const [one, other] = [`${a.id}\u0000${a.addresses[0] ?? ""}`, `${b.id}\u0000${b.addresses[0] ?? ""}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
