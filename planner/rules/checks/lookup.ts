import { parseServiceName } from "../../catalog/services";
import { isUnresolved, valueOf } from "../../model/attribute";
import { gapsHiding } from "../../model/gap";
import type {
  EndpointService,
  LoadBalancer,
  ResourceConfiguration,
  ResourceGateway,
  RouteTable,
  SecurityGroup,
} from "../../model/network";
import type {
  Endpoint,
  EndpointKind,
  GatewayEndpoint,
  Located,
  Placement,
  ResourceRef,
  Subnet,
  Topology,
  Vpc,
} from "../../model/topology";
import type { Rule } from "../../model/rule";
import { vpcKey } from "../../model/vpc-key";
import { groupBy } from "../../shared/group-by";

/** An endpoint of a kind that has security groups, and may be in several Availability Zones. */
export type SecuredEndpoint = Extract<Endpoint, { securityGroups: unknown }>;

/** Kinds of endpoints that reach an AWS service by its name. */
const REACHES_AWS: Readonly<Record<EndpointKind, boolean>> = {
  Interface: true,
  Gateway: true,
  GatewayLoadBalancer: false,
  Resource: false,
  ServiceNetwork: false,
};

/** What the rules look up in a Topology, by reference key. */
export interface Index {
  /** Names of the inputs that state what already exists. */
  readonly statesExisting: ReadonlySet<string>;
  readonly vpcs: ReadonlyMap<string, Vpc>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>;
  readonly loadBalancers: ReadonlyMap<string, LoadBalancer>;
  readonly resourceConfigurations: ReadonlyMap<string, ResourceConfiguration>;
  readonly resourceGateways: ReadonlyMap<string, ResourceGateway>;
  readonly routeTables: ReadonlyMap<string, RouteTable>;
  /** The route table that a subnet is associated with. */
  readonly routeTableOfSubnet: ReadonlyMap<string, RouteTable>;
  readonly routeTablesOfVpc: ReadonlyMap<string, readonly RouteTable[]>;
  readonly endpointsOfVpc: ReadonlyMap<string, readonly Endpoint[]>;
  /** Keys of the endpoints that alias records point to. */
  readonly aliased: ReadonlySet<string>;
  /** True when an endpoint may be in any VPC: one whose VPC is not known, or one that was not read. */
  readonly hasEndpointAnywhere: boolean;
}

const built = new WeakMap<Topology, Index>();

/** The index of a Topology, built once. */
export function indexOf(topology: Topology): Index {
  const known = built.get(topology) ?? buildIndex(topology);
  built.set(topology, known);
  return known;
}

function buildIndex(topology: Topology): Index {
  const { endpoints, network } = topology;
  return {
    statesExisting: new Set(topology.inputs.flatMap(({ name, states }) => (states.existing ? [name] : []))),
    vpcs: byRef(topology.vpcs),
    subnets: byRef(topology.subnets),
    securityGroups: byRef(network.securityGroups),
    loadBalancers: byRef(network.loadBalancers),
    resourceConfigurations: byRef(network.resourceConfigurations),
    resourceGateways: byRef(network.resourceGateways),
    routeTables: byRef(network.routeTables),
    routeTableOfSubnet: new Map(
      network.routeTables.flatMap((table) => table.subnets.map(({ key }): [string, RouteTable] => [key, table])),
    ),
    routeTablesOfVpc: groupBy(network.routeTables, vpcKey),
    endpointsOfVpc: groupBy(endpoints, vpcKey),
    aliased: new Set(network.endpointAliases.map(({ endpoint }) => endpoint.key)),
    hasEndpointAnywhere:
      endpoints.some(({ scope }) => isUnresolved(scope.vpc)) || mayBeUnread(topology, ["aws_vpc_endpoint"]),
  };
}

function byRef<T extends { readonly ref: ResourceRef }>(resources: readonly T[]): Map<string, T> {
  return new Map(resources.map((resource) => [resource.ref.key, resource]));
}

/** The resource that a reference points to; `undefined` when it is not in the Topology. */
export function found<T>(resources: ReadonlyMap<string, T>, ref: ResourceRef | undefined): T | undefined {
  return ref === undefined ? undefined : resources.get(ref.key);
}

/** The VPC of a resource, when the Topology has it. */
export function vpcOf(topology: Topology, { scope }: Located): Vpc | undefined {
  return isUnresolved(scope.vpc) ? undefined : indexOf(topology).vpcs.get(scope.vpc.key);
}

export function securedEndpoints({ endpoints }: Topology): SecuredEndpoint[] {
  return endpoints.filter((endpoint): endpoint is SecuredEndpoint => "securityGroups" in endpoint);
}

/** True for an endpoint that an alias record points to, such as one in a hub VPC that others use. */
export function hasAlias(topology: Topology, { ref }: Endpoint): boolean {
  return indexOf(topology).aliased.has(ref.key);
}

/** The endpoints of one kind. */
export function endpointsOf<K extends Endpoint["kind"]>(
  { endpoints }: Topology,
  kind: K,
): Extract<Endpoint, { kind: K }>[] {
  return endpoints.filter((endpoint): endpoint is Extract<Endpoint, { kind: K }> => endpoint.kind === kind);
}

/** All load balancers of an endpoint service; `undefined` when some are not known. */
export function loadBalancersOf(service: EndpointService): readonly ResourceRef[] | undefined {
  const { networkLoadBalancers, gatewayLoadBalancers } = service;
  if (isUnresolved(networkLoadBalancers) || isUnresolved(gatewayLoadBalancers)) return undefined;
  return [...(networkLoadBalancers ?? []), ...(gatewayLoadBalancers ?? [])];
}

/** The part of the service's name after the Region, for an AWS service whose name is known. */
export function awsServiceOf(endpoint: Endpoint): string | undefined {
  const name = REACHES_AWS[endpoint.kind] && "serviceName" in endpoint ? valueOf(endpoint.serviceName) : undefined;
  if (name === undefined) return undefined;
  const { kind, shortName } = parseServiceName(name);
  return kind === "aws" ? shortName : undefined;
}

/** The subnets of a placement that the Topology has. */
export function subnetsOf(topology: Topology, { subnets }: Placement): Subnet[] {
  const all = indexOf(topology).subnets;
  return subnets.flatMap(({ key }) => all.get(key) ?? []);
}

/**
 * Gateway endpoints for a service in the VPC of a resource. `undefined` when none was found but there may be one: the VPC
 * is not in the input, so that one may exist elsewhere, or an endpoint whose service is not known may be it.
 */
export function gatewayEndpointsBeside(
  topology: Topology,
  resource: Located,
  service: string,
): readonly GatewayEndpoint[] | undefined {
  const gateways = endpointsBeside(topology, resource).filter((endpoint) => endpoint.kind === "Gateway");
  const matching = gateways.filter((endpoint) => awsServiceOf(endpoint) === service);
  if (matching.length > 0) return matching;
  const mayBe = gateways.some(({ serviceName }) => isUnresolved(serviceName));
  return mayBe || !hasAllEndpoints(topology, resource) ? undefined : [];
}

/** The endpoints in the VPC of a resource, itself included where it is one. */
export function endpointsBeside(topology: Topology, { scope }: Located): readonly Endpoint[] {
  return isUnresolved(scope.vpc) ? [] : (indexOf(topology).endpointsOfVpc.get(scope.vpc.key) ?? []);
}

/** True when the Topology has every endpoint in the resource's VPC, as far as the inputs say. */
export function hasAllEndpoints(topology: Topology, resource: Located): boolean {
  return vpcOf(topology, resource) !== undefined && !indexOf(topology).hasEndpointAnywhere;
}

/** True when a resource of one of these types may exist unread, so that none can be called absent. */
function mayBeUnread({ gaps }: Topology, types: readonly string[]): boolean {
  return gapsHiding(gaps, types).length > 0;
}

/** A check for missing resources of `types`: it finds nothing while some of them may exist unread. */
export function unlessUnread(types: readonly string[], check: Rule["check"]): Rule["check"] {
  return (topology, context) => (mayBeUnread(topology, types) ? [] : check(topology, context));
}

/** True where the input is a plan or a state: a synthesized stack does not say what already exists. */
export function hasActions(topology: Topology, { input }: Located): boolean {
  return indexOf(topology).statesExisting.has(input);
}

/** The first few names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
