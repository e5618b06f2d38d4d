import { assess, readTerraform } from "cdktf-privatelink/planner";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Inputs of which something was not read: no figure is then whole, and no rule says that something is absent. */

afterEach(removeFolders);

const CASES = join(__dirname, "../fixtures/cases");
const SCHEMA = JSON.parse(readFileSync(join(__dirname, "../../schemas/estimate.schema.json"), "utf8")) as object;
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(SCHEMA);

interface Report {
  readonly totalMonthlyCost: string | null;
  readonly totalMonthlyCostLow?: string;
  readonly totalMonthlyCostHigh?: string;
  readonly totalIsPartial: boolean;
  readonly missing: readonly { readonly name: string; readonly reason: string }[];
  readonly diffIsPartial: boolean | null;
  readonly diffTotalMonthlyCost: string | null;
  readonly quotas: readonly { readonly status: string }[];
  readonly findings: readonly { readonly rule: string; readonly name: string }[];
  readonly gates: readonly { readonly id: string; readonly holds: boolean }[];
  readonly skipped: readonly {
    readonly name: string;
    readonly reason: string;
    readonly mayHide: "anything" | readonly string[];
    readonly fix: string | null;
  }[];
}

async function estimate(path: string, ...more: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await invoke(["estimate", join(CASES, path), "--format", "json", ...more]);
  if (![0, 3].includes(code)) throw new Error(stderr);
  const report = JSON.parse(stdout) as Report;
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}

async function text(format: string, path: string): Promise<string> {
  const { stdout } = await invoke(["estimate", join(CASES, path), "--format", format]);
  return stdout
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/<\/?code>/g, "")
    .replace(/\s+/g, " ");
}

const ENDPOINT = ["aws_vpc_endpoint"];

/** Input, total, what was not read, what it may hide, a word of what to do. */
const PARTIAL: readonly [string, string | null, string, "anything" | readonly string[], string][] = [
  ["figures/unread-module", null, "module.endpoints", "anything", "terraform init"],
  ["figures/unread-module-and-rules", "14.60", "module.endpoints", "anything", "terraform init"],
  ["figures/deferred-changes.json", null, "aws_vpc_endpoint.a", ENDPOINT, "plan again"],
  ["figures/M4-errored-plan.json", null, "M4-errored-plan.json", "anything", "plan again"],
  ["figures/unknown-endpoint-type.json", "14.60", "aws_vpc_endpoint.t", ENDPOINT, "vpc_endpoint_type"],
  ["figures/tunnel.json", null, "aws_vpc_endpoint.t", ENDPOINT, "vpc_endpoint_type"],
  ["configurations/missing-module", null, "module.endpoints", "anything", "terraform init"],
  ["configurations/module-of-unknown-count", null, "module.m", ENDPOINT, "--var"],
  ["configurations/nat-of-unknown-count", null, "aws_nat_gateway.x", ["aws_nat_gateway"], "--var"],
];

it.each(PARTIAL)("%s: the total is partial and names what was not read", async (path, total, name, mayHide, fix) => {
  const report = await estimate(path);
  expect([report.totalMonthlyCost, report.totalIsPartial]).toEqual([total, true]);
  expect(report.missing).toContainEqual(
    expect.objectContaining({ name: expect.stringContaining(name) as string, reason: "unread" }),
  );
  const [first] = report.skipped;
  expect(first).toMatchObject({ name: expect.stringContaining(name) as string, mayHide });
  expect(first?.fix).toContain(fix);
});

it.each(PARTIAL)("%s: the report says so next to the total, and once why and what to do", async (path, _, name) => {
  const [report, table, markdown] = [await estimate(path), await text("table", path), await text("markdown", path)];
  const wanted = `PARTIAL: .*${name.replace(/[.]/g, "\\.")}(?: and .*)? could not be read in full`;
  expect(table).toMatch(new RegExp(wanted));
  expect(markdown).toMatch(new RegExp(wanted));
  const { reason, fix } = report.skipped[0]!;
  expect(table.split(`${reason}. ${fix ?? ""}`)).toHaveLength(2);
});

it("figures/deferred-changes.json, figures/M4-errored-plan.json: the change is not known", async () => {
  for (const path of ["figures/deferred-changes.json", "figures/M4-errored-plan.json"]) {
    const { diffIsPartial, diffTotalMonthlyCost } = await estimate(path);
    expect([diffIsPartial, diffTotalMonthlyCost]).toEqual([true, null]);
    expect(await text("table", path)).toContain("This plan: unknown change in cost");
  }
});

it("figures/unknown-endpoint-type.json: the change is partial", async () => {
  const { diffIsPartial, diffTotalMonthlyCost } = await estimate("figures/unknown-endpoint-type.json");
  expect([diffIsPartial, diffTotalMonthlyCost]).toEqual([true, "14.60"]);
});

it("figures/tunnel.json, figures/unknown-endpoint-type.json: the type is named", async () => {
  for (const path of ["figures/tunnel.json", "figures/unknown-endpoint-type.json"]) {
    expect((await estimate(path)).skipped[0]?.reason).toContain('vpc_endpoint_type is "Tunnel"');
  }
});

it("figures/unread-module-and-rules: no rule says that something is absent", async () => {
  expect((await estimate("figures/unread-module-and-rules")).findings).toEqual([]);
});

it("figures/unread-module-and-rules: a quota has at least what was read", async () => {
  const { quotas } = await estimate("figures/unread-module-and-rules");
  expect(quotas).toMatchObject([{ status: "unknown", used: null, usedLow: "1", left: null, leftHigh: "49" }]);
});

it.each(PARTIAL)("%s: allow_partial_total: false stops", async (path) => {
  const config = join(folderWith({ "privatelink.yml": "gates:\n  allow_partial_total: false\n" }), "privatelink.yml");
  const { gates } = await estimate(path, "--config", config);
  expect(gates).toMatchObject([{ id: "allow_partial_total", holds: false }]);
});

it("figures/unread-module, configurations/missing-module: nothing says that there are no endpoints", async () => {
  for (const path of ["figures/unread-module", "configurations/missing-module"]) {
    expect(await text("table", path)).toContain("no VPC endpoints that could be read");
    expect(await text("markdown", path)).toContain("No VPC endpoints that could be read.");
  }
});

it("cdktf/registry-modules-not-loaded: the total is partial and has no upper end", async () => {
  const path = "cdktf/registry-modules-not-loaded";
  const report = await estimate(path);
  expect(report.totalIsPartial).toBe(true);
  expect([report.totalMonthlyCostLow, report.totalMonthlyCostHigh]).toEqual(["24.09", undefined]);
  expect(report.skipped.map(({ name }) => name)).toEqual(["module.eps", "module.vpc"]);
  const table = await text("table", path);
  expect(table).toContain("TOTAL at least $24.09 a month, at least $0.0330 an hour");
  expect(table).toContain("PARTIAL: module.eps and module.vpc could not be read in full");
});

const HELD_BACK = "Rules that depend on what was not read were not applied";

it.each(["table", "markdown"])("the %s says that rules were held back", async (format) => {
  expect(await text(format, "figures/unread-module-and-rules")).toContain(HELD_BACK);
});

it("says nothing of the kind where everything was read", () => {
  const plan = { format_version: "1.2", resource_changes: [], configuration: {} };
  const { assumptions } = assess(readTerraform([{ name: "plan.json", text: JSON.stringify(plan) }]));
  expect(assumptions.filter((assumption) => assumption.text.startsWith(HELD_BACK))).toEqual([]);
});
