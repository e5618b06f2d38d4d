import { bucketArns } from "./arns";
import { ACCOUNT_ID, BUCKET_NAME, CIDR_BLOCK, PARTITION, checkValue, checkValues } from "./checks";
import { denial, notFromEndpoints, notFromVpcs, type DenialOptions } from "./denial";
import type { PolicyDocument } from "./document";

/** A bucket to close to all paths except some. */
export interface BucketDenialOptions extends DenialOptions {
  /**
   * Name of the bucket; the policy covers it and its objects.
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
   */
  readonly bucketName: string;
  /**
   * Partition of the bucket.
   * @default "aws"
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  readonly partition?: string;
}

/** Which endpoints lead to a bucket. */
export interface BucketByEndpointOptions extends BucketDenialOptions {
  /**
   * Ids of the endpoints through which the bucket may be reached, at least one.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly endpointIds: readonly string[];
}

/** Which VPCs lead to a bucket. */
export interface BucketByVpcOptions extends BucketDenialOptions {
  /**
   * Ids of the VPCs from which the bucket may be reached through their endpoints, at least one.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly vpcIds: readonly string[];
}

/** Which private addresses lead to a bucket. */
export interface BucketByAddressOptions extends BucketDenialOptions {
  /**
   * Private address ranges in CIDR notation, at least one. They are compared with aws:VpcSourceIp, since a request through
   * an endpoint carries no aws:SourceIp. Two VPCs may use one range: combine it with a VPC where that matters.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly cidrBlocks: readonly string[];
}

/** Whose buckets may be used. */
export interface BucketOwnerOptions extends DenialOptions {
  /**
   * Ids of the accounts, twelve digits, that own the buckets that may be used, at least one.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly accountIds: readonly string[];
  /**
   * Partition of the buckets.
   * @default "aws"
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  readonly partition?: string;
}

/**
 * Policies of buckets that are reached through endpoints. They only deny: other statements must allow.
 * A denial also blocks the console, unless `exceptPrincipalArns` exempts those who use it.
 * @example
 * ```ts
 * import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
 *
 * const document = BucketPolicies.denyUnlessFromVpcs({
 *   bucketName: "my-bucket",
 *   vpcIds: [vpc.id],
 *   exceptPrincipalArns: ["arn:aws:iam::111122223333:role/administrator"],
 * });
 * new S3BucketPolicy(stack, "policy", { bucket: "my-bucket", policy: Policy.toTerraform(document) });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class BucketPolicies {
  /** Denies all requests that do not come through one of these endpoints. */
  public static denyUnlessFromEndpoints(options: BucketByEndpointOptions): PolicyDocument {
    return denial(options, bucketOf(options), notFromEndpoints(options.endpointIds));
  }

  /** Denies all requests that do not come from one of these VPCs. */
  public static denyUnlessFromVpcs(options: BucketByVpcOptions): PolicyDocument {
    return denial(options, bucketOf(options), notFromVpcs(options.vpcIds));
  }

  /** Denies all requests that do not come from these private addresses through an endpoint. */
  public static denyUnlessFromAddresses(options: BucketByAddressOptions): PolicyDocument {
    checkValues("cidrBlocks", options.cidrBlocks, CIDR_BLOCK);
    const values = options.cidrBlocks;
    return denial(options, bucketOf(options), { operator: "NotIpAddress", key: "aws:VpcSourceIp", values });
  }

  /** Denies use of buckets that other accounts own. It names no bucket: it serves as an endpoint policy's statement too. */
  public static denyUnlessOwnedBy(options: BucketOwnerOptions): PolicyDocument {
    const { accountIds, partition = "aws" } = options;
    checkValues("accountIds", accountIds, ACCOUNT_ID);
    checkValue("partition", partition, PARTITION);
    const comparison = { operator: "StringNotEquals", key: "s3:ResourceAccount", values: accountIds };
    return denial(options, [`arn:${partition}:s3:::*`], comparison);
  }

  private constructor() {}
}

function bucketOf({ bucketName, partition = "aws" }: BucketDenialOptions): string[] {
  checkValue("bucketName", bucketName, BUCKET_NAME);
  checkValue("partition", partition, PARTITION);
  return bucketArns(partition, [bucketName]);
}
