import { decimal } from "../../shared/money";
import { isUnresolved } from "../../model/attribute";
import type { PriceBook } from "../../model/prices";
import { assumed, combine, isBounded, lowOf, highOf, expectedOf, range, type Quantity } from "../../model/quantity";
import type { InterfaceEndpoint } from "../../model/topology";
import { processedGb } from "../../usage/quantities";
import type { BilledItem, BillingContext } from "./billed";

const HALF = decimal("0.5");
const HALVES = "half of the GB is assumed to go each way: state request_share in the usage file";
const EITHER_WAY =
  "how many GB go each way is not known, and the two Regions' prices differ: state request_share in the usage file";

/**
 * What EC2 bills in addition for an endpoint whose service is in another Region: each direction at the price of the sending
 * Region. AWS bills both to the endpoint's owner.
 */
export function interRegionItems(endpoint: InterfaceEndpoint, { usage, prices }: BillingContext): BilledItem[] {
  const { serviceRegion, scope } = endpoint;
  const clientRegion = scope.region;
  if (serviceRegion === undefined || serviceRegion === clientRegion) return [];
  const gb = processedGb(usage);
  const item = { dimension: "inter-region-gb", unit: "GB", usageBased: true } as const;
  if (isUnresolved(serviceRegion) || isUnresolved(clientRegion)) {
    const region = isUnresolved(serviceRegion) ? serviceRegion : clientRegion;
    return [{ ...item, name: "Inter-Region transfer", monthlyQuantity: gb, region }];
  }
  const [sent, received] = directions(gb, usage?.requestShare, costsTheSame(prices, clientRegion, serviceRegion));
  return [
    {
      ...item,
      name: `Transfer to ${serviceRegion}`,
      monthlyQuantity: sent,
      region: clientRegion,
      toRegion: serviceRegion,
    },
    {
      ...item,
      name: `Transfer from ${serviceRegion}`,
      monthlyQuantity: received,
      region: serviceRegion,
      toRegion: clientRegion,
    },
  ];
}

function costsTheSame(prices: PriceBook, clientRegion: string, serviceRegion: string): boolean {
  const there = prices.find("inter-region-gb", clientRegion, serviceRegion);
  const back = prices.find("inter-region-gb", serviceRegion, clientRegion);
  if (there === undefined || back === undefined || there.currency !== back.currency) return false;
  const [first, second] = [there.tiers[0], back.tiers[0]];
  return first !== undefined && second !== undefined && first.unitPrice.eq(second.unitPrice);
}

/** GB that clients send and GB that come back. Where both cost the same, the division does not change the sum. */
function directions(
  gb: Quantity,
  share: BillingContext["hoursPerMonth"] | undefined,
  same: boolean,
): readonly [sent: Quantity, received: Quantity] {
  if (!isBounded(gb)) return [gb, gb];
  if (share !== undefined) {
    return [
      combine([gb], ([value]) => share.mul(value ?? 0)),
      combine([gb], ([value]) =>
        share
          .neg()
          .add(1)
          .mul(value ?? 0),
      ),
    ];
  }
  const half = same
    ? combine([gb, assumed(HALF, HALVES)], ([value, part]) => (value ?? HALF).mul(part ?? HALF))
    : range(lowOf(gb).mul(0), expectedOf(gb).mul(HALF), highOf(gb), EITHER_WAY);
  return [half, half];
}
