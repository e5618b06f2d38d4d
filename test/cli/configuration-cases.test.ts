import { join } from "node:path";
import { invoke, type ProcessState } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Configurations of which the files say more, or less, than an earlier version read. */

afterEach(removeFolders);

const CASES = join(__dirname, "../fixtures/cases");

interface Resource {
  readonly name: string;
  readonly monthlyCost: string | null;
  readonly monthlyCostLow?: string;
  readonly monthlyCostHigh?: string;
  readonly metadata: {
    readonly target: string | null;
    readonly region: string | null;
    readonly vpc: string | null;
    readonly availabilityZones: { readonly value: string; readonly valueLow?: string; readonly reason?: string } | null;
  };
}

interface Report {
  readonly totalMonthlyCost: string | null;
  readonly totalMonthlyCostLow?: string;
  readonly totalMonthlyCostHigh?: string;
  readonly totalIsPartial: boolean;
  readonly projects: readonly { readonly breakdown: { readonly resources: readonly Resource[] } }[];
  readonly findings: readonly { readonly rule: string; readonly name: string }[];
  readonly skipped: readonly { readonly name: string; readonly reason: string; readonly mayHide: unknown }[];
}

async function estimate(path: string, more: readonly string[] = [], state: ProcessState = {}): Promise<Report> {
  const { code, stdout, stderr } = await invoke(["estimate", path, "--format", "json", ...more], state);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const estimateCase = (path: string, ...more: readonly string[]): Promise<Report> => estimate(join(CASES, path), more);

const rulesOf = ({ findings }: Report): string[] => findings.map(({ rule }) => rule.replace("vpce/", ""));

function endpointsOf({ projects }: Report): [name: string, cost: string | null, zones: string | undefined][] {
  return projects
    .flatMap(({ breakdown }) => breakdown.resources)
    .map(({ name, monthlyCost, metadata }) => [name, monthlyCost, metadata.availabilityZones?.value]);
}

/** Input, total, and each endpoint with its zones. */
const TOTALS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ["configurations/association-of-each-value-a", "14.60", { 'aws_vpc_endpoint.e["ec2"]': "2" }],
  ["configurations/distinct-over-references", "14.60", { 'aws_vpc_endpoint.e["sqs"]': "2" }],
  ["configurations/zones-by-regexall", "14.60", { 'aws_vpc_endpoint.e["sqs"]': "2" }],
  ["configurations/zone-aliases-by-each-endpoint", "15.10", { 'aws_vpc_endpoint.e["sqs"]': "2" }],
  ["configurations/partition", "14.60", { "aws_vpc_endpoint.e": "2" }],
  [
    "configurations/formatlist-count",
    "43.80",
    { "aws_vpc_endpoint.e[0]": "2", "aws_vpc_endpoint.e[1]": "2", "aws_vpc_endpoint.e[2]": "2" },
  ],
  ["configurations/index-by-local", "7.30", { "aws_vpc_endpoint.e": "1" }],
  ["configurations/index-by-local-vpc", "14.60", { 'aws_vpc_endpoint.e["a"]': "1", 'aws_vpc_endpoint.e["b"]': "1" }],
  ["configurations/override-file", "14.60", { "aws_vpc_endpoint.e[0]": "1", "aws_vpc_endpoint.e[1]": "1" }],
  ["configurations/awscc-endpoint", "14.60", { "awscc_ec2_vpc_endpoint.e": "2" }],
  ["configurations/tf-var-environment", "14.60", { "aws_vpc_endpoint.e[0]": "2" }],
  ["reports/p73-empty-subnets", "0.00", { "aws_vpc_endpoint.shell": "0" }],
  ["reports/p73b-for-filter-one", "7.30", { "aws_vpc_endpoint.shell": "1" }],
  ["robustness/M1-hidden-file", "7.30", { "aws_vpc_endpoint.a": "1" }],
  ["robustness/M2-override-file", "14.60", { "aws_vpc_endpoint.a": "2" }],
];

it.each(TOTALS)("%s: $%s", async (path, total, zones) => {
  const report = await estimateCase(path);
  expect([report.totalMonthlyCost, report.totalMonthlyCostLow, report.totalIsPartial]).toEqual([
    total,
    undefined,
    false,
  ]);
  expect(report.skipped).toEqual([]);
  expect(Object.fromEntries(endpointsOf(report).map(([name, , count]) => [name, count]))).toEqual(zones);
});

it("configurations/region-option: the Region of --region is in the service's name", async () => {
  const report = await estimateCase("configurations/region-option", "--region", "us-east-1");
  expect([report.totalMonthlyCost, report.totalIsPartial]).toEqual(["14.60", false]);
  expect(report.projects[0]?.breakdown.resources[0]?.metadata.target).toBe("com.amazonaws.us-east-1.sqs");
});

it("configurations/index-by-local-vpc: each endpoint is in its VPC", async () => {
  const { projects } = await estimateCase("configurations/index-by-local-vpc");
  expect(projects[0]?.breakdown.resources.map(({ metadata }) => metadata.vpc)).toEqual([
    'aws_vpc.v["live"]',
    'aws_vpc.v["test"]',
  ]);
});

it("configurations/index-by-local-route-table: each endpoint has its route table", async () => {
  const rules = rulesOf(await estimateCase("configurations/index-by-local-route-table"));
  expect(rules).not.toContain("gateway-without-route-table");
  expect(rules).not.toContain("duplicate-gateway-route");
});

it("configurations/zone-aliases-by-each-endpoint: a hosted zone names the endpoint", async () => {
  expect(rulesOf(await estimateCase("configurations/zone-aliases-by-each-endpoint"))).not.toContain("private-dns-off");
});

it("reports/p73-empty-subnets, reports/p73b-for-filter-one: what is wrong with the subnets", async () => {
  const [none, one] = [
    rulesOf(await estimateCase("reports/p73-empty-subnets")),
    rulesOf(await estimateCase("reports/p73b-for-filter-one")),
  ];
  expect([none.includes("no-subnet"), none.includes("single-zone")]).toEqual([true, false]);
  expect([one.includes("no-subnet"), one.includes("single-zone")]).toEqual([false, true]);
});

it.each([
  ["configurations/association-of-each-value-b", "variable subnet_ids has no value"],
  ["configurations/association-of-unknown-count", "data.aws_subnets.s.ids is known after apply"],
])("%s: a range from 0, and why", async (path, why) => {
  const report = await estimateCase(path);
  expect([report.totalMonthlyCostLow, report.totalMonthlyCostHigh]).toEqual(["0.00", "43.80"]);
  const [endpoint] = report.projects[0]!.breakdown.resources;
  expect(endpoint?.metadata.availabilityZones).toMatchObject({
    valueLow: "0",
    reason: expect.stringContaining(
      "aws_vpc_endpoint_subnet_association.a adds an unknown number of subnets",
    ) as string,
  });
  expect(report.skipped).toMatchObject([{ reason: expect.stringContaining(why) as string, mayHide: [] }]);
  expect(rulesOf(report)).not.toContain("no-subnet");
});

it("configurations/association-of-each-value-b: with --var, what the associations give", async () => {
  const given = ["--var", 'subnet_ids=["subnet-1", "subnet-2", "subnet-1"]'];
  const report = await estimateCase("configurations/association-of-each-value-b", ...given);
  expect([report.totalMonthlyCost, report.totalMonthlyCostLow]).toEqual(["14.60", undefined]);
});

it.each(["", "b/"])("cdktf/unknown-route-table-association/%s: the association may be the table", async (folder) => {
  const rules = rulesOf(await estimateCase(`cdktf/unknown-route-table-association/${folder}cdk.tf.json`));
  expect(rules).not.toContain("gateway-route-table-left-out");
  expect(rules).not.toContain("gateway-without-route-table");
});

describe("configurations/tf-var-environment", () => {
  const path = join(CASES, "configurations/tf-var-environment");
  const FOLDER = {
    "main.tf": `
      variable "n" {
        type    = number
        default = 1
      }
      resource "aws_vpc_endpoint" "e" {
        count             = var.n
        vpc_id            = "vpc-1"
        service_name      = "com.amazonaws.us-east-1.sqs"
        vpc_endpoint_type = "Interface"
        subnet_ids        = ["subnet-1"]
      }`,
  };
  const TF_VAR_n = "2";

  it("takes the environment before the default: $29.20", async () => {
    expect((await estimate(path, [], { env: { TF_VAR_n } })).totalMonthlyCost).toBe("29.20");
  });

  it.each<[string, Record<string, string>, string[], number]>([
    ["the environment over the default", {}, [], 2],
    ["terraform.tfvars over the environment", { "terraform.tfvars": "n = 3" }, [], 3],
    [
      "terraform.tfvars.json over terraform.tfvars",
      { "terraform.tfvars": "n = 3", "terraform.tfvars.json": '{"n": 4}' },
      [],
      4,
    ],
    [
      "*.auto.tfvars over both, the last by name",
      { "terraform.tfvars.json": '{"n": 4}', "a.auto.tfvars": "n = 9", "b.auto.tfvars.json": '{"n": 5}' },
      [],
      5,
    ],
    ["the command line over all", { "b.auto.tfvars": "n = 5" }, ["--var", "n=6"], 6],
    ["the last of the command line", {}, ["--var", "n=6", "--var", "n=7"], 7],
  ])("takes %s", async (_, files, more, count) => {
    const report = await estimate(folderWith({ ...FOLDER, ...files }), more, { env: { TF_VAR_n } });
    expect(endpointsOf(report)).toHaveLength(count);
  });

  it("reads an expression for a list, and ignores what nobody declares", async () => {
    const folder = folderWith({
      "main.tf": `
        variable "subnets" { type = list(string) }
        variable "service" {}
        resource "aws_vpc_endpoint" "e" {
          vpc_id            = "vpc-1"
          service_name      = var.service
          vpc_endpoint_type = "Interface"
          subnet_ids        = var.subnets
        }`,
    });
    const env = {
      TF_VAR_subnets: '["subnet-1", "subnet-2"]',
      TF_VAR_service: "com.amazonaws.us-east-1.sqs",
      TF_VAR_other: "[",
      "TF_VAR_not a name": "x",
      OTHER: "y",
    };
    expect((await estimate(folder, [], { env })).totalMonthlyCost).toBe("14.60");
  });

  it("refuses an expression that is not one", async () => {
    const folder = folderWith({ "main.tf": 'variable "subnets" { type = list(string) }' });
    const { code, stderr } = await invoke(["estimate", folder], { env: { TF_VAR_subnets: "[" } });
    expect([code, stderr]).toEqual([2, expect.stringContaining("TF_VAR_subnets") as string]);
  });

  it("applies to a synthesized stack", async () => {
    const stack = {
      variable: { n: { type: "number", default: 1 } },
      resource: {
        aws_vpc_endpoint: {
          e: {
            count: "${var.n}",
            vpc_id: "vpc-1",
            service_name: "com.amazonaws.us-east-1.sqs",
            vpc_endpoint_type: "Interface",
            subnet_ids: ["subnet-1"],
          },
        },
      },
    };
    const folder = folderWith({ "cdk.tf.json": JSON.stringify(stack) });
    expect(endpointsOf(await estimate(folder, [], { env: { TF_VAR_n } }))).toHaveLength(2);
  });

  it("leaves an interpolation in a text alone", async () => {
    const folder = folderWith({
      "main.tf": `
        variable "service" {}
        resource "aws_vpc_endpoint" "e" {
          vpc_id            = "vpc-1"
          service_name      = var.service
          vpc_endpoint_type = "Interface"
          subnet_ids        = ["subnet-1"]
        }`,
    });
    const report = await estimate(folder, ["--region", "us-east-1"], { env: { TF_VAR_service: "a${var.b}" } });
    expect(report.projects[0]?.breakdown.resources[0]?.metadata.target).toBe("a${var.b}");
  });
});

describe("stacks that Terraform does not describe", () => {
  const resource = (type: string, body: string): string => `resource "${type}" "s" {\n${body}\n}`;

  it.each<[string, string, string | undefined]>([
    [
      "a template with an endpoint",
      resource("aws_cloudformation_stack", 'template_body = jsonencode({ a = { Type = "AWS::EC2::VPCEndpoint" } })'),
      "its template creates VPC endpoints",
    ],
    [
      "a template with an endpoint service",
      resource(
        "aws_cloudformation_stack",
        'template_body = jsonencode({ a = { Type = "AWS::EC2::VPCEndpointService" } })',
      ),
      undefined,
    ],
    [
      "a template with a nested stack",
      resource(
        "aws_cloudformation_stack",
        'template_body = jsonencode({ a = { Type = "AWS::CloudFormation::Stack" } })',
      ),
      "its template takes resources from elsewhere",
    ],
    [
      "a template that is elsewhere",
      resource("aws_cloudformation_stack", 'template_url = "https://example.com/t.json"'),
      "the template of the stack is not in the input",
    ],
    [
      "an unknown number of stacks",
      resource("aws_cloudformation_stack", 'count = var.late\ntemplate_body = "{}"') + '\nvariable "late" {}',
      "its number of instances is known only in a plan: variable late has no value",
    ],
    [
      "an endpoint of the Cloud Control API",
      resource("aws_cloudcontrolapi_resource", 'type_name = "AWS::EC2::VPCEndpoint"'),
      "VPC endpoints of the Cloud Control API are not read",
    ],
    [
      "a cluster of the Cloud Control API",
      resource("aws_cloudcontrolapi_resource", 'type_name = "AWS::ECS::Cluster"'),
      undefined,
    ],
  ])("%s", async (_, text, reason) => {
    const report = await estimate(folderWith({ "main.tf": text }));
    expect(report.totalIsPartial).toBe(reason !== undefined);
    expect(report.skipped.map((gap) => [gap.reason, gap.mayHide])).toEqual(
      reason === undefined ? [] : [[reason, ["aws_vpc_endpoint"]]],
    );
  });
});
