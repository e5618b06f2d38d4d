import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfigurationFiles } from "../../planner/cli/configuration-folder";
import { assessed, contradictions } from "../agreement";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

afterEach(removeFolders);

const MODULES = join(__dirname, "../integration/modules");
const RECORDINGS = join(__dirname, "../fixtures/terraform");

/** Recordings whose state is not that of the whole configuration. */
const PARTIAL = ["destroy", "target"];

/** Folders of HCL that were recorded and load no module; the recording is of the `after` folder where there is one. */
function recorded(): [string, string][] {
  return readdirSync(MODULES).flatMap((name): [string, string][] => {
    const after = join(MODULES, name, "after");
    const folder = existsSync(after) ? after : join(MODULES, name);
    const isRecorded = existsSync(join(RECORDINGS, name, "state.json")) && !PARTIAL.includes(name);
    const usesModules = isRecorded && /^module /m.test(readFileSync(join(folder, "main.tf"), "utf8"));
    return isRecorded && !usesModules ? [[name, folder]] : [];
  });
}

it.each(recorded())("HCL says what the state says after apply, as far as it can know it: %s", async (name, folder) => {
  const configuration = await readConfigurationFiles(folder, readdirSync(folder), []);
  const state = readFileSync(join(RECORDINGS, name, "state.json"), "utf8");
  expect(contradictions(assessed(JSON.stringify(configuration)), assessed(state))).toEqual([]);
});

const MAIN = `
variable "services" {
  type    = set(string)
  default = ["sqs"]
}
variable "region" {
  type    = string
  default = "us-east-1"
}
variable "private" {
  default = true
}
locals {
  prefix = "com.amazonaws.\${var.region}"
}
provider "aws" {
  region = var.region
}
resource "aws_vpc_endpoint" "each" {
  for_each          = toset(var.services)
  vpc_id            = "vpc-1"
  service_name      = "\${local.prefix}.\${each.key}"
  vpc_endpoint_type = "Interface"
  subnet_ids        = ["subnet-a", "subnet-b"]
}
resource "aws_vpc_endpoint" "s3" {
  count        = var.private ? length(var.services) : 0
  vpc_id       = "vpc-1"
  service_name = "\${local.prefix}.s3"
}
`;

async function endpointsOf(files: Readonly<Record<string, string>>, ...options: string[]): Promise<string[]> {
  const folder = folderWith({ "main.tf": MAIN, ...files });
  const args = options.map((option) => (option in files ? join(folder, option) : option));
  const { code, stdout, stderr } = await invoke(["estimate", folder, "--format", "json", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { projects } = JSON.parse(stdout) as {
    projects: [{ breakdown: { resources: { name: string; metadata: { target: string } }[] } }];
  };
  return projects[0].breakdown.resources.map(({ name, metadata }) => `${name} ${metadata.target}`).sort();
}

const EACH = 'aws_vpc_endpoint.each["sqs"] com.amazonaws.us-east-1.sqs';
const S3 = "aws_vpc_endpoint.s3[0] com.amazonaws.us-east-1.s3";
const WEST = [
  'aws_vpc_endpoint.each["sqs"] com.amazonaws.us-west-2.sqs',
  "aws_vpc_endpoint.s3[0] com.amazonaws.us-west-2.s3",
];

it.each<[string, Record<string, string>, string[], string[]]>([
  ["defaults", {}, [], [EACH, S3]],
  ["terraform.tfvars", { "terraform.tfvars": 'region = "us-west-2"' }, [], WEST],
  ["terraform.tfvars.json", { "terraform.tfvars.json": '{"region": "us-west-2"}' }, [], WEST],
  [
    "*.auto.tfvars after terraform.tfvars",
    { "a.auto.tfvars": 'region = "us-west-2"', "terraform.tfvars": 'region = "eu-west-1"' },
    [],
    WEST,
  ],
  ["other .tfvars are not read by themselves", { "prod.tfvars": 'region = "us-west-2"' }, [], [EACH, S3]],
  ["--var-file", { "prod.tfvars": 'region = "us-west-2"' }, ["--var-file", "prod.tfvars"], WEST],
  ["--var after terraform.tfvars", { "terraform.tfvars": 'region = "eu-west-1"' }, ["--var", "region=us-west-2"], WEST],
  [
    "the later of --var and --var-file",
    { "prod.tfvars": 'region = "us-west-2"' },
    ["--var", "region=eu-west-1", "--var-file", "prod.tfvars"],
    WEST,
  ],
  ["--var with a list", {}, ["--var", 'services=["sqs"]'], [EACH, S3]],
  ["a list that is empty", {}, ["--var", "services=[]"], []],
  ["a choice by a condition", { "terraform.tfvars": "private = false" }, [], [EACH]],
  ["a file in Terraform's JSON syntax beside", { "more.tf.json": '{"locals": {"x": 1}}' }, [], [EACH, S3]],
])("values of variables: %s", async (_, files, options, expected) => {
  expect(await endpointsOf(files, ...options)).toEqual(expected);
});

it("reads one .tf file", async () => {
  const folder = folderWith({ "main.tf": MAIN });
  const { code, stdout } = await invoke(["estimate", join(folder, "main.tf")]);
  expect(code).toBe(0);
  expect(stdout).toContain("2 VPC endpoints");
});

it("says that modules are not followed", async () => {
  const folder = folderWith({ "main.tf": 'module "network" {\n  source = "./network"\n}\n' });
  const { stdout } = await invoke(["estimate", folder]);
  expect(stdout).toContain("Not read: module.network");
});

it.each<[string, Record<string, string>, string[], string]>([
  ["a file that is no HCL", { "main.tf": 'resource "x {' }, [], "expected HCL"],
  ["values that are no HCL", { "main.tf": MAIN, "terraform.tfvars": "region =" }, [], "terraform.tfvars"],
  ["an assignment without a value", { "main.tf": MAIN }, ["--var", "region"], "expected name=value"],
  ["an assignment without a name", { "main.tf": MAIN }, ["--var", "=x"], "expected name=value"],
  ["an expression that is none", { "main.tf": MAIN }, ["--var", "services=["], "--var"],
  [
    "a file of values that is not there",
    { "main.tf": MAIN },
    ["--var-file", "/no/such.tfvars"],
    "nothing of that name",
  ],
  ["a JSON file that holds a list", { "main.tf": MAIN, "terraform.tfvars.json": "[]" }, [], "found no object"],
])("bad input: %s", async (_, files, options, message) => {
  const { code, stdout, stderr } = await invoke(["estimate", folderWith(files), ...options]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr.split("\n")).toHaveLength(2);
});
