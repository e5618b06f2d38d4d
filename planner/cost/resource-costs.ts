import type { Decimal } from "../shared/money";
import type { CostComponent, MissingCost, MissingPrice, ResourceCost, Total } from "../model/cost";
import { isUnresolved } from "../model/attribute";
import type { Price, PriceBook } from "../model/prices";
import { combine, expectedOf, isBounded, known, multiply, unknown, type Quantity } from "../model/quantity";
import type { Billable, BilledItem } from "./billing/billed";
import { currencyOf } from "./currency";
import { DataPool } from "./data-pool";
import { sumTotals } from "./totals";
import { zoneCostsOf } from "./zone-costs";

export interface PricingOptions {
  readonly hoursPerMonth: Decimal;
  readonly prices: PriceBook;
}

/** Prices what is billed. Data tiers are pooled over all resources of an account and Region. */
export function costResources(billables: readonly Billable[], options: PricingOptions): ResourceCost[] {
  const priced = billables.map((billable) => ({ billable, ...priceItems(billable, options.prices) }));
  const pools = poolData(priced.flatMap(({ items }) => items));
  return priced.map(({ billable, items, currency }) => {
    const components = items.map((item) => costComponent(item, pools, options.hoursPerMonth));
    const { located, resourceType, target, zones, zoneNames = [], tags } = billable;
    const zoneCosts = zoneCostsOf(components, zones, zoneNames, options.hoursPerMonth);
    return {
      resourceType,
      input: located.input,
      address: located.address,
      ...(located.constructPath === undefined ? {} : { constructPath: located.constructPath }),
      action: located.action,
      scope: located.scope,
      target,
      zones,
      ...(zoneCosts === undefined ? {} : { zoneCosts }),
      tags,
      currency,
      components,
      ...totalOf(billable, components),
    };
  });
}

interface PricedItem {
  readonly item: BilledItem;
  readonly price: Price | MissingPrice;
  /** Resources with equal keys share the tiers of the price. */
  readonly poolKey: string;
}

/** A resource is billed in one currency. A price in another currency counts as missing, because the two cannot be added. */
function priceItems(billable: Billable, prices: PriceBook): { items: PricedItem[]; currency: string } {
  const { account = "", region: ownRegion } = billable.located.scope;
  const priced = billable.items.map((item) => {
    const region = item.region ?? ownRegion;
    const regionCode = isUnresolved(region) ? "" : region;
    return {
      item,
      price: findPrice(item, region, prices),
      poolKey: `${account}/${item.isGlobal === true ? "" : regionCode}/${item.toRegion ?? ""}/${item.dimension}`,
    };
  });
  const currency = currencyOf(
    priced.flatMap(({ price }) => (isUnresolved(price) ? [] : [price])),
    ownRegion,
  );
  return { items: priced.map((item) => inCurrency(item, currency)), currency };
}

function findPrice(item: BilledItem, region: BilledItem["region"], prices: PriceBook): Price | MissingPrice {
  if (region === undefined || isUnresolved(region)) {
    return { unresolved: region?.unresolved ?? "the Region is not known", missing: "region" };
  }
  return prices.find(item.dimension, region, item.toRegion) ?? missingPrice(item, region);
}

function missingPrice({ dimension }: BilledItem, region: string): MissingPrice {
  return {
    missing: "price",
    unresolved: `no source states the price ${dimension} in ${region}: supply it with --prices FILE`,
  };
}

function inCurrency(item: PricedItem, currency: string): PricedItem {
  const { price } = item;
  if (isUnresolved(price) || price.currency === currency) return item;
  const { dimension, region } = price;
  return {
    ...item,
    price: {
      missing: "price",
      unresolved: `the price ${dimension} in ${region} is in ${price.currency} but the resource's other prices are in ${currency}; they cannot be added`,
    },
  };
}

/** Tiers of data, and those that all Regions share, apply to the sum over all resources. */
function isPooled({ item, price }: PricedItem): boolean {
  return (item.usageBased || item.isGlobal === true) && !isUnresolved(price) && price.tiers.length > 1;
}

function poolData(items: readonly PricedItem[]): Map<string, DataPool> {
  const pools = new Map<string, DataPool>();
  for (const priced of items) {
    const { item, price, poolKey } = priced;
    if (!isPooled(priced) || isUnresolved(price)) continue;
    const pool = pools.get(poolKey) ?? new DataPool(price);
    pool.add(item.monthlyQuantity);
    pools.set(poolKey, pool);
  }
  return pools;
}

function costComponent(priced: PricedItem, pools: ReadonlyMap<string, DataPool>, hours: Decimal): CostComponent {
  const { item, price } = priced;
  const monthlyCost = monthlyCostOf(priced, pools);
  const perHour = (quantity: Quantity): Quantity => combine([quantity], ([value]) => (value ?? hours).div(hours));
  return {
    name: item.name,
    dimension: item.dimension,
    unit: item.unit,
    usageBased: item.usageBased,
    monthlyQuantity: item.monthlyQuantity,
    hourlyQuantity: perHour(item.monthlyQuantity),
    price,
    unitPrice: unitPriceOf(item.monthlyQuantity, monthlyCost, price),
    monthlyCost,
    hourlyCost: perHour(monthlyCost),
  };
}

function monthlyCostOf(priced: PricedItem, pools: ReadonlyMap<string, DataPool>): Quantity {
  const { item, price, poolKey } = priced;
  if (isUnresolved(price)) return unknown(price.unresolved);
  const pool = isPooled(priced) ? pools.get(poolKey) : undefined;
  if (pool !== undefined) return pool.share(item.monthlyQuantity);
  const first = price.tiers[0];
  return first === undefined
    ? unknown("the price has no tier")
    : multiply(item.monthlyQuantity, known(first.unitPrice));
}

function unitPriceOf(quantity: Quantity, cost: Quantity, price: Price | MissingPrice): Decimal | undefined {
  if (isUnresolved(price)) return undefined;
  const first = price.tiers[0]?.unitPrice;
  if (!isBounded(quantity) || !isBounded(cost) || expectedOf(quantity).isZero()) return first;
  return price.tiers.length === 1 ? first : expectedOf(cost).div(expectedOf(quantity));
}

function totalOf(billable: Billable, components: readonly CostComponent[]): Total {
  return sumTotals(
    components.map((component) => {
      const missing = missingCost(billable, component);
      return { monthly: component.monthlyCost, hourly: component.hourlyCost, missing: missing ? [missing] : [] };
    }),
  );
}

function missingCost({ resourceType, located }: Billable, component: CostComponent): MissingCost | undefined {
  if (component.monthlyCost.kind !== "unknown") return undefined;
  const { price, usageBased } = component;
  const reason = isUnresolved(price) ? price.missing : usageBased ? "usage" : "quantity";
  return {
    resourceType,
    input: located.input,
    address: located.address,
    component: component.name,
    reason,
    explanation: component.monthlyCost.reason,
  };
}
