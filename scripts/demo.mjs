// Synthesizes the example with the real cdktf, offline, and prints the report of the command line.
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";

const output = mkdtempSync(join(tmpdir(), "privatelink-demo-"));
const environment = { ...process.env, CHECKPOINT_DISABLE: "1", CDKTF_LOG_LEVEL: "off", DISABLE_VERSION_CHECK: "1" };

/** Runs a command; shows its output only when it fails or when `shown` is set. */
function run(command, args, { shown }) {
  const result = spawnSync(command, args, { env: environment, encoding: "utf8", stdio: shown ? "inherit" : "pipe" });
  if (result.status === 0) return;
  console.error(`${command} ${args.join(" ")} failed (exit code ${result.status ?? result.signal})`);
  if (!shown) console.error(result.stdout + result.stderr);
  process.exitCode = 1;
  throw new Error("the demo failed");
}

try {
  run(process.execPath, ["node_modules/cdktf-cli/bundle/bin/cdktf", "synth", "--output", output], { shown: false });
  console.log("cdktf synth: examples/ecs-fargate-private\n");
  const usage = ["--usage", "examples/ecs-fargate-private/usage.yml"];
  run(process.execPath, ["lib/cli/privatelink.js", "estimate", output, ...usage], { shown: true });
} finally {
  rmSync(output, { recursive: true, force: true });
}
