/** What a workload must reach, each with its services in ../workloads. */
export type WorkloadNeed =
  | "eks-nodes"
  | "eks-fargate-pods"
  | "ecr-images"
  | "awslogs"
  | "secrets"
  | "parameters"
  | "ecs-agent"
  | "ecs-exec"
  | "session-manager";
