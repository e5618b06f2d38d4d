import type { BandwidthLine } from "../model/bandwidth";
import { combine, isBounded, lowOf, range, unknown, type Bounded, type Quantity } from "../model/quantity";
import { Decimal, ZERO } from "../shared/money";
import { CEILING_GBPS_PER_ZONE } from "./limits";

/** Share of each zone's ceiling that a rate takes, with all zones and with one of them lost. */
export function utilisationOf(requiredGbps: Quantity, zones: Quantity): BandwidthLine["utilisation"] {
  return {
    allZones: shareOf(requiredGbps, zones, 0, "the endpoint may have no Availability Zone"),
    oneZoneLost: shareOf(requiredGbps, zones, 1, "no Availability Zone may be left"),
  };
}

function shareOf(requiredGbps: Quantity, zones: Quantity, lost: number, noneLeft: string): Quantity {
  if (isBounded(requiredGbps) && isBounded(zones) && lowOf(zones).lte(lost)) return unknown(noneLeft);
  const lessZones = isBounded(zones) ? negated(zones) : zones;
  return combine([requiredGbps, lessZones], ([gbps = ZERO, minusZones = ZERO]) =>
    gbps.div(minusZones.neg().sub(lost).mul(CEILING_GBPS_PER_ZONE)),
  );
}

/** The negated zones: `combine` takes functions that grow with their arguments, and utilisation grows as zones get fewer. */
function negated(zones: Bounded): Bounded {
  if (zones.kind === "known") return { ...zones, value: zones.value.neg() };
  return range(zones.high.neg(), zones.expected.neg(), zones.low.neg(), zones.reason, zones.basis);
}

/** Least number of zones that carry a rate when each carries `perZoneGbps`; at least one. */
export function zonesFor(requiredGbps: Quantity, perZoneGbps: Decimal): Quantity {
  return combine([requiredGbps], ([gbps = ZERO]) => Decimal.max(1, gbps.div(perZoneGbps).ceil()));
}
