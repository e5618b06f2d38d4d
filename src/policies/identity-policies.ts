import { ACCOUNT_ID, PARTITION, REGION_CODE, checkValue, checkedComparison } from "./checks";
import type { ValueRule } from "../shared/values";
import { conditionOf, withCondition, type Comparison } from "./conditions";
import type { PolicyDocument, PolicyStatement } from "./document";
import { Policy } from "./policy";
import * as forms from "../../planner/catalog/forms";
import { PAGES } from "../../planner/catalog/pages";

const SERVICE_OWNER: ValueRule = {
  pattern: new RegExp(`^(?:amazon|aws-marketplace)$|${forms.ACCOUNT_ID.source}`),
  constraint: 'one of "amazon", "aws-marketplace" and an account id of twelve digits',
  fix: "Name who owns the service",
  see: PAGES.identityPolicies,
};
const SERVICE_NAME: ValueRule = {
  pattern: /^[a-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/,
  constraint: "a full service name such as com.amazonaws.us-east-1.s3",
  fix: "Give the name as describe-vpc-endpoint-services shows it",
  see: PAGES.identityPolicies,
};
const PRIVATE_DNS_NAME: ValueRule = {
  pattern: /^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/,
  constraint: "a domain name in lowercase such as example.com",
  fix: "Give the private DNS name of the endpoint service",
  see: PAGES.identityPolicies,
};

/** The account and Region of a policy. */
export interface IdentityPolicyScope {
  /**
   * Region code; "*" for all Regions.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  readonly region: string;
  /**
   * Account id, twelve digits.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  readonly accountId: string;
  /**
   * Partition of the account.
   * @default "aws"
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  readonly partition?: string;
}

/** Whose services endpoints may be made for. */
export interface ServiceOwnersOptions extends IdentityPolicyScope {
  /**
   * Owners, at least one: "amazon", "aws-marketplace" or an account id (condition key ec2:VpceServiceOwner).
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/security_iam_id-based-policy-examples.html
   */
  readonly owners: readonly string[];
}

/** Which services endpoints may be made for. */
export interface ServiceNamesOptions extends IdentityPolicyScope {
  /**
   * Full service names, at least one (condition key ec2:VpceServiceName).
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/security_iam_id-based-policy-examples.html
   */
  readonly serviceNames: readonly string[];
}

/** Which private DNS names endpoint services may have. */
export interface PrivateDnsNamesOptions extends IdentityPolicyScope {
  /**
   * Private DNS names in lowercase, at least one (condition key ec2:VpceServicePrivateDnsName).
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/security_iam_id-based-policy-examples.html
   */
  readonly privateDnsNames: readonly string[];
}

/** Which Regions endpoints may reach. */
export interface ServiceRegionsOptions extends IdentityPolicyScope {
  /**
   * Region codes of the services, at least one (condition key ec2:VpceServiceRegion).
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
   */
  readonly serviceRegions: readonly string[];
}

/** To which Regions endpoint services may be opened. */
export interface SupportedRegionsOptions extends IdentityPolicyScope {
  /**
   * Region codes, at least one (condition key ec2:VpceSupportedRegion). A service that names any other Region is refused.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
   */
  readonly supportedRegions: readonly string[];
}

/**
 * Policies of IAM roles, users and permission sets that work with endpoints and endpoint services.
 * @example
 * ```ts
 * import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
 *
 * const document = IdentityPolicies.createEndpointsForOwners({
 *   region: "us-east-1",
 *   accountId: "111122223333",
 *   owners: ["amazon"],
 * });
 * new IamPolicy(stack, "endpoints-of-aws", { policy: Policy.toTerraform(document) });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class IdentityPolicies {
  /** Allows making, changing, describing and deleting endpoints and endpoint services. */
  public static manageEndpoints(): PolicyDocument {
    return Policy.of({ Effect: "Allow", Action: ["ec2:*VpcEndpoint*"], Resource: ["*"] });
  }

  /** Allows endpoints for services of these owners only. */
  public static createEndpointsForOwners(options: ServiceOwnersOptions): PolicyDocument {
    const comparison = { operator: "StringEquals", key: "ec2:VpceServiceOwner", values: options.owners };
    return createEndpoints(options, checkedComparison("owners", SERVICE_OWNER, comparison));
  }

  /** Allows endpoints for these services only. */
  public static createEndpointsForServices(options: ServiceNamesOptions): PolicyDocument {
    const comparison = { operator: "StringEquals", key: "ec2:VpceServiceName", values: options.serviceNames };
    return createEndpoints(options, checkedComparison("serviceNames", SERVICE_NAME, comparison));
  }

  /** Allows endpoints for services in these Regions only. Add `allowMultiRegion` for Regions other than the VPC's. */
  public static createEndpointsInServiceRegions(options: ServiceRegionsOptions): PolicyDocument {
    const comparison = { operator: "StringEquals", key: "ec2:VpceServiceRegion", values: options.serviceRegions };
    return createEndpoints(options, checkedComparison("serviceRegions", REGION_CODE, comparison));
  }

  /** Allows endpoints that stay within their Region (ec2:VpceMultiRegion is absent or false), and no cross-Region ones. */
  public static createEndpointsWithinRegion(options: IdentityPolicyScope): PolicyDocument {
    return createEndpoints(options, { operator: "BoolIfExists", key: "ec2:VpceMultiRegion", values: ["false"] });
  }

  /** Allows endpoint services with one of these private DNS names only. */
  public static publishServicesWithPrivateDnsNames(options: PrivateDnsNamesOptions): PolicyDocument {
    const comparison = {
      operator: "StringEquals",
      key: "ec2:VpceServicePrivateDnsName",
      values: options.privateDnsNames,
    };
    return publishServices(options, checkedComparison("privateDnsNames", PRIVATE_DNS_NAME, comparison));
  }

  /** Allows endpoint services that are open to these Regions only. Add `allowMultiRegion`. */
  public static publishServicesToRegions(options: SupportedRegionsOptions): PolicyDocument {
    const comparison = {
      operator: "ForAllValues:StringEquals",
      key: "ec2:VpceSupportedRegion",
      values: options.supportedRegions,
    };
    return publishServices(options, checkedComparison("supportedRegions", REGION_CODE, comparison));
  }

  /** Allows cross-Region endpoints and endpoint services; the actions that make them have to be allowed as well. */
  public static allowMultiRegion(): PolicyDocument {
    return Policy.of({ Effect: "Allow", Action: ["vpce:AllowMultiRegion"], Resource: ["*"] });
  }

  private constructor() {}
}

/** The resources that making an endpoint touches, without a condition; the endpoint itself with it. */
function createEndpoints(scope: IdentityPolicyScope, comparison: Comparison): PolicyDocument {
  const arn = arnsOf(scope);
  const action = { Effect: "Allow", Action: ["ec2:CreateVpcEndpoint"] } as const;
  const touched = ["vpc", "security-group", "subnet", "route-table"].map(arn);
  return Policy.of(
    { ...action, Resource: touched },
    conditional({ ...action, Resource: [arn("vpc-endpoint")] }, comparison),
  );
}

function publishServices(scope: IdentityPolicyScope, comparison: Comparison): PolicyDocument {
  const statement = {
    Effect: "Allow",
    Action: ["ec2:CreateVpcEndpointServiceConfiguration", "ec2:ModifyVpcEndpointServiceConfiguration"],
    Resource: [arnsOf(scope)("vpc-endpoint-service")],
  } as const;
  return Policy.of(conditional(statement, comparison));
}

function conditional(statement: PolicyStatement, comparison: Comparison): PolicyStatement {
  return withCondition(statement, conditionOf(comparison));
}

function arnsOf({ partition = "aws", region, accountId }: IdentityPolicyScope): (type: string) => string {
  checkValue("partition", partition, PARTITION);
  if (region !== "*") checkValue("region", region, REGION_CODE);
  checkValue("accountId", accountId, ACCOUNT_ID);
  return (type) => `arn:${partition}:ec2:${region}:${accountId}:${type}/*`;
}
