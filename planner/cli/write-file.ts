import { rename, rm, writeFile } from "node:fs/promises";
import { PrivateLinkError } from "../shared/errors";
import { errorCode } from "./system-errors";

/** Writes a file whole or not at all: to a temporary name beside it, which then takes its place. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new PrivateLinkError({
      code: "OUTPUT_UNWRITABLE",
      what: "The report cannot be written",
      where: path,
      expected: "a file in a folder that exists and can be written",
      found: errorCode(error),
      fix: "Check the path given with --out",
    });
  }
}
