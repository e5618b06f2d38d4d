import { readFileSync, statSync } from "node:fs";
import { PrivateLinkError } from "../shared/errors";
import { errorCode } from "./system-errors";

/** The command line has nothing else to do while it reads, and reading at once is the fastest way. */

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The text of a file, or `undefined` when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error) && error.code === "INPUT_NOT_FOUND") return undefined;
    throw error;
  }
}

/** The text of a file that a user named. */
export function readText(path: string): string {
  return decode(path, readBytes(path));
}

/** The bytes of a file that a user named. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The text of an input called `name`. A redirection in Windows PowerShell writes UTF-16 with a byte order mark. */
export function decode(name: string, bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = bytes.toString(isUtf16 ? "utf16le" : "utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch (error) {
    throw unreadable(name, error);
  }
}

const FOUND: Readonly<Record<string, string>> = {
  ENOENT: "nothing of that name",
  EACCES: "no permission to read it",
  EISDIR: "a folder",
  ERR_FS_FILE_TOO_LARGE: "more than 2 GiB",
  ERR_STRING_TOO_LONG: "more text than Node.js can hold in one piece",
};

function unreadable(path: string, error: unknown): PrivateLinkError {
  const code = errorCode(error);
  return new PrivateLinkError({
    code: code === "ENOENT" ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE",
    what: "The input cannot be read",
    where: path,
    expected: "a file or a folder that can be read",
    found: FOUND[code] ?? (error instanceof Error ? error.message : code),
    fix: code.endsWith("_TOO_LARGE") || code.endsWith("_TOO_LONG") ? "Read fewer stacks at a time" : "Check the path",
  });
}
