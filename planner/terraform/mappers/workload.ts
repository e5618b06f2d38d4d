import { valueOf } from "../../model/attribute";
import type { Workload } from "../../model/network";
import type { Part, Resource } from "../resources/resources";
import type { SubnetIndex } from "../resources/subnets";
import { ECS_READS, ECS_TYPES, ecsNeeds } from "./ecs-service";
import { EKS_TYPES, eksNeeds } from "./eks";
import type { NeedsOf } from "./needs";
import { INSTANCE_READS, INSTANCE_TYPES, managedInstanceNeeds } from "./managed-instance";

/** Workloads whose needs are certain: nodes and pods of EKS, services of ECS, instances with the policy of Systems Manager. */
export const WORKLOADS: Part<Workload> = {
  types: [...EKS_TYPES, ...ECS_TYPES, ...INSTANCE_TYPES],
  reads: [...ECS_READS, ...INSTANCE_READS],
  map: (resources, index) => {
    const kinds: readonly [readonly string[], (resource: Resource) => NeedsOf | undefined][] = [
      [EKS_TYPES, eksNeeds],
      [ECS_TYPES, ecsNeeds(resources)],
      [INSTANCE_TYPES, managedInstanceNeeds(resources)],
    ];
    return kinds.flatMap(([types, needsOf]) =>
      resources.of(types).flatMap((resource) => {
        const found = needsOf(resource);
        return found === undefined || found.needs.length === 0 ? [] : [workloadOf(resource, found, index)];
      }),
    );
  },
};

function workloadOf(
  { instance, scopes }: Resource,
  { needs, place, subnets, subnet }: NeedsOf,
  index: SubnetIndex,
): Workload {
  const listed = subnets === undefined ? undefined : scopes.many(place, subnets);
  const only = subnet === undefined ? undefined : valueOf(scopes.optional(place, subnet));
  const refs = listed?.refs ?? (only === undefined ? [] : [only]);
  const hasAll = listed === undefined || listed.complete || listed.reasons.length === 0;
  const workload: Workload = {
    ...scopes.located(instance),
    needs,
    subnets: refs,
    hasAllSubnets: hasAll && refs.length > 0,
  };
  return index.inVpcOf(workload, refs);
}
