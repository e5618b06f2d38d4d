import { renameSync, rmSync, writeFileSync } from "node:fs";
import { PrivateLinkError } from "../shared/errors";
import { errorCode } from "./system-errors";

/** Writes a file whole or not at all: to a temporary name beside it, which then takes its place. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new PrivateLinkError({
      code: "OUTPUT_UNWRITABLE",
      what: "The report cannot be written",
      where: path,
      expected: "a file in a folder that exists and can be written",
      found: errorCode(error),
      fix: "Check the path",
    });
  }
}
