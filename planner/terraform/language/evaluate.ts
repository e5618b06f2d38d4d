import type { TraversalPart } from "./traversal";
import type { Expression, ForExpression, Step } from "./syntax";
import { callFunction } from "./functions";
import { isSame } from "./sameness";
import {
  ABSENT,
  entriesOf,
  isList,
  isMap,
  isSet,
  isUnknown,
  itemsOf,
  openList,
  partialItems,
  partialOf,
  scalarText,
  UNKNOWN,
  unknownBecause,
  unknownFrom,
  weightOf,
  type Missing,
  type Value,
} from "./value";

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
  /** The size of what functions may still take and return. */
  work: number;
}

/** Enough for what people write, and far below the limit of the stack. */
export function newBudget(): Budget {
  return { loops: 1_000_000, depth: 300, work: 20_000_000 };
}

export interface Found {
  readonly value: Value;
  readonly used: number;
}

/** The value of an expression; UNKNOWN wherever it does not follow from the configuration. */
export function evaluate(expression: Expression, scope: Scope): Value {
  return deeper(scope.budget, () => evaluated(expression, scope));
}

const TOO_DEEP = unknownBecause("the expressions nest too deeply");
const TOO_LONG = unknownBecause("the loops have too many elements");

/** Evaluates one level deeper. */
export function deeper(budget: Budget, find: () => Value): Value {
  if (budget.depth <= 0) return TOO_DEEP;
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
  return texts.includes(undefined) ? unknownFrom(parts) : texts.join("");
}

function access(expression: Expression, scope: Scope): Value {
  const steps: Step[] = [];
  let root = expression;
  while (root.kind === "access") {
    steps.push(root.step);
    root = root.of;
  }
  return follow(root, stepsOf(steps.reverse(), scope), scope);
}

/** The steps up to the first whose key is unknown, and those after it. */
interface Steps {
  readonly known: readonly TraversalPart[];
  readonly unknownKey?: Value;
  readonly rest: readonly Step[];
}

function stepsOf(steps: readonly Step[], scope: Scope): Steps {
  const known: TraversalPart[] = [];
  for (const [at, step] of steps.entries()) {
    const key = "key" in step ? evaluate(step.key, scope) : undefined;
    if (typeof key === "string" || typeof key === "number") known.push({ key });
    else if ("key" in step) return { known, unknownKey: key ?? null, rest: steps.slice(at + 1) };
    else known.push(step);
  }
  return { known, rest: [] };
}

function follow(root: Expression, { known, unknownKey, rest }: Steps, scope: Scope): Value {
  const value = start(root, known, scope);
  if (unknownKey === undefined) return value;
  const elements = partialOf(value)?.items ?? (isMap(value) ? Object.values(value) : [value]);
  const { known: further } = stepsOf(rest, scope);
  return unknownFrom([unknownKey, ...elements.map((element) => descend(element, further))], "the key is unknown");
}

function start(root: Expression, steps: readonly TraversalPart[], scope: Scope): Value {
  if (root.kind !== "name") return descend(evaluate(root, scope), steps);
  const bound = scope.names?.get(root.name);
  if (bound !== undefined) return descend(bound, steps);
  const { value, used } = scope.lookUp(root.name, steps);
  return descend(value, steps.slice(used));
}

function descend(from: Value, steps: readonly TraversalPart[]): Value {
  let value = from;
  for (const [at, step] of steps.entries()) {
    if ("splat" in step) return splat(value, steps.slice(at + 1));
    value = part(value, "name" in step ? step.name : step.key);
  }
  return value;
}

/** Splats of one list, by what they read: each instance of a resource may evaluate the same. */
const splats = new WeakMap<object, Map<string, Value>>();

function splat(value: Value, rest: readonly TraversalPart[]): Value {
  if (value === null) return [];
  if (typeof value !== "object") return splatOf(value, rest);
  const known = splats.get(value) ?? new Map<string, Value>();
  splats.set(value, known);
  const key = JSON.stringify(rest);
  const result = known.get(key) ?? splatOf(value, rest);
  known.set(key, result);
  return result;
}

function splatOf(value: Exclude<Value, null>, rest: readonly TraversalPart[]): Value {
  const partial = partialOf(value);
  if (partial === undefined) return isUnknown(value) ? splatOfUnknown(value, rest) : [descend(value, rest)];
  const items = partial.items.map((item) => descend(item, rest));
  return isUnknown(value) ? partialItems({ ...partial, items }, [value]) : items;
}

function splatOfUnknown(value: Missing, rest: readonly TraversalPart[]): Value {
  if (value.part !== undefined) return [descend(value, rest)];
  return value.is === undefined ? value : descend(part(value, "*"), rest);
}

function part(value: Value, key: string | number): Value {
  if (isUnknown(value)) return partOfUnknown(value, key);
  if (isList(value)) return value[Number(key)] ?? ABSENT;
  return isMap(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : ABSENT;
}

function partOfUnknown(value: Missing, key: string | number): Value {
  if (value.part !== undefined) return value.part(String(key));
  if (value.is !== undefined) return { ...value, is: { ...value.is, path: `${value.is.path}[${key}]` } };
  return value.partial === undefined ? value : unknownFrom([value]);
}

function call({ name, args, spreads }: Extract<Expression, { kind: "call" }>, scope: Scope): Value {
  const values = evaluateAll(args, scope);
  if (!spreads) return callWithin(scope.budget, name, values);
  const last = values.pop();
  const spread = last === undefined ? undefined : itemsOf(last);
  if (spread === undefined || spread.length > MOST_ARGUMENTS) return unknownFrom([...values, last ?? null], TOO_MANY);
  return callWithin(scope.budget, name, [...values, ...spread]);
}

const MOST_ARGUMENTS = 10_000;
const TOO_MANY = "a function has too many arguments";
const TOO_LARGE = unknownBecause("the functions take too much work");

function callWithin(budget: Budget, name: string, args: readonly Value[]): Value {
  const sizes = args.map(weightOf);
  budget.work -= SEARCHES.has(name) ? (sizes[0] ?? 1) * (sizes[1] ?? 1) : sizes.reduce((sum, size) => sum + size, 0);
  if (budget.work < 0) return TOO_LARGE;
  const result = callFunction(name, args);
  budget.work -= weightOf(result);
  return result;
}

/** Their work is the product of the sizes of a pattern and a text. */
const SEARCHES: ReadonlySet<string> = new Set(["regex", "regexall", "replace"]);

function choose({ condition, yes, no }: Extract<Expression, { kind: "choice" }>, scope: Scope): Value {
  const decided = evaluate(condition, scope);
  if (typeof decided === "boolean") return evaluate(decided ? yes : no, scope);
  return eitherOf(evaluate(yes, scope), evaluate(no, scope), decided);
}

/** The value of a choice whose condition is unknown. */
function eitherOf(yes: Value, no: Value, condition: Value): Value {
  if (isSame(yes, no) === true) return yes;
  const why = unknownFrom([condition], "the condition is unknown");
  const [first, second] = [partialOf(yes ?? []), partialOf(no ?? [])];
  if (first === undefined || second === undefined) {
    const causes = { ...why, from: unknownFrom([yes, no]).from };
    const list = first ?? second;
    return list === undefined ? causes : partialItems({ items: list.items, least: 0, most: Infinity }, [causes]);
  }
  const items = [...new Set([...first.items, ...second.items])];
  const [least, most] = [Math.min(first.least, second.least), Math.max(first.most, second.most)];
  return partialItems({ items, least, most }, [why]);
}

/** A map of these entries; unknown if a key is. */
export function mapOf(entries: readonly (readonly [key: Value, value: Value])[]): Value {
  const named = new Map<string, Value>();
  for (const [key, value] of entries) {
    const name = scalarText(key);
    if (name === undefined) return unknownFrom(entries.flat());
    named.set(name, value);
  }
  return Object.fromEntries(named);
}

function evaluateFor(loop: ForExpression, scope: Scope): Value {
  const collection = evaluate(loop.collection, scope);
  const items = keyed(collection);
  if (items === undefined) return loop.condition === undefined ? unknownFrom([collection]) : openList([collection]);
  scope.budget.loops -= items.length;
  if (scope.budget.loops < 0) return TOO_LONG;
  const made: [Value, Value][] = [];
  const doubts: Value[] = [];
  for (const [key, value] of items) {
    const inner = { ...scope, names: withNames(scope, loop.names, key, value) };
    const isKept = loop.condition === undefined ? true : evaluate(loop.condition, inner);
    if (isKept === false) continue;
    if (isKept !== true) doubts.push(isKept);
    made.push([loop.key === undefined ? null : evaluate(loop.key, inner), evaluate(loop.value, inner)]);
  }
  if (isUnknown(collection) || doubts.length > 0) return filtered({ collection, made, doubts, of: items.length });
  if (loop.key === undefined) return made.map(([, value]) => value);
  return loop.groups ? grouped(made) : mapOf(made);
}

/** What a loop made of a collection with `of` elements. Those in doubt may be left out. */
interface Filtered {
  readonly collection: Value;
  readonly made: readonly (readonly [Value, Value])[];
  readonly doubts: readonly Value[];
  readonly of: number;
}

function filtered({ collection, made, doubts, of }: Filtered): Value {
  const items = made.map(([, value]) => value);
  const { least, most } = partialOf(collection) ?? { least: of, most: of };
  const dropped = of - made.length;
  return partialItems({ items, least: least - dropped - doubts.length, most }, [
    ...doubts.map((doubt) => unknownFrom([doubt], "the condition of a for expression is unknown")),
    ...(isUnknown(collection) ? [collection] : []),
  ]);
}

/** The elements that a loop iterates over, with their keys. */
function keyed(collection: Value): (readonly [Value, Value])[] | undefined {
  if (isMap(collection)) return entriesOf(collection);
  if (isUnknown(collection)) return collection.partial?.items.map((item) => [unknownFrom([collection]), item]);
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
    if (name === undefined) return unknownFrom(made.flat());
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return Object.fromEntries(groups);
}

type Operator = (left: Value, right: Value) => Value;

function operate(operator: string, operands: readonly Value[]): Value {
  const [left = UNKNOWN, right] = operands;
  const result = right === undefined ? negate(operator, left) : (OPERATORS.get(operator)?.(left, right) ?? UNKNOWN);
  return result === UNKNOWN ? unknownFrom(operands) : result;
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

function isEqual(left: Value, right: Value): Value {
  return isSame(left, right) ?? UNKNOWN;
}
