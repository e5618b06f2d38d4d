import type { TraversalPart } from "./traversal";
import type { Expression, ForExpression, Step } from "./syntax";
import { callFunction } from "./functions";
import { ABSENT, entriesOf, isList, isMap, isSet, isUnknown, itemsOf, scalarText, UNKNOWN, type Value } from "./value";

/** What a name stands for where an expression stands, and the steps that led there. */
export interface Scope {
  /**
   * The value that `var.x`, `local.x`, `module.m.o`, `each.key` or a resource's attribute has. `steps` follow the first
   * name; `used` says how many of them the value answers.
   */
  readonly lookUp: (name: string, steps: readonly TraversalPart[]) => Found;
  /** The names of `for`. */
  readonly names?: ReadonlyMap<string, Value>;
  readonly budget: Budget;
}

/** What is left for an input: a few lines may ask for more than any machine has. */
export interface Budget {
  /** Elements that `for` may still go through: loops in loops multiply. */
  loops: number;
  /** How much deeper expressions and references may lead. */
  depth: number;
}

/** Enough for what people write, and far less than the stack holds. */
export function newBudget(): Budget {
  return { loops: 1_000_000, depth: 300 };
}

export interface Found {
  readonly value: Value;
  readonly used: number;
}

/** The value of an expression, with UNKNOWN wherever it follows from nothing that the configuration holds. */
export function evaluate(expression: Expression, scope: Scope): Value {
  return deeper(scope.budget, () => evaluated(expression, scope));
}

/** A value that is found one level deeper. */
export function deeper(budget: Budget, find: () => Value): Value {
  if (budget.depth <= 0) return UNKNOWN;
  budget.depth -= 1;
  const value = find();
  budget.depth += 1;
  return value;
}

function evaluated(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "template":
      return text(evaluateAll(expression.parts, scope));
    case "name":
    case "access":
      return access(expression, scope);
    case "call":
      return call(expression, scope);
    case "operation":
      return operate(expression.operator, evaluateAll(expression.operands, scope));
    case "choice":
      return choose(expression, scope);
    case "list":
      return evaluateAll(expression.items, scope);
    case "object":
      return mapOf(expression.entries.map(([key, value]) => [evaluate(key, scope), evaluate(value, scope)]));
    case "for":
      return each(expression, scope);
  }
}

/** A loop, because each closure would take its part of the stack, and expressions nest. */
function evaluateAll(expressions: readonly Expression[], scope: Scope): Value[] {
  const values: Value[] = [];
  for (const expression of expressions) values.push(evaluate(expression, scope));
  return values;
}

/** Values put together as a template puts them. */
export function text(parts: readonly Value[]): Value {
  const texts = parts.map(scalarText);
  return texts.includes(undefined) ? UNKNOWN : texts.join("");
}

function access(expression: Expression, scope: Scope): Value {
  const steps: Step[] = [];
  let root = expression;
  while (root.kind === "access") {
    steps.push(root.step);
    root = root.of;
  }
  const known = staticSteps(steps.reverse(), scope);
  if (known === undefined) return UNKNOWN;
  if (root.kind !== "name") return descend(evaluate(root, scope), known);
  const own = scope.names?.get(root.name);
  if (own !== undefined) return descend(own, known);
  const { value, used } = scope.lookUp(root.name, known);
  return descend(value, known.slice(used));
}

function staticSteps(steps: readonly Step[], scope: Scope): TraversalPart[] | undefined {
  const known = steps.map((step): TraversalPart | undefined => {
    if (!("key" in step)) return step;
    const key = evaluate(step.key, scope);
    return typeof key === "string" || typeof key === "number" ? { key } : undefined;
  });
  return known.some((step) => step === undefined) ? undefined : known.filter((step) => step !== undefined);
}

function descend(from: Value, steps: readonly TraversalPart[]): Value {
  let value = from;
  for (const [at, step] of steps.entries()) {
    if ("splat" in step) return splat(value, steps.slice(at + 1));
    value = part(value, "name" in step ? step.name : step.key);
  }
  return value;
}

function splat(value: Value, rest: readonly TraversalPart[]): Value {
  if (isUnknown(value)) return UNKNOWN;
  if (value === null) return [];
  return (itemsOf(value) ?? [value]).map((item) => descend(item, rest));
}

function part(value: Value, key: string | number): Value {
  if (isUnknown(value)) return value;
  if (isList(value)) return value[Number(key)] ?? ABSENT;
  return isMap(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : ABSENT;
}

function call({ name, args, spreads }: Extract<Expression, { kind: "call" }>, scope: Scope): Value {
  const values = evaluateAll(args, scope);
  if (!spreads) return callFunction(name, values);
  const last = values.pop();
  const spread = last === undefined ? undefined : itemsOf(last);
  return spread === undefined ? UNKNOWN : callFunction(name, [...values, ...spread]);
}

function choose({ condition, yes, no }: Extract<Expression, { kind: "choice" }>, scope: Scope): Value {
  const decided = evaluate(condition, scope);
  if (typeof decided !== "boolean") return UNKNOWN;
  return evaluate(decided ? yes : no, scope);
}

/** A map of these entries; UNKNOWN when a key is. */
export function mapOf(entries: readonly (readonly [key: Value, value: Value])[]): Value {
  const named = new Map<string, Value>();
  for (const [key, value] of entries) {
    const name = scalarText(key);
    if (name === undefined) return UNKNOWN;
    named.set(name, value);
  }
  return Object.fromEntries(named);
}

function each(loop: ForExpression, scope: Scope): Value {
  const collection = evaluate(loop.collection, scope);
  const items = keyed(collection);
  if (items === undefined) return UNKNOWN;
  scope.budget.loops -= items.length;
  if (scope.budget.loops < 0) return UNKNOWN;
  const made: [Value, Value][] = [];
  for (const [key, value] of items) {
    const inner = { ...scope, names: withNames(scope, loop.names, key, value) };
    const isKept = loop.condition === undefined ? true : evaluate(loop.condition, inner);
    if (typeof isKept !== "boolean") return UNKNOWN;
    if (isKept) made.push([loop.key === undefined ? null : evaluate(loop.key, inner), evaluate(loop.value, inner)]);
  }
  if (loop.key === undefined) return made.map(([, value]) => value);
  return loop.groups ? grouped(made) : mapOf(made);
}

/** What a loop goes through, with the keys. */
function keyed(collection: Value): (readonly [Value, Value])[] | undefined {
  if (isMap(collection)) return entriesOf(collection);
  return itemsOf(collection)?.map((item, at) => [isSet(collection) ? item : at, item]);
}

function withNames(scope: Scope, names: readonly string[], key: Value, value: Value): Map<string, Value> {
  const [first = "", second] = names;
  const own = second === undefined ? [[first, value] as const] : [[first, key] as const, [second, value] as const];
  return new Map<string, Value>([...(scope.names ?? []), ...own]);
}

function grouped(made: readonly (readonly [Value, Value])[]): Value {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of made) {
    const name = scalarText(key);
    if (name === undefined) return UNKNOWN;
    groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return Object.fromEntries(groups);
}

type Operator = (one: Value, other: Value) => Value;

function operate(operator: string, operands: readonly Value[]): Value {
  const [one = UNKNOWN, other] = operands;
  if (other === undefined) return negate(operator, one);
  return OPERATORS.get(operator)?.(one, other) ?? UNKNOWN;
}

function negate(operator: string, value: Value): Value {
  if (operator === "!" && typeof value === "boolean") return !value;
  return operator === "-" && typeof value === "number" ? -value : UNKNOWN;
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["&&", (one, other) => (one === false || other === false ? false : one === true && other === true ? true : UNKNOWN)],
  ["||", (one, other) => (one === true || other === true ? true : one === false && other === false ? false : UNKNOWN)],
  ["==", (one, other) => isEqual(one, other)],
  ["!=", (one, other) => negate("!", isEqual(one, other))],
  ["<", numeric((one, other) => one < other)],
  [">", numeric((one, other) => one > other)],
  ["<=", numeric((one, other) => one <= other)],
  [">=", numeric((one, other) => one >= other)],
  ["+", numeric((one, other) => one + other)],
  ["-", numeric((one, other) => one - other)],
  ["*", numeric((one, other) => one * other)],
  ["/", numeric((one, other) => (other === 0 ? UNKNOWN : one / other))],
  ["%", numeric((one, other) => (other === 0 ? UNKNOWN : one % other))],
]);

function numeric(operation: (one: number, other: number) => Value): Operator {
  return (one, other) => (typeof one === "number" && typeof other === "number" ? operation(one, other) : UNKNOWN);
}

/** Known only between scalars. */
function isEqual(one: Value, other: Value): Value {
  const isKnown = [one, other].every((value) => value === null || typeof value !== "object");
  return isKnown ? one === other : UNKNOWN;
}
