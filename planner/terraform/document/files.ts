import { PrivateLinkError } from "../../shared/errors";
import { decode } from "./bytes";

/** A file system, as far as the readers need one. Paths have `/` between their steps, and start as the caller's do. */
export interface Files {
  /** What a file contains; `undefined` where there is no such file. May throw for one that cannot be read. */
  readonly readFile: (path: string) => Uint8Array | undefined;
  /** The names of what is in a folder; `undefined` where there is no such folder. */
  readonly readFolder: (path: string) => readonly string[] | undefined;
}

/**
 * The bytes of a file that a user named.
 * @throws PrivateLinkError INPUT_NOT_FOUND.
 */
export function readBytes(files: Files, path: string): Uint8Array {
  const bytes = files.readFile(path);
  if (bytes !== undefined) return bytes;
  throw new PrivateLinkError({
    code: "INPUT_NOT_FOUND",
    what: "The input cannot be read",
    where: path,
    expected: "a file or a folder that can be read",
    found: "nothing of that name",
    fix: "Check the path",
  });
}

/**
 * The text of a file that a user named.
 * @throws PrivateLinkError INPUT_NOT_FOUND.
 */
export function readText(files: Files, path: string): string {
  return decode(path, readBytes(files, path));
}
