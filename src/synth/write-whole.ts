import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file whole or not at all: to a temporary name beside it, which then takes its place. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
