import type { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { literal } from "../shared/literal";
import { checkPatterns } from "../shared/values";

const MOST_SECURITY_GROUPS = 5;

/** Refuses more security groups than VPC Lattice takes, and what is not an id. */
export function checkSecurityGroups(construct: Construct, ids: readonly string[] | undefined, see: string): void {
  const known = literal(ids) ?? [];
  checkPatterns(construct, "securityGroupIds", known, {
    pattern: /^sg-[0-9a-z]+$/,
    constraint: "security group ids such as sg-0123456789abcdef0",
    fix: "Give the groups' ids",
    see,
  });
  if (known.length <= MOST_SECURITY_GROUPS) return;
  throw constructError({
    construct,
    prop: "securityGroupIds",
    value: `${String(known.length)} security groups`,
    constraint: `at most ${String(MOST_SECURITY_GROUPS)}`,
    fix: "Put the rules into fewer groups",
    see,
  });
}
