import { PrivateLinkError } from "../../shared/errors";
import { isObject, type JsonObject } from "../document/json";
import { readText, type Files } from "../document/files";
import { parseJson } from "../document/parse";
import { fileName } from "../document/paths";

/** An HCL file that a reader needs in Terraform's JSON syntax. */
export interface HclFile {
  readonly path: string;
  readonly text: string;
}

/** By path: the file in Terraform's JSON syntax, or why there is none. */
export type Converted = ReadonlyMap<string, JsonObject | PrivateLinkError>;

/**
 * A reader that pauses whenever it needs files converted. The caller decides how: the command line awaits a promise, an
 * app at synth runs another process.
 */
export type Steps<T> = Generator<readonly HclFile[], T, Converted>;

/** Converts the text of one file; `parse` of @cdktf/hcl2json is one. */
export type HclConverter = (name: string, text: string) => Promise<unknown>;

/** Runs a reader with a synchronous converter. */
export function runSteps<T>(steps: Steps<T>, convert: (files: readonly HclFile[]) => Converted): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next(convert(step.value));
  return step.value;
}

/** Runs a reader with an asynchronous converter. Without one, HCL cannot be read. */
export async function awaitSteps<T>(steps: Steps<T>, convert: HclConverter = noConverter): Promise<T> {
  let step = steps.next();
  while (step.done !== true) step = steps.next(await convertAll(step.value, convert));
  return step.value;
}

async function convertAll(files: readonly HclFile[], convert: HclConverter): Promise<Converted> {
  const converted = files.map(async ({ path, text }): Promise<[string, JsonObject | PrivateLinkError]> => {
    try {
      return [path, configurationIn(path, await convert(fileName(path), text))];
    } catch (error) {
      if (PrivateLinkError.isPrivateLinkError(error)) return [path, error];
      return [path, notConfiguration(path, error instanceof Error ? error.message : String(error))];
    }
  });
  return new Map(await Promise.all(converted));
}

/** The documents of files in either syntax, or the errors of those that cannot be read. */
export function* readDocuments(files: Files, paths: readonly string[]): Steps<(JsonObject | PrivateLinkError)[]> {
  const texts = paths.map((path) => ({ path, text: attempt(() => readText(files, path)) }));
  const hcl = texts.flatMap(({ path, text }) =>
    path.endsWith(".json") || typeof text !== "string" ? [] : [{ path, text }],
  );
  const converted: Converted = hcl.length === 0 ? new Map() : yield hcl;
  return texts.map(({ path, text }) => {
    if (typeof text !== "string") return text;
    if (!path.endsWith(".json")) return converted.get(path) ?? notConfiguration(path, "nothing");
    return attempt(() => configurationIn(path, parseJson(path, text)));
  });
}

/** What `read` returns, or the error of a bad input. */
export function attempt<T>(read: () => T): T | PrivateLinkError {
  try {
    return read();
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error)) return error;
    throw error;
  }
}

export function isError(value: unknown): value is PrivateLinkError {
  return PrivateLinkError.isPrivateLinkError(value);
}

function configurationIn(path: string, document: unknown): JsonObject {
  if (isObject(document)) return document;
  throw notConfiguration(path, "JSON that is not an object");
}

/** The error for a file that is not valid Terraform. */
export function notConfiguration(path: string, found: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "INPUT_NOT_HCL",
    what: "The file is not a Terraform configuration",
    where: path,
    expected: "HCL, or Terraform's JSON syntax in a file that ends in .json",
    found: found.replace(/\s+/g, " ").slice(0, 300),
    fix: "Run terraform validate",
  });
}

/** The error when neither @cdktf/hcl2json nor another converter is available. */
export function converterMissing(): PrivateLinkError {
  return new PrivateLinkError({
    code: "PEER_MISSING",
    what: "Files in HCL need a package that is not installed",
    expected: "@cdktf/hcl2json",
    found: "no such package",
    fix: "Run npm install @cdktf/hcl2json, or pass a plan from terraform show -json instead",
  });
}

function noConverter(): Promise<never> {
  return Promise.reject(converterMissing());
}
