import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findingsOf } from "../../../planner/rules";
import { RULE_DESCRIPTIONS } from "../../../planner/rules/descriptions";
import { REGISTRY } from "../../../planner/rules/registry";
import { RULE_CASES } from "./cases";

it.each(RULE_CASES)("$rule trips: $what", ({ rule, trips, address, says, context }) => {
  const hits = findingsOf(trips, context).filter((finding) => finding.rule === rule);
  expect(hits.map((finding) => finding.address)).toContain(address);
  expect(hits.map(({ message }) => message).join("\n")).toContain(says);
});

it.each(
  RULE_CASES.flatMap(({ rule, what, passes, context }) =>
    passes.map((passing, at) => ({ rule, what, at, passing, context })),
  ),
)("$rule passes beside: $what, $at", ({ rule, passing, context }) => {
  expect(findingsOf(passing, context).filter((finding) => finding.rule === rule)).toEqual([]);
});

it("has a case for every rule", () => {
  const tripped = new Set(RULE_CASES.map(({ rule }) => rule));
  const checked = REGISTRY.flatMap((entry) => ("check" in entry && "id" in entry ? [entry.id] : []));
  expect(checked.length).toBeGreaterThan(50);
  expect(checked.filter((id) => !tripped.has(id))).toEqual([]);
});

it("has every check of planner/rules/checks in the registry, once", () => {
  const folder = join(__dirname, "../../../planner/rules/checks");
  const exported = readdirSync(folder).flatMap((file) =>
    Object.entries(jest.requireActual<object>(join(folder, file))),
  );
  const checks = exported.filter(([, value]) => typeof value === "object" && value !== null && "check" in value);
  const registered: readonly unknown[] = REGISTRY;
  expect(checks.filter(([, value]) => !registered.includes(value)).map(([name]) => name)).toEqual([]);
  expect(checks.length).toBe(REGISTRY.filter((entry) => "check" in entry).length);
});

it("finds with the level of the rule's description", () => {
  const levels = new Map(RULE_DESCRIPTIONS.map(({ id, level }) => [id, level]));
  for (const { rule, trips, context } of RULE_CASES) {
    const hits = findingsOf(trips, context).filter((finding) => finding.rule === rule);
    expect(hits.map(({ level }) => level)).toEqual(hits.map(() => levels.get(rule)));
  }
});

it("describes every rule once, in words, with an AWS page", () => {
  const ids = RULE_DESCRIPTIONS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const { id, level, explanation, why, fix, see } of RULE_DESCRIPTIONS) {
    expect(id).toMatch(/^vpce\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(["error", "warn", "info"]).toContain(level);
    expect([explanation, why].filter((text) => !/^[A-Z*`a-z].*\.$/s.test(text))).toEqual([]);
    expect(fix).not.toMatch(/\.$/);
    expect(see).toMatch(/^https:\/\/(?:docs\.)?aws\.amazon\.com\//);
  }
});

/** Rules about a deletion: their findings name what is deleted. */
const ABOUT_DELETIONS = ["vpce/gwlb-routed-endpoint-deleted"];

it("finds nothing wrong with what will no longer exist", () => {
  for (const { rule, trips } of RULE_CASES.filter((each) => !ABOUT_DELETIONS.includes(each.rule))) {
    const gone = {
      ...trips,
      endpoints: trips.endpoints.map((endpoint) => ({ ...endpoint, action: "delete" as const })),
    };
    const hits = findingsOf(gone).filter(
      (finding) => finding.rule === rule && finding.address.startsWith("aws_vpc_endpoint."),
    );
    expect(hits).toEqual([]);
  }
});
