// Runs all benchmarks one after the other; `--quick` takes fewer runs and smaller plans.
import { spawnSync } from "node:child_process";

const options = process.argv.slice(2);
if (options.some((option) => option !== "--quick")) throw new Error("usage: npm run bench -- [--quick]");
const benchmarks = [
  ["scripts/bench-start.mjs"],
  ["--import", "tsx", "scripts/bench-synth.ts"],
  ["scripts/bench-plan.mjs"],
];
for (const benchmark of benchmarks) {
  const { status } = spawnSync(process.execPath, [...benchmark, ...options], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
