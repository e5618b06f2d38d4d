/** A Condition: operator, then key, then the values of which one must match. */
export type PolicyCondition = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * One statement, spelled as IAM spells it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export interface PolicyStatement {
  /**
   * Name of the statement: letters, digits and, except in IAM policies, hyphens; unique in its document.
   * @default - no name
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
   */
  readonly Sid?: string;
  /**
   * "Allow" or "Deny".
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html
   */
  readonly Effect: "Allow" | "Deny";
  /**
   * "*" for everyone, or ids by kind of principal, e.g. { Service: ["vpce.amazonaws.com"] }.
   * @default - none, as policies of IAM identities need
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
   */
  readonly Principal?: string | Readonly<Record<string, readonly string[]>>;
  /**
   * Actions as service prefix, colon and name; wildcards are allowed.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
   */
  readonly Action: readonly string[];
  /**
   * ARNs, or "*".
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
   */
  readonly Resource: readonly string[];
  /**
   * What must be true for the statement to apply.
   * @default - it always applies
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
   */
  readonly Condition?: PolicyCondition;
}

/**
 * A policy as a plain object, spelled as AWS spells it: give it to the `policy` of an endpoint, or render it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policies-json
 */
export interface PolicyDocument {
  /**
   * Version of the policy language.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
   */
  readonly Version: string;
  /**
   * The statements, at least one.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
   */
  readonly Statement: readonly PolicyStatement[];
}
