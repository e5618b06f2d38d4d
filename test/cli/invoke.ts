import { Readable } from "node:stream";
import { run } from "../../planner/cli/main";

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string;
  readonly isTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process. */
export async function invoke(args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const code = await run(args, "1.2.3", {
    stdin: Readable.from([Buffer.from(around.stdin ?? "")]),
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    isTerminal: around.isTerminal ?? false,
    env: around.env ?? {},
  });
  return { code, stdout, stderr };
}
