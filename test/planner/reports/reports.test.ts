import {
  assess,
  decimal,
  FORMATS,
  readTerraform,
  REPORTS,
  type Assessment,
  type Format,
} from "cdktf-privatelink/planner";
import { usageProfile } from "../../../planner/usage/profile";
import { edgeInputs, HOSTILE, recordedInputs } from "./inputs";

const OPTIONS = { version: "1.2.3", color: false };
const INPUTS = [...edgeInputs(), ...recordedInputs()];
const HUGE = usageProfile([], { aws_vpc_endpoint: { monthlyDataProcessedGb: decimal("123456789012.345678") } });

function assessments(): [string, Assessment][] {
  return INPUTS.flatMap(({ name, text }): [string, Assessment][] => {
    const topology = readTerraform([{ name, text }]);
    return [
      [name, assess(topology)],
      [`${name}, huge usage`, assess(topology, { usage: HUGE })],
    ];
  });
}

const ASSESSMENTS = assessments();

async function write(format: Format, assessment: Assessment, color = false): Promise<string> {
  const report = await REPORTS[format]();
  return report(assessment, { ...OPTIONS, color });
}

describe.each(FORMATS)("%s, as every report,", (format) => {
  it.each(ASSESSMENTS)("bears: %s", async (_, assessment) => {
    const before = JSON.stringify(assessment);
    const text = await write(format, assessment);
    expect(await write(format, assessment)).toBe(text);
    expect(JSON.stringify(assessment)).toBe(before);
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toMatch(/\r|[ \t]$|undefined|NaN|\[object/m);
  });

  it("prints no control characters from a hostile name", async () => {
    const [, assessment] = ASSESSMENTS.find(([name]) => name.startsWith("hostile"))!;
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(await write(format, assessment)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe("table", () => {
  it.each(ASSESSMENTS)("keeps to 100 columns: %s", async (_, assessment) => {
    const widest = Math.max(...(await write("table", assessment)).split("\n").map((line) => Array.from(line).length));
    expect(widest).toBeLessThanOrEqual(100);
  });

  it.each(ASSESSMENTS)("breaks no note in two places: %s", async (_, assessment) => {
    expect(await write("table", assessment)).not.toMatch(/\n {4}\S[^\n]*\n {2}\S+\n {6}\S/);
  });

  it("differs with colours only in the colours", async () => {
    const [, assessment] = ASSESSMENTS.find(([name]) => name === "unknown subnets")!;
    const colored = await write("table", assessment, true);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(await write("table", assessment));
    expect(colored).toContain("\u001b[1m");
  });

  it("shows a range with both ends and why", async () => {
    const [, assessment] = ASSESSMENTS.find(([name]) => name === "unknown subnets")!;
    const text = await write("table", assessment);
    expect(text).toContain("TOTAL $14.60 ($0.00 to $43.80) a month");
    expect(text.replace(/\s+/g, " ")).toContain("Availability Zones assumed: 0 to 6, expected 2");
  });
});

describe("markdown", () => {
  it("has no markup from a hostile name", async () => {
    const [, assessment] = ASSESSMENTS.find(([name]) => name.startsWith("hostile"))!;
    const text = await write("markdown", assessment);
    expect(text).not.toContain("<script");
    expect(text).not.toContain(HOSTILE.slice(0, 7) + "<");
    const outsideCode = text.replace(/<code>[^<]*<\/code>/g, "");
    expect(outsideCode).not.toMatch(/`|\]\(http:\/\/b|@team|\$\{\{/);
  });

  it("gives every row of a table as many cells as its head", async () => {
    for (const [, assessment] of ASSESSMENTS) {
      const rows = (await write("markdown", assessment)).split("\n");
      rows.forEach((row, index) => {
        if (!row.startsWith("| ") || !rows[index - 1]?.startsWith("| ")) return;
        expect(row.split(" | ").length).toBe(rows[index - 1]!.split(" | ").length);
      });
    }
  });
});
