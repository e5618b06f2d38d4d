import { Decimal as BaseDecimal } from "decimal.js";

/**
 * Exact decimal arithmetic for money and quantities. With 40 significant digits, the pro-rata shares of a tiered charge
 * add up to the charge; half-up, as AWS rounds a bill. A private clone: it never changes decimal.js's global settings.
 */
export const Decimal = BaseDecimal.clone({
  precision: 40,
  rounding: BaseDecimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = BaseDecimal;

/** A figure as people write it: a decimal string is exact, a number is read in its shortest decimal form. */
export function decimal(value: string | number | Decimal): Decimal {
  return new Decimal(value);
}

export const ZERO: Decimal = decimal(0);
