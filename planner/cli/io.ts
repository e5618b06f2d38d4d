/** What the command line works with; the only door to the process. */
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

/** Exit codes. 3 is kept for a report that was written although a gate did not hold. */
export const EXIT = { ok: 0, failed: 1, badInput: 2 } as const;
