import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@cdktf/hcl2json";
import {
  assess,
  FORMATS,
  PrivateLinkError,
  readSources,
  readTerraform,
  REPORTS,
  type Source,
} from "cdktf-privatelink/planner";
import { NODE_FILES } from "../../../planner/edge/node-files";
import { isUnread, type ConfigurationModule } from "../../../planner/terraform/configuration/module";
import { isObject } from "../../../planner/terraform/document/json";
import { planText, sqs } from "./plans";

const MODULES = join(__dirname, "../../integration/modules");
const FIXTURES = join(__dirname, "../../fixtures/terraform");
const PLANS = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("example"))
  .map(({ name }) => JSON.parse(readFileSync(join(FIXTURES, name, "plan.json"), "utf8")) as unknown);

const STRANGE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e308,
    "",
    "__proto__",
    [],
    {},
    [[]],
    [null],
    "${",
    "${var.x}",
    "arn:aws:::",
    "*".repeat(300),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Replaces the value at a random position in a document. */
function mutated(document: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (typeof document !== "object" || document === null || step === undefined) return value;
  const keys = Object.keys(document);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const copy = (Array.isArray(document) ? [...(document as unknown[])] : { ...document }) as Record<string, unknown>;
  copy[key] = mutated(copy[key], rest, value);
  return copy;
}

async function reportAll(source: Source): Promise<void> {
  const assessment = assess(readTerraform([source]));
  for (const format of FORMATS) {
    const report = await REPORTS[format]();
    expect(report(assessment, { version: "1.2.3", color: false })).not.toMatch(/NaN|undefined|\[object/);
  }
}

it("survives a plan with a strange value anywhere", async () => {
  const steps = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PLANS), steps, STRANGE, async (plan, path, value) => {
      try {
        await reportAll({ name: "input", text: JSON.stringify(mutated(plan, path, value)) });
      } catch (error) {
        if (!PrivateLinkError.isPrivateLinkError(error)) throw error;
      }
    }),
    { numRuns: 400 },
  );
}, 120_000);

/** The same in one of the modules of a folder's configuration. */
function mutatedModule(module: ConfigurationModule, path: readonly number[], value: unknown): ConfigurationModule {
  const [step = 0, ...rest] = path;
  const called = [...module.calls].filter((entry): entry is [string, ConfigurationModule] => !isUnread(entry[1]));
  const chosen = called[step % (called.length + 1)];
  if (chosen === undefined) {
    const document = mutated(module.document, rest, value);
    return isObject(document) ? { ...module, document } : module;
  }
  const [name, inner] = chosen;
  return { ...module, calls: new Map([...module.calls, [name, mutatedModule(inner, rest, value)]]) };
}

it("survives a configuration with a strange value or expression anywhere", async () => {
  const folders = ["nested-modules", "network-module", "shared-list", "kinds"].map((name) => join(MODULES, name));
  const sources = await readSources(folders, { files: NODE_FILES, convertHcl: parse });
  const configurations = sources.flatMap((source) => ("configuration" in source ? [source.configuration] : []));
  const expressions = fc.constantFrom(
    "${",
    "${var.x}",
    "${local.zones}",
    "${module.network}",
    "${module.network.vpc_id}",
    "${module.network[*].vpc_id[0]}",
    "${each.value}",
    "${aws_vpc_endpoint.this}",
    "${[for zone in local.zones : zone]}",
    "%{if}",
  );
  const steps = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...configurations), steps, fc.oneof(STRANGE, expressions), (root, path, value) =>
      reportAll({ name: "input", configuration: mutatedModule(root, path, value) }),
    ),
    { numRuns: 400 },
  );
}, 120_000);

it.each<[string, object]>([
  ["no type", { address: "a.b", name: "b", mode: "managed", change: { actions: ["create"], after: {} } }],
  [
    "an address that is not a string",
    { address: 7, type: "aws_vpc_endpoint", name: "b", change: { actions: ["create"], after: {} } },
  ],
  ["nothing but a change", { change: { actions: ["create"] } }],
])("lists an entry with %s as skipped", (_, entry) => {
  const document = JSON.parse(planText({ resources: [sqs()] })) as { resource_changes: unknown[] };
  document.resource_changes.push(entry);
  const { endpoints, gaps } = readTerraform([{ name: "input", text: JSON.stringify(document) }]);
  expect([endpoints.length, gaps.length]).toEqual([1, 1]);
});

it("lists an address that occurs twice as skipped, and counts it once", () => {
  const { endpoints, gaps } = readTerraform([{ name: "input", text: planText({ resources: [sqs(), sqs()] }) }]);
  expect(endpoints).toHaveLength(1);
  expect(gaps).toMatchObject([{ input: "input", address: "aws_vpc_endpoint.sqs", mayHide: [] }]);
});

it("marks the total as partial for an endpoint that it cannot read", () => {
  const late = sqs({
    address: "aws_vpc_endpoint.late",
    values: { vpc_endpoint_type: undefined },
    unknown: { vpc_endpoint_type: true },
  });
  const configuration = {
    resources: [
      {
        mode: "managed",
        type: "aws_vpc_endpoint",
        name: "late",
        expressions: { vpc_endpoint_type: { references: ["local.type"] } },
      },
    ],
  };
  const { totals, gaps } = assess(
    readTerraform([{ name: "input", text: planText({ resources: [sqs(), late], configuration }) }]),
  );
  expect(gaps).toMatchObject([{ address: "aws_vpc_endpoint.late", resourceType: "aws_vpc_endpoint" }]);
  expect(totals["USD"]!.missing).toContainEqual(
    expect.objectContaining({ address: "aws_vpc_endpoint.late", reason: "unread" }),
  );
});

it("treats __proto__ as a key like any other", () => {
  const text = planText({ resources: [sqs()] }).replace('"vpc_id"', '"__proto__":{"subnet_ids":["subnet-a"]},"vpc_id"');
  const [endpoint] = readTerraform([{ name: "input", text }]).endpoints;
  expect(endpoint?.kind === "Interface" && endpoint.placement.subnets).toEqual([]);
  expect(({} as Record<string, unknown>)["subnet_ids"]).toBeUndefined();
});

it("survives modules 10,000 deep and values nested 10,000 deep", () => {
  const depth = 10_000;
  const nested = (open: string, inner: string, close: string): string =>
    open.repeat(depth) + inner + close.repeat(depth);
  const module = nested('{"address":"module.m","child_modules":[', "{}", "]}");
  const text = `{"format_version":"1.2","planned_values":{"root_module":${module}},"resource_changes":[{"address":"aws_vpc_endpoint.a","mode":"managed","type":"aws_vpc_endpoint","name":"a","change":{"actions":["create"],"after":{"vpc_endpoint_type":"Interface","tags":${nested('{"a":', "1", "}")}},"after_sensitive":{"tags":${nested('{"a":', "true", "}")}}}}]}`;
  expect(readTerraform([{ name: "input", text }]).endpoints).toHaveLength(1);
});
