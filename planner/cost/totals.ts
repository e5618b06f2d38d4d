import type { MissingCost, ResourceCost, Total } from "../model/cost";
import { add, isBounded, known, unknown, type Quantity } from "../model/quantity";
import { gapsHiding, type Gap } from "../model/gap";
import { TYPES_IN_TOTALS } from "./billing/billed-types";

/** Adds what is known and lists what is missing; unknown only when nothing is known. */
export function sumTotals(parts: readonly Total[]): Total {
  const missing = parts.flatMap((part) => part.missing);
  return {
    monthly: sumOfKnown(parts.map(({ monthly }) => monthly)),
    hourly: sumOfKnown(parts.map(({ hourly }) => hourly)),
    missing,
  };
}

function sumOfKnown(quantities: readonly Quantity[]): Quantity {
  const bounded = quantities.filter(isBounded);
  if (bounded.length > 0) return add(bounded);
  return quantities.length === 0 ? known(0) : unknown("no part of the cost is known");
}

/** Totals by currency. What was not read and may be billed is missing from all of them. */
export function totalsByCurrency(costs: readonly ResourceCost[], gaps: readonly Gap[]): Record<string, Total> {
  const unread = gapsInTotals(gaps).map(missingCost);
  const currencies = [...new Set(costs.map(({ currency }) => currency))].sort();
  if (costs.length === 0 && unread.length > 0) {
    const nothingRead = unknown("no billed resource could be read");
    return { USD: { monthly: nothingRead, hourly: nothingRead, missing: unread } };
  }
  const all = currencies.length === 0 ? ["USD"] : currencies;
  return Object.fromEntries(
    all.map((currency) => {
      const total = sumTotals(costs.filter((cost) => cost.currency === currency));
      return [currency, { ...total, missing: [...total.missing, ...unread] }];
    }),
  );
}

/** The gaps that may hide something billed. */
export function gapsInTotals(gaps: readonly Gap[]): Gap[] {
  return gapsHiding(gaps, TYPES_IN_TOTALS);
}

/** A gap as a cost that is missing from a total. */
export function missingCost({ input, address, resourceType, reason }: Gap): MissingCost {
  return {
    ...(resourceType === undefined ? {} : { resourceType }),
    ...{ input, address, component: "All charges", reason: "unread", explanation: reason },
  };
}
