import type { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { literal } from "../shared/literal";
import { checkPatterns } from "../shared/values";
import { SECURITY_GROUPS_PER_RESOURCE_GATEWAY } from "../../planner/catalog/limits";

/** Refuses more security groups than VPC Lattice takes, and what is not an id. */
export function checkSecurityGroups(construct: Construct, ids: readonly string[] | undefined, see: string): void {
  const known = literal(ids) ?? [];
  checkPatterns(construct, "securityGroupIds", known, {
    pattern: /^sg-[0-9a-z]+$/,
    constraint: "security group ids such as sg-0123456789abcdef0",
    fix: "Give the groups' ids",
    see,
  });
  if (known.length <= SECURITY_GROUPS_PER_RESOURCE_GATEWAY) return;
  throw constructError({
    construct,
    prop: "securityGroupIds",
    value: `${String(known.length)} security groups`,
    constraint: `at most ${String(SECURITY_GROUPS_PER_RESOURCE_GATEWAY)}`,
    fix: "Put the rules into fewer groups",
    see,
  });
}
