import type { ResourceRef } from "../../model/topology";
import { moduleSteps, namesOf } from "../instances/module-path";
import type { Resource } from "../resources/resources";

/**
 * The endpoints of the same input that Terraform creates before a resource and removes after it; `undefined` if the input
 * does not say.
 */
export function createdBefore(
  { instance, scopes }: Resource,
  endpoints: readonly Resource[],
): ResourceRef[] | undefined {
  const dependencies = instance.dependencies?.();
  if (dependencies === undefined) return undefined;
  const others = endpoints.filter((other) => other.scopes === scopes && other.instance !== instance);
  const included = others.map((other) =>
    dependencies.include(namesOf(moduleSteps(other.instance.module)), other.instance),
  );
  return included.includes(undefined)
    ? undefined
    : others.flatMap((other, at) => (included[at] === true ? [other.scopes.ref(other.instance)] : []));
}
