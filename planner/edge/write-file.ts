import { renameSync, rmSync, writeFileSync } from "node:fs";
import { PrivateLinkError } from "../shared/errors";
import { errorCode } from "./system-errors";

/** Writes a file completely or not at all: to a temporary file next to it, which is then renamed. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new PrivateLinkError({
      code: "OUTPUT_UNWRITABLE",
      what: "Cannot write the report",
      where: path,
      expected: "a path in an existing folder with write permission",
      found: errorCode(error),
      fix: "Check the path",
    });
  }
}
