import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandLine, ranGuide } from "../../scripts/docs/guide";

const FOLDER = join(__dirname, "../../docs/guides");
const guides = readdirSync(FOLDER).map((name): [string, string] => [name, readFileSync(join(FOLDER, name), "utf8")]);

let commandLine: CommandLine;
beforeAll(() => {
  commandLine = new CommandLine();
}, 60_000);
afterAll(() => {
  commandLine.remove();
});

it.each(guides)(
  "%s shows what its commands print: npm run docs writes it again",
  (_, guide) => {
    expect(ranGuide(guide, commandLine)).toBe(guide);
  },
  60_000,
);

it.each(guides)("%s runs every privatelink command that it shows", (_, guide) => {
  const notRun = [...guide.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, script = ""]) => script);
  expect(guide).toMatch(/^```sh run/m);
  expect(notRun.filter((script) => /^(?:npx )?privatelink /m.test(script))).toEqual([]);
});

it("stops at a command that ends with another exit code than the guide says", () => {
  const guide = "```sh run exit=3\nnpx privatelink --version\n```\n";
  expect(() => ranGuide(guide, commandLine)).toThrow("Exit code 0 instead of 3");
});

it("replaces what a command no longer prints", () => {
  const guide = "```sh run\necho new\n```\n\n```text printed\nold\n```\n";
  expect(ranGuide(guide, commandLine)).toBe(guide.replace("old", "new"));
});
