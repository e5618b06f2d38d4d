import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");
const PAGES = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("api"))
    .map((name) => `docs/${name}`),
];

/** The ```ts blocks of the documentation, as files that do not exist on disk. */
function codeBlocks(): Map<string, string> {
  return new Map(
    PAGES.flatMap((page) =>
      [...readFileSync(join(ROOT, page), "utf8").matchAll(/```ts(?: [^\n]+)?\n([^]*?)```/g)].map(
        ([, code = ""], index): [string, string] => [
          join(ROOT, `test/docs/${page.replace(/\W/g, "-")}-${index}.ts`),
          code,
        ],
      ),
    ),
  );
}

it("compiles", () => {
  const blocks = codeBlocks();
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.fileExists = (path) => blocks.has(path) || ts.sys.fileExists(path);
  host.getSourceFile = (path, version) => {
    const block = blocks.get(path);
    return block === undefined ? readSource(path, version) : ts.createSourceFile(path, block, version);
  };
  const program = ts.createProgram([...blocks.keys()], options, host);
  const problems = [...blocks.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  expect(blocks.size).toBeGreaterThan(1);
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
}, 120_000);
