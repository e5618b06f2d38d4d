import { planText, type PlanSketch } from "../planner/terraform/plans";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** S3 interface endpoints with private DNS: what a left-out option means, and whether Terraform knows the order. */

afterEach(removeFolders);

async function rulesOf(path: string): Promise<string[]> {
  const { code, stdout, stderr } = await invoke(["estimate", path, "--format", "json"]);
  if (![0, 3].includes(code)) throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
  return findings.map(({ rule }) => rule.replace("vpce/", "")).filter((rule) => rule.startsWith("s3-"));
}

const HEAD = `
provider "aws" { region = "us-east-1" }
resource "aws_vpc" "v" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}`;
const gateway = (vpc = "aws_vpc.v.id"): string => `
resource "aws_vpc_endpoint" "gw" {
  vpc_id       = ${vpc}
  service_name = "com.amazonaws.us-east-1.s3"
}`;
const store = (more: string, vpc = "aws_vpc.v.id", only = "true"): string => `
resource "aws_vpc_endpoint" "store" {
  vpc_id              = ${vpc}
  service_name        = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  ${only === "" ? "" : `dns_options { private_dns_only_for_inbound_resolver_endpoint = ${only} }`}
  ${more}
}`;
const MODULE_VPC = 'variable "vpc" {}\nvariable "tag" { default = "" }';
const IN_MODULE = { "m/vars.tf": MODULE_VPC };
const WITHOUT_ORDER = ["s3-endpoints-without-order"];

it.each<[what: string, files: Record<string, string>, rules: string[]]>([
  ["nothing", { "main.tf": HEAD + gateway() + store("") }, WITHOUT_ORDER],
  ["depends_on", { "main.tf": HEAD + gateway() + store("depends_on = [aws_vpc_endpoint.gw]") }, []],
  [
    "depends_on of another resource",
    { "main.tf": HEAD + gateway() + store("depends_on = [aws_vpc.v]") },
    WITHOUT_ORDER,
  ],
  ["a reference", { "main.tf": HEAD + gateway() + store("tags = { after = aws_vpc_endpoint.gw.id }") }, []],
  [
    "a reference through a local",
    { "main.tf": `${HEAD + gateway() + store("tags = { after = local.gw }")}\nlocals { gw = aws_vpc_endpoint.gw.id }` },
    [],
  ],
  [
    "another resource between",
    {
      "main.tf": `${HEAD + gateway() + store("depends_on = [terraform_data.wait]")}
resource "terraform_data" "wait" { input = aws_vpc_endpoint.gw.id }`,
    },
    [],
  ],
  [
    "depends_on of the module",
    {
      "main.tf": `${HEAD + gateway()}
module "m" {
  source     = "./m"
  vpc        = aws_vpc.v.id
  depends_on = [aws_vpc_endpoint.gw]
}`,
      "m/main.tf": MODULE_VPC + store("", "var.vpc"),
    },
    [],
  ],
  [
    "a module without depends_on",
    {
      "main.tf": `${HEAD + gateway()}\nmodule "m" {\n  source = "./m"\n  vpc = aws_vpc.v.id\n}`,
      "m/main.tf": MODULE_VPC + store("", "var.vpc"),
    },
    WITHOUT_ORDER,
  ],
  [
    "a variable of the module",
    {
      "main.tf": `${HEAD + gateway()}\nmodule "m" {\n  source = "./m"\n  vpc = aws_vpc.v.id\n  tag = aws_vpc_endpoint.gw.id\n}`,
      "m/main.tf": MODULE_VPC + store("tags = { after = var.tag }", "var.vpc"),
    },
    [],
  ],
  [
    "depends_on of the gateway endpoint's module",
    {
      ...IN_MODULE,
      "main.tf": `${HEAD + store("depends_on = [module.m]")}\nmodule "m" {\n  source = "./m"\n  vpc = aws_vpc.v.id\n}`,
      "m/main.tf": gateway("var.vpc"),
    },
    [],
  ],
  [
    "an output of the gateway endpoint's module",
    {
      ...IN_MODULE,
      "main.tf": `${HEAD + store("tags = { after = module.m.gw }")}\nmodule "m" {\n  source = "./m"\n  vpc = aws_vpc.v.id\n}`,
      "m/main.tf": `${gateway("var.vpc")}\noutput "gw" { value = aws_vpc_endpoint.gw.id }`,
    },
    [],
  ],
  [
    "another output of that module",
    {
      ...IN_MODULE,
      "main.tf": `${HEAD + store("tags = { after = module.m.vpc }")}\nmodule "m" {\n  source = "./m"\n  vpc = aws_vpc.v.id\n}`,
      "m/main.tf": `${gateway("var.vpc")}\noutput "vpc" { value = var.vpc }`,
    },
    WITHOUT_ORDER,
  ],
  [
    "a circle of locals",
    { "main.tf": `${HEAD + gateway() + store("tags = { a = local.a }")}\nlocals {\n  a = local.b\n  b = local.a\n}` },
    WITHOUT_ORDER,
  ],
  [
    "the option off",
    { "main.tf": HEAD + gateway() + store("", "aws_vpc.v.id", "false") },
    ["s3-private-dns-beside-gateway"],
  ],
  ["the option left out", { "main.tf": HEAD + gateway() + store("", "aws_vpc.v.id", "") }, []],
  [
    "a block without the option",
    { "main.tf": HEAD + gateway() + store("", "aws_vpc.v.id", "null") },
    ["s3-private-dns-beside-gateway"],
  ],
  [
    "no gateway endpoint, the option left out",
    { "main.tf": HEAD + store("", "aws_vpc.v.id", "") },
    ["s3-resolver-dns-without-gateway"],
  ],
  ["no gateway endpoint, a block without the option", { "main.tf": HEAD + store("", "aws_vpc.v.id", "null") }, []],
  [
    "no gateway endpoint, the option given by a variable without a value",
    { "main.tf": `${HEAD + store("", "aws_vpc.v.id", "var.only")}\nvariable "only" {}` },
    [],
  ],
])("configuration: %s", async (_, files, rules) => {
  expect(await rulesOf(folderWith(files))).toEqual(rules);
});

it("configuration in JSON syntax: depends_on without interpolation", async () => {
  const stack = (dependsOn: readonly string[]): string =>
    JSON.stringify({
      provider: { aws: [{ region: "us-east-1" }] },
      resource: {
        aws_vpc: { v: { cidr_block: "10.0.0.0/16", enable_dns_hostnames: true } },
        aws_vpc_endpoint: {
          gw: { vpc_id: "${aws_vpc.v.id}", service_name: "com.amazonaws.us-east-1.s3" },
          store: {
            vpc_id: "${aws_vpc.v.id}",
            service_name: "com.amazonaws.us-east-1.s3",
            vpc_endpoint_type: "Interface",
            private_dns_enabled: true,
            dns_options: { private_dns_only_for_inbound_resolver_endpoint: true },
            depends_on: dependsOn,
          },
        },
      },
    });
  expect(await rulesOf(`${folderWith({ "cdk.tf.json": stack([]) })}/cdk.tf.json`)).toEqual(WITHOUT_ORDER);
  expect(await rulesOf(`${folderWith({ "cdk.tf.json": stack(["aws_vpc_endpoint.gw"]) })}/cdk.tf.json`)).toEqual([]);
});

const S3 = { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.s3" };
const INTERFACE = { ...S3, vpc_endpoint_type: "Interface", private_dns_enabled: true };
const ONLY = { dns_options: [{ private_dns_only_for_inbound_resolver_endpoint: true }] };
const VPC = {
  address: "aws_vpc.v",
  type: "aws_vpc",
  values: { id: "vpc-1", enable_dns_hostnames: true },
  actions: ["no-op"],
};
const GATEWAY = {
  address: "aws_vpc_endpoint.gw",
  type: "aws_vpc_endpoint",
  values: { ...S3, vpc_endpoint_type: "Gateway" },
};

interface Planned {
  readonly values: object;
  readonly unknown?: object;
  readonly actions?: string[];
  readonly expressions?: object | undefined;
  readonly gateway?: boolean;
  readonly dependsOn?: string[];
}

function plan({
  values,
  unknown = {},
  actions = ["create"],
  expressions = {},
  gateway: has = true,
  dependsOn = [],
}: Planned): PlanSketch {
  const interfaceEndpoint = { address: "aws_vpc_endpoint.store", type: "aws_vpc_endpoint", values, unknown, actions };
  const resource = (name: string, more: object): object => ({
    mode: "managed",
    type: "aws_vpc_endpoint",
    name,
    ...more,
  });
  return {
    resources: [VPC, ...(has ? [GATEWAY] : []), interfaceEndpoint],
    configuration: {
      resources: [
        resource("gw", { expressions: {} }),
        resource("store", { expressions, ...(dependsOn.length === 0 ? {} : { depends_on: dependsOn }) }),
      ],
    },
  };
}

const LATE = { dns_options: true };
const SET = { dns_options: [{ private_dns_only_for_inbound_resolver_endpoint: { references: ["var.only"] } }] };

it.each<[what: string, sketch: PlanSketch, rules: string[]]>([
  [
    "b15: left out, known after apply",
    plan({ values: INTERFACE, unknown: LATE, gateway: false }),
    ["s3-resolver-dns-without-gateway"],
  ],
  ["left out, not in the plan", plan({ values: INTERFACE, gateway: false }), ["s3-resolver-dns-without-gateway"]],
  ["set, known after apply", plan({ values: INTERFACE, unknown: LATE, expressions: SET, gateway: false }), []],
  ["b16c: left out beside a gateway endpoint", plan({ values: INTERFACE, unknown: LATE }), []],
  ["existing without the option", plan({ values: INTERFACE, actions: ["no-op"], gateway: false }), []],
  ["no dependency", plan({ values: { ...INTERFACE, ...ONLY } }), WITHOUT_ORDER],
  ["depends_on", plan({ values: { ...INTERFACE, ...ONLY }, dependsOn: ["aws_vpc_endpoint.gw"] }), []],
  [
    "a reference",
    plan({
      values: { ...INTERFACE, ...ONLY },
      expressions: { tags: { references: ["aws_vpc_endpoint.gw.id", "aws_vpc_endpoint.gw"] } },
    }),
    [],
  ],
  [
    "a local, which plans do not contain",
    plan({ values: { ...INTERFACE, ...ONLY }, expressions: { tags: { references: ["local.x"] } } }),
    [],
  ],
  ["no configuration", { ...plan({ values: { ...INTERFACE, ...ONLY } }), rest: { configuration: {} } }, []],
])("plan: %s", async (_, sketch, rules) => {
  expect(await rulesOf(`${folderWith({ "plan.json": planText(sketch) })}/plan.json`)).toEqual(rules);
});

const state = (dependencies?: readonly string[]): string => {
  const stored = (type: string, name: string, attributes: object, more: object = {}) => ({
    mode: "managed",
    type,
    name,
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [{ schema_version: 0, attributes, ...more }],
  });
  return JSON.stringify({
    version: 4,
    terraform_version: "1.9.0",
    resources: [
      stored("aws_vpc", "v", { id: "vpc-1", enable_dns_hostnames: true, enable_dns_support: true }),
      stored("aws_vpc_endpoint", "gw", { ...S3, id: "vpce-1", vpc_endpoint_type: "Gateway" }),
      stored(
        "aws_vpc_endpoint",
        "store",
        { ...INTERFACE, ...ONLY, id: "vpce-2" },
        dependencies === undefined ? {} : { dependencies },
      ),
    ],
  });
};

it.each<[what: string, dependencies: readonly string[] | undefined, rules: string[]]>([
  ["without dependencies", undefined, []],
  ["with others only", ["aws_vpc.v"], WITHOUT_ORDER],
  ["with the gateway endpoint", ["aws_vpc.v", "aws_vpc_endpoint.gw"], []],
])("state file: %s", async (_, dependencies, rules) => {
  expect(await rulesOf(`${folderWith({ "a.tfstate": state(dependencies) })}/a.tfstate`)).toEqual(rules);
});
