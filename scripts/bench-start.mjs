// Prints how long the command line takes against `node -e 0` in the same run: medians of alternating runs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RUNS = process.argv.includes("--quick") ? 7 : 31;
const CLI = "lib/cli/privatelink.js";
const output = mkdtempSync(join(tmpdir(), "privatelink-bench-"));

function run(args, options = {}) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"], ...options });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

try {
  const app = ["--import", "tsx", "examples/ecs-fargate-private/main.ts"];
  run(app, { env: { ...process.env, CDKTF_OUTDIR: output } });
  const commands = {
    "node -e 0": ["-e", "0"],
    "privatelink --version": [CLI, "--version"],
    "privatelink estimate (table)": [CLI, "estimate", output],
    "privatelink estimate (json)": [CLI, "estimate", output, "--format", "json"],
  };
  const goals = [1, 1.5, 2.5, 2.5];
  const times = Object.values(commands).map(() => []);
  for (let round = 0; round < RUNS; round += 1) {
    Object.values(commands).forEach((args, index) => times[index].push(run(args)));
  }
  const base = median(times[0]);
  Object.keys(commands).forEach((name, index) => {
    const ratio = median(times[index]) / base;
    console.log(`${name.padEnd(32)} ${ratio.toFixed(2)} x node -e 0 (goal: at most ${goals[index]})`);
  });
} finally {
  rmSync(output, { recursive: true, force: true });
}
