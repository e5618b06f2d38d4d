import { join } from "node:path";
import { invoke, type Outcome } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Configurations and states of OpenTofu. */

afterEach(removeFolders);

const FIGURES = join(__dirname, "../fixtures/cases/figures");

interface Report {
  readonly totalMonthlyCost: string | null;
  readonly totalIsPartial: boolean;
  readonly projects: readonly {
    readonly breakdown: { readonly resources: readonly { readonly name: string; readonly metadata: Metadata }[] };
  }[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  readonly assumptions: readonly { readonly text: string; readonly resources: readonly string[] }[];
}

interface Metadata {
  readonly region: string | null;
  readonly account: string | null;
}

const run = (...args: readonly string[]): Promise<Outcome> => invoke(["estimate", ...args, "--format", "json"]);

async function estimate(...args: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await run(...args);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const resources = ({ projects }: Report) => projects.flatMap(({ breakdown }) => breakdown.resources);
const names = (report: Report): string[] => resources(report).map(({ name }) => name);
const choice = ({ assumptions }: Report): string[] =>
  assumptions
    .filter(({ text }) => text.includes(".tofu"))
    .map(({ text, resources: files }) => `${text}: ${files.map((file) => file.replace(/^.*\//, "")).join(", ")}`);

const READ =
  "Files that end in .tofu were read, instead of .tf files of the same name, as OpenTofu does; --terraform reads as Terraform does";
const IGNORED = "Files that end in .tofu were not read, because Terraform ignores them (--terraform)";

it.each([
  ["tofu-only", [], "14.60", [`${READ}: main.tofu`]],
  ["tofu-beside-tf", [], "21.90", [`${READ}: main.tofu`]],
  ["tofu-beside-tf", ["--terraform"], "14.60", [`${IGNORED}: main.tofu`]],
  ["tofu-enabled", [], "36.50", []],
])("figures/%s %p", async (name, options, total, texts) => {
  const report = await estimate(join(FIGURES, name), ...options);
  expect([report.totalMonthlyCost, report.totalIsPartial, choice(report)]).toEqual([total, false, texts]);
});

it("figures/tofu-only --terraform", async () => {
  const { code, stderr } = await run(join(FIGURES, "tofu-only"), "--terraform");
  expect([code, stderr]).toEqual([2, expect.stringContaining("only .tofu files, which --terraform ignores")]);
});

it("figures/tofu-enabled: each key of the provider has its Region", async () => {
  const report = await estimate(join(FIGURES, "tofu-enabled"));
  expect(resources(report).map(({ name, metadata }) => [name, metadata.region])).toEqual([
    ['aws_vpc_endpoint.sqs["ap-northeast-1"]', "ap-northeast-1"],
    ['aws_vpc_endpoint.sqs["eu-west-1"]', "eu-west-1"],
  ]);
});

it.each([
  ["figures/opentofu-encrypted.tfstate", join(FIGURES, "opentofu-encrypted.tfstate"), "state"],
  ["a plan", "plan", "plan"],
])("%s is encrypted: one message that says what to give", async (_, path, what) => {
  const plan = JSON.stringify({ meta: {}, encrypted_data: "AAAA", encryption_version: "v0" });
  const { code, stdout, stderr } = await run(
    path === "plan" ? join(folderWith({ "plan.out": plan }), "plan.out") : path,
  );
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(
    new RegExp(`^error: The ${what} is encrypted \\(.*\\. Give the plan \\(.*or decrypt it \\(.*\\n$`),
  );
});

const endpoint = (name: string, more = ""): string => `
resource "aws_vpc_endpoint" "${name}" {
  vpc_id            = "vpc-0123456789abcdef0"
  service_name      = "com.amazonaws.us-east-1.${name}"
  vpc_endpoint_type = "Interface"
  subnet_ids        = ["subnet-1"]
  ${more}
}
`;
const inJson = (name: string): string => {
  const body = { vpc_id: "vpc-1", service_name: `com.amazonaws.us-east-1.${name}`, vpc_endpoint_type: "Interface" };
  return JSON.stringify({ resource: { aws_vpc_endpoint: { [name]: { ...body, subnet_ids: ["subnet-1"] } } } });
};

it.each<[string, Record<string, string>, string[], string[]]>([
  ["a name of both kinds", { "a.tf": endpoint("sqs"), "a.tofu": endpoint("sns") }, ["sns"], ["sqs"]],
  ["two names", { "a.tf": endpoint("sqs"), "b.tofu": endpoint("sns") }, ["sns", "sqs"], ["sqs"]],
  ["JSON of both kinds", { "a.tf.json": inJson("sqs"), "a.tofu.json": inJson("sns") }, ["sns"], ["sqs"]],
  ["HCL does not hide JSON", { "a.tf.json": inJson("sqs"), "a.tofu": endpoint("sns") }, ["sns", "sqs"], ["sqs"]],
  ["JSON does not hide HCL", { "a.tf": endpoint("sqs"), "a.tofu.json": inJson("sns") }, ["sns", "sqs"], ["sqs"]],
  [
    "in a module",
    { "a.tf": 'module "m" { source = "./m" }', "m/a.tf": endpoint("sqs"), "m/a.tofu": endpoint("sns") },
    ["module.m.sns"],
    ["module.m.sqs"],
  ],
])("%s", async (_, files, openTofu, terraform) => {
  const folder = folderWith(files);
  const read = async (...options: string[]): Promise<string[]> => {
    const report = await estimate(folder, "--region", "us-east-1", ...options);
    expect(choice(report)).toHaveLength(1);
    return names(report)
      .map((name) => name.replace("aws_vpc_endpoint.", ""))
      .sort();
  };
  expect(await read()).toEqual(openTofu);
  expect(await read("--terraform")).toEqual(terraform);
});

it.each(["a.tofu", "a.tofu.json"])("one file: %s", async (name) => {
  const folder = folderWith({ "a.tofu": endpoint("sqs"), "a.tofu.json": inJson("sqs"), "b.tf": endpoint("sns") });
  for (const options of [[], ["--terraform"]]) {
    expect(names(await estimate(join(folder, name), "--region", "us-east-1", ...options))).toEqual([
      "aws_vpc_endpoint.sqs",
    ]);
  }
});

const OFF = "lifecycle { enabled = false }";

it.each<[string, string, string[]]>([
  ["false", endpoint("sqs", OFF), []],
  ["true", endpoint("sqs", "lifecycle { enabled = true }"), ["sqs"]],
  [
    "a condition",
    `variable "on" { default = ["x"] }${endpoint("sqs", "lifecycle { enabled = length(var.on) == 0 }")}`,
    [],
  ],
  ["left out", endpoint("sqs", "lifecycle { prevent_destroy = true }"), ["sqs"]],
  ["beside count, which OpenTofu refuses", endpoint("sqs", `count = 1\n${OFF}`), ["sqs[0]"]],
  [
    "what is not enabled is null",
    `${endpoint("sqs", OFF)}${endpoint("sns", "lifecycle { enabled = aws_vpc_endpoint.sqs == null }")}${endpoint("kms", "lifecycle { enabled = aws_vpc_endpoint.sqs != null }")}`,
    ["sns"],
  ],
])("enabled: %s", async (_, main, expected) => {
  const report = await estimate(
    folderWith({ "main.tf": main, "provider.tf": 'provider "aws" { region = "us-east-1" }' }),
  );
  expect(names(report).map((name) => name.replace("aws_vpc_endpoint.", ""))).toEqual(expected);
  expect(report.totalIsPartial).toBe(false);
});

it.each([
  ["false", "false", []],
  ["true", "true", ["module.m.aws_vpc_endpoint.sqs"]],
])("enabled of a module: %s", async (_, enabled, expected) => {
  const main = `module "m" {\n  source = "./m"\n  lifecycle { enabled = ${enabled} }\n}`;
  const report = await estimate(folderWith({ "main.tf": main, "m/main.tf": endpoint("sqs") }), "--region", "us-east-1");
  expect([names(report), report.totalIsPartial]).toEqual([expected, false]);
});

it("enabled in JSON syntax, as an object and as a list", async () => {
  const body = { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.sqs", vpc_endpoint_type: "Interface" };
  const off = (lifecycle: unknown): object => ({ ...body, subnet_ids: ["subnet-1"], lifecycle });
  const endpoints = { a: off({ enabled: false }), b: off([{ enabled: false }]), c: off([{ enabled: "${true}" }]) };
  const folder = folderWith({ "cdk.tf.json": JSON.stringify({ resource: { aws_vpc_endpoint: endpoints } }) });
  expect(names(await estimate(folder, "--region", "us-east-1"))).toEqual(["aws_vpc_endpoint.c"]);
});

it("whether something is enabled that is known only in a plan: it is not free", async () => {
  const main = `variable "on" {}\n${endpoint("sqs", "lifecycle { enabled = var.on }")}`;
  const report = await estimate(folderWith({ "main.tf": main }), "--region", "us-east-1");
  expect(report.totalIsPartial).toBe(true);
  expect(report.skipped).toEqual([
    expect.objectContaining({ name: "aws_vpc_endpoint.sqs", reason: "whether it is enabled is known only in a plan" }),
  ]);
});

it("each key of a provider with for_each has its account, also in a module that is passed it", async () => {
  const [one, two] = ["111111111111", "222222222222"];
  const main = `
variable "accounts" { default = { a = "${one}", b = "${two}" } }
provider "aws" {
  alias    = "each"
  for_each = var.accounts
  region   = "us-east-1"
  assume_role { role_arn = "arn:aws:iam::\${each.value}:role/deploy" }
}
module "m" {
  for_each  = var.accounts
  source    = "./m"
  providers = { aws = aws.each[each.key] }
}
${endpoint("sns", 'provider = aws.each["b"]')}`;
  const report = await estimate(folderWith({ "main.tf": main, "m/main.tf": endpoint("sqs") }));
  expect(Object.fromEntries(resources(report).map(({ name, metadata }) => [name, metadata.account]))).toEqual({
    "aws_vpc_endpoint.sns": two,
    'module.m["a"].aws_vpc_endpoint.sqs': one,
    'module.m["b"].aws_vpc_endpoint.sqs': two,
  });
});
