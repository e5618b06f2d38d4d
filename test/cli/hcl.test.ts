import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@cdktf/hcl2json";
import { assess, readSources, readTerraform } from "cdktf-privatelink/planner";
import { NODE_FILES } from "../../planner/edge/node-files";
import { assessed, contradictions } from "../agreement";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

afterEach(removeFolders);

const MODULES = join(__dirname, "../integration/modules");
const RECORDINGS = join(__dirname, "../fixtures/terraform");

/** Recordings whose state is not that of the whole configuration. */
const PARTIAL = ["destroy", "target"];

/** Folders of HCL that were recorded; the recording is of the `after` folder where there is one. */
function recorded(): [string, string][] {
  return readdirSync(MODULES).flatMap((name): [string, string][] => {
    const after = join(MODULES, name, "after");
    const folder = existsSync(after) ? after : join(MODULES, name);
    const isRecorded = existsSync(join(RECORDINGS, name, "state.json")) && !PARTIAL.includes(name);
    return isRecorded ? [[name, folder]] : [];
  });
}

it.each(recorded())("HCL says what the state says after apply, as far as it can know it: %s", async (name, folder) => {
  const [source] = await readSources([folder], { files: NODE_FILES, convertHcl: parse });
  const state = readFileSync(join(RECORDINGS, name, "state.json"), "utf8");
  const hcl = assess(readTerraform([{ ...source!, name: "input" }]));
  expect(contradictions(hcl, assessed(state))).toEqual([]);
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
  ["an additional file in Terraform's JSON syntax", { "more.tf.json": '{"locals": {"x": 1}}' }, [], [EACH, S3]],
])("values of variables: %s", async (_, files, options, expected) => {
  expect(await endpointsOf(files, ...options)).toEqual(expected);
});

it("reads one .tf file", async () => {
  const folder = folderWith({ "main.tf": MAIN });
  const { code, stdout } = await invoke(["estimate", join(folder, "main.tf")]);
  expect(code).toBe(0);
  expect(stdout).toContain("2 VPC endpoints");
});

/** A module that makes an endpoint for each of its services, in each of the subnets that it is given. */
const ENDPOINTS = `
variable "services" { type = set(string) }
variable "subnets" { type = list(string) }
variable "vpc" { type = string }
data "aws_region" "here" {}
data "aws_vpc_endpoint_service" "this" {
  for_each = var.services
  service  = each.key
}
resource "aws_vpc_endpoint" "this" {
  for_each          = var.services
  vpc_id            = var.vpc
  service_name      = data.aws_vpc_endpoint_service.this[each.key].service_name
  vpc_endpoint_type = "Interface"
  subnet_ids        = var.subnets
}
output "ids" { value = [for endpoint in aws_vpc_endpoint.this : endpoint.id] }
`;
const NETWORK = `
variable "zones" { type = list(string) }
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "private" {
  count             = length(var.zones)
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.\${count.index}.0/24"
  availability_zone = var.zones[count.index]
}
output "vpc_id" { value = aws_vpc.main.id }
output "subnet_ids" { value = aws_subnet.private[*].id }
`;
const PROVIDERS = `
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
`;

interface ReportedEndpoint {
  readonly name: string;
  readonly monthlyCost: string;
  readonly metadata: { readonly target: string | null; readonly vpc: string | null };
}

async function reportedOf(
  files: Readonly<Record<string, string>>,
): Promise<{ endpoints: string[]; skipped: string[] }> {
  const { code, stdout, stderr } = await invoke(["estimate", folderWith(files), "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { projects, skipped } = JSON.parse(stdout) as {
    projects: [{ breakdown: { resources: ReportedEndpoint[] } }];
    skipped: { name: string; reason: string }[];
  };
  const reported = ({ name, monthlyCost, metadata }: ReportedEndpoint): string =>
    [name, metadata.target ?? "?", metadata.vpc ?? "?", monthlyCost].join(" ");
  return {
    endpoints: projects[0].breakdown.resources.map(reported).sort(),
    skipped: skipped.map(({ name, reason }) => `${name}: ${reason}`),
  };
}

/** Two zones of an interface endpoint: 14.60 a month in us-east-1 and us-west-2. */
const IN_TWO_ZONES = {
  "network/main.tf": NETWORK,
  "endpoints/main.tf": ENDPOINTS,
};
const VIA_OUTPUTS = "vpc = module.network.vpc_id\nsubnets = module.network.subnet_ids\n";

it.each<[string, Record<string, string>, string[]]>([
  [
    "through inputs and outputs",
    {
      ...IN_TWO_ZONES,
      "main.tf": `${PROVIDERS}
        module "network" {
          source = "./network"
          zones  = ["us-east-1a", "us-east-1b"]
        }
        module "endpoints" {
          source   = "./endpoints"
          services = ["sqs"]
          ${VIA_OUTPUTS}
        }`,
    },
    ['module.endpoints.aws_vpc_endpoint.this["sqs"] com.amazonaws.us-east-1.sqs module.network.aws_vpc.main 14.60'],
  ],
  [
    "with for_each and count on the calls, and a provider that is handed in",
    {
      ...IN_TWO_ZONES,
      "main.tf": `${PROVIDERS}
        locals { networks = { blue = ["us-west-2a", "us-west-2b"], green = [] } }
        module "network" {
          source    = "./network"
          for_each  = { for name, zones in local.networks : name => zones if length(zones) > 0 }
          zones     = each.value
          providers = { aws = aws.west }
        }
        module "endpoints" {
          source    = "./endpoints"
          count     = length(module.network)
          services  = concat(["sqs"], ["kms"])
          vpc       = module.network["blue"].vpc_id
          subnets   = module.network["blue"].subnet_ids
          providers = { aws = aws.west }
        }`,
    },
    ["kms", "sqs"].map(
      (service) =>
        `module.endpoints[0].aws_vpc_endpoint.this["${service}"] com.amazonaws.us-west-2.${service} module.network["blue"].aws_vpc.main 14.60`,
    ),
  ],
  [
    "modules in modules, a default provider for all of them",
    {
      ...IN_TWO_ZONES,
      "main.tf": `${PROVIDERS}
        module "all" {
          source   = "./all"
          for_each = toset(["x", "y"])
          services = [each.key == "x" ? "sqs" : "kms"]
        }`,
      "all/main.tf": `
        variable "services" {}
        module "network" {
          source = "../network"
          zones  = ["us-east-1a", "us-east-1b"]
        }
        module "endpoints" {
          source   = "../endpoints"
          services = var.services
          ${VIA_OUTPUTS}
        }`,
    },
    [
      'module.all["x"].module.endpoints.aws_vpc_endpoint.this["sqs"] com.amazonaws.us-east-1.sqs module.all["x"].module.network.aws_vpc.main 14.60',
      'module.all["y"].module.endpoints.aws_vpc_endpoint.this["kms"] com.amazonaws.us-east-1.kms module.all["y"].module.network.aws_vpc.main 14.60',
    ],
  ],
  [
    "a module that terraform init loaded",
    {
      "main.tf": `${PROVIDERS}
        module "endpoints" {
          source   = "example.com/endpoints/aws"
          services = ["sqs"]
          vpc      = "vpc-1"
          subnets  = ["subnet-1", "subnet-2"]
        }`,
      ".terraform/modules/modules.json": JSON.stringify({
        Modules: [{ Key: "endpoints", Source: "example.com/endpoints/aws", Dir: ".terraform/modules/endpoints" }],
      }),
      ".terraform/modules/endpoints/main.tf": ENDPOINTS,
    },
    ['module.endpoints.aws_vpc_endpoint.this["sqs"] com.amazonaws.us-east-1.sqs vpc-1 14.60'],
  ],
])("modules: %s", async (_, files, endpoints) => {
  expect(await reportedOf(files)).toEqual({ endpoints, skipped: [] });
});

it.each([
  ["its folder", "", 0],
  ["itself", "cdk.tf.json", 0],
  ["itself, large", "cdk.tf.json", 2_000_000],
])("a synthesized stack has the modules that it calls: %s", async (_, path, size) => {
  const stack = {
    locals: { filler: "x".repeat(size) },
    provider: { aws: [{ region: "us-east-1" }] },
    module: {
      endpoints: { source: "./assets/endpoints", services: ["sqs"], vpc: "vpc-1", subnets: ["subnet-1", "subnet-2"] },
    },
  };
  const folder = folderWith({ "cdk.tf.json": JSON.stringify(stack), "assets/endpoints/main.tf": ENDPOINTS });
  const { stdout } = await invoke(["estimate", join(folder, path)]);
  expect(stdout).toContain("TOTAL $14.60 a month");
});

it.each<[string, Record<string, string>, string]>([
  [
    "is not installed",
    { "main.tf": 'module "network" { source = "example.com/network/aws" }' },
    "module.network: its module is not installed",
  ],
  [
    "is in no folder",
    { "main.tf": 'module "network" { source = "./network" }' },
    "module.network: its module is not in ",
  ],
  [
    "calls itself",
    { "main.tf": 'module "again" { source = "./" }' },
    "modules call each other in a circle or too many times",
  ],
  [
    "is called for what is known in a plan only",
    {
      "main.tf": 'module "network" {\n source = "./network"\n count = length(aws_vpc.main.tags_all)\n}',
      "network/main.tf": "",
    },
    "module.network: its number of instances is known only in a plan",
  ],
])("skips a module that %s, and says so", async (_, files, reason) => {
  const { endpoints, skipped } = await reportedOf(files);
  expect(endpoints).toEqual([]);
  expect(skipped).toEqual([expect.stringContaining(reason)]);
});

it.each<[string, Record<string, string>, string[], string]>([
  ["a file that is not HCL", { "main.tf": 'resource "x {' }, [], "expected HCL"],
  ["values that are not HCL", { "main.tf": MAIN, "terraform.tfvars": "region =" }, [], "terraform.tfvars"],
  ["an assignment without a value", { "main.tf": MAIN }, ["--var", "region"], "expected name=value"],
  ["an assignment without a name", { "main.tf": MAIN }, ["--var", "=x"], "expected name=value"],
  ["an expression that is none", { "main.tf": MAIN }, ["--var", "services=["], "--var"],
  [
    "a file of values that is not there",
    { "main.tf": MAIN },
    ["--var-file", "/no/such.tfvars"],
    "No such file or folder: /no/such.tfvars",
  ],
  [
    "a JSON file with a list",
    { "main.tf": MAIN, "terraform.tfvars.json": "[]" },
    [],
    "found JSON that is not an object",
  ],
])("bad input: %s", async (_, files, options, message) => {
  const { code, stdout, stderr } = await invoke(["estimate", folderWith(files), ...options]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr.split("\n")).toHaveLength(2);
});
