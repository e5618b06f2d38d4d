/** The runnable CDKTF apps below `examples/`, and their synthesis. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment } from "./binary";
import { execute } from "./harness";

const root = join(__dirname, "..", "..");

/** Names of the folders with a `main.ts`, in alphabetical order. */
export function exampleNames(directory = examplesDirectory): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, "main.ts")))
    .sort();
}

export const examplesDirectory = join(root, "examples");

/**
 * Runs an app as `cdktf synth` does, with its output and its state files below `directory`.
 * @returns folders of the stacks below `directory`, in the order in which they must be applied.
 */
export async function synthesize(app: string, directory: string): Promise<string[]> {
  const environment = childEnvironment({
    CDKTF_OUTDIR: join(directory, "cdktf.out"),
    CDKTF_CONTEXT_JSON: contextOf(app),
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
    TSX_TSCONFIG_PATH: join(root, "tsconfig.json"),
  });
  const args = ["--import", require.resolve("tsx"), join(app, "main.ts")];
  const { code, stderr, stdout } = await execute(process.execPath, args, directory, environment);
  if (code !== 0) throw new Error(`${app} does not synthesize:\n${stderr}${stdout}`);
  return stackFolders(join(directory, "cdktf.out"));
}

/** `context` of the app's cdktf.json, as text. */
function contextOf(app: string): string {
  const file = join(app, "cdktf.json");
  if (!existsSync(file)) return "{}";
  const { context } = JSON.parse(readFileSync(file, "utf8")) as { context?: object };
  return JSON.stringify(context ?? {});
}

interface Manifest {
  readonly stacks: Readonly<Record<string, { workingDirectory: string; dependencies: string[] }>>;
}

function stackFolders(outdir: string): string[] {
  const { stacks } = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as Manifest;
  const ordered: string[] = [];
  const visit = (name: string): void => {
    const stack = stacks[name];
    if (!stack || ordered.includes(name)) return;
    stack.dependencies.forEach(visit);
    ordered.push(name);
  };
  Object.keys(stacks).sort().forEach(visit);
  return ordered.map((name) => join("cdktf.out", stacks[name]?.workingDirectory ?? ""));
}
