import type { Attribute } from "../model/attribute";
import { isUnresolved } from "../model/attribute";
import type { Network } from "../model/network";
import {
  willExist,
  type Endpoint,
  type Located,
  type ResourceRef,
  type Subnet,
  type Topology,
} from "../model/topology";
import { attributeOf } from "./attributes";
import type { Instance, Reading } from "./instance";
import { mapEndpoint, type Additions } from "./mappers/endpoint";
import { mapSubnet } from "./mappers/subnet";
import { mapVpc } from "./mappers/vpc";
import { Scopes } from "./scope";

const VPCS = new Set(["aws_vpc", "aws_default_vpc"]);
const SUBNETS = new Set(["aws_subnet", "aws_default_subnet"]);
/** Not mapped themselves, but other resources take their ids or Region from them. */
const REFERRED = [
  "aws_region",
  "aws_subnets",
  "aws_route_table",
  "aws_security_group",
  "aws_default_security_group",
  "aws_vpc_endpoint_service",
];
const ASSOCIATION =
  /^aws_vpc_endpoint_(?:subnet_association|route_table_association|security_group_association|policy|private_dns)$/;
const MAPPED = new Set(["aws_vpc_endpoint", ...VPCS, ...SUBNETS, ...REFERRED]);

/** True for the resource types that the planner reads. */
export function isRelevant(type: string): boolean {
  return MAPPED.has(type) || ASSOCIATION.test(type);
}

/** What several inputs say together. `region` is used where an input does not tell the Region. */
export function toTopology(readings: readonly Reading[], region?: string): Topology {
  const scoped = readings.map((reading) => ({ reading, scopes: new Scopes(reading.input.name, region) }));
  const managed = scoped.flatMap(({ reading, scopes }) =>
    reading.instances.filter(({ mode }) => mode === "managed").map((instance) => ({ instance, scopes })),
  );
  const vpcs = managed
    .filter(({ instance }) => VPCS.has(instance.type))
    .map(({ instance, scopes }) => mapVpc(instance, scopes));
  const subnets = managed
    .filter(({ instance }) => SUBNETS.has(instance.type))
    .map(({ instance, scopes }) => mapSubnet(instance, scopes));
  const mapped = mapEndpoints(managed, additionsOf(managed), subnetsByVpc(subnets));
  return {
    inputs: readings.map(({ input }) => input),
    endpoints: mapped.endpoints,
    vpcs,
    subnets,
    network: EMPTY_NETWORK,
    skipped: [...readings.flatMap(({ skipped }) => skipped), ...mapped.skipped],
  };
}

const EMPTY_NETWORK: Network = {
  routeTables: [],
  securityGroups: [],
  natGateways: [],
  internetGateways: [],
  loadBalancers: [],
  endpointServices: [],
  resolverEndpoints: [],
  transitGatewayAttachments: [],
  resourceGateways: [],
  resourceConfigurations: [],
  serviceNetworks: [],
  serviceNetworkAssociations: [],
};

interface ScopedInstance {
  readonly instance: Instance;
  readonly scopes: Scopes;
}

function mapEndpoints(
  managed: readonly ScopedInstance[],
  additions: ReadonlyMap<string, Additions>,
  subnetsOfVpc: (vpc: Located["scope"]["vpc"]) => readonly Subnet[],
): Pick<Topology, "endpoints" | "skipped"> {
  const endpoints: Endpoint[] = [];
  const skipped: Topology["skipped"][number][] = [];
  for (const { instance, scopes } of managed) {
    if (instance.type !== "aws_vpc_endpoint") continue;
    const added = additions.get(scopes.ref(instance).key) ?? NOTHING_ADDED;
    const endpoint = mapEndpoint(instance, scopes, added, subnetsOfVpc);
    if (typeof endpoint !== "string") endpoints.push(endpoint);
    else {
      const { input, address } = scopes.located(instance);
      skipped.push({ input, address, resourceType: instance.type, reason: endpoint });
    }
  }
  return { endpoints, skipped };
}

const NOTHING_ADDED: Additions = {
  subnets: [],
  routeTables: [],
  securityGroups: [],
  policy: undefined,
  privateDns: undefined,
};

/** Gathers, by endpoint, what association resources add to it. */
function additionsOf(managed: readonly ScopedInstance[]): Map<string, Additions> {
  const additions = new Map<string, Additions>();
  for (const { instance, scopes } of managed) {
    if (!ASSOCIATION.test(instance.type) || !willExist(scopes.located(instance))) continue;
    const endpoint = scopes.one(instance, "vpc_endpoint_id");
    if (isUnresolved(endpoint)) continue;
    additions.set(endpoint.key, withAddition(additions.get(endpoint.key) ?? NOTHING_ADDED, instance, scopes));
  }
  return additions;
}

function withAddition(soFar: Additions, instance: Instance, scopes: Scopes): Additions {
  const more = (refs: readonly ResourceRef[], attribute: string): readonly ResourceRef[] => {
    const ref = scopes.one(instance, attribute);
    return [...refs, isUnresolved(ref) ? anonymous(instance, scopes) : ref];
  };
  const policy: Attribute<string> = attributeOf(instance, "policy", "string");
  switch (instance.type) {
    case "aws_vpc_endpoint_subnet_association":
      return { ...soFar, subnets: more(soFar.subnets, "subnet_id") };
    case "aws_vpc_endpoint_route_table_association":
      return { ...soFar, routeTables: more(soFar.routeTables, "route_table_id") };
    case "aws_vpc_endpoint_security_group_association":
      return { ...soFar, securityGroups: more(soFar.securityGroups, "security_group_id") };
    case "aws_vpc_endpoint_policy":
      return { ...soFar, policy };
    default:
      return { ...soFar, privateDns: attributeOf(instance, "private_dns_enabled", "boolean") };
  }
}

/** A resource that is there but not told which: each association stands for one of its own. */
function anonymous(instance: Instance, scopes: Scopes): ResourceRef {
  return { key: scopes.ref(instance).key, label: "known after apply" };
}

function subnetsByVpc(subnets: readonly Subnet[]): (vpc: Located["scope"]["vpc"]) => readonly Subnet[] {
  const byVpc = new Map<string, Subnet[]>();
  for (const subnet of subnets) {
    const { vpc } = subnet.scope;
    if (isUnresolved(vpc) || !willExist(subnet)) continue;
    byVpc.set(vpc.key, [...(byVpc.get(vpc.key) ?? []), subnet]);
  }
  return (vpc) => (isUnresolved(vpc) ? [] : (byVpc.get(vpc.key) ?? []));
}
