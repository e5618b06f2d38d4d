import { PrivateLinkError } from "../../shared/errors";
import { decode } from "./bytes";

/** The part of a file system that the readers need. Paths use `/` as separator and begin like the caller's paths. */
export interface Files {
  /** The content of a file; `undefined` if it does not exist. May throw if it cannot be read. */
  readonly readFile: (path: string) => Uint8Array | undefined;
  /** The names of the entries in a folder; `undefined` if it does not exist. */
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
    what: `No such file or folder: ${path}`,
  });
}

/**
 * The text of a file that a user named.
 * @throws PrivateLinkError INPUT_NOT_FOUND.
 */
export function readText(files: Files, path: string): string {
  return decode(path, readBytes(files, path));
}
