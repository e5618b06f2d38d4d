import * as v from "valibot";
import { decimal, type Decimal } from "../shared/money";

/** A figure that is not negative, as a number or as text in plain digits. `expected` is what an error says of it. */
export function figure(expected: string, allowed: (value: Decimal) => boolean = () => true) {
  return v.pipe(
    v.union([v.number(), v.string()], expected),
    v.check((value) => isFigure(value) && allowed(toDecimal(value)), expected),
    v.transform(toDecimal),
  );
}

function isFigure(value: string | number): boolean {
  if (typeof value === "string" && !/^\d+(?:\.\d+)?$/.test(value.trim())) return false;
  return Number.isFinite(Number(value)) && Number(value) >= 0;
}

function toDecimal(value: string | number): Decimal {
  return decimal(typeof value === "string" ? value.trim() : value);
}
