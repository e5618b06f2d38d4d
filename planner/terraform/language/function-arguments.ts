import { isMap, itemsOf, scalarText, UNKNOWN, type Value, type ValueObject } from "./value";

/** A function of Terraform's language. It returns UNKNOWN for arguments that it does not support. */
export type Function = (...args: readonly Value[]) => Value;

/** A function whose first argument is a list or a set. */
export function ofList(of: (list: readonly Value[], ...rest: readonly Value[]) => Value): Function {
  return (list = UNKNOWN, ...rest) => ofLists([list], ([items = []]) => of(items, ...rest));
}

/** Lists, and sets as lists. */
export function ofLists(args: readonly Value[], of: (lists: readonly (readonly Value[])[]) => Value): Value {
  const lists = args.map(itemsOf);
  return lists.includes(undefined) ? UNKNOWN : of(lists.filter((list) => list !== undefined));
}

export function ofMap(of: (map: ValueObject, ...rest: readonly Value[]) => Value): Function {
  return (map = UNKNOWN, ...rest) => (isMap(map) ? of(map, ...rest) : UNKNOWN);
}

export function ofTexts(args: readonly Value[], of: (texts: readonly string[]) => Value): Value {
  const texts = args.map(scalarText);
  return texts.length === 0 || texts.includes(undefined) ? UNKNOWN : of(texts.filter((text) => text !== undefined));
}

export function ofNumbers(args: readonly Value[], of: (numbers: readonly number[]) => Value): Value {
  const numbers = args.filter((value) => typeof value === "number");
  return numbers.length === 0 || numbers.length < args.length ? UNKNOWN : of(numbers);
}

/** The first value that is not left out; UNKNOWN if it may be a later one. */
export function firstUnless(values: readonly Value[], isLeftOut: (value: Value) => boolean | undefined): Value {
  for (const value of values) {
    const out = isLeftOut(value);
    if (out === undefined) return UNKNOWN;
    if (!out) return value;
  }
  return UNKNOWN;
}
