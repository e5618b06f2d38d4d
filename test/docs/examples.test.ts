import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "cdktf";
import * as library from "cdktf-privatelink";
import ts from "typescript";
import { danglingReferences } from "../examples/references";
import { typeProblems } from "./type-check";

const ROOT = join(__dirname, "../..");

/** Users extend them or are given them, and never create one. */
const ABSTRACT = ["LatticeEndpointBase", "PlacedEndpointBase", "ShareableConfiguration", "VpcEndpointBase"];
/** Its example shows what happens when nothing is made. */
const MAKES_NOTHING = "PrivateLinkError";

const exported = Object.keys(library).sort();
const classes = exported.filter((name) => typeof library[name as keyof typeof library] === "function");

/** The code of each `@example`, by the class above which it is written. */
const examples = new Map(sourceFiles().flatMap((file) => [...examplesIn(readFileSync(join(ROOT, file), "utf8"))]));
const prelude = /```ts\n([^]*?)```/.exec(readFileSync(join(ROOT, "src/README.md"), "utf8"))?.[1] ?? "";

function sourceFiles(): string[] {
  const names = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  return [...names.filter((name) => name.endsWith(".ts")).map((name) => `src/${name}`), "planner/shared/errors.ts"];
}

function* examplesIn(text: string): Generator<[string, string]> {
  const comments = text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:\/\/.*\n)?(?:export (?:abstract )?class (\w+))?/g);
  for (const [, comment = "", name = "something that is not a class"] of comments) {
    const lines = comment.replace(/^\s*\* ?/gm, "");
    if (lines.includes("@example")) yield [name, /@example\n```ts\n([^]*?)```/.exec(lines)?.[1] ?? ""];
  }
}

/** An example in the stack of src/README.md, as a module that exports a function which makes the app. */
function moduleOf(example: string): string {
  const parts = [prelude, example].map((code) => {
    const lines = code.split("\n");
    const isImport = (line: string): boolean => line.startsWith("import ");
    return { imports: lines.filter(isImport), body: lines.filter((line) => !isImport(line)).join("\n") };
  });
  const imports = new Set(
    parts.flatMap(({ imports }) => imports).filter((line) => !line.includes("cdktf-privatelink")),
  );
  return `${[...imports].join("\n")}
import { Testing } from "cdktf";
import { ${exported.join(", ")} } from "cdktf-privatelink";
export function makeApp() {
${parts[0]?.body.replace("new App()", "Testing.app()") ?? ""}
{
${parts[1]?.body ?? ""}
}
return app;
}
`;
}

/** The stack of an example, as `app.synth()` writes it after all validations. */
function synthesized(example: string): Record<string, unknown> {
  const { outputText } = ts.transpileModule(moduleOf(example), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const exports: { makeApp?: () => App } = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the text is the subject
  new Function("require", "exports", outputText)(require, exports);
  const app = exports.makeApp?.();
  if (app === undefined) throw new Error("The example makes no app");
  app.synth();
  return JSON.parse(readFileSync(join(app.outdir, "stacks/network/cdk.tf.json"), "utf8")) as Record<string, unknown>;
}

function resourcesOf(stack: Record<string, unknown>): string[] {
  const byType = (stack["resource"] ?? {}) as Record<string, Record<string, unknown>>;
  return Object.entries(byType).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${type}.${name}`));
}

it("every class that users can create has an example, and only classes have", () => {
  const wanted = classes.filter((name) => !ABSTRACT.includes(name));
  expect(wanted.length).toBeGreaterThan(30);
  expect([...examples.keys()].sort()).toEqual(wanted);
});

it("they compile", () => {
  const files = new Map(
    [...examples].map(([name, code]) => [join(ROOT, `test/docs/example-${name}.ts`), moduleOf(code)] as const),
  );
  expect(typeProblems(files, { noUnusedLocals: false })).toEqual([]);
}, 120_000);

describe("the example of", () => {
  const fewest = resourcesOf(synthesized("")).length;

  it.each([...examples])("%s is short, uses it and can be synthesized", (name, code) => {
    expect(code).toMatch(new RegExp(`\\b${name}\\b`));
    expect(code.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(12);
    const stack = synthesized(code);
    expect(danglingReferences(stack)).toEqual([]);
    if (name !== MAKES_NOTHING) expect(resourcesOf(stack).length).toBeGreaterThan(fewest);
  });
});
