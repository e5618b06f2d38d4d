import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { invoke } from "../cli/invoke";
import { folderWith, removeFolders } from "../cli/temporary-folder";

const ROOT = join(__dirname, "../..");
const README = join(ROOT, "README.md");
const EXAMPLE = join(ROOT, "examples/ecs-fargate-private");
const REPORT = /(<!-- report:[^\n]*-->\n\n```text\n)([^]*?)(```\n\n<!-- \/report -->)/;

afterAll(removeFolders);

it("shows what the demo prints", async () => {
  const output = folderWith({});
  execFileSync(process.execPath, ["--import", "tsx", join(EXAMPLE, "main.ts")], {
    cwd: ROOT,
    env: { ...process.env, CDKTF_OUTDIR: output },
  });
  const { stdout } = await invoke(["estimate", output, "--usage", join(EXAMPLE, "usage.yml")]);
  const readme = readFileSync(README, "utf8");
  if (process.env["UPDATE_GOLDEN"])
    writeFileSync(
      README,
      readme.replace(REPORT, (_, start: string, __, end: string) => start + stdout + end),
    );
  expect(REPORT.exec(readFileSync(README, "utf8"))?.[2]).toBe(stdout);
});

it("names only commands, options and files that exist", async () => {
  const readme = readFileSync(README, "utf8");
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const [, script = ""] of readme.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty([script]);
  const { stdout: help } = await invoke(["estimate", "--help"]);
  for (const [option] of readme.matchAll(/(?<=privatelink estimate[^\n#]* )--[a-z-]+/g)) expect(help).toContain(option);
  for (const [, link = ""] of readme.matchAll(/\]\((?!http)([^)]+)\)/g))
    expect([link, existsSync(join(ROOT, link))]).toEqual([link, true]);
});
