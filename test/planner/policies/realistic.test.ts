import { lintEndpointPolicy, lintResourcePolicy } from "../../../planner/policies/lint";

/** Policies as people write them: none of these is wrong, and each has a wrong neighbour. */

const PRINCIPAL = { AWS: ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/app"] };

function lint(statement: object, kind: "Interface" | "Gateway" = "Interface"): string[] {
  const base = { Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: "*" };
  const text = JSON.stringify({ Version: "2012-10-17", Statement: [{ ...base, ...statement }] });
  return lintEndpointPolicy(text, { kind }).map(({ id }) => id.replace("vpce/", ""));
}

const when = (Condition: object): object => ({ Condition });

it.each<[what: string, statement: object]>([
  ["a list of principals", { Principal: PRINCIPAL }],
  ["a principal and a service", { Principal: { ...PRINCIPAL, Service: "ecs-tasks.amazonaws.com" } }],
  ["an organization", when({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } })],
  [
    "an organization, IfExists",
    when({ StringEqualsIfExists: { "aws:PrincipalOrgID": ["o-a1b2c3d4e5", "o-f6a7b8c9d0"] } }),
  ],
  [
    "paths of an organization",
    when({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/*/ou-ab12-11111111/*"] } }),
  ],
  ["the organization of the resource", when({ StringEquals: { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } })],
  ["an endpoint", when({ StringEquals: { "aws:SourceVpce": "vpce-0123456789abcdef0" } })],
  ["not another VPC", when({ StringNotEquals: { "aws:SourceVpc": ["vpc-0123456789abcdef0"] } })],
  ["an absent key", when({ Null: { "aws:PrincipalOrgID": "true" } })],
  ["services of AWS", when({ Bool: { "aws:PrincipalIsAWSService": "true" } })],
  ["services of AWS, IfExists", when({ BoolIfExists: { "aws:PrincipalIsAWSService": ["true"] } })],
  ["an ARN with a wildcard for the account", when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/app-*" } })],
  ["a tag", when({ StringEquals: { "aws:ResourceTag/team": "orders" } })],
  ["tag keys", when({ "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "stage"] } })],
  ["a long prefix", when({ StringLike: { "s3:prefix": ["orders/2026/*"] } })],
  ["a question mark after a long prefix", when({ StringLike: { "s3:prefix": "orders/202?" } })],
  ["an IP range of the VPC", when({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/16" } })],
  [
    "a Terraform reference",
    when({ StringEquals: { "aws:PrincipalOrgID": "${data.aws_organizations_organization.this.id}" } }),
  ],
  ["a bucket with a wildcard", { Resource: ["arn:aws:s3:::orders-*", "arn:aws:s3:::orders-*/*"] }],
])("passes: %s", (_, statement) => {
  expect(lint(statement)).toEqual([]);
});

it.each<[what: string, statement: object, rules: string[]]>([
  ["everybody but one", { Principal: undefined, NotPrincipal: PRINCIPAL }, ["policy-not-principal"]],
  [
    "a wildcard in an organization's id",
    when({ StringLike: { "aws:PrincipalOrgID": "o-a1b2c3*" } }),
    ["policy-system-id-pattern"],
  ],
  [
    "a question mark in an organization's id",
    when({ StringLike: { "aws:PrincipalOrgID": "o-a1b2c3d4e?" } }),
    ["policy-system-id-pattern"],
  ],
  [
    "a question mark in an endpoint's id",
    when({ "ForAnyValue:StringLike": { "aws:SourceVpce": "vpce-0123456789abcdef?" } }),
    ["policy-system-id-pattern"],
  ],
  [
    "an account compared as a number, IfExists",
    when({ NumericEqualsIfExists: { "aws:PrincipalAccount": "111122223333" } }),
    ["policy-system-id-pattern"],
  ],
  ["a short prefix, IfExists", when({ StringLikeIfExists: { "s3:prefix": "home/*" } }), ["policy-short-pattern"]],
  ["a question mark after a short prefix", when({ StringLike: { "s3:prefix": "home?" } }), ["policy-short-pattern"]],
  ["a public address", when({ IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" } }), ["policy-source-ip"]],
])("finds: %s", (_, statement, rules) => {
  expect(lint(statement)).toEqual(rules);
});

it("gateway endpoints take everybody with a condition, and no named principal", () => {
  expect(lint(when({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }), "Gateway")).toEqual([]);
  expect(lint({ Principal: { AWS: "*" } }, "Gateway")).toEqual([]);
  expect(lint({ Principal: { AWS: ["*"] } }, "Gateway")).toEqual([]);
  expect(lint({ Principal: PRINCIPAL }, "Gateway")).toEqual(["gateway-policy-principal"]);
});

it("a bucket's policy that denies all but an endpoint passes", () => {
  const statement = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: "arn:aws:s3:::orders/*",
    Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0123456789abcdef0" }, Null: { "aws:SourceVpce": "false" } },
  };
  expect(lintResourcePolicy(JSON.stringify({ Statement: [statement] }))).toEqual([]);
});
