import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const CODE = /^[A-Z]+(?:_[A-Z]+)+$/;

/** The codes of all errors created in the sources below these folders, sorted. */
export function errorCodes(root: string, folders: readonly string[] = ["planner", "src"]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, folder, name)),
  );
  return [...new Set(files.flatMap((file) => codesIn(file, readFileSync(file, "utf8"))))].sort();
}

/**
 * The codes in one file: the value of the key `code`, as a literal, a choice of literals or a constant of the file.
 * @throws Error for a code written in another way, which the list would miss.
 */
export function codesIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const constants = constantsOf(source);
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "code") {
      const found = literals(node.initializer, constants).filter((value) => CODE.test(value));
      if (found.length === 0 && isErrorDetail(node))
        throw new Error(`${file}: cannot read the code of an error: ${node.getText()}`);
      codes.push(...found);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return codes;
}

function isErrorDetail(property: ts.PropertyAssignment): boolean {
  const creation = property.parent.parent;
  return ts.isNewExpression(creation) && creation.expression.getText() === "PrivateLinkError";
}

function constantsOf(source: ts.SourceFile): ReadonlyMap<string, string> {
  const declarations = source.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return new Map(
    declarations.flatMap(({ name, initializer }): [string, string][] =>
      initializer !== undefined && ts.isStringLiteral(initializer) ? [[name.getText(), initializer.text]] : [],
    ),
  );
}

function literals(expression: ts.Expression, constants: ReadonlyMap<string, string>): string[] {
  if (ts.isStringLiteral(expression)) return [expression.text];
  if (ts.isIdentifier(expression)) return [constants.get(expression.text) ?? ""];
  if (!ts.isConditionalExpression(expression)) return [];
  return [...literals(expression.whenTrue, constants), ...literals(expression.whenFalse, constants)];
}
