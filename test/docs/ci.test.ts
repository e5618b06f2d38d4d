import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

it("CONTRIBUTING.md has the steps of .ci/run with their shares, which leave time for what is to come", () => {
  const run = readFileSync(join(ROOT, ".ci/run"), "utf8");
  const steps = [...run.matchAll(/^step "([^"]+)" (\d+) /gm)].map(([, name = "", minutes = ""]) => [
    name,
    Number(minutes),
  ]);
  const contributing = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const [, table = ""] = /<!-- shares:[^]*?-->([^]*?)<!-- \/shares -->/.exec(contributing) ?? [];
  const rows = [...table.matchAll(/^\| (.+?) +\| +(\d+) \|/gm)].map(([, name = "", minutes = ""]) => [
    name,
    Number(minutes),
  ]);
  expect(rows).toEqual(steps);
  const [, kept = ""] = /The other (\d+) minutes are kept/.exec(contributing) ?? [];
  expect(steps.reduce((sum, [, minutes]) => sum + Number(minutes), Number(kept))).toBeLessThanOrEqual(25);
});
