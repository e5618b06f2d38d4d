/** The form of a Region code, such as us-east-1 or us-gov-west-1. Every code of ./data/regions has it. */
export const REGION_CODE = /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/;
/** The form of an account id. */
export const ACCOUNT_ID = /^\d{12}$/;
/** One label of a domain name in lower case, without regard to its length. */
export const DOMAIN_LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/** True for a text that has the form of a Region code. */
export function isRegionCode(value: unknown): value is string {
  return typeof value === "string" && REGION_CODE.test(value);
}

/** True for a text that has the form of an account id. */
export function isAccountId(value: unknown): value is string {
  return typeof value === "string" && ACCOUNT_ID.test(value);
}
