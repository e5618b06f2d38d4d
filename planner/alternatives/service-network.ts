import type { Alternative, BreakEven } from "../model/alternatives";
import { valueOf } from "../model/attribute";
import { add, isBounded, known, multiply, range, type Quantity } from "../model/quantity";
import type { ResourceEndpoint, ServiceNetworkEndpoint } from "../model/topology";
import { relatedResourcesOf } from "../cost/billing/related-resources";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";
import { alternative, breakEvenAt } from "./alternative";
import { greatest, subtract } from "../model/arithmetic";
import {
  costedEndpoints,
  byRegionAndCurrency,
  regionLabel,
  unitPrice,
  type AlternativeContext,
  type CostedEndpoint,
} from "./context";
import { RESOURCE_ENDPOINTS_PER_VPC } from "../catalog/limits";

/**
 * A resource configuration is reached through a resource endpoint in each VPC, billed per endpoint, or through a service
 * network, billed once per associated configuration for any number of VPCs. A GB costs the same in both.
 */
export function resourceEndpointsOrServiceNetwork(context: AlternativeContext): Alternative[] {
  const all = costedEndpoints(context);
  const resource = all.filter(
    (costed): costed is CostedEndpoint<ResourceEndpoint> => costed.endpoint.kind === "Resource",
  );
  const network = all.filter(
    (costed): costed is CostedEndpoint<ServiceNetworkEndpoint> => costed.endpoint.kind === "ServiceNetwork",
  );
  return [
    ...[...groupBy(resource, byRegionAndCurrency).values()].flatMap((group) => serviceNetworkInstead(group, context)),
    ...resourceEndpointsInstead(network, context),
  ];
}

function serviceNetworkInstead(
  group: readonly [CostedEndpoint<ResourceEndpoint>, ...CostedEndpoint<ResourceEndpoint>[]],
  context: AlternativeContext,
): Alternative[] {
  const [first] = group;
  const { today, associated } = hourPrices(first, first.endpoint.placement.zones, context);
  const now = add(group.map(({ fixed }) => fixed));
  const instead = multiply(configurations(group), associated);
  return alternative(group, {
    id: "service-network",
    title: `A service network instead of ${group.length === 1 ? "the resource endpoint" : `${group.length} resource endpoints`}`,
    scope: regionLabel(first.endpoint),
    ...withData(group, now, instead),
    breakEven: breakEven(today, associated, "above it the service network is cheaper"),
    tradeOffs: [
      "All VPCs of the service network can reach all its resource configurations, subject to its auth policy and security groups",
      "A service-network endpoint takes a /28 block of addresses in each subnet",
      "A resource endpoint and a service-network endpoint cannot both have private DNS for one resource configuration",
    ],
  });
}

function resourceEndpointsInstead(
  endpoints: readonly CostedEndpoint<ServiceNetworkEndpoint>[],
  context: AlternativeContext,
): Alternative[] {
  const related = relatedResourcesOf(context.topology);
  const groups = groupBy(endpoints, ({ endpoint }) => related.serviceNetworkOf(endpoint));
  return [...groups].flatMap(([network, group]) => {
    const [first] = group;
    if (network.configurations === 0) return [];
    const zones = greatest(group.map(({ endpoint }) => endpoint.placement.zones));
    const { today: endpointHour, associated } = hourPrices(first, zones, context);
    const now = multiply(known(network.configurations), associated);
    const instead = multiply(known(network.configurations * group.length), endpointHour);
    return alternative(group, {
      id: "resource-endpoints",
      title: `Resource endpoints instead of the service network with ${network.configurations} resource configuration${network.configurations === 1 ? "" : "s"}`,
      scope: regionLabel(first.endpoint),
      ...withData(group, now, instead),
      breakEven: breakEven(endpointHour, associated, "below it resource endpoints are cheaper"),
      tradeOffs: [
        "One resource endpoint for each resource configuration in each VPC is included; a VPC that needs only some configurations needs fewer",
        `The default quota is ${RESOURCE_ENDPOINTS_PER_VPC} resource endpoints per VPC`,
        "Other VPCs associated with the service network would need endpoints too",
      ],
    });
  });
}

/** Monthly amounts of one endpoint in these zones and of one associated configuration. */
function hourPrices(
  first: CostedEndpoint,
  zones: Quantity,
  { prices, hoursPerMonth, resourceEndpointHours }: AlternativeContext,
): { today: Quantity; associated: Quantity } {
  const { scope } = first.endpoint;
  const month = known(hoursPerMonth);
  const billed = resourceEndpointHours === "per-zone" ? zones : known(1);
  return {
    today: multiply(unitPrice(prices, "resource-endpoint-hour", scope), billed, month),
    associated: multiply(unitPrice(prices, "service-network-resource-hour", scope), month),
  };
}

/** The GB cost the same either way: where known, they are added to both sides. */
function withData(
  group: readonly CostedEndpoint[],
  today: Quantity,
  instead: Quantity,
): { today: Quantity; instead: Quantity; saving: Quantity } {
  const saving = subtract(today, instead);
  const data = add(group.map(({ variable }) => variable));
  return isBounded(data)
    ? { today: add([today, data]), instead: add([instead, data]), saving }
    : { today, instead, saving };
}

/** How many configurations the endpoints reach: endpoints in one VPC reach different ones, those in several VPCs may not. */
function configurations(group: readonly CostedEndpoint<ResourceEndpoint>[]): Quantity {
  const named = new Set(group.flatMap(({ endpoint }) => valueOf(endpoint.resourceConfiguration)?.key ?? []));
  const unnamed = group.filter(({ endpoint }) => valueOf(endpoint.resourceConfiguration) === undefined);
  const inOneVpc = [...groupBy(unnamed, ({ endpoint }) => vpcKey(endpoint) ?? "").values()].map(({ length }) => length);
  const least = inOneVpc.reduce((most, length) => Math.max(most, length), named.size);
  const most = named.size + unnamed.length;
  return least === most
    ? known(most)
    : range(least, most, most, "which resource configurations the endpoints reach is known after apply");
}

function breakEven(endpoint: Quantity, associated: Quantity, side: string): BreakEven | undefined {
  return breakEvenAt(associated, endpoint, {
    unit: "VPCs for each resource configuration",
    explanation: `Both cost the same at this number; ${side}`,
  });
}
