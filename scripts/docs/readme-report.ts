import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { invoke } from "../../test/cli/invoke";
import { replacedBlock } from "./blocks";

const ROOT = join(__dirname, "../..");
const EXAMPLE = join(ROOT, "examples/ecs-fargate-private");

/** The README with the report that `npm run demo` prints today. */
export async function withReport(readme: string): Promise<string> {
  const output = mkdtempSync(join(tmpdir(), "privatelink-readme-"));
  try {
    const environment = { ...process.env, CDKTF_OUTDIR: output };
    execFileSync(process.execPath, ["--import", "tsx", join(EXAMPLE, "main.ts")], { cwd: ROOT, env: environment });
    const { stdout } = await invoke(["estimate", output, "--usage", join(EXAMPLE, "usage.yml")]);
    return replacedBlock(readme, "report", `\`\`\`text\n${stdout}\`\`\``);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
