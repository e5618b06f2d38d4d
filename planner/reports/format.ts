import { isUnresolved, SENSITIVE, type Attribute } from "../model/attribute";
import { isBounded, type Quantity, type Unknown } from "../model/quantity";
import type { Decimal } from "../shared/money";

/** The only place that rounds. Half up: money to cents, hourly amounts and unit prices to the digits they need. */
const CENTS = 2;
const HOURLY_DIGITS = 4;
const MOST_DIGITS = 10;
const RATE_DIGITS = 3;

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", CNY: "CN¥" };

const DASH = "-";

/** `$1,234.50`; a currency without a known symbol as `GBP 1,234.50`. */
function money(amount: Decimal, currency: string, digits = CENTS): string {
  const sign = amount.isNegative() && !amount.isZero() ? "-" : "";
  return `${sign}${SYMBOLS[currency] ?? `${currency} `}${grouped(amount.abs().toFixed(digits))}`;
}

/** A unit price with all its digits, at least cents. */
export function unitPrice(amount: Decimal, currency: string): string {
  return money(amount, currency, Math.max(CENTS, Math.min(MOST_DIGITS, amount.decimalPlaces())));
}

export function monthly(quantity: Quantity, currency: string): string {
  return moneyRange(quantity, currency, CENTS);
}

export function hourly(quantity: Quantity, currency: string): string {
  return moneyRange(quantity, currency, HOURLY_DIGITS);
}

/** `+$7.30`, `-$3.65 to +$7.30`, `$0.00`. */
export function signedMonthly(quantity: Quantity, currency: string): string {
  if (!isBounded(quantity)) return "unknown";
  const signed = (value: Decimal): string => `${value.gt(0) ? "+" : ""}${money(value, currency)}`;
  return quantity.kind === "known" ? signed(quantity.value) : `${signed(quantity.low)} to ${signed(quantity.high)}`;
}

function moneyRange(quantity: Quantity, currency: string, digits: number): string {
  if (quantity.kind === "unknown") return "unknown";
  if (quantity.kind === "known") return money(quantity.value, currency, digits);
  return `${money(quantity.low, currency, digits)} to ${money(quantity.high, currency, digits)}`;
}

/** A rate of any size, to three significant digits: `0.00133`, `12.5`. */
export function rate(quantity: Quantity): string {
  if (!isBounded(quantity)) return DASH;
  const short = (value: Decimal): string => value.toSignificantDigits(RATE_DIGITS).toFixed();
  if (quantity.kind === "known") return short(quantity.value);
  return `${short(quantity.low)} to ${short(quantity.high)}`;
}

/** A count or a rate: `2`, `1 to 6`, `≥ 3`, `unknown`. */
export function figure(quantity: Quantity, digits = CENTS): string {
  if (!isBounded(quantity)) return oneSided(quantity, digits);
  if (quantity.kind === "known") return plainNumber(quantity.value, digits);
  return `${plainNumber(quantity.low, digits)} to ${plainNumber(quantity.high, digits)}`;
}

function oneSided({ least, most }: Unknown, digits: number): string {
  if (least !== undefined) return `≥ ${plainNumber(least, digits)}`;
  return most === undefined ? "unknown" : `≤ ${plainNumber(most, digits)}`;
}

/** A share of 1 as a percentage: `1.5%`, `20% to 40%`. */
export function percentage(quantity: Quantity): string {
  if (!isBounded(quantity)) return DASH;
  const percent = (value: Decimal): string => `${value.times(100).toSignificantDigits(RATE_DIGITS).toFixed()}%`;
  if (quantity.kind === "known") return percent(quantity.value);
  return `${percent(quantity.low)} to ${percent(quantity.high)}`;
}

export function plainNumber(value: Decimal, digits = CENTS): string {
  return grouped(value.toDecimalPlaces(digits).toFixed());
}

/** A whole number with thousands separators. `toLocaleString` would load ICU's data, which costs milliseconds. */
export function wholeNumber(value: number): string {
  return grouped(value.toFixed(0));
}

/** A decimal string for machines: `leastDigits` to ten decimal places, no grouping. */
export function decimalString(value: Decimal, leastDigits = 0): string {
  const rounded = value.toDecimalPlaces(MOST_DIGITS);
  return rounded.toFixed(Math.max(leastDigits, rounded.decimalPlaces()));
}

export function moneyString(value: Decimal): string {
  return decimalString(value, CENTS);
}

function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

export function attributeText(attribute: Attribute<string>): string {
  if (!isUnresolved(attribute)) return attribute ?? DASH;
  return attribute.unresolved === SENSITIVE ? SENSITIVE : "known after apply";
}

export function count(amount: number, singular: string, plural = `${singular}s`): string {
  return `${amount} ${amount === 1 ? singular : plural}`;
}
