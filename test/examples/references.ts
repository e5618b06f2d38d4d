import { templateParts } from "../../planner/terraform/language/templates";

type Declared = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** References of a synthesized stack to something that it does not declare. */
export function danglingReferences(stack: Readonly<Record<string, unknown>>): string[] {
  const isDeclared = declarations(stack);
  return [...new Set(expressionsIn(stack).flatMap(referencesIn))].filter((reference) => !isDeclared(reference)).sort();
}

/** Says whether `aws_vpc.main`, `data.aws_region.here`, `var.x`, `local.x` or `module.x` is there. */
function declarations(stack: Readonly<Record<string, unknown>>): (reference: string) => boolean {
  const section = (name: string): Declared => (stack[name] ?? {}) as Declared;
  return (reference) => {
    const [first = "", second = "", third = ""] = reference.split(".");
    if (first === "data") return section("data")[second]?.[third] !== undefined;
    if (first === "var") return section("variable")[second] !== undefined;
    if (first === "local") return section("locals")[second] !== undefined;
    if (first === "module") return section("module")[second] !== undefined;
    return section("resource")[first]?.[second] !== undefined;
  };
}

/** Every expression of the document, and what `depends_on` names, which is one without `${}`. */
function expressionsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") {
    if (key === "depends_on") return [value];
    return templateParts(value).flatMap((part) => ("expression" in part ? [part.expression] : []));
  }
  if (Array.isArray(value)) return value.flatMap((item) => expressionsIn(item, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => (name === "//" ? [] : expressionsIn(item, name)));
}

/** Names that Terraform defines inside an expression. */
const BUILT_IN = new Set(["each", "count", "self", "path", "terraform"]);

function referencesIn(expression: string): string[] {
  const withoutTexts = expression.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const names = withoutTexts.match(/(?<![\w.\])])(?:data\.)?[a-z_][\w-]*\.[\w-]+/gi) ?? [];
  const variables = new Set(
    [...withoutTexts.matchAll(/\bfor\s+(\w+)(?:\s*,\s*(\w+))?\s+in\b/g)].flatMap(([, a, b]) => [a, b]),
  );
  return names.filter((reference) => {
    const [first = ""] = reference.split(".");
    return !BUILT_IN.has(first) && !variables.has(first);
  });
}
