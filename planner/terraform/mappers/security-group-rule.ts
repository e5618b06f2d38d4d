import { isUnresolved, valueOf, type Attribute } from "../../model/attribute";
import type { SecurityGroupRule } from "../../model/network";
import type { ResourceRef } from "../../model/topology";
import { attributeOf, knownTexts } from "../resources/attributes";
import type { Instance } from "../instances/instance";
import { field, isArray, textAt } from "../document/json";
import { distinctRefs } from "../resources/references";
import type { Scopes } from "../resources/located";

/** An `ingress` block, or an aws_security_group_rule, whose attributes are the same except for the single group. */
export function ruleWithLists(rule: Instance, scopes: Scopes, group: ResourceRef): SecurityGroupRule {
  const groups = scopes.many(rule, "security_groups");
  const source = scopes.optional(rule, "source_security_group_id");
  const self = field(rule.values, "self") === true ? [group] : [];
  const known = valueOf(source);
  return {
    ...portsOf(rule, "protocol"),
    cidrBlocks: knownTexts(rule, "cidr_blocks"),
    ipv6CidrBlocks: knownTexts(rule, "ipv6_cidr_blocks"),
    prefixLists: knownTexts(rule, "prefix_list_ids"),
    securityGroups: distinctRefs([...groups.refs, ...(known === undefined ? [] : [known]), ...self]),
    hasUnknownSource:
      isUnresolved(source) ||
      (!groups.complete && (groups.refs.length === 0 || groups.reasons.length > 0)) ||
      ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids"].some((name) => isKnownAfterApply(rule, name)),
  };
}

/** aws_vpc_security_group_ingress_rule: one source. */
export function ruleWithOneSource(rule: Instance, scopes: Scopes): SecurityGroupRule {
  const group = scopes.optional(rule, "referenced_security_group_id");
  const known = valueOf(group);
  const single = (name: string): readonly string[] => {
    const value = textAt(rule.values, name);
    return value === undefined ? [] : [value];
  };
  return {
    ...portsOf(rule, "ip_protocol"),
    cidrBlocks: single("cidr_ipv4"),
    ipv6CidrBlocks: single("cidr_ipv6"),
    prefixLists: single("prefix_list_id"),
    securityGroups: known === undefined ? [] : [known],
    hasUnknownSource:
      isUnresolved(group) || ["cidr_ipv4", "cidr_ipv6", "prefix_list_id"].some((name) => isKnownAfterApply(rule, name)),
  };
}

function portsOf(rule: Instance, protocol: string): Pick<SecurityGroupRule, "protocol" | "fromPort" | "toPort"> {
  const stated: Attribute<string> = attributeOf(rule, protocol, "string");
  return {
    protocol: typeof stated === "string" && stated.toLowerCase() === "all" ? "-1" : stated,
    fromPort: attributeOf(rule, "from_port", "number"),
    toPort: attributeOf(rule, "to_port", "number"),
  };
}

/** True when an attribute that the configuration sets, or an element of it, is known only after apply. */
function isKnownAfterApply(rule: Instance, name: string): boolean {
  const marks = field(rule.unknown, name);
  if (isArray(marks)) return marks.includes(true);
  return marks === true && rule.isConfigured(name) !== false;
}
