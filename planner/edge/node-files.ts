import { readdirSync, readFileSync } from "node:fs";
import { PrivateLinkError } from "../shared/errors";
import type { Files } from "../terraform/document/files";
import { errorCode } from "./system-errors";

/** The file system of this machine. Who uses it has nothing else to do meanwhile, and reading at once is the fastest way. */
export const NODE_FILES: Files = {
  readFile: (path) => unlessMissing(path, ["ENOENT"], () => readFileSync(path)),
  readFolder: (path) => unlessMissing(path, ["ENOENT", "ENOTDIR"], () => readdirSync(path)),
};

function unlessMissing<T>(path: string, missing: readonly string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (missing.includes(errorCode(error))) return undefined;
    throw unreadable(path, error);
  }
}

const FOUND: Readonly<Record<string, string>> = {
  EACCES: "no permission to read it",
  EISDIR: "a folder",
  ERR_FS_FILE_TOO_LARGE: "more than 2 GiB",
};

function unreadable(path: string, error: unknown): PrivateLinkError {
  const code = errorCode(error);
  return new PrivateLinkError({
    code: "INPUT_UNREADABLE",
    what: "The input cannot be read",
    where: path,
    expected: "a file or a folder that can be read",
    found: FOUND[code] ?? (error instanceof Error ? error.message : code),
    fix: code.endsWith("_TOO_LARGE") ? "Read fewer stacks at a time" : "Check the path",
  });
}
