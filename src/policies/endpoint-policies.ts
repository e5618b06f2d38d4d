import { bucketArns, tableArns as tableAndPartArns } from "./arns";
import {
  ACCOUNT_ID,
  ACTION,
  BUCKET_NAME,
  ORGANIZATION_ID,
  PARTITION,
  PRINCIPAL_ARN,
  RESOURCE,
  SECRET_ARN,
  SERVICE_PREFIX,
  TABLE_ARN,
  checkValue,
  checkValues,
  checkedEndpointPolicy,
} from "./checks";
import { conditionOf, everyoneStatement } from "./conditions";
import type { PolicyDocument } from "./document";
import { Policy } from "./policy";
import { readActions } from "./read-actions";

/** Who may use an endpoint, on whose resources. All that is given must be true. */
export interface EndpointPolicyRestrictions {
  /**
   * Name of the statement.
   * @default - no name
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  readonly sid?: string;
  /**
   * ARNs of the roles, users or account roots that may use the endpoint. They become a condition on aws:PrincipalArn,
   * since gateway endpoints allow no other Principal than "*".
   * @default - every principal
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
   */
  readonly principalArns?: readonly string[];
  /**
   * Ids of the accounts, twelve digits, whose principals may use the endpoint.
   * @default - every account
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly principalAccountIds?: readonly string[];
  /**
   * Ids of the organizations, such as o-a1b2c3d4e5, whose principals may use the endpoint.
   * @default - every organization
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
   */
  readonly principalOrganizationIds?: readonly string[];
  /**
   * Ids of the accounts, twelve digits, whose resources may be reached.
   * @default - resources of every account
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
   */
  readonly resourceAccountIds?: readonly string[];
  /**
   * Ids of the organizations whose resources may be reached.
   * @default - resources of every organization
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
   */
  readonly resourceOrganizationIds?: readonly string[];
}

/** What an endpoint policy allows. */
export interface EndpointPolicyOptions extends EndpointPolicyRestrictions {
  /**
   * Actions that are allowed, e.g. s3:GetObject.
   * @default ["*"]
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
   */
  readonly actions?: readonly string[];
  /**
   * ARNs of the resources on which they are allowed. The account in an ARN is an id or a wildcard, not both.
   * @default ["*"]
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
   */
  readonly resources?: readonly string[];
}

/** Which resources of a service may be read. */
export interface ReadOnlyPolicyOptions extends EndpointPolicyRestrictions {
  /**
   * Prefix of the service's actions, e.g. s3, apprunner, dynamodb.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
   */
  readonly service: string;
  /**
   * ARNs of the resources that may be read.
   * @default ["*"]
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
   */
  readonly resources?: readonly string[];
}

/** Which buckets may be reached. */
export interface BucketsPolicyOptions extends EndpointPolicyRestrictions {
  /**
   * Names of the buckets, at least one.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly bucketNames: readonly string[];
  /**
   * Actions that are allowed.
   * @default ["s3:ListBucket", "s3:GetObject", "s3:PutObject"]
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly actions?: readonly string[];
  /**
   * Partition of the buckets.
   * @default "aws"
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
   */
  readonly partition?: string;
}

/** Which tables may be reached. */
export interface TablesPolicyOptions extends EndpointPolicyRestrictions {
  /**
   * ARNs of the tables, at least one; their indexes and streams are included.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-ddb.html
   */
  readonly tableArns: readonly string[];
  /**
   * Actions that are allowed.
   * @default ["dynamodb:*"]
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-ddb.html
   */
  readonly actions?: readonly string[];
}

/** Which secrets may be reached. */
export interface SecretsPolicyOptions extends EndpointPolicyRestrictions {
  /**
   * ARNs of the secrets, at least one.
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/vpc-endpoint-overview.html
   */
  readonly secretArns: readonly string[];
  /**
   * Actions that are allowed.
   * @default ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/vpc-endpoint-overview.html
   */
  readonly actions?: readonly string[];
}

/**
 * Policies of endpoints. Every statement has "Principal": "*", which endpoints of all kinds accept.
 * @example
 * ```ts
 * const policy = EndpointPolicies.onlyBuckets({
 *   bucketNames: ["my-bucket"],
 *   principalOrganizationIds: ["o-a1b2c3d4e5"],
 * });
 * new GatewayEndpoint(stack, "s3", { vpc, service: AwsService.S3, routeTables: [routeTable], policy });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class EndpointPolicies {
  /** What AWS applies when an endpoint has no policy. */
  public static fullAccess(): PolicyDocument {
    return EndpointPolicies.allow();
  }

  /** The given actions on the given resources, for the principals that the restrictions name. */
  public static allow(options: EndpointPolicyOptions = {}): PolicyDocument {
    const { sid, actions = ["*"], resources = ["*"] } = options;
    checkValues("actions", actions, ACTION);
    checkValues("resources", resources, RESOURCE);
    return checkedEndpointPolicy(
      Policy.of(everyoneStatement("Allow", { sid, actions, resources }, restrictionsOf(options))),
    );
  }

  /** The actions of a service that read: configuration, listings and data. */
  public static readOnly(options: ReadOnlyPolicyOptions): PolicyDocument {
    checkValue("service", options.service, SERVICE_PREFIX);
    return EndpointPolicies.allow({ ...options, actions: readActions(options.service) });
  }

  /** Only these principals. */
  public static onlyPrincipals(...principalArns: string[]): PolicyDocument {
    return EndpointPolicies.allow({ principalArns });
  }

  /** Only principals of these accounts. */
  public static onlyAccounts(...principalAccountIds: string[]): PolicyDocument {
    return EndpointPolicies.allow({ principalAccountIds });
  }

  /** Only principals of these organizations. */
  public static onlyOrganizations(...principalOrganizationIds: string[]): PolicyDocument {
    return EndpointPolicies.allow({ principalOrganizationIds });
  }

  /** Only these buckets and the objects in them. */
  public static onlyBuckets(options: BucketsPolicyOptions): PolicyDocument {
    const { bucketNames, partition = "aws", actions = ["s3:ListBucket", "s3:GetObject", "s3:PutObject"] } = options;
    checkValue("partition", partition, PARTITION);
    checkValues("bucketNames", bucketNames, BUCKET_NAME);
    const resources = bucketArns(partition, bucketNames);
    return EndpointPolicies.allow({ ...options, actions, resources });
  }

  /** Only these tables, their indexes and their streams. */
  public static onlyTables(options: TablesPolicyOptions): PolicyDocument {
    const { tableArns, actions = ["dynamodb:*"] } = options;
    checkValues("tableArns", tableArns, TABLE_ARN);
    return EndpointPolicies.allow({ ...options, actions, resources: tableAndPartArns(tableArns) });
  }

  /** Only these secrets. */
  public static onlySecrets(options: SecretsPolicyOptions): PolicyDocument {
    const { secretArns, actions = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"] } = options;
    checkValues("secretArns", secretArns, SECRET_ARN);
    return EndpointPolicies.allow({ ...options, actions, resources: secretArns });
  }

  /** Listing and describing in App Runner. AWS's own example has no Principal, which its rules for endpoints require. */
  public static appRunnerReadOnly(): PolicyDocument {
    return EndpointPolicies.allow({ actions: ["apprunner:List*", "apprunner:Describe*"] });
  }

  /** Creating and listing clusters in ECS; the two actions know no resources. */
  public static ecsCreateAndListClusters(): PolicyDocument {
    return EndpointPolicies.allow({ actions: ["ecs:CreateCluster", "ecs:ListClusters"] });
  }

  private constructor() {}
}

function restrictionsOf(options: EndpointPolicyRestrictions) {
  checkValues("principalArns", options.principalArns, PRINCIPAL_ARN);
  checkValues("principalAccountIds", options.principalAccountIds, ACCOUNT_ID);
  checkValues("principalOrganizationIds", options.principalOrganizationIds, ORGANIZATION_ID);
  checkValues("resourceAccountIds", options.resourceAccountIds, ACCOUNT_ID);
  checkValues("resourceOrganizationIds", options.resourceOrganizationIds, ORGANIZATION_ID);
  return conditionOf(
    { operator: "ArnEquals", key: "aws:PrincipalArn", values: options.principalArns },
    { operator: "StringEquals", key: "aws:PrincipalAccount", values: options.principalAccountIds },
    { operator: "StringEquals", key: "aws:PrincipalOrgID", values: options.principalOrganizationIds },
    { operator: "StringEquals", key: "aws:ResourceAccount", values: options.resourceAccountIds },
    { operator: "StringEquals", key: "aws:ResourceOrgID", values: options.resourceOrganizationIds },
  );
}
