import { decimal, Decimal, ZERO } from "../shared/money";

/**
 * How certain a figure is: `known` comes from the input or the catalogue, `inferred` follows from references or other
 * resources, `assumed` is a stated default.
 */
export type Basis = "known" | "inferred" | "assumed";

/** One figure. `reason` says how it was inferred or assumed. */
export interface Known {
  readonly kind: "known";
  readonly value: Decimal;
  readonly basis: Basis;
  readonly reason?: string;
}

/** A figure between `low` and `high`, both included; `expected` is the most likely. */
export interface Range {
  readonly kind: "range";
  readonly low: Decimal;
  readonly expected: Decimal;
  readonly high: Decimal;
  readonly basis: Basis;
  readonly reason: string;
}

/** A figure with no bounds, or a bound on only one side. */
export interface Unknown {
  readonly kind: "unknown";
  readonly reason: string;
  /** It is not below this. */
  readonly least?: Decimal;
  /** It is not above this. */
  readonly most?: Decimal;
}

/** Nothing is assumed silently: every figure in an assessment is one of these three. */
export type Quantity = Known | Range | Unknown;

/** A quantity that has a figure. */
export type Bounded = Known | Range;

export function known(value: Decimal | number | string): Known {
  return { kind: "known", value: decimal(value), basis: "known" };
}

export function inferred(value: Decimal | number, reason: string): Known {
  return { kind: "known", value: decimal(value), basis: "inferred", reason };
}

export function assumed(value: Decimal | number, reason: string): Known {
  return { kind: "known", value: decimal(value), basis: "assumed", reason };
}

export function unknown(reason: string): Unknown {
  return { kind: "unknown", reason };
}

/** The figure or more: it has a lower bound but no upper bound. */
export function atLeast(quantity: Quantity, reason: string): Unknown {
  return isBounded(quantity) ? { kind: "unknown", reason, least: lowOf(quantity) } : quantity;
}

/** A range, or a single figure when low and high are equal. `expected` is clamped between the two. */
export function range(
  low: Decimal | number,
  expected: Decimal | number,
  high: Decimal | number,
  reason: string,
  basis: Basis = "inferred",
): Bounded {
  const bounds = { low: decimal(low), high: decimal(high) };
  if (bounds.low.eq(bounds.high)) return { kind: "known", value: bounds.low, basis, reason };
  const middle = Decimal.max(bounds.low, Decimal.min(bounds.high, expected));
  return { kind: "range", low: bounds.low, expected: middle, high: bounds.high, basis, reason };
}

export const lowOf = (quantity: Bounded): Decimal => (quantity.kind === "known" ? quantity.value : quantity.low);
export const highOf = (quantity: Bounded): Decimal => (quantity.kind === "known" ? quantity.value : quantity.high);
export const expectedOf = (quantity: Bounded): Decimal =>
  quantity.kind === "known" ? quantity.value : quantity.expected;

export function isBounded(quantity: Quantity): quantity is Bounded {
  return quantity.kind !== "unknown";
}

const BASES: readonly Basis[] = ["known", "inferred", "assumed"];

function isSurer(a: Basis, b: Basis): boolean {
  return BASES.indexOf(a) < BASES.indexOf(b);
}

/** The values when all are known and need no reason: a fast path, as most are and there may be very many. */
function plainValues(quantities: readonly Quantity[]): Decimal[] | undefined {
  const values: Decimal[] = [];
  for (const quantity of quantities) {
    if (quantity.kind !== "known" || quantity.basis !== "known" || quantity.reason !== undefined) return undefined;
    values.push(quantity.value);
  }
  return values;
}

/**
 * Applies a function that never decreases when an argument grows, at the low, expected and high ends. The result is only
 * as certain as its least certain argument; it is unknown when an argument is.
 */
export function combine(quantities: readonly Quantity[], figure: (values: readonly Decimal[]) => Decimal): Quantity {
  const plain = plainValues(quantities);
  if (plain !== undefined) return { kind: "known", value: figure(plain), basis: "known" };
  const bounded = quantities.filter(isBounded);
  if (bounded.length < quantities.length) {
    return unknown(reasonsOf(quantities.filter((quantity) => quantity.kind === "unknown")));
  }
  const basis = bounded.reduce<Basis>(
    (leastSure, { basis: candidate }) => (isSurer(leastSure, candidate) ? candidate : leastSure),
    "known",
  );
  const reason = reasonsOf(bounded);
  const value = figure(bounded.map(expectedOf));
  if (bounded.every((quantity) => quantity.kind === "known")) {
    return reason === "" ? { kind: "known", value, basis } : { kind: "known", value, basis, reason };
  }
  return range(figure(bounded.map(lowOf)), value, figure(bounded.map(highOf)), reason, basis);
}

export function add(quantities: readonly Quantity[]): Quantity {
  return combine(quantities, (values) => values.reduce((sum, value) => sum.add(value), ZERO));
}

export function multiply(...quantities: readonly Quantity[]): Quantity {
  return combine(quantities, (values) => values.reduce((product, value) => product.mul(value), decimal(1)));
}

/** Separates the reasons of a quantity that has several. */
const SEPARATOR = "; ";

function reasonsOf(quantities: readonly Quantity[]): string {
  const reasons = quantities.flatMap(({ reason }) => (reason === undefined ? [] : reason.split(SEPARATOR)));
  return [...new Set(reasons)].join(SEPARATOR);
}
