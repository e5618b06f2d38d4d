import { assess } from "cdktf-privatelink/planner";
import { interfaceEndpoint, placement, topology } from "../topology-factory";

const ZONE = "vpce/single-zone";

/** What an endpoint in one zone, with an ignore tag, has of the rule about zones; and what is wrong with the tag. */
function settled(tag: string): { suppressed: string[]; problems: string[] } {
  const endpoint = interfaceEndpoint("sqs", {
    placement: placement(["subnet-a"]),
    tags: { "privatelink:ignore": tag },
  });
  const { findings, suppressed } = assess(topology({ endpoints: [endpoint] }));
  return {
    suppressed: suppressed.filter(({ finding }) => finding.rule === ZONE).map(({ reason }) => reason),
    problems: findings.filter(({ rule }) => rule.startsWith("vpce/suppression-")).map(({ message }) => message),
  };
}

it.each([
  ["single-zone only a test", "only a test"],
  ["single-zone why+ not", "why+ not"],
  ["single-zone +why not", "+why not"],
  ["single-zone + a test", "a test"],
])("the reason in %j is %j", (tag, reason) => {
  expect(settled(tag)).toEqual({ suppressed: [reason], problems: [] });
});

it.each([
  [60, ""],
  [61, "…"],
])("a name of %d letters that is not a rule is shown up to 60 of them", (length, end) => {
  const name = `vpce/${"x".repeat(length - 5)}`;
  const { suppressed, problems } = settled(`single-zone+${name} a test`);
  expect(suppressed).toEqual(["a test"]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`names ${name.slice(0, 60)}${end}, which`);
});
