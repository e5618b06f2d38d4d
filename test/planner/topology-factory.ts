import type {
  Endpoint,
  EndpointAlias,
  EndpointPart,
  EndpointService,
  GatewayEndpoint,
  GatewayLoadBalancerEndpoint,
  InputFormat,
  InputStates,
  InterfaceEndpoint,
  LoadBalancer,
  Located,
  NatGateway,
  Network,
  PeeringConnection,
  PrivateHostedZone,
  Placement,
  ResourceConfiguration,
  ResourceEndpoint,
  ResourceGateway,
  ResourceRef,
  Route,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  ServiceNetwork,
  ServiceNetworkAssociation,
  ServiceNetworkEndpoint,
  Subnet,
  Topology,
  TransitGatewayAttachment,
  Unresolved,
  Vpc,
} from "cdktf-privatelink/planner";
import { known } from "../../planner/model/quantity";

/**
 * Valid topologies from a few words. Every maker takes a name and what differs from the usual: a new resource of input
 * `plan`, in us-east-1, in VPC `vpc-1`.
 */

export const LATE: Unresolved = { unresolved: "known after apply" };

export const ref = (key: string): ResourceRef => ({ key, label: key });
export const refs = (...keys: string[]): ResourceRef[] => keys.map(ref);

/** Where a resource is, in words. */
export interface Where {
  readonly input?: string;
  readonly action?: Located["action"];
  readonly region?: string | Unresolved;
  readonly vpc?: string | Unresolved;
  readonly account?: string;
  readonly constructPath?: string;
  readonly replacement?: Located["replacement"];
}

export function located(type: string, name: string, where: Where = {}): Located {
  const {
    input = "plan",
    action = "create",
    region = "us-east-1",
    vpc = "vpc-1",
    account,
    constructPath,
    replacement,
  } = where;
  const scope = { region, vpc: typeof vpc === "string" ? ref(vpc) : vpc };
  return {
    input,
    address: `${type}.${name}`,
    action,
    ...(constructPath === undefined ? {} : { constructPath }),
    ...(replacement === undefined ? {} : { replacement }),
    scope: account === undefined ? scope : { ...scope, account },
  };
}

const WHERE = ["input", "action", "region", "vpc", "account", "constructPath", "replacement"] as const;

/** `{ ...words }` without those that say where. */
function rest(words: object): object {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !(WHERE as readonly string[]).includes(key)));
}

/** By default a resource is named by its address, as in a plan that creates it. */
type Usual<T> = Omit<T, keyof Located | "ref"> & { readonly ref?: ResourceRef };

function make<T extends Located>(type: string, name: string, usual: Usual<T>, words: Words<T>): T {
  return { ...located(type, name, words), ref: ref(`${type}.${name}`), ...usual, ...rest(words) } as unknown as T;
}

export type Words<T> = Where & Partial<Omit<T, keyof Located>>;

/** Subnets by name; their zones as many as they are. */
export function placement(subnets: readonly string[], zoneNames: readonly string[] = []): Placement {
  return { zones: known(subnets.length), subnets: subnets.map(ref), zoneNames, designated: [] };
}

const base = { tags: {}, policy: undefined, ipAddressType: undefined, dnsRecordIpType: undefined };
const placed = {
  ...base,
  placement: placement(["subnet-a", "subnet-b"]),
  securityGroups: refs("sg-1"),
  privateDns: true,
};

/** An interface endpoint for an AWS service in us-east-1 by its short name, or for any service by its full name. */
export function interfaceEndpoint(service: string, words: Words<InterfaceEndpoint> = {}): InterfaceEndpoint {
  return make<InterfaceEndpoint>(
    "aws_vpc_endpoint",
    idOf(service),
    {
      ...placed,
      kind: "Interface",
      serviceName: nameOf(service),
      serviceRegion: undefined,
      privateDnsOnlyForInboundResolver: undefined,
      autoAccept: undefined,
    },
    words,
  );
}

export function gatewayEndpoint(service: string, words: Words<GatewayEndpoint> = {}): GatewayEndpoint {
  return make<GatewayEndpoint>(
    "aws_vpc_endpoint",
    `${idOf(service)}_gateway`,
    { ...base, kind: "Gateway", serviceName: nameOf(service), routeTables: refs("rtb-1") },
    words,
  );
}

const INSPECTION = "com.amazonaws.vpce.us-east-1.vpce-svc-1";

export function gwlbEndpoint(
  name: string,
  words: Words<GatewayLoadBalancerEndpoint> = {},
): GatewayLoadBalancerEndpoint {
  return make<GatewayLoadBalancerEndpoint>(
    "aws_vpc_endpoint",
    name,
    {
      ...base,
      kind: "GatewayLoadBalancer",
      serviceName: INSPECTION,
      placement: placement(["subnet-a"]),
      privateDns: undefined,
      autoAccept: undefined,
    },
    words,
  );
}

export function resourceEndpoint(name: string, words: Words<ResourceEndpoint> = {}): ResourceEndpoint {
  return make<ResourceEndpoint>(
    "aws_vpc_endpoint",
    name,
    { ...placed, kind: "Resource", resourceConfiguration: ref("rcfg-1") },
    words,
  );
}

export function serviceNetworkEndpoint(
  name: string,
  words: Words<ServiceNetworkEndpoint> = {},
): ServiceNetworkEndpoint {
  return make<ServiceNetworkEndpoint>(
    "aws_vpc_endpoint",
    name,
    { ...placed, kind: "ServiceNetwork", serviceNetwork: ref("sn-1") },
    words,
  );
}

function nameOf(service: string): string {
  return service.includes("amazonaws") || service.startsWith("aws.") ? service : `com.amazonaws.us-east-1.${service}`;
}

function idOf(service: string): string {
  return service.replace(/\W/g, "_");
}

export function vpc(id: string, words: Words<Vpc> = {}): Vpc {
  return make<Vpc>(
    "aws_vpc",
    id,
    { ref: ref(id), cidrBlocks: ["10.0.0.0/16"], enableDnsSupport: true, enableDnsHostnames: true },
    { vpc: id, ...words },
  );
}

/** A subnet in a zone of us-east-1 by its letter. */
export function subnet(id: string, zone: string, words: Words<Subnet> = {}): Subnet {
  return make<Subnet>(
    "aws_subnet",
    id,
    {
      ref: ref(id),
      isShared: undefined,
      cidrBlock: "10.0.0.0/24",
      ipv6CidrBlock: undefined,
      availabilityZone: `us-east-1${zone}`,
      availabilityZoneId: undefined,
      availableAddresses: undefined,
    },
    words,
  );
}

export function route(target: Route["target"], destination = "0.0.0.0/0", to?: Route["to"]): Route {
  const kind = destination.startsWith("pl-") ? "prefix-list" : destination.includes(":") ? "ipv6" : "ipv4";
  return { destination, destinationKind: kind, target, to };
}

export function routeTable(id: string, routes: readonly Route[], words: Words<RouteTable> = {}): RouteTable {
  return make<RouteTable>(
    "aws_route_table",
    id,
    { ref: ref(id), routes, subnets: [], gateways: [], isMain: false },
    words,
  );
}

/** A rule that allows TCP 443 from everywhere in 10.0.0.0/16. */
export function ingress(words: Partial<SecurityGroupRule> = {}): SecurityGroupRule {
  return {
    protocol: "tcp",
    fromPort: 443,
    toPort: 443,
    cidrBlocks: ["10.0.0.0/16"],
    ipv6CidrBlocks: [],
    securityGroups: [],
    prefixLists: [],
    hasUnknownSource: false,
    ...words,
  };
}

export function securityGroup(
  id: string,
  rules: readonly SecurityGroupRule[],
  words: Words<SecurityGroup> = {},
): SecurityGroup {
  return make<SecurityGroup>(
    "aws_security_group",
    id,
    { ref: ref(id), isDefault: false, ingress: rules, isComplete: true, otherVpcs: [] },
    words,
  );
}

export function loadBalancer(id: string, words: Words<LoadBalancer> = {}): LoadBalancer {
  return make<LoadBalancer>(
    "aws_lb",
    id,
    {
      ref: ref(id),
      type: "network",
      placement: placement(["subnet-a", "subnet-b"], ["us-east-1a", "us-east-1b"]),
      ipAddressType: "ipv4",
      customTcpIdleTimeout: false,
      crossZone: undefined,
      securityGroups: undefined,
      privateLinkInboundRules: undefined,
      listeners: [],
    },
    words,
  );
}

/** On the Network Load Balancer `lb-1`. */
export function endpointService(id: string, words: Words<EndpointService> = {}): EndpointService {
  return make<EndpointService>(
    "aws_vpc_endpoint_service",
    id,
    {
      ref: ref(id),
      networkLoadBalancers: refs("lb-1"),
      gatewayLoadBalancers: undefined,
      acceptanceRequired: true,
      allowedPrincipals: [],
      supportedRegions: undefined,
      supportedIpAddressTypes: undefined,
      privateDnsName: undefined,
      serviceName: `com.amazonaws.vpce.us-east-1.${id}`,
    },
    words,
  );
}

export function resourceGateway(id: string, words: Words<ResourceGateway> = {}): ResourceGateway {
  return make<ResourceGateway>(
    "aws_vpclattice_resource_gateway",
    id,
    {
      ref: ref(id),
      placement: placement(["subnet-a", "subnet-b"], ["us-east-1a", "us-east-1b"]),
      ipAddressType: "ipv4",
      ipv4AddressesPerInterface: undefined,
      securityGroups: undefined,
    },
    words,
  );
}

/** Of type SINGLE, for 10.0.0.10 on port 5432, behind `rgw-1`. */
export function resourceConfiguration(id: string, words: Words<ResourceConfiguration> = {}): ResourceConfiguration {
  return make<ResourceConfiguration>(
    "aws_vpclattice_resource_configuration",
    id,
    {
      ref: ref(id),
      type: "SINGLE",
      resourceGateway: ref("rgw-1"),
      group: undefined,
      portRanges: ["5432"],
      protocol: undefined,
      definition: { ipAddress: "10.0.0.10" },
      allowAssociationToShareableServiceNetwork: undefined,
      customDomainName: undefined,
    },
    words,
  );
}

/** Of the resource configuration `rcfg-1` with the service network `sn-1`. */
export function association(id: string, words: Words<ServiceNetworkAssociation> = {}): ServiceNetworkAssociation {
  return make<ServiceNetworkAssociation>(
    "aws_vpclattice_service_network_resource_association",
    id,
    { ref: ref(id), kind: "resource", serviceNetwork: ref("sn-1"), member: ref("rcfg-1"), securityGroups: undefined },
    words,
  );
}

/** A public one whose subnet is not known. */
export function natGateway(id: string, words: Words<NatGateway> = {}): NatGateway {
  return make<NatGateway>(
    "aws_nat_gateway",
    id,
    {
      ref: ref(id),
      subnet: undefined,
      connectivity: undefined,
      availabilityMode: undefined,
      zones: known(1),
      publicAddresses: known(1),
    },
    words,
  );
}

/** Of a VPC to `tgw-1`. */
export function attachment(vpc: string, words: Words<TransitGatewayAttachment> = {}): TransitGatewayAttachment {
  return make<TransitGatewayAttachment>(
    "aws_ec2_transit_gateway_vpc_attachment",
    vpc,
    { ref: ref(`attachment-${vpc}`), transitGateway: ref("tgw-1") },
    { ...words, vpc },
  );
}

/** An alias record of an endpoint, in its own zone that resolves in `vpcs`. */
export function alias(endpoint: Endpoint, vpcs: readonly string[], where: Where = {}): EndpointAlias {
  const { key } = endpoint.ref;
  const record = located("aws_route53_record", key, where);
  return { ...record, endpoint: endpoint.ref, zone: ref(`zone-of-${key}`), vpcs: vpcs.map(ref) };
}

/** A private hosted zone that resolves in `vpcs`. */
export function hostedZone(
  name: string,
  vpcs: readonly string[],
  words: Words<PrivateHostedZone> = {},
): PrivateHostedZone {
  return make<PrivateHostedZone>(
    "aws_route53_zone",
    name.split(".")[0] ?? "zone",
    { name, vpcs: refs(...vpcs), isSurelyPrivate: true, isLookedUp: false },
    words,
  );
}

/** A part of an endpoint in its own resource. */
export function endpointPart(
  kind: EndpointPart["kind"],
  endpoint: Endpoint,
  member?: string,
  words: Words<EndpointPart> = {},
): EndpointPart {
  const type =
    { "private-dns": "private_dns", policy: "policy" }[kind as string] ?? `${kind.replace("-", "_")}_association`;
  return make<EndpointPart & { ref: ResourceRef }>(
    `aws_vpc_endpoint_${type}`,
    member ?? "part",
    { kind, endpoint: endpoint.ref, member: member === undefined ? undefined : ref(member) },
    words,
  );
}

export function peering(vpc: string, peer: string, where: Where = {}): PeeringConnection {
  return { ...located("aws_vpc_peering_connection", `${vpc}-${peer}`, { ...where, vpc }), peer: ref(peer) };
}

export function serviceNetwork(id: string, where: Where = {}): ServiceNetwork {
  return { ...located("aws_vpclattice_service_network", id, where), ref: ref(id) };
}

const NO_NETWORK: Network = {
  routeTables: [],
  securityGroups: [],
  networkAcls: [],
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
  latticeServices: [],
  domainVerifications: [],
  hostedZones: [],
  endpointAliases: [],
  endpointParts: [],
  sharedResources: [],
  connectionAccepters: [],
  connectionNotifications: [],
  workloads: [],
  serviceAnswers: [],
};

/** What a topology is made of; lists that are left out are empty. */
export interface Parts extends Partial<Network>, Partial<Pick<Topology, "endpoints" | "vpcs" | "subnets" | "gaps">> {
  /** Default: plan. */
  readonly format?: InputFormat;
  /** What existed before a plan. */
  readonly before?: Parts;
}

const STATES: Readonly<Record<InputFormat, InputStates>> = {
  plan: { existing: true, changes: true },
  state: { existing: true, changes: false },
  configuration: { existing: false, changes: false },
};

/** A Topology of these parts; its inputs are those that they name. */
export function topology({
  format = "plan",
  endpoints = [],
  vpcs = [],
  subnets = [],
  gaps = [],
  before,
  ...network
}: Parts): Topology {
  const parts = [...endpoints, ...vpcs, ...subnets, ...Object.values(network).flat()] as readonly Located[];
  const names = [...new Set(parts.map(({ input }) => input))];
  return {
    inputs: names.map((name) => ({ name, format, states: STATES[format] })),
    endpoints,
    vpcs,
    subnets,
    network: { ...NO_NETWORK, ...network },
    gaps,
    ...(before === undefined ? {} : { before: topology(before) }),
  };
}
