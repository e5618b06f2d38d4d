import { isUnresolved, valueOf } from "../../model/attribute";
import {
  willExist,
  type Located,
  type ResourceRef,
  type ServiceNetworkEndpoint,
  type Topology,
} from "../../model/topology";

/** What the cost of one resource needs to know about others; computed once for a topology. */
export interface RelatedResources {
  /** Zone names of a VPC's subnets; `undefined` when the input has no subnet, or not the zone of each. */
  zonesOfVpc(vpc: Located["scope"]["vpc"]): readonly string[] | undefined;
  /** The service network of an endpoint, where the topology contains it or its associations. */
  serviceNetworkOf(endpoint: ServiceNetworkEndpoint): KnownServiceNetwork | undefined;
  /** Regions from which endpoints of the topology reach an endpoint service. */
  consumerRegionsOf(serviceName: string): ReadonlySet<string>;
}

/** What the topology shows of a service network. */
interface KnownServiceNetwork {
  /** Associations of resource configurations. */
  readonly configurations: number;
}

export function relatedResourcesOf(topology: Topology): RelatedResources {
  const zones = zonesByVpc(topology);
  const networks = serviceNetworks(topology);
  const consumers = consumerRegions(topology);
  return {
    zonesOfVpc: (vpc) => (isUnresolved(vpc) ? undefined : zones.get(vpc.key)),
    serviceNetworkOf: ({ serviceNetwork }) => networks.get(valueOf(serviceNetwork)?.key ?? ""),
    consumerRegionsOf: (serviceName) => consumers.get(serviceName) ?? new Set(),
  };
}

function zonesByVpc({ subnets }: Topology): Map<string, readonly string[] | undefined> {
  const byVpc = new Map<string, Set<string> | undefined>();
  for (const { scope, availabilityZone } of subnets.filter(willExist)) {
    if (isUnresolved(scope.vpc)) continue;
    const { key } = scope.vpc;
    const zone = valueOf(availabilityZone);
    const zones = byVpc.has(key) ? byVpc.get(key) : new Set<string>();
    if (zone === undefined) byVpc.set(key, undefined);
    else byVpc.set(key, zones?.add(zone));
  }
  return new Map([...byVpc].map(([key, zones]) => [key, zones === undefined ? undefined : [...zones].sort()]));
}

function serviceNetworks({ network }: Topology): Map<string, KnownServiceNetwork> {
  const counts = new Map<string, { configurations: number }>();
  const at = ({ key }: ResourceRef): { configurations: number } => {
    const entry = counts.get(key) ?? { configurations: 0 };
    counts.set(key, entry);
    return entry;
  };
  for (const { ref } of network.serviceNetworks.filter(willExist)) at(ref);
  for (const { serviceNetwork, kind } of network.serviceNetworkAssociations.filter(willExist)) {
    const owner = valueOf(serviceNetwork);
    if (owner === undefined || kind !== "resource") continue;
    at(owner).configurations += 1;
  }
  return counts;
}

function consumerRegions({ endpoints }: Topology): Map<string, Set<string>> {
  const regions = new Map<string, Set<string>>();
  for (const endpoint of endpoints) {
    if (endpoint.kind !== "Interface" || !willExist(endpoint) || isUnresolved(endpoint.scope.region)) continue;
    const name = valueOf(endpoint.serviceName);
    if (name === undefined) continue;
    const set = regions.get(name) ?? new Set<string>();
    regions.set(name, set.add(endpoint.scope.region));
  }
  return regions;
}
