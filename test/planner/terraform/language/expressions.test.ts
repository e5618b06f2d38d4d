import fc from "fast-check";
import { parseExpression } from "../../../../planner/terraform/language/syntax";
import { evaluate, type Scope } from "../../../../planner/terraform/language/evaluate";
import { expressionsOf, templateParts } from "../../../../planner/terraform/language/templates";
import {
  ABSENT,
  isSet,
  isUnknown,
  itemsOf,
  setOf,
  split,
  UNKNOWN,
  weightOf,
  type PartialItems,
  type Value,
} from "../../../../planner/terraform/language/value";
import { EXPRESSIONS, VARIABLES } from "./expression-cases";

const VALUES: Readonly<Record<string, Value>> = { ...VARIABLES, half: ["a", UNKNOWN], late: UNKNOWN };

/** Looks up `var.NAME` in the values above; anything else is unknown. */
function scope(loops = 1000): Scope {
  return {
    budget: { loops, depth: 300, work: 1e9 },
    lookUp: (first, [step]) => {
      const name = step !== undefined && "name" in step ? step.name : "";
      return first === "var" && Object.hasOwn(VALUES, name)
        ? { value: VALUES[name] ?? null, used: 1 }
        : { value: UNKNOWN, used: 0 };
    },
  };
}

function valueOf(text: string): Value | undefined {
  const expression = parseExpression(text);
  return expression === undefined ? undefined : evaluate(expression, scope());
}

/** A value without the causes of its unknown parts. */
function bare(value: Value | undefined): unknown {
  if (value === undefined || value === null || typeof value !== "object") return value;
  if (isUnknown(value))
    return value.partial === undefined ? (value === ABSENT ? ABSENT : UNKNOWN) : partOf(value.partial);
  const items = itemsOf(value);
  if (items !== undefined) return isSet(value) ? setOf(items.map(bare) as Value[]) : items.map(bare);
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, Value]) => [key, bare(item)]));
}

/** Some of `items`. */
function partOf({ items, least, most }: PartialItems): unknown {
  return { some: items.map(bare), least, most };
}

it.each(EXPRESSIONS)("%s", (text, expected) => {
  const value = valueOf(text);
  expect(value === undefined ? "no expression" : split(value)).toEqual({ known: expected, marks: false });
});

it.each<[string, unknown]>([
  ["var.half[0]", "a"],
  ['toset(["b", "a", "b"])', setOf(["a", "b"])],
  ['tolist(toset(["a"]))', ["a"]],
  ['toset(["a"])[0]', ABSENT],
  ['toset(["a"])[*]', ["a"]],
  ['toset(["a"]) == toset(["a"])', UNKNOWN],
  ['merge(toset(["a"]))', UNKNOWN],
  ['toset([["a"], toset(["a"]), ["b"]])', setOf([["a"], ["b"]])],
  ["[for k, v in tolist(toset([true])) : k]", [0]],
  ["[for k, v in toset([true]) : k]", [true]],
  ['concat(toset(["a"]), ["b"])', ["a", "b"]],
  ["length(toset([1, 2]))", 2],
  ["var.late || var.on", true],
  ["var.late && var.off", false],
  ["length(var.half)", 2],
  ['"${var.late}"', UNKNOWN],
  ["var.list[var.n]", ABSENT],
  ["var.map.c", ABSENT],
  ["var.late.c", UNKNOWN],
  ["aws_subnet.a[*].id", UNKNOWN],
  ["1 / 0", UNKNOWN],
  ["var.late && var.on", UNKNOWN],
  ["var.list == var.list", UNKNOWN],
  ["var.late ? 1 : 0", UNKNOWN],
  ["[1, var.late, 2,]", [1, UNKNOWN, 2]],
  ["{ (var.late) = 1 }", UNKNOWN],
  ["[for s in var.late : s]", UNKNOWN],
  ["[for s in var.list : s if var.late]", partOf({ items: ["a", "b", "a"], least: 0, most: 3 })],
  ['[for s in var.list : s if s == "b" || var.late]', partOf({ items: ["a", "b", "a"], least: 1, most: 3 })],
  ["[for s in var.late : s if s]", partOf({ items: [], least: 0, most: Infinity })],
  ['var.late ? ["a"] : ["b", "c"]', partOf({ items: ["a", "b", "c"], least: 1, most: 2 })],
  ["var.late ? var.list : null", partOf({ items: ["a", "b"], least: 0, most: 2 })],
  ["var.late ? var.late : [1]", partOf({ items: [1], least: 0, most: Infinity })],
  ['var.late ? "a" : "a"', "a"],
  ["[for k, v in (var.late ? [1] : [2]) : v + 1]", partOf({ items: [2, 3], least: 1, most: 1 })],
  ["(var.late ? [{ a = 1 }] : [])[*].a", partOf({ items: [1], least: 0, most: 1 })],
  ["length(var.late ? [1] : [2])", UNKNOWN],
  ["compact([var.late, null, 1])", partOf({ items: [UNKNOWN, 1], least: 1, most: 2 })],
  ["concat([1], var.late ? [2] : [])", partOf({ items: [1, 2], least: 1, most: 2 })],
  ["flatten([[1], var.late ? [2] : []])", partOf({ items: [1, 2], least: 1, most: 2 })],
  ["setsubtract(var.list, var.late)", partOf({ items: [], least: 0, most: Infinity })],
  ['setsubtract(["a", "b"], [var.late])', partOf({ items: ["a", "b"], least: 0, most: 2 })],
  ['setintersection(["a", "b"], [var.late])', partOf({ items: ["a", "b"], least: 0, most: 2 })],
  ["sort(var.half)", partOf({ items: ["a", UNKNOWN], least: 2, most: 2 })],
  ["values(var.late)", UNKNOWN],
  ["var.map[var.late].on", UNKNOWN],
  ['formatlist("%s!", var.half)', ["a!", UNKNOWN]],
  ['formatlist("%s", var.late)', UNKNOWN],
  ['formatlist("%s", ["a"], ["b", "c"])', UNKNOWN],
  ['format("%s")', UNKNOWN],
  ['format("%d", "a")', UNKNOWN],
  ['format("%.1f", 2.25)', UNKNOWN],
  ['format("%y", 1)', UNKNOWN],
  ['regexall("(", "a")', UNKNOWN],
  ['regexall("a**", "a")', UNKNOWN],
  ['regexall("\\\\pL", "a")', UNKNOWN],
  ['regex("(?=a)", "a")', UNKNOWN],
  ['regexall(var.late, "a")', UNKNOWN],
  ['regex("b", "a")', ABSENT],
  ["sensitive(1)", UNKNOWN],
  ["coalesce(var.late, 1)", UNKNOWN],
  ['index(var.half, "b")', UNKNOWN],
  ["coalescelist(var.late ? [1] : [], [2])", UNKNOWN],
  ["coalescelist(var.late ? [1] : [3], [2])", partOf({ items: [1, 3], least: 1, most: 1 })],
  ["some_function(1)", UNKNOWN],
  ["toset(var.half)", partOf({ items: ["a", UNKNOWN], least: 1, most: 2 })],
  ["toset(var.text)", UNKNOWN],
  ["flatten([var.late])", UNKNOWN],
  ['contains(var.half, "b")', UNKNOWN],
  ["concat(var.list, var.half)", ["a", "b", "a", "a", UNKNOWN]],
  ["concat(var.list, var.late)", UNKNOWN],
  ["range(1e9)", UNKNOWN],
  ["range(1, 5, 0)", UNKNOWN],
  ['lookup(var.map, "c")', ABSENT],
  ["merge({ a = 1 }, var.late)", UNKNOWN],
  ['join("-", var.half)', UNKNOWN],
  ["tostring([])", UNKNOWN],
  ['tonumber("x")', UNKNOWN],
  ["max(3, var.late)", UNKNOWN],
  ["length(3)", UNKNOWN],
  ["coalesce(var.late, 1)", UNKNOWN],
  ["try(var.late, 5)", UNKNOWN],
  ["slice(var.late, 0, 2)", [UNKNOWN, UNKNOWN]],
  ["slice(var.late, 0, 1e9)", UNKNOWN],
  ['cidrsubnet("10.0.0.0/30", 4, 0)', UNKNOWN],
  ['cidrsubnet("10.0.0.0/24", 1, 2)', UNKNOWN],
  ['cidrsubnet("here", 1, 1)', UNKNOWN],
  ['cidrsubnets("10.0.0.0/30", 1, 1, 1)', UNKNOWN],
  ['cidrhost("10.0.0.0/30", 4)', UNKNOWN],
  ["jsonencode(var.half)", UNKNOWN],
  ["alltrue([true, var.late])", UNKNOWN],
  ["alltrue([false, var.late])", false],
])("%s, as far as it is known", (text, expected) => {
  expect(bare(valueOf(text))).toEqual(expected);
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

it("survives any text", () => {
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

it("stops nested loops over too many elements", () => {
  const loop = "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : 1]]]";
  const expression = parseExpression(loop);
  expect(expression === undefined ? undefined : split(evaluate(expression, scope(10_000))).marks).not.toBe(false);
});

it("does not evaluate deeper than the budget", () => {
  const expression = parseExpression("[[[[1]]]]");
  const shallow = { ...scope(), budget: { loops: 0, depth: 3, work: 1e9 } };
  expect(expression === undefined ? undefined : bare(evaluate(expression, shallow))).toEqual([[[UNKNOWN]]]);
  expect(shallow.budget.depth).toBe(3);
});

it("weighs a shared part each time", () => {
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
])("splits %s at its interpolations", (text, expected) => {
  expect(templateParts(text)).toEqual(expected);
});

it("finds the expressions in a value, however deep", () => {
  expect(expressionsOf({ a: ["${x}", { b: "${y}-${z}" }], c: 1 }).sort()).toEqual(["x", "y", "z"]);
});
