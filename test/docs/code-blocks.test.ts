import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { typeProblems } from "./type-check";

const ROOT = join(__dirname, "../..");
const PAGES = [
  "README.md",
  "src/README.md",
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
  expect(blocks.size).toBeGreaterThan(1);
  expect(typeProblems(blocks, { noUnusedLocals: false })).toEqual([]);
}, 120_000);
