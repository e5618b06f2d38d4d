import { BucketPolicies, Policy, TablePolicies, type PolicyDocument } from "../../../src/policies";
import { lintResourcePolicy } from "../../../planner/policies/lint";
import { messageOf } from "../helpers";

const BUCKET = { bucketName: "example-bucket" };
const OBJECTS = ["arn:aws:s3:::example-bucket", "arn:aws:s3:::example-bucket/*"];
const TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/orders";
const ADMIN = "arn:aws:iam::111122223333:role/admin*";

const deny = (Action: string[], Resource: string[], Condition: object) => ({
  Effect: "Deny",
  Principal: "*",
  Action,
  Resource,
  Condition,
});
const ALL = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];

const CASES: readonly [string, () => PolicyDocument, object][] = [
  [
    "a bucket by endpoint",
    () => BucketPolicies.denyUnlessFromEndpoints({ ...BUCKET, endpointIds: ["vpce-1a2b3c4d"] }),
    deny(ALL, OBJECTS, { StringNotEquals: { "aws:sourceVpce": ["vpce-1a2b3c4d"] } }),
  ],
  [
    "a bucket by VPC",
    () => BucketPolicies.denyUnlessFromVpcs({ ...BUCKET, vpcIds: ["vpc-111bbb22"], actions: ["s3:*"] }),
    deny(["s3:*"], OBJECTS, { StringNotEquals: { "aws:sourceVpc": ["vpc-111bbb22"] } }),
  ],
  [
    "a bucket by private addresses",
    () => BucketPolicies.denyUnlessFromAddresses({ ...BUCKET, cidrBlocks: ["172.31.0.0/16", "fd00::/8"] }),
    deny(ALL, OBJECTS, { NotIpAddress: { "aws:VpcSourceIp": ["172.31.0.0/16", "fd00::/8"] } }),
  ],
  [
    "buckets by owner",
    () => BucketPolicies.denyUnlessOwnedBy({ accountIds: ["111122223333"], partition: "aws-us-gov" }),
    deny(ALL, ["arn:aws-us-gov:s3:::*"], { StringNotEquals: { "s3:ResourceAccount": ["111122223333"] } }),
  ],
  [
    "a bucket, sparing its administrators",
    () => BucketPolicies.denyUnlessFromVpcs({ ...BUCKET, vpcIds: ["vpc-111bbb22"], exceptPrincipalArns: [ADMIN] }),
    deny(ALL, OBJECTS, {
      StringNotEquals: { "aws:sourceVpc": ["vpc-111bbb22"] },
      ArnNotLike: { "aws:PrincipalArn": [ADMIN] },
    }),
  ],
  [
    "a table by endpoint",
    () => TablePolicies.denyUnlessFromEndpoints({ tableArns: [TABLE], endpointIds: ["vpce-11aa22bb"] }),
    deny(["dynamodb:*"], [TABLE, `${TABLE}/*`], { StringNotEquals: { "aws:sourceVpce": ["vpce-11aa22bb"] } }),
  ],
  [
    "all tables of an account by VPC",
    () =>
      TablePolicies.denyUnlessFromVpcs({
        tableArns: [TABLE.replace("orders", "*")],
        vpcIds: ["vpc-1"],
        actions: ["dynamodb:PutItem"],
      }),
    deny(["dynamodb:PutItem"], [TABLE.replace("orders", "*")], { StringNotEquals: { "aws:sourceVpc": ["vpc-1"] } }),
  ],
];

test.each(CASES)("%s", (_, make, expected) => {
  expect(JSON.parse(Policy.toJson(make()))).toEqual({ Version: "2012-10-17", Statement: [expected] });
  expect(lintResourcePolicy(Policy.toJson(make()))).toEqual([]);
});

test("a statement can have a name", () => {
  const document = BucketPolicies.denyUnlessFromVpcs({ ...BUCKET, vpcIds: ["vpc-1"], sid: "Only-our-VPC" });
  expect(document.Statement[0]?.Sid).toBe("Only-our-VPC");
});

const WRONG: readonly [string, () => unknown, RegExp][] = [
  [
    "the service's id for the endpoint's",
    () => BucketPolicies.denyUnlessFromEndpoints({ ...BUCKET, endpointIds: ["vpce-svc-1a2b3c4d"] }),
    /"endpointIds".*found "vpce-svc-1a2b3c4d"/,
  ],
  [
    "a pattern of endpoints",
    () => BucketPolicies.denyUnlessFromEndpoints({ ...BUCKET, endpointIds: ["vpce-*"] }),
    /"endpointIds".*without wildcards/,
  ],
  ["no endpoint", () => BucketPolicies.denyUnlessFromEndpoints({ ...BUCKET, endpointIds: [] }), /an empty list/],
  [
    "an endpoint's id for a VPC's, as in a page of the guide",
    () => BucketPolicies.denyUnlessFromVpcs({ ...BUCKET, vpcIds: ["vpce-1a2b3c4d"] }),
    /"vpcIds".*a VPC id/,
  ],
  [
    "an address for a range",
    () => BucketPolicies.denyUnlessFromAddresses({ ...BUCKET, cidrBlocks: ["172.31.0.0"] }),
    /"cidrBlocks".*CIDR notation/,
  ],
  [
    "an account of eleven digits, as in a page of the guide",
    () => BucketPolicies.denyUnlessOwnedBy({ accountIds: ["11122223333"] }),
    /"accountIds".*twelve digits/,
  ],
  [
    "an underscore in a bucket's name, as in a page of the guide",
    () => BucketPolicies.denyUnlessFromVpcs({ bucketName: "example_bucket", vpcIds: ["vpc-1"] }),
    /"bucketName".*found "example_bucket"/,
  ],
  [
    "a principal that is not an ARN",
    () => BucketPolicies.denyUnlessFromVpcs({ ...BUCKET, vpcIds: ["vpc-1"], exceptPrincipalArns: ["admin"] }),
    /"exceptPrincipalArns".*found "admin"/,
  ],
  [
    "an action without service",
    () => BucketPolicies.denyUnlessOwnedBy({ accountIds: ["111122223333"], actions: ["all"] }),
    /"actions"/,
  ],
  [
    "a table by name",
    () => TablePolicies.denyUnlessFromVpcs({ tableArns: ["orders"], vpcIds: ["vpc-1"] }),
    /"tableArns"/,
  ],
  [
    "a table's endpoint by name",
    () => TablePolicies.denyUnlessFromEndpoints({ tableArns: [TABLE], endpointIds: ["e"] }),
    /"endpointIds"/,
  ],
];

test.each(WRONG)("%s is refused", (_, wrong, message) => {
  expect(messageOf(wrong)).toMatch(message);
});
