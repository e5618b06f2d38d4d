/** What the command line needs from its process; nothing else touches the process. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  /** Writes to standard output: the report and nothing else. */
  readonly out: (text: string) => void;
  /** Writes to standard error: messages for people. */
  readonly err: (text: string) => void;
  /** True when standard output is a terminal. */
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Exit codes. `gate`: the report was written, and a gate of the configuration or --fail-on failed. */
export const EXIT = { ok: 0, failed: 1, badInput: 2, gate: 3 } as const;
