import { PrivateLinkError } from "../../shared/errors";
import { decode } from "../document/bytes";
import type { Files } from "../document/files";
import { arrayAt, isObject, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { parseJson } from "../document/parse";
import { isAbsolutePath, joinPaths } from "../document/paths";
import { joinedConfiguration } from "./files";
import { readDocuments, type Steps } from "./hcl";
import type { ConfigurationModule } from "./module";

/** Where `terraform init` writes down the folders of the modules that it loaded. */
const INSTALLED = ".terraform/modules/modules.json";
const CONFIGURATION = /\.tf(?:\.json)?$/;
/** Modules that call each other more deeply than this do so in a circle. */
const DEEPEST = 20;
const MOST_CALLS = 10_000;

/** A module whose calls are being added. */
interface OpenModule {
  readonly folder: string;
  /** The names of the calls that lead to it. */
  readonly path: readonly string[];
  readonly document: JsonObject;
  readonly calls: Map<string, ConfigurationModule | string>;
}

/** A call of a module whose folder is known. */
interface Call {
  readonly caller: OpenModule;
  readonly name: string;
  readonly folder: string;
}

/**
 * A configuration with the modules that it calls, read from their folders: local ones, and those that `terraform init`
 * loaded. A module that is in neither place, or cannot be read, stays out, with the reason.
 */
export function* followModules(files: Files, folder: string, document: JsonObject): Steps<ConfigurationModule> {
  const installed = installedModules(files, folder);
  const documents = new Map<string, JsonObject | string>();
  const root: OpenModule = { folder, path: [], document, calls: new Map() };
  let left = MOST_CALLS;
  let level = [root];
  while (level.length > 0) {
    const calls = level.flatMap((caller) => callsOf(caller, installed));
    const folders = new Set(calls.map((call) => call.folder));
    yield* readFolders(
      files,
      [...folders].filter((each) => !documents.has(each)),
      documents,
    );
    level = calls.flatMap((call) => {
      const called = calledModule(call, documents.get(call.folder), left);
      call.caller.calls.set(call.name, called);
      if (typeof called === "string") return [];
      left -= callCount(called.document);
      return [called];
    });
  }
  return root;
}

function calledModule(
  { caller, name, folder }: Call,
  document: JsonObject | string = "",
  left: number,
): OpenModule | string {
  if (typeof document === "string") return document;
  const path = [...caller.path, name];
  if (path.length > DEEPEST || callCount(document) > left)
    return "modules call each other in a circle, or too many times";
  return { folder, path, document, calls: new Map() };
}

function callCount(document: JsonObject): number {
  return Object.keys(objectAt(document, "module")).length;
}

/** The calls of a module that lead to a folder; the others get the reason. */
function callsOf(caller: OpenModule, installed: ReadonlyMap<string, string>): Call[] {
  return Object.entries(objectAt(caller.document, "module")).flatMap(([name, call]) => {
    const folder = folderOfCall(call, caller.folder) ?? installed.get([...caller.path, name].join("."));
    if (folder !== undefined) return [{ caller, name, folder }];
    caller.calls.set(name, "its module is not on this disk: run terraform init, or name a plan instead");
    return [];
  });
}

/** The folder of a local module. */
function folderOfCall(call: Json, from: string): string | undefined {
  const body: Json | undefined = Array.isArray(call) ? (call as readonly Json[])[0] : call;
  const source = isObject(body) ? textAt(body, "source") : undefined;
  if (source === undefined) return undefined;
  if (/^\.\.?(?:\/|$)/.test(source)) return joinPaths(from, source);
  return isAbsolutePath(source) ? source : undefined;
}

/** Reads folders, all their files in HCL in one step. */
function* readFolders(
  files: Files,
  folders: readonly string[],
  documents: Map<string, JsonObject | string>,
): Steps<void> {
  const listed = folders.map((folder) => ({ folder, paths: listFolder(files, folder) }));
  const paths = listed.flatMap((one) => (typeof one.paths === "string" ? [] : one.paths));
  const contents = yield* readDocuments(files, paths);
  const byPath = new Map(paths.map((path, at) => [path, contents[at]]));
  for (const { folder, paths: own } of listed) {
    documents.set(folder, typeof own === "string" ? own : joined(own.map((path) => byPath.get(path))));
  }
}

/** The files of a module's folder, or the reason why there are none. */
function listFolder(files: Files, folder: string): readonly string[] | string {
  const names = files.readFolder(folder);
  return names === undefined ? `its module is not in ${folder}` : configurationFiles(folder, names);
}

/** The files of a folder that Terraform reads as its configuration, in their order. */
export function configurationFiles(folder: string, names: readonly string[]): readonly string[] {
  return names
    .filter((name) => CONFIGURATION.test(name))
    .sort()
    .map((name) => joinPaths(folder, name));
}

function joined(documents: readonly (JsonObject | PrivateLinkError | undefined)[]): JsonObject | string {
  const known: JsonObject[] = [];
  for (const document of documents) {
    if (PrivateLinkError.isPrivateLinkError(document))
      return `its module cannot be read: ${document.message.replace(/\.$/, "")}`;
    if (document !== undefined) known.push(document);
  }
  return joinedConfiguration(known);
}

/** Folders by the calls that lead to the module, such as `network.endpoints`. */
function installedModules(files: Files, folder: string): Map<string, string> {
  return new Map(
    arrayAt(installedIn(files, joinPaths(folder, INSTALLED)), "Modules").flatMap((entry): [string, string][] => {
      const [key, directory] = [textAt(entry, "Key"), textAt(entry, "Dir")];
      if (key === undefined || directory === undefined) return [];
      return [[key, isAbsolutePath(directory) ? directory : joinPaths(folder, directory)]];
    }),
  );
}

function installedIn(files: Files, path: string): Json | undefined {
  try {
    const bytes = files.readFile(path);
    return bytes === undefined ? undefined : parseJson(path, decode(path, bytes));
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return undefined;
    throw error;
  }
}
