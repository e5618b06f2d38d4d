import type {
  Endpoint,
  EndpointService,
  EndpointUsage,
  GatewayLoadBalancerEndpoint,
  InterfaceEndpoint,
  LoadBalancer,
  Located,
  Network,
  Price,
  PriceBook,
  PriceDimension,
  Quantity,
  ResourceEndpoint,
  ServiceNetworkAssociation,
  ServiceNetworkEndpoint,
  Subnet,
  Topology,
  Unresolved,
  UsageProfile,
  Vpc,
} from "cdktf-privatelink/planner";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { costTopology, type TopologyCosts } from "../../../planner/cost/topology-costs";
import { known } from "../../../planner/model/quantity";
import { decimal } from "../../../planner/shared/money";
import * as factory from "../topology-factory";

/** What costs depend on, in fewer words than the factory of topologies takes; and costs as short texts. */

export { alias, attachment, natGateway, peering, ref, serviceNetwork } from "../topology-factory";

/** An address with its type. */
export function located(address: string, where: factory.Where = {}): Located {
  const dot = address.indexOf(".");
  return factory.located(address.slice(0, dot), address.slice(dot + 1), where);
}

export interface EndpointSketch extends factory.Where {
  readonly service?: string;
  readonly zones?: number | Quantity;
  readonly zoneNames?: readonly string[];
  readonly serviceRegion?: InterfaceEndpoint["serviceRegion"];
  readonly onlyInboundResolver?: boolean;
}

/** The name of the endpoint and where it is, and its zones without their subnets: costs count zones only. */
function words(name: string, { service, zones = 2, zoneNames = [], onlyInboundResolver, ...where }: EndpointSketch) {
  return {
    ...where,
    ref: factory.ref(`aws_vpc_endpoint.${name}`),
    placement: { zones: typeof zones === "number" ? known(zones) : zones, subnets: [], zoneNames, designated: [] },
    ...(service === undefined ? {} : { serviceName: service }),
    ...(onlyInboundResolver === undefined ? {} : { privateDnsOnlyForInboundResolver: onlyInboundResolver }),
  };
}

export function interfaceEndpoint(name: string, sketch: EndpointSketch = {}): InterfaceEndpoint {
  const region = typeof sketch.region === "string" ? sketch.region : "us-east-1";
  const service = sketch.service ?? `com.amazonaws.${region}.sqs`;
  const endpoint = factory.interfaceEndpoint(service, words(name, { ...sketch, service }));
  return { ...endpoint, ...located(`aws_vpc_endpoint.${name}`, sketch) };
}

export function gatewayLoadBalancerEndpoint(name: string, sketch: EndpointSketch = {}): GatewayLoadBalancerEndpoint {
  return factory.gwlbEndpoint(name, words(name, { zones: 1, ...sketch }));
}

export function resourceEndpoint(name: string, configuration: string, sketch: EndpointSketch = {}): ResourceEndpoint {
  const resourceConfiguration = factory.ref(configuration);
  return factory.resourceEndpoint(name, { ...words(name, sketch), resourceConfiguration });
}

export function serviceNetworkEndpoint(
  name: string,
  network: string | Unresolved,
  sketch: EndpointSketch = {},
): ServiceNetworkEndpoint {
  const serviceNetwork = typeof network === "string" ? factory.ref(network) : network;
  return factory.serviceNetworkEndpoint(name, { ...words(name, sketch), serviceNetwork });
}

export function gatewayEndpoint(name: string, where: factory.Where = {}): Endpoint {
  return { ...factory.gatewayEndpoint("s3", where), ...located(`aws_vpc_endpoint.${name}`, where) };
}

/** Of unknown range, in a zone by its whole name. */
export function subnet(id: string, zone: string, vpc = "vpc-1"): Subnet {
  return factory.subnet(id, "", { vpc, cidrBlock: undefined, availabilityZone: zone });
}

export function vpc(id: string, where: factory.Where = {}): Vpc {
  return factory.vpc(id, { ...where, vpc: id, cidrBlocks: [] });
}

export function topology(
  endpoints: readonly Endpoint[],
  network: Partial<Network> = {},
  subnets: readonly Subnet[] = [],
): Topology {
  const inputs = [...new Set(endpoints.map(({ input }) => input))].map((name) => ({
    name,
    format: "plan" as const,
    states: { existing: true, changes: true },
  }));
  return { ...factory.topology({ endpoints, subnets, ...network }), inputs };
}

export function association(
  id: string,
  serviceNetwork: string,
  kind: "resource" | "service" | "vpc" = "resource",
  where: factory.Where = {},
): ServiceNetworkAssociation {
  return {
    ...factory.association(id, { ...where, kind, serviceNetwork: factory.ref(serviceNetwork) }),
    ...located(`aws_vpclattice_service_network_${kind}_association.${id}`, where),
    member: factory.ref(`member-${id}`),
  };
}

/** Without load balancers and without a name. */
export function endpointService(id: string, words: factory.Words<EndpointService> = {}): EndpointService {
  const bare = { networkLoadBalancers: [], gatewayLoadBalancers: [], serviceName: undefined };
  return factory.endpointService(id, { ...bare, ...words });
}

export function loadBalancer(id: string, type: "network" | "gateway"): LoadBalancer {
  return factory.loadBalancer(id, { type });
}

/** Usage of resources by address. */
export function usageOf(
  byAddress: Readonly<Record<string, Partial<Record<keyof EndpointUsage, number | string>>>>,
): UsageProfile {
  return {
    find(_, address) {
      const figures = Object.hasOwn(byAddress, address) ? byAddress[address] : undefined;
      if (figures === undefined) return undefined;
      return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, decimal(value)]));
    },
  };
}

export function costs(
  of: Topology,
  usage: UsageProfile = usageOf({}),
  hours: number = 730,
  prices: PriceBook = defaultPriceBook,
): TopologyCosts {
  return costTopology(of, { hoursPerMonth: decimal(hours), prices, usage, resourceEndpointHours: "per-endpoint" });
}

/** `14.6`, `7.3..43.8` or `unknown`. */
export function text(quantity: Quantity | undefined): string {
  if (quantity === undefined) return "none";
  if (quantity.kind === "unknown") return "unknown";
  if (quantity.kind === "known") return quantity.value.toFixed();
  return `${quantity.low.toFixed()}..${quantity.high.toFixed()}`;
}

/** Price of a component, its quantity and its cost, by its name. */
export function lines(cost: {
  components: readonly { name: string; monthlyQuantity: Quantity; monthlyCost: Quantity }[];
}) {
  return cost.components.map(
    ({ name, monthlyQuantity, monthlyCost }) => `${name}: ${text(monthlyQuantity)} = ${text(monthlyCost)}`,
  );
}

export function flatPrice(dimension: PriceDimension, region: string, amount: string, currency = "USD"): Price {
  return {
    dimension,
    region,
    currency,
    tiers: [{ upTo: null, unitPrice: decimal(amount) }],
    source: { status: "user", reference: "test" },
  };
}
