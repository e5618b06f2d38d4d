import { MANAGED_INSTANCE_POLICIES } from "../../catalog/workloads";
import { willExist } from "../../model/topology";
import { arrayAt, textAt } from "../document/json";
import type { Instance } from "../instances/instance";
import { originOf } from "../resources/origins";
import type { Resource, Resources } from "../resources/resources";
import type { NeedsOf } from "./needs";

const PROFILES = ["aws_iam_instance_profile"];
const ROLES = ["aws_iam_role"];
const ATTACHMENTS = ["aws_iam_role_policy_attachment"];

export const INSTANCE_TYPES = ["aws_instance"];
export const INSTANCE_READS = [...PROFILES, ...ROLES, ...ATTACHMENTS];

/** aws_instance whose role has a policy of Systems Manager: Session Manager is meant to reach it. */
export function managedInstanceNeeds(resources: Resources): (instance: Resource) => NeedsOf | undefined {
  const byName = namedIn(resources, [...PROFILES, ...ROLES]);
  const find = (by: Resource, attribute: string, types: readonly string[]): Instance | undefined => {
    const name = textAt(by.instance.values, attribute);
    const referred = originOf(by.instance, attribute, types);
    return referred ?? (name === undefined ? undefined : byName.get(keyOf(by, types, name)));
  };
  const managed = new Set(
    resources
      .of(ATTACHMENTS)
      .filter(({ instance }) => willExist(instance) && isManagedPolicy(textAt(instance.values, "policy_arn")))
      .map((attachment) => find(attachment, "role", ROLES)),
  );
  return (resource) => {
    const profile = find(resource, "iam_instance_profile", PROFILES);
    const role = profile === undefined ? undefined : find({ ...resource, instance: profile }, "role", ROLES);
    if (role === undefined || !(managed.has(role) || hasManagedPolicy(role))) return undefined;
    return { needs: ["session-manager"], place: resource.instance, subnet: "subnet_id" };
  };
}

function namedIn(resources: Resources, types: readonly string[]): ReadonlyMap<string, Instance> {
  return new Map(
    resources.of(types).flatMap((resource): [string, Instance][] => {
      const name = textAt(resource.instance.values, "name");
      return name === undefined ? [] : [[keyOf(resource, [resource.instance.type], name), resource.instance]];
    }),
  );
}

/** Names are unique in an account; an input may have several. */
function keyOf({ instance, scopes }: Resource, types: readonly string[], name: string): string {
  const { input } = scopes.located(instance);
  return JSON.stringify([input, instance.provider.account ?? "", types, name]);
}

function hasManagedPolicy({ values }: Instance): boolean {
  return arrayAt(values, "managed_policy_arns").some((arn) => typeof arn === "string" && isManagedPolicy(arn));
}

function isManagedPolicy(arn: string | undefined): boolean {
  return MANAGED_INSTANCE_POLICIES.some(
    (name) =>
      arn?.endsWith(`:aws:policy/${name}`) === true || arn?.endsWith(`:aws:policy/service-role/${name}`) === true,
  );
}
