import { isUnresolved, valueOf } from "../../model/attribute";
import { EPHEMERAL_PORTS, HTTPS, portText } from "../../catalog/ports";
import { RESOURCE_IPV4_RANGES } from "../../catalog/vpc-resources";
import { PAGES } from "../../catalog/pages";
import type { NetworkAcl } from "../../model/network";
import {
  isLookedUp,
  type GatewayEndpoint,
  type InterfaceEndpoint,
  type Located,
  type ResourceRef,
  type Topology,
} from "../../model/topology";
import type { Rule, RuleHit } from "../../model/rule";
import { contains, overlap } from "./blocks";
import { endpointsOf, hasAlias, indexOf, listed, unlessUnread, vpcOf } from "./lookup";
import { mayPass, type Traffic } from "./network-acl-rules";
import { portsOf } from "./security-groups";
import { inWords } from "./wording";

/** Types of resources that may let traffic through, or give a subnet another network ACL. */
const TYPES = ["aws_network_acl", "aws_default_network_acl", "aws_network_acl_rule", "aws_network_acl_association"];

export const blockedByNetworkAcl: Rule = {
  id: "vpce/network-acl-blocks-endpoint",
  level: "warn",
  explanation:
    "The network ACL of an endpoint's subnet, or of all subnets that use a gateway endpoint, lets no requests to the service or no answers through.",
  why: "Network ACLs are stateless: they must let requests in to the service's port, and answers out to the ports from which clients connect. Otherwise every request times out.",
  fix: "Allow the port of the service in one direction, and the ephemeral ports in the other",
  see: PAGES.networkAcls,
  check: unlessUnread(TYPES, (topology) => [
    ...endpointsOf(topology, "Interface").flatMap((endpoint) => blockedInterface(topology, endpoint)),
    ...endpointsOf(topology, "Gateway").flatMap((endpoint) => blockedGateway(topology, endpoint)),
  ]),
};

/** Clients in the endpoint's own subnet do not pass its network ACL: there must be another subnet. */
function blockedInterface(topology: Topology, endpoint: InterfaceEndpoint): RuleHit[] {
  const ports = portsOf(endpoint);
  if (ports === undefined) return [];
  const blocks = sourcesOf(topology, endpoint);
  const type = valueOf(endpoint.ipAddressType);
  const clients = {
    parts: (block: string) => partsIn(block, blocks),
    ipv6: isUnresolved(endpoint.ipAddressType) || (type !== undefined && type !== "ipv4"),
  };
  const wanted = `TCP ${inWords(ports.map(portText), "or")}`;
  const from = blocks === undefined ? "" : ` the VPC (${blocks.join(", ")})`;
  return endpoint.placement.subnets.flatMap((subnet): RuleHit[] => {
    const acl = hasOtherSubnets(topology, endpoint, subnet) ? aclOf(topology, endpoint, subnet) : undefined;
    if (acl === undefined) return [];
    const isShut = !mayPass(acl.ingress, { ...clients, ports });
    const isMute = !mayPass(acl.egress, { ...clients, ports: [EPHEMERAL_PORTS] });
    if (!isShut && !isMute) return [];
    const what = isShut
      ? `lets no ${wanted} into ${subnet.label}${from === "" ? "" : ` from${from}`}`
      : `lets no answers out of ${subnet.label}${from === "" ? "" : ` to${from}`}: TCP ${portText(EPHEMERAL_PORTS)}`;
    const fix = isShut
      ? `Allow ${wanted} inbound, and TCP ${portText(EPHEMERAL_PORTS)} outbound`
      : `Allow TCP ${portText(EPHEMERAL_PORTS)} outbound`;
    return [{ resource: endpoint, message: `${acl.address} ${what}`, fix }];
  });
}

/** Not every subnet of a route table needs the service: only when none of them can reach it is that a mistake. */
function blockedGateway(topology: Topology, endpoint: GatewayEndpoint): RuleHit[] {
  const { routeTables } = indexOf(topology);
  const tables = (valueOf(endpoint.routeTables) ?? []).map(({ key }) => routeTables.get(key));
  const subnets = tables.flatMap((table) => table?.subnets ?? []);
  if (tables.some((table) => table === undefined || table.isMain) || subnets.length === 0) return [];
  const inside = [...RESOURCE_IPV4_RANGES, ...(vpcOf(topology, endpoint)?.cidrBlocks ?? [])];
  const service: Omit<Traffic, "ports"> = {
    parts: (block) => (inside.some((range) => contains(range, block)) ? [] : [block]),
    ipv6: true,
  };
  const blocking = subnets.map((subnet) => {
    const acl = aclOf(topology, endpoint, subnet);
    if (acl === undefined) return undefined;
    const passes =
      mayPass(acl.egress, { ...service, ports: HTTPS }) &&
      mayPass(acl.ingress, { ...service, ports: [EPHEMERAL_PORTS] });
    return passes ? undefined : acl;
  });
  if (blocking.some((acl) => acl === undefined)) return [];
  const names = listed([...new Set(blocking.map((acl) => acl?.address ?? ""))]);
  return [
    {
      resource: endpoint,
      message: `No subnet that uses the endpoint reaches the service: ${names} blocks requests to it or its answers`,
      fix: `Allow TCP ${HTTPS.map(portText).join()} outbound to the service, and TCP ${portText(EPHEMERAL_PORTS)} inbound from it`,
    },
  ];
}

/** Where clients are: in the VPC, unless others may come through it. `undefined` means anywhere. */
function sourcesOf(topology: Topology, endpoint: InterfaceEndpoint): readonly string[] | undefined {
  const { transitGatewayAttachments, peeringConnections, vpnGateways } = topology.network;
  const isConnected = [...transitGatewayAttachments, ...peeringConnections, ...vpnGateways].length > 0;
  const isForOthers = hasAlias(topology, endpoint) || endpoint.privateDnsOnlyForInboundResolver === true;
  const blocks = vpcOf(topology, endpoint)?.cidrBlocks ?? [];
  return isConnected || isForOthers || blocks.length === 0 ? undefined : blocks;
}

/** The parts of a block that are in the VPC's blocks. */
function partsIn(block: string, vpcBlocks: readonly string[] | undefined): readonly string[] {
  if (vpcBlocks === undefined) return [block];
  return vpcBlocks
    .filter((vpcBlock) => overlap(block, vpcBlock))
    .map((vpcBlock) => (contains(block, vpcBlock) ? vpcBlock : block));
}

function hasOtherSubnets({ subnets }: Topology, { scope }: Located, { key }: ResourceRef): boolean {
  if (isUnresolved(scope.vpc)) return false;
  const vpc = scope.vpc.key;
  return subnets.some(({ ref, scope: place }) => ref.key !== key && !isUnresolved(place.vpc) && place.vpc.key === vpc);
}

/** The network ACL of a subnet, where it and all its rules are known. */
function aclOf(topology: Topology, endpoint: Located, subnet: ResourceRef): NetworkAcl | undefined {
  const { networkAcls } = topology.network;
  const [stated, ...others] = networkAcls.filter(({ subnets }) =>
    (valueOf(subnets) ?? []).some(({ key }) => key === subnet.key),
  );
  const acl = stated ?? defaultAclOf(topology, endpoint, subnet);
  return others.length === 0 && acl?.isComplete === true ? acl : undefined;
}

function defaultAclOf(topology: Topology, { scope }: Located, { key }: ResourceRef): NetworkAcl | undefined {
  const { networkAcls } = topology.network;
  const subnet = indexOf(topology).subnets.get(key);
  const isOpen = networkAcls.some(({ subnets }) => isUnresolved(subnets));
  if (subnet === undefined || isLookedUp(subnet) || isOpen || isUnresolved(scope.vpc)) return undefined;
  const vpc = scope.vpc.key;
  return networkAcls.find(
    ({ isDefault, scope: place }) => isDefault && !isUnresolved(place.vpc) && place.vpc.key === vpc,
  );
}
