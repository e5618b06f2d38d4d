import { PrivateLinkError } from "../shared/errors";
import { readConfigurationFolder, withEnvironment, type VariableArgument } from "./configuration/folder";
import { followModules } from "./configuration/follow-modules";
import { awaitSteps, type HclConverter, type Steps } from "./configuration/hcl";
import { parseDocument } from "./document/bytes";
import { readBytes, readText, type Files } from "./document/files";
import { isObject, objectAt, type Json } from "./document/json";
import { stackFiles } from "./document/manifest";
import { fileName, folderOf, joinPaths } from "./document/paths";
import type { Source } from "./read";
import { isRelevant } from "./topology";

const MANIFEST = "manifest.json";
const STACK_FILE = "cdk.tf.json";
const CONFIGURATION = /\.tf(?:\.json)?$/;

/** What reading files needs from the caller. */
export interface SourceOptions {
  /** The file system to read from. */
  readonly files: Files;
  /** Converts HCL to JSON, such as `parse` of @cdktf/hcl2json. Without it, HCL files are not read. */
  readonly convertHcl?: HclConverter;
  /** Values for the variables of configurations. */
  readonly variables?: readonly VariableArgument[];
}

/**
 * Reads the inputs at these paths: plans and states, `cdktf.out` folders, their manifest.json, stacks, configuration
 * folders, or a single `.tf` file. Configurations are read with the modules that they call. A path given twice is read
 * once.
 * @throws PrivateLinkError for a path that cannot be read.
 */
export async function readSources(
  paths: readonly string[],
  { files, convertHcl, variables = [] }: SourceOptions,
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of new Set(paths)) {
    sources.push(...(await awaitSteps(sourcesOfPath(path, files, variables), convertHcl)));
  }
  return sources;
}

function* sourcesOfPath(path: string, files: Files, variables: readonly VariableArgument[]): Steps<Source[]> {
  const names = files.readFolder(path);
  if (names !== undefined) return yield* sourcesOfFolder(path, names, files, variables);
  const name = fileName(path);
  if (path.endsWith(".tf")) return [yield* hclSource(path, [name], files, variables)];
  if (name === MANIFEST) return yield* stackSources(folderOf(path), path, files, variables);
  if (path.endsWith(".tf.json")) {
    return [yield* stackSource(path, readBytes(files, path), folderOf(path), files, variables)];
  }
  return [{ name: path, bytes: readBytes(files, path) }];
}

function* sourcesOfFolder(
  folder: string,
  names: readonly string[],
  files: Files,
  variables: readonly VariableArgument[],
): Steps<Source[]> {
  const [manifest, stack] = [joinPaths(folder, MANIFEST), joinPaths(folder, STACK_FILE)];
  if (names.includes(MANIFEST)) return yield* stackSources(folder, manifest, files, variables);
  if (names.includes(STACK_FILE)) {
    return [yield* stackSource(stack, readBytes(files, stack), folder, files, variables)];
  }
  if (names.some((name) => CONFIGURATION.test(name))) return [yield* hclSource(folder, names, files, variables)];
  throw new PrivateLinkError({
    code: "INPUT_NO_STACKS",
    what: "The folder contains neither synthesized stacks nor a configuration",
    where: folder,
    expected: `${MANIFEST}, ${STACK_FILE} or files that end in .tf`,
    found: "none of them",
    fix: "Run cdktf synth first, then pass its output folder, usually cdktf.out",
  });
}

function* hclSource(
  path: string,
  names: readonly string[],
  files: Files,
  variables: readonly VariableArgument[],
): Steps<Source> {
  return { name: path, configuration: yield* readConfigurationFolder(files, path, names, variables) };
}

function* stackSources(
  folder: string,
  manifest: string,
  files: Files,
  variables: readonly VariableArgument[],
): Steps<Source[]> {
  const sources: Source[] = [];
  for (const { name, path } of stackFiles(manifest, readText(files, manifest))) {
    const file = joinPaths(folder, path);
    sources.push(yield* stackSource(name, readBytes(files, file), folderOf(file), files, variables));
  }
  return sources;
}

/**
 * A synthesized stack with the modules that it calls, whose sources are relative to `folder`. Of the variables, only those
 * of the environment apply to it.
 */
export function* stackSource(
  name: string,
  content: string | Uint8Array,
  folder: string,
  files: Files,
  variables: readonly VariableArgument[] = [],
): Steps<Source> {
  const read = parseDocument(name, content, isRelevant);
  const document = isObject(read) ? yield* withEnvironment(read, variables) : read;
  if (!callsModules(document)) return { name, document };
  return { name, configuration: yield* followModules(files, folder, document) };
}

function callsModules(document: Json): document is { readonly [key: string]: Json } {
  return isObject(document) && Object.keys(objectAt(document, "module")).length > 0;
}
