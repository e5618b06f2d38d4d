import { assess, readSources, readTerraform, type Files, type Source } from "cdktf-privatelink/planner";
import { fileName, folderOf, isAbsolutePath, joinPaths } from "../../../planner/terraform/document/paths";

/** A file system in memory. */
function filesOf(contents: Readonly<Record<string, string>>): Files {
  const paths = Object.keys(contents);
  return {
    readFile: (path) => (Object.hasOwn(contents, path) ? Buffer.from(contents[path] ?? "") : undefined),
    readFolder: (folder) => {
      const names = paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
      return names.length === 0 ? undefined : [...new Set(names.map((name) => name.split("/")[0] ?? ""))];
    },
  };
}

const stack = (modules: object): string =>
  JSON.stringify({ provider: { aws: [{ region: "us-east-1" }] }, module: modules });
const ENDPOINT = JSON.stringify({
  resource: {
    aws_vpc_endpoint: {
      sqs: {
        vpc_endpoint_type: "Interface",
        service_name: "com.amazonaws.us-east-1.sqs",
        subnet_ids: ["subnet-a", "subnet-b"],
      },
    },
  },
});

interface Reading {
  readonly monthly: string;
  readonly missing: readonly string[];
  readonly gaps: readonly string[];
}

function reading(sources: readonly Source[]): Reading {
  const { totals, gaps } = assess(readTerraform(sources));
  const total = totals["USD"];
  return {
    monthly: total?.monthly.kind === "known" ? total.monthly.value.toFixed(2) : "unknown",
    missing: (total?.missing ?? []).filter(({ reason }) => reason !== "usage").map(({ address }) => address),
    gaps: gaps.map(({ address, reason }) => `${address}: ${reason}`),
  };
}

async function read(contents: Readonly<Record<string, string>>, path = "out"): Promise<Reading> {
  return reading(await readSources([path], { files: filesOf(contents) }));
}

it.each<[string, string]>([
  ["a folder", "out"],
  ["its stack", "out/cdk.tf.json"],
])("reads modules in JSON syntax without a converter, given %s", async (_, path) => {
  const files = {
    "out/cdk.tf.json": stack({ a: { source: "./modules/a" }, b: { source: "./modules/b" } }),
    "out/modules/a/main.tf.json": ENDPOINT,
    "out/modules/b/main.tf.json": JSON.stringify({ module: { c: { source: "../a" } } }),
  };
  expect(await read(files, path)).toEqual({ monthly: "29.20", missing: [], gaps: [] });
});

it.each<[string, Record<string, string>, string]>([
  ["HCL, without a converter", { "out/m/main.tf": "" }, "Files in HCL need a package that is not installed"],
  ["broken JSON", { "out/m/main.tf.json": "{" }, "The input is not valid JSON"],
  ["a list", { "out/m/main.tf.json": "[]" }, "The file is not a Terraform configuration"],
  ["nowhere", {}, "its module is not in out/m"],
])("leaves out a module that is %s, and says that the total is partial", async (_, files, reason) => {
  const { missing, gaps } = await read({ "out/cdk.tf.json": stack({ m: { source: "./m" } }), ...files });
  expect({ missing, gaps }).toEqual({
    missing: ["module.m"],
    gaps: [expect.stringContaining(reason) as unknown],
  });
});

it("says that the total is partial for a stack that is given without its modules", () => {
  const text = stack({ m: { source: "./m" } });
  const { missing, gaps } = reading([{ name: "stack", text }]);
  expect({ missing, gaps }).toEqual({
    missing: ["module.m"],
    gaps: ["module.m: its module is not part of this input"],
  });
});

it("ignores a broken list of installed modules", async () => {
  const files = { "out/cdk.tf.json": stack({ m: { source: "a/b/aws" } }), "out/.terraform/modules/modules.json": "{" };
  expect((await read(files)).gaps).toEqual(["module.m: its module is not installed"]);
});

it("survives modules that call themselves many times", async () => {
  const calls = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`m${at}`, { source: "./" }]));
  const { gaps } = await read({ "out/cdk.tf.json": stack(calls) });
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.length).toBeLessThan(20_000);
  expect(gaps.filter((text) => !/circle|more than/.test(text))).toEqual([]);
});

it("reads a path that is given twice once, and rejects one that does not exist", async () => {
  const files = filesOf({ "out/cdk.tf.json": stack({}) });
  expect(await readSources(["out", "out"], { files })).toHaveLength(1);
  await expect(readSources(["none.json"], { files })).rejects.toMatchObject({ code: "INPUT_NOT_FOUND" });
});

it.each([
  ["a/b", "../c", "a/c"],
  ["a", "../..", ".."],
  ["../a", "./b/", "../a/b"],
  [".", "./b", "b"],
  ["a", "..", "."],
  ["/a", "../../b", "/b"],
  ["/", "b", "/b"],
])("joins %s and %s", (folder, path, joined) => {
  expect(joinPaths(folder, path)).toBe(joined);
});

it.each([
  ["a/b.tf", "a", "b.tf"],
  ["b.tf", ".", "b.tf"],
  ["/b.tf", "/", "b.tf"],
  ["C:\\a\\b.tf", "C:\\a", "b.tf"],
])("splits %s", (path, folder, name) => {
  expect([folderOf(path), fileName(path)]).toEqual([folder, name]);
});

it.each([
  ["/a", true],
  ["C:\\a", true],
  ["./a", false],
  ["hashicorp/a/aws", false],
])("says whether %s is absolute", (path, isAbsolute) => {
  expect(isAbsolutePath(path)).toBe(isAbsolute);
});
