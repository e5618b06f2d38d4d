import { parseExpression } from "../../../../planner/terraform/language/syntax";
import { evaluate } from "../../../../planner/terraform/language/evaluate";
import { conform } from "../../../../planner/terraform/language/type-constraint";
import { setOf, UNKNOWN, type Value } from "../../../../planner/terraform/language/value";

const ENDPOINT = 'object({ type = optional(string, "Interface"), zones = optional(number), tags = map(string) })';

it.each<[string, Value, Value]>([
  ["string", 3, "3"],
  ["string", "a", "a"],
  ["string", null, null],
  ["string", UNKNOWN, UNKNOWN],
  ["number", "3", 3],
  ["number", "three", "three"],
  ["bool", "true", true],
  ["any", { a: 1 }, { a: 1 }],
  ["list(number)", ["1", UNKNOWN], [1, UNKNOWN]],
  ["set(string)", ["b", "a", "b"], setOf(["a", "b"])],
  ["list(string)", setOf(["a", "b"]), ["a", "b"]],
  ["set(string)", ["a", UNKNOWN], ["a", UNKNOWN]],
  ["map(number)", { a: "1" }, { a: 1 }],
  ["map(number)", ["1"], ["1"]],
  ["tuple([string, number])", ["a", 1], ["a", 1]],
  [ENDPOINT, { tags: { a: 1 } }, { type: "Interface", zones: null, tags: { a: "1" } }],
  [ENDPOINT, { type: "Gateway", zones: "2", tags: {}, more: true }, { type: "Gateway", zones: 2, tags: {} }],
  [ENDPOINT, { type: null, tags: {} }, { type: "Interface", zones: null, tags: {} }],
  [ENDPOINT, { type: UNKNOWN }, { type: UNKNOWN, zones: null }],
  [`map(${ENDPOINT})`, { x: { tags: {} } }, { x: { type: "Interface", zones: null, tags: {} } }],
  [ENDPOINT, "text", "text"],
])("%s converts %p", (type, value, expected) => {
  const constraint = parseExpression(type)!;
  const lookUp = (): { value: Value; used: number } => ({ value: UNKNOWN, used: 0 });
  const made = conform(value, constraint, (fallback) =>
    evaluate(fallback, { budget: { loops: 0, depth: 10, work: 1e9 }, lookUp }),
  );
  expect(made).toEqual(expected);
});
