import type { OpenTofuFiles } from "../../model/topology";
import type { PrivateLinkError } from "../../shared/errors";
import { decode } from "../document/bytes";
import type { Files } from "../document/files";
import { arrayAt, isObject, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { parseJson } from "../document/parse";
import { isAbsolutePath, joinPaths } from "../document/paths";
import { configurationFiles, type ConfigurationFiles, type Program } from "./file-names";
import { joinedConfiguration, type ConfigurationFile } from "./files";
import { attempt, isError, readDocuments, type Steps } from "./hcl";
import { isUnread, type ConfigurationModule, type UnreadModule } from "./module";

/** The file in which `terraform init` lists the folders of the modules that it installed. */
const INSTALLED = ".terraform/modules/modules.json";
/** Module calls that nest deeper than this are treated as circular. */
const DEEPEST = 20;
const MOST_CALLS = 10_000;

const TOO_MANY: UnreadModule = { reason: "modules call each other in a circle or too many times" };
const GET_MODULES = "Run terraform init, or pass a plan instead";

/** A module whose calls are being added. */
interface OpenModule {
  readonly folder: string;
  /** The names of the calls that lead to it. */
  readonly path: readonly string[];
  readonly document: JsonObject;
  readonly openTofu: OpenTofuFiles | undefined;
  readonly calls: Map<string, OpenModule | UnreadModule>;
}

/** A call of a module whose folder is known. */
interface Call {
  readonly caller: OpenModule;
  readonly name: string;
  readonly folder: string;
}

/** The content of a folder, the same for every call. */
type Content = Pick<OpenModule, "document" | "openTofu"> | UnreadModule;

/** Where folders are read, and as which program reads them. */
export interface FolderReader {
  readonly files: Files;
  readonly program: Program;
}

/**
 * A configuration with the modules that it calls, read from their folders: local modules, and those that `terraform
 * init` installed. A module that is missing or cannot be read is left out, with the reason.
 */
export function* followModules(
  reader: FolderReader,
  folder: string,
  document: JsonObject,
  openTofu?: OpenTofuFiles,
): Steps<ConfigurationModule> {
  const installed = installedModules(reader.files, folder);
  const contents = new Map<string, Content>();
  const root: OpenModule = { folder, path: [], document, openTofu, calls: new Map() };
  let left = MOST_CALLS;
  let level = [root];
  while (level.length > 0) {
    const calls = level.flatMap((caller) => callsOf(caller, installed));
    const folders = new Set(calls.map((call) => call.folder).filter((path) => !contents.has(path)));
    for (const [path, content] of yield* readFolders(reader, [...folders])) contents.set(path, content);
    level = calls.flatMap((call) => {
      const called = calledModule(call, contents.get(call.folder), left);
      call.caller.calls.set(call.name, called);
      if (isUnread(called)) return [];
      left -= callCount(called.document);
      return [called];
    });
  }
  return root;
}

function calledModule(
  { caller, name, folder }: Call,
  content: Content = TOO_MANY,
  left: number,
): OpenModule | UnreadModule {
  if (!("document" in content)) return content;
  const path = [...caller.path, name];
  const isTooMany = path.length > DEEPEST || callCount(content.document) > left;
  return isTooMany ? TOO_MANY : { folder, path, ...content, calls: new Map() };
}

function callCount(document: JsonObject): number {
  return Object.keys(objectAt(document, "module")).length;
}

/** The calls of a module that lead to a folder; the others get the reason. */
function callsOf(caller: OpenModule, installed: ReadonlyMap<string, string>): Call[] {
  return Object.entries(objectAt(caller.document, "module")).flatMap(([name, call]) => {
    const folder = folderOfCall(call, caller.folder) ?? installed.get([...caller.path, name].join("."));
    if (folder !== undefined) return [{ caller, name, folder }];
    caller.calls.set(name, { reason: "its module is not installed", fix: GET_MODULES });
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

/** Reads folders; all their HCL files are converted in one step. */
function* readFolders(reader: FolderReader, folders: readonly string[]): Steps<[string, Content][]> {
  const listed = folders.map((folder) => ({ folder, listing: attempt(() => listFolder(reader, folder)) }));
  const paths = listed.flatMap(({ listing }) => (isError(listing) || "reason" in listing ? [] : listing.paths));
  const documents = yield* readDocuments(reader.files, paths);
  const byPath = new Map(paths.map((path, at) => [path, documents[at]]));
  return listed.map(({ folder, listing }): [string, Content] => {
    if (isError(listing)) return [folder, unreadable(listing)];
    return [folder, "reason" in listing ? listing : joined(listing, byPath)];
  });
}

function listFolder({ files, program }: FolderReader, folder: string): ConfigurationFiles | UnreadModule {
  const names = files.readFolder(folder);
  if (names !== undefined) return configurationFiles(folder, names, program);
  return { reason: `its module is not in ${folder}`, fix: GET_MODULES };
}

function joined(
  { paths, openTofu }: ConfigurationFiles,
  documents: ReadonlyMap<string, JsonObject | PrivateLinkError | undefined>,
): Content {
  const error = paths.map((path) => documents.get(path)).find(isError);
  if (error !== undefined) return unreadable(error);
  const files = paths.flatMap((path): ConfigurationFile[] => {
    const document = documents.get(path);
    return isObject(document) ? [{ path, document }] : [];
  });
  return { document: joinedConfiguration(files), openTofu };
}

function unreadable({ details }: PrivateLinkError): UnreadModule {
  const { what, where = "a file", found = "", fix } = details;
  const reason = `its module cannot be read: ${[what, where, found].filter((text) => text !== "").join(": ")}`;
  return { reason, ...(fix === undefined ? {} : { fix }) };
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

/** `undefined` if the file cannot be used; the report then lists its modules as not read. */
function installedIn(files: Files, path: string): Json | undefined {
  const document = attempt(() => {
    const bytes = files.readFile(path);
    return bytes === undefined ? undefined : parseJson(path, decode(path, bytes));
  });
  return isError(document) ? undefined : document;
}
