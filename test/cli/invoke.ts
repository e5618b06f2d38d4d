import { Readable } from "node:stream";
import { run } from "../../planner/cli/main";

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Standard input, terminal and environment of the process. */
export interface ProcessState {
  readonly stdin?: string;
  readonly isTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process. */
export async function invoke(args: readonly string[], given: ProcessState = {}): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const code = await run(args, "1.2.3", {
    stdin: Readable.from([Buffer.from(given.stdin ?? "")]),
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    isTerminal: given.isTerminal ?? false,
    env: given.env ?? {},
  });
  return { code, stdout, stderr };
}
