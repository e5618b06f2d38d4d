import { lintEndpointPolicy, type PolicyContext } from "../../../planner/policies/lint";

/** Documents that AWS refuses for their form, those just beside them, and documents that allow nothing or have no effect. */

const INTERFACE: PolicyContext = { kind: "Interface", policySupport: "supported" };
const ALLOW = { Effect: "Allow", Principal: "*", Action: "ssm:GetParameter", Resource: "*" };

const of = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const having = (members: object): string => of({ ...ALLOW, ...members });

function findings(text: string, context: PolicyContext = INTERFACE): string[] {
  return lintEndpointPolicy(text, context).map(({ level, id, message }) => `${level} ${id}: ${message}`);
}

describe("the form of a Condition", () => {
  const org = { "aws:PrincipalOrgID": "o-a1b2c3d4e5" };

  it.each<[string, unknown, string]>([
    [
      "a list of test, variable and values",
      [{ test: "StringEquals", variable: "aws:PrincipalOrgID", values: ["o-a1b2c3d4e5"] }],
      "Condition of statement 1 is a list",
    ],
    [
      "test, variable and values",
      { test: "StringEquals", variable: "aws:PrincipalOrgID", values: ["o-a1b2c3d4e5"] },
      "has test, which is not a condition operator",
    ],
    ["a text", "StringEquals", "Condition of statement 1 is a string"],
    ["a number", 3, "Condition of statement 1 is a number"],
    ["an operator that does not exist", { StringEqual: org }, "has StringEqual, which is not a condition operator"],
    ["a qualifier that does not exist", { "ForAnyValues:StringEquals": org }, "has ForAnyValues:StringEquals, which"],
    [
      "an operator inside keys",
      { "aws:PrincipalOrgID": { StringEquals: "o-a1b2c3d4e5" } },
      "has aws:PrincipalOrgID, which",
    ],
    ["Null with IfExists", { NullIfExists: { "aws:PrincipalOrgID": "true" } }, "has NullIfExists, which"],
    ["an operator without keys", { StringEquals: ["o-a1b2c3d4e5"] }, "StringEquals in statement 1 has no keys"],
    [
      "keys inside values",
      { StringEquals: { "aws:PrincipalOrgID": { in: ["a"] } } },
      "aws:PrincipalOrgID in statement 1 is neither",
    ],
    [
      "lists inside values",
      { StringEquals: { "aws:PrincipalOrgID": [["a"]] } },
      "aws:PrincipalOrgID in statement 1 is neither",
    ],
  ])("refused: %s", (_, Condition, message) => {
    const [first, ...others] = findings(having({ Condition }));
    expect(first).toContain(`error vpce/policy-condition-form: `);
    expect(first).toContain(message);
    expect(others.filter((other) => !other.includes("policy-condition-form"))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["a value", { StringEquals: org }],
    ["a list of values", { StringEquals: { "aws:PrincipalOrgID": ["o-a1b2c3d4e5", "o-b1b2c3d4e5"] } }],
    ["a boolean", { Bool: { "aws:SecureTransport": true } }],
    ["a number", { NumericLessThan: { "aws:MultiFactorAuthAge": 3600 } }],
    ["IfExists", { StringEqualsIfExists: org }],
    ["a qualifier", { "ForAllValues:StringLike": { "aws:TagKeys": ["project-*"] } }],
    ["other capitals", { stringequals: org }],
    ["Null", { Null: { "aws:PrincipalOrgID": "false" } }],
    ["no operator", {}],
    ["a reference of Terraform", "${local.condition}"],
    ["keys by reference", { StringEquals: "${local.keys}" }],
    ["an absent value", null],
    ["an ARN", { ArnNotLikeIfExists: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } }],
  ])("accepted: %s", (_, Condition) => {
    expect(findings(having({ Condition }))).toEqual([]);
  });
});

describe("the elements of a statement", () => {
  it.each<[string, object, string]>([
    ["Effect misspelled", { Effect: "Alow" }, 'lacks an Effect of "Allow" or "Deny"'],
    ["Action missing", { Action: undefined }, "lacks an Action"],
    ["the blocks of Terraform's data source", { Conditions: {} }, "has Conditions, which is not an element"],
    ["Actions beside Action", { Actions: ["*"] }, "has Actions, which is not an element"],
    ["Action and NotAction", { NotAction: "ssm:PutParameter" }, "has both Action and NotAction"],
    ["an Action by keys", { Action: { ssm: "*" } }, "Action of statement 1 is neither a text nor a list of texts"],
    ["a list with a number", { Resource: ["*", 1] }, "Resource of statement 1 is neither a text nor a list of texts"],
    [
      "a Principal without its kind",
      { Principal: "arn:aws:iam::111122223333:root" },
      'Principal of statement 1 is neither "*"',
    ],
    ["a list of Principals", { Principal: ["*"] }, 'Principal of statement 1 is neither "*"'],
    [
      "a kind of Principal that does not exist",
      { Principal: { Account: "111122223333" } },
      'Principal of statement 1 is neither "*"',
    ],
  ])("refused: %s", (_, members, message) => {
    expect(findings(having(members)).filter((finding) => finding.includes(message))).toEqual([
      expect.stringContaining("error vpce/policy-incomplete-statement: "),
    ]);
  });

  it.each<[string, object]>([
    ["an empty list", { Action: ["ssm:GetParameter"], Resource: ["*", "arn:aws:ssm:*:*:parameter/a"] }],
    ["element names in lower case", { sid: "a" }],
    ["several kinds of Principal", { Principal: { AWS: ["111122223333"], Service: "ecs.amazonaws.com" } }],
    ["a Principal by reference", { Principal: "${local.principal}" }],
  ])("accepted: %s", (_, members) => {
    expect(findings(having(members))).toEqual([]);
  });

  it.each(["2012-10-7", 2012, "2020-01-01"])("refuses version %j", (Version) => {
    expect(findings(JSON.stringify({ Version, Statement: [ALLOW] }))).toEqual([
      "error vpce/policy-not-a-document: Version is not one of 2012-10-17, 2008-10-17",
    ]);
  });

  it.each(["2008-10-17", undefined, "${var.version}"])("accepts version %j", (Version) => {
    expect(findings(JSON.stringify({ Version, Statement: [ALLOW] }))).toEqual([]);
  });
});

describe("a policy that allows nothing", () => {
  const DENY = { ...ALLOW, Effect: "Deny" };
  const DENY_ALL = { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" };
  const elsewhere = { StringNotEquals: { "aws:SourceVpc": "vpc-0aaaabbbbccccdddd" } };

  it.each<[string, string]>([
    ["only a Deny with a condition", of({ ...DENY_ALL, Condition: elsewhere })],
    ["only a Deny of one action", of(DENY)],
    ["two Deny statements", of(DENY, DENY_ALL)],
    ["an Allow under a Deny of everything", of(ALLOW, DENY_ALL)],
    ["an Allow under a Deny with an empty condition", of(ALLOW, { ...DENY_ALL, Condition: {} })],
    ["an Allow without actions", having({ Action: [] })],
    ["an Allow without resources", having({ Resource: [] })],
    ["an Allow of what is not any action", having({ Action: undefined, NotAction: "*" })],
  ])("warns: %s", (_, text) => {
    expect(findings(text)).toEqual([
      "warn vpce/policy-allows-nothing: The policy allows nothing, or denies all that it allows: the endpoint refuses every request",
    ]);
  });

  it.each<[string, string]>([
    ["an Allow beside a Deny with a condition", of(ALLOW, { ...DENY_ALL, Condition: elsewhere })],
    ["an Allow beside a Deny of another action", of(ALLOW, { ...DENY, Action: "ssm:PutParameter" })],
    ["a Deny of everything for some principals", of(ALLOW, { ...DENY_ALL, Principal: { AWS: "111122223333" } })],
    ["NotAction", having({ Action: undefined, NotAction: "ssm:PutParameter" })],
  ])("is silent: %s", (_, text) => {
    expect(findings(text)).toEqual([]);
  });

  it("is silent where the document is malformed", () => {
    expect(findings(having({ Effect: "allow" })).join()).not.toContain("allows-nothing");
  });
});

describe("a policy for an endpoint service that is not AWS's", () => {
  const VENDOR: PolicyContext = { kind: "Interface", ofOthers: true };

  it("has no effect", () => {
    expect(findings(of(ALLOW), VENDOR)).toEqual([expect.stringContaining("warn vpce/policy-without-effect: ")]);
    expect(findings(of({ ...ALLOW, Effect: "Deny" }), VENDOR)).toHaveLength(1);
  });

  it("may say what applies anyway, as the default that AWS returns does", () => {
    const full = of({ ...ALLOW, Action: "*" });
    expect(findings(full, VENDOR).join()).not.toContain("policy-without-effect");
    expect(findings(of(ALLOW), { kind: "Interface" })).toEqual([]);
  });
});
