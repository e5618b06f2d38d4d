import { PAGES } from "./pages";

/** Buckets of AWS that clients of a service read, so that an S3 endpoint must let them through. */
export interface ServiceBuckets {
  /** What needs them, as the beginning of a sentence. */
  readonly workload: string;
  /** Short names of services: a VPC with interface endpoints for all of them has such clients. */
  readonly signs: readonly string[];
  /** Names of the buckets, with {region} in place of the Region code. */
  readonly buckets: readonly string[];
  /** Regions in which the names differ. */
  readonly except: readonly string[];
  readonly see: string;
}

/** The action with which clients read the buckets. */
export const READ_OBJECT = "s3:GetObject";
/** Partitions whose guides name the buckets. */
export const PARTITIONS_WITH_SERVICE_BUCKETS: readonly string[] = ["aws", "aws-cn", "aws-us-gov"];

/**
 * ECR keeps image layers in a bucket. The SSM Agent gets its updates and the snapshots of patch baselines from buckets; the
 * other buckets on its page serve single documents, or have other names in several Regions.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html (read 2026-11-28)
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-minimum-s3-permissions.html (read 2026-11-28)
 */
export const SERVICE_BUCKETS: readonly ServiceBuckets[] = [
  {
    workload: "Amazon ECR keeps image layers",
    signs: ["ecr.dkr"],
    buckets: ["prod-{region}-starport-layer-bucket"],
    except: [],
    see: PAGES.ecrEndpoints,
  },
  {
    workload: "The SSM Agent finds its updates and the snapshots of patch baselines",
    signs: ["ssm", "ssmmessages"],
    buckets: ["amazon-ssm-{region}", "patch-baseline-snapshot-{region}"],
    except: ["me-south-1"],
    see: PAGES.agentBuckets,
  },
];

/** The ARN of all objects of a bucket. */
export function objectsOf(partition: string, bucket: string): string {
  return `arn:${partition}:s3:::${bucket}/*`;
}
