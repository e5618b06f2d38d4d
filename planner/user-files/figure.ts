import * as v from "valibot";
import { decimal, type Decimal } from "../shared/money";

/** Digits that a Decimal represents exactly. */
const MOST_DIGITS = 40;

/** A figure that is not negative, as a number or as text in plain digits. Errors describe it as `expected`. */
export function figure(expected: string, allowed: (value: Decimal) => boolean = () => true) {
  return v.pipe(
    v.union([v.number(), v.string()], expected),
    v.check((value) => isFigure(value) && allowed(toDecimal(value)), expected),
    v.check((value) => !isFigure(value) || isShort(value), `at most ${MOST_DIGITS} digits`),
    v.transform(toDecimal),
  );
}

function isFigure(value: string | number): boolean {
  if (typeof value === "string") return /^\d+(?:\.\d+)?$/.test(value.trim());
  return Number.isFinite(value) && value >= 0;
}

function isShort(value: string | number): boolean {
  const text = typeof value === "string" ? value.trim() : decimal(value).toFixed();
  return text.replace(".", "").length <= MOST_DIGITS;
}

/** Never -0. */
function toDecimal(value: string | number): Decimal {
  return decimal(typeof value === "string" ? value.trim() : value).abs();
}
