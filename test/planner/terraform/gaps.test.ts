import { assess, readTerraform, REPORTS, type Gap } from "cdktf-privatelink/planner";

/** What each reader says about what it did not read. */

function gapsOf(document: object): readonly Gap[] {
  return readTerraform([{ name: "input", text: JSON.stringify(document) }]).gaps;
}

const plan = (more: object): object => ({ format_version: "1.2", planned_values: { root_module: {} }, ...more });
const resource = (type: string, more: object = {}): object => ({
  ...{ address: `${type}.a`, mode: "managed", type, name: "a" },
  ...more,
});
const deferred = (type: string, actions: readonly string[], more: object = {}): object => ({
  reason: "provider_config_unknown",
  resource_change: resource(type, { change: { actions }, ...more }),
});

it.each<[string, object, Partial<Gap>[]]>([
  [
    "an addition",
    deferred("aws_vpc_endpoint", ["create"]),
    [{ address: "aws_vpc_endpoint.a", mayHide: ["aws_vpc_endpoint"], mayHideRemovals: false }],
  ],
  ["a removal", deferred("aws_vpc_endpoint", ["delete"]), [{ mayHideRemovals: true }]],
  ["a replacement", deferred("aws_vpc_endpoint", ["delete", "create"]), [{ mayHideRemovals: true }]],
  ["a change of an irrelevant type", deferred("aws_sqs_queue", ["create"]), []],
  ["the read of a data source", deferred("aws_vpc", ["read"], { mode: "data" }), [{ mayHide: [] }]],
  ["an entry that says nothing", {}, [{ address: "input", mayHide: "anything", mayHideRemovals: true }]],
])("a plan that defers %s", (_, entry, gaps) => {
  expect(gapsOf(plan({ deferred_changes: [entry] }))).toEqual(gaps.map((gap) => expect.objectContaining(gap) as Gap));
});

it("a plan that ended with an error may hide anything", () => {
  expect(gapsOf(plan({ errored: true }))).toMatchObject([{ mayHide: "anything", mayHideRemovals: true }]);
  expect(gapsOf(plan({ errored: false }))).toEqual([]);
});

it.each<[string, object, Gap["mayHide"]]>([
  ["without a name", resource("aws_vpc_endpoint", { name: 1 }), ["aws_vpc_endpoint"]],
  ["without a type", resource("aws_vpc_endpoint", { type: 1 }), "anything"],
  ["of a data source", { mode: "data" }, []],
])("an entry %s, in a plan, a state and a state file", (_, entry, mayHide) => {
  const inState = { format_version: "1.0", values: { root_module: { resources: [entry] } } };
  const inFile = { version: 4, lineage: "l", resources: [{ ...entry, instances: [{ attributes: {} }] }] };
  const inPlan = plan({ resource_changes: [{ ...entry, change: { actions: ["create"] } }] });
  expect([inPlan, inState, inFile].map((document) => gapsOf(document).map((gap) => gap.mayHide))).toEqual([
    [mayHide],
    [mayHide],
    [mayHide],
  ]);
});

const LATE = { count: "${length(aws_instance.a.tags_all)}" };

it("a data source of unknown number hides no managed resource", () => {
  const blocks = (type: string): object => ({ [type]: { a: LATE } });
  expect(gapsOf({ data: blocks("aws_vpc") })).toMatchObject([{ address: "data.aws_vpc.a", mayHide: [] }]);
  expect(gapsOf({ resource: blocks("aws_vpc") })).toMatchObject([{ address: "aws_vpc.a", mayHide: ["aws_vpc"] }]);
});

it("a module of unknown number hides the resources in it and in the modules that it calls", () => {
  const inner = { document: { resource: { aws_nat_gateway: { a: {} }, aws_sqs_queue: { a: {} } } }, calls: new Map() };
  const outer = {
    document: { module: { inner: {} }, resource: { aws_vpc_endpoint: { a: {} } }, data: { aws_vpc: { a: {} } } },
    calls: new Map([["inner", inner]]),
  };
  const root = { document: { module: { outer: LATE } }, calls: new Map([["outer", outer]]) };
  const read = (configuration: typeof root): readonly Gap[] => readTerraform([{ name: "input", configuration }]).gaps;
  expect(read(root)).toMatchObject([{ address: "module.outer", mayHide: ["aws_vpc_endpoint", "aws_nat_gateway"] }]);
  const unread = { ...outer, calls: new Map([["inner", { reason: "it is not here" }]]) };
  const halfRead = { ...root, calls: new Map([["outer", unread]]) };
  expect(read(halfRead as unknown as typeof root)).toMatchObject([{ address: "module.outer", mayHide: "anything" }]);
});

it("escapes control characters of a terminal in a name next to the total", async () => {
  const strange = resource("aws_vpc_endpoint", { address: "\u001b[2Jmodule", name: 1 });
  const text = JSON.stringify(plan({ resource_changes: [{ ...strange, change: { actions: ["create"] } }] }));
  const report = await REPORTS.table();
  const written = report(assess(readTerraform([{ name: "input", text }])), { version: "1", color: false });
  expect(written).toContain("PARTIAL: \\u{1b}[2Jmodule could not be read in full");
  expect(written).not.toContain("\u001b");
});
