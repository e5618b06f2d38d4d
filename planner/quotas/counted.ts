import type { Counted } from "../model/inventory";
import { isUnresolved, valueOf } from "../model/attribute";
import type { Quota, QuotaScope } from "../model/quotas";
import type { Endpoint, EndpointKind, Located, ResourceRef, Topology } from "../model/topology";
import type { CountedResource } from "./existing";

/** A resource that a quota counts, and what it counts in: its VPC, its service network, its group. */
export interface Member {
  readonly resource: CountedResource;
  /** Absent for a quota of a Region; `undefined` also where it is known only after apply. */
  readonly parent: ResourceRef | undefined;
}

/** What a quota counts. */
export interface CountedQuota {
  readonly members: (topology: Topology) => readonly Member[];
  /** Terraform's types of the resources: what was not read may be more of them. */
  readonly types: readonly string[];
  /** The counts of an inventory that apply. */
  readonly inventory: readonly Counted[];
}

/** What a quota's scope is called where it is not known which one it is. */
export const UNKNOWN_PARENT: Readonly<Partial<Record<QuotaScope, string>>> = {
  vpc: "a VPC",
  "service-network": "a service network",
  "resource-configuration-group": "a group of resource configurations",
};

const ENDPOINTS = ["aws_vpc_endpoint"];
const CONFIGURATIONS = ["aws_vpclattice_resource_configuration"];
const RESOURCE_ASSOCIATIONS = ["aws_vpclattice_service_network_resource_association"];
const VPC_ASSOCIATIONS = ["aws_vpclattice_service_network_vpc_association"];

const COUNTED: Readonly<Record<string, CountedQuota>> = {
  "interface-and-gwlb-endpoints-per-vpc": endpointsPerVpc("Interface", "GatewayLoadBalancer"),
  "gateway-endpoints-per-region": {
    ...endpointsPerVpc("Gateway"),
    members: ({ endpoints }) => inRegion(endpoints.filter(({ kind }) => kind === "Gateway")),
  },
  "gateway-endpoints-per-vpc": endpointsPerVpc("Gateway"),
  "resource-endpoints-per-vpc": endpointsPerVpc("Resource"),
  "service-network-endpoints-per-vpc": endpointsPerVpc("ServiceNetwork"),
  "resource-gateways-per-vpc": {
    members: ({ network }) => inVpc(network.resourceGateways),
    types: ["aws_vpclattice_resource_gateway"],
    inventory: ["ResourceGateway"],
  },
  "resource-configurations-per-region": {
    members: ({ network }) => inRegion(network.resourceConfigurations),
    types: CONFIGURATIONS,
    inventory: ["ResourceConfiguration"],
  },
  "service-networks-per-region": {
    members: ({ network }) => inRegion(network.serviceNetworks),
    types: ["aws_vpclattice_service_network"],
    inventory: ["LatticeServiceNetwork"],
  },
  "domain-verifications-per-region": {
    members: ({ network }) => inRegion(network.domainVerifications),
    types: ["aws_vpclattice_domain_verification"],
    inventory: ["DomainVerification"],
  },
  "resource-configurations-per-service-network": associations("resource", RESOURCE_ASSOCIATIONS),
  "vpc-associations-per-service-network": associations("vpc", VPC_ASSOCIATIONS),
  "service-network-endpoints-per-service-network": {
    members: ({ endpoints }) =>
      endpoints.flatMap((endpoint): Member[] =>
        endpoint.kind === "ServiceNetwork" ? [{ resource: endpoint, parent: valueOf(endpoint.serviceNetwork) }] : [],
      ),
    types: ENDPOINTS,
    inventory: [],
  },
  "child-resource-configurations-per-group": {
    members: ({ network }) =>
      network.resourceConfigurations.flatMap((resource): Member[] =>
        resource.group === undefined ? [] : [{ resource, parent: valueOf(resource.group) }],
      ),
    types: CONFIGURATIONS,
    inventory: [],
  },
};

/** What this quota counts; `undefined` for one that measures a single resource. */
export function countedBy({ id }: Quota): CountedQuota | undefined {
  return Object.hasOwn(COUNTED, id) ? COUNTED[id] : undefined;
}

function endpointsPerVpc(...kinds: readonly EndpointKind[]): CountedQuota {
  const isCounted = ({ kind }: Endpoint): boolean => kinds.includes(kind);
  return { members: ({ endpoints }) => inVpc(endpoints.filter(isCounted)), types: ENDPOINTS, inventory: kinds };
}

function associations(kind: "resource" | "vpc", types: readonly string[]): CountedQuota {
  return {
    members: ({ network }) =>
      network.serviceNetworkAssociations
        .filter((association) => association.kind === kind)
        .map((resource) => ({ resource, parent: valueOf(resource.serviceNetwork) })),
    types,
    inventory: [],
  };
}

function inVpc(resources: readonly CountedResource[]): Member[] {
  return resources.map((resource) => ({ resource, parent: vpcOf(resource) }));
}

function inRegion(resources: readonly CountedResource[]): Member[] {
  return resources.map((resource) => ({ resource, parent: undefined }));
}

function vpcOf({ scope }: Located): ResourceRef | undefined {
  return isUnresolved(scope.vpc) ? undefined : scope.vpc;
}
