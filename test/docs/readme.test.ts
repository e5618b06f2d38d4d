import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withReport } from "../../scripts/docs/readme-report";
import { invoke } from "../cli/invoke";

const ROOT = join(__dirname, "../..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

it("shows what the demo prints: npm run docs writes it again", async () => {
  expect(await withReport(README)).toBe(README);
}, 60_000);

it("names only commands and options that exist", async () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const [, script = ""] of README.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([script]);
  const { stdout: help } = await invoke(["estimate", "--help"]);
  for (const [option] of README.matchAll(/(?<=privatelink estimate[^\n#]* )--[a-z-]+/g)) expect(help).toContain(option);
});
