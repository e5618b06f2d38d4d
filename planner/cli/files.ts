import { readFileSync, statSync } from "node:fs";
import { PrivateLinkError } from "../errors";
import { errorCode } from "./system-errors";

/** The command line has nothing else to do while it reads, and reading at once is the fastest way to a text. */

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
    return textOf(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw unreadable(path, error);
  }
}

/** The text of a file that a user named. */
export function readText(path: string): string {
  try {
    return textOf(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Bytes of UTF-16 are no UTF-8, which shows at the first character. */
function textOf(path: string): string {
  const text = readFileSync(path, "utf8");
  if (text.startsWith("\uFFFD")) return decode(readFileSync(path));
  return withoutMark(text);
}

/** A redirection in Windows PowerShell writes UTF-16 with a byte order mark. */
export function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.toString(isUtf16 ? "utf16le" : "utf8");
  return withoutMark(text);
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

const FOUND: Readonly<Record<string, string>> = {
  ENOENT: "nothing of that name",
  EACCES: "no permission to read it",
  EISDIR: "a folder",
};

function unreadable(path: string, error: unknown): PrivateLinkError {
  const code = errorCode(error);
  return new PrivateLinkError({
    code: code === "ENOENT" ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE",
    what: "The input cannot be read",
    where: path,
    expected: "a file or a folder that can be read",
    found: FOUND[code] ?? (error instanceof Error ? error.message : code),
    fix: "Check the path",
  });
}
