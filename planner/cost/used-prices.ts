import { isUnresolved } from "../model/attribute";
import type { ResourceCost } from "../model/cost";
import type { Price } from "../model/prices";

/** A price of the bill, and the resources that are billed with it. */
export interface UsedPrice {
  readonly price: Price;
  readonly resources: readonly ResourceCost[];
}

/** Each price once, in order of appearance. */
export function usedPrices(costs: readonly ResourceCost[]): UsedPrice[] {
  const used = new Map<Price, ResourceCost[]>();
  for (const cost of costs) {
    for (const { price } of cost.components) {
      if (isUnresolved(price)) continue;
      const resources = used.get(price);
      if (resources === undefined) used.set(price, [cost]);
      else if (resources.at(-1) !== cost) resources.push(cost);
    }
  }
  return [...used].map(([price, resources]) => ({ price, resources }));
}
