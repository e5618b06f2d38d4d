import type { Alternative } from "../model/alternatives";
import { expectedOf, highOf, isBounded, lowOf, type Quantity } from "../model/quantity";
import { decimal } from "../shared/money";
import type { AlternativeContext } from "./context";
import { oneInsteadOfDuplicates } from "./duplicates";
import { freeGatewayEndpoints } from "./free-gateway-endpoints";
import { gatewayEndpointInstead } from "./gateway-endpoint";
import { hubInstead } from "./hub-vpc";
import { natGatewayInstead } from "./nat-gateway";
import { ownEndpointsInstead } from "./own-endpoints";
import { resourceEndpointsOrServiceNetwork } from "./service-network";
import { otherZoneCounts } from "./zones";

const KINDS = [
  gatewayEndpointInstead,
  freeGatewayEndpoints,
  oneInsteadOfDuplicates,
  natGatewayInstead,
  hubInstead,
  ownEndpointsInstead,
  otherZoneCounts,
  resourceEndpointsOrServiceNetwork,
] as const;

/** All alternatives for the topology that cost more or less than today, largest saving first, unknown savings last. */
export function alternativesOf(context: AlternativeContext): Alternative[] {
  return KINDS.flatMap((kind) => kind(context))
    .filter(({ saving }) => !isNothing(saving))
    .sort(bySaving);
}

/** Half of the smallest amount that a report shows. */
const HALF_A_CENT = decimal("0.005");

function isNothing(saving: Quantity): boolean {
  return isBounded(saving) && [lowOf(saving), highOf(saving)].every((end) => end.abs().lt(HALF_A_CENT));
}

/** Ties are sorted by name, so the order of resources does not matter. */
function bySaving(a: Alternative, b: Alternative): number {
  const [savingA, savingB] = [a.saving, b.saving];
  if (isBounded(savingA) && isBounded(savingB)) return expectedOf(savingB).cmp(expectedOf(savingA)) || byName(a, b);
  if (isBounded(savingA) !== isBounded(savingB)) return isBounded(savingA) ? -1 : 1;
  return byName(a, b);
}

function byName(a: Alternative, b: Alternative): number {
  const [nameA, nameB] = [`${a.id}\u0000${a.addresses[0] ?? ""}`, `${b.id}\u0000${b.addresses[0] ?? ""}`];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
}
