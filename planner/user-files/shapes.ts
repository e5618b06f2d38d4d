import * as v from "valibot";
import { nearest } from "../shared/nearest";

/** The parts that the configuration's shape is made of. Their messages say what is expected. */

const MAPPING = "keys with values";

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is wrong with a key; `undefined` when it may stand there. */
type KeyCheck = (key: string) => { readonly expected: string; readonly meant: string | undefined } | undefined;

/** valibot's own strict objects take `constructor` and the like for keys that they know. */
function mapping(check: KeyCheck) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isMapping, MAPPING),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const input = { ...dataset.value };
      for (const [key, value] of Object.entries(dataset.value)) {
        const problem = check(key);
        if (problem === undefined) continue;
        addIssue({
          expected: problem.expected,
          received: `the key ${key}`,
          message: problem.meant === undefined ? "" : `Perhaps you mean ${problem.meant}`,
          path: [{ type: "object", origin: "key", input, key, value }],
        });
      }
    }),
  );
}

/** Keys with values of which no other than these may be there. */
export function strict<const T extends v.ObjectEntries>(entries: T) {
  const known = Object.keys(entries);
  return v.pipe(mapping(oneOf(known)), v.object(entries));
}

/** Any number of keys that pass the check, with values of one shape. */
export function mappingOf<T extends v.GenericSchema>(check: KeyCheck, value: T) {
  return v.pipe(mapping(check), v.record(v.string(), value));
}

export function oneOf(known: readonly string[]): KeyCheck {
  return (key) =>
    known.includes(key)
      ? undefined
      : { expected: `one of ${known.join(", ")}`, meant: nearest(key, known, (name) => [name]) };
}

/** A list of at most `most` entries. */
export function listOf<T extends v.GenericSchema>(entry: T, expected: string, most: number) {
  return v.pipe(v.array(entry, expected), v.maxLength(most, `at most ${most} entries`));
}

/** Text that says something. */
export function text(expected: string) {
  return v.pipe(
    v.string(expected),
    v.check((value) => value.trim() !== "", expected),
  );
}

export function pattern(shape: RegExp, expected: string) {
  return v.pipe(v.string(expected), v.regex(shape, expected));
}
