import { cpSync } from "node:fs";
import { join } from "node:path";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Inputs of the same name, and stacks that cdktf synthesized to HCL. */

afterEach(removeFolders);

const CASES = join(__dirname, "../fixtures/cases");

interface Report {
  readonly totalMonthlyCost: string;
  readonly projects: readonly {
    readonly name: string;
    readonly breakdown: {
      readonly totalMonthlyCost: string;
      readonly resources: readonly {
        readonly name: string;
        readonly metadata: { readonly constructPath: string | null };
      }[];
    };
  }[];
  readonly findings: readonly { readonly rule: string }[];
}

async function estimate(...paths: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await invoke(["estimate", ...paths, "--format", "json"]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const totals = ({ projects }: Report, folder: string): Record<string, string> =>
  Object.fromEntries(
    projects.map(({ name, breakdown }) => [name.replace(`${folder}/`, ""), breakdown.totalMonthlyCost]),
  );

const SAME = join(CASES, "figures/W6-same-stack-name");

it("figures/W6-same-stack-name: each stack has its figures and its path", async () => {
  const report = await estimate(join(SAME, "dev"), join(SAME, "prod"));
  expect(report.totalMonthlyCost).toBe("29.20");
  expect(totals(report, SAME)).toEqual({
    "dev/stacks/net/cdk.tf.json": "7.30",
    "prod/stacks/net/cdk.tf.json": "21.90",
  });
  expect(report.findings.map(({ rule }) => rule)).not.toContain("vpce/duplicate-private-dns");
});

it("says for how many endpoints no usage is given, also if they have one address", async () => {
  const { stdout } = await invoke(["estimate", join(SAME, "dev"), join(SAME, "prod")]);
  expect(stdout).toContain("plus data processing for 2 endpoints without a usage figure");
});

it("a stack whose name is its only one keeps it", async () => {
  const { projects } = await estimate(join(SAME, "dev"));
  expect(projects.map(({ name }) => name)).toEqual(["net"]);
});

it.each([
  ["dev", "dev/"],
  ["dev", "dev/manifest.json"],
  ["dev", "dev/stacks/net"],
  ["dev/stacks/net/cdk.tf.json", "prod/../dev/./stacks/net"],
])("a file that %s and %s name counts once", async (first, second) => {
  const { totalMonthlyCost, projects } = await estimate(`${SAME}/${first}`, `${SAME}/${second}`);
  expect([totalMonthlyCost, projects.length]).toEqual(["7.30", 1]);
});

const HCL_OUTPUT = join(CASES, "cdktf/hcl-output");
const paths = ({ projects }: Report): (string | null)[] =>
  projects.flatMap(({ breakdown }) => breakdown.resources).map(({ metadata }) => metadata.constructPath);

it("cdktf/hcl-output: both stacks of the manifest, with their construct paths", async () => {
  const report = await estimate(HCL_OUTPUT);
  // Two endpoints in three zones of eu-west-1: 6 x 730 h x $0.011.
  expect(totals(report, HCL_OUTPUT)).toEqual({ endpoints: "48.18", network: "0.00" });
  expect(paths(report)).toEqual(["endpoints/logs", "endpoints/ssm", "network/s3"]);
});

it.each(["stacks/endpoints", "stacks/endpoints/cdk.tf"])("cdktf/hcl-output/%s given directly", async (path) => {
  const report = await estimate(join(HCL_OUTPUT, path));
  expect([report.totalMonthlyCost, paths(report)]).toEqual(["48.18", ["endpoints/logs", "endpoints/ssm"]]);
});

it.each([
  ["none", undefined],
  ["not JSON", "{"],
  ["of another form", '{"resource": {"aws_vpc_endpoint": [], "aws_vpc": {"net": {"//": 1}}}}'],
])("cdktf/hcl-output with metadata: %s", async (_, metadata) => {
  const folder = folderWith(metadata === undefined ? {} : { "metadata.json": metadata });
  cpSync(join(HCL_OUTPUT, "stacks/endpoints/cdk.tf"), join(folder, "cdk.tf"));
  const report = await estimate(folder);
  expect([report.totalMonthlyCost, paths(report)]).toEqual(["48.18", [null, null]]);
});
