import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTerraform, type Json } from "cdktf-privatelink/planner";
import { prune } from "../../../../planner/terraform/document/prune";
import { isRelevant } from "../../../../planner/terraform/topology";

const FIXTURES = join(__dirname, "../../../fixtures/terraform");
const RECORDINGS = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((name) =>
  /(?:plan|state)\.json$|\.tfstate$/.test(name),
);

function pruned(text: string): string {
  return Buffer.from(prune(Buffer.from(text), isRelevant)).toString("utf8");
}

it.each(RECORDINGS)("keeps everything that the readers use: %s", (name) => {
  const text = readFileSync(join(FIXTURES, name), "utf8");
  const short = pruned(text);
  expect(short.length).toBeLessThanOrEqual(text.length);
  expect(readTerraform([{ name, text: short }])).toEqual(readTerraform([{ name, text }]));
});

const BUCKET = { type: "aws_s3_bucket", address: "aws_s3_bucket.b" };
const ENDPOINT = { type: "aws_vpc_endpoint", address: "aws_vpc_endpoint.e" };

it.each<[string, Json, Json]>([
  [
    "in changes, in modules of modules and in the state before",
    {
      resource_changes: [ENDPOINT, BUCKET, ENDPOINT, BUCKET, BUCKET],
      planned_values: { root_module: { child_modules: [{ child_modules: [{ resources: [ENDPOINT, BUCKET] }] }] } },
      prior_state: { values: { root_module: { resources: [ENDPOINT, BUCKET] } } },
    },
    {
      resource_changes: [ENDPOINT, ENDPOINT],
      planned_values: { root_module: { child_modules: [{ child_modules: [{ resources: [ENDPOINT] }] }] } },
      prior_state: { values: { root_module: { resources: [ENDPOINT] } } },
    },
  ],
  ["in a state file", { version: 4, resources: [ENDPOINT, BUCKET] }, { version: 4, resources: [ENDPOINT] }],
  ["but the first of a list", { resources: [BUCKET, BUCKET, ENDPOINT] }, { resources: [BUCKET, ENDPOINT] }],
])("cuts irrelevant resources %s", (_, whole, rest) => {
  expect(JSON.parse(pruned(JSON.stringify(whole)))).toEqual(rest);
  expect(JSON.parse(pruned(JSON.stringify(whole, null, 2)))).toEqual(rest);
});

it.each<[string, Json]>([
  ["the configuration, to which references lead", { configuration: { root_module: { resources: [BUCKET, BUCKET] } } }],
  [
    "lists of the same name inside a resource",
    { resources: [{ ...ENDPOINT, values: { resources: [BUCKET, BUCKET] } }] },
  ],
  ["an entry without a type", { resources: [ENDPOINT, { address: "a.b" }] }],
  ["an entry whose type is not a string", { resources: [ENDPOINT, { type: 7 }] }],
  ["an entry whose type is written with escapes", { resources: [ENDPOINT, { type: 'a"b' }] }],
  ["an entry with a very long type", { resources: [ENDPOINT, { type: "x".repeat(1_000_000) }] }],
  ["entries that are not objects", { resources: [ENDPOINT, 7, "]", [BUCKET], null] }],
  ["a type that is only inside a value of the entry", { resources: [ENDPOINT, { values: BUCKET }] }],
  ["an endpoint whose name is type", { resources: [ENDPOINT, { ...ENDPOINT, name: "type", provider_name: "x" }] }],
])("keeps %s", (_, document) => {
  expect(JSON.parse(pruned(JSON.stringify(document)))).toEqual(document);
});

it("takes the last of two types, as a parser does", () => {
  const twice = '{"resources":[0,{"type":"aws_s3_bucket","type":"aws_vpc_endpoint"},{"type":"aws_subnet","type":"x"}]}';
  expect(pruned(twice)).toBe('{"resources":[0,{"type":"aws_s3_bucket","type":"aws_vpc_endpoint"}]}');
});

/** JSON in which the names of Terraform's documents occur anywhere. */
const names = fc.constantFrom(
  "resources",
  "resource_changes",
  "values",
  "root_module",
  "child_modules",
  "type",
  "name",
);
const texts = fc.oneof(fc.constantFrom("aws_s3_bucket", "aws_vpc_endpoint", 'a"]}', "\\", "é"), fc.string());
const { document } = fc.letrec<{ document: Json }>((tie) => ({
  document: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    texts,
    fc.constantFrom(null, 1.5e-7, true),
    fc.array(tie("document")),
    fc.dictionary(fc.oneof(names, texts), tie("document")),
  ),
}));

it("returns valid JSON for valid JSON, and the same when nothing is left to cut", () => {
  fc.assert(
    fc.property(document, fc.constantFrom(undefined, 1, "\t"), (value, space) => {
      const once = pruned(JSON.stringify(value, null, space));
      expect(() => JSON.parse(once) as unknown).not.toThrow();
      expect(pruned(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

it("survives any bytes", () => {
  const pieces = fc.constantFrom(
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " ",
    '"resources":[',
    '{"type":"x"}',
    "é",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join("");
      expect(pruned(text).length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});
