// Bundles the command line into one file: it starts several times faster than the same modules one by one.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

await build({
  entryPoints: ["planner/cli/privatelink.ts"],
  outfile: "lib/cli/privatelink.js",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  minify: true,
  keepNames: false,
  legalComments: "none",
  banner: { js: "#!/usr/bin/env node" },
  define: { PRIVATELINK_VERSION: JSON.stringify(version) },
  logLevel: "warning",
});
