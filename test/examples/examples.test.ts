import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assess, readTerraform, readUsageFile, REPORTS, type Assessment } from "cdktf-privatelink/planner";
import { exampleNames, examplesDirectory, synthesize } from "../integration/examples";
import { danglingReferences } from "./references";

const folders = new Map<string, { stacks: string[]; folder: string }>();
const root = mkdtempSync(join(tmpdir(), "privatelink-examples-"));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function synthesized(example: string): Promise<{ stacks: string[]; folder: string }> {
  const known = folders.get(example);
  if (known !== undefined) return known;
  const folder = join(root, example);
  mkdirSync(folder);
  const stacks = await synthesize(join(examplesDirectory, example), folder);
  folders.set(example, { stacks, folder });
  return { stacks, folder };
}

async function assessed(example: string): Promise<Assessment> {
  const { stacks, folder } = await synthesized(example);
  const sources = stacks.map((stack) => ({
    name: stack.replace(/^.*\//, ""),
    text: readFileSync(join(folder, stack, "cdk.tf.json"), "utf8"),
  }));
  const usage = join(examplesDirectory, example, "usage.yml");
  return assess(readTerraform(sources), { usage: readUsageFile(usage, readFileSync(usage, "utf8")).profile });
}

describe.each(exampleNames())("%s", (example) => {
  it("refers to nothing that it does not declare", async () => {
    const { stacks, folder } = await synthesized(example);
    for (const stack of stacks) {
      const text = readFileSync(join(folder, stack, "cdk.tf.json"), "utf8");
      expect(danglingReferences(JSON.parse(text) as Record<string, unknown>)).toEqual([]);
    }
  }, 60_000);

  it("has nothing that would keep it from working", async () => {
    const { findings, gaps } = await assessed(example);
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    expect(gaps).toEqual([]);
  }, 60_000);

  it("gives the expected report", async () => {
    const markdown = await REPORTS.markdown();
    const report = markdown(await assessed(example), { version: "", color: false });
    const expected = join(examplesDirectory, example, "expected", "report.md");
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(dirname(expected), { recursive: true });
      writeFileSync(expected, report);
    }
    expect(report).toBe(readFileSync(expected, "utf8"));
  }, 60_000);
});

it("finds a reference to what is not declared", () => {
  const stack = {
    resource: { aws_vpc: { a: { tags: "${each.key}-${[for k, v in aws_vpc.a : k.x]}" } } },
    output: { b: { value: '${join("aws_vpc.text", [aws_vpc.b.id])}', depends_on: ["data.aws_region.here"] } },
  };
  expect(danglingReferences(stack)).toEqual(["aws_vpc.b", "data.aws_region.here"]);
});
