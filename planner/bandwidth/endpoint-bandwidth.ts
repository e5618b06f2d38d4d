import { decimal, type Decimal } from "../shared/money";
import type { BandwidthLine } from "../model/bandwidth";
import { highOf, isBounded, known, lowOf, multiply, type Quantity } from "../model/quantity";
import type { Endpoint, EndpointKind } from "../model/topology";
import type { UsageProfile } from "../model/usage";
import { averageGbps } from "../shared/units";
import { BASELINE_GBPS_PER_ZONE, CEILING_GBPS_PER_ZONE } from "./limits";
import { averageOf, requiredOf } from "./required";
import { utilisationOf, zonesFor } from "./utilisation";

/** The kinds for which AWS states a bandwidth limit. */
const HAS_LIMIT: Readonly<Record<EndpointKind, boolean>> = {
  Interface: true,
  Gateway: false,
  GatewayLoadBalancer: true,
  Resource: true,
  ServiceNetwork: true,
};

/** What each endpoint can carry and must carry. Gateway endpoints are routes; AWS states no bandwidth limit for them. */
export function endpointBandwidth(
  endpoints: readonly Endpoint[],
  usage: UsageProfile,
  hoursPerMonth: Decimal,
): BandwidthLine[] {
  const saturatingGbPerMonth = BASELINE_GBPS_PER_ZONE.div(averageGbps(ONE_GB, hoursPerMonth));
  return endpoints.flatMap((endpoint) => {
    if (!HAS_LIMIT[endpoint.kind] || !("placement" in endpoint)) return [];
    const { input, address, constructPath } = endpoint;
    const { zones } = endpoint.placement;
    const stated = usage.find("aws_vpc_endpoint", address, constructPath);
    const average = averageOf(stated, hoursPerMonth);
    const required = requiredOf(stated, average);
    return [
      {
        input,
        address,
        ...(constructPath === undefined ? {} : { constructPath }),
        ...capacityOf(zones),
        saturatingGbPerMonth,
        averageGbps: average,
        requiredGbps: required,
        utilisation: utilisationOf(required, zones),
        isOverBaseline: isAbove(required, multiply(zones, BASELINE)),
        zonesForPeak: {
          atBaseline: zonesFor(required, BASELINE_GBPS_PER_ZONE),
          atCeiling: zonesFor(required, CEILING_GBPS_PER_ZONE),
        },
      },
    ];
  });
}

const ONE_GB = decimal(1);
const BASELINE = known(BASELINE_GBPS_PER_ZONE);
const CEILING = known(CEILING_GBPS_PER_ZONE);

type Capacity = "zones" | "baselinePerZoneGbps" | "ceilingPerZoneGbps" | "baselineGbps" | "maximumGbps";

function capacityOf(zones: Quantity): Pick<BandwidthLine, Capacity> {
  return {
    zones,
    baselinePerZoneGbps: BASELINE_GBPS_PER_ZONE,
    ceilingPerZoneGbps: CEILING_GBPS_PER_ZONE,
    baselineGbps: multiply(zones, BASELINE),
    maximumGbps: multiply(zones, CEILING),
  };
}

/** Whether a figure is above a limit; `undefined` when it may be. */
function isAbove(figure: Quantity, limit: Quantity): boolean | undefined {
  if (!isBounded(figure) || !isBounded(limit)) return undefined;
  if (lowOf(figure).gt(highOf(limit))) return true;
  return highOf(figure).lte(lowOf(limit)) ? false : undefined;
}
