import { converterMissing, type HclConverter } from "../terraform/configuration/hcl";
import type { Source } from "../terraform/read";
import { readSources, type SourceOptions } from "../terraform/sources";
import { NODE_FILES } from "../edge/node-files";

const STDIN = "-";

/** Reads the files and folders that the arguments name, `-` for standard input. `how` applies to configurations. */
export async function readInputs(
  paths: readonly string[],
  stdin: NodeJS.ReadableStream,
  how: Pick<SourceOptions, "variables" | "terraform">,
): Promise<Source[]> {
  const options = { ...how, files: NODE_FILES, convertHcl };
  const sources: Source[] = [];
  for (const path of new Set(paths)) {
    if (path === STDIN) sources.push({ name: "standard input", bytes: await readAll(stdin) });
    else sources.push(...(await readSources([path], options)));
  }
  return sources;
}

const convertHcl: HclConverter = async (name, text) => {
  const { parse } = await loadConverter();
  return parse(name, text);
};

async function loadConverter(): Promise<typeof import("@cdktf/hcl2json")> {
  try {
    return await import("@cdktf/hcl2json");
  } catch {
    throw converterMissing();
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
