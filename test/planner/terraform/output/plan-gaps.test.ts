import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, readTerraform, REPORTS, type Assessment } from "cdktf-privatelink/planner";
import { planText, type PlanSketch } from "../plans";

/** Plans that do not say everything: what they change is unknown or partial, never "nothing". */

const FIXTURES = join(__dirname, "../../../fixtures");
const SQS = { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.sqs", vpc_endpoint_type: "Interface" };
const ENDPOINT = { type: "aws_vpc_endpoint", values: { ...SQS, subnet_ids: ["subnet-a", "subnet-b"] } };
const QUEUE = { ...ENDPOINT, address: "aws_vpc_endpoint.queue", actions: ["no-op"], before: ENDPOINT.values };

function assessed(text: string): Assessment {
  return assess(readTerraform([{ name: "plan.json", text }]));
}

async function shown(assessment: Assessment): Promise<string> {
  return (await REPORTS.table())(assessment, { version: "", color: false }).replace(/\s+/g, " ");
}

const sketch = (rest: object, resources: PlanSketch["resources"] = [QUEUE]): string => planText({ resources, rest });

function withChanges(changes: unknown, planned: object = {}): string {
  const values = { root_module: { resources: [] as object[] }, ...planned };
  return sketch({ resource_changes: changes, planned_values: values });
}

const entry = (change: unknown): object => ({
  address: "aws_vpc_endpoint.other",
  mode: "managed",
  type: "aws_vpc_endpoint",
  name: "other",
  change,
});

const PLANNED = {
  root_module: {
    resources: [
      { address: "aws_vpc_endpoint.a", mode: "managed", type: "aws_vpc_endpoint", name: "a", values: ENDPOINT.values },
    ],
  },
};

it.each<[string, string, string]>([
  ["an action that nobody knows", withChanges([entry({ actions: ["renew"] })]), "unknown action"],
  ["two actions that do not go together", withChanges([entry({ actions: ["update", "delete"] })]), "unknown action"],
  ["three actions", withChanges([entry({ actions: ["create", "delete", "create"] })]), "unknown action"],
  ["an action that is a number", withChanges([entry({ actions: [7] })]), "unknown action"],
  ["no action in the list", withChanges([entry({ actions: [] })]), "unknown action"],
  ["actions that are not a list", withChanges([entry({ actions: "create" })]), "unknown action"],
  ["no actions", withChanges([entry({ before: null, after: SQS })]), "does not state what happens"],
  ["no change", withChanges([entry(undefined)]), "does not state what happens"],
  ["an unknown action of an import", withChanges([entry({ actions: ["adopt"], importing: {} })]), "unknown action"],
  ["null instead of an entry", withChanges([null]), "lacks an address"],
  ["a number instead of an entry", withChanges([5]), "lacks an address"],
  ["a list instead of an entry", withChanges([[]]), "lacks an address"],
  ["an entry without an address", withChanges([{ ...entry({}), address: undefined }]), "lacks an address"],
  ["an object instead of the list", withChanges({ "0": entry({ actions: ["create"] }) }), "not a list"],
  ["text instead of the list", withChanges("create"), "not a list"],
  ["an errored plan", sketch({ errored: true }), "ended with an error"],
  ["an errored plan that is also incomplete", sketch({ errored: true, complete: false }), "ended with an error"],
  ["a plan with -target", sketch({ complete: false, errored: false }), "not complete"],
  ["no list, with resources afterwards", withChanges(undefined, PLANNED), "does not list its changes"],
])("%s: the change is not known", async (_, text, reason) => {
  const assessment = assessed(text);
  expect(assessment.gaps).toHaveLength(1);
  expect(assessment.gaps[0]?.reason).toContain(reason);
  expect(assessment.gaps[0]?.fix).toBeDefined();
  expect(assessment.changes?.byCurrency["USD"]?.unknown).not.toEqual([]);
  const table = await shown(assessment);
  expect(table).not.toContain("does not change the cost");
  expect(table).toContain(reason);
});

it.each<[string, string]>([
  ["an unchanged resource", sketch({})],
  ["a complete plan", sketch({ complete: true, errored: false })],
  ["a plan without resources", planText({ resources: [], rest: { resource_changes: undefined } })],
  [
    "an unknown action of a type without cost",
    sketch({}, [{ ...QUEUE, type: "aws_sqs_queue", address: "aws_sqs_queue.q", actions: ["renew"] }]),
  ],
  ["a deposed object with an unknown action", withChanges([{ ...entry({ actions: ["renew"] }), deposed: "d3adb33f" }])],
  ["an unknown action of a data source", withChanges([{ ...entry({ actions: ["renew"] }), mode: "data" }])],
  [
    "deferral of a type without cost alone",
    sketch({ complete: false, deferred_changes: [{ reason: "x", resource_change: { type: "aws_sqs_queue" } }] }),
  ],
])("%s: the plan is whole", async (_, text) => {
  expect(await shown(assessed(text))).toContain("does not change the cost");
});

it.each([
  ["create", "delete"],
  ["delete", "create"],
  ["create", "forget"],
  ["forget", "create"],
])("%s and %s replace", (...actions) => {
  const { endpoints, gaps } = assessed(sketch({}, [{ ...QUEUE, actions }]));
  expect([endpoints.map(({ action }) => action), gaps]).toEqual([["replace"], []]);
});

describe("the cost before the change", () => {
  it("figures/M4-errored-plan.json: is unknown, not $0.00", () => {
    const text = readFileSync(join(FIXTURES, "cases/figures/M4-errored-plan.json"), "utf8");
    const past = assessed(text).changes?.byCurrency["USD"]?.past;
    expect(past?.monthly.kind).toBe("unknown");
    expect(past?.missing).toContainEqual(expect.objectContaining({ reason: "unread" }));
  });

  it("is at least what an errored plan still names", async () => {
    const resources = [QUEUE, { ...ENDPOINT, address: "aws_vpc_endpoint.more", actions: ["create"] }];
    const assessment = assessed(sketch({ errored: true }, resources));
    expect(await shown(assessment)).toContain("a month (from at least $14.60): 1 added");
    const json = JSON.parse((await REPORTS.json())(assessment, { version: "", color: false })) as object;
    expect(json).toMatchObject({ pastTotalMonthlyCost: "14.60", pastTotalIsPartial: true, diffIsPartial: true });
  });

  it("is whole where only an addition is deferred", async () => {
    const deferred = { reason: "x", resource_change: entry({ actions: ["create"] }) };
    const json = JSON.parse(
      (await REPORTS.json())(assessed(sketch({ deferred_changes: [deferred] })), { version: "", color: false }),
    ) as object;
    expect(json).toMatchObject({ pastTotalMonthlyCost: "14.60", pastTotalIsPartial: false, diffIsPartial: true });
  });
});

describe("a plan that does not state whether it is complete", () => {
  const queue = { address: "aws_vpc_endpoint.queue", mode: "managed", type: "aws_vpc_endpoint", name: "queue" };
  const topic = { ...queue, address: "aws_vpc_endpoint.topic", name: "topic" };
  const planned = { root_module: { resources: [{ ...queue, values: ENDPOINT.values }] } };
  const plan = (configuration: object, version = "1.7.5", more: object = {}): Assessment =>
    assessed(
      planText({
        resources: [QUEUE],
        configuration,
        rest: { terraform_version: version, planned_values: planned, ...more },
      }),
    );
  const inModule = (call: object): object => ({
    resources: [queue],
    module_calls: { net: { module: { resources: [topic] }, ...call } },
  });

  it.each<[string, object, string]>([
    ["in the root module", { resources: [queue, topic] }, "aws_vpc_endpoint.topic"],
    ["in a module", inModule({}), "module.net.aws_vpc_endpoint.topic"],
  ])("leaves out a resource %s", async (_, configuration, address) => {
    const assessment = plan(configuration);
    expect(assessment.gaps).toMatchObject([
      { address, mayHide: ["aws_vpc_endpoint"], fix: expect.stringContaining("-target") as string },
    ]);
    expect(await shown(assessment)).toContain(`PARTIAL: ${address} could not be read in full`);
  });

  it.each<[string, Assessment]>([
    ["everything is in the plan", plan({ resources: [queue] })],
    ["it may have no instance", plan({ resources: [queue, { ...topic, count_expression: {} }] })],
    ["it may have no instance for its keys", plan({ resources: [queue, { ...topic, for_each_expression: {} }] })],
    ["its module may have no instance", plan(inModule({ count_expression: {} }))],
    ["it is a data source", plan({ resources: [queue, { ...topic, mode: "data" }] })],
    ["it costs nothing", plan({ resources: [queue, { ...topic, type: "aws_sqs_queue" }] })],
    ["OpenTofu may have disabled it", plan({ resources: [queue, topic] }, "1.11.0")],
    ["the plan only destroys", plan({ resources: [queue, topic] }, "1.7.5", { planned_values: { root_module: {} } })],
    ["the plan says that it is complete", plan({ resources: [queue, topic] }, "1.8.0", { complete: true })],
  ])("is whole where %s", (_, { gaps }) => {
    expect(gaps).toEqual([]);
  });
});

it("target: a recorded plan with -target is partial, and no rule says that something is absent", () => {
  const text = readFileSync(join(FIXTURES, "terraform/target/plan.json"), "utf8");
  const { gaps, totals } = assessed(text);
  expect(gaps).toMatchObject([{ mayHide: "anything", mayHideRemovals: true }]);
  expect(totals["USD"]?.missing).toContainEqual(expect.objectContaining({ reason: "unread" }));
});
