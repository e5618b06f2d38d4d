/**
 * Runs the real terraform over a copy of a configuration, with the stand-in provider attached.
 *
 *     const workspace = await openWorkspace(directory);
 *     await workspace.must(["init"]);
 *     await workspace.must(["plan", "-out=plan"]);
 *     const plan = await workspace.show("plan");
 *     workspace.close();
 *
 * A workspace is a directory, a stand-in and its world: what one applies no other sees.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { startStandIn, type StandIn } from "../terraform-provider/server";
import { usedTypes } from "../terraform-provider/used-types";
import { binary, childEnvironment, realProvider } from "./binary";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Workspace {
  /** Absolute path of the copy. */
  readonly directory: string;
  readonly standIn: StandIn;
  /** Runs terraform in the directory (or a folder of it) and returns whatever comes out. */
  run(args: readonly string[], folder?: string): Promise<Run>;
  /** Like run; throws with terraform's own output unless it exits with 0. */
  must(args: readonly string[], folder?: string): Promise<Run>;
  /** `terraform show -json`, of a plan file or, without one, of the state. */
  show(planFile?: string, folder?: string): Promise<unknown>;
  /** Replaces the configuration files, keeping state and stand-in: the next commit of the author. */
  replaceConfiguration(source: string): void;
  /** Deletes the directory and stops the stand-in. */
  close(): void;
}

/** Longest time for one terraform command, in milliseconds; a command that hangs is killed and fails. */
const commandTimeout = 120_000;

/** A workspace with a copy of the directory; an empty one without an argument. */
export async function openWorkspace(source?: string): Promise<Workspace> {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "privatelink-")));
  if (source !== undefined) cpSync(source, directory, { recursive: true });
  const standIn = await startStandIn();
  const run = async (args: readonly string[], folder = "."): Promise<Run> => {
    standIn.serve(usedTypes(directory));
    const environment = childEnvironment(realProvider ? {} : { TF_REATTACH_PROVIDERS: standIn.reattach });
    return await execute(binary, args, join(directory, folder), environment);
  };
  const must = async (args: readonly string[], folder?: string): Promise<Run> => succeed(args, await run(args, folder));
  return {
    directory,
    standIn,
    run,
    must,
    show: async (planFile, folder) => {
      const args = ["show", "-json", ...(planFile === undefined ? [] : [planFile])];
      return JSON.parse((await must(args, folder)).stdout) as unknown;
    },
    replaceConfiguration: (next) => {
      removeConfiguration(directory);
      cpSync(next, directory, { recursive: true });
    },
    close: () => {
      standIn.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Removes the .tf files at the top of the directory. */
function removeConfiguration(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (/\.tf(\.json)?$/.test(name)) rmSync(join(directory, name));
  }
}

function succeed(args: readonly string[], result: Run): Run {
  if (result.code === 0) return result;
  const command = `${binary} ${args.join(" ")}`;
  throw new Error(`${command} exits with ${String(result.code)}\n${result.stderr}\n${result.stdout}`);
}

/** Runs a program to its end; never throws for an exit code. */
export function execute(
  program: string,
  args: readonly string[],
  directory: string,
  environment: Record<string, string | undefined>,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const options = { cwd: directory, env: environment, timeout: commandTimeout, killSignal: "SIGKILL" } as const;
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (part: string) => (output.stdout += part));
    child.stderr.setEncoding("utf8").on("data", (part: string) => (output.stderr += part));
    child.on("error", reject);
    child.on("close", (code) => {
      const plain = (text: string): string => stripVTControlCharacters(text);
      resolve({ code: code ?? -1, stdout: plain(output.stdout), stderr: plain(output.stderr) });
    });
  });
}
