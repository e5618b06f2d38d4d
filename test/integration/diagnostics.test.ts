/** Bad input: the stand-in must refuse what the real provider refuses, in words, at once. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithStandIn } from "./binary";
import { openWorkspace, type Run, type Workspace } from "./harness";

const provider = 'provider "aws" {\n  region = "us-east-1"\n}\n';

interface Case {
  readonly name: string;
  readonly configuration: string;
  readonly expected: RegExp;
}

const invalid: readonly Case[] = [
  {
    name: "an attribute that does not exist",
    configuration: 'resource "aws_vpc" "main" {\n  cidr = "10.0.0.0/16"\n}',
    expected: /An argument named "cidr" is not expected here/,
  },
  {
    name: "an attribute of the wrong type",
    configuration: 'resource "aws_vpc_endpoint" "sqs" {\n  vpc_id     = "vpc-1"\n  subnet_ids = "subnet-1"\n}',
    expected: /Inappropriate value for attribute "subnet_ids": set of string required/,
  },
  {
    name: "a required attribute that is missing",
    configuration: 'resource "aws_vpc_endpoint" "sqs" {\n  service_name = "com.amazonaws.us-east-1.sqs"\n}',
    expected: /The argument "vpc_id" is required/,
  },
  {
    name: "a value for what only AWS knows",
    configuration: 'resource "aws_vpc_endpoint" "sqs" {\n  vpc_id = "vpc-1"\n  state  = "available"\n}',
    expected: /Can't configure a value for "state"/,
  },
  {
    name: "a block that does not exist",
    configuration: 'resource "aws_vpc_endpoint" "sqs" {\n  vpc_id = "vpc-1"\n  dns_option {}\n}',
    expected: /Blocks of type "dns_option" are not expected here/,
  },
  {
    name: "a second block where one is allowed",
    configuration: 'resource "aws_vpc_endpoint" "sqs" {\n  vpc_id = "vpc-1"\n  dns_options {}\n  dns_options {}\n}',
    expected: /No more than 1 "dns_options" blocks are allowed/,
  },
  {
    name: "an attribute of a data source that does not exist",
    configuration: 'data "aws_region" "here" {}\noutput "name" {\n  value = data.aws_region.here.nme\n}',
    expected: /This object has no argument, nested block, or exported attribute named\s+"nme"/,
  },
  {
    name: "a setting of the provider that does not exist",
    configuration:
      'provider "aws" {\n  alias  = "b"\n  regoin = "us-east-1"\n}\ndata "aws_region" "here" {\n  provider = aws.b\n}',
    expected: /An argument named "regoin" is not expected here/,
  },
  {
    name: "a resource type that does not exist",
    configuration: 'resource "aws_vpc_endpont" "sqs" {}',
    expected: /does not support resource type\s+"aws_vpc_endpont"/,
  },
  {
    name: "a type whose schema cannot be derived",
    configuration: 'resource "aws_medialive_channel" "tv" {}',
    expected: /Schema cannot be derived.*aws_medialive_channel/,
  },
];

describeWithStandIn()("terraform validate refuses", () => {
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await openWorkspace();
  });

  afterEach(() => {
    workspace.close();
  });

  it.each(invalid)("$name", async ({ configuration, expected }) => {
    const { code, stderr } = await validate(workspace, configuration);
    expect(unwrapped(stderr)).toMatch(expected);
    expect(code).toBe(1);
  });

  it("nothing in a configuration that is right", async () => {
    const { code } = await validate(workspace, 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}');
    expect(code).toBe(0);
  });
});

async function validate(workspace: Workspace, configuration: string): Promise<Run> {
  writeFileSync(join(workspace.directory, "main.tf"), `${provider}\n${configuration}\n`);
  await workspace.must(["init", "-input=false"]);
  return await workspace.run(["validate"]);
}

/** Terraform breaks its messages into lines behind a bar. */
function unwrapped(output: string): string {
  return output.replaceAll(/\s*\n[│\s]*/g, " ");
}
