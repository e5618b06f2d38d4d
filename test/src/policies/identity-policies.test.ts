import { IdentityPolicies, NotificationPolicies, Policy, type PolicyDocument } from "../../../src/policies";
import { lintIdentityPolicy, lintResourcePolicy } from "../../../planner/policies/lint";
import { messageOf } from "../helpers";

const SCOPE = { region: "us-east-1", accountId: "111111111111" };
const arn = (type: string, scope = "us-east-1:111111111111") => `arn:aws:ec2:${scope}:${type}/*`;
const TOUCHED = ["vpc", "security-group", "subnet", "route-table"].map((type) => arn(type));

const creating = (Condition: object) => [
  { Effect: "Allow", Action: ["ec2:CreateVpcEndpoint"], Resource: TOUCHED },
  { Effect: "Allow", Action: ["ec2:CreateVpcEndpoint"], Resource: [arn("vpc-endpoint")], Condition },
];
const publishing = (Condition: object) => [
  {
    Effect: "Allow",
    Action: ["ec2:CreateVpcEndpointServiceConfiguration", "ec2:ModifyVpcEndpointServiceConfiguration"],
    Resource: [arn("vpc-endpoint-service")],
    Condition,
  },
];

const CASES: readonly [string, () => PolicyDocument, object[]][] = [
  [
    "work with endpoints",
    () => IdentityPolicies.manageEndpoints(),
    [{ Effect: "Allow", Action: ["ec2:*VpcEndpoint*"], Resource: ["*"] }],
  ],
  [
    "ec2:VpceServiceOwner",
    () =>
      IdentityPolicies.createEndpointsForOwners({ ...SCOPE, owners: ["amazon", "aws-marketplace", "222233334444"] }),
    creating({ StringEquals: { "ec2:VpceServiceOwner": ["amazon", "aws-marketplace", "222233334444"] } }),
  ],
  [
    "ec2:VpceServiceName",
    () => IdentityPolicies.createEndpointsForServices({ ...SCOPE, serviceNames: ["com.amazonaws.us-east-1.s3"] }),
    creating({ StringEquals: { "ec2:VpceServiceName": ["com.amazonaws.us-east-1.s3"] } }),
  ],
  [
    "ec2:VpceServiceRegion",
    () => IdentityPolicies.createEndpointsInServiceRegions({ ...SCOPE, serviceRegions: ["us-east-1", "eu-west-1"] }),
    creating({ StringEquals: { "ec2:VpceServiceRegion": ["us-east-1", "eu-west-1"] } }),
  ],
  [
    "ec2:VpceMultiRegion",
    () => IdentityPolicies.createEndpointsWithinRegion(SCOPE),
    creating({ BoolIfExists: { "ec2:VpceMultiRegion": ["false"] } }),
  ],
  [
    "ec2:VpceServicePrivateDnsName",
    () =>
      IdentityPolicies.publishServicesWithPrivateDnsNames({
        ...SCOPE,
        privateDnsNames: ["example.com", "*.example.com"],
      }),
    publishing({ StringEquals: { "ec2:VpceServicePrivateDnsName": ["example.com", "*.example.com"] } }),
  ],
  [
    "ec2:VpceSupportedRegion",
    () => IdentityPolicies.publishServicesToRegions({ ...SCOPE, supportedRegions: ["us-east-1"] }),
    publishing({ "ForAllValues:StringEquals": { "ec2:VpceSupportedRegion": ["us-east-1"] } }),
  ],
  [
    "vpce:AllowMultiRegion",
    () => IdentityPolicies.allowMultiRegion(),
    [{ Effect: "Allow", Action: ["vpce:AllowMultiRegion"], Resource: ["*"] }],
  ],
];

test.each(CASES)("%s", (_, make, statements) => {
  expect(JSON.parse(Policy.toJson(make()))).toEqual({ Version: "2012-10-17", Statement: statements });
  expect(lintIdentityPolicy(Policy.toJson(make()))).toEqual([]);
});

test("all Regions of another partition", () => {
  const document = IdentityPolicies.createEndpointsWithinRegion({
    region: "*",
    accountId: "111111111111",
    partition: "aws-cn",
  });
  expect(document.Statement[1]?.Resource).toEqual(["arn:aws-cn:ec2:*:111111111111:vpc-endpoint/*"]);
});

const SOURCE = {
  sourceArns: ["arn:aws:ec2:us-east-1:111111111111:vpc-endpoint-service/vpce-svc-1"],
  accountId: "111111111111",
};
const TOPIC = "arn:aws:sns:us-east-1:111111111111:topic-name";
const TRUST = {
  Effect: "Allow",
  Principal: { Service: ["vpce.amazonaws.com"] },
  Condition: {
    ArnLike: { "aws:SourceArn": SOURCE.sourceArns },
    StringEquals: { "aws:SourceAccount": ["111111111111"] },
  },
};

describe("notifications", () => {
  test("a topic's policy trusts one source in one account", () => {
    const document = NotificationPolicies.topic({ ...SOURCE, topicArn: TOPIC });
    expect(document.Statement).toEqual([{ ...TRUST, Action: ["SNS:Publish"], Resource: [TOPIC] }]);
    expect(lintResourcePolicy(Policy.toJson(document))).toEqual([]);
  });

  test("a key's statement trusts the same", () => {
    const keyArn = "arn:aws:kms:us-east-1:111111111111:key/key-id";
    const use = { ...TRUST, Action: ["kms:GenerateDataKey*", "kms:Decrypt"] };
    expect(NotificationPolicies.keyStatement({ ...SOURCE, keyArn })).toEqual({ ...use, Resource: [keyArn] });
    expect(NotificationPolicies.keyStatement(SOURCE)).toEqual({ ...use, Resource: ["*"] });
  });

  test("a whole key policy leaves the account in charge", () => {
    const { Statement: statements } = NotificationPolicies.key({ ...SOURCE, partition: "aws-cn" });
    expect(statements).toHaveLength(2);
    expect(statements[0]).toMatchObject({
      Principal: { AWS: ["arn:aws-cn:iam::111111111111:root"] },
      Action: ["kms:*"],
    });
    expect(statements[1]).toEqual(NotificationPolicies.keyStatement(SOURCE));
  });
});

const WRONG: readonly [string, () => unknown, RegExp][] = [
  [
    "an owner by name",
    () => IdentityPolicies.createEndpointsForOwners({ ...SCOPE, owners: ["aws"] }),
    /"owners".*"aws-marketplace".*found "aws"/,
  ],
  ["no owner", () => IdentityPolicies.createEndpointsForOwners({ ...SCOPE, owners: [] }), /"owners".*an empty list/],
  [
    "a short service name",
    () => IdentityPolicies.createEndpointsForServices({ ...SCOPE, serviceNames: ["s3"] }),
    /"serviceNames".*found "s3"/,
  ],
  [
    "a Region's name",
    () => IdentityPolicies.createEndpointsInServiceRegions({ ...SCOPE, serviceRegions: ["Ireland"] }),
    /"serviceRegions"/,
  ],
  [
    "a supported Region's name",
    () => IdentityPolicies.publishServicesToRegions({ ...SCOPE, supportedRegions: ["Ireland"] }),
    /"supportedRegions"/,
  ],
  [
    "a name in capitals",
    () => IdentityPolicies.publishServicesWithPrivateDnsNames({ ...SCOPE, privateDnsNames: ["A.com"] }),
    /"privateDnsNames".*lowercase/,
  ],
  [
    "an account by name",
    () => IdentityPolicies.createEndpointsWithinRegion({ ...SCOPE, accountId: "me" }),
    /"accountId"/,
  ],
  [
    "a zone for a Region",
    () => IdentityPolicies.createEndpointsWithinRegion({ ...SCOPE, region: "us-east-1a" }),
    /"region".*found "us-east-1a"/,
  ],
  ["a topic by name", () => NotificationPolicies.topic({ ...SOURCE, topicArn: "topic" }), /"topicArn"/],
  [
    "a source by id",
    () => NotificationPolicies.topic({ ...SOURCE, topicArn: TOPIC, sourceArns: ["vpce-1"] }),
    /"sourceArns".*found "vpce-1"/,
  ],
  ["no source", () => NotificationPolicies.keyStatement({ ...SOURCE, sourceArns: [] }), /"sourceArns".*an empty list/],
  [
    "a key by alias",
    () => NotificationPolicies.keyStatement({ ...SOURCE, keyArn: "alias/aws/sns" }),
    /"keyArn".*found "alias\/aws\/sns"/,
  ],
];

test.each(WRONG)("%s is refused", (_, wrong, message) => {
  expect(messageOf(wrong)).toMatch(message);
});
