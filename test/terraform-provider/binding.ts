/**
 * Reads one generated class file of `@cdktf/provider-aws` (`lib/<name>/index.js`) as syntax: what the generator wrote
 * about each attribute. Nothing of the file is executed, and no other file of the package is opened.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** One entry of a `synthesizeHclAttributes` method or of a `...ToHclTerraform` function: what an author may write. */
export interface InputEntry {
  readonly name: string;
  /** The property in TypeScript, `subnetIds` for `subnet_ids`. */
  readonly property: string;
  /** `simple`, `list`, `set`, `map` or `struct`. */
  readonly type: string;
  /** `string`, `stringList`, ... or a class name for objects. */
  readonly storage: string;
  /** The function that writes the nested object, for objects. */
  readonly struct: string | undefined;
  /** Written by a list or map of objects; false: at most one object. */
  readonly repeated: boolean;
  /** False when the object is an attribute that takes block syntax, such as `ingress` of aws_security_group. */
  readonly block: boolean;
}

/** A getter of an attribute: the Terraform name and the cdktf method that reads it. */
export interface Getter {
  readonly property: string;
  readonly name: string;
  readonly method: string;
  /** The generator wraps the list of a set in `tolist()`. */
  readonly set: boolean;
}

/** A member that the constructor makes for an object attribute: `this._dnsEntry = new XList(this, "dns_entry", false)`. */
interface Member {
  readonly property: string;
  readonly name: string;
  readonly className: string;
  readonly set: boolean;
}

export interface BindingClass {
  readonly name: string;
  readonly getters: Getter[];
  readonly members: Member[];
  /** Object attributes and blocks that an author may set. */
  readonly settable: Set<string>;
  /** Properties that an author may leave out. */
  readonly resettable: Set<string>;
  readonly inputs: InputEntry[];
  /** For a list class: the class of one element. */
  readonly element: string | undefined;
}

export interface Binding {
  readonly classes: Map<string, BindingClass>;
  readonly structs: Map<string, InputEntry[]>;
  /** The class whose `tfResourceType` was asked for. */
  readonly root: BindingClass | undefined;
  /** Path of the file, for a second look at its declarations. */
  readonly file: string;
}

const library = join(dirname(require.resolve("@cdktf/provider-aws/package.json")), "lib");

/** The path of a generated file inside the package, `vpc-endpoint/index.js`; undefined when there is no such class. */
export function bindingFile(folder: string): string | undefined {
  const file = join(library, folder, "index.js");
  return existsSync(file) ? file : undefined;
}

/** Parses the file; `typeName` is the Terraform type whose class is the root. */
export function readBinding(file: string, typeName: string): Binding {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const classes = new Map<string, BindingClass>();
  const structs = new Map<string, InputEntry[]>();
  let rootName: string | undefined;
  for (const statement of source.statements) {
    if (ts.isClassDeclaration(statement) && statement.name) {
      classes.set(statement.name.text, readClass(statement, source));
    } else if (ts.isFunctionDeclaration(statement) && statement.name?.text.endsWith("ToHclTerraform")) {
      structs.set(statement.name.text, statement.body ? readEntries(statement.body, source) : []);
    } else {
      rootName ??= rootClassName(statement.getText(source), typeName);
    }
  }
  return { classes, structs, file, root: rootName === undefined ? undefined : classes.get(rootName) };
}

/**
 * The configuration interface of a block whose class the generator left out (blocks of the provider itself, and of types
 * that contain themselves): only which properties may be left out. Undefined when the declarations have no such interface.
 */
export function readInterface(binding: Binding, name: string): BindingClass | undefined {
  const declarations = readFileSync(binding.file.replace(/\.js$/, ".d.ts"), "utf8");
  const start = declarations.search(new RegExp(`^export interface ${name} `, "m"));
  if (start < 0) return undefined;
  const body = declarations.slice(start, declarations.indexOf("\n}", start));
  const optional = [...body.matchAll(/readonly (\w+)\?:/g)].flatMap(([, property]) => property ?? []);
  const none = { getters: [], members: [], inputs: [], element: undefined, settable: new Set<string>() };
  return { ...none, name, resettable: new Set(optional) };
}

/** `VpcEndpoint` for the statement `VpcEndpoint.tfResourceType = "aws_vpc_endpoint";`. */
function rootClassName(statement: string, typeName: string): string | undefined {
  const match = /^(\w+)\.tfResourceType = "(\w+)"/.exec(statement);
  return match?.[2] === typeName ? match[1] : undefined;
}

function readClass(declaration: ts.ClassDeclaration, source: ts.SourceFile): BindingClass {
  const found: BindingClass = {
    name: declaration.name?.text ?? "",
    getters: [],
    members: [],
    settable: new Set(),
    resettable: new Set(),
    inputs: [],
    element: undefined,
  };
  let { inputs, element } = found;
  for (const member of declaration.members) {
    if (ts.isConstructorDeclaration(member)) found.members.push(...readMembers(member.getText(source)));
    else if (ts.isGetAccessor(member)) pushGetter(found, member, source);
    else if (ts.isMethodDeclaration(member) && member.body) {
      const name = member.name.getText(source);
      if (name === "synthesizeHclAttributes") inputs = readEntries(member.body, source);
      else if (name === "get") element = /return new (\w+)\(/.exec(member.body.getText(source))?.[1];
      else noteMethod(found, name, member.body.getText(source));
    }
  }
  return { ...found, inputs, element };
}

/**
 * `putDnsOptions` makes `dnsOptions` settable, `resetTags` makes `tags` optional. The field in the body counts as well as
 * the method's name: where the name would clash with another, they differ (`resetSelfAttribute` clears `_self`).
 */
function noteMethod(found: BindingClass, name: string, body: string): void {
  const match = /^(put|reset)([A-Z]\w*)$/.exec(name);
  if (!match?.[2]) return;
  const properties = match[1] === "put" ? found.settable : found.resettable;
  properties.add(match[2].charAt(0).toLowerCase() + match[2].slice(1));
  const field = /this\._(\w+)(?:\.internalValue)? = /.exec(body)?.[1];
  if (field !== undefined) properties.add(field);
}

function pushGetter(found: BindingClass, member: ts.GetAccessorDeclaration, source: ts.SourceFile): void {
  const body = member.body?.getText(source) ?? "";
  const match = /this\.(get\w+Attribute|interpolationForAttribute)\('(\w+)'\)/.exec(body);
  if (!match?.[1] || !match[2]) return;
  const property = member.name.getText(source);
  found.getters.push({ property, method: match[1], name: match[2], set: body.includes("Fn.tolist(") });
}

function readMembers(constructorText: string): Member[] {
  const pattern = /this\._(\w+) = new ([\w.]+)\(this, "(\w+)"(, true)?/g;
  return [...constructorText.matchAll(pattern)].map(([, property = "", className = "", name = "", set]) => ({
    property,
    className,
    name,
    set: set !== undefined,
  }));
}

/** The entries of `const attrs = { name: { value, isBlock, type, storageClassType } }`. */
function readEntries(body: ts.Block, source: ts.SourceFile): InputEntry[] {
  const literal = body.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .find((declaration) => declaration.name.getText(source) === "attrs")?.initializer;
  if (!literal || !ts.isObjectLiteralExpression(literal)) return [];
  return literal.properties.filter(ts.isPropertyAssignment).flatMap((property) => {
    const entry = property.initializer;
    if (!ts.isObjectLiteralExpression(entry)) return [];
    return [readEntry(property.name.getText(source).replaceAll(/["']/g, ""), fieldsOf(entry, source))];
  });
}

function fieldsOf(entry: ts.ObjectLiteralExpression, source: ts.SourceFile): Record<string, string> {
  const pairs = entry.properties
    .filter(ts.isPropertyAssignment)
    .map((field) => [field.name.getText(source), field.initializer.getText(source)]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

function readEntry(name: string, fields: Record<string, string>): InputEntry {
  const value = fields["value"] ?? "";
  const unquoted = (field: string): string => (fields[field] ?? "").replaceAll('"', "");
  return {
    name,
    property: /(?:this\._|struct\.)(\w+)/.exec(value)?.[1] ?? "",
    type: unquoted("type"),
    storage: unquoted("storageClassType"),
    struct: /(?<!cdktf\.)\b(\w+ToHclTerraform)\b/.exec(value)?.[1],
    repeated: /cdktf\.(listMapperHcl|hashMapperHcl)\(/.test(value),
    block: !/ToHclTerraform, false\)/.test(value),
  };
}
