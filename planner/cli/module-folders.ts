import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ConfigurationModule, UnreadModule } from "../terraform/configuration/module";
import { arrayAt, isObject, objectAt, textAt, type Json, type JsonObject } from "../terraform/document/json";
import { parseJson } from "../terraform/document/parse";
import { readIfThere } from "./files";

/** Where `terraform init` writes down the folders of the modules that it loaded. */
const INSTALLED = ".terraform/modules/modules.json";
/** Modules that call each other more deeply than this do so in a circle. */
const DEEPEST = 20;
const MOST_CALLS = 10_000;
const GET_MODULES = "Run terraform init, or give a plan instead";

/**
 * The modules that a configuration calls, read from their folders: local ones, and those that `terraform init` loaded.
 * A module that is in neither place stays out, with the reason.
 */
export async function readCalledModules(
  folder: string,
  document: JsonObject,
  readFolder: (folder: string, names: readonly string[]) => Promise<JsonObject>,
): Promise<ConfigurationModule> {
  const documents = new Map<string, Promise<JsonObject>>();
  const installed = installedModules(folder);
  const read = (path: string): Promise<JsonObject> => {
    const known = documents.get(path) ?? readFolder(path, readdirSync(path));
    documents.set(path, known);
    return known;
  };
  let count = 0;
  const follow = async (from: string, body: JsonObject, calls: readonly string[]): Promise<ConfigurationModule> => {
    const found = new Map<string, ConfigurationModule | UnreadModule>();
    for (const [name, call] of Object.entries(objectAt(body, "module"))) {
      const path = [...calls, name];
      const place = folderOf(call, from, installed.get(path.join(".")));
      count += 1;
      const tooMany = path.length > DEEPEST || count > MOST_CALLS;
      const problem = tooMany ? { reason: "modules call each other in a circle, or too many times" } : place.problem;
      found.set(name, problem ?? (await follow(place.folder, await read(place.folder), path)));
    }
    return { document: body, calls: found };
  };
  return follow(folder, document, []);
}

/** Folders by the calls that lead to the module, such as `network.endpoints`. */
function installedModules(folder: string): Map<string, string> {
  const path = join(folder, INSTALLED);
  const text = readIfThere(path);
  const entries = text === undefined ? [] : arrayAt(parseJson(path, text), "Modules");
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const [key, directory] = [textAt(entry, "Key"), textAt(entry, "Dir")];
      return key === undefined || directory === undefined ? [] : [[key, join(folder, directory)]];
    }),
  );
}

function folderOf(call: Json, from: string, installed: string | undefined): { folder: string; problem?: UnreadModule } {
  const body: Json | undefined = Array.isArray(call) ? (call as readonly Json[])[0] : call;
  const source = isObject(body) ? textAt(body, "source") : undefined;
  const isLocal = source !== undefined && /^\.\.?(?:\/|$)/.test(source);
  const folder = isLocal ? join(from, source) : installed;
  if (folder === undefined) {
    return { folder: from, problem: { reason: "its module is not on this disk", fix: GET_MODULES } };
  }
  const isThere = existsSync(folder) && statSync(folder).isDirectory();
  return isThere
    ? { folder: resolve(folder) }
    : { folder, problem: { reason: `its module is not in ${folder}`, fix: GET_MODULES } };
}
