import { parse } from "@cdktf/hcl2json";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, TerraformHclModule, TerraformStack } from "cdktf";
import { PrivateLinkPlan } from "cdktf-privatelink";
import { assess, readSources, readTerraform, REPORTS } from "cdktf-privatelink/planner";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { NODE_FILES } from "../../../planner/edge/node-files";
import { invoke } from "../../cli/invoke";
import { folderWith, removeFolders } from "../../cli/temporary-folder";

afterEach(removeFolders);

const ENDPOINT = `
variable "subnets" { type = list(string) }
resource "aws_vpc_endpoint" "this" {
  vpc_id            = "vpc-1"
  service_name      = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids        = var.subnets
}
`;
const CALLER = `
variable "subnets" { type = list(string) }
module "inner" {
  source  = "../endpoint"
  subnets = var.subnets
}
`;
const ENDPOINT_JSON = JSON.stringify({
  variable: { subnets: { type: "list(string)" } },
  resource: {
    aws_vpc_endpoint: {
      this: {
        vpc_id: "vpc-1",
        service_name: "com.amazonaws.us-east-1.sqs",
        vpc_endpoint_type: "Interface",
        subnet_ids: "${var.subnets}",
      },
    },
  },
});

interface Modules {
  readonly files: Readonly<Record<string, string>>;
  /** The folder of the module that the stack calls. */
  readonly called: string;
  /** How the call names that folder. Default: as an asset that cdktf copies beside the stack. */
  readonly source?: (folder: string, stackFolder: string) => string;
}

interface Report {
  readonly totalMonthlyCost: string;
  readonly totalIsPartial: boolean;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** Synthesizes a stack that calls a module, and gives the folder of the output. */
function synthesized({ files, called, source }: Modules): string {
  const modules = folderWith(files);
  const outdir = join(folderWith({}), "cdktf.out");
  const folders = [...new Set(Object.keys(files).map((file) => join(modules, file, "..")))];
  const app = new App({
    outdir,
    context: { cdktfRelativeModules: folders.map((folder) => relative(process.cwd(), folder)) },
  });
  const stack = new TerraformStack(app, "main");
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  const folder = join(modules, called);
  new TerraformHclModule(stack, "endpoints", {
    source: source?.(folder, join(outdir, "stacks/main")) ?? relative(process.cwd(), folder),
    skipAssetCreationFromLocalModules: source !== undefined,
    variables: { subnets: ["subnet-a", "subnet-b"] },
  });
  PrivateLinkPlan.attach(app);
  app.synth();
  return outdir;
}

async function reportsOf(folder: string): Promise<Record<"synth" | "stack" | "command" | "library", Report>> {
  const written = (path: string): Report => JSON.parse(readFileSync(join(folder, path), "utf8")) as Report;
  const { stdout } = await invoke(["estimate", folder, "--format", "json"]);
  const sources = await readSources([folder], { files: NODE_FILES, convertHcl: parse });
  const toJson = await REPORTS.json();
  return {
    synth: written("privatelink.json"),
    stack: written("stacks/main/privatelink.json"),
    command: JSON.parse(stdout) as Report,
    library: JSON.parse(toJson(assess(readTerraform(sources)), { version: "1.2.3", color: false })) as Report,
  };
}

it.each<[string, Modules]>([
  ["a module in HCL", { files: { "endpoint/main.tf": ENDPOINT }, called: "endpoint" }],
  [
    "a module that calls another module",
    { files: { "endpoint/main.tf": ENDPOINT, "caller/main.tf": CALLER }, called: "caller" },
  ],
  ["a module in JSON syntax", { files: { "endpoint/main.tf.json": ENDPOINT_JSON }, called: "endpoint" }],
  [
    "a module that is named relative to the stack's folder",
    {
      files: { "endpoint/main.tf": ENDPOINT },
      called: "endpoint",
      source: (folder, stackFolder) => relative(stackFolder, folder),
    },
  ],
  [
    "a module that is named by an absolute path",
    { files: { "endpoint/main.tf": ENDPOINT }, called: "endpoint", source: (folder) => folder },
  ],
])(
  "%s costs the same at synth, by the command and by the library",
  async (_, modules) => {
    const { synth, stack, command, library } = await reportsOf(synthesized(modules));
    expect(synth).toMatchObject({ totalMonthlyCost: "14.60", totalIsPartial: false, skipped: [] });
    const anywhere = { metadata: expect.any(Object) as unknown, gates: expect.any(Array) as unknown };
    for (const report of [stack, command, library]) expect(report).toEqual({ ...synth, ...anywhere });
  },
  60_000,
);

it.each<[string, Modules, string]>([
  [
    "is in no folder",
    { files: { "endpoint/main.tf": ENDPOINT }, called: "endpoint", source: () => "./none" },
    "its module is not in ",
  ],
  [
    "is not HCL",
    { files: { "endpoint/main.tf": 'resource "x {' }, called: "endpoint" },
    "its module cannot be read: The file is not a Terraform configuration",
  ],
  [
    "is elsewhere",
    { files: { "endpoint/main.tf": ENDPOINT }, called: "endpoint", source: () => "example.com/endpoints/aws" },
    "its module is not installed",
  ],
])(
  "a module that %s makes the total partial, and the report says why",
  async (_, modules, reason) => {
    const reports = await reportsOf(synthesized(modules));
    for (const report of Object.values(reports)) {
      expect(report.totalIsPartial).toBe(true);
      expect(report.skipped).toEqual([
        expect.objectContaining({ name: "module.endpoints", reason: expect.stringContaining(reason) as unknown }),
      ]);
    }
    expect(reports.synth.skipped).toEqual(reports.command.skipped);
  },
  60_000,
);
