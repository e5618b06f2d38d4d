import { parse } from "@cdktf/hcl2json";
import { App, TerraformStack } from "cdktf";
import { FailOn, PrivateLinkPlan } from "cdktf-privatelink";
import { assess, readSources, readTerraform, REPORTS, type Source } from "cdktf-privatelink/planner";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { NODE_FILES } from "../../planner/edge/node-files";
import { invoke } from "../cli/invoke";
import { folderWith, removeFolders } from "../cli/temporary-folder";

/** One input has one report, whoever reads it and in whatever form. */

afterAll(removeFolders);

const FIXTURES = join(__dirname, "../fixtures/terraform");
const MODULES = join(__dirname, "../integration/modules");
/** Size in bytes from which only a part of a document is parsed. */
const LARGE = 1_000_000;

function documents(): string[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:json|tfstate)$/.test(path),
  );
}

async function byLibrary(source: Source): Promise<string> {
  const report = await REPORTS.json();
  return report(assess(readTerraform([source])), { version: "1.2.3", color: false });
}

async function byCommand(path: string): Promise<string> {
  const { code, stdout, stderr } = await invoke(["estimate", path, "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

it.each(documents())("%s reads alike as text, bytes, document, by path and by the command", async (name) => {
  const path = join(FIXTURES, name);
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  const command = await byCommand(path);
  const [byPath] = await readSources([path], { files: NODE_FILES });
  expect(await byLibrary(byPath!)).toBe(command);
  expect(await byLibrary({ name: path, text })).toBe(command);
  expect(await byLibrary({ name: path, bytes })).toBe(command);
  expect(await byLibrary({ name: path, document: JSON.parse(text) as never })).toBe(command);
});

it.each(documents())("%s reads alike when it is so large that only a part of it is parsed", async (name) => {
  const bytes = readFileSync(join(FIXTURES, name));
  const text = `${bytes.toString("utf8").trimEnd()}${" ".repeat(LARGE)}`;
  const whole = await byLibrary({ name: "input", bytes });
  expect(await byLibrary({ name: "input", text })).toBe(whole);
  expect(await byLibrary({ name: "input", bytes: Buffer.from(text) })).toBe(whole);
});

/** Folders of HCL, as `terraform` reads them. */
function configurations(): string[] {
  return readdirSync(MODULES, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "main.tf")
    .map((path) => join(path, ".."));
}

it.each(configurations())(
  "the folder %s reads alike by the command, by the library and at synth",
  async (name) => {
    const folder = join(MODULES, name);
    const [source] = await readSources([folder], { files: NODE_FILES, convertHcl: parse });
    expect(await byLibrary(source!)).toBe(await byCommand(folder));
    if (source === undefined || !("configuration" in source)) throw new Error("not a configuration");
    const outdir = synthesized(folder, source.configuration.document);
    const written = withoutGates(readFileSync(join(outdir, "privatelink.json"), "utf8"));
    expect(written).toEqual(withoutGates(await byCommand(outdir)));
    expect(costsIn(written)).toEqual(costsIn(JSON.parse(await byLibrary(source))));
  },
  60_000,
);

/** The output of an app whose only stack is a folder's configuration; its modules are where the folder has them. */
function synthesized(folder: string, document: object): string {
  const outdir = join(folderWith({}), "cdktf.out");
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "main");
  stack.toTerraform = () => document;
  cpSync(folder, join(outdir, "stacks/main"), { recursive: true });
  PrivateLinkPlan.attach(app, { gates: { failOn: FailOn.NEVER } });
  app.synth();
  return outdir;
}

function withoutGates(report: string): Record<string, unknown> {
  const { gates, metadata, ...rest } = JSON.parse(report) as Record<string, unknown>;
  expect([Array.isArray(gates), typeof metadata]).toEqual([true, "object"]);
  return rest;
}

function costsIn(report: unknown): unknown {
  const { totalMonthlyCost, totalIsPartial, projects } = report as {
    totalMonthlyCost: unknown;
    totalIsPartial: unknown;
    projects: { breakdown: { resources: { name: string; monthlyCost: unknown }[] } }[];
  };
  const costs = projects.flatMap(({ breakdown }) => breakdown.resources.map((cost) => [cost.name, cost.monthlyCost]));
  return { totalMonthlyCost, totalIsPartial, costs };
}
