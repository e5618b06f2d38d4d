import type { WorkloadNeed } from "../../catalog/names/workload-needs";
import { field } from "../document/json";
import { blocksOf } from "../resources/blocks";
import type { Resource } from "../resources/resources";
import type { NeedsOf } from "./needs";

const NODE_GROUP = "aws_eks_node_group";
const FARGATE_PROFILE = "aws_eks_fargate_profile";
const CLUSTER = "aws_eks_cluster";

export const EKS_TYPES = [NODE_GROUP, FARGATE_PROFILE, CLUSTER];

/** aws_eks_node_group, aws_eks_fargate_profile, and aws_eks_cluster where EKS Auto Mode creates the nodes. */
export function eksNeeds({ instance }: Resource): NeedsOf | undefined {
  if (instance.type === CLUSTER) {
    const [place] = blocksOf(instance, "vpc_config");
    const isAuto = blocksOf(instance, "compute_config").some(({ values }) => field(values, "enabled") === true);
    return isAuto && place !== undefined ? { needs: NODES, place, subnets: "subnet_ids" } : undefined;
  }
  return { needs: instance.type === NODE_GROUP ? NODES : PODS, place: instance, subnets: "subnet_ids" };
}

const NODES: readonly WorkloadNeed[] = ["eks-nodes"];
const PODS: readonly WorkloadNeed[] = ["eks-fargate-pods"];
