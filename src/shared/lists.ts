/** The first value that a list has had before; `undefined` items, whose value is not known, are not compared. */
export function firstRepeated<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value, index) => value !== undefined && values.indexOf(value) !== index);
}

/** True when a list is given and not known to be empty. */
export function isGiven(values: readonly string[] | undefined): boolean {
  return values !== undefined && values.length > 0;
}
