/** What a workload must reach, each with its services in ../workloads. */
export const WORKLOAD_NEEDS = [
  "eks-nodes",
  "eks-fargate-pods",
  "ecr-images",
  "awslogs",
  "secrets",
  "parameters",
  "ecs-agent",
  "ecs-exec",
  "session-manager",
] as const;

export type WorkloadNeed = (typeof WORKLOAD_NEEDS)[number];
