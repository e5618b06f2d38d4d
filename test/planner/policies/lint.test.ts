import { ENDPOINT_POLICY_CHARACTERS } from "../../../planner/catalog/limits";
import {
  lintEndpointPolicy,
  lintIdentityPolicy,
  lintResourcePolicy,
  type PolicyContext,
  type PolicyProblem,
} from "../../../planner/policies/lint";

type Members = Record<string, unknown>;

const INTERFACE: PolicyContext = { kind: "Interface", policySupport: "supported" };
const GATEWAY: PolicyContext = { kind: "Gateway", shortName: "s3" };

/** A document of one statement that passes all rules, with other members. */
function policy(members: Members = {}): string {
  const base = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::bucket/*" };
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ ...base, ...members }] });
}

/** The same beside a statement that allows something. */
function denying(members: Members): string {
  const { Version, Statement: allowing } = JSON.parse(policy()) as { Version: string; Statement: object[] };
  const { Statement: denied } = JSON.parse(policy({ Effect: "Deny", ...members })) as { Statement: object[] };
  return JSON.stringify({ Version, Statement: [...allowing, ...denied] });
}

function condition(operator: string, key: string, value: unknown): string {
  return policy({ Condition: { [operator]: { [key]: value } } });
}

function summary(problems: readonly PolicyProblem[]): string[] {
  return problems.map(({ id, level, message }) => `${level} ${id}: ${message}`);
}

interface Case {
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
  readonly expected: string;
  readonly context?: PolicyContext;
}

const SIX = "each wildcard needs 6 consecutive characters before or after it";

const CASES: readonly Case[] = [
  {
    name: "JSON",
    wrong: "{",
    right: policy(),
    expected: "error vpce/policy-not-a-document: The policy is not valid JSON",
  },
  {
    name: "an object",
    wrong: "[]",
    right: policy(),
    expected: "error vpce/policy-not-a-document: The policy is not a JSON object with a Statement",
  },
  {
    name: "at least one statement",
    wrong: '{"Statement": []}',
    right: `{"Statement": ${JSON.stringify((JSON.parse(policy()) as { Statement: unknown[] }).Statement[0])}}`,
    expected: "error vpce/policy-not-a-document: The policy is not a JSON object with a Statement",
  },
  {
    name: "an effect",
    wrong: policy({ Effect: "allow" }),
    right: denying({ Action: "s3:PutObject" }),
    expected: 'error vpce/policy-incomplete-statement: Statement 1 lacks an Effect of "Allow" or "Deny"',
  },
  {
    name: "an action and a resource",
    wrong: policy({ Sid: "s", Action: undefined, Resource: undefined }),
    right: policy({ Action: undefined, NotAction: "s3:*", Resource: undefined, NotResource: "arn:aws:s3:::b" }),
    expected: 'error vpce/policy-incomplete-statement: Statement "s" lacks an Action and a Resource',
  },
  {
    name: "a principal",
    wrong: policy({ Principal: undefined }),
    right: policy({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }),
    expected: "error vpce/policy-without-principal: Statement 1 has no Principal",
  },
  {
    name: "a Principal rather than NotPrincipal",
    wrong: policy({ Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: "111122223333" } }),
    right: denying({ Action: "s3:PutObject" }),
    expected:
      "warn vpce/policy-not-principal: Statement 1 has NotPrincipal, " +
      "which is easy to get wrong and is not the Principal that AWS requires",
  },
  {
    name: "everyone as principal of a gateway endpoint",
    wrong: policy({ Principal: { AWS: "111122223333" } }),
    right: policy({ Principal: { AWS: ["*"] } }),
    context: GATEWAY,
    expected:
      'error vpce/gateway-policy-principal: Statement 1 names a principal; policies of gateway endpoints need "Principal": "*"',
  },
  {
    name: "whole account ids",
    wrong: condition("StringLike", "aws:principalaccount", "111122223*"),
    right: condition("StringEquals", "aws:PrincipalAccount", "111122223333"),
    expected:
      'error vpce/policy-system-id-pattern: Statement 1 has a wildcard in "111122223*" for aws:principalaccount, an AWS-generated id',
  },
  {
    name: "account ids compared as texts",
    wrong: condition("NumericEqualsIfExists", "aws:PrincipalAccount", "111122223333"),
    right: condition("StringEqualsIfExists", "aws:PrincipalAccount", "111122223333"),
    expected:
      "error vpce/policy-system-id-pattern: Statement 1 compares aws:PrincipalAccount, an AWS-generated id, with NumericEqualsIfExists",
  },
  {
    name: "a wildcard in a VPC id",
    wrong: condition("ForAnyValue:StringLike", "aws:SourceVpc", ["vpc-1a2b3c*"]),
    right: condition("ForAnyValue:StringEquals", "aws:SourceVpc", ["vpc-1a2b3c4d"]),
    expected:
      'error vpce/policy-system-id-pattern: Statement 1 has a wildcard in "vpc-1a2b3c*" for aws:SourceVpc, an AWS-generated id',
  },
  {
    name: "six characters before a wildcard",
    wrong: condition("StringLike", "s3:prefix", "home/*"),
    right: condition("StringLike", "s3:prefix", "homes/*"),
    expected: `error vpce/policy-short-pattern: Statement 1 compares s3:prefix using StringLike with "home/*"; ${SIX}`,
  },
  {
    name: "six characters after a wildcard",
    wrong: condition("StringNotLike", "s3:prefix", "*-team"),
    right: condition("StringNotLike", "s3:prefix", "*-teams"),
    expected: `error vpce/policy-short-pattern: Statement 1 compares s3:prefix using StringNotLike with "*-team"; ${SIX}`,
  },
  {
    name: "six characters beside every wildcard",
    wrong: condition("StringLike", "s3:prefix", "abcdef*ab*cd"),
    right: condition("StringLike", "s3:prefix", "abcdef*abcdef*cd"),
    expected: `error vpce/policy-short-pattern: Statement 1 compares s3:prefix using StringLike with "abcdef*ab*cd"; ${SIX}`,
  },
  {
    name: "a sign that only StringLike takes for a wildcard",
    wrong: condition("StringLike", "s3:prefix", "*"),
    right: condition("StringEquals", "s3:prefix", "*"),
    expected: `error vpce/policy-short-pattern: Statement 1 compares s3:prefix using StringLike with "*"; ${SIX}`,
  },
  {
    name: "an account in a resource's ARN",
    wrong: policy({ Resource: ["arn:aws:sqs:us-east-1:11112222*:queue"] }),
    right: policy({ Resource: ["arn:aws:sqs:us-east-1:*:queue", "arn:aws:sqs:us-east-1:111122223333:*"] }),
    expected:
      'error vpce/policy-arn-account: Statement 1 mixes digits and a wildcard in the account of "arn:aws:sqs:us-east-1:11112222*:queue"',
  },
  {
    name: "an account in a condition's ARN",
    wrong: condition("ArnLike", "aws:PrincipalArn", "arn:aws:iam::1111*:role/admin"),
    right: condition("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin*"),
    expected:
      'error vpce/policy-arn-account: Statement 1 mixes digits and a wildcard in the account of "arn:aws:iam::1111*:role/admin"',
  },
  {
    name: "a source address that requests carry",
    wrong: condition("IpAddress", "aws:SourceIp", "10.0.0.0/8"),
    right: condition("IpAddress", "aws:VpcSourceIp", "10.0.0.0/8"),
    expected:
      "warn vpce/policy-source-ip: Statement 1 tests aws:SourceIp, which requests through a VPC endpoint do not carry",
  },
  {
    name: "a source address with the VPC beside it",
    wrong: policy({
      Condition: { IpAddress: { "aws:SourceIp": "1.2.3.0/24" }, StringEquals: { "aws:SourceVpc": "vpc-1a2b3c4d" } },
    }),
    right: denying({
      Condition: {
        NotIpAddress: { "aws:SourceIp": "1.2.3.0/24" },
        StringNotEquals: { "aws:sourceVpc": "vpc-1a2b3c4d" },
      },
    }),
    expected:
      "warn vpce/policy-source-ip: Statement 1 tests aws:SourceIp, which requests through a VPC endpoint do not carry",
  },
  {
    name: "a service that takes policies",
    wrong: policy(),
    right: "",
    context: { kind: "Interface", shortName: "appmesh-envoy-management", policySupport: "unsupported" },
    expected: "error vpce/policy-not-supported: appmesh-envoy-management does not support endpoint policies",
  },
  {
    name: "a service that the catalogue says takes none",
    wrong: policy(),
    right: "",
    context: { kind: "Interface", policySupport: "unsupported" },
    expected: "error vpce/policy-not-supported: The service does not support endpoint policies",
  },
  {
    name: "full access for a service without policies",
    wrong: policy({ Action: "*", Resource: "*" }),
    right: "",
    context: { kind: "Interface", shortName: "awsconnector", policySupport: "unsupported" },
    expected: "warn vpce/policy-not-supported: awsconnector does not support endpoint policies",
  },
  {
    name: "less than full access",
    wrong: policy({ Action: "*", Resource: ["*"] }),
    right: policy({ Action: "*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    expected:
      "info vpce/policy-full-access: Statement 1 allows every principal every action on every resource: the same as no policy",
  },
];

test("a policy that denies something is not the same as no policy", () => {
  const all = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" };
  const deny = { ...all, Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } };
  const text = JSON.stringify({ Version: "2012-10-17", Statement: [all, deny] });
  expect(summary(lintEndpointPolicy(text, INTERFACE))).toEqual([]);
});

test.each(CASES)("asks for $name", ({ wrong, context = INTERFACE, expected }) => {
  expect(summary(lintEndpointPolicy(wrong, context))).toContain(expected);
});

test.each(CASES.filter(({ right }) => right !== ""))(
  "is silent just beside it: $name",
  ({ right, context = INTERFACE }) => {
    expect(summary(lintEndpointPolicy(right, context))).toEqual([]);
  },
);

test.each(["supported", "unknown", undefined] as const)("is silent where support for policies is %s", (support) => {
  const context = { kind: "Interface", shortName: "apprunner.requests", policySupport: support } as const;
  expect(lintEndpointPolicy(policy(), context)).toEqual([]);
});

describe("size", () => {
  const plain = policy();
  const pad = (characters: number) => plain + " ".repeat(characters - plain.length);

  test.each([
    [ENDPOINT_POLICY_CHARACTERS, []],
    [ENDPOINT_POLICY_CHARACTERS + 1, ["vpce/policy-too-long"]],
  ])("%i characters with white space", (characters, ids) => {
    expect(lintEndpointPolicy(pad(characters), INTERFACE).map(({ id }) => id)).toEqual(ids);
  });

  test("offers the minified text when that fits", () => {
    const [problem] = lintEndpointPolicy(pad(30_000), INTERFACE);
    expect(problem?.message).toBe(
      "The policy has 30000 characters including white space; an endpoint policy can have at most 20480",
    );
    expect(problem?.fix).toBe(
      `Minify it: without white space between its elements it has ${String(plain.length)} characters`,
    );
  });

  test("says so when that does not fit either", () => {
    const text = policy({ Sid: "x".repeat(21_000) });
    expect(lintEndpointPolicy(text, INTERFACE)[0]?.fix).toBe(
      "Merge statements, or replace lists of resources with a condition; " +
        `minified it still has ${String(text.length)} characters`,
    );
  });

  test("a character outside the basic plane counts once", () => {
    const text = policy({ Sid: "\u{1F600}" });
    const padded = text + " ".repeat(ENDPOINT_POLICY_CHARACTERS - (text.length - 1));
    expect(padded).toHaveLength(ENDPOINT_POLICY_CHARACTERS + 1);
    expect(lintEndpointPolicy(padded, INTERFACE)).toEqual([]);
  });

  test("Terraform references count as nothing, policy variables as their text", () => {
    const filler = (text: string) => policy({ Sid: text.repeat(Math.ceil(21_000 / text.length)) });
    expect(lintEndpointPolicy(filler("${aws_s3_bucket.b.arn}"), INTERFACE)).toEqual([]);
    expect(lintEndpointPolicy(filler("${TfToken[TOKEN.12]}"), INTERFACE)).toEqual([]);
    expect(lintEndpointPolicy(filler('${jsonencode({"a" = 1})}'), INTERFACE)).toEqual([]);
    expect(lintEndpointPolicy(filler("${aws:username}"), INTERFACE)).toHaveLength(1);
  });
});

test("values with a variable or a reference are left alone", () => {
  const values = ["${aws:PrincipalTag/team}*", "${aws_iam_role.a.name}*", "${local.a}*"];
  expect(lintEndpointPolicy(condition("StringLike", "s3:prefix", values), INTERFACE)).toEqual([]);
  expect(lintEndpointPolicy(policy({ Resource: "arn:aws:sqs:us-east-1:${local.a}*:q" }), INTERFACE)).toEqual([]);
});

test("each problem has a fix and an AWS page", () => {
  for (const { wrong, context = INTERFACE } of CASES) {
    for (const { fix, see, message } of lintEndpointPolicy(wrong, context)) {
      expect(see).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
      expect(`${message}${fix}`).not.toMatch(/\.$|\n/);
      expect(fix).not.toBe("");
    }
  }
});

describe("hostile texts", () => {
  const many = JSON.stringify({ Statement: Array.from({ length: 20_000 }, () => ({ Effect: "Allow" })) });
  const deep = "[".repeat(400_000) + "]".repeat(400_000);
  const texts: [string, string][] = [
    ["nothing", ""],
    ["null", "null"],
    ["a text", '"Statement"'],
    [
      "a prototype",
      '{"__proto__": {"Statement": [{}]}, "Statement": [{"__proto__": {"Principal": "*"}, "constructor": 1}]}',
    ],
    ["statements of other types", '{"Statement": [1, null, "a", []]}'],
    [
      "members of other types",
      '{"Statement": {"Effect": {}, "Action": 1, "Resource": [[1]], "Principal": [], "Condition": [1]}}',
    ],
    [
      "conditions of other types",
      '{"Statement": {"Principal": "*", "Condition": {"StringLike": null, "A": 1, "B": {"c": {"d": 1}}}}}',
    ],
    ["great depth", deep],
    ["great depth in a value", `{"Statement": {"Resource": ${deep}, "Condition": {"StringLike": {"a": ${deep}}}}}`],
    ["many statements", many],
    ["one text of a megabyte", JSON.stringify({ Statement: [{ Resource: "*".repeat(1_000_000) }] })],
    ["a megabyte of wildcards in a condition", condition("StringLike", "a", "*a".repeat(500_000))],
    ["half a character", policy({ Sid: "\ud800" })],
  ];

  test.each(texts)("%s does not throw", (_, text) => {
    for (const lint of [
      lintResourcePolicy,
      lintIdentityPolicy,
      (policyText: string) => lintEndpointPolicy(policyText, GATEWAY),
    ]) {
      expect(lint(text).length).toBeLessThan(60);
    }
  });

  test("a prototype gives no principal", () => {
    const ids = lintEndpointPolicy(texts[3]![1], INTERFACE).map(({ id }) => id);
    expect(ids).toContain("vpce/policy-without-principal");
  });

  test("repetition is cut at ten, with the number left out", () => {
    const messages = lintResourcePolicy(many).map(({ message }) => message);
    expect(messages).toHaveLength(20);
    expect(messages.at(-1)).toBe("Statement 10 has no Principal (and 19990 more of this kind)");
  });
});

describe("policies of resources and identities", () => {
  const sourceIp = condition("IpAddress", "aws:SourceIp", "10.0.0.0/8");

  test("a bucket's policy needs a principal and no source address; what only endpoints ask for is allowed", () => {
    const short = condition("StringLike", "s3:prefix", "a*");
    expect(lintResourcePolicy(short)).toEqual([]);
    expect(lintResourcePolicy(policy({ Principal: undefined })).map(({ id }) => id)).toEqual([
      "vpce/policy-without-principal",
    ]);
    expect(lintResourcePolicy(sourceIp).map(({ id }) => id)).toEqual(["vpce/policy-source-ip"]);
  });

  test("an identity's policy has no principal", () => {
    expect(lintIdentityPolicy(policy({ Principal: undefined }))).toEqual([]);
    expect(lintIdentityPolicy(sourceIp).map(({ id }) => id)).toEqual([
      "vpce/identity-policy-principal",
      "vpce/policy-source-ip",
    ]);
  });
});
