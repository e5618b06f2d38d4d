import { DataAwsIamPolicyDocument } from "@cdktf/provider-aws/lib/data-aws-iam-policy-document";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { TerraformVariable } from "cdktf";
import { AwsService, GatewayEndpoint, InterfaceEndpoint, type InterfaceEndpointProps } from "../../../src";
import { Network, messageOf } from "../helpers";

const allow = (actions: string) => ({ Effect: "Allow", Principal: "*", Action: actions, Resource: "*" });

function add(network: Network, props: Partial<InterfaceEndpointProps> = {}): InterfaceEndpoint {
  const { stack, vpc, subnets } = network;
  return new InterfaceEndpoint(stack, "endpoint", { vpc, subnets, service: AwsService.SQS, ...props });
}

const policyOf = (network: Network): unknown => network.synth().endpoint["policy"];

test("without a policy the attribute is left out", () => {
  const network = new Network();
  add(network);
  expect(network.synth().endpoint).not.toHaveProperty("policy");
});

test("statements that are added start a document, or follow those given", () => {
  const network = new Network();
  const endpoint = add(network);
  endpoint.addToPolicy(allow("sqs:SendMessage"));
  endpoint.addToPolicy(allow("sqs:ReceiveMessage"));
  const Statement = [allow("sqs:SendMessage"), allow("sqs:ReceiveMessage")];
  expect(policyOf(network)).toBe(JSON.stringify({ Version: "2012-10-17", Statement }));

  const other = new Network();
  add(other, { policy: { Id: "mine", Statement: allow("sqs:SendMessage") } }).addToPolicy(allow("sqs:ReceiveMessage"));
  expect(policyOf(other)).toBe(JSON.stringify({ Id: "mine", Statement }));
});

test("the document that was given stays as it was", () => {
  const policy = { Statement: [allow("sqs:SendMessage")] };
  add(new Network(), { policy }).addToPolicy(allow("sqs:ReceiveMessage"));
  expect(policy.Statement).toHaveLength(1);
});

test("JSON text is kept as it is, and read when a statement is added", () => {
  const policyJson = `{ "Statement": [${JSON.stringify(allow("sqs:SendMessage"))}] }`;
  const network = new Network();
  add(network, { policyJson });
  expect(policyOf(network)).toBe(policyJson);
  const other = new Network();
  add(other, { policyJson }).addToPolicy(allow("sqs:ReceiveMessage"));
  expect(JSON.parse(policyOf(other) as string)).toMatchObject({ Statement: { length: 2 } });
});

test("a builder with toJSON is taken for its document", () => {
  const network = new Network();
  add(network, { policy: { toJSON: () => ({ Statement: [allow("sqs:*")] }) } });
  expect(JSON.parse(policyOf(network) as string)).toEqual({ Statement: [allow("sqs:*")] });
});

test("references are filled in by Terraform, and policy variables are left to IAM", () => {
  const network = new Network();
  const bucket = new S3Bucket(network.stack, "bucket", {});
  const accounts = new TerraformVariable(network.stack, "accounts", { type: "list(string)" });
  const statement = {
    ...allow("s3:GetObject"),
    Resource: [bucket.arn, `${bucket.arn}/\${aws:PrincipalTag/team}/\${*}/*`, "x$${aws:username}"],
    Condition: { StringEquals: { "aws:PrincipalAccount": accounts.listValue } },
  };
  add(network, { policy: { Statement: [statement] } });
  const text = policyOf(network) as string;
  expect(text).toContain('"${aws_s3_bucket.bucket.arn}"');
  expect(text).toContain('"${aws_s3_bucket.bucket.arn}/$${aws:PrincipalTag/team}/$${*}/*"');
  expect(text).toContain('"x$${aws:username}"');
  expect(text).toContain('"aws:PrincipalAccount":${jsonencode(var.accounts)}');
});

test("text that only Terraform knows is passed on, and takes no statements", () => {
  const network = new Network();
  const document = new DataAwsIamPolicyDocument(network.stack, "document", {});
  const endpoint = add(network, { policyJson: document.json });
  expect(policyOf(network)).toBe("${data.aws_iam_policy_document.document.json}");
  expect(
    messageOf(() => {
      endpoint.addToPolicy(allow("sqs:*"));
    }),
  ).toMatch(/"policyJson".*found a value known only at apply/);
});

test("a statement without a principal cannot be added", () => {
  const endpoint = add(new Network());
  const statement = { Effect: "Allow", Action: "*", Resource: "*" };
  expect(
    messageOf(() => {
      endpoint.addToPolicy(statement);
    }),
  ).toMatch(/"addToPolicy" .*\(construct app\/endpoint\).*Principal/);
});

test("a statement for a principal cannot be added at a gateway endpoint", () => {
  const { stack, vpc } = new Network();
  const endpoint = new GatewayEndpoint(stack, "s3", { vpc, service: AwsService.S3 });
  const statement = { ...allow("s3:*"), Principal: { AWS: "111122223333" } };
  expect(
    messageOf(() => {
      endpoint.addToPolicy(statement);
    }),
  ).toMatch(/"addToPolicy".*Principal/);
  expect(() => {
    endpoint.addToPolicy(allow("s3:GetObject"));
  }).not.toThrow();
});

describe("a document that grows", () => {
  const empty = JSON.stringify({ Version: "2012-10-17", Statement: [allow("sqs:SendMessage")] }).length;

  test.each([
    [20_480, ""],
    [20_481, "20481 characters"],
  ])("to %i characters", (characters, complaint) => {
    const network = new Network();
    const endpoint = add(network);
    const half = 10_000;
    endpoint.addToPolicy({ ...allow("sqs:SendMessage"), Sid: "s".repeat(half) });
    const next = { ...allow("sqs:SendMessage"), Sid: "" };
    const used = empty + '"Sid":"",'.length + half + ",".length + JSON.stringify(next).length;
    endpoint.addToPolicy({ ...next, Sid: "t".repeat(characters - used) });
    if (complaint === "") expect(network.complaints()).toBe("");
    else expect(network.complaints()).toContain(complaint);
  });

  test("counts references as nothing, so that only certain excess is refused", () => {
    const network = new Network();
    const bucket = new S3Bucket(network.stack, "bucket", {});
    const Resource = [...Array(900).keys()].map((index) => `${bucket.arn}/${String(index)}/*`);
    expect(() => add(network, { policy: { Statement: [{ ...allow("s3:*"), Resource }] } })).not.toThrow();
    expect(network.complaints()).toBe("");
  });
});
