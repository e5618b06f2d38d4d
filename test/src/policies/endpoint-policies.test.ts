import { TerraformVariable } from "cdktf";
import { EndpointPolicies, Policy, type PolicyDocument } from "../../../src/policies";
import { lintEndpointPolicy } from "../../../planner/policies/lint";
import { Network, messageOf } from "../helpers";

const ROLE = "arn:aws:iam::111122223333:role/role_name";

/** The one statement of a document. */
function statementOf(document: PolicyDocument): unknown {
  expect(document.Version).toBe("2012-10-17");
  expect(document.Statement).toHaveLength(1);
  return JSON.parse(JSON.stringify(document.Statement[0]));
}

const allow = (Action: string[], Resource: string[], Condition?: object, Sid?: string) => ({
  ...(Sid === undefined ? {} : { Sid }),
  Effect: "Allow",
  Principal: "*",
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});

const CASES: readonly [string, () => PolicyDocument, object][] = [
  ["full access", () => EndpointPolicies.fullAccess(), allow(["*"], ["*"])],
  [
    "actions on resources",
    () =>
      EndpointPolicies.allow({
        sid: "Queue",
        actions: ["sqs:SendMessage"],
        resources: ["arn:aws:sqs:us-east-1:111122223333:q"],
      }),
    allow(["sqs:SendMessage"], ["arn:aws:sqs:us-east-1:111122223333:q"], undefined, "Queue"),
  ],
  [
    "reading of a service",
    () => EndpointPolicies.readOnly({ service: "kms" }),
    allow(["kms:BatchGet*", "kms:Describe*", "kms:Get*", "kms:List*"], ["*"]),
  ],
  [
    "reading of a service that has other verbs",
    () => EndpointPolicies.readOnly({ service: "logs", principalAccountIds: ["111122223333"] }),
    allow(
      ["BatchGet*", "Describe*", "Get*", "List*", "FilterLogEvents", "StartQuery", "StopQuery"].map(
        (name) => `logs:${name}`,
      ),
      ["*"],
      { StringEquals: { "aws:PrincipalAccount": ["111122223333"] } },
    ),
  ],
  [
    "a service whose name is also one of JavaScript's",
    () => EndpointPolicies.readOnly({ service: "constructor" }),
    allow(
      ["BatchGet*", "Describe*", "Get*", "List*"].map((name) => `constructor:${name}`),
      ["*"],
    ),
  ],
  [
    "one role, as the guide has it",
    () => EndpointPolicies.onlyPrincipals(ROLE),
    allow(["*"], ["*"], { ArnEquals: { "aws:PrincipalArn": [ROLE] } }),
  ],
  [
    "one account, as the guide has it",
    () => EndpointPolicies.onlyAccounts("111122223333"),
    allow(["*"], ["*"], { StringEquals: { "aws:PrincipalAccount": ["111122223333"] } }),
  ],
  [
    "one organization",
    () => EndpointPolicies.onlyOrganizations("o-a1b2c3d4e5"),
    allow(["*"], ["*"], { StringEquals: { "aws:PrincipalOrgID": ["o-a1b2c3d4e5"] } }),
  ],
  [
    "an organization's principals on its own resources",
    () =>
      EndpointPolicies.allow({
        principalOrganizationIds: ["o-a1b2c3d4e5"],
        resourceOrganizationIds: ["o-a1b2c3d4e5"],
        resourceAccountIds: ["111122223333"],
      }),
    allow(["*"], ["*"], {
      StringEquals: {
        "aws:PrincipalOrgID": ["o-a1b2c3d4e5"],
        "aws:ResourceAccount": ["111122223333"],
        "aws:ResourceOrgID": ["o-a1b2c3d4e5"],
      },
    }),
  ],
  [
    "one bucket, as the guide has it",
    () => EndpointPolicies.onlyBuckets({ sid: "Allow-access-to-specific-bucket", bucketNames: ["bucket-name"] }),
    allow(
      ["s3:ListBucket", "s3:GetObject", "s3:PutObject"],
      ["arn:aws:s3:::bucket-name", "arn:aws:s3:::bucket-name/*"],
      undefined,
      "Allow-access-to-specific-bucket",
    ),
  ],
  [
    "buckets in China",
    () => EndpointPolicies.onlyBuckets({ bucketNames: ["one", "two"], partition: "aws-cn", actions: ["s3:GetObject"] }),
    allow(
      ["s3:GetObject"],
      ["one", "one/*", "two", "two/*"].map((path) => `arn:aws-cn:s3:::${path}`),
    ),
  ],
  [
    "one table and its indexes",
    () => EndpointPolicies.onlyTables({ tableArns: ["arn:aws:dynamodb:us-east-1:111122223333:table/orders"] }),
    allow(
      ["dynamodb:*"],
      ["", "/*"].map((end) => `arn:aws:dynamodb:us-east-1:111122223333:table/orders${end}`),
    ),
  ],
  [
    "one secret",
    () =>
      EndpointPolicies.onlySecrets({ secretArns: ["arn:aws:secretsmanager:us-east-1:111122223333:secret:db-a1b2c3"] }),
    allow(
      ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
      ["arn:aws:secretsmanager:us-east-1:111122223333:secret:db-a1b2c3"],
    ),
  ],
  [
    "App Runner read-only, with the Principal that its page leaves out",
    () => EndpointPolicies.appRunnerReadOnly(),
    allow(["apprunner:List*", "apprunner:Describe*"], ["*"]),
  ],
  [
    "creating and listing ECS clusters",
    () => EndpointPolicies.ecsCreateAndListClusters(),
    allow(["ecs:CreateCluster", "ecs:ListClusters"], ["*"]),
  ],
];

test.each(CASES)("%s", (_, make, expected) => {
  expect(statementOf(make())).toEqual(expected);
});

test.each(CASES)("%s keeps the rules for endpoints of all kinds", (_, make) => {
  const problems = lintEndpointPolicy(Policy.toJson(make()), { kind: "Gateway" });
  expect(problems.filter(({ level }) => level !== "info")).toEqual([]);
});

/** What is refused, a part of the message, and what passes just beside it. */
const WRONG: readonly [string, () => unknown, RegExp, () => unknown][] = [
  [
    "an account of eleven digits, as in a page of the guide",
    () => EndpointPolicies.onlyAccounts("11122223333"),
    /^Policy argument "principalAccountIds" is invalid: expected an account id of twelve digits, found "11122223333"\. .*https:/,
    () => EndpointPolicies.onlyAccounts("111122223333"),
  ],
  [
    "no account",
    () => EndpointPolicies.onlyAccounts(),
    /"principalAccountIds".*at least an account id.*found an empty list/,
    () => EndpointPolicies.onlyAccounts("111122223333"),
  ],
  [
    "a pattern of organizations",
    () => EndpointPolicies.onlyOrganizations("o-*"),
    /"principalOrganizationIds".*found "o-\*"/,
    () => EndpointPolicies.onlyOrganizations("o-a1b2c3d4e5"),
  ],
  [
    "an account id for a principal",
    () => EndpointPolicies.onlyPrincipals("111122223333"),
    /"principalArns".*the ARN of a role/,
    () => EndpointPolicies.onlyPrincipals("arn:aws:iam::111122223333:root"),
  ],
  [
    "a bucket's ARN for its name",
    () => EndpointPolicies.onlyBuckets({ bucketNames: ["arn:aws:s3:::bucket"] }),
    /"bucketNames".*found "arn:aws:s3:::bucket".*not its ARN/,
    () => EndpointPolicies.onlyBuckets({ bucketNames: ["bucket"] }),
  ],
  [
    "no bucket",
    () => EndpointPolicies.onlyBuckets({ bucketNames: [] }),
    /"bucketNames".*an empty list/,
    () => EndpointPolicies.onlyBuckets({ bucketNames: ["abc"] }),
  ],
  [
    "an unknown partition",
    () => EndpointPolicies.onlyBuckets({ bucketNames: ["abc"], partition: "china" }),
    /"partition".*found "china"/,
    () => EndpointPolicies.onlyBuckets({ bucketNames: ["abc"], partition: "aws-us-gov" }),
  ],
  [
    "a table's name for its ARN",
    () => EndpointPolicies.onlyTables({ tableArns: ["orders"] }),
    /"tableArns".*a table's ARN/,
    () => EndpointPolicies.onlyTables({ tableArns: ["arn:aws:dynamodb:us-east-1:111122223333:table/*"] }),
  ],
  [
    "a secret's name for its ARN",
    () => EndpointPolicies.onlySecrets({ secretArns: ["db"] }),
    /"secretArns".*a secret's ARN/,
    () =>
      EndpointPolicies.onlySecrets({ secretArns: ["arn:aws:secretsmanager:us-east-1:111122223333:secret:db-??????"] }),
  ],
  [
    "a service's name for the prefix of its actions",
    () => EndpointPolicies.readOnly({ service: "Amazon S3" }),
    /"service".*found "Amazon S3"/,
    () => EndpointPolicies.readOnly({ service: "s3" }),
  ],
  [
    "an action without a service",
    () => EndpointPolicies.allow({ actions: ["GetObject"] }),
    /"actions".*found "GetObject"/,
    () => EndpointPolicies.allow({ actions: ["s3:Get*"] }),
  ],
  [
    "a resource that is not an ARN",
    () => EndpointPolicies.allow({ resources: ["bucket/*"] }),
    /"resources".*found "bucket\/\*"/,
    () => EndpointPolicies.allow({ resources: ["arn:aws:s3:::bucket/*"] }),
  ],
  [
    "an account that is partly a wildcard",
    () => EndpointPolicies.allow({ resources: ["arn:aws:sqs:us-east-1:1111*:q"] }),
    /mixes digits and a wildcard.*https:/,
    () => EndpointPolicies.allow({ resources: ["arn:aws:sqs:us-east-1:*:q"] }),
  ],
  [
    "more than an endpoint takes",
    () => EndpointPolicies.onlyBuckets({ bucketNames: Array.from({ length: 400 }, (_, n) => `bucket-${String(n)}`) }),
    /The policy has \d+ characters including white space; an endpoint policy can have at most 20480/,
    () => EndpointPolicies.onlyBuckets({ bucketNames: Array.from({ length: 300 }, (_, n) => `bucket-${String(n)}`) }),
  ],
];

test.each(WRONG)("%s is refused", (_, wrong, message) => {
  expect(messageOf(wrong)).toMatch(message);
});

test.each(WRONG)("%s: its neighbour passes", (_, __, ___, right) => {
  expect(right).not.toThrow();
});

describe("values known only at apply", () => {
  const { stack } = new Network();
  const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
  const list = new TerraformVariable(stack, "list", { type: "list(string)" }).listValue;

  test("pass all checks", () => {
    expect(() => {
      EndpointPolicies.allow({
        actions: [text],
        resources: list,
        principalArns: [text],
        principalAccountIds: list,
        principalOrganizationIds: [text],
      });
      EndpointPolicies.onlyBuckets({ bucketNames: [text], partition: text });
      EndpointPolicies.onlyTables({ tableArns: [text] });
      EndpointPolicies.onlySecrets({ secretArns: list });
      EndpointPolicies.readOnly({ service: text });
    }).not.toThrow();
  });
});
