import { lintEndpointPolicy } from "../../planner/policies/lint";
import { PrivateLinkError } from "../shared/errors";
import { parseCidr } from "../shared/cidr";
import { literal } from "../shared/literal";
import { knownText } from "../shared/known-text";
import type { ValueRule } from "../shared/values";
import type { Comparison } from "./conditions";
import type { PolicyDocument } from "./document";
import { Policy } from "./policy";
import { PAGES } from "../../planner/catalog/pages";
import * as forms from "../../planner/catalog/forms";
import { NAME_LETTERS } from "../../planner/catalog/limits";

const CODE = "POLICY_INVALID_VALUE";

function rule(pattern: RegExp, constraint: string, fix: string, see: string): ValueRule {
  return { pattern, constraint, fix, see };
}

export const ACCOUNT_ID = rule(
  forms.ACCOUNT_ID,
  "an account id of twelve digits",
  "Give the id as a text, leading zeros included",
  PAGES.principalAccount,
);
export const ORGANIZATION_ID = rule(
  /^o-[a-z0-9]{10,32}$/,
  "an organization id such as o-a1b2c3d4e5",
  "Take it from AWS Organizations",
  PAGES.principalOrganization,
);
export const ENDPOINT_ID = rule(
  /^vpce-(?!svc-)[0-9a-z]+$/,
  "an endpoint id such as vpce-1a2b3c4d, without wildcards",
  "Take the endpoint's id, not that of its service",
  PAGES.s3Gateway,
);
export const VPC_ID = rule(
  /^vpc-[0-9a-z]+$/,
  "a VPC id such as vpc-111bbb22, without wildcards",
  "Take the VPC's id",
  PAGES.s3Gateway,
);
export const CIDR_BLOCK: ValueRule = {
  pattern: { test: (value) => parseCidr(value) !== undefined },
  constraint: "an address range such as 172.31.0.0/16",
  fix: "Write the range in CIDR notation",
  see: PAGES.s3Gateway,
};
export const ACTION = rule(
  /^(?:\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+)$/,
  'an action such as s3:GetObject, or "*"',
  "Write the service's prefix, a colon and the action",
  PAGES.policyActions,
);
export const SERVICE_PREFIX = rule(
  /^[a-z0-9-]+$/,
  "the prefix of a service's actions, such as s3",
  "Write what precedes the colon in the service's actions",
  PAGES.policyActions,
);
export const RESOURCE = rule(/^(?:\*|arn:.+)$/, 'an ARN, or "*"', "Give the resource's ARN", PAGES.policyResources);
export const PRINCIPAL_ARN = rule(
  /^arn:[^:]+:(?:iam|sts)::(?:\d{12}|\*):.+$/,
  "the ARN of a role, user or account, such as arn:aws:iam::111122223333:role/name",
  "Give the principal's ARN",
  PAGES.policies,
);
export const BUCKET_NAME = rule(
  forms.BUCKET_NAME,
  `a bucket name of 3 to ${String(NAME_LETTERS.bucket)} lowercase letters, digits, dots and hyphens`,
  "Give the bucket's name, not its ARN",
  PAGES.bucketNames,
);
export const TABLE_ARN = rule(
  /^arn:[^:]+:dynamodb:[^:]+:[^:]+:table\/.+$/,
  "a table's ARN such as arn:aws:dynamodb:us-east-1:111122223333:table/orders",
  "Give the table's ARN, or one that ends in table/*",
  PAGES.dynamodbGateway,
);
export const SECRET_ARN = rule(
  /^arn:[^:]+:secretsmanager:[^:]+:[^:]+:secret:.+$/,
  "a secret's ARN such as arn:aws:secretsmanager:us-east-1:111122223333:secret:name-a1b2c3",
  "Give the secret's ARN, with its six random characters or a wildcard in their place",
  PAGES.secretsEndpoints,
);
export const REGION_CODE = rule(
  forms.REGION_CODE,
  "a Region code such as us-east-1",
  "Give the Region's code, not its name",
  PAGES.regions,
);
export const PARTITION = rule(
  /^aws(?:-[a-z]+)*$/,
  "a partition such as aws, aws-cn or aws-us-gov",
  "Take the second part of any ARN of the account",
  PAGES.arns,
);

/** Refuses an empty list and literals that break the rule; what is known only at apply passes. */
export function checkValues(argument: string, values: readonly string[] | undefined, rule: ValueRule): void {
  const known = literal(values);
  if (known === undefined) return;
  if (known.length === 0)
    throw refused(argument, "an empty list", { ...rule, constraint: `at least ${rule.constraint}` });
  for (const value of known) checkValue(argument, value, rule);
}

/** Refuses a literal that breaks the rule; what is known only at apply passes. */
export function checkValue(argument: string, value: string | undefined, rule: ValueRule): void {
  const known = knownText(value);
  if (known !== undefined && !rule.pattern.test(known)) throw refused(argument, `"${known}"`, rule);
}

/** A comparison whose values follow the rule. */
export function checkedComparison(argument: string, rule: ValueRule, comparison: Comparison): Comparison {
  checkValues(argument, comparison.values, rule);
  return comparison;
}

/** The document, when it follows the rules of endpoint policies of every kind. */
export function checkedEndpointPolicy(document: PolicyDocument): PolicyDocument {
  const problems = lintEndpointPolicy(Policy.toJson(document), { kind: "Gateway" });
  const error = problems.find(({ level }) => level === "error");
  if (error === undefined) return document;
  throw new PrivateLinkError({ code: CODE, what: error.message, fix: `${error.fix} (${error.see})` });
}

function refused(argument: string, found: string, { constraint, fix, see }: ValueRule): PrivateLinkError {
  const what = `Policy argument "${argument}" is invalid`;
  return new PrivateLinkError({ code: CODE, what, expected: constraint, found, fix: `${fix} (${see})` });
}
