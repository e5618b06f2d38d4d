import { TerraformOutput, TerraformVariable } from "cdktf";
import { EndpointPolicies, Policy, type PolicyDocument, type PolicyStatement } from "../../../src/policies";
import { Network } from "../helpers";

const READ: PolicyStatement = {
  Effect: "Allow",
  Principal: "*",
  Action: ["s3:GetObject"],
  Resource: ["arn:aws:s3:::b/*"],
};
const LIST: PolicyStatement = { ...READ, Action: ["s3:ListBucket"] };

/** A policy's text as Terraform gets it. */
function rendered(make: (text: string, list: string[]) => PolicyDocument): unknown {
  const network = new Network();
  const text = new TerraformVariable(network.stack, "text", { type: "string" }).stringValue;
  const list = new TerraformVariable(network.stack, "list", { type: "list(string)" }).listValue;
  new TerraformOutput(network.stack, "policy", { value: Policy.toTerraform(make(text, list)) });
  return network.synth().output("policy");
}

test("documents are merged in order", () => {
  expect(Policy.merge(Policy.of(READ), Policy.of(LIST))).toEqual({ Version: "2012-10-17", Statement: [READ, LIST] });
});

test("JSON is on one line unless an indent is asked for; minify undoes it", () => {
  const document = Policy.of(READ);
  const line = Policy.toJson(document);
  const lines = Policy.toJson(document, { indent: 2 });
  expect(line).toBe(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",' +
      '"Action":["s3:GetObject"],"Resource":["arn:aws:s3:::b/*"]}]}',
  );
  expect(lines.split("\n")).toHaveLength(15);
  expect(Policy.minify(lines)).toBe(line);
  expect(Policy.characters(lines) - Policy.characters(line)).toBeGreaterThan(50);
});

test("a reference stays in the text, where Terraform fills it in", () => {
  expect(rendered((text) => EndpointPolicies.onlyBuckets({ bucketNames: [text] }))).toBe(
    Policy.toJson(EndpointPolicies.onlyBuckets({ bucketNames: ["NAME".toLowerCase()] })).replaceAll(
      "name",
      "${var.text}",
    ),
  );
});

test("variables of IAM are not references of Terraform", () => {
  const variable = {
    ...READ,
    Resource: ["arn:aws:s3:::b/${aws:username}/*"],
    Condition: { StringEquals: { "s3:prefix": ["${*}"] } },
  };
  const text = rendered(() => Policy.of(variable));
  expect(text).toContain("b/$${aws:username}/*");
  expect(text).toContain('"$${*}"');
  expect(Policy.toJson(Policy.of(variable))).toContain("b/${aws:username}/*");
});

test("a list known only at apply is encoded by Terraform", () => {
  const buckets = String(rendered((_, list) => EndpointPolicies.onlyBuckets({ bucketNames: list })));
  expect(buckets).toMatch(/^\$\{jsonencode\(/);
  expect(buckets).toContain('formatlist("arn:aws:s3:::%s/*", var.list)');
  const accounts = String(rendered((_, list) => EndpointPolicies.allow({ principalAccountIds: list })));
  expect(accounts).toMatch(/"aws:PrincipalAccount" = var\.list/);
  const tables = String(rendered((_, list) => EndpointPolicies.onlyTables({ tableArns: list })));
  expect(tables).toContain('formatlist("%s/*", var.list)');
});
