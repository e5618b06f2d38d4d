import { NEEDED_SERVICES, type WorkloadNeed } from "../../planner/catalog/workloads";
import { AwsService } from "../shared/aws-service";
import type { PrivateLinkService } from "../shared/privatelink-service";

/**
 * What a kind of workload must reach to run in a VPC without internet access.
 * @example
 * ```ts
 * const batch = WorkloadBundle.of("batch", { interface: [AwsService.BATCH, AwsService.LOGS], gateway: [AwsService.S3] });
 * new WorkloadEndpoints(stack, "workloads", { vpc, subnets, routeTables: [routeTable], bundles: [batch] });
 * ```
 */
export class WorkloadBundle {
  /**
   * Tasks of Amazon ECS on AWS Fargate: image pulls from ECR, whose layers are in S3, and the awslogs driver.
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
   */
  public static readonly ECS_FARGATE = WorkloadBundle.needing("ecs-fargate", ["ecr-images", "awslogs"]);
  /**
   * Tasks of Amazon ECS on EC2: as on Fargate, and the three endpoints of the container agent, which are made in this
   * order. Container instances need agent 1.25.1 or newer, restarted once the endpoints are there.
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
   */
  public static readonly ECS_EC2 = WorkloadBundle.needing("ecs-ec2", ["ecr-images", "awslogs"], "ecs-agent");
  /**
   * Secrets and parameters that ECS injects into containers.
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
   */
  public static readonly ECS_SECRETS = WorkloadBundle.needing("ecs-secrets", ["secrets", "parameters"]);
  /**
   * Commands in running containers by ECS Exec.
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
   */
  public static readonly ECS_EXEC = WorkloadBundle.needing("ecs-exec", ["ecs-exec"]);
  /**
   * Amazon ECS Service Connect.
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
   */
  public static readonly ECS_SERVICE_CONNECT = new WorkloadBundle("ecs-service-connect", {
    interface: [AwsService.ECS_AGENT],
  });
  /**
   * AWS App Mesh: the management of Envoy, which ignores endpoint policies, and logs.
   * @see https://docs.aws.amazon.com/app-mesh/latest/userguide/vpc-endpoints.html
   */
  public static readonly APP_MESH = new WorkloadBundle("app-mesh", {
    interface: [AwsService.APPMESH_ENVOY_MANAGEMENT, AwsService.LOGS],
  });
  /**
   * AWS App Runner: its API, and requests to private services, which ignore endpoint policies.
   * @see https://docs.aws.amazon.com/apprunner/latest/dg/security-vpce.html
   */
  public static readonly APP_RUNNER = new WorkloadBundle("app-runner", {
    interface: [AwsService.APPRUNNER, AwsService.APPRUNNER_REQUESTS],
  });
  /**
   * AWS Systems Manager Session Manager. SSM Agent 3.3.40.0 and newer needs no endpoint for ec2messages, which Regions
   * launched in 2024 and later do not offer: for older agents elsewhere, add `AwsService.EC2MESSAGES` in a bundle of yours.
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html
   */
  public static readonly SESSION_MANAGER = WorkloadBundle.needing("session-manager", ["session-manager"]);
  /**
   * Models of Amazon Bedrock: its control plane and its runtime.
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html
   */
  public static readonly BEDROCK = new WorkloadBundle("bedrock", {
    interface: [AwsService.BEDROCK, AwsService.BEDROCK_RUNTIME],
  });
  /**
   * Nodes of an Amazon EKS cluster without internet access, with Pod Identity.
   * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
   */
  public static readonly EKS_PRIVATE_CLUSTER = WorkloadBundle.needing("eks-private-cluster", ["eks-nodes"]);
  /** What most workloads call: logs, metrics, keys, secrets, images, tokens and queues. */
  public static readonly COMMON = new WorkloadBundle("common", {
    interface: [
      AwsService.LOGS,
      AwsService.MONITORING,
      AwsService.KMS,
      AwsService.SECRETSMANAGER,
      AwsService.ECR_API,
      AwsService.ECR_DKR,
      AwsService.STS,
      AwsService.SQS,
    ],
    gateway: [AwsService.S3],
  });

  /** A bundle that you define. */
  public static of(name: string, services: WorkloadServices): WorkloadBundle {
    return new WorkloadBundle(name, services);
  }

  /** The services that AWS's guides name for these needs; endpoints of `inOrder` are made one after the other. */
  private static needing(name: string, needs: readonly WorkloadNeed[], inOrder?: WorkloadNeed): WorkloadBundle {
    const all = needs.map((need) => NEEDED_SERVICES[need]);
    return new WorkloadBundle(name, {
      inOrder: inOrder === undefined ? [] : servicesOf(NEEDED_SERVICES[inOrder].interface),
      interface: servicesOf(all.flatMap((needed) => [...needed.interface, ...needed.often])),
      gateway: servicesOf(all.flatMap(({ gateway }) => gateway)),
    });
  }

  /** Name, for messages. */
  public readonly name: string;
  /** Services whose endpoints are made one after the other. */
  public readonly inOrder: readonly PrivateLinkService[];
  /** Services with interface endpoints, without those of `inOrder`. */
  public readonly interfaceServices: readonly PrivateLinkService[];
  /** Services with gateway endpoints. */
  public readonly gatewayServices: readonly PrivateLinkService[];

  private constructor(name: string, services: WorkloadServices) {
    this.name = name;
    this.inOrder = services.inOrder ?? [];
    this.interfaceServices = services.interface ?? [];
    this.gatewayServices = services.gateway ?? [];
  }
}

/** The constants of AwsService, which endpoints are shared by. */
function servicesOf(shortNames: readonly string[]): PrivateLinkService[] {
  const all: readonly unknown[] = Object.values(AwsService);
  return shortNames.flatMap(
    (name) => all.filter((value) => value instanceof AwsService && value.shortName === name) as AwsService[],
  );
}

/** The services of a bundle. */
export interface WorkloadServices {
  /**
   * Services whose interface endpoints are made one after the other, in this order.
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
   */
  readonly inOrder?: readonly PrivateLinkService[];
  /**
   * Services that get an interface endpoint.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  readonly interface?: readonly PrivateLinkService[];
  /**
   * Services that get a gateway endpoint: S3, S3 Express One Zone, DynamoDB.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  readonly gateway?: readonly PrivateLinkService[];
}
