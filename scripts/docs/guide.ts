import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");

/**
 * A guide is run from top to bottom in an empty folder:
 * - `<!-- files: plan.json=test/fixtures/... -->` copies files of the repository into it;
 * - a block with a file's name behind its language, such as ```yaml usage.yml, becomes that file;
 * - a block ```sh run is run by bash, and must end with exit code 0, or with N for ```sh run exit=N;
 * - a block ```text printed right after it shows what it printed to standard output and standard error.
 * Other blocks are for the reader only, such as commands that need an account.
 */
type Step =
  | { readonly kind: "files"; readonly pairs: readonly (readonly [name: string, path: string])[] }
  | { readonly kind: "file"; readonly name: string; readonly content: string }
  | { readonly kind: "run"; readonly script: string; readonly exitCode: number };

const PARTS = /<!-- files: ([^]*?) -->|^```(\w+)(?: ([^\n]+))?\n([^]*?)^```$(?:\n\n^```text printed\n[^]*?^```$)?/gm;
const PRINTED = /^```text printed\n[^]*?^```$/m;

/** The command line as users get it: bundled, and on the PATH for `npx`. */
export class CommandLine {
  private readonly folder = mkdtempSync(join(tmpdir(), "privatelink-guides-"));

  public constructor() {
    const bundles = join(this.folder, "lib");
    const { status, stderr } = spawnSync(process.execPath, ["scripts/bundle-cli.mjs", bundles], {
      cwd: ROOT,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`Cannot bundle the command line: ${stderr}`);
    const programs = {
      privatelink: `exec ${process.execPath} ${join(bundles, "privatelink.js")} "$@"`,
      tsx: `exec ${process.execPath} ${join(ROOT, "node_modules/tsx/dist/cli.mjs")} --tsconfig ${join(ROOT, "tsconfig.json")} "$@"`,
      npx: `exec "$@"`,
    };
    mkdirSync(join(this.folder, "bin"));
    for (const [name, line] of Object.entries(programs)) {
      const path = join(this.folder, "bin", name);
      writeFileSync(path, `#!/bin/sh\n${line}\n`);
      chmodSync(path, 0o755);
    }
  }

  /** What a script prints, and its exit code. */
  public run(script: string, cwd: string): { readonly printed: string; readonly exitCode: number | null } {
    const environment = {
      ...process.env,
      PATH: [join(this.folder, "bin"), dirname(process.execPath), process.env["PATH"]].join(delimiter),
      NODE_PATH: join(ROOT, "node_modules"),
      NO_COLOR: "1",
      CHECKPOINT_DISABLE: "1",
    };
    const { stdout, status } = spawnSync("bash", ["-c", `exec 2>&1\n${script}`], {
      cwd,
      env: environment,
      encoding: "utf8",
    });
    return { printed: stdout, exitCode: status };
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A guide with what its commands print today. @throws Error for a command that ends with another exit code. */
export function ranGuide(guide: string, commandLine: CommandLine): string {
  const folder = mkdtempSync(join(tmpdir(), "privatelink-guide-"));
  try {
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    return guide.replace(PARTS, (...match) => {
      const [part = "", ...groups] = match as unknown as string[];
      return shownPart(part, stepOf(groups), folder, commandLine);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stepOf([files, language, info = "", content = ""]: readonly (string | undefined)[]): Step | undefined {
  if (files !== undefined) {
    const pairs = files.split(/\s+/).map((pair) => pair.split("=") as [string, string]);
    return { kind: "files", pairs };
  }
  const [, exitCode] = /^run(?: exit=(\d+))?$/.exec(info) ?? [];
  if (language === "sh" && info.startsWith("run"))
    return { kind: "run", script: content, exitCode: Number(exitCode ?? 0) };
  return info.includes(".") ? { kind: "file", name: info, content } : undefined;
}

function shownPart(part: string, step: Step | undefined, folder: string, commandLine: CommandLine): string {
  if (step?.kind === "file") writeFileSync(join(folder, step.name), step.content);
  if (step?.kind === "files")
    for (const [name, path] of step.pairs) cpSync(join(ROOT, path), join(folder, name), { recursive: true });
  if (step?.kind !== "run") return part;
  const { printed, exitCode } = commandLine.run(step.script, folder);
  if (exitCode !== step.exitCode)
    throw new Error(`Exit code ${String(exitCode)} instead of ${step.exitCode} of:\n${step.script}\n${printed}`);
  return part.replace(PRINTED, () => `\`\`\`text printed\n${printed.replace(/\n*$/, "\n")}\`\`\``);
}
