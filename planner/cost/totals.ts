import type { MissingCost, ResourceCost, Total } from "../model/cost";
import { add, isBounded, known, unknown, type Quantity } from "../model/quantity";
import type { Skipped } from "../model/topology";

/** Adds what is known and keeps account of what is missing; unknown only when nothing is known. */
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
  return quantities.length === 0 ? known(0) : unknown("no part of it is known");
}

/** Totals by currency. An endpoint that could not be read is missing in all of them. */
export function totalsByCurrency(costs: readonly ResourceCost[], skipped: readonly Skipped[]): Record<string, Total> {
  const unread = skipped.flatMap(missingEndpoint);
  const currencies = [...new Set(costs.map(({ currency }) => currency))].sort();
  if (costs.length === 0 && unread.length > 0) {
    const untold = unknown("no endpoint could be read");
    return { USD: { monthly: untold, hourly: untold, missing: unread } };
  }
  const all = currencies.length === 0 ? ["USD"] : currencies;
  return Object.fromEntries(
    all.map((currency) => {
      const total = sumTotals(costs.filter((cost) => cost.currency === currency));
      return [currency, { ...total, missing: [...total.missing, ...unread] }];
    }),
  );
}

function missingEndpoint({ address, resourceType, reason }: Skipped): MissingCost[] {
  if (resourceType !== "aws_vpc_endpoint") return [];
  return [{ resourceType, address, component: "All charges", reason: "quantity", explanation: reason }];
}
