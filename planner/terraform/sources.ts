import { PrivateLinkError } from "../shared/errors";
import {
  readConfigurationFolder,
  withEnvironment,
  type ConfigurationReader,
  type VariableArgument,
} from "./configuration/folder";
import { isConfigurationFile } from "./configuration/file-names";
import { followModules, type FolderReader } from "./configuration/follow-modules";
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
const HCL = /\.(?:tf|tofu)$/;
const JSON_SYNTAX = /\.(?:tf|tofu)\.json$/;

/** What reading files needs from the caller. */
export interface SourceOptions {
  /** The file system to read from. */
  readonly files: Files;
  /** Converts HCL to JSON, such as `parse` of @cdktf/hcl2json. Without it, HCL files are not read. */
  readonly convertHcl?: HclConverter;
  /** Values for the variables of configurations. */
  readonly variables?: readonly VariableArgument[];
  /** Reads configurations as Terraform does, which ignores `.tofu` files. Default: as OpenTofu, which prefers them. */
  readonly terraform?: boolean;
}

/**
 * Reads the inputs at these paths: plans and states, `cdktf.out` folders, their manifest.json, stacks, configuration
 * folders, or a single `.tf` or `.tofu` file. Configurations are read with the modules that they call. A path given twice
 * is read once.
 * @throws PrivateLinkError for a path that cannot be read.
 */
export async function readSources(
  paths: readonly string[],
  { files, convertHcl, variables = [], terraform = false }: SourceOptions,
): Promise<Source[]> {
  const reader: ConfigurationReader = { files, variables, program: terraform ? "terraform" : "opentofu" };
  const sources: Source[] = [];
  for (const path of new Set(paths)) {
    sources.push(...(await awaitSteps(sourcesOfPath(path, reader), convertHcl)));
  }
  return sources;
}

function* sourcesOfPath(path: string, reader: ConfigurationReader): Steps<Source[]> {
  const { files } = reader;
  const names = files.readFolder(path);
  if (names !== undefined) return yield* sourcesOfFolder(path, names, reader);
  const name = fileName(path);
  if (HCL.test(path)) return [yield* hclFileSource(path, path, reader)];
  if (name === MANIFEST) return yield* stackSources(folderOf(path), path, reader);
  if (JSON_SYNTAX.test(path)) return [yield* fileSource(path, path, reader)];
  return [{ name: path, path: normal(path), bytes: readBytes(files, path) }];
}

function* sourcesOfFolder(folder: string, names: readonly string[], reader: ConfigurationReader): Steps<Source[]> {
  const [manifest, stack] = [joinPaths(folder, MANIFEST), joinPaths(folder, STACK_FILE)];
  if (names.includes(MANIFEST)) return yield* stackSources(folder, manifest, reader);
  if (names.includes(STACK_FILE)) return [yield* fileSource(stack, stack, reader)];
  if (names.some((name) => isConfigurationFile(name, reader.program))) {
    const configuration = yield* readConfigurationFolder(reader, folder, names);
    return [{ name: folder, path: normal(folder), configuration }];
  }
  throw new PrivateLinkError({
    code: "INPUT_NO_STACKS",
    what: "The folder contains neither synthesized stacks nor a configuration",
    where: folder,
    expected: `${MANIFEST}, ${STACK_FILE} or files that end in .tf or .tofu`,
    found: names.some((name) => isConfigurationFile(name, "opentofu"))
      ? "only .tofu files, which --terraform ignores"
      : "none of them",
    fix: "Run cdktf synth first, then pass its output folder, usually cdktf.out",
  });
}

/** One file in HCL. Who names a .tofu file wants it read. */
function* hclFileSource(name: string, path: string, reader: ConfigurationReader): Steps<Source> {
  const given: ConfigurationReader = path.endsWith(".tofu") ? { ...reader, program: "opentofu" } : reader;
  const configuration = yield* readConfigurationFolder(given, folderOf(path), [fileName(path)]);
  return { name, path: normal(path), configuration };
}

function* fileSource(name: string, path: string, reader: ConfigurationReader): Steps<Source> {
  const source = yield* stackSource(name, readBytes(reader.files, path), folderOf(path), reader, reader.variables);
  return { ...source, path: normal(path) };
}

/** The stacks of a manifest, each in JSON or in HCL. */
function* stackSources(folder: string, manifest: string, reader: ConfigurationReader): Steps<Source[]> {
  const sources: Source[] = [];
  for (const { name, path } of stackFiles(manifest, readText(reader.files, manifest))) {
    const file = joinPaths(folder, path);
    const read = HCL.test(file) ? hclFileSource : fileSource;
    sources.push(yield* read(name, file, reader));
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
  reader: FolderReader,
  variables: readonly VariableArgument[] = [],
): Steps<Source> {
  const read = parseDocument(name, content, isRelevant);
  const document = isObject(read) ? yield* withEnvironment(read, variables) : read;
  if (!callsModules(document)) return { name, document };
  return { name, configuration: yield* followModules(reader, folder, document) };
}

function callsModules(document: Json): document is { readonly [key: string]: Json } {
  return isObject(document) && Object.keys(objectAt(document, "module")).length > 0;
}

/** Equal for two ways to write one path. */
function normal(path: string): string {
  return joinPaths(path.startsWith("/") ? "/" : ".", path);
}
