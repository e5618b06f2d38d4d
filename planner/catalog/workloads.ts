import type { WorkloadNeed } from "./names/workload-needs";
import { PAGES } from "./pages";

export type { WorkloadNeed } from "./names/workload-needs";

/** The services that a workload must reach, by short name. */
export interface NeededServices {
  /** The workload, as the beginning of a sentence whose verb is `needs`. */
  readonly name: string;
  /** Services with interface endpoints; those of the ECS agent in the order in which AWS creates them. */
  readonly interface: readonly string[];
  /** Services with gateway endpoints. */
  readonly gateway: readonly string[];
  /** Services with interface endpoints that many such workloads need as well, by what runs on them. */
  readonly often: readonly string[];
  readonly see: string;
}

const IMAGES = ["ecr.api", "ecr.dkr"];

/** What a workload needs in a VPC without a way out. Read on the pages of each row, 2026-11-28. */
export const NEEDED_SERVICES: Readonly<Record<WorkloadNeed, NeededServices>> = {
  "eks-nodes": {
    name: "A node of Amazon EKS",
    interface: ["ec2", ...IMAGES, "eks", "sts"],
    gateway: ["s3"],
    often: ["eks-auth", "elasticloadbalancing", "logs"],
    see: PAGES.eksPrivateClusters,
  },
  "eks-fargate-pods": {
    name: "A pod of Amazon EKS on Fargate",
    interface: [...IMAGES, "sts"],
    gateway: ["s3"],
    often: [],
    see: PAGES.eksPrivateClusters,
  },
  "ecr-images": {
    name: "A task with images from Amazon ECR",
    interface: IMAGES,
    gateway: ["s3"],
    often: [],
    see: PAGES.ecrEndpoints,
  },
  awslogs: {
    name: "The awslogs log driver",
    interface: ["logs"],
    gateway: [],
    often: [],
    see: PAGES.ecsEndpoints,
  },
  secrets: {
    name: "A task with secrets of Secrets Manager",
    interface: ["secretsmanager"],
    gateway: [],
    often: [],
    see: PAGES.ecsEndpoints,
  },
  parameters: {
    name: "A task with parameters of Systems Manager",
    interface: ["ssm"],
    gateway: [],
    often: [],
    see: PAGES.ecsEndpoints,
  },
  "ecs-agent": {
    name: "A container instance of Amazon ECS",
    interface: ["ecs-agent", "ecs-telemetry", "ecs"],
    gateway: [],
    often: [],
    see: PAGES.ecsEndpoints,
  },
  "ecs-exec": {
    name: "ECS Exec",
    interface: ["ssmmessages"],
    gateway: [],
    often: [],
    see: PAGES.ecsEndpoints,
  },
  "session-manager": {
    name: "An instance with the Systems Manager policy",
    interface: ["ssm", "ssmmessages"],
    gateway: [],
    often: [],
    see: PAGES.sessionManagerEndpoints,
  },
};

/**
 * AWS managed policies that let an instance be managed by Systems Manager.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html (read 2026-11-28)
 */
export const MANAGED_INSTANCE_POLICIES: readonly string[] = ["AmazonSSMManagedInstanceCore", "AmazonEC2RoleforSSM"];

/** Capacity providers of Amazon ECS that run tasks on Fargate. */
export const FARGATE_CAPACITY_PROVIDERS: readonly string[] = ["FARGATE", "FARGATE_SPOT"];

/**
 * The Region of an image in a private repository of Amazon ECR.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html (read 2026-11-28)
 */
export const ECR_IMAGE =
  /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|on\.aws|on\.amazonwebservices\.com\.cn)\//;
