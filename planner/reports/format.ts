import { isUnresolved, type Attribute } from "../model/attribute";
import { isBounded, type Quantity } from "../model/quantity";
import type { Decimal } from "../money";

/** The only place that rounds. Half-up: money to cents, hourly amounts and unit prices to what they need. */
const CENTS = 2;
const HOURLY_DIGITS = 4;
const MOST_DIGITS = 10;

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", CNY: "CN¥" };

export const DASH = "-";

/** `$1,234.50`; a currency without a sign of its own as `GBP 1,234.50`. */
export function money(amount: Decimal, currency: string, digits = CENTS): string {
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

function moneyRange(quantity: Quantity, currency: string, digits: number): string {
  if (quantity.kind === "unknown") return "unknown";
  if (quantity.kind === "known") return money(quantity.value, currency, digits);
  return `${money(quantity.low, currency, digits)} to ${money(quantity.high, currency, digits)}`;
}

/** A count or a rate: `2`, `1 to 6`, `unknown`. */
export function figure(quantity: Quantity, digits = CENTS): string {
  if (!isBounded(quantity)) return "unknown";
  if (quantity.kind === "known") return plainNumber(quantity.value, digits);
  return `${plainNumber(quantity.low, digits)} to ${plainNumber(quantity.high, digits)}`;
}

export function plainNumber(value: Decimal, digits = CENTS): string {
  return grouped(value.toDecimalPlaces(digits).toFixed());
}

/** A decimal string for machines: money with at least cents, no grouping, no more digits than ten. */
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

/** Text of an input on one line, with nothing in it that a terminal would obey or that hides or turns text. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** Cuts the middle out of a text that is longer than `width` characters. */
export function shortened(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const head = Math.ceil((width - 1) / 2);
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - (width - 1 - head)).join("")}`;
}

export function attributeText(attribute: Attribute<string>): string {
  return isUnresolved(attribute) ? "known after apply" : (attribute ?? DASH);
}

export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
