import { isUnresolved } from "../../model/attribute";
import type { NetworkAclRule } from "../../model/network";
import type { PortRange } from "../../model/services";
import { contains } from "./blocks";

/** Traffic that a network ACL should let through. */
export interface Traffic {
  /** TCP ports; one of them is enough. */
  readonly ports: readonly PortRange[];
  /** The parts of an IPv4 block of a rule that matter; none when the block has nothing to do with the traffic. */
  readonly parts: (block: string) => readonly string[];
  /** True when IPv6 will do. */
  readonly ipv6: boolean;
}

/** False when the rules let none of the traffic through for sure. What is not known may allow it, and denies nothing. */
export function mayPass(rules: readonly NetworkAclRule[], traffic: Traffic): boolean {
  return rules
    .filter(({ action }) => isUnresolved(action) || action?.toLowerCase() === "allow")
    .some((rule) => mayMatch(rule, traffic) && !isOverridden(rule, rules, traffic));
}

function mayMatch(rule: NetworkAclRule, { ports, parts, ipv6 }: Traffic): boolean {
  const { cidrBlock, ipv6CidrBlock } = rule;
  const from =
    isUnresolved(cidrBlock) ||
    (cidrBlock !== undefined && parts(cidrBlock).length > 0) ||
    (ipv6 && ipv6CidrBlock !== undefined);
  return from && ports.some((range) => shared(rule, range) !== undefined);
}

/** True when a rule with a lower number denies all that this one would let through. */
function isOverridden(rule: NetworkAclRule, rules: readonly NetworkAclRule[], { ports, parts }: Traffic): boolean {
  const { number, cidrBlock } = rule;
  if (typeof number !== "number" || typeof cidrBlock !== "string") return false;
  const wanted = ports.map((range) => shared(rule, range)).filter((range) => range !== undefined);
  const earlier = rules.filter(
    (other) =>
      typeof other.number === "number" &&
      other.number < number &&
      typeof other.action === "string" &&
      other.action.toLowerCase() === "deny",
  );
  const isDenied = (part: string, range: PortRange): boolean =>
    earlier.some(
      (deny) => typeof deny.cidrBlock === "string" && contains(deny.cidrBlock, part) && deniesAll(deny, range),
    );
  return parts(cidrBlock).every((part) => wanted.every((range) => isDenied(part, range)));
}

function deniesAll(deny: NetworkAclRule, range: PortRange): boolean {
  if (isUnresolved(deny.protocol) || isUnresolved(deny.fromPort) || isUnresolved(deny.toPort)) return false;
  const covered = shared(deny, range);
  return covered !== undefined && covered.from <= range.from && covered.to >= range.to;
}

/** The ports of a range that a rule for TCP covers; the whole range where the rule's ports are not known. */
function shared({ protocol, fromPort, toPort }: NetworkAclRule, range: PortRange): PortRange | undefined {
  if (isUnresolved(protocol)) return range;
  const name = protocol?.toLowerCase();
  if (name === "-1" || name === "all") return range;
  if (name !== "tcp" && name !== "6") return undefined;
  if (typeof fromPort !== "number" || typeof toPort !== "number") return range;
  const [from, to] = [Math.max(fromPort, range.from), Math.min(toPort, range.to)];
  return from <= to ? { from, to } : undefined;
}
