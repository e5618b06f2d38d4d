import type { Endpoint } from "cdktf-privatelink/planner";
import type { RuleContext } from "../../../planner/model/rule";
import type { RuleCase } from "./cases";
import {
  alias,
  endpointService,
  gatewayEndpoint,
  interfaceEndpoint,
  LATE,
  located,
  topology,
  vpc,
  type Parts,
} from "../topology-factory";

/** Cases of the rules about policies, trust and required endpoints. */
const CASES: RuleCase[] = [];
export const POLICY_CASES: readonly RuleCase[] = CASES;

function rule(
  id: string,
  what: string,
  trips: Parts,
  [address, says]: readonly [address: string, says: string],
  passes: Parts[],
  context: RuleContext = {},
): void {
  CASES.push({
    rule: `vpce/${id}`,
    what,
    trips: topology(trips),
    address,
    says,
    passes: passes.map(topology),
    context,
  });
}

const of = (...endpoints: Endpoint[]): Parts => ({ endpoints });
const policy = (...statements: object[]): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((members) => ({
      ...{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" },
      ...members,
    })),
  });

// Buckets of AWS.
const OWN_BUCKET = policy({ Resource: "arn:aws:s3:::own/*" });
const s3 = (words: Parameters<typeof gatewayEndpoint>[1] = {}) =>
  gatewayEndpoint("s3", { policy: OWN_BUCKET, ...words });
const ECR = interfaceEndpoint("ecr.dkr");
const LAYERS = "arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*";
const ECS: Parts = {
  workloads: [{ ...located("aws_ecs_service", "s"), needs: ["ecr-images"], subnets: [], hasAllSubnets: false }],
};
rule(
  "s3-policy-shuts-out-service",
  "the bucket with ECR's layers",
  of(s3(), ECR),
  ["aws_vpc_endpoint.s3_gateway", `Amazon ECR keeps image layers in ${LAYERS}, which`],
  [
    of(s3()),
    of(s3({ policy: undefined }), ECR),
    of(s3({ policy: LATE }), ECR),
    of(s3({ policy: "{" }), ECR),
    of(s3({ policy: policy({ Resource: ["arn:aws:s3:::own/*", LAYERS] }) }), ECR),
    of(s3({ policy: policy({ Condition: { StringEquals: { "aws:ResourceAccount": "111122223333" } } }) }), ECR),
    of(s3(), interfaceEndpoint("ecr.dkr", { vpc: "vpc-2" })),
    of(s3({ vpc: LATE }), interfaceEndpoint("ecr.dkr", { vpc: LATE })),
    of(s3({ region: LATE }), ECR),
    of(gatewayEndpoint("dynamodb", { policy: OWN_BUCKET }), ECR),
    { ...of(s3(), ECR), endpointAliases: [alias(ECR, ["vpc-2"])] },
  ],
);
rule(
  "s3-policy-shuts-out-service",
  "tasks that pull through a NAT gateway",
  { ...of(s3()), ...ECS },
  ["aws_vpc_endpoint.s3_gateway", LAYERS],
  [{ ...of(s3({ vpc: "vpc-2" })), ...ECS }],
);
rule(
  "s3-policy-shuts-out-service",
  "in China",
  of(s3({ region: "cn-north-1" }), ECR),
  ["aws_vpc_endpoint.s3_gateway", "arn:aws-cn:s3:::prod-cn-north-1-starport-layer-bucket/*"],
  [of(s3({ region: "us-iso-east-1" }), ECR)],
);
rule(
  "s3-policy-shuts-out-service",
  "the buckets of the SSM Agent",
  of(s3(), interfaceEndpoint("ssm"), interfaceEndpoint("ssmmessages")),
  [
    "aws_vpc_endpoint.s3_gateway",
    "arn:aws:s3:::amazon-ssm-us-east-1/* and arn:aws:s3:::patch-baseline-snapshot-us-east-1/*",
  ],
  [
    of(s3(), interfaceEndpoint("ssm")),
    of(s3(), interfaceEndpoint("ssmmessages")),
    of(s3({ region: "me-south-1" }), interfaceEndpoint("ssm"), interfaceEndpoint("ssmmessages")),
  ],
);

// Trust.
const TRUSTED: RuleContext = { trustedPrincipals: ["444455556666", "arn:aws:iam::777788889999:role/reader"] };
const root = (account: string): string => `arn:aws:iam::${account}:root`;
const service = (...allowedPrincipals: string[]): Parts => ({
  endpointServices: [endpointService("vpce-svc-1", { allowedPrincipals, account: "111122223333" })],
});
rule(
  "service-open-to-untrusted",
  "another account",
  service(root("444455556666"), root("999900001111")),
  ["aws_vpc_endpoint_service.vpce-svc-1", `lets ${root("999900001111")} connect, who is not trusted`],
  [
    service(root("444455556666"), root("111122223333"), "arn:aws:iam::777788889999:role/reader"),
    service("arn:aws:iam::444455556666:user/a"),
    service(),
  ],
  TRUSTED,
);
rule(
  "service-open-to-untrusted",
  "everyone",
  service("*"),
  ["aws_vpc_endpoint_service.vpce-svc-1", "lets principals of every account connect, who are not trusted"],
  [],
  { trustedPrincipals: [] },
);
rule(
  "service-open-to-untrusted",
  "another role of a trusted role's account",
  service("arn:aws:iam::777788889999:role/writer"),
  ["aws_vpc_endpoint_service.vpce-svc-1", "role/writer"],
  [],
  TRUSTED,
);

const SQS = "aws_vpc_endpoint.sqs";
const sqs = (...statements: object[]): Parts =>
  of(interfaceEndpoint("sqs", { policy: policy(...statements), account: "111122223333" }));
const only = (operator: string, key: string, value: unknown): object => ({
  Condition: { [operator]: { [key]: value } },
});
rule(
  "endpoint-open-to-untrusted",
  "everyone",
  sqs({}),
  [SQS, "The policy lets principals of every account use the endpoint, who are not trusted"],
  [
    sqs(only("StringEquals", "aws:PrincipalAccount", ["444455556666", "111122223333"])),
    sqs(only("ArnLike", "aws:PrincipalArn", "arn:aws:iam::444455556666:role/*")),
    sqs(only("StringEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5")),
    sqs(only("StringEquals", "aws:ResourceAccount", "111122223333")),
    sqs(only("StringEquals", "aws:PrincipalAccount", "${local.account}")),
    sqs({}, { Effect: "Deny", ...only("StringNotEquals", "aws:PrincipalAccount", "444455556666") }),
    sqs({}, { Effect: "Deny", ...only("StringNotEqualsIfExists", "aws:PrincipalOrgID", "o-a1b2c3d4e5") }),
    sqs({ Principal: { AWS: ["111122223333", root("444455556666")] } }),
    sqs({ Principal: { Service: "sns.amazonaws.com" } }),
    sqs({ Effect: "Deny" }),
    of(interfaceEndpoint("sqs", { policy: LATE })),
    of(interfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-1", { policy: policy({}) })),
    of(interfaceEndpoint("apprunner.requests")),
    of(interfaceEndpoint("sqs", { serviceName: LATE, policy: policy({}) })),
  ],
  TRUSTED,
);
for (const [what, statement, says] of [
  ["a principal of another account", { Principal: { AWS: root("999900001111") } }, `lets ${root("999900001111")} use`],
  ["a condition on another account", only("StringEquals", "aws:PrincipalAccount", "999900001111"), "999900001111"],
  ["a condition on roles of any account", only("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/reader"), "every"],
  ["a condition on the VPC", only("StringEquals", "aws:SourceVpc", "vpc-1"), "every account"],
  ["a Deny that excepts another", { Effect: "Allow" }, "every account"],
] as const) {
  const denial = { Effect: "Deny", ...only("StringNotEquals", "aws:PrincipalAccount", "999900001111") };
  const statements = what.startsWith("a Deny") ? [statement, denial] : [statement];
  rule("endpoint-open-to-untrusted", what, sqs(...statements), [SQS, says], [], TRUSTED);
}

// Required endpoints.
const REQUIRED: RuleContext = { requiredEndpoints: { services: ["s3", "sqs"], exceptVpcs: ["vpc-9", "*.sandbox"] } };
const MAIN = vpc("vpc-1");
const elsewhere = interfaceEndpoint("sqs", { vpc: "vpc-2" });
rule(
  "required-endpoint-missing",
  "one of two services",
  { vpcs: [MAIN], endpoints: [gatewayEndpoint("s3")] },
  ["aws_vpc.vpc-1", "The VPC has no endpoint for sqs, which required_endpoints lists"],
  [
    { vpcs: [MAIN], endpoints: [gatewayEndpoint("s3"), interfaceEndpoint("sqs")] },
    { vpcs: [MAIN], endpoints: [interfaceEndpoint("s3"), interfaceEndpoint("sqs")] },
    {
      vpcs: [MAIN],
      endpoints: [gatewayEndpoint("s3"), elsewhere],
      endpointAliases: [alias(elsewhere, ["vpc-1"])],
    },
    { vpcs: [MAIN], endpoints: [gatewayEndpoint("s3"), interfaceEndpoint("sns", { serviceName: LATE })] },
    { vpcs: [MAIN], endpoints: [gatewayEndpoint("s3"), interfaceEndpoint("sqs", { vpc: LATE })] },
    { vpcs: [{ ...MAIN, address: "module.network.data.aws_vpc.main" }] },
    { vpcs: [vpc("vpc-9")] },
    { vpcs: [{ ...MAIN, address: "aws_vpc.sandbox" }] },
  ],
  REQUIRED,
);
