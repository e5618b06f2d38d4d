import { isUnresolved, unresolved } from "../../model/attribute";
import type { SecurityGroup, SecurityGroupRule } from "../../model/network";
import type { ResourceRef } from "../../model/topology";
import { areBlocksUnknown, blocksOf } from "../resources/blocks";
import { textAt } from "../document/json";
import type { Children, Part, Resource } from "../resources/resources";
import { ruleWithLists, ruleWithOneSource } from "./security-group-rule";

const DEFAULT = "aws_default_security_group";
const TYPES = ["aws_security_group", DEFAULT];
const RULES = ["aws_security_group_rule"];
const ASSOCIATIONS = ["aws_vpc_security_group_vpc_association"];
const INGRESS_RULES = ["aws_vpc_security_group_ingress_rule"];

/** aws_security_group and aws_default_security_group, with the ingress rules that are separate resources. */
export const SECURITY_GROUPS: Part<SecurityGroup> = {
  types: TYPES,
  reads: [...RULES, ...INGRESS_RULES, ...ASSOCIATIONS],
  map: (resources) => {
    const rules = resources.byParent(RULES, "security_group_id");
    const ingressRules = resources.byParent(INGRESS_RULES, "security_group_id");
    const associations = resources.byParent(ASSOCIATIONS, "security_group_id");
    const lost = new Set([...rules.orphans, ...ingressRules.orphans].map(({ scopes }) => scopes));
    return resources.of(TYPES).map((resource) => ({
      ...mapSecurityGroup(resource, rules, ingressRules),
      isComplete: !lost.has(resource.scopes) && !areBlocksUnknown(resource.instance, "ingress"),
      otherVpcs: otherVpcsOf(resource, associations),
    }));
  },
};

function mapSecurityGroup(
  { instance, scopes }: Resource,
  rules: Children,
  ingressRules: Children,
): Omit<SecurityGroup, "isComplete" | "otherVpcs"> {
  const isDefault = instance.type === DEFAULT;
  const ref = isDefault ? defaultRef({ instance, scopes }) : scopes.ref(instance);
  const parent = { ref, action: instance.action };
  const inline = blocksOf(instance, "ingress").map((block) => ruleWithLists(block, scopes, ref));
  const withLists = rules
    .of(parent)
    .filter((rule) => textAt(rule.instance.values, "type") !== "egress")
    .map((rule) => ruleWithLists(rule.instance, rule.scopes, ref));
  const withOneSource = ingressRules.of(parent).map((rule) => ruleWithOneSource(rule.instance, rule.scopes));
  return {
    ...scopes.located(instance),
    ref,
    isDefault: isDefault || textAt(instance.values, "name") === "default",
    ingress: distinctRules([...inline, ...withLists, ...withOneSource]),
  };
}

function otherVpcsOf({ instance, scopes }: Resource, associations: Children): SecurityGroup["otherVpcs"] {
  const parent = { ref: scopes.ref(instance), action: instance.action };
  const vpcs = associations.of(parent).map((association) => association.scopes.vpc(association.instance));
  if (associations.orphans.length > 0) return unresolved("known after apply");
  return vpcs.find((vpc) => isUnresolved(vpc)) ?? vpcs.filter((vpc): vpc is ResourceRef => !isUnresolved(vpc));
}

/** The VPC's `default_security_group_id` names the group that AWS created with the VPC. */
function defaultRef({ instance, scopes }: Resource): ResourceRef {
  if (textAt(instance.values, "id") !== undefined) return scopes.ref(instance);
  const origins = instance.origins("vpc_id").flatMap((origin) => (origin.kind === "instances" ? origin.instances : []));
  const [vpc] = origins;
  if (vpc === undefined || origins.length > 1 || isUnresolved(scopes.vpc(vpc))) return scopes.ref(instance);
  return { key: scopes.madeWith(vpc, "default_security_group_id").key, label: instance.address };
}

/** A state repeats a rule that is a separate resource among the group's inline rules. */
function distinctRules(rules: readonly SecurityGroupRule[]): SecurityGroupRule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
