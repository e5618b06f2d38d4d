import { readFile, stat } from "node:fs/promises";
import { PrivateLinkError } from "../errors";
import { errorCode } from "./system-errors";

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The text of a file, or `undefined` when there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw unreadable(path, error);
  }
}

/** The text of a file that a user named. */
export async function readText(path: string): Promise<string> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A redirection in Windows PowerShell writes UTF-16 with a byte order mark. */
export function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = bytes.toString(isUtf16 ? "utf16le" : "utf8");
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
