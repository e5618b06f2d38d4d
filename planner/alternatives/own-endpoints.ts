import type { Alternative } from "../model/alternatives";
import { isUnresolved, valueOf } from "../model/attribute";
import {
  add,
  assumed,
  combine,
  expectedOf,
  isBounded,
  lowOf,
  highOf,
  multiply,
  range,
  type Quantity,
} from "../model/quantity";
import { willExist, type InterfaceEndpoint, type Topology } from "../model/topology";
import { Decimal } from "../shared/money";
import { vpcKey } from "../model/vpc-key";
import { groupBy } from "../shared/group-by";
import { alternative, breakEvenAt } from "./alternative";
import { subtract, times } from "../model/arithmetic";
import {
  awsServiceEndpoints,
  monthlyOf,
  byRegionAndCurrency,
  unitPrice,
  vpcLabel,
  type AlternativeContext,
  type CostedEndpoint,
} from "./context";
import { peeringGb } from "./peering";

type Costed = CostedEndpoint<InterfaceEndpoint>;
type Way = "a transit gateway" | "VPC peering";

/** An endpoint that other VPCs use as well: alias records with its service's name resolve in them. */
interface Shared {
  readonly costed: Costed;
  /** Keys of private hosted zones with the alias records. */
  readonly zones: readonly string[];
  /** VPCs without an endpoint for the service, and how they reach the hub. */
  readonly clients: ReadonlyMap<string, Way>;
  /** VPCs for which the inputs do not show how they reach the hub. */
  readonly strangers: readonly string[];
}

const DEDICATED =
  "the hub VPC is assumed to have no clients: its endpoints are removed, and all their GB come from the other VPCs";

/**
 * Endpoints in each VPC instead of those of an existing hub. A hub is recognized by alias records for its endpoints that
 * resolve in other VPCs, and by the transit gateway or the peering connections to them.
 */
export function ownEndpointsInstead(context: AlternativeContext): Alternative[] {
  if (context.topology.network.endpointAliases.length === 0) return [];
  const shared = sharedEndpoints(context).filter(({ clients }) => clients.size > 0);
  const byHub = groupBy(shared, ({ costed }) => `${vpcKey(costed.endpoint) ?? ""}\u0000${byRegionAndCurrency(costed)}`);
  return [...byHub.values()].flatMap((hub) => proposalFor(hub, context));
}

function sharedEndpoints(context: AlternativeContext): Shared[] {
  const { network } = context.topology;
  const aliases = groupBy(network.endpointAliases.filter(willExist), ({ endpoint }) => endpoint.key);
  const local = awsServiceEndpoints(context);
  const withEndpoint = new Set(local.map((costed) => serviceIn(costed, vpcKey(costed.endpoint))));
  const wayTo = waysBetween(context.topology);
  const isElsewhere = regionsOf(context.topology);
  return local.flatMap((costed): Shared[] => {
    const pointing = aliases.get(costed.endpoint.ref.key) ?? [];
    const hub = vpcKey(costed.endpoint);
    if (pointing.length === 0 || hub === undefined) return [];
    const vpcs = [...new Set(pointing.flatMap((alias) => alias.vpcs.map(({ key }) => key)))].filter(
      (vpc) => !withEndpoint.has(serviceIn(costed, vpc)) && !isElsewhere(vpc, costed.endpoint),
    );
    const ways = vpcs.map((vpc) => [vpc, wayTo(hub, vpc)] as const);
    return [
      {
        costed,
        zones: [...new Set(pointing.flatMap(({ zone }) => valueOf(zone)?.key ?? []))],
        clients: new Map(ways.flatMap(([vpc, way]) => (way === undefined ? [] : [[vpc, way] as const]))),
        strangers: ways.flatMap(([vpc, way]) => (way === undefined ? [vpc] : [])),
      },
    ];
  });
}

function serviceIn({ endpoint }: Costed, vpc: string | undefined): string {
  return `${vpc ?? ""}\u0000${valueOf(endpoint.serviceName) ?? ""}`;
}

function proposalFor(hub: readonly Shared[], context: AlternativeContext): Alternative[] {
  const [first] = hub;
  if (first === undefined) return [];
  const { endpoint } = first.costed;
  const endpoints = hub.map(({ costed }) => costed);
  const data = add(endpoints.map(({ variable }) => variable));
  const dedicated = assumed(1, DEDICATED);
  const hours = add(endpoints.map(({ fixed }) => fixed));
  const copies = multiply(add(hub.map(({ costed, clients }) => times(costed.fixed, clients.size))), dedicated);
  const zones = times(unitPrice(context.prices, "hosted-zone-month", endpoint.scope), distinct(hub, "zones"));
  const ways = [...new Set(hub.flatMap(({ clients }) => [...clients.values()]))];
  const gbPrices: Readonly<Record<Way, () => Quantity>> = {
    "a transit gateway": () => unitPrice(context.prices, "transit-gateway-gb", endpoint.scope),
    "VPC peering": () => peeringGb(endpoints, endpoint.scope, context.prices),
  };
  const gbPrice = between(ways.map((way) => gbPrices[way]()));
  const transfer = multiply(add(endpoints.map(({ gb }) => gb)), gbPrice, dedicated);
  const more = subtract(copies, add([hours, zones]));
  const vpcs = new Set(hub.flatMap(({ clients }) => [...clients.keys()])).size;
  const services = new Set(endpoints.map((costed) => serviceIn(costed, ""))).size;
  return alternative(endpoints, {
    id: "endpoints-in-each-vpc",
    title: `Endpoints in each VPC instead of a hub, for ${services} ${services === 1 ? "service" : "services"} in ${vpcs} ${vpcs === 1 ? "VPC" : "VPCs"}`,
    scope: vpcLabel(endpoint),
    today: add([...endpoints.map(monthlyOf), zones, transfer]),
    instead: add([copies, data]),
    saving: subtract(transfer, more),
    breakEven: breakEvenAt(more, gbPrice, {
      unit: "GB a month",
      explanation:
        "Summed over these VPCs: above it endpoints in each VPC are cheaper, below it the hours cost more than the transfer saved",
    }),
    tradeOffs: tradeOffs(ways, distinct(hub, "strangers")),
  });
}

function tradeOffs(ways: readonly Way[], strangers: number): string[] {
  return [
    `The VPCs reach the hub over ${ways.join(" and ")}, whose attachments and connections stay as they are`,
    `${DEDICATED.charAt(0).toUpperCase()}${DEDICATED.slice(1)}`,
    "Private DNS replaces the hosted zones, whose charge is saved",
    "Each VPC has its own endpoint policies, security groups and bandwidth, and needs addresses for the network interfaces",
    ...(strangers === 0
      ? []
      : [
          `${strangers} more ${strangers === 1 ? "VPC resolves" : "VPCs resolve"} the names, but the inputs do not show how ${strangers === 1 ? "it reaches" : "they reach"} the hub: not included`,
        ]),
  ];
}

function distinct(hub: readonly Shared[], what: "zones" | "strangers"): number {
  return new Set(hub.flatMap((shared) => shared[what])).size;
}

/** One of several prices; which one is not known. */
function between(prices: readonly Quantity[]): Quantity {
  const [only] = prices;
  const bounded = prices.filter(isBounded);
  if (only !== undefined && (prices.length === 1 || bounded.length < prices.length)) {
    return prices.find((price) => !isBounded(price)) ?? only;
  }
  const mean = combine(bounded, (values) => Decimal.sum(...values).div(values.length));
  return range(
    Decimal.min(...bounded.map(lowOf)),
    isBounded(mean) ? expectedOf(mean) : 0,
    Decimal.max(...bounded.map(highOf)),
    "how the traffic divides between the paths is not known",
  );
}

/** How one VPC reaches another, as far as the inputs show. */
function waysBetween({ network }: Topology): (from: string, to: string) => Way | undefined {
  const attachments = network.transitGatewayAttachments.filter(willExist);
  const gateways = groupBy(attachments, (attachment) => vpcKey(attachment));
  const gatewaysOf = (vpc: string): string[] =>
    (gateways.get(vpc) ?? []).flatMap(({ transitGateway }) => valueOf(transitGateway)?.key ?? []);
  const peered = new Set(
    network.peeringConnections.filter(willExist).flatMap((connection) => {
      const [vpc, peer] = [vpcKey(connection), valueOf(connection.peer)?.key];
      return vpc === undefined || peer === undefined ? [] : [`${vpc}\u0000${peer}`, `${peer}\u0000${vpc}`];
    }),
  );
  return (from, to) => {
    const attached = new Set(gatewaysOf(from));
    if (gatewaysOf(to).some((gateway) => attached.has(gateway))) return "a transit gateway";
    return peered.has(`${from}\u0000${to}`) ? "VPC peering" : undefined;
  };
}

/** True for a VPC known to be in another Region than the endpoint; its transfer cost is not computed here. */
function regionsOf({ vpcs }: Topology): (vpc: string, endpoint: InterfaceEndpoint) => boolean {
  const regions = new Map(vpcs.map(({ ref, scope }) => [ref.key, scope.region]));
  return (vpc, { scope }) => {
    const region = regions.get(vpc);
    return region !== undefined && !isUnresolved(region) && !isUnresolved(scope.region) && region !== scope.region;
  };
}
