/** How an AWS service can be reached from a VPC. */
export type ServiceKind = "Interface" | "Gateway";

/** Whether a service supports endpoint policies; `unknown` where AWS does not say. */
export type PolicySupport = "supported" | "unsupported" | "unknown";

/** TCP ports from the first to the last. */
export interface PortRange {
  /** The first port. */
  readonly from: number;
  /** The last port; equal to `from` for a single port. */
  readonly to: number;
}

/** An AWS service that has VPC endpoints. */
export interface Service {
  /** The part after the Region, e.g. `ecr.api`; for a name without a Region, the part after the prefix, e.g. `iam`. */
  readonly shortName: string;
  /** Service name with `{region}` in place of the Region code, e.g. `com.amazonaws.{region}.ecr.api`. */
  readonly template: string;
  readonly kinds: readonly ServiceKind[];
  /** True when an endpoint in one Region may reach the service in another. */
  readonly crossRegion: boolean;
  readonly policySupport: PolicySupport;
  /** False when it has no private DNS name: AWS then refuses private DNS on its interface endpoints. */
  readonly privateDns: boolean;
  /** Regions that are known not to offer it. */
  readonly notIn: readonly string[];
  /** Ports on which clients reach its interface endpoints, at least one. */
  readonly ports: readonly PortRange[];
}

export interface Region {
  /** e.g. us-east-1 */
  readonly code: string;
  readonly name: string;
  readonly partition:
    "aws" | "aws-cn" | "aws-us-gov" | "aws-eusc" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f";
  readonly optIn: boolean | "unknown";
}
