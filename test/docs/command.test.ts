import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codesIn, errorCodes } from "../../scripts/docs/error-codes";
import { helpTexts, withHelp } from "../../scripts/docs/command-help";
import { CommandLine } from "../../scripts/docs/guide";
import { EXIT } from "../../planner/cli/io";

const ROOT = join(__dirname, "../..");
const PAGE = readFileSync(join(ROOT, "docs/command.md"), "utf8");

let commandLine: CommandLine;
beforeAll(() => {
  commandLine = new CommandLine();
}, 60_000);
afterAll(() => {
  commandLine.remove();
});

/** The first cells of the table below a heading. */
function firstCells(heading: string): string[] {
  const [, section = ""] = new RegExp(`^## ${heading}$([^]*?)(?=^## |$(?![^]))`, "m").exec(PAGE) ?? [];
  return [...section.matchAll(/^\| (.+?) +\|/gm)].slice(2).map(([, cell = ""]) => cell);
}

it("shows what each --help prints: npm run docs writes it again", () => {
  expect(withHelp(PAGE, commandLine)).toBe(PAGE);
  expect([...helpTexts(commandLine).keys()]).toEqual(["privatelink", "privatelink estimate", "privatelink explain"]);
});

it("lists every option of estimate, and no other", () => {
  const help = helpTexts(commandLine).get("privatelink estimate") ?? "";
  const options = [...help.matchAll(/^ {2}(-\S.*?)(?: {2,}|$)/gm)].map(([, option = ""]) => option);
  expect(options.length).toBeGreaterThan(10);
  expect(firstCells("Options of estimate").sort()).toEqual(options.map((option) => `\`${option}\``).sort());
});

it("lists every exit code", () => {
  expect(firstCells("Exit codes")).toEqual(Object.values(EXIT).map(String).sort());
});

describe("error codes", () => {
  it("has those of the sources, and no other", () => {
    const codes = errorCodes(ROOT);
    expect(codes.length).toBeGreaterThan(20);
    expect(firstCells("Error codes")).toEqual(codes.map((code) => `\`${code}\``));
  });

  it.each([
    ["a literal", 'new PrivateLinkError({ code: "ONE_CODE" })', ["ONE_CODE"]],
    ["a choice", 'new PrivateLinkError({ code: is ? "ONE_CODE" : "OTHER_CODE" })', ["ONE_CODE", "OTHER_CODE"]],
    ["a constant", 'const CODE = "ONE_CODE";\nnew PrivateLinkError({ code: CODE });', ["ONE_CODE"]],
    ["a template that others complete", 'const error = { code: "ONE_CODE", what: "" };', ["ONE_CODE"]],
    ["the code of something else", 'const quota = { code: "L-29B6F2EB" };', []],
  ])("are found in %s", (_, text, codes) => {
    expect(codesIn("file.ts", text)).toEqual(codes);
  });

  it("must be written so that they can be found", () => {
    expect(() => codesIn("file.ts", "new PrivateLinkError({ code: made() })")).toThrow("cannot read the code");
  });
});
