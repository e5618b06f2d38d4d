import Ajv from "ajv/dist/2020";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PRICE_DIMENSIONS } from "../../../planner/catalog/names/price-dimensions";
import { readConfig } from "../../../planner/config/config-file";
import { CONFIG_KEYS } from "../../../planner/config/config-shape";
import { USAGE_FIGURES } from "../../../planner/usage/usage-keys";
import { WRONG } from "./files";

const ROOT = join(__dirname, "../../..");
const SCHEMA = JSON.parse(readFileSync(join(ROOT, "schemas/privatelink.schema.json"), "utf8")) as {
  properties: Record<string, { properties: Record<string, { propertyNames: { enum: string[] } }> }>;
  $defs: Record<string, { properties: object }>;
};
const PAGE = readFileSync(join(ROOT, "docs/configuration.md"), "utf8");
const [, EXAMPLE = ""] = /```yaml\n(.*?)```/s.exec(PAGE) ?? [];
const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(SCHEMA);

describe("the documented example", () => {
  it("has every key", () => {
    expect(Object.keys(parse(EXAMPLE) as object)).toEqual(Object.keys(CONFIG_KEYS));
  });

  it("is read without warnings", () => {
    expect(readConfig("example.yml", EXAMPLE)).toMatchObject({ region: "eu-central-1", warnings: [] });
  });

  it("keeps to the schema", () => {
    validate(parse(EXAMPLE));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("the schema refuses what the reader refuses", () => {
  it.each(WRONG)("%j", (text) => {
    expect(validate(parse(text))).toBe(false);
  });
});

describe("the schema and the reader know the same keys", () => {
  const gates = SCHEMA.properties["gates"]!.properties;
  const discounts = SCHEMA.properties["discounts"]!.properties;

  it.each<[string, readonly string[], readonly string[]]>([
    ["at the top", Object.keys(SCHEMA.properties), Object.keys(CONFIG_KEYS)],
    ["of usage", Object.keys(SCHEMA.$defs["usage"]!.properties), Object.keys(USAGE_FIGURES)],
    ["of prices", discounts["by_dimension"]!.propertyNames.enum, PRICE_DIMENSIONS],
    [
      "of gates",
      Object.keys(gates),
      [
        ...["fail_on", "max_monthly_cost", "currency", "quota_headroom_percent", "allow_partial_total"],
        ...["max_bandwidth_use_percent_one_az_lost", "min_free_addresses"],
      ],
    ],
  ])("%s", (_, inSchema, inReader) => {
    expect([...inSchema].sort()).toEqual([...inReader].sort());
  });
});
