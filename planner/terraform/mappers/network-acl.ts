import { isUnresolved, unresolved, valueOf, type Attribute } from "../../model/attribute";
import type { NetworkAcl, NetworkAclRule } from "../../model/network";
import type { Located, ResourceRef } from "../../model/topology";
import { field, textAt } from "../document/json";
import type { Instance } from "../instances/instance";
import { attributeOf, referencesOf } from "../resources/attributes";
import { areBlocksUnknown, blocksOf } from "../resources/blocks";
import { originOf } from "../resources/origins";
import { distinctRefs } from "../resources/references";
import type { Children, Part, Resource } from "../resources/resources";

const DEFAULT = "aws_default_network_acl";
const TYPES = ["aws_network_acl", DEFAULT];
const RULES = ["aws_network_acl_rule"];
const ASSOCIATIONS = ["aws_network_acl_association"];
const VPCS = ["aws_vpc", "aws_default_vpc"];

/** aws_network_acl and aws_default_network_acl, with the rules and associations that are separate resources. */
export const NETWORK_ACLS: Part<NetworkAcl> = {
  types: TYPES,
  reads: [...RULES, ...ASSOCIATIONS, ...VPCS],
  map: (resources) => {
    const rules = resources.byParent(RULES, "network_acl_id");
    const associations = resources.byParent(ASSOCIATIONS, "network_acl_id");
    return resources.of(TYPES).map((resource) => mapNetworkAcl(resource, rules, associations));
  },
};

function mapNetworkAcl({ instance, scopes }: Resource, rules: Children, associations: Children): NetworkAcl {
  const ref = refOf({ instance, scopes });
  const parent = { ref, action: instance.action };
  const separate = rules.of(parent).map(({ instance: rule }) => rule);
  const isLost = (children: Children): boolean => children.orphans.some((orphan) => orphan.scopes === scopes);
  const rulesOf = (direction: "ingress" | "egress"): NetworkAclRule[] => [
    ...blocksOf(instance, direction).map((block) => ruleOf(block, INLINE)),
    ...separate
      .filter(({ values }) => (field(values, "egress") === true) === (direction === "egress"))
      .map((rule) => ruleOf(rule, SEPARATE)),
  ];
  return {
    ...placed({ instance, scopes }),
    ref,
    isDefault: instance.type === DEFAULT,
    subnets: isLost(associations)
      ? unresolved("an association's network ACL is known after apply")
      : subnetsOf({ instance, scopes }, associations.of(parent)),
    ingress: rulesOf("ingress"),
    egress: rulesOf("egress"),
    isComplete: !isLost(rules) && !areBlocksUnknown(instance, "ingress") && !areBlocksUnknown(instance, "egress"),
  };
}

/** A default network ACL is in the VPC that names it. */
function placed({ instance, scopes }: Resource): Located {
  const located = scopes.located(instance);
  const vpc = originOf(instance, "default_network_acl_id", VPCS);
  if (!isUnresolved(located.scope.vpc) || vpc === undefined) return located;
  return { ...located, scope: { ...located.scope, vpc: scopes.ref(vpc) } };
}

/** `default_network_acl_id` names the network ACL that AWS created with the VPC. */
function refOf({ instance, scopes }: Resource): ResourceRef {
  if (instance.type !== DEFAULT || textAt(instance.values, "id") !== undefined) return scopes.ref(instance);
  const created = scopes.one(instance, "default_network_acl_id");
  return isUnresolved(created) ? scopes.ref(instance) : { key: created.key, label: instance.address };
}

function subnetsOf(
  { instance, scopes }: Resource,
  associations: readonly Resource[],
): Attribute<readonly ResourceRef[]> {
  const listed = referencesOf(instance, "subnet_ids", scopes);
  const associated = associations.map((association) => association.scopes.one(association.instance, "subnet_id"));
  const unknown = [listed, ...associated].find(isUnresolved);
  if (unknown !== undefined) return unknown;
  return distinctRefs([...(valueOf(listed) ?? []), ...associated.flatMap((ref) => valueOf<ResourceRef>(ref) ?? [])]);
}

interface RuleNames {
  readonly number: string;
  readonly action: string;
}

/** A nested block and an aws_network_acl_rule name these two attributes differently. */
const INLINE: RuleNames = { number: "rule_no", action: "action" };
const SEPARATE: RuleNames = { number: "rule_number", action: "rule_action" };

function ruleOf(rule: Instance, { number, action }: RuleNames): NetworkAclRule {
  return {
    number: attributeOf(rule, number, "number"),
    action: attributeOf(rule, action, "string"),
    protocol: attributeOf(rule, "protocol", "string"),
    cidrBlock: attributeOf(rule, "cidr_block", "string"),
    ipv6CidrBlock: attributeOf(rule, "ipv6_cidr_block", "string"),
    fromPort: attributeOf(rule, "from_port", "number"),
    toPort: attributeOf(rule, "to_port", "number"),
  };
}
