import { decimal } from "../shared/money";

/** A number of at most this many characters survives as a double: its shortest decimal form is the same. */
const ALWAYS_EXACT = 15;
const DECIMAL = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** A number in a file; its text when it is not finite or has more digits than a double can represent. */
export function exactNumber(value: number, source: string): number | string {
  if (!Number.isFinite(value)) return source;
  if (source.length <= ALWAYS_EXACT || !DECIMAL.test(source)) return value;
  return decimal(source).eq(value) ? value : source;
}
