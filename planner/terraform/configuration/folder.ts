import { PrivateLinkError } from "../../shared/errors";
import { isObject, textAt, type Json, type JsonObject } from "../document/json";
import { joinPaths } from "../document/paths";
import { joinedConfiguration, withVariables } from "./files";
import { metadataIn, withConstructPaths } from "./construct-paths";
import { configurationFiles } from "./file-names";
import { followModules, type FolderReader } from "./follow-modules";
import { isError, notConfiguration, readDocuments, type Steps } from "./hcl";
import type { ConfigurationModule } from "./module";

/** Values for the variables of configurations, in order: a later one overrides those before it. */
export interface VariableArgument {
  readonly kind: "var" | "var-file";
  /** `name=value`, or the path of a file. */
  readonly value: string;
}

const VALUES = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;

/** How folders are read, and the values of variables that the caller gives. */
export interface ConfigurationReader extends FolderReader {
  readonly variables: readonly VariableArgument[];
}

/**
 * Reads a folder's configuration, or one file of it, as Terraform or OpenTofu does: one configuration, with the values
 * of terraform.tfvars, of *.auto.tfvars and of `variables`, in this order, and the modules that it calls. `names` are
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
  let configuration = joinedConfiguration(documents.slice(0, first));
  for (const given of documents.slice(first, second)) configuration = withVariables(configuration, given);
  const named = documents.slice(second);
  for (const { kind, value } of variables) {
    const given = kind === "var-file" ? (named.shift() ?? {}) : yield* assigned(value, configuration);
    configuration = withVariables(configuration, given);
  }
  return yield* followModules(reader, folder, withConstructPaths(configuration, metadataIn(files, folder)), openTofu);
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

/** `name=value`: a string if the variable has type string or no type, otherwise an expression as in a .tfvars file. */
function* assigned(assignment: string, configuration: JsonObject): Steps<JsonObject> {
  const at = assignment.indexOf("=");
  const name = assignment.slice(0, Math.max(at, 0)).trim();
  if (!/^[A-Za-z_][\w-]*$/.test(name)) throw badAssignment(assignment);
  const value = assignment.slice(at + 1);
  const type = typeOf(name, configuration);
  if (type === undefined || /^(?:\$\{)?string\}?$/.test(type)) return { [name]: value };
  const converted = yield [{ path: "--var", text: `${name} = ${value}\n` }];
  return usable(converted.get("--var") ?? notConfiguration("--var", "nothing"));
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
