import { assess, readTerraform } from "cdktf-privatelink/planner";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configuration } from "../../cli/configurations";

const FOLDER = join(__dirname, "../../fixtures/terraform/empty-plan");
const source = (file: string) => ({ name: file, text: readFileSync(join(FOLDER, file), "utf8") });

function figuresOf(...files: string[]): { monthly: unknown; used: unknown[]; gaps: number; inputs: string[] } {
  const { totals, quotas, gaps, endpoints } = assess(readTerraform(files.map(source)));
  return {
    monthly: JSON.stringify(totals["USD"]?.monthly),
    used: quotas.map(({ id, used }) => [id, JSON.stringify(used)]),
    gaps: gaps.length,
    inputs: [...new Set(endpoints.map(({ input }) => input))],
  };
}

it.each([
  ["plan first", ["plan.json", "state.json"]],
  ["state first", ["state.json", "plan.json"]],
  ["with the state file", ["terraform.tfstate", "plan.json", "state.json"]],
])("a plan and its state count once: %s", (_, files) => {
  const alone = figuresOf("plan.json");
  const together = figuresOf(...files);
  expect(alone.gaps).toBe(0);
  expect(together).toMatchObject({ monthly: alone.monthly, used: alone.used, inputs: ["plan.json"] });
  expect(together.gaps).toBeGreaterThan(0);
});

it("says how many are counted elsewhere, and does not call the total partial", () => {
  const { gaps, totals } = assess(readTerraform([source("plan.json"), source("state.json")]));
  expect(gaps).toHaveLength(1);
  expect(gaps[0]?.input).toBe("state.json");
  expect(gaps[0]?.reason).toMatch(/^\d+ of its resources are also in another input and are counted there$/);
  expect(totals["USD"]?.missing.filter(({ reason }) => reason !== "usage")).toEqual([]);
});

it("counts stacks that only look alike separately", () => {
  const text = configuration("us-east-1", { sqs: { service: "com.amazonaws.us-east-1.sqs" } });
  const { endpoints } = assess(
    readTerraform([
      { name: "a", text },
      { name: "b", text },
    ]),
  );
  expect(endpoints).toHaveLength(2);
});
