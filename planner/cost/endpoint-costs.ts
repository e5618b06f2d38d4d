import type { Decimal } from "../money";
import type { CostComponent, EndpointCost, MissingCost, MissingPrice, Total } from "../model/assessment";
import { isUnresolved } from "../model/attribute";
import type { Price, PriceBook } from "../model/prices";
import { combine, expectedOf, isBounded, multiply, known, unknown, type Quantity } from "../model/quantity";
import type { Endpoint } from "../model/topology";
import type { UsageProfile } from "../model/usage";
import type { BilledItem, BillingContext } from "./billed";
import { DataPool } from "./data-pool";
import { gatewayItems } from "./gateway";
import { gatewayLoadBalancerItems, interfaceItems } from "./interface";
import { resourceItems, serviceNetworkItems } from "./lattice";
import { sumTotals } from "./totals";

export interface CostOptions {
  readonly hoursPerMonth: Decimal;
  readonly prices: PriceBook;
  readonly usage: UsageProfile;
}

/** What each endpoint costs. Data tiers are pooled over all of them by account and Region. */
export function costEndpoints(endpoints: readonly Endpoint[], options: CostOptions): EndpointCost[] {
  const items = endpoints.map((endpoint) => ({ endpoint, billed: pricedItems(endpoint, options) }));
  const pools = poolData(items.flatMap(({ billed }) => billed));
  return items.map(({ endpoint, billed }) => {
    const components = billed.map((item) => costComponent(item, pools, options.hoursPerMonth));
    return { ...describe(endpoint, components), components, ...totalOf(endpoint.address, components) };
  });
}

interface PricedItem {
  readonly item: BilledItem;
  readonly price: Price | MissingPrice;
  /** Endpoints with equal keys share the tiers of the price. */
  readonly poolKey: string;
}

function pricedItems(endpoint: Endpoint, options: CostOptions): PricedItem[] {
  const { account = "", region } = endpoint.scope;
  const context = { hoursPerMonth: options.hoursPerMonth, usage: options.usage.find("aws_vpc_endpoint", endpoint.address) };
  return billedItems(endpoint, context).map((item) => ({
    item,
    price: isUnresolved(region)
      ? { ...region, missing: "region" }
      : (options.prices.find(item.dimension, region) ?? missingPrice(item, region)),
    poolKey: `${account}/${isUnresolved(region) ? "" : region}/${item.dimension}`,
  }));
}

function billedItems(endpoint: Endpoint, context: BillingContext): BilledItem[] {
  switch (endpoint.kind) {
    case "Interface":
      return interfaceItems(endpoint, context);
    case "Gateway":
      return gatewayItems(context);
    case "GatewayLoadBalancer":
      return gatewayLoadBalancerItems(endpoint, context);
    case "Resource":
      return resourceItems(context);
    case "ServiceNetwork":
      return serviceNetworkItems(context);
  }
}

function missingPrice({ dimension }: BilledItem, region: string): MissingPrice {
  return {
    missing: "price",
    unresolved: `no source states the price ${dimension} in ${region}: supply it with --prices FILE`,
  };
}

function poolData(items: readonly PricedItem[]): Map<string, DataPool> {
  const pools = new Map<string, DataPool>();
  for (const { item, price, poolKey } of items) {
    if (!item.usageBased || isUnresolved(price)) continue;
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

function monthlyCostOf({ item, price, poolKey }: PricedItem, pools: ReadonlyMap<string, DataPool>): Quantity {
  if (isUnresolved(price)) return unknown(price.unresolved);
  const pool = pools.get(poolKey);
  if (item.usageBased && pool !== undefined) return pool.share(item.monthlyQuantity);
  const first = price.tiers[0];
  return first === undefined ? unknown("the price has no tier") : multiply(item.monthlyQuantity, known(first.unitPrice));
}

function unitPriceOf(quantity: Quantity, cost: Quantity, price: Price | MissingPrice): Decimal | undefined {
  if (isUnresolved(price)) return undefined;
  const first = price.tiers[0]?.unitPrice;
  if (!isBounded(quantity) || !isBounded(cost) || expectedOf(quantity).isZero()) return first;
  return price.tiers.length === 1 ? first : expectedOf(cost).div(expectedOf(quantity));
}

function totalOf(address: string, components: readonly CostComponent[]): Total {
  return sumTotals(
    components.map((component) => {
      const missing = missingCost(address, component);
      return { monthly: component.monthlyCost, hourly: component.hourlyCost, missing: missing ? [missing] : [] };
    }),
  );
}

function missingCost(address: string, component: CostComponent): MissingCost | undefined {
  if (component.monthlyCost.kind !== "unknown") return undefined;
  const { price, usageBased } = component;
  const reason = isUnresolved(price) ? price.missing : usageBased ? "usage" : "quantity";
  return { address, component: component.name, reason, explanation: component.monthlyCost.reason };
}

function describe(endpoint: Endpoint, components: readonly CostComponent[]): Omit<EndpointCost, keyof Total | "components"> {
  const prices = components.map(({ price }) => price).filter((price): price is Price => !isUnresolved(price));
  return {
    input: endpoint.input,
    address: endpoint.address,
    ...(endpoint.constructPath === undefined ? {} : { constructPath: endpoint.constructPath }),
    action: endpoint.action,
    kind: endpoint.kind,
    scope: endpoint.scope,
    target: targetOf(endpoint),
    zones: endpoint.kind === "Gateway" ? undefined : endpoint.placement.zones,
    tags: endpoint.tags,
    currency: prices[0]?.currency ?? "USD",
  };
}

function targetOf(endpoint: Endpoint): EndpointCost["target"] {
  if (endpoint.kind === "Resource") return endpoint.resourceConfiguration;
  return endpoint.kind === "ServiceNetwork" ? endpoint.serviceNetwork : endpoint.serviceName;
}
