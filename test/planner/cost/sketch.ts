import type {
  Endpoint,
  EndpointUsage,
  GatewayLoadBalancerEndpoint,
  InterfaceEndpoint,
  Located,
  Price,
  PriceBook,
  PriceDimension,
  Quantity,
  ResourceEndpoint,
  ResourceRef,
  ServiceNetworkEndpoint,
  Subnet,
  Topology,
  Unresolved,
  UsageProfile,
  Vpc,
} from "cdktf-privatelink/planner";
import { defaultPriceBook } from "../../../planner/catalog/prices";
import { costTopology, type TopologyCosts } from "../../../planner/cost/topology-costs";
import type { Network } from "../../../planner/model/network";
import { known } from "../../../planner/model/quantity";
import { decimal } from "../../../planner/shared/money";

/** Hand-made topologies, as small as a case needs them. */

export interface Place {
  readonly region?: Located["scope"]["region"];
  readonly vpc?: string;
  readonly account?: string;
  readonly input?: string;
  readonly action?: Located["action"];
  readonly constructPath?: string;
}

export const ref = (key: string): ResourceRef => ({ key, label: key });

export function located(address: string, place: Place = {}): Located {
  const { region = "us-east-1", vpc = "vpc-1", account, input = "plan", action = "create", constructPath } = place;
  return {
    input,
    address,
    action,
    ...(constructPath === undefined ? {} : { constructPath }),
    scope: { region, vpc: ref(vpc), ...(account === undefined ? {} : { account }) },
  };
}

export interface EndpointSketch extends Place {
  readonly service?: string;
  readonly zones?: number | Quantity;
  readonly zoneNames?: readonly string[];
  readonly serviceRegion?: InterfaceEndpoint["serviceRegion"];
  readonly onlyInboundResolver?: boolean;
}

function base(name: string, sketch: EndpointSketch) {
  const { zones = 2, zoneNames = [] } = sketch;
  return {
    ...located(`aws_vpc_endpoint.${name}`, sketch),
    ref: ref(`aws_vpc_endpoint.${name}`),
    tags: {},
    policy: undefined,
    ipAddressType: undefined,
    dnsRecordIpType: undefined,
    placement: { zones: typeof zones === "number" ? known(zones) : zones, subnets: [], zoneNames, designated: [] },
    securityGroups: undefined,
    privateDns: true,
  };
}

export function interfaceEndpoint(name: string, sketch: EndpointSketch = {}): InterfaceEndpoint {
  const region = typeof sketch.region === "string" ? sketch.region : "us-east-1";
  return {
    ...base(name, sketch),
    kind: "Interface",
    serviceName: sketch.service ?? `com.amazonaws.${region}.sqs`,
    serviceRegion: sketch.serviceRegion,
    privateDnsOnlyForInboundResolver: sketch.onlyInboundResolver,
    autoAccept: undefined,
  };
}

export function gatewayLoadBalancerEndpoint(name: string, sketch: EndpointSketch = {}): GatewayLoadBalancerEndpoint {
  return {
    ...base(name, { zones: 1, ...sketch }),
    kind: "GatewayLoadBalancer",
    autoAccept: undefined,
    serviceName: sketch.service ?? "com.amazonaws.vpce.us-east-1.vpce-svc-1",
  };
}

export function resourceEndpoint(name: string, configuration: string, sketch: EndpointSketch = {}): ResourceEndpoint {
  return { ...base(name, sketch), kind: "Resource", resourceConfiguration: ref(configuration) };
}

export function serviceNetworkEndpoint(
  name: string,
  network: string | Unresolved,
  sketch: EndpointSketch = {},
): ServiceNetworkEndpoint {
  return { ...base(name, sketch), kind: "ServiceNetwork", serviceNetwork: refTo(network) };
}

function refTo(name: string | Unresolved): ServiceNetworkEndpoint["serviceNetwork"] {
  return typeof name === "string" ? ref(name) : name;
}

export function gatewayEndpoint(name: string, place: Place = {}): Endpoint {
  return {
    ...located(`aws_vpc_endpoint.${name}`, place),
    ref: ref(`aws_vpc_endpoint.${name}`),
    tags: {},
    policy: undefined,
    ipAddressType: undefined,
    dnsRecordIpType: undefined,
    kind: "Gateway",
    serviceName: "com.amazonaws.us-east-1.s3",
    routeTables: [],
  };
}

export function subnet(id: string, zone: string, vpc = "vpc-1"): Subnet {
  return {
    ...located(`aws_subnet.${id}`, { vpc }),
    ref: ref(id),
    isShared: undefined,
    cidrBlock: undefined,
    ipv6CidrBlock: undefined,
    availabilityZone: zone,
    availabilityZoneId: undefined,
    availableAddresses: undefined,
  };
}

export function vpc(id: string, place: Place = {}): Vpc {
  return {
    ...located(`aws_vpc.${id}`, { ...place, vpc: id }),
    ref: ref(id),
    cidrBlocks: [],
    enableDnsSupport: true,
    enableDnsHostnames: true,
  };
}

const NOTHING: Network = {
  routeTables: [],
  securityGroups: [],
  natGateways: [],
  internetGateways: [],
  loadBalancers: [],
  endpointServices: [],
  resolverEndpoints: [],
  transitGatewayAttachments: [],
  peeringConnections: [],
  vpnGateways: [],
  virtualInterfaces: [],
  resourceGateways: [],
  resourceConfigurations: [],
  serviceNetworks: [],
  serviceNetworkAssociations: [],
  endpointAliases: [],
  sharedResources: [],
  connectionAccepters: [],
  connectionNotifications: [],
};

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
  return { inputs, endpoints, vpcs: [], subnets, network: { ...NOTHING, ...network }, gaps: [] };
}

export function natGateway(id: string, place: Place & { connectivity?: string } = {}): Network["natGateways"][number] {
  return {
    ...located(`aws_nat_gateway.${id}`, place),
    ref: ref(id),
    subnet: undefined,
    connectivity: place.connectivity,
  };
}

export function attachment(vpc: string, place: Place = {}): Network["transitGatewayAttachments"][number] {
  return {
    ...located(`aws_ec2_transit_gateway_vpc_attachment.${vpc}`, { ...place, vpc }),
    ref: ref(`attachment-${vpc}`),
    transitGateway: ref("tgw-1"),
  };
}

/** An alias record of an endpoint, in a zone of its own that `vpcs` resolve. */
export function alias(
  endpoint: Endpoint,
  vpcs: readonly string[],
  place: Place = {},
): Network["endpointAliases"][number] {
  const zone = ref(`zone-of-${endpoint.ref.key}`);
  return {
    ...located(`aws_route53_record.${endpoint.ref.key}`, place),
    endpoint: endpoint.ref,
    zone,
    vpcs: vpcs.map(ref),
  };
}

export function peering(vpc: string, peer: string, place: Place = {}): Network["peeringConnections"][number] {
  return { ...located(`aws_vpc_peering_connection.${vpc}-${peer}`, { ...place, vpc }), peer: ref(peer) };
}

export function association(
  id: string,
  serviceNetwork: string,
  kind: "resource" | "service" | "vpc" = "resource",
  place: Place = {},
): Network["serviceNetworkAssociations"][number] {
  return {
    ...located(`aws_vpclattice_service_network_${kind}_association.${id}`, place),
    ref: ref(id),
    kind,
    serviceNetwork: ref(serviceNetwork),
    member: ref(`member-${id}`),
  };
}

export function serviceNetwork(id: string): Network["serviceNetworks"][number] {
  return { ...located(`aws_vpclattice_service_network.${id}`), ref: ref(id) };
}

export function endpointService(
  id: string,
  fields: Partial<Network["endpointServices"][number]> & Place = {},
): Network["endpointServices"][number] {
  return {
    ...located(`aws_vpc_endpoint_service.${id}`, fields),
    ref: ref(id),
    networkLoadBalancers: [],
    gatewayLoadBalancers: [],
    acceptanceRequired: true,
    allowedPrincipals: [],
    supportedRegions: undefined,
    supportedIpAddressTypes: undefined,
    privateDnsName: undefined,
    serviceName: undefined,
    ...fields,
  };
}

export function loadBalancer(id: string, type: "network" | "gateway"): Network["loadBalancers"][number] {
  return {
    ...located(`aws_lb.${id}`),
    ref: ref(id),
    type,
    placement: { zones: known(2), subnets: [], zoneNames: [], designated: [] },
    ipAddressType: undefined,
    customTcpIdleTimeout: undefined,
  };
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
  return costTopology(of, { hoursPerMonth: decimal(hours), prices, usage });
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
