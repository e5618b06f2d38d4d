import { convertHcl, convertWith } from "../../../src/synth/convert-hcl";

const GOOD = { path: "a/main.tf", text: 'resource "aws_vpc" "main" {}\n' };
const BAD = { path: "b/main.tf", text: 'resource "x {' };

it("converts several files in one process, and says which of them are not HCL", () => {
  const converted = convertHcl([GOOD, BAD]);
  expect(converted.get("a/main.tf")).toEqual({ resource: { aws_vpc: { main: [{}] } } });
  expect(converted.get("b/main.tf")).toMatchObject({
    code: "INPUT_NOT_HCL",
    details: { where: "b/main.tf", found: expect.stringMatching(/^(?!Error: ).+/) as unknown },
  });
});

it("converts a file that is larger than what a process writes at once", () => {
  const text = `locals {\n  long = "${"x".repeat(1_200_000)}"\n}\n`;
  const converted = convertHcl([{ path: "main.tf", text }]).get("main.tf");
  expect(JSON.stringify(converted).length).toBeGreaterThan(1_200_000);
});

it.each<[string, string | undefined, string, string]>([
  ["is not installed", undefined, "PEER_MISSING", "no such package"],
  ["cannot be loaded", "/no/such/converter.js", "INPUT_NOT_HCL", "Cannot find module '/no/such/converter.js'"],
])("gives every file the reason when the converter %s", (_, converter, code, found) => {
  const converted = convertWith(converter, [GOOD, BAD]);
  expect([...converted.keys()]).toEqual(["a/main.tf", "b/main.tf"]);
  for (const error of converted.values()) {
    expect(error).toMatchObject({ code, details: { found: expect.stringContaining(found) as unknown } });
  }
});
