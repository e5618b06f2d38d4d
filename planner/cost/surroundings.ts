import { isUnresolved, valueOf } from "../model/attribute";
import {
  willExist,
  type Located,
  type ResourceRef,
  type ServiceNetworkEndpoint,
  type Topology,
} from "../model/topology";

/** What the cost of one resource needs to know of the others; made once for a topology. */
export interface Surroundings {
  /** Zone names of a VPC's subnets; `undefined` when the input tells no subnet, or not the zone of each. */
  zonesOfVpc(vpc: Located["scope"]["vpc"]): readonly string[] | undefined;
  /** The service network of an endpoint, where the topology holds it or associations of it. */
  serviceNetworkOf(endpoint: ServiceNetworkEndpoint): KnownServiceNetwork | undefined;
  /** Regions from which endpoints of the topology reach an endpoint service. */
  consumerRegionsOf(serviceName: string): ReadonlySet<string>;
}

/** What the topology tells of a service network. */
export interface KnownServiceNetwork {
  /** Associations of resource configurations. */
  readonly configurations: number;
}

export function surroundingsOf(topology: Topology): Surroundings {
  const zones = zonesByVpc(topology);
  const networks = serviceNetworks(topology);
  const consumers = consumerRegions(topology);
  return {
    zonesOfVpc: (vpc) => (isUnresolved(vpc) ? undefined : zones.get(vpc.key)),
    serviceNetworkOf: (endpoint) => serviceNetworkOf(endpoint, networks),
    consumerRegionsOf: (serviceName) => consumers.get(serviceName) ?? new Set(),
  };
}

function zonesByVpc({ subnets }: Topology): Map<string, readonly string[] | undefined> {
  const byVpc = new Map<string, Set<string> | undefined>();
  for (const { scope, availabilityZone, action } of subnets) {
    if (isUnresolved(scope.vpc) || action === "delete" || action === "forget") continue;
    const { key } = scope.vpc;
    const zone = valueOf(availabilityZone);
    const zones = byVpc.has(key) ? byVpc.get(key) : new Set<string>();
    if (zone === undefined) byVpc.set(key, undefined);
    else byVpc.set(key, zones?.add(zone));
  }
  return new Map([...byVpc].map(([key, zones]) => [key, zones === undefined ? undefined : [...zones].sort()]));
}

interface Networks {
  readonly byId: ReadonlyMap<string, KnownServiceNetwork>;
  /** By input and Region: the only service network there, or `undefined` when there are several. */
  readonly onlyOne: ReadonlyMap<string, KnownServiceNetwork | undefined>;
}

function serviceNetworks({ network }: Topology): Networks {
  const counts = new Map<string, { configurations: number; place: string }>();
  const at = (ref: ResourceRef, place: string): { configurations: number } => {
    const id = identity(ref.key);
    const entry = counts.get(id) ?? { configurations: 0, place };
    counts.set(id, entry);
    return entry;
  };
  for (const each of network.serviceNetworks.filter(willExist)) at(each.ref, placeOf(each));
  for (const each of network.serviceNetworkAssociations.filter(willExist)) {
    const owner = valueOf(each.serviceNetwork);
    if (owner === undefined || each.kind !== "resource") continue;
    at(owner, placeOf(each)).configurations += 1;
  }
  const onlyOne = new Map<string, KnownServiceNetwork | undefined>();
  for (const entry of counts.values()) onlyOne.set(entry.place, onlyOne.has(entry.place) ? undefined : entry);
  return { byId: counts, onlyOne };
}

/** An ARN that is known names the network. One that is known only after apply is the only network of the same input. */
function serviceNetworkOf(endpoint: ServiceNetworkEndpoint, networks: Networks): KnownServiceNetwork | undefined {
  const { serviceNetwork } = endpoint;
  if (typeof serviceNetwork === "string") return networks.byId.get(identity(serviceNetwork));
  return isUnresolved(serviceNetwork) ? networks.onlyOne.get(placeOf(endpoint)) : undefined;
}

/** An id, whether it stands alone or at the end of an ARN. */
function identity(idOrArn: string): string {
  return idOrArn.startsWith("arn:") ? idOrArn.slice(idOrArn.lastIndexOf("/") + 1) : idOrArn;
}

function placeOf({ input, scope }: Located): string {
  return `${input}\u0000${isUnresolved(scope.region) ? "" : scope.region}`;
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
