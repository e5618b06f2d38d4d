import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  assess,
  decimal,
  isBounded,
  readTerraform,
  type Assessment,
  type CostChange,
  type Source,
} from "cdktf-privatelink/planner";
import { expectedOf } from "../../../planner/model/quantity";
import { usageProfile } from "../../../planner/usage/profile";
import { planText, sqs } from "../terraform/plans";
import { text } from "./sketch";

const FIXTURES = join(__dirname, "../../fixtures/terraform");
const recorded = (name: string, file = "plan.json"): Source => ({
  name: `${name}/${file}`,
  text: readFileSync(join(FIXTURES, name, file), "utf8"),
});

function changeOf(...sources: Source[]): { change: CostChange; kinds: string[]; assessment: Assessment } {
  const assessment = assess(readTerraform(sources));
  const { changes } = assessment;
  const kinds = changes!.resources.map(({ kind, address, monthly }) => `${kind} ${address} ${text(monthly)}`);
  return { change: changes!.byCurrency["USD"]!, kinds, assessment };
}

// An Availability Zone of an endpoint is 7.30 a month in these Regions.
it.each<[string, string, string, string[]]>([
  [
    "update",
    "21.9",
    "14.6",
    ["changed aws_vpc_endpoint.grows 7.3", "added aws_vpc_endpoint.comes 14.6", "removed aws_vpc_endpoint.goes -7.3"],
  ],
  ["destroy", "14.6", "-14.6", ["removed aws_vpc_endpoint.sqs -14.6"]],
  ["import", "14.6", "7.3", ["changed aws_vpc_endpoint.taken_over 7.3"]],
  ["moved", "14.6", "0", []],
  ["empty-plan", "14.6", "0", []],
  ["replace", "21.9", "0", []],
  ["removed", "7.3", "0", []],
])("a recorded plan: %s", (name, past, difference, kinds) => {
  const { change, kinds: found } = changeOf(recorded(name));
  expect([text(change.past.monthly), text(change.monthly), change.unknown]).toEqual([past, difference, []]);
  expect(found.map((each) => each.replace(/aws_vpc_endpoint\.\w+/, "E")).sort()).toEqual(
    kinds.map((each) => each.replace(/aws_vpc_endpoint\.\w+/, "E")).sort(),
  );
});

const PLANS = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, "plan.json")));

it.each(PLANS)("what is there before and what changes make up what is there after: %s", (name) => {
  const usage = usageProfile([], { aws_vpc_endpoint: { monthlyDataProcessedGb: decimal(3_000_000) } });
  const { totals, changes } = assess(readTerraform([recorded(name)]), { usage });
  for (const [currency, { past, monthly, unknown }] of Object.entries(changes!.byCurrency)) {
    const after = totals[currency]!.monthly;
    if (unknown.length > 0 || !isBounded(after) || !isBounded(past.monthly) || !isBounded(monthly)) continue;
    const sum = expectedOf(past.monthly).add(expectedOf(monthly));
    expect(sum.toFixed(10)).toBe(expectedOf(after).toFixed(10));
  }
});

it("a state changes nothing and reports no change by itself", () => {
  expect(assess(readTerraform([recorded("kinds", "state.json")])).changes).toBeUndefined();
});

it("a plan together with its prior state changes the same as the plan alone", () => {
  const alone = changeOf(recorded("update"));
  const together = changeOf(recorded("update"), recorded("empty-plan", "state.json"));
  expect(text(together.change.monthly)).toBe(text(alone.change.monthly));
  expect(Object.keys(together.assessment.changes!.byInput)).toEqual(["update/plan.json"]);
});

it("a difference that is not known is in no sum, and is named", () => {
  const values = { subnet_ids: ["subnet-1", "subnet-2"], region: "us-east-1" };
  const before = { ...sqs({ values }).values, region: "eusc-de-east-1" };
  const plan = planText({
    resources: [sqs({ actions: ["update"], before, values }), sqs({ address: "aws_vpc_endpoint.other", values })],
  });
  const { change } = changeOf({ name: "plan", text: plan });
  expect(change.unknown).toEqual(["aws_vpc_endpoint.sqs"]);
  expect(text(change.monthly)).toBe("14.6");
});

/** An endpoint whose type no version knows, beside an endpoint that a plan adds. */
function withUnknownType(actions: readonly string[]): ReturnType<typeof changeOf> {
  const values = { subnet_ids: ["subnet-1", "subnet-2"], region: "us-east-1" };
  const strange = { ...values, vpc_endpoint_type: "Tunnel" };
  const other = { address: "aws_vpc_endpoint.other", actions, values: strange };
  const before = actions.includes("create") ? {} : { before: { ...sqs({ values: strange }).values } };
  return changeOf({ name: "plan", text: planText({ resources: [sqs({ values }), sqs({ ...other, ...before })] }) });
}

it.each([
  [["create"], true, true],
  [["update"], true, true],
  [["delete"], true, false],
  [["no-op"], false, true],
])("a resource that was not read, %j: the change is partial: %s, the total: %s", (actions, change, total) => {
  const { change: changed, assessment } = withUnknownType(actions);
  expect(changed.unknown).toEqual(change ? ["aws_vpc_endpoint.other"] : []);
  expect(text(changed.monthly)).toBe("14.6");
  expect(assessment.totals["USD"]!.missing.filter(({ reason }) => reason === "unread")).toHaveLength(total ? 1 : 0);
});

it("what was not read of a state is not a change", () => {
  const state = {
    name: "state",
    text: JSON.stringify({ format_version: "1.0", values: { root_module: { resources: [{}] } } }),
  };
  const { change, assessment } = changeOf(recorded("update"), state);
  expect(change.unknown).toEqual([]);
  expect(assessment.totals["USD"]!.missing).toContainEqual(expect.objectContaining({ reason: "unread" }));
});
