import type { Alternative, BreakEven } from "../model/alternatives";
import {
  add,
  combine,
  highOf,
  isBounded,
  known,
  lowOf,
  multiply,
  type Bounded,
  type Quantity,
} from "../model/quantity";
import type { InterfaceEndpoint } from "../model/topology";
import { decimal, Decimal, ZERO } from "../shared/money";
import { groupBy } from "../shared/group-by";
import { alternative, breakEvenAt } from "./alternative";
import { subtract } from "../model/arithmetic";
import {
  byVpcAndCurrency,
  costedEndpoints,
  unitPrice,
  vpcLabel,
  type AlternativeContext,
  type CostedEndpoint,
} from "./context";
import { ADVISED_ZONES, CEILING_GBPS_PER_ZONE } from "../catalog/limits";

type Costed = CostedEndpoint<InterfaceEndpoint>;

/** Two Availability Zones instead of more, and instead of one, for all interface endpoints of a VPC together. */
export function otherZoneCounts(context: AlternativeContext): Alternative[] {
  const endpoints = costedEndpoints(context).filter(
    (costed): costed is Costed => costed.endpoint.kind === "Interface" && isBounded(costed.endpoint.placement.zones),
  );
  const groups = groupBy(endpoints, byVpcAndCurrency);
  return [...groups.values()].flatMap((group) => {
    const fewer = group.filter((costed) => lowOf(zonesOf(costed)).gt(ADVISED_ZONES));
    const more = group.filter((costed) => lowOf(zonesOf(costed)).eq(1) && highOf(zonesOf(costed)).eq(1));
    return [...fewerZones(fewer, context), ...moreZones(more, context)];
  });
}

const zonesOf = ({ endpoint }: Costed): Bounded => endpoint.placement.zones as Bounded;

function fewerZones(group: readonly Costed[], context: AlternativeContext): Alternative[] {
  const [first] = group;
  if (first === undefined) return [];
  const { today, instead } = hoursAtTwo(first, group, context);
  const price = unitPrice(context.prices, "endpoint-inter-az-gb", first.endpoint.scope);
  const crossing = add(group.map((costed) => crossingCost(costed, price)));
  const saved = subtract(today, instead);
  return alternative(group, {
    id: "fewer-zones",
    title: `Running interface endpoints in ${ADVISED_ZONES} Availability Zones instead of ${zonesText(group)}`,
    scope: vpcLabel(first.endpoint),
    today,
    instead: add([instead, crossing]),
    saving: subtract(saved, crossing),
    breakEven: breakEvenOf(group, saved, price),
    tradeOffs: [
      "Less redundancy: when one of two Availability Zones is impaired, one network interface carries all traffic; with three or more, several remain",
      `Less bandwidth: each Availability Zone carries at most ${CEILING_GBPS_PER_ZONE} Gbps`,
      "Clients in Availability Zones without a network interface reach the endpoint across zones, with higher latency",
      isZero(price)
        ? "AWS charges nothing for data between Availability Zones over PrivateLink (since April 2022)"
        : "Their traffic is charged as transfer between Availability Zones; clients are assumed to be spread evenly",
    ],
  });
}

/** How many Availability Zones the endpoints have: 3, or 3 to 4. */
function zonesText(group: readonly Costed[]): string {
  const least = Decimal.min(...group.map((costed) => lowOf(zonesOf(costed)))).toString();
  const most = Decimal.max(...group.map((costed) => highOf(zonesOf(costed)))).toString();
  return least === most ? most : `${least} to ${most}`;
}

function moreZones(group: readonly Costed[], context: AlternativeContext): Alternative[] {
  const [first] = group;
  if (first === undefined) return [];
  const { today, instead } = hoursAtTwo(first, group, context);
  return alternative(group, {
    id: "more-zones",
    title: `Running interface endpoints in ${ADVISED_ZONES} Availability Zones instead of 1`,
    scope: vpcLabel(first.endpoint),
    today,
    instead,
    tradeOffs: [
      "This is the price of redundancy: with one Availability Zone, the VPC loses the service when that zone is impaired",
      "AWS recommends at least two Availability Zones",
    ],
  });
}

function hoursAtTwo(
  first: Costed,
  group: readonly Costed[],
  { prices, hoursPerMonth }: AlternativeContext,
): { today: Quantity; instead: Quantity } {
  const hour = unitPrice(prices, "interface-endpoint-hour", first.endpoint.scope);
  const atTwo = multiply(known(group.length * ADVISED_ZONES), hour, known(hoursPerMonth));
  return { today: add(group.map(({ fixed }) => fixed)), instead: atTwo };
}

/** Clients in Z zones, Z - 2 of which no longer have a network interface. */
function crossingCost(costed: Costed, price: Quantity): Quantity {
  return isZero(price) ? known(0) : multiply(costed.gb, crossingShare(costed), price);
}

function crossingShare(costed: Costed): Quantity {
  return combine([zonesOf(costed)], ([zones = ZERO]) => zones.sub(ADVISED_ZONES).div(zones));
}

/** Only where the same share of the GB of each endpoint would cross zones. */
function breakEvenOf(group: readonly Costed[], saved: Quantity, price: Quantity): BreakEven | undefined {
  const shares = group.map(crossingShare);
  const [share] = shares;
  const alike = shares.every(
    (candidate) => candidate.kind === "known" && share?.kind === "known" && candidate.value.eq(share.value),
  );
  if (share === undefined || !alike || isZero(price)) return undefined;
  return breakEvenAt(saved, multiply(share, price), {
    unit: "GB a month",
    explanation:
      "Below it two Availability Zones are cheaper; above it the transfer between zones costs more than the hours saved",
  });
}

function isZero(price: Quantity): boolean {
  return price.kind === "known" && price.value.eq(decimal(0));
}
