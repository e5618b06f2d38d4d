import type { Network } from "../model/network";
import type { Endpoint, Topology } from "../model/topology";
import type { Reading } from "./instances/instance";
import { asEndpoint, CLOUD_CONTROL_ENDPOINT } from "./mappers/cloud-control-endpoint";
import { FOREIGN_TYPES, foreignEndpoints, strayAssociations } from "./mappers/foreign-endpoints";
import { mapEndpoint } from "./mappers/endpoint";
import { CONNECTION_ACCEPTERS, CONNECTION_NOTIFICATIONS } from "./mappers/connection";
import { ENDPOINT_ALIASES } from "./mappers/endpoint-alias";
import { ADDITION_TYPES, additionsOf } from "./mappers/endpoint-additions";
import { ENDPOINT_PARTS } from "./mappers/endpoint-part";
import { ENDPOINT_SERVICES } from "./mappers/endpoint-service";
import { INTERNET_GATEWAYS } from "./mappers/internet-gateway";
import { HOSTED_ZONES } from "./mappers/hosted-zone";
import {
  DOMAIN_VERIFICATIONS,
  LATTICE_SERVICES,
  RESOURCE_CONFIGURATIONS,
  RESOURCE_GATEWAYS,
  SERVICE_NETWORK_ASSOCIATIONS,
  SERVICE_NETWORKS,
} from "./mappers/lattice";
import { LOAD_BALANCERS } from "./mappers/load-balancer";
import { NAT_GATEWAYS } from "./mappers/nat-gateway";
import { NETWORK_ACLS } from "./mappers/network-acl";
import { PEERING_CONNECTIONS } from "./mappers/peering-connection";
import { RESOLVER_ENDPOINTS } from "./mappers/resolver-endpoint";
import { ROUTE_TABLES } from "./mappers/route-table";
import { SECURITY_GROUPS } from "./mappers/security-group";
import { SERVICE_ANSWERS } from "./mappers/service-answer";
import { SHARED_RESOURCES } from "./mappers/shared-resource";
import { mapSubnets, SUBNET_TYPES } from "./mappers/subnet";
import { TRANSIT_GATEWAY_ATTACHMENTS } from "./mappers/transit-gateway-attachment";
import { OpenAssociations } from "./mappers/open-associations";
import { VIRTUAL_INTERFACES } from "./mappers/virtual-interface";
import { VPCS } from "./mappers/vpc";
import { VPN_GATEWAYS } from "./mappers/vpn-gateway";
import { WORKLOADS } from "./mappers/workload";
import { withoutRepeats } from "./repeats";
import { withAccountsOfVpcs } from "./resources/account-hints";
import { Resources, type Part } from "./resources/resources";
import { SubnetIndex } from "./resources/subnets";

/** The part that builds each list of the network. */
const NETWORK: { readonly [P in keyof Network]: Part<Network[P][number]> } = {
  routeTables: ROUTE_TABLES,
  securityGroups: SECURITY_GROUPS,
  networkAcls: NETWORK_ACLS,
  natGateways: NAT_GATEWAYS,
  internetGateways: INTERNET_GATEWAYS,
  loadBalancers: LOAD_BALANCERS,
  endpointServices: ENDPOINT_SERVICES,
  resolverEndpoints: RESOLVER_ENDPOINTS,
  transitGatewayAttachments: TRANSIT_GATEWAY_ATTACHMENTS,
  peeringConnections: PEERING_CONNECTIONS,
  vpnGateways: VPN_GATEWAYS,
  virtualInterfaces: VIRTUAL_INTERFACES,
  resourceGateways: RESOURCE_GATEWAYS,
  resourceConfigurations: RESOURCE_CONFIGURATIONS,
  serviceNetworks: SERVICE_NETWORKS,
  serviceNetworkAssociations: SERVICE_NETWORK_ASSOCIATIONS,
  latticeServices: LATTICE_SERVICES,
  domainVerifications: DOMAIN_VERIFICATIONS,
  hostedZones: HOSTED_ZONES,
  endpointAliases: ENDPOINT_ALIASES,
  endpointParts: ENDPOINT_PARTS,
  sharedResources: SHARED_RESOURCES,
  connectionAccepters: CONNECTION_ACCEPTERS,
  connectionNotifications: CONNECTION_NOTIFICATIONS,
  workloads: WORKLOADS,
  serviceAnswers: SERVICE_ANSWERS,
};

const ENDPOINTS = ["aws_vpc_endpoint", CLOUD_CONTROL_ENDPOINT];
/** Not mapped themselves, but other resources take their ids, Region or account from them. */
const REFERRED = ["aws_region", "aws_availability_zones", "aws_caller_identity", "aws_subnets"];
const MAPPED = new Set([
  ...ENDPOINTS,
  ...ADDITION_TYPES,
  ...SUBNET_TYPES,
  ...FOREIGN_TYPES,
  ...REFERRED,
  ...[VPCS, ...Object.values<Part<unknown>>(NETWORK)].flatMap(({ types, reads }) => [...types, ...reads]),
]);

/** True for the resource types that the planner reads. */
export function isRelevant(type: string): boolean {
  return MAPPED.has(type);
}

/** The topology of all inputs together. `region` applies where an input does not state the Region. */
export function toTopology(all: readonly Reading[], region?: string): Topology {
  const topology = mapped(all, region);
  const before = all.flatMap(beforeOf);
  return all.some((reading) => reading.before !== undefined)
    ? { ...topology, before: mapped(before, region) }
    : topology;
}

/** What an input says about resources before a plan. */
function beforeOf({ input, instances, before, gaps }: Reading): Reading[] {
  if (!input.states.existing) return [];
  return [{ input, instances: before ?? instances, gaps }];
}

function mapped(all: readonly Reading[], region: string | undefined): Topology {
  const { readings, gaps: repeated } = withoutRepeats(all);
  const resources = new Resources(readings, region);
  const subnets = mapSubnets(resources);
  const index = new SubnetIndex(subnets);
  const { endpoints, gaps } = mapEndpoints(resources, index);
  const open = new OpenAssociations(resources);
  return {
    inputs: readings.map(({ input }) => input),
    endpoints: endpoints.map((endpoint) => open.addTo(endpoint, index)),
    vpcs: VPCS.map(resources, index),
    subnets,
    network: mapNetwork(resources, index),
    gaps: open.uncovered([...readings.flatMap((reading) => reading.gaps), ...repeated, ...gaps]),
  };
}

function mapNetwork(resources: Resources, index: SubnetIndex): Network {
  const lists = Object.entries<Part<unknown>>(NETWORK).map(([name, part]) => [name, part.map(resources, index)]);
  return Object.fromEntries(lists) as Network;
}

function mapEndpoints(resources: Resources, index: SubnetIndex): Pick<Topology, "endpoints" | "gaps"> {
  const additions = additionsOf(resources);
  const endpoints: Endpoint[] = [];
  const all = resources.of(ENDPOINTS).map(asEndpoint);
  const gaps = [...foreignEndpoints(resources), ...strayAssociations(resources, all)];
  for (const resource of all) {
    const endpoint = mapEndpoint(resource, additions, index, all);
    if ("kind" in endpoint) endpoints.push(endpoint);
    else gaps.push(endpoint);
  }
  const managedVpcs = resources.of(VPCS.types).map(({ instance, scopes }) => scopes.located(instance));
  return { endpoints: withAccountsOfVpcs(endpoints, managedVpcs), gaps };
}
