import { spawnSync } from "node:child_process";
import type { Converted, HclFile } from "../../planner/terraform/configuration/hcl";
import { converterMissing, notConfiguration } from "../../planner/terraform/configuration/hcl";
import { isObject, type JsonObject } from "../../planner/terraform/document/json";
import { PrivateLinkError } from "../shared/errors";

const PACKAGE = "@cdktf/hcl2json";
const LONGEST_MS = 60_000;

/** Reads `[path, text]` pairs as JSON and writes for each path the document or the error message. */
const SCRIPT = `
const { parse } = require(process.argv[1]);
const files = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const name = (path) => path.slice(path.lastIndexOf("/") + 1);
const convert = ([path, text]) =>
  parse(name(path), text).then((document) => [path, { document }], (error) => [path, { problem: String(error) }]);
Promise.all(files.map(convert)).then((converted) => process.stdout.write(JSON.stringify(converted)));
`;

/** Converts HCL files with @cdktf/hcl2json, if it is installed. */
export function convertHcl(files: readonly HclFile[]): Converted {
  return convertWith(resolveConverter(), files);
}

/**
 * Converts files with the converter at a path. Synthesis is synchronous and the converter is not, so one other process
 * converts all files.
 */
export function convertWith(converter: string | undefined, files: readonly HclFile[]): Converted {
  const fail = (error: (path: string) => PrivateLinkError): Converted =>
    new Map(files.map(({ path }) => [path, error(path)]));
  if (converter === undefined) return fail(converterMissing);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ["-e", SCRIPT, converter], {
    input: JSON.stringify(files.map(({ path, text }) => [path, text])),
    encoding: "utf8",
    maxBuffer: Infinity,
    timeout: LONGEST_MS,
    windowsHide: true,
  });
  if (status !== 0) return fail((path) => notConfiguration(path, error?.message ?? errorIn(stderr)));
  const converted = JSON.parse(stdout) as readonly [string, { document?: unknown; problem?: string }][];
  return new Map(converted.map(([path, outcome]) => [path, documentOf(path, outcome)]));
}

function resolveConverter(): string | undefined {
  try {
    return require.resolve(PACKAGE);
  } catch {
    return undefined;
  }
}

function documentOf(
  path: string,
  { document, problem = "JSON that is not an object" }: { document?: unknown; problem?: string },
): JsonObject | PrivateLinkError {
  return isObject(document) ? document : notConfiguration(path, problem.replace(/^Error: /, ""));
}

/** The message of the error that ended the process. */
function errorIn(output: string): string {
  return /^\w*Error: .*$/m.exec(output)?.[0] ?? "a converter that failed";
}
