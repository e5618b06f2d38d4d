import { ACTION, ENDPOINT_ID, PRINCIPAL_ARN, VPC_ID, checkValues, checkedComparison } from "./checks";
import { conditionOf, everyoneStatement, type Comparison } from "./conditions";
import type { PolicyDocument } from "./document";
import { Policy } from "./policy";

const OBJECT_ACTIONS = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];

/** What a denial covers. */
export interface DenialOptions {
  /**
   * Name of the statement.
   * @default - no name
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  readonly sid?: string;
  /**
   * Actions that are denied.
   * @default - of a bucket: s3:GetObject, s3:PutObject and s3:DeleteObject; of a table: dynamodb:*
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
   */
  readonly actions?: readonly string[];
  /**
   * ARNs of principals that the denial exempts, such as an administrator's role or the role that runs Terraform; wildcards
   * are allowed. Without any, the console and every other path from outside are blocked for the denied actions.
   * @default - no one is exempt
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
   */
  readonly exceptPrincipalArns?: readonly string[];
}

/** True of requests that come through none of these endpoints. */
export function notFromEndpoints(endpointIds: readonly string[]): Comparison {
  const comparison = { operator: "StringNotEquals", key: "aws:sourceVpce", values: endpointIds };
  return checkedComparison("endpointIds", ENDPOINT_ID, comparison);
}

/** True of requests that come from none of these VPCs. */
export function notFromVpcs(vpcIds: readonly string[]): Comparison {
  const comparison = { operator: "StringNotEquals", key: "aws:sourceVpc", values: vpcIds };
  return checkedComparison("vpcIds", VPC_ID, comparison);
}

/** A document that denies everyone the actions when the comparison holds. */
export function denial(
  { sid, actions = OBJECT_ACTIONS, exceptPrincipalArns }: DenialOptions,
  resources: readonly string[],
  comparison: Comparison,
): PolicyDocument {
  checkValues("actions", actions, ACTION);
  checkValues("exceptPrincipalArns", exceptPrincipalArns, PRINCIPAL_ARN);
  const spared = { operator: "ArnNotLike", key: "aws:PrincipalArn", values: exceptPrincipalArns };
  return Policy.of(everyoneStatement("Deny", { sid, actions, resources }, conditionOf(comparison, spared)));
}
