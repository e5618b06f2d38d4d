import { PrivateLinkError } from "../../shared/errors";
import { field, isObject, objectAt, textAt, type Json, type JsonObject } from "../document/json";
import { joinPaths } from "../document/paths";
import { joinedConfiguration, withVariables } from "./files";
import { metadataIn, withConstructPaths } from "./construct-paths";
import { configurationFiles } from "./file-names";
import { followModules, type FolderReader } from "./follow-modules";
import { isError, notConfiguration, readDocuments, type Steps } from "./hcl";
import type { ConfigurationModule } from "./module";

/** Values for the variables of configurations, in order: a later one overrides those before it. */
export interface VariableArgument {
  /** Files of the folder override the environment; all others override these files. */
  readonly kind: "environment" | "var" | "var-file";
  /** `name=value`, or the path of a file. */
  readonly value: string;
}

/** The variables in an environment: `TF_VAR_name`. */
export function environmentVariables(environment: Readonly<Record<string, string | undefined>>): VariableArgument[] {
  return Object.entries(environment).flatMap(([name, value = ""]): VariableArgument[] =>
    name.startsWith(TF_VAR) ? [{ kind: "environment", value: `${name.slice(TF_VAR.length)}=${value}` }] : [],
  );
}

const TF_VAR = "TF_VAR_";

const VALUES = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;

/** How folders are read, and the values of variables that the caller gives. */
export interface ConfigurationReader extends FolderReader {
  readonly variables: readonly VariableArgument[];
}

/**
 * Reads a folder's configuration, or one file of it, as Terraform or OpenTofu does: one configuration, with the values of
 * the environment, of terraform.tfvars, of *.auto.tfvars and of `variables`, in this order, and the modules that it calls. `names` are
 * the files of the folder, or the one file.
 * @throws PrivateLinkError INPUT_NOT_HCL for a file that is not valid Terraform; PEER_MISSING without a converter.
 */
export function* readConfigurationFolder(
  reader: ConfigurationReader,
  folder: string,
  names: readonly string[],
): Steps<ConfigurationModule> {
  const { files, variables } = reader;
  const { paths: parts, openTofu } = configurationFiles(folder, names, reader.program);
  const values = names.filter((name) => VALUES.test(name)).sort(terraformFirst);
  const valueFiles = variables.flatMap(({ kind, value }) => (kind === "var-file" ? [value] : []));
  const automatic = values.map((name) => joinPaths(folder, name));
  const documents = (yield* readDocuments(files, [...parts, ...automatic, ...valueFiles])).map(usable);
  const [first, second] = [parts.length, parts.length + automatic.length];
  const own = documents.slice(0, first).map((document, at) => ({ path: parts[at] ?? "", document }));
  let configuration = yield* withEnvironment(joinedConfiguration(own), variables);
  for (const given of documents.slice(first, second)) configuration = withVariables(configuration, given);
  const named = documents.slice(second);
  for (const { kind, value } of variables) {
    if (kind === "environment") continue;
    const given = kind === "var-file" ? (named.shift() ?? {}) : yield* assigned(value, "--var", configuration);
    configuration = withVariables(configuration, given);
  }
  return yield* followModules(reader, folder, withConstructPaths(configuration, metadataIn(files, folder)), openTofu);
}

/** A configuration with the values that the environment gives to its variables. Terraform ignores other names. */
export function* withEnvironment(configuration: JsonObject, variables: readonly VariableArgument[]): Steps<JsonObject> {
  const declared = objectAt(configuration, "variable");
  let result = configuration;
  for (const { kind, value } of variables) {
    const name = value.slice(0, Math.max(0, value.indexOf("=")));
    if (kind !== "environment" || field(declared, name) === undefined) continue;
    result = withVariables(result, yield* assigned(value, `${TF_VAR}${name}`, configuration));
  }
  return result;
}

/** terraform.tfvars comes first: all others override it. */
function terraformFirst(a: string, b: string): number {
  const rank = (name: string): string => `${name.startsWith("terraform.tfvars") ? 0 : 1}${name}`;
  return rank(a) < rank(b) ? -1 : 1;
}

function usable(document: JsonObject | PrivateLinkError): JsonObject {
  if (isError(document)) throw document;
  return document;
}

/** Types whose values Terraform takes as they are, and converts. */
const LITERAL = /^(?:\$\{)?(?:string|number|bool)\}?$/;

/** `name=value`: the text if the variable's type is simple or not stated, otherwise an expression as in a .tfvars file. */
function* assigned(assignment: string, where: string, configuration: JsonObject): Steps<JsonObject> {
  const at = assignment.indexOf("=");
  const name = assignment.slice(0, Math.max(at, 0)).trim();
  if (!/^[A-Za-z_][\w-]*$/.test(name)) throw badAssignment(assignment);
  const value = assignment.slice(at + 1);
  const type = typeOf(name, configuration);
  if (type === undefined || LITERAL.test(type)) return { [name]: literalText(value) };
  const converted = yield [{ path: where, text: `${name} = ${value}\n` }];
  return usable(converted.get(where) ?? notConfiguration(where, "nothing"));
}

/** In JSON syntax, `${` begins an expression. */
function literalText(value: string): string {
  return value.replaceAll("${", () => "$${");
}

function typeOf(name: string, configuration: JsonObject): string | undefined {
  const variables = configuration["variable"];
  const declared: Json | undefined = isObject(variables) ? variables[name] : undefined;
  return textAt(Array.isArray(declared) ? (declared as readonly Json[])[0] : declared, "type");
}

function badAssignment(assignment: string): PrivateLinkError {
  return new PrivateLinkError({
    code: "BAD_OPTION",
    what: "An option has an invalid value",
    where: "--var",
    expected: "name=value",
    found: JSON.stringify(assignment),
  });
}
