import { decimal, type Decimal } from "../money";
import type { BandwidthLine } from "../model/assessment";
import { known, multiply, unknown, type Quantity } from "../model/quantity";
import type { Endpoint } from "../model/topology";
import type { UsageProfile } from "../model/usage";
import { averageGbps } from "../units";

/** Gbps that each Availability Zone of an endpoint carries from the start. Source: AWS PrivateLink quotas. */
const BASELINE_GBPS_PER_ZONE: Decimal = decimal(10);
/** Gbps to which AWS scales each Availability Zone by itself; more needs AWS Support. Source: AWS PrivateLink quotas. */
const CEILING_GBPS_PER_ZONE: Decimal = decimal(100);

/** What each endpoint can carry. Gateway endpoints are routes: no bandwidth limit is stated for them. */
export function endpointBandwidth(
  endpoints: readonly Endpoint[],
  usage: UsageProfile,
  hoursPerMonth: Decimal,
): BandwidthLine[] {
  return endpoints.flatMap((endpoint) => {
    if (endpoint.kind === "Gateway") return [];
    const { zones } = endpoint.placement;
    const gb = usage.find("aws_vpc_endpoint", endpoint.address)?.monthlyDataProcessedGb;
    return [
      {
        input: endpoint.input,
        address: endpoint.address,
        zones,
        baselinePerZoneGbps: BASELINE_GBPS_PER_ZONE,
        ceilingPerZoneGbps: CEILING_GBPS_PER_ZONE,
        baselineGbps: multiply(zones, known(BASELINE_GBPS_PER_ZONE)),
        maximumGbps: multiply(zones, known(CEILING_GBPS_PER_ZONE)),
        averageGbps: average(gb, hoursPerMonth),
      },
    ];
  });
}

function average(gb: Decimal | undefined, hoursPerMonth: Decimal): Quantity {
  return gb === undefined ? unknown("no usage is given") : known(averageGbps(gb, hoursPerMonth));
}
