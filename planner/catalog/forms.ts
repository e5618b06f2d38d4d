import { NAME_LETTERS } from "./limits";

/** The form of a Region code, such as us-east-1 or us-gov-west-1. Every code of ./data/regions has it. */
export const REGION_CODE = /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/;
/** The form of an account id. */
export const ACCOUNT_ID = /^\d{12}$/;
/** One label of a domain name in lower case, of any length. */
export const DOMAIN_LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/**
 * The form of an S3 bucket's name.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html (read 2026-11-28)
 */
export const BUCKET_NAME = new RegExp(`^(?=.{3,${String(NAME_LETTERS.bucket)}}$)[a-z0-9][a-z0-9.-]*[a-z0-9]$`);
/** The form of an SNS topic's name. @see https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html (read 2026-11-28) */
export const TOPIC_NAME = new RegExp(`^[A-Za-z0-9_-]{1,${String(NAME_LETTERS.topic)}}$`);
/**
 * The form of a CloudWatch dashboard's name.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html
 */
export const DASHBOARD_NAME = new RegExp(`^[A-Za-z0-9_-]{1,${String(NAME_LETTERS.dashboard)}}$`);

/** True for text in the form of a Region code. */
export function isRegionCode(value: unknown): value is string {
  return typeof value === "string" && REGION_CODE.test(value);
}

/**
 * The ARN of a principal: of an account, a role, a user or a session.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html (read 2026-11-28)
 */
const PRINCIPAL_ARN = /^arn:[^:]+:(?:iam|sts)::(\d{12}):[^*?]+$/;

/** True for the ARN of one principal, or of all principals of one account. */
export function isPrincipalArn(value: unknown): value is string {
  return typeof value === "string" && PRINCIPAL_ARN.test(value);
}

/** True for text in the form of an account id. */
export function isAccountId(value: unknown): value is string {
  return typeof value === "string" && ACCOUNT_ID.test(value);
}
