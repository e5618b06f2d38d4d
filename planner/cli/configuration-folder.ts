import { basename, dirname, join } from "node:path";
import { PrivateLinkError } from "../shared/errors";
import { joinedConfiguration, withVariables } from "../terraform/configuration/files";
import { isObject, textAt, type Json, type JsonObject } from "../terraform/document/json";
import { parseJson } from "../terraform/document/parse";
import type { ConfigurationModule } from "../terraform/configuration/module";
import { readText } from "./files";
import { readCalledModules } from "./module-folders";

/** Values for the variables of configurations, in the order of the command line: the later one goes before. */
export interface VariableArgument {
  readonly kind: "var" | "var-file";
  /** `name=value`, or the path of a file. */
  readonly value: string;
}

const VALUES = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;

/**
 * Reads a folder's `.tf` and `.tf.json` files, or one `.tf` file, as Terraform does: one configuration, with the values
 * of terraform.tfvars, of *.auto.tfvars and of the command line, in this order, and the modules that it calls. `names` are
 * the files of the folder, or the file.
 * @throws PrivateLinkError INPUT_NOT_HCL for a file that Terraform would not understand; PEER_MISSING without hcl2json.
 */
export async function readConfigurationFiles(
  path: string,
  names: readonly string[],
  variables: readonly VariableArgument[],
): Promise<ConfigurationModule> {
  const folder = path.endsWith(".tf") ? dirname(path) : path;
  let configuration = await joinedFiles(folder, names);
  for (const name of names.filter((each) => VALUES.test(each)).sort(terraformFirst)) {
    configuration = withVariables(configuration, await readDocument(join(folder, name)));
  }
  for (const variable of variables) {
    const isFile = variable.kind === "var-file";
    const given = isFile ? await readDocument(variable.value) : await assigned(variable.value, configuration);
    configuration = withVariables(configuration, given);
  }
  return readCalledModules(folder, configuration, joinedFiles);
}

/** A stack with the modules that it calls; `undefined` when it calls none, or when reading them needs hcl2json. */
export async function readModulesOfStack(folder: string, document: Json): Promise<ConfigurationModule | undefined> {
  if (!isObject(document) || !isObject(document["module"])) return undefined;
  try {
    return await readCalledModules(folder, document, joinedFiles);
  } catch (error) {
    if (PrivateLinkError.isPrivateLinkError(error) && error.code === "PEER_MISSING") return undefined;
    throw error;
  }
}

async function joinedFiles(folder: string, names: readonly string[]): Promise<JsonObject> {
  const files = names.filter((name) => /\.tf(?:\.json)?$/.test(name)).sort();
  return joinedConfiguration(await Promise.all(files.map((name) => readDocument(join(folder, name)))));
}

/** terraform.tfvars goes before all others, so that they override it. */
function terraformFirst(a: string, b: string): number {
  const rank = (name: string): string => `${name.startsWith("terraform.tfvars") ? 0 : 1}${name}`;
  return rank(a) < rank(b) ? -1 : 1;
}

async function readDocument(path: string): Promise<JsonObject> {
  const text = readText(path);
  if (!path.endsWith(".json")) return convert(path, text);
  const document = parseJson(path, text);
  if (isObject(document)) return document;
  throw notHcl(path, "no object");
}

async function convert(path: string, text: string): Promise<JsonObject> {
  const { parse } = await loadConverter();
  try {
    return (await parse(basename(path), text)) as JsonObject;
  } catch (error) {
    throw notHcl(path, error instanceof Error ? error.message : String(error));
  }
}

async function loadConverter(): Promise<typeof import("@cdktf/hcl2json")> {
  try {
    return await import("@cdktf/hcl2json");
  } catch {
    throw new PrivateLinkError({
      code: "PEER_MISSING",
      what: "Files in HCL need a package that is not installed",
      expected: "@cdktf/hcl2json",
      found: "no such package",
      fix: "Run npm install @cdktf/hcl2json, or name a plan from terraform show -json instead",
    });
  }
}

/** `name=value`: a text for a variable of type string or without a type, else an expression as in a .tfvars file. */
async function assigned(assignment: string, configuration: JsonObject): Promise<JsonObject> {
  const at = assignment.indexOf("=");
  const name = assignment.slice(0, Math.max(at, 0)).trim();
  if (!/^[A-Za-z_][\w-]*$/.test(name)) throw badAssignment(assignment);
  const value = assignment.slice(at + 1);
  const type = typeOf(name, configuration);
  if (type === undefined || /^(?:\$\{)?string\}?$/.test(type)) return { [name]: value };
  return convert("--var", `${name} = ${value}\n`);
}

function typeOf(name: string, configuration: JsonObject): string | undefined {
  const variables = configuration["variable"];
  const declared: Json | undefined = isObject(variables) ? variables[name] : undefined;
  return textAt(Array.isArray(declared) ? (declared as readonly Json[])[0] : declared, "type");
}

function badAssignment(assignment: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "BAD_OPTION",
    what: "An option has a value that cannot be used",
    where: "--var",
    expected: "name=value",
    found: JSON.stringify(assignment),
  });
}

function notHcl(path: string, found: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "INPUT_NOT_HCL",
    what: "The file is no Terraform configuration",
    where: path,
    expected: "HCL, or Terraform's JSON syntax in a file that ends in .json",
    found: found.replace(/\s+/g, " ").slice(0, 300),
    fix: "Run terraform validate",
  });
}
