import { readdirSync, readFileSync } from "node:fs";
import { PrivateLinkError } from "../shared/errors";
import type { Files } from "../terraform/document/files";
import { errorCode } from "./system-errors";

/** The file system of this machine. Synchronous: callers have nothing to do meanwhile, and it is the fastest way. */
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
  EACCES: "no read permission",
  EISDIR: "a folder",
  ERR_FS_FILE_TOO_LARGE: "more than 2 GiB",
};

function unreadable(path: string, error: unknown): PrivateLinkError {
  const code = errorCode(error);
  return new PrivateLinkError({
    code: "INPUT_UNREADABLE",
    what: "Cannot read the input",
    where: path,
    expected: "a readable file or folder",
    found: FOUND[code] ?? (error instanceof Error ? error.message : code),
    fix: code.endsWith("_TOO_LARGE") ? "Read fewer stacks at a time" : "Check the path",
  });
}
