import { isUnresolved } from "../model/attribute";
import type { CostComponent, ZoneCost, ZoneCosts } from "../model/cost";
import {
  highOf,
  isBounded,
  known,
  lowOf,
  multiply,
  range,
  unknown,
  type Bounded,
  type Quantity,
} from "../model/quantity";
import { Decimal, ZERO } from "../shared/money";

const ONE = new Decimal(1);

/**
 * What each Availability Zone costs: the rows add up to the component that is billed by zone and hour. `names` are the zones
 * that are known.
 */
export function zoneCostsOf(
  components: readonly CostComponent[],
  zones: Quantity | undefined,
  names: readonly string[],
  hours: Decimal,
): ZoneCosts | undefined {
  const component = components.find(({ unit }) => unit === "AZ-hours");
  if (component === undefined || zones === undefined) return undefined;
  const hourlyPrice = priceOf(component);
  const monthlyPrice = multiply(hourlyPrice, known(hours));
  return { hourlyPrice, hours, zones: isBounded(zones) ? rows(zones, names, { hourlyPrice, monthlyPrice }) : [] };
}

function priceOf({ price, unitPrice }: CostComponent): Quantity {
  if (isUnresolved(price)) return unknown(price.unresolved);
  return unitPrice === undefined ? unknown("the price has no tier") : known(unitPrice);
}

function rows(
  zones: Bounded,
  names: readonly string[],
  { hourlyPrice, monthlyPrice }: { readonly hourlyPrice: Quantity; readonly monthlyPrice: Quantity },
): ZoneCost[] {
  const certain = lowOf(zones).gte(names.length) ? names : [];
  return Array.from({ length: highOf(zones).ceil().toNumber() }, (_, at) => {
    const share = shareOf(zones, at);
    const zone = certain[at];
    return {
      ...(zone === undefined ? {} : { zone }),
      hourly: multiply(share, hourlyPrice),
      monthly: multiply(share, monthlyPrice),
    };
  });
}

/** How much of the zone at a position, from 0, is counted: all of it, nothing, or perhaps. */
function shareOf(zones: Bounded, position: number): Quantity {
  const share = (count: Decimal): Decimal => Decimal.max(ZERO, Decimal.min(ONE, count.sub(position)));
  if (zones.kind === "known") return { ...zones, value: share(zones.value) };
  return range(share(zones.low), share(zones.expected), share(zones.high), zones.reason, zones.basis);
}
