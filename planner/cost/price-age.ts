import type { ResourceCost } from "../model/cost";
import type { Finding } from "../model/findings";
import { findingOf } from "../model/rule";
import { daysBetween } from "../shared/days";
import { groupBy } from "../shared/group-by";
import type { Decimal } from "../shared/money";
import { PRICE_RULES } from "./rules";
import { usedPrices } from "./used-prices";

/** How old prices may be, and the day from which their age counts. */
export interface PriceAge {
  readonly most: Decimal | undefined;
  /** YYYY-MM-DD. Without it no age is known. */
  readonly today: string | undefined;
}

/** One finding for each day on which prices were stated that are older than allowed. A price without a day has no age. */
export function priceAgeFindings(costs: readonly ResourceCost[], { most, today }: PriceAge): Finding[] {
  if (most === undefined || today === undefined) return [];
  const byDay = groupBy(usedPrices(costs), ({ price }) => price.source.date);
  return [...byDay].sort().flatMap(([day, used]): Finding[] => {
    const age = daysBetween(day, today);
    const [first] = used[0].resources;
    if (first === undefined || most.gte(age)) return [];
    const subject = used.length === 1 ? "1 price is" : `${used.length} prices are`;
    const message = `${subject} of ${day}, ${age} days ago; the configuration allows ${most.toString()}`;
    return [findingOf(PRICE_RULES.old, first, message)];
  });
}
