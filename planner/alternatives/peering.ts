import type { PriceBook } from "../model/prices";
import { combine, isBounded, multiply, range, type Quantity } from "../model/quantity";
import type { InterfaceEndpoint, Located } from "../model/topology";
import { ZERO } from "../shared/money";
import { greatest, times } from "../model/arithmetic";
import { unitPrice, type CostedEndpoint } from "./context";

/** The price of a GB that reaches these endpoints over VPC peering: crossing zones is charged in both directions. */
export function peeringGb(
  endpoints: readonly CostedEndpoint<InterfaceEndpoint>[],
  scope: Located["scope"],
  prices: PriceBook,
): Quantity {
  const zones = greatest(endpoints.map(({ endpoint }) => endpoint.placement.zones));
  return multiply(times(unitPrice(prices, "inter-az-gb", scope), 2), crossingShare(zones));
}

/** Without zonal names, one in Z requests stays in its zone by chance; none to all of them may cross. */
function crossingShare(zones: Quantity): Quantity {
  if (!isBounded(zones)) return zones;
  const expected = combine([zones], ([count = ZERO]) => (count.lte(1) ? ZERO : count.sub(1).div(count)));
  return range(
    0,
    isBounded(expected) && expected.kind === "known" ? expected.value : 1,
    1,
    "how much traffic crosses Availability Zones is not known",
  );
}
