import fc from "fast-check";
import { parseExpression } from "../../../planner/terraform/expression-syntax";
import { evaluate, type Scope } from "../../../planner/terraform/expression-value";
import { expressionsOf, templateParts } from "../../../planner/terraform/expressions";
import { ABSENT, split, UNTOLD, weightOf, type Value } from "../../../planner/terraform/value";

const VALUES: Readonly<Record<string, Value>> = {
  on: true,
  off: false,
  n: 3,
  text: "sqs",
  nothing: null,
  list: ["a", "b", "a"],
  map: { b: { on: true, zones: ["x"] }, a: { on: false, zones: ["x", "y"] } },
  half: ["a", UNTOLD],
  late: UNTOLD,
};

/** `var.NAME` of the table above; anything else is not known. */
function scope(loops = 1000): Scope {
  return {
    budget: { loops, depth: 300 },
    lookUp: (first, [step]) => {
      const name = step !== undefined && "name" in step ? step.name : "";
      return first === "var" && Object.hasOwn(VALUES, name)
        ? { value: VALUES[name] ?? null, used: 1 }
        : { value: UNTOLD, used: 0 };
    },
  };
}

function valueOf(text: string): Value | undefined {
  const expression = parseExpression(text);
  return expression === undefined ? undefined : evaluate(expression, scope());
}

it.each<[string, Value]>([
  ["1.5e2", 150],
  ["-var.n", -3],
  ["!var.on", false],
  ["null", null],
  ['"a\\"b\\n${var.text}-${var.n}-${var.on}"', 'a"b\nsqs-3-true'],
  ['"$${var.text}"', "${var.text}"],
  ['"${"${var.text}"}"', "sqs"],
  ['"${var.late}"', UNTOLD],
  ["var.list[1]", "b"],
  ["var.list.1", "b"],
  ["var.list[var.n]", ABSENT],
  ["var.map.a.zones[0]", "x"],
  ['var.map["a"].on', false],
  ["var.map.c", ABSENT],
  ["var.late.c", UNTOLD],
  ["var.half[0]", "a"],
  ["values(var.map)[*].on", [false, true]],
  ["values(var.map).*.zones", [["x", "y"], ["x"]]],
  ["var.text[*]", ["sqs"]],
  ["var.nothing[*]", []],
  ["aws_subnet.a[*].id", UNTOLD],
  ["var.n + 2 * 3 - 1", 8],
  ["(var.n + 2) * 3 % 4", 3],
  ["7 / 2", 3.5],
  ["1 / 0", UNTOLD],
  ["var.n >= 3 && var.n < 4", true],
  ["var.n > 3 || var.off", false],
  ["var.late || var.on", true],
  ["var.late && var.off", false],
  ["var.late && var.on", UNTOLD],
  ['var.text == "sqs"', true],
  ["var.n != 3", false],
  ["var.nothing == null", true],
  ["var.list == var.list", UNTOLD],
  ["var.on ? 1 : 0", 1],
  ["var.off ? 1 : var.on ? 2 : 3", 2],
  ["var.late ? 1 : 0", UNTOLD],
  ["[1, var.late, 2,]", [1, UNTOLD, 2]],
  ['{ a = 1, (var.text) : 2, "c-${var.n}" = 3 }', { a: 1, sqs: 2, "c-3": 3 }],
  ["{\n a = 1 # one\n b = 2 // two\n}", { a: 1, b: 2 }],
  ["{ (var.late) = 1 }", UNTOLD],
  ["[for s in var.list : upper(s)]", ["A", "B", "A"]],
  ['[for i, s in var.list : "${i}${s}" if s != "b"]', ["0a", "2a"]],
  ["[for k, v in var.map : k if v.on]", ["b"]],
  ["{ for k, v in var.map : upper(k) => length(v.zones) }", { A: 2, B: 1 }],
  ["{ for s in var.list : s => s... }", { a: ["a", "a"], b: ["b"] }],
  ['[for a in var.list : [for b in var.list : "${a}${b}"]][0]', ["aa", "ab", "aa"]],
  ["[for s in var.late : s]", UNTOLD],
  ["[for s in var.list : s if var.late]", UNTOLD],
  ["max(var.n, 5, [4, 6]...)", 6],
  ["some_function(1)", UNTOLD],
])("%s", (text, expected) => {
  expect(valueOf(text)).toEqual(expected);
});

it.each<[string, Value]>([
  ["toset(var.list)", ["a", "b"]],
  ["toset(var.half)", UNTOLD],
  ["toset(var.text)", UNTOLD],
  ["distinct([1, 1, [1], [1]])", [1, [1]]],
  ["tolist(var.list)", ["a", "b", "a"]],
  ['flatten([var.list, [["c"]], []])', ["a", "b", "a", "c"]],
  ["flatten([var.late])", UNTOLD],
  ["reverse([1, 2])", [2, 1]],
  ['compact(["a", "", null])', ["a"]],
  ['sort(["b", "a"])', ["a", "b"]],
  ["one([])", null],
  ["one([3])", 3],
  ["slice(var.list, 1, 3)", ["b", "a"]],
  ["element(var.list, 4)", "b"],
  ['contains(var.list, "b")', true],
  ['contains(var.half, "b")', UNTOLD],
  ["concat(var.list, var.half)", ["a", "b", "a", "a", UNTOLD]],
  ["concat(var.list, var.late)", UNTOLD],
  ["range(3)", [0, 1, 2]],
  ["range(1, 8, 3)", [1, 4, 7]],
  ["range(1e9)", UNTOLD],
  ["range(1, 5, 0)", UNTOLD],
  ["coalescelist([], var.list)", ["a", "b", "a"]],
  ["tomap({ a = 1 })", { a: 1 }],
  ["keys(var.map)", ["a", "b"]],
  ["values({ b = 1, a = 2 })", [2, 1]],
  ['lookup(var.map, "c", 4)', 4],
  ['lookup({ a = 1 }, "a", 4)', 1],
  ['lookup(var.map, "c")', ABSENT],
  ["merge({ a = 1 }, null, { a = 2, b = 3 })", { a: 2, b: 3 }],
  ["merge({ a = 1 }, var.late)", UNTOLD],
  ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
  ['lower("SQS")', "sqs"],
  ['upper("sqs")', "SQS"],
  ['trimspace(" a ")', "a"],
  ['trimprefix("a-b", "a-")', "b"],
  ['trimsuffix("a-b", "-b")', "a"],
  ['replace("a.b.c", ".", "-")', "a-b-c"],
  ['replace("a.b", "/[.]/", "-")', UNTOLD],
  ['split(",", "a,b")', ["a", "b"]],
  ['join("-", var.list)', "a-b-a"],
  ['join("-", var.half)', UNTOLD],
  ['format("%s-%d%%", var.text, var.n)', "sqs-3%"],
  ['format("%03d", var.n)', UNTOLD],
  ["tostring(3)", "3"],
  ["tostring(null)", null],
  ["tostring([])", UNTOLD],
  ['tobool("true")', true],
  ['tonumber("3")', 3],
  ['tonumber("x")', UNTOLD],
  ["min(3, 2)", 2],
  ["max(3, var.late)", UNTOLD],
  ['length("zoë")', 3],
  ["length(var.half)", 2],
  ["length(var.map)", 2],
  ["length(3)", UNTOLD],
  ['coalesce(null, "", "a")', "a"],
  ["coalesce(var.late, 1)", UNTOLD],
  ["try(var.map.c.d, 5)", 5],
  ["try(var.late, 5)", UNTOLD],
  ["can(var.map.c)", false],
  ["can(var.map.a)", true],
])("function %s", (text, expected) => {
  expect(valueOf(text)).toEqual(expected);
});

it.each([
  "",
  "a b",
  "a.",
  "a[",
  "f(a",
  "f(a b)",
  "[1 2]",
  "{ a }",
  "a ? b",
  "1 +",
  "[for in x : 1]",
  "{ for k in x : k }",
  '"a',
  '"${a"',
  '"%{ if a }b%{ endif }"',
  "<<EOT\na\nEOT",
  `${"(".repeat(500)}1${")".repeat(500)}`,
  "!".repeat(500),
])("reads no expression in %s", (text) => {
  expect(valueOf(text)).toBeUndefined();
});

it("bears a text of any kind", () => {
  const pieces = fc.constantFrom(
    '"',
    "${",
    "}",
    "{",
    "(",
    ")",
    "[",
    "]",
    "for",
    " in ",
    ":",
    "?",
    "a",
    ".",
    "...",
    "=>",
    "1",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      expect(() => valueOf(parts.join(""))).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

it("ends loops in loops that go through too much", () => {
  const loop = "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : 1]]]";
  const expression = parseExpression(loop);
  expect(expression === undefined ? undefined : split(evaluate(expression, scope(10_000))).marks).not.toBe(false);
});

it("goes no deeper than it may", () => {
  const expression = parseExpression("[[[[1]]]]");
  const shallow = { ...scope(), budget: { loops: 0, depth: 3 } };
  expect(expression === undefined ? undefined : evaluate(expression, shallow)).toEqual([[[UNTOLD]]]);
  expect(shallow.budget.depth).toBe(3);
});

it("weighs a part wherever it stands", () => {
  const doubled = (times: number, value: Value): Value => (times === 0 ? value : doubled(times - 1, [value, value]));
  expect(weightOf(doubled(60, "a"))).toBeGreaterThan(1e18);
});

it.each<[string, ReturnType<typeof templateParts>]>([
  ["a-${b.c}-d", [{ literal: "a-" }, { expression: "b.c" }, { literal: "-d" }]],
  ['${f("}")}', [{ expression: 'f("}")' }]],
  ['${f("${"}"}")}', [{ expression: 'f("${"}"}")' }]],
  ["$${a}", [{ literal: "${a}" }]],
  ["${a", [{ literal: "${a" }]],
  ["", [{ literal: "" }]],
])("cuts %s at its interpolations", (text, expected) => {
  expect(templateParts(text)).toEqual(expected);
});

it("finds the expressions in a value, however deep", () => {
  expect(expressionsOf({ a: ["${x}", { b: "${y}-${z}" }], c: 1 }).sort()).toEqual(["x", "y", "z"]);
});
