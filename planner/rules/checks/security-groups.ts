import { isUnresolved, valueOf } from "../../model/attribute";
import { HIGHEST_PORT } from "../../catalog/limits";
import { HTTPS, HTTPS_PORT, portText } from "../../catalog/ports";
import { parseServiceName } from "../../catalog/services";
import type { SecurityGroup, SecurityGroupRule } from "../../model/network";
import type { PortRange } from "../../model/services";
import type { Topology } from "../../model/topology";
import {
  found,
  hasAlias,
  indexOf,
  listed,
  securedEndpoints,
  vpcOf,
  type SecuredEndpoint,
  unlessUnread,
} from "./lookup";
import { overlap } from "./blocks";
import { PAGES } from "../../catalog/pages";
import { isForResolverOnly } from "./s3";
import type { Rule, RuleHit } from "../../model/rule";
import { inWords } from "./wording";

const ANYWHERE: readonly string[] = ["0.0.0.0/0", "::/0"];

/** The ports of an endpoint's AWS service; `undefined` for any other service, or one that is not known. */
export function portsOf(endpoint: SecuredEndpoint): readonly PortRange[] | undefined {
  const name = endpoint.kind === "Interface" ? valueOf(endpoint.serviceName) : undefined;
  const { kind, service } = parseServiceName(name ?? "");
  return kind === "aws" ? (service?.ports ?? HTTPS) : undefined;
}

/** The ports of the resource configuration that an endpoint reaches; `undefined` where they are not known. */
function resourcePortsOf(topology: Topology, endpoint: SecuredEndpoint): readonly PortRange[] | undefined {
  if (endpoint.kind !== "Resource") return undefined;
  const { resourceConfigurations } = indexOf(topology);
  const ranges = valueOf(found(resourceConfigurations, valueOf(endpoint.resourceConfiguration))?.portRanges) ?? [];
  const ports = ranges.map((range) => range.split("-").map(Number)).map(([from = NaN, to = from]) => ({ from, to }));
  return ports.length > 0 && ports.every(({ from, to }) => from <= to) ? ports : undefined;
}

/** For services whose ports nobody states. */
const ANY_PORT: readonly PortRange[] = [{ from: 0, to: HIGHEST_PORT }];

export const noHttps: Rule = {
  id: "vpce/security-group-without-https",
  level: "warn",
  explanation:
    "The security groups of an interface endpoint for an AWS service allow no TCP traffic from the VPC on any of the service's ports.",
  why: `Clients reach most AWS services on port ${String(HTTPS_PORT)}, and a few on other ports: without such a rule, every request to the endpoint times out.`,
  fix: "Allow the ports of the service from the VPC's CIDR block or from the security groups of the clients",
  see: PAGES.interfaceEndpoint,
  check: unlessUnread(["aws_security_group_rule", "aws_vpc_security_group_ingress_rule"], (topology) =>
    securedEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const ports = portsOf(endpoint);
      if (ports === undefined) return [];
      const groups = groupsOf(topology, endpoint);
      if (groups === undefined || groups.some(({ isComplete }) => !isComplete)) return [];
      const rules = groups.flatMap(({ ingress }) => ingress).filter((rule) => covers(rule, ports) !== false);
      const blocks = vpcOf(topology, endpoint)?.cidrBlocks ?? [];
      const isForOthers =
        hasAlias(topology, endpoint) || (endpoint.kind === "Interface" && isForResolverOnly(endpoint));
      if (isForOthers ? rules.length > 0 : rules.some((rule) => mayComeFrom(rule, blocks))) return [];
      const names = listed(groups.map(({ address }) => address));
      const from = blocks.length === 0 ? "" : ` from the VPC (${blocks.join(", ")})`;
      const wanted = `TCP ${inWords(ports.map(portText), "or")}`;
      return [
        {
          resource: endpoint,
          message: `No rule of ${names} allows ${wanted}${from}`,
          fix: `Allow ${wanted} from the VPC's CIDR block or from the security groups of the clients`,
        },
      ];
    }),
  ),
};

export const openToEveryone: Rule = {
  id: "vpce/security-group-open",
  level: "warn",
  explanation:
    "A security group of an endpoint allows traffic from anywhere (0.0.0.0/0 or ::/0) on a port of the service.",
  why: "Every network that reaches the VPC through peering, a transit gateway or a VPN can then use the endpoint.",
  fix: "Name the VPC's CIDR block or the security groups of the clients as the source",
  see: PAGES.interfaceEndpoint,
  check: (topology) =>
    securedEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const ports = portsOf(endpoint) ?? resourcePortsOf(topology, endpoint) ?? ANY_PORT;
      const open = (groupsOf(topology, endpoint, false) ?? []).find(({ ingress }) =>
        ingress.some((rule) => covers(rule, ports) === true && isOpen(rule)),
      );
      if (open === undefined) return [];
      return [{ resource: endpoint, message: `${open.address} allows traffic from anywhere (0.0.0.0/0 or ::/0)` }];
    }),
};

export const defaultSecurityGroup: Rule = {
  id: "vpce/default-security-group",
  level: "info",
  explanation: "An endpoint has only the default security group of its VPC.",
  why: "Unless somebody changed it, the default group allows only its own members: clients in other groups are cut off. The level is warn where the input has such groups in the VPC, and info where it has none.",
  fix: "Name a security group that allows the clients",
  see: PAGES.interfaceEndpoint,
  check: unlessUnread(["aws_vpc_endpoint_security_group_association"], (topology) =>
    securedEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const { securityGroups } = endpoint;
      if (isUnresolved(securityGroups)) return [];
      const groups = groupsOf(topology, endpoint, false) ?? [];
      const isDefault =
        groups.length > 0 && groups.length === securityGroups?.length && groups.every((group) => group.isDefault);
      if ((securityGroups ?? []).length > 0 && !isDefault) return [];
      const message = "The endpoint has only the default security group of its VPC";
      const clients = letsOthersIn(topology, endpoint) ? [] : clientGroups(topology, endpoint);
      if (clients.length === 0) return [{ resource: endpoint, message }];
      const names = listed(clients.map(({ address }) => address));
      return [{ resource: endpoint, level: "warn", message: `${message}, which does not let members of ${names} in` }];
    }),
  ),
};

/** True when the VPC's default group is in the input, and a rule may let in clients that are not its members. */
function letsOthersIn(topology: Topology, endpoint: SecuredEndpoint): boolean {
  const ports = portsOf(endpoint) ?? ANY_PORT;
  return groupsOfVpc(topology, endpoint)
    .filter(({ isDefault }) => isDefault)
    .some(
      ({ ref, ingress, isComplete }) =>
        !isComplete || ingress.some((rule) => covers(rule, ports) !== false && !isForMembers(rule, ref.key)),
    );
}

function isForMembers(rule: SecurityGroupRule, group: string): boolean {
  const { cidrBlocks, ipv6CidrBlocks, prefixLists, hasUnknownSource, securityGroups } = rule;
  if (hasUnknownSource || cidrBlocks.length + ipv6CidrBlocks.length + prefixLists.length > 0) return false;
  return securityGroups.every(({ key }) => key === group);
}

/** The VPC's groups that no endpoint and no resource gateway has: those of its clients. */
function clientGroups(topology: Topology, endpoint: SecuredEndpoint): SecurityGroup[] {
  const holders = [...securedEndpoints(topology), ...topology.network.resourceGateways];
  const used = new Set(holders.flatMap(({ securityGroups }) => (valueOf(securityGroups) ?? []).map(({ key }) => key)));
  return groupsOfVpc(topology, endpoint).filter(({ isDefault, ref }) => !isDefault && !used.has(ref.key));
}

function groupsOfVpc({ network }: Topology, { scope: { vpc } }: SecuredEndpoint): SecurityGroup[] {
  if (isUnresolved(vpc)) return [];
  return network.securityGroups.filter(({ scope }) => !isUnresolved(scope.vpc) && scope.vpc.key === vpc.key);
}

/** The security groups of an endpoint. With `all`, `undefined` when it has none or the Topology lacks one of them. */
function groupsOf(topology: Topology, { securityGroups }: SecuredEndpoint, all = true): SecurityGroup[] | undefined {
  const refs = valueOf(securityGroups) ?? [];
  const { securityGroups: known } = indexOf(topology);
  const groups = refs.flatMap((ref) => found(known, ref) ?? []);
  return all && (refs.length === 0 || groups.length < refs.length) ? undefined : groups;
}

/** Terraform takes a protocol by its name or by its number. */
const PROTOCOL_NUMBERS = { tcp: "6", udp: "17" } as const;

/** Whether a rule allows traffic on one of the ports; `undefined` when that is not known. */
export function covers(
  { protocol, fromPort, toPort }: SecurityGroupRule,
  ports: readonly PortRange[],
  transport: "tcp" | "udp" = "tcp",
): boolean | undefined {
  if (isUnresolved(protocol)) return undefined;
  const name = protocol?.toLowerCase();
  if (name === "-1" || name === "all") return true;
  if (name !== transport && name !== PROTOCOL_NUMBERS[transport]) return false;
  if (isUnresolved(fromPort) || isUnresolved(toPort)) return undefined;
  if (fromPort === undefined || toPort === undefined) return false;
  return ports.some(({ from, to }) => fromPort <= to && from <= toPort);
}

function isOpen({ cidrBlocks, ipv6CidrBlocks }: SecurityGroupRule): boolean {
  return [...cidrBlocks, ...ipv6CidrBlocks].some((block) => ANYWHERE.includes(block));
}

/** False only when every source is an IPv4 block outside the blocks of the VPC. */
function mayComeFrom(rule: SecurityGroupRule, vpcBlocks: readonly string[]): boolean {
  const { cidrBlocks, ipv6CidrBlocks, securityGroups, prefixLists, hasUnknownSource } = rule;
  if (hasUnknownSource || ipv6CidrBlocks.length + securityGroups.length + prefixLists.length > 0) return true;
  if (vpcBlocks.length === 0) return cidrBlocks.length > 0;
  return cidrBlocks.some((source) => vpcBlocks.some((block) => overlap(source, block)));
}
