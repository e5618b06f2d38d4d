/** Version of the policy language. */
export const POLICY_VERSION = "2012-10-17";

/**
 * IAM's policy variables, such as ${aws:PrincipalTag/team}. They look like Terraform's interpolation; references of
 * Terraform have no colon after their first name.
 */
const POLICY_VARIABLE = /(?<!\$)\$\{(?=[*?$]\}|[\w.-]+:)/g;

/** A policy's text for an attribute of a Terraform resource: Terraform leaves its policy variables alone. */
export function escapePolicyVariables(text: string): string {
  return text.replace(POLICY_VARIABLE, "$$$${");
}
