/** How an AWS service can be reached from a VPC. */
export type ServiceKind = "Interface" | "Gateway";

/** One service of AWS that has VPC endpoints. */
export interface Service {
  /** The part after the Region, e.g. `ecr.api`; for a name without a Region the part after the prefix, e.g. `iam`. */
  readonly shortName: string;
  /** Service name with `{region}` where the Region's code stands, e.g. `com.amazonaws.{region}.ecr.api`. */
  readonly template: string;
  /** Name of the AWS service that it belongs to. */
  readonly label: string;
  readonly kinds: readonly ServiceKind[];
  /** True when an endpoint in one Region may reach the service in another. */
  readonly crossRegion: boolean;
  /** Whether the service honours an endpoint policy; `unknown` where AWS does not say. */
  readonly policySupport: "supported" | "unsupported" | "unknown";
}

export interface Region {
  /** e.g. us-east-1 */
  readonly code: string;
  readonly name: string;
  readonly partition:
    "aws" | "aws-cn" | "aws-us-gov" | "aws-eusc" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f";
  /** Prefix of its usage types on a bill, e.g. USE1; absent where no source states it. */
  readonly billingPrefix?: string;
  readonly optIn: boolean | "unknown";
}
