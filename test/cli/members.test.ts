import { join } from "node:path";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Subnets, security groups and route tables of another VPC or Region, in real inputs. */

afterEach(removeFolders);

async function findings(folder: string, ...options: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await invoke(["estimate", folder, "--format", "json", ...options]);
  if (code !== 0) throw new Error(stderr);
  const report = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
  return report.findings.filter(({ rule }) => /-of-another-(?:vpc|region)$/.test(rule)).map(({ message }) => message);
}

const VPCS = `
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
resource "aws_vpc" "a" { cidr_block = "10.0.0.0/16" }
resource "aws_vpc" "b" { cidr_block = "10.1.0.0/16" }
`;
const subnet = (vpc: string, more = ""): string =>
  `resource "aws_subnet" "s" {\n vpc_id = ${vpc}\n cidr_block = "10.0.0.0/24"\n ${more}\n}\n`;
const endpoint = (vpc: string, more: string): string =>
  `resource "aws_vpc_endpoint" "e" {\n vpc_id = ${vpc}\n service_name = "com.amazonaws.us-east-1.sqs"\n ` +
  `vpc_endpoint_type = "Interface"\n ${more}\n}\n`;
const SUBNETS = "subnet_ids = [aws_subnet.s.id]";
const GROUP = 'resource "aws_security_group" "g" { vpc_id = aws_vpc.b.id }\n';
const WITH_GROUP = endpoint("aws_vpc.a.id", "security_group_ids = [aws_security_group.g.id]");
const shared = (group: string, vpc: string): string =>
  `resource "aws_vpc_security_group_vpc_association" "x" {\n security_group_id = ${group}\n vpc_id = ${vpc}\n}\n`;

const IN_B = ["The endpoint is in aws_vpc.a, but aws_subnet.s is in aws_vpc.b"];
const GROUP_IN_B = ["The endpoint is in aws_vpc.a, but aws_security_group.g is in aws_vpc.b"];

it.each<[string, string, string[]]>([
  ["a subnet of the VPC", subnet("aws_vpc.a.id") + endpoint("aws_vpc.a.id", SUBNETS), []],
  ["a subnet of another", subnet("aws_vpc.b.id") + endpoint("aws_vpc.a.id", SUBNETS), IN_B],
  [
    "a subnet of another by an association",
    `${subnet("aws_vpc.b.id")}${endpoint("aws_vpc.a.id", "")}resource "aws_vpc_endpoint_subnet_association" "x" {
      vpc_endpoint_id = aws_vpc_endpoint.e.id
      subnet_id = aws_subnet.s.id
    }`,
    IN_B,
  ],
  [
    "the id of a VPC, which may be that of the new one",
    subnet("aws_vpc.b.id") + endpoint('"vpc-0123456789abcdef0"', SUBNETS),
    [],
  ],
  [
    "two ids",
    subnet('"vpc-00000000000000001"') + endpoint('"vpc-00000000000000002"', SUBNETS),
    ["The endpoint is in vpc-00000000000000002, but aws_subnet.s is in vpc-00000000000000001"],
  ],
  [
    "a looked-up VPC, which may be any",
    `data "aws_vpc" "x" { tags = { a = "b" } }\n${subnet("aws_vpc.b.id")}${endpoint("data.aws_vpc.x.id", SUBNETS)}`,
    [],
  ],
  [
    "two names of the default VPC",
    `resource "aws_default_vpc" "x" {}\nresource "aws_default_vpc" "y" {}\n${subnet("aws_default_vpc.x.id")}${endpoint("aws_default_vpc.y.id", SUBNETS)}`,
    [],
  ],
  ["a VPC that is not known", `variable "v" {}\n${subnet("var.v")}${endpoint("aws_vpc.a.id", SUBNETS)}`, []],
  ["a security group of another", GROUP + WITH_GROUP, GROUP_IN_B],
  ["one that is associated with the VPC", GROUP + WITH_GROUP + shared("aws_security_group.g.id", "aws_vpc.a.id"), []],
  [
    "an association of a group that is not known",
    `variable "g" {}\n${GROUP}${WITH_GROUP}${shared("var.g", "aws_vpc.a.id")}`,
    [],
  ],
  [
    "an association of another group",
    `resource "aws_security_group" "h" { vpc_id = aws_vpc.b.id }\n${GROUP}${WITH_GROUP}${shared("aws_security_group.h.id", "aws_vpc.a.id")}`,
    GROUP_IN_B,
  ],
  [
    "a zone of another Region",
    subnet("aws_vpc.a.id", 'availability_zone = "us-west-2a"') + endpoint("aws_vpc.a.id", SUBNETS),
    ["The endpoint is in us-east-1, but aws_subnet.s is in us-west-2a"],
  ],
  [
    "a subnet by a provider of another Region",
    subnet("aws_vpc.a.id", "provider = aws.west") + endpoint("aws_vpc.a.id", SUBNETS),
    ["The endpoint is in us-east-1, but aws_subnet.s is in us-west-2"],
  ],
  [
    "all with the Region of the resource",
    subnet("aws_vpc.a.id", 'region = "us-west-2"\n availability_zone = "us-west-2a"') +
      endpoint("aws_vpc.a.id", `region = "us-west-2"\n ${SUBNETS}`).replace("us-east-1.sqs", "us-west-2.sqs"),
    [],
  ],
  [
    "a service of another Region",
    subnet("aws_vpc.a.id", 'availability_zone = "us-east-1a"') +
      endpoint("aws_vpc.a.id", `service_region = "us-west-2"\n ${SUBNETS}`).replace("us-east-1.sqs", "us-west-2.s3"),
    [],
  ],
  [
    "a Local Zone of the Region",
    subnet("aws_vpc.a.id", 'availability_zone = "us-east-1-bos-1a"') + endpoint("aws_vpc.a.id", SUBNETS),
    [],
  ],
])("a configuration: %s", async (_, main, expected) => {
  expect(await findings(folderWith({ "main.tf": VPCS + main }))).toEqual(expected);
});

it("a Region that only --region states contradicts nothing", async () => {
  const main = `
variable "r" {}
provider "aws" { region = var.r }
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
${subnet('"vpc-1"', "provider = aws.west")}${endpoint('"vpc-1"', SUBNETS).replace("com.amazonaws.us-east-1.sqs", "com.amazonaws.iam")}`;
  expect(await findings(folderWith({ "main.tf": main }), "--region", "us-east-1")).toEqual([]);
});

const change = (type: string, after: object, unknown: object): object => ({
  ...{ address: `${type}.x`, mode: "managed", type, name: "x" },
  change: { actions: ["create"], before: null, after, after_unknown: unknown },
});
const planned = (type: string, expressions: object): object => ({
  ...{ address: `${type}.x`, mode: "managed", type, name: "x", provider_config_key: "aws", expressions },
});
const NEW_VPC = { references: ["aws_vpc.x.id", "aws_vpc.x"] };

/** An endpoint in an existing VPC; its subnet in a VPC that the plan creates, or that a local names. */
function plan(reference: object): string {
  const existing = "vpc-0123456789abcdef0";
  const values = { vpc_endpoint_type: "Interface", vpc_id: existing, service_name: "com.amazonaws.us-east-1.sqs" };
  return JSON.stringify({
    format_version: "1.2",
    resource_changes: [
      change("aws_vpc", { cidr_block: "10.0.0.0/16" }, { id: true }),
      change("aws_subnet", { cidr_block: "10.0.0.0/24" }, { id: true, vpc_id: true }),
      change("aws_vpc_endpoint", values, { id: true, subnet_ids: true }),
    ],
    configuration: {
      provider_config: { aws: { name: "aws", expressions: { region: { constant_value: "us-east-1" } } } },
      root_module: {
        resources: [
          planned("aws_vpc", {}),
          planned("aws_subnet", { vpc_id: reference }),
          planned("aws_vpc_endpoint", { subnet_ids: { references: ["aws_subnet.x.id", "aws_subnet.x"] } }),
        ],
      },
    },
  });
}

it.each([
  ["new", NEW_VPC, ["The endpoint is in vpc-0123456789abcdef0, but aws_subnet.x is in aws_vpc.x"]],
  ["of a local, which the plan does not state", { references: ["local.vpc"] }, []],
])("a plan: the subnet's VPC is %s", async (_, reference, expected) => {
  const folder = folderWith({ "plan.json": plan(reference) });
  expect(await findings(join(folder, "plan.json"))).toEqual(expected);
});
