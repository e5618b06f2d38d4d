import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PrivateLinkError } from "../shared/errors";
import { stackFiles } from "../terraform/document/manifest";
import type { Json } from "../terraform/document/json";
import { parseJson } from "../terraform/document/parse";
import type { Source } from "../terraform/read";
import type { VariableArgument } from "./configuration-folder";
import { isFolder, readBytes, readIfThere, readText } from "./files";
import { sourceOf } from "./source";

const STDIN = "-";
const MANIFEST = "manifest.json";
const STACK_FILE = "cdk.tf.json";
const CONFIGURATION = /\.tf(?:\.json)?$/;

/**
 * Reads what the arguments name: files, `cdktf.out` folders, stack folders, folders of a configuration, `-` for
 * standard input. `variables` are for configurations in HCL.
 */
export async function readSources(
  paths: readonly string[],
  stdin: NodeJS.ReadableStream,
  variables: readonly VariableArgument[] = [],
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of new Set(paths)) {
    if (path === STDIN) sources.push(sourceOf("standard input", await readAll(stdin)));
    else sources.push(...(await readPath(path, variables)));
  }
  return sources;
}

async function readPath(path: string, variables: readonly VariableArgument[]): Promise<Source[]> {
  if (isFolder(path)) return readFolder(path, variables);
  if (path.endsWith(".tf")) return readHcl(path, [basename(path)], variables);
  if (basename(path) === STACK_FILE) return [await readStack(path, path)];
  if (basename(path) !== MANIFEST) return [sourceOf(path, readBytes(path))];
  return readStacks(path.slice(0, -MANIFEST.length) || ".", stackFiles(path, readText(path)));
}

async function readFolder(folder: string, variables: readonly VariableArgument[]): Promise<Source[]> {
  const manifest = readIfThere(join(folder, MANIFEST));
  if (manifest !== undefined) return readStacks(folder, stackFiles(join(folder, MANIFEST), manifest));
  const names = readdirSync(folder);
  if (names.includes(STACK_FILE)) return [await readStack(join(folder, STACK_FILE), join(folder, STACK_FILE))];
  if (names.some((name) => CONFIGURATION.test(name))) return readHcl(folder, names, variables);
  throw new PrivateLinkError({
    code: "INPUT_NO_STACKS",
    what: "The folder holds neither synthesized stacks nor a configuration",
    where: folder,
    expected: `${MANIFEST}, ${STACK_FILE} or files that end in .tf`,
    found: "none of them",
    fix: "Run cdktf synth first and name its output folder, usually cdktf.out",
  });
}

async function readHcl(
  path: string,
  names: readonly string[],
  variables: readonly VariableArgument[],
): Promise<Source[]> {
  const { readConfigurationFiles } = await import("./configuration-folder.js");
  return [{ name: path, configuration: await readConfigurationFiles(path, names, variables) }];
}

function readStacks(folder: string, stacks: readonly { name: string; path: string }[]): Promise<Source[]> {
  return Promise.all(stacks.map(({ name, path }) => readStack(name, join(folder, path))));
}

/** A synthesized stack; modules that it calls are read as far as they are there and hcl2json is installed. */
async function readStack(name: string, path: string): Promise<Source> {
  const source = sourceOf(name, readBytes(path));
  const document = documentWithModules(source);
  if (document === undefined) return source;
  const { readModulesOfStack } = await import("./configuration-folder.js");
  const configuration = await readModulesOfStack(dirname(path), document);
  return configuration === undefined ? source : { name, configuration };
}

/** The document of a stack that may call modules; most do not, and are parsed by the readers alone. */
function documentWithModules(source: Source): Json | undefined {
  if ("document" in source) return source.document;
  return "text" in source && source.text.includes('"module"') ? parseJson(source.name, source.text) : undefined;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
