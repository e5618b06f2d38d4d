import { mayAllow } from "../../../planner/policies/access";
import { readPolicy } from "../../../planner/policies/statements";

/** Whether objects of the bucket with ECR's layers may be read, by the statements of an S3 endpoint's policy. */

const REQUEST = { action: "s3:GetObject", resource: "arn:aws:s3:::layers/*" };
const ALL = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" };

function allows(...statements: readonly object[]): boolean {
  return mayAllow(readPolicy(JSON.stringify({ Statement: statements })).statements, REQUEST);
}
const allow = (members: object): object => ({ ...ALL, ...members });
const deny = (members: object): object => ({ ...ALL, Effect: "Deny", ...members });

test.each<[string, readonly object[], boolean]>([
  ["everything", [ALL], true],
  ["the bucket's objects", [allow({ Resource: "arn:aws:s3:::layers/*" })], true],
  ["some of the bucket's objects", [allow({ Resource: "arn:aws:s3:::layers/a*" })], true],
  ["one object", [allow({ Resource: ["arn:aws:s3:::own", "arn:aws:s3:::layers/a?c"] })], true],
  ["the bucket, not its objects", [allow({ Resource: "arn:aws:s3:::layers" })], false],
  ["another bucket", [allow({ Resource: ["arn:aws:s3:::own", "arn:aws:s3:::own/*"] })], false],
  ["a longer name", [allow({ Resource: "arn:aws:s3:::layers-2/*" })], false],
  ["names that begin so", [allow({ Resource: "arn:aws:s3:::lay*" })], true],
  ["names that end so", [allow({ Resource: "arn:aws:s3:::*yers/*" })], true],
  ["names of other letters", [allow({ Resource: "arn:aws:s3:::?ayer?/*" })], true],
  ["names of more letters", [allow({ Resource: "arn:aws:s3:::?layers/*" })], false],
  ["another partition", [allow({ Resource: "arn:aws-cn:s3:::layers/*" })], false],
  ["any partition", [allow({ Resource: "arn:*:s3:::layers/*" })], true],
  ["a bucket by reference", [allow({ Resource: "${aws_s3_bucket.b.arn}/*" })], true],
  ["own bucket with a policy variable", [allow({ Resource: "arn:aws:s3:::own/${aws:username}/*" })], false],
  ["an unclosed variable", [allow({ Resource: "arn:aws:s3:::own/${" })], true],
  ["a pattern too long to compare", [allow({ Resource: `arn:aws:s3:::own/${"a".repeat(3000)}` })], true],
  ["all but another bucket", [allow({ Resource: undefined, NotResource: "arn:aws:s3:::own/*" })], true],
  ["all but this bucket", [allow({ Resource: undefined, NotResource: "arn:aws:s3:::layers*" })], false],
  ["all but some of it", [allow({ Resource: undefined, NotResource: "arn:aws:s3:::layers/a*" })], true],
  ["reading", [allow({ Action: ["s3:PutObject", "s3:Get*"] })], true],
  ["reading in other capitals", [allow({ Action: "S3:GETOBJECT" })], true],
  ["writing", [allow({ Action: ["s3:PutObject", "s3:List*"] })], false],
  ["all but writing", [allow({ Action: undefined, NotAction: "s3:Put*" })], true],
  ["all but reading", [allow({ Action: undefined, NotAction: "s3:Get*" })], false],
  ["with a condition", [allow({ Condition: { StringEquals: { "aws:ResourceAccount": "111122223333" } } })], true],
  ["a Deny of the bucket", [ALL, deny({ Resource: "arn:aws:s3:::layers/*" })], false],
  ["a Deny of some of it", [ALL, deny({ Resource: "arn:aws:s3:::layers/?" })], true],
  ["a Deny of all but another bucket", [ALL, deny({ Resource: undefined, NotResource: "arn:aws:s3:::own*" })], false],
  ["a Deny of all but this", [ALL, deny({ Resource: undefined, NotResource: "arn:aws:s3:::l*" })], true],
  ["a Deny with a condition", [ALL, deny({ Condition: { Bool: { "aws:SecureTransport": "false" } } })], true],
  ["a Deny with an empty condition", [ALL, deny({ Condition: {} })], false],
  ["a Deny for some principals", [ALL, deny({ Principal: { AWS: "111122223333" } })], true],
  ["a Deny of writing", [ALL, deny({ Action: "s3:Put*" })], true],
  ["a Deny of all but reading", [ALL, deny({ Action: undefined, NotAction: "s3:Get*" })], true],
  ["a Deny by reference", [ALL, deny({ Resource: "${local.bucket}" })], true],
])("%s", (_, statements, expected) => {
  expect(allows(...statements)).toBe(expected);
});

test("a policy of the greatest length is compared within a moment", () => {
  const Resource = Array.from({ length: 400 }, (_, at) => `arn:aws:s3:::${"?a".repeat(20)}${"*b".repeat(20)}${at}/*`);
  const start = process.hrtime.bigint();
  expect(allows(allow({ Resource }))).toBe(false);
  expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(5_000);
});
