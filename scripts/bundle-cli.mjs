// Bundles the command line: one small file that parses arguments, and one for each command, loaded on demand.
// Bundles start several times faster than separate modules. An argument names an output folder other than lib/cli.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
/** Modules of planner/cli that main.ts loads with import(). */
const COMMANDS = ["estimate", "explain"];

const options = {
  outdir: process.argv[2] ?? "lib/cli",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  minify: true,
  legalComments: "none",
  // An import() of a CommonJS file goes through the loader of ES modules, which costs more than the file itself.
  supported: { "dynamic-import": false },
  define: { PRIVATELINK_VERSION: JSON.stringify(version) },
  logLevel: "warning",
};

/** What the small file imports on demand: the commands, and the writers of the report formats. */
const leaveOut = {
  name: "leave out what import() loads",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
};

await build({
  ...options,
  entryPoints: ["planner/cli/privatelink.ts"],
  plugins: [leaveOut],
  banner: { js: "#!/usr/bin/env node" },
});
await build({
  ...options,
  entryPoints: COMMANDS.map((command) => `planner/cli/${command}.ts`),
  // An optional peer dependency that contains a WebAssembly file.
  external: ["@cdktf/hcl2json"],
});
