import { join } from "node:path";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Resources of one account, some of which name it and some do not. */

afterEach(removeFolders);

const FIGURES = join(__dirname, "../fixtures/cases/figures");
const ONE = "111111111111";
const TWO = "222222222222";

interface Resource {
  readonly name: string;
  readonly metadata: { readonly account: string | null };
}

interface Report {
  readonly totalMonthlyCost: string;
  readonly quotas: readonly {
    readonly id: string;
    readonly used: string;
    readonly existing: string;
    readonly planned: string;
    readonly status: string;
  }[];
  readonly projects: readonly { readonly breakdown: { readonly resources: readonly Resource[] } }[];
  readonly assumptions: readonly { readonly text: string }[];
}

async function estimate(...args: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await invoke(["estimate", ...args, "--format", "json"]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const perVpc = ({ quotas }: Report): string[] =>
  quotas
    .filter(({ id }) => id === "interface-and-gwlb-endpoints-per-vpc")
    .map(({ existing, planned, used, status }) => `${existing} + ${planned} = ${used} ${status}`);

it.each([
  ["W2-quota-split-by-account-plan.json", "49 + 2 = 51 exceeded"],
  ["W2-all-existing.json", "51 + 0 = 51 exceeded"],
])("figures/%s", async (file, line) => {
  expect(perVpc(await estimate(join(FIGURES, file)))).toEqual([line]);
});

it("figures/W3-tiers-split-by-account-plan.json", async () => {
  const file = join(FIGURES, "W3-tiers-split-by-account-plan.json");
  const report = await estimate(file, "--usage", join(FIGURES, "W3-usage.yml"));
  // 2 x 730 h x $0.01 + 1,000,000 GB x $0.01 + 1,000,000 GB at the first and the second tier.
  expect(report.totalMonthlyCost).toBe("16208.904");
});

it("figures/inventory-cross-region", async () => {
  const [plan, inventory] = ["plan.json", "inventory.json"].map((name) =>
    join(FIGURES, "inventory-cross-region", name),
  );
  expect(perVpc(await estimate(plan!, "--inventory", inventory!))).toEqual(["1 + 1 = 2 ok"]);
});

const accounts = ({ projects }: Report): Record<string, string | null> =>
  Object.fromEntries(
    projects
      .flatMap(({ breakdown }) => breakdown.resources)
      .map(({ name, metadata }) => [name.replace("aws_vpc_endpoint.", ""), metadata.account]),
  );

const values = (vpc: string, more: object = {}): object => ({
  ...{ vpc_endpoint_type: "Interface", vpc_id: vpc, service_name: "com.amazonaws.us-east-1.sqs", subnet_ids: ["s-1"] },
  ...more,
});

interface Sketch {
  readonly provider?: string;
  readonly vpc?: string;
  readonly account?: string;
  readonly actions?: readonly string[];
  /** Not in the configuration any more. */
  readonly isRemoved?: boolean;
}

/** A plan of endpoints in several provider configurations. */
function plan(
  endpoints: Readonly<Record<string, Sketch>>,
  more: { providers?: object; prior?: object[] } = {},
): string {
  const configured = Object.entries(endpoints).filter(([, { isRemoved = false }]) => !isRemoved);
  const named = configured.map(([name, { provider = "aws" }]) => ({
    ...{ address: `aws_vpc_endpoint.${name}`, mode: "managed", type: "aws_vpc_endpoint", name },
    ...{ provider_config_key: provider, expressions: {} },
  }));
  const caller = { mode: "data", type: "aws_caller_identity", name: "c", provider_config_key: "aws.other" };
  return JSON.stringify({
    format_version: "1.2",
    resource_changes: Object.entries(endpoints).map(([name, sketch], at) => change(name, sketch, at)),
    prior_state: { values: { root_module: { resources: more.prior ?? [] } } },
    configuration: {
      provider_config: {
        aws: { name: "aws", expressions: REGION },
        "aws.other": { name: "aws", expressions: REGION },
        ...more.providers,
      },
      root_module: { resources: [...named, { ...caller, address: "data.aws_caller_identity.c", expressions: {} }] },
    },
  });
}

const REGION = { region: { constant_value: "us-east-1" } };

function change(name: string, { vpc = `vpc-${name}`, account, actions }: Sketch, at: number): object {
  const id = `vpce-0000000000000000${at}-${vpc}`;
  const arn = `arn:aws:ec2:us-east-1:${account ?? ""}:vpc-endpoint/${id}`;
  const all = values(vpc, account === undefined ? {} : { id, arn, owner_id: account });
  const done = actions ?? (account === undefined ? ["create"] : ["no-op"]);
  return {
    ...{ address: `aws_vpc_endpoint.${name}`, mode: "managed", type: "aws_vpc_endpoint", name },
    change: {
      actions: done,
      before: account === undefined ? null : all,
      after: done.includes("delete") ? null : all,
      after_unknown: account === undefined ? { id: true, arn: true, owner_id: true } : {},
    },
  };
}

const CALLER = {
  ...{ address: "data.aws_caller_identity.c", mode: "data", type: "aws_caller_identity", name: "c" },
  values: { account_id: TWO },
};
const ROLE = {
  name: "aws",
  expressions: { ...REGION, assume_role: [{ role_arn: { constant_value: `arn:aws:iam::${ONE}:role/deploy` } }] },
};
const WEB = {
  name: "aws",
  expressions: {
    ...REGION,
    assume_role_with_web_identity: [{ role_arn: { constant_value: `arn:aws:iam::${ONE}:role/ci` } }],
  },
};
const FOUND_VPC = {
  ...{ address: "data.aws_vpc.v", mode: "data", type: "aws_vpc", name: "v" },
  values: { id: "vpc-new", owner_id: TWO, arn: `arn:aws:ec2:us-east-1:${TWO}:vpc/vpc-new` },
};

it.each<[string, string, Record<string, string | null>]>([
  ["one of the same provider names it", plan({ old: { account: ONE }, new: {} }), { old: ONE, new: ONE }],
  [
    "two of the same provider differ",
    plan({ a: { account: ONE }, b: { account: TWO }, new: {} }),
    { a: ONE, b: TWO, new: null },
  ],
  [
    "only one of another provider names it",
    plan({ old: { account: ONE }, new: { provider: "aws.other" } }),
    { old: ONE, new: null },
  ],
  [
    "each provider has an account",
    plan({ a: { account: ONE }, b: { account: TWO, provider: "aws.other" }, c: {}, d: { provider: "aws.other" } }),
    { a: ONE, b: TWO, c: ONE, d: TWO },
  ],
  ["the caller identity of its provider", plan({ new: { provider: "aws.other" } }, { prior: [CALLER] }), { new: TWO }],
  ["the caller identity of another provider", plan({ new: {} }, { prior: [CALLER] }), { new: null }],
  ["the role of its provider", plan({ new: {} }, { providers: { aws: ROLE } }), { new: ONE }],
  ["the role of a web identity", plan({ new: {} }, { providers: { aws: WEB } }), { new: ONE }],
  [
    "another endpoint of its VPC",
    plan({ old: { account: ONE, vpc: "vpc-1" }, new: { provider: "aws.other", vpc: "vpc-1" } }),
    { old: ONE, new: ONE },
  ],
  ["a VPC that a data source finds may be shared", plan({ new: {} }, { prior: [FOUND_VPC] }), { new: null }],
  [
    "what the configuration no longer contains may be of another provider",
    plan({ old: { account: ONE }, gone: { account: TWO, isRemoved: true, actions: ["delete"] }, new: {} }),
    { old: ONE, new: ONE },
  ],
])("a plan: %s", async (_, text, expected) => {
  const folder = folderWith({ "plan.json": text });
  expect(accounts(await estimate(join(folder, "plan.json")))).toEqual(expected);
});

it("says what the account was inferred from", async () => {
  const folder = folderWith({ "plan.json": plan({ old: { account: ONE }, new: {} }) });
  const { assumptions } = await estimate(join(folder, "plan.json"));
  expect(assumptions.map(({ text }) => text)).toContain(
    `Account inferred: ${ONE} is the only account that resources of the same provider name`,
  );
});

const HCL = `
provider "aws" {
  region = "us-east-1"
  allowed_account_ids = ["${ONE}"]
}
provider "aws" {
  alias  = "two"
  region = "us-east-1"
  assume_role { role_arn = "arn:aws:iam::\${var.account}:role/deploy" }
}
provider "aws" {
  alias  = "three"
  region = "us-east-1"
  allowed_account_ids = ["${ONE}", "${TWO}"]
}
variable "account" { default = "${TWO}" }
module "in_two" {
  source = "./endpoint"
  providers = { aws = aws.two }
}
module "in_one" { source = "./endpoint" }
resource "aws_vpc_endpoint" "open" {
  provider          = aws.three
  vpc_id            = "vpc-0123456789abcdef0"
  service_name      = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids        = ["subnet-1"]
}
`;
const MODULE = `
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_vpc_endpoint" "e" {
  vpc_id            = aws_vpc.v.id
  service_name      = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids        = ["subnet-1"]
}
`;

it("a configuration: the account of the provider that a module is passed", async () => {
  const folder = folderWith({ "main.tf": HCL, "endpoint/main.tf": MODULE });
  expect(accounts(await estimate(folder))).toEqual({ open: null, "module.in_one.e": ONE, "module.in_two.e": TWO });
});

it("a synthesized stack: the only allowed account", async () => {
  const stack = {
    provider: { aws: [{ region: "us-east-1", allowed_account_ids: [ONE] }] },
    resource: { aws_vpc_endpoint: { e: values("vpc-1") } },
  };
  const folder = folderWith({ "cdk.tf.json": JSON.stringify(stack) });
  expect(accounts(await estimate(folder))).toEqual({ e: ONE });
});

const stored = (name: string, provider: string, attributes: object): object => ({
  ...{ mode: "managed", type: "aws_vpc_endpoint", name, provider },
  instances: [{ schema_version: 0, attributes }],
});
const FIRST = 'provider["registry.terraform.io/hashicorp/aws"]';

it("a state file: the account of the same provider configuration", async () => {
  const state = {
    ...{ version: 4, serial: 1, lineage: "l" },
    resources: [
      stored("a", FIRST, values("vpc-a", { id: "vpce-a", owner_id: ONE })),
      stored("b", `${FIRST}.west`, values("vpc-b", { id: "vpce-b", owner_id: TWO })),
      stored("c", FIRST, values("vpc-c", { id: "vpce-c" })),
      stored("d", `${FIRST}.west`, values("vpc-d", { id: "vpce-d" })),
      stored("e", `${FIRST}.east`, values("vpc-e", { id: "vpce-e" })),
    ],
  };
  const folder = folderWith({ "terraform.tfstate": JSON.stringify(state) });
  expect(accounts(await estimate(join(folder, "terraform.tfstate")))).toEqual({
    a: ONE,
    b: TWO,
    c: ONE,
    d: TWO,
    e: null,
  });
});

function shownState(...owners: (string | undefined)[]): string {
  const resources = owners.map((owner, at) => ({
    ...{ address: `aws_vpc_endpoint.e${at}`, mode: "managed", type: "aws_vpc_endpoint", name: `e${at}` },
    values: values(`vpc-${at}`, { id: `vpce-${at}`, ...(owner === undefined ? {} : { owner_id: owner }) }),
  }));
  return JSON.stringify({ format_version: "1.0", values: { root_module: { resources } } });
}

it.each([
  ["its only account", [ONE, undefined], { e0: ONE, e1: ONE }],
  ["two accounts", [ONE, TWO, undefined], { e0: ONE, e1: TWO, e2: null }],
])("a state that does not say which provider manages what: %s", async (_, owners, expected) => {
  const folder = folderWith({ "state.json": shownState(...owners) });
  expect(accounts(await estimate(join(folder, "state.json")))).toEqual(expected);
});

it("several inputs: each keeps its account, and a VPC has one", async () => {
  const folder = folderWith({
    "one.json": plan({ old: { account: ONE, vpc: "vpc-1" } }),
    "two.json": plan({ more: { account: TWO, vpc: "vpc-2" }, fresh: {} }),
    "same-vpc.json": plan({ joins: { vpc: "vpc-1" }, alone: {} }),
  });
  const paths = ["one.json", "two.json", "same-vpc.json"].map((name) => join(folder, name));
  const report = await estimate(...paths);
  expect(accounts(report)).toEqual({ old: ONE, more: TWO, fresh: TWO, joins: ONE, alone: null });
  expect(perVpc(report)).toEqual(["1 + 1 = 2 ok", "1 + 0 = 1 ok", "0 + 1 = 1 ok", "0 + 1 = 1 ok"]);
});
