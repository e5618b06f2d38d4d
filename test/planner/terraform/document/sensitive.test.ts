import { assess, readTerraform } from "cdktf-privatelink/planner";
import { marksAt, SensitiveValues } from "../../../../planner/terraform/document/sensitive";
import type { Json, JsonObject } from "../../../../planner/terraform/document/json";

function shown(values: JsonObject, marks: Json): JsonObject {
  return new SensitiveValues().shown({ values, sensitive_values: marks });
}

const attribute = (value: string): Json => ({ type: "get_attr", value });
const index = (value: string | number): Json => ({
  type: "index",
  value: { value, type: typeof value },
});

const VALUES: JsonObject = {
  policy: '{"Statement":[]}',
  subnet_ids: ["subnet-1", "subnet-2"],
  subnet_configuration: [{ ipv4: "10.0.0.9" }],
  tags: { owner: "me", team: "us" },
  tags_all: { owner: "me", team: "us" },
};
const HIDDEN = "(sensitive value 1)";

it.each<[string, Json[], JsonObject]>([
  ["nothing", [], {}],
  ["an attribute", [[attribute("policy")]], { policy: HIDDEN }],
  [
    "a key, and its copies",
    [[attribute("tags"), index("owner")]],
    { tags: { owner: HIDDEN, team: "us" }, tags_all: { owner: HIDDEN, team: "us" } },
  ],
  ["an item of a list", [[attribute("subnet_ids"), index(1)]], { subnet_ids: ["subnet-1", HIDDEN] }],
  [
    "an attribute of a block",
    [[attribute("subnet_configuration"), index(0), attribute("ipv4")]],
    { subnet_configuration: [{ ipv4: HIDDEN }] },
  ],
  [
    "everything below a path, in any order of paths",
    [[attribute("subnet_ids"), index(0)], [attribute("subnet_ids")], [attribute("subnet_ids"), index(1)]],
    { subnet_ids: [HIDDEN, "(sensitive value 2)"] },
  ],
  [
    "everything below a step of an unknown form",
    [[attribute("subnet_ids"), { type: "any" }]],
    { subnet_ids: [HIDDEN, "(sensitive value 2)"] },
  ],
])("the paths of a state file mark %s", (_, paths, changed) => {
  expect(shown(VALUES, marksAt(paths))).toEqual({ ...VALUES, ...changed });
});

it.each<[string, Json[]]>([
  ["whose first step has an unknown form", [[{ type: "any" }]]],
  ["without a step", [[]]],
])("a path %s marks everything", (_, paths) => {
  const masked = shown(VALUES, marksAt(paths));
  expect(Object.keys(masked)).toEqual(Object.keys(VALUES));
  const texts = JSON.stringify(Object.values(masked)).match(/"[^"]*"/g) ?? [];
  expect(texts.filter((text) => !text.startsWith('"(sensitive value '))).toEqual([]);
});

it("does not take an empty text for a secret", () => {
  const values = { policy: "", ipv6_cidr_block: "" };
  expect(shown(values, { policy: true })).toMatchObject({ ipv6_cidr_block: "" });
});

it("gives equal texts of one input one placeholder, and others another", () => {
  const sensitive = new SensitiveValues();
  const mask = (id: string): JsonObject => sensitive.shown({ values: { id }, sensitive_values: { id: true } });
  expect(mask("a")).toEqual(mask("a"));
  expect(mask("a")).not.toEqual(mask("b"));
});

it("takes an endpoint all of whose values are sensitive for one of unknown kind, not for a free one", () => {
  const values = { id: "vpce-1", vpc_endpoint_type: "Interface", subnet_ids: ["subnet-1"], tags: { owner: "secret" } };
  const address = { address: "aws_vpc_endpoint.a", mode: "managed", type: "aws_vpc_endpoint", name: "a" };
  const resources = [{ ...address, values, sensitive_values: true }];
  const text = JSON.stringify({ format_version: "1.0", values: { root_module: { resources } } });
  const assessment = assess(readTerraform([{ name: "state.json", text }]));
  expect(assessment.totals["USD"]?.monthly.kind).toBe("unknown");
  expect(assessment.gaps).toMatchObject([{ reason: "vpc_endpoint_type is not known: sensitive" }]);
  expect(JSON.stringify(assessment)).not.toContain("secret");
});
