import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { PAGES } from "../../../planner/catalog/pages";
import { isZoneElsewhere } from "../../../planner/catalog/zones";
import { constructError } from "../../shared/errors";
import { keyOf } from "../../shared/identity";
import { knownText } from "../../shared/known-text";
import { zoneNameOf } from "../../shared/members";
import type { SubnetReference, VpcReference } from "../../shared/references";
import { regionOf } from "../../shared/region";
import { resourcesOf } from "../../shared/resolved-references";

/** What an endpoint is given of a VPC. The provider's own classes know the VPC that they were given. */
interface Member {
  readonly id: string;
  readonly vpcIdInput?: unknown;
}

interface GivenMembers {
  readonly vpc: VpcReference;
  readonly subnets?: readonly SubnetReference[];
  readonly subnet?: SubnetReference;
  readonly securityGroups?: readonly Member[];
  readonly routeTables?: readonly Member[];
  readonly region?: string;
  readonly provider?: TerraformProvider;
}

const ASSOCIATION = "aws_vpc_security_group_vpc_association";

/** Refuses subnets and route tables of another VPC and subnets in another Region; at synthesis, security groups, too. */
export function checkMembers(construct: Construct, given: GivenMembers): void {
  const { vpc, subnets = [], subnet, securityGroups = [], routeTables = [] } = given;
  checkSubnet(construct, "subnets", subnets, given);
  if (subnet !== undefined) checkSubnet(construct, "subnet", [subnet], given);
  for (const table of routeTables) {
    const problem = strayError(construct, "routeTables", vpc, table);
    if (problem !== undefined) throw problem;
  }
  if (securityGroups.length === 0) return;
  construct.node.addValidation({ validate: () => groupErrors(construct, vpc, securityGroups) });
}

function checkSubnet(
  construct: Construct,
  prop: string,
  subnets: readonly SubnetReference[],
  given: GivenMembers,
): void {
  for (const subnet of subnets) {
    const problem = strayError(construct, prop, given.vpc, subnet);
    if (problem !== undefined) throw problem;
  }
  const zones = subnets.map(zoneNameOf).filter((zone) => zone !== undefined);
  const region = zones.length === 0 ? undefined : knownText(regionOf(construct, given, false).literal);
  const stray = region === undefined ? undefined : zones.find((zone) => isZoneElsewhere(zone, region));
  if (stray === undefined) return;
  throw constructError({
    construct,
    prop,
    value: `a subnet in ${stray}`,
    constraint: `subnets in ${region ?? ""}, the endpoint's Region`,
    fix: "Give subnets of that Region, or set region; for a service of another Region, set serviceRegion",
    see: PAGES.interfaceEndpoint,
  });
}

/** A security group also works in the VPCs that it is associated with. */
function groupErrors(construct: Construct, vpc: VpcReference, groups: readonly Member[]): string[] {
  if (resourcesOf(construct, ASSOCIATION).length > 0) return [];
  return groups.flatMap((group) => strayError(construct, "securityGroups", vpc, group)?.message ?? []);
}

function strayError(construct: Construct, prop: string, vpc: VpcReference, member: Member) {
  const { vpcIdInput } = member;
  if (typeof vpcIdInput !== "string" || vpcIdInput === "") return undefined;
  const [own, other] = [keyOf(construct, vpc), keyOf(construct, { id: vpcIdInput })];
  if (own === other || !areDistinct(own, other)) return undefined;
  return constructError({
    construct,
    prop,
    value: `one of ${nameOf(other)}`,
    constraint: `only those of the endpoint's VPC, ${nameOf(own)}`,
    fix: "Give resources of that VPC, or the other VPC",
    see: PAGES.interfaceEndpoint,
  });
}

const ID = /^vpc-[0-9a-z]+$/;
const MADE = /:\$\{(aws_vpc\.[^.]+)\.id\}$/;

/** Two ids are two VPCs, and so are two that are made; one that is looked up may be any. */
function areDistinct(own: string, other: string): boolean {
  return (ID.test(own) && ID.test(other)) || (MADE.test(own) && MADE.test(other));
}

function nameOf(key: string): string {
  return MADE.exec(key)?.[1] ?? key;
}
