import type { TraversalPart } from "./traversal";
import type { Expression, ForExpression, Step } from "./syntax";
import { callFunction } from "./functions";
import { ABSENT, entriesOf, isList, isMap, isSet, isUnknown, itemsOf, scalarText, UNKNOWN, type Value } from "./value";

/** What the names in an expression mean, and how much evaluating it may cost. */
export interface Scope {
  /**
   * The value that `var.x`, `local.x`, `module.m.o`, `each.key` or a resource's attribute has. `steps` follow the first
   * name; `used` is the number of them that the value covers.
   */
  readonly lookUp: (name: string, steps: readonly TraversalPart[]) => Found;
  /** Names that `for` expressions define. */
  readonly names?: ReadonlyMap<string, Value>;
  readonly budget: Budget;
}

/** What evaluating an input may still cost: a few lines can ask for more than any machine has. */
export interface Budget {
  /** Elements that `for` may still iterate over: nested loops multiply. */
  loops: number;
  /** How much deeper expressions and references may nest. */
  depth: number;
}

/** Enough for what people write, and far below the limit of the stack. */
export function newBudget(): Budget {
  return { loops: 1_000_000, depth: 300 };
}

export interface Found {
  readonly value: Value;
  readonly used: number;
}

/** The value of an expression; UNKNOWN wherever it does not follow from the configuration. */
export function evaluate(expression: Expression, scope: Scope): Value {
  return deeper(scope.budget, () => evaluated(expression, scope));
}

/** Evaluates one level deeper. */
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
      return evaluateFor(expression, scope);
  }
}

/** A loop, because expressions nest, and each closure would use more of the stack. */
function evaluateAll(expressions: readonly Expression[], scope: Scope): Value[] {
  const values: Value[] = [];
  for (const expression of expressions) values.push(evaluate(expression, scope));
  return values;
}

/** Joins values as a template does. */
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
  const bound = scope.names?.get(root.name);
  if (bound !== undefined) return descend(bound, known);
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

/** A map of these entries; UNKNOWN if a key is unknown. */
export function mapOf(entries: readonly (readonly [key: Value, value: Value])[]): Value {
  const named = new Map<string, Value>();
  for (const [key, value] of entries) {
    const name = scalarText(key);
    if (name === undefined) return UNKNOWN;
    named.set(name, value);
  }
  return Object.fromEntries(named);
}

function evaluateFor(loop: ForExpression, scope: Scope): Value {
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

/** The elements that a loop iterates over, with their keys. */
function keyed(collection: Value): (readonly [Value, Value])[] | undefined {
  if (isMap(collection)) return entriesOf(collection);
  return itemsOf(collection)?.map((item, at) => [isSet(collection) ? item : at, item]);
}

function withNames(scope: Scope, names: readonly string[], key: Value, value: Value): Map<string, Value> {
  const [first = "", second] = names;
  const added = second === undefined ? [[first, value] as const] : [[first, key] as const, [second, value] as const];
  return new Map<string, Value>([...(scope.names ?? []), ...added]);
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

type Operator = (left: Value, right: Value) => Value;

function operate(operator: string, operands: readonly Value[]): Value {
  const [left = UNKNOWN, right] = operands;
  if (right === undefined) return negate(operator, left);
  return OPERATORS.get(operator)?.(left, right) ?? UNKNOWN;
}

function negate(operator: string, value: Value): Value {
  if (operator === "!" && typeof value === "boolean") return !value;
  return operator === "-" && typeof value === "number" ? -value : UNKNOWN;
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  [
    "&&",
    (left, right) => (left === false || right === false ? false : left === true && right === true ? true : UNKNOWN),
  ],
  [
    "||",
    (left, right) => (left === true || right === true ? true : left === false && right === false ? false : UNKNOWN),
  ],
  ["==", (left, right) => isEqual(left, right)],
  ["!=", (left, right) => negate("!", isEqual(left, right))],
  ["<", numeric((left, right) => left < right)],
  [">", numeric((left, right) => left > right)],
  ["<=", numeric((left, right) => left <= right)],
  [">=", numeric((left, right) => left >= right)],
  ["+", numeric((left, right) => left + right)],
  ["-", numeric((left, right) => left - right)],
  ["*", numeric((left, right) => left * right)],
  ["/", numeric((left, right) => (right === 0 ? UNKNOWN : left / right))],
  ["%", numeric((left, right) => (right === 0 ? UNKNOWN : left % right))],
]);

function numeric(operation: (left: number, right: number) => Value): Operator {
  return (left, right) => (typeof left === "number" && typeof right === "number" ? operation(left, right) : UNKNOWN);
}

/** Known only for scalars. */
function isEqual(left: Value, right: Value): Value {
  const isKnown = [left, right].every((value) => value === null || typeof value !== "object");
  return isKnown ? left === right : UNKNOWN;
}
