import { tableArns } from "./arns";
import { TABLE_ARN, checkValues } from "./checks";
import type { Comparison } from "./conditions";
import { denial, notFromEndpoints, notFromVpcs, type DenialOptions } from "./denial";
import type { PolicyDocument } from "./document";

const TABLE_ACTIONS = ["dynamodb:*"];

/** Tables to close to all paths except some. */
export interface TableDenialOptions extends DenialOptions {
  /**
   * ARNs of the tables, at least one; their indexes and streams are included.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-ddb.html
   */
  readonly tableArns: readonly string[];
}

/** Which endpoints lead to tables. */
export interface TableByEndpointOptions extends TableDenialOptions {
  /**
   * Ids of the endpoints through which the tables may be reached, at least one.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-ddb.html
   */
  readonly endpointIds: readonly string[];
}

/** Which VPCs lead to tables. */
export interface TableByVpcOptions extends TableDenialOptions {
  /**
   * Ids of the VPCs from which the tables may be reached through their endpoints, at least one.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
   */
  readonly vpcIds: readonly string[];
}

/**
 * Policies of DynamoDB tables that are reached through endpoints. They only deny: other statements must allow.
 * @example
 * ```ts
 * import { DynamodbResourcePolicy } from "@cdktf/provider-aws/lib/dynamodb-resource-policy";
 *
 * const resourceArn = "arn:aws:dynamodb:us-east-1:111122223333:table/orders";
 * const document = TablePolicies.denyUnlessFromEndpoints({
 *   tableArns: [resourceArn],
 *   endpointIds: ["vpce-0123456789abcdef0"],
 * });
 * new DynamodbResourcePolicy(stack, "policy", { resourceArn, policy: Policy.toTerraform(document) });
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- jsii exports classes, not functions
export class TablePolicies {
  /** Denies all requests that do not come through one of these endpoints. */
  public static denyUnlessFromEndpoints(options: TableByEndpointOptions): PolicyDocument {
    return tableDenial(options, notFromEndpoints(options.endpointIds));
  }

  /** Denies all requests that do not come from one of these VPCs. */
  public static denyUnlessFromVpcs(options: TableByVpcOptions): PolicyDocument {
    return tableDenial(options, notFromVpcs(options.vpcIds));
  }

  private constructor() {}
}

function tableDenial(options: TableDenialOptions, comparison: Comparison): PolicyDocument {
  checkValues("tableArns", options.tableArns, TABLE_ARN);
  return denial({ ...options, actions: options.actions ?? TABLE_ACTIONS }, tableArns(options.tableArns), comparison);
}
