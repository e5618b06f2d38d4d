import { PAGES } from "../../catalog/pages";
import { isZoneElsewhere } from "../../catalog/zones";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { RouteTable, SecurityGroup } from "../../model/network";
import type { RuleHit, Rule } from "../../model/rule";
import { isDefaultVpc, type Located, type ResourceRef, type Subnet, type Topology } from "../../model/topology";
import { found, indexOf, unlessUnread } from "./lookup";

/** A resource that has network interfaces or routes in a VPC, and the resources that it is given for that. */
interface Owner {
  readonly resource: Located;
  readonly what: string;
  readonly members: readonly Member[];
}

type Member = Subnet | SecurityGroup | RouteTable;

export const anotherVpc: Rule = {
  id: "vpce/member-of-another-vpc",
  level: "error",
  explanation: "A subnet or a route table of an endpoint or a resource gateway belongs to another VPC.",
  why: "All of them must be in the VPC of the endpoint; AWS rejects the request.",
  fix: "Name resources of the endpoint's own VPC",
  see: PAGES.interfaceEndpoint,
  check: (topology) => strayIn(topology, (member) => !isGroup(member)),
};

const ASSOCIATIONS = ["aws_vpc_security_group_vpc_association"];

export const groupOfAnotherVpc: Rule = {
  id: "vpce/security-group-of-another-vpc",
  level: "error",
  explanation:
    "A new security group of an endpoint or a resource gateway belongs to another VPC and is not associated with the endpoint's.",
  why: "A security group works in its own VPC and in those that it is associated with; AWS rejects the request.",
  fix: "Name a group of the endpoint's own VPC, or associate the group with that VPC (aws_vpc_security_group_vpc_association)",
  see: PAGES.securityGroupAssociations,
  check: unlessUnread(ASSOCIATIONS, (topology) => strayIn(topology, isGroup)),
};

function isGroup(member: Member): member is SecurityGroup {
  return "otherVpcs" in member;
}

function strayIn(topology: Topology, isMeant: (member: Member) => boolean): RuleHit[] {
  return ownersIn(topology).flatMap(({ resource, what, members }): RuleHit[] => {
    const stray = members.filter(isMeant).find((member) => areInTwoVpcs(topology, resource, member));
    if (stray === undefined) return [];
    const [own, other] = [resource, stray].map(({ scope }) => (isUnresolved(scope.vpc) ? "" : scope.vpc.label));
    return [{ resource, message: `${what} is in ${own ?? ""}, but ${stray.address} is in ${other ?? ""}` }];
  });
}

export const anotherRegion: Rule = {
  id: "vpce/member-of-another-region",
  level: "error",
  explanation: "A subnet, security group or route table of an endpoint or a resource gateway is in another Region.",
  why: "A VPC is in one Region; an endpoint reaches services of other Regions, but is itself in the Region of its subnets.",
  fix: "Name resources of the endpoint's own Region; for a service of another Region, set service_region",
  see: PAGES.interfaceEndpoint,
  check: (topology) =>
    ownersIn(topology).flatMap(({ resource, what, members }): RuleHit[] => {
      const region = statedRegion(resource);
      if (region === undefined) return [];
      for (const member of members) {
        const other = otherRegionOf(member, region);
        if (other !== undefined)
          return [{ resource, message: `${what} is in ${region}, but ${member.address} is in ${other}` }];
      }
      return [];
    }),
};

function ownersIn(topology: Topology): Owner[] {
  const { subnets, securityGroups, routeTables } = indexOf(topology);
  return [...topology.endpoints, ...topology.network.resourceGateways].map((resource) => {
    const inSubnets = "placement" in resource ? resource.placement.subnets : [];
    const groups = "securityGroups" in resource ? (valueOf(resource.securityGroups) ?? []) : [];
    const tables = "routeTables" in resource ? (valueOf(resource.routeTables) ?? []) : [];
    const members = [
      ...inSubnets.map((ref) => found(subnets, ref)),
      ...groups.map((ref) => found(securityGroups, ref)),
      ...tables.map((ref) => found(routeTables, ref)),
    ];
    return {
      resource,
      what: "kind" in resource ? "The endpoint" : "The resource gateway",
      members: members.filter((member) => member !== undefined),
    };
  });
}

function areInTwoVpcs(topology: Topology, { scope, input }: Located, member: Member): boolean {
  const [own, other] = [scope, member.scope].map(statedVpc);
  if (own === undefined || other === undefined || own.key === other.key) return false;
  return areDistinct(topology, own, other, input) && !mayBeAssociated(member, own);
}

function statedVpc({ vpc, assumed = [] }: Located["scope"]): ResourceRef | undefined {
  return isUnresolved(vpc) || assumed.includes("vpc") ? undefined : vpc;
}

/**
 * Two keys may be of one VPC: what a configuration creates may be the VPC with the id, and two lookups may find the same.
 * Two ids are two VPCs, and so are two new VPCs of one input.
 */
function areDistinct(topology: Topology, own: ResourceRef, other: ResourceRef, input: string): boolean {
  const managed = [own, other].map(({ key }) => indexOf(topology).vpcs.get(key));
  const isNew = [own, other].map(({ key }) => key.includes("\u0000"));
  if (!isNew.includes(true)) return true;
  const areNewHere = managed.every((vpc, at) => isNew[at] !== true || (vpc?.input === input && !isDefaultVpc(vpc)));
  return areNewHere && (!isNew.includes(false) || indexOf(topology).statesExisting.has(input));
}

/** A security group works in further VPCs that it is associated with, perhaps by another input where it exists already. */
function mayBeAssociated(member: Member, vpc: ResourceRef): boolean {
  if (!isGroup(member)) return false;
  if (member.action !== "create" || isUnresolved(member.otherVpcs)) return true;
  return (member.otherVpcs ?? []).some(({ key }) => key === vpc.key);
}

function statedRegion({ scope }: Located): string | undefined {
  return (scope.assumed ?? []).includes("region") ? undefined : valueOf(scope.region);
}

/** The Region of a member where it is known not to be `region`: that of its zone, otherwise the one that it states. */
function otherRegionOf(member: Member, region: string): string | undefined {
  const zone = "availabilityZone" in member ? valueOf(member.availabilityZone) : undefined;
  if (zone !== undefined) return isZoneElsewhere(zone, region) ? zone : undefined;
  const other = statedRegion(member);
  return other === region ? undefined : other;
}
