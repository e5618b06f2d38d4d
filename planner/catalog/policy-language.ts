/**
 * The words of IAM's policy language.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html (read 2026-11-28)
 */

/** Values of Version. */
export const POLICY_VERSIONS: readonly string[] = ["2012-10-17", "2008-10-17"];

/** Elements of a statement. */
export const STATEMENT_ELEMENTS = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
] as const;

/** Kinds of principals, the keys of a Principal that is not "*". */
export const PRINCIPAL_KINDS: readonly string[] = ["AWS", "Service", "Federated", "CanonicalUser"];

const COMPARISONS = ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];

/**
 * Condition operators, without a qualifier before them and IfExists after them.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html (read 2026-11-28)
 */
export const CONDITION_OPERATORS: readonly string[] = [
  ...["Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase", "Like", "NotLike"].map((end) => `String${end}`),
  ...COMPARISONS.map((end) => `Numeric${end}`),
  ...COMPARISONS.map((end) => `Date${end}`),
  ...["Equals", "NotEquals", "Like", "NotLike"].map((end) => `Arn${end}`),
  ...["Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "Null"],
];

/** What may precede an operator, with a colon. */
export const CONDITION_QUALIFIERS: readonly string[] = ["ForAllValues", "ForAnyValue"];
