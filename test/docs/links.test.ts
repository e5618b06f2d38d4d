import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...below("docs"),
  ...below("examples"),
  "test/terraform-provider/README.md",
  "test/fixtures/terraform/README.md",
];

function below(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.includes("cdktf.out"))
    .map((name) => `${folder}/${name}`);
}

/** Links of a page, code blocks aside, that lead into the repository. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8").replace(/^```[^]*?^```$/gm, "");
  return [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

function problemOf(page: string, link: string): string | undefined {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return `${page}: ${link} does not exist`;
  if (anchor === undefined || !target.endsWith(".md")) return undefined;
  const headings = [...readFileSync(join(ROOT, target), "utf8").matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => text);
  return headings.map(anchorOf).includes(anchor.toLowerCase()) ? undefined : `${page}: ${link} has no such heading`;
}

it("leads to what exists", () => {
  const links = PAGES.flatMap((page) => linksOf(page).map((link) => [page, link] as const));
  expect(links.length).toBeGreaterThan(100);
  expect(links.flatMap(([page, link]) => problemOf(page, link) ?? [])).toEqual([]);
});

it("notices a file and a heading that do not exist", () => {
  expect(problemOf("README.md", "docs/none.md")).toBe("README.md: docs/none.md does not exist");
  expect(problemOf("README.md", "docs/limits.md#none")).toBe("README.md: docs/limits.md#none has no such heading");
});

it("the README links each guide and each page of the documentation", () => {
  const linked = linksOf("README.md");
  const pages = PAGES.filter((page) => page.startsWith("docs/") && !page.startsWith("docs/api/"));
  expect(pages.filter((page) => !linked.includes(page))).toEqual([]);
});
