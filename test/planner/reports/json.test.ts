import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, decimal, readTerraform } from "cdktf-privatelink/planner";
import { jsonReport } from "../../../planner/reports/json";
import { usageProfile } from "../../../planner/usage/profile";
import { edgeInputs, recordedInputs } from "./inputs";

const SCHEMA = JSON.parse(readFileSync(join(__dirname, "../../../schemas/estimate.schema.json"), "utf8")) as object;
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(SCHEMA);
const INPUTS = [...edgeInputs(), ...recordedInputs()].map(({ name, text }) => [name, text] as const);
const USAGE = usageProfile([], { aws_vpc_endpoint: { monthlyDataProcessedGb: decimal(2_000_000) } });

function report(name: string, text: string, usage?: typeof USAGE): Record<string, unknown> {
  const assessment = assess(readTerraform([{ name, text }]), usage === undefined ? {} : { usage });
  return JSON.parse(jsonReport(assessment, { version: "1.2.3", color: false })) as Record<string, unknown>;
}

describe("the JSON report keeps to its schema", () => {
  it.each(INPUTS)("%s", (name, text) => {
    for (const usage of [undefined, USAGE]) {
      const valid = validate(report(name, text, usage));
      expect(validate.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it("refuses what is not in the schema", () => {
    expect(validate({ ...report(...INPUTS[1]!), extra: 1 })).toBe(false);
    expect(validate({ ...report(...INPUTS[1]!), totalMonthlyCost: 14.6 })).toBe(false);
  });
});

it("writes a range as Low and High with the expected figure, with its basis and reason", () => {
  const [name, text] = INPUTS.find(([candidate]) => candidate === "unknown subnets")!;
  expect(report(name, text)).toMatchObject({
    totalMonthlyCost: "14.60",
    totalMonthlyCostLow: "0.00",
    totalMonthlyCostHigh: "43.80",
    projects: [{ breakdown: { resources: [{ monthlyCost: "14.60", monthlyCostHigh: "43.80", basis: "assumed" }] } }],
  });
});

it("puts the source of the price on each component", () => {
  const [name, text] = INPUTS.find(([candidate]) => candidate === "one endpoint")!;
  expect(report(name, text)).toMatchObject({
    projects: [
      {
        breakdown: {
          resources: [
            {
              costComponents: [
                {
                  unit: "AZ-hours",
                  monthlyQuantity: "1460",
                  price: "0.01",
                  priceSource: { status: "verified", sku: "EN2N5TATXE673A3B", region: "us-east-1" },
                },
                {
                  unit: "GB",
                  monthlyQuantity: null,
                  monthlyCost: null,
                  basis: "unknown",
                  priceSource: { tiers: [{ upTo: "1048576" }, { upTo: "5242880" }, { upTo: null }] },
                },
              ],
            },
          ],
        },
      },
    ],
  });
});
