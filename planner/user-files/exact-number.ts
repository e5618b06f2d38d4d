import { decimal } from "../shared/money";

/** Each number in so many characters is exact as a double, or has the same shortest decimal form. */
const ALWAYS_EXACT = 15;
const DECIMAL = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** A number that a file states; its text when it is not finite or has more digits than a double carries. */
export function exactNumber(value: number, source: string): number | string {
  if (!Number.isFinite(value)) return source;
  if (source.length <= ALWAYS_EXACT || !DECIMAL.test(source)) return value;
  return decimal(source).eq(value) ? value : source;
}
