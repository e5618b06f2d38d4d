import { join } from "node:path";
import { invoke } from "./invoke";

/** Inputs whose figures an earlier version got wrong, by name. */

const CASES = join(__dirname, "../fixtures/cases");

interface Cost {
  readonly name: string;
  readonly monthlyCost: string | null;
  readonly costComponents: readonly { readonly name: string; readonly monthlyQuantity: string | null }[];
}

interface Report {
  readonly totalMonthlyCost: string;
  readonly totalMonthlyCostLow?: string;
  readonly totalMonthlyCostHigh?: string;
  readonly projects: readonly { readonly breakdown: { readonly resources: readonly Cost[] } }[];
  readonly findings: readonly { readonly rule: string; readonly monthlySaving?: string | null }[];
  readonly alternatives: readonly { readonly id: string }[];
  readonly assumptions: readonly { readonly text: string }[];
}

async function estimate(path: string, ...more: readonly string[]): Promise<Report> {
  const { stdout, stderr, code } = await invoke(["estimate", join(CASES, path), "--format", "json", ...more]);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const costsOf = ({ projects }: Report): Record<string, string | null> =>
  Object.fromEntries(
    projects.flatMap(({ breakdown }) => breakdown.resources.map(({ name, monthlyCost }) => [name, monthlyCost])),
  );
const rangeOf = ({ totalMonthlyCost, totalMonthlyCostLow, totalMonthlyCostHigh }: Report) =>
  [totalMonthlyCostLow, totalMonthlyCost, totalMonthlyCostHigh].filter((cost) => cost !== undefined);

it.each<[string, Record<string, string>, string[]]>([
  ["figures/nat-regional-manual.json", { "aws_nat_gateway.r": "109.50" }, ["131.40"]],
  ["figures/nat-regional.json", { "aws_nat_gateway.r": "109.50" }, ["80.30", "153.30", "153.30"]],
  ["figures/regional-nat", { "aws_nat_gateway.man": "76.65" }, ["113.15", "149.65", "295.65"]],
  [
    "figures/nat-secondary-and-regional.tfstate",
    { "aws_nat_gateway.sec": "43.80", "aws_nat_gateway.reg": "109.50", "aws_nat_gateway.priv": "32.85" },
    ["186.15"],
  ],
  ["figures/nat-zonal.json", { "aws_nat_gateway.n0": "36.50" }, ["153.30"]],
  ["figures/nat-private.json", { "aws_nat_gateway.p": "32.85" }, ["54.75"]],
])("%s", async (path, expected, total) => {
  const report = await estimate(path);
  expect(costsOf(report)).toMatchObject(expected);
  expect(rangeOf(report)).toEqual(total);
});

it("figures/nat-regional.json says why its NAT gateway is a range", async () => {
  const { assumptions } = await estimate("figures/nat-regional.json");
  expect(assumptions.map(({ text }) => text).join("\n")).toContain(
    "1 to 3, expected 3 (AWS extends a regional NAT gateway to each zone in which the VPC has workloads, with an address in each; the VPC's subnets are in at most 3 zones)",
  );
});

describe("reports/a05-nat-no-s3", () => {
  const USAGE = ["--usage", join(CASES, "reports/a05-nat-no-s3/usage.yml")];
  const RULE = "vpce/saving-free-gateway-endpoints";

  it("advises gateway endpoints, with at most what the stated GB cost as the saving", async () => {
    const report = await estimate("reports/a05-nat-no-s3", ...USAGE);
    expect(report.totalMonthlyCost).toBe("4761.50");
    expect(report.findings).toMatchObject([{ rule: RULE, monthlySaving: "4725.00" }]);
    expect(report.alternatives).toMatchObject([{ id: "free-gateway-endpoints" }]);
  });

  it("advises them without stated GB too", async () => {
    const { findings } = await estimate("reports/a05-nat-no-s3");
    expect(findings).toMatchObject([{ rule: RULE, monthlySaving: null }]);
  });
});
