import { isObject } from "../shared/is-object";
import * as v from "valibot";
import { nearestName } from "../shared/nearest";
import { shortText, shown } from "./shown";

/** Building blocks for the shapes of all files. Their messages say what is expected. */

const MAPPING = "keys with values";

/** What is wrong with a value, or with the part of it at `path`. */
export interface Problem {
  readonly expected: string;
  /** Default: the value itself. */
  readonly found?: string;
  /** The known name that the user probably meant. */
  readonly meant?: string | undefined;
  readonly path?: readonly (string | number)[];
}

/** A check that finds at most one problem. */
export function judged<T>(judge: (value: T) => Problem | undefined) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = judge(dataset.value);
    if (problem !== undefined) addIssue(issueOf(dataset.value, problem, "value"));
  });
}

function issueOf(value: unknown, { expected, found, meant, path = [] }: Problem, origin: "key" | "value") {
  const steps = path.map((key) => ({ type: "unknown" as const, origin, input: value, key, value: undefined }));
  const [first, ...rest] = steps;
  const place: { path?: [v.IssuePathItem, ...v.IssuePathItem[]] } =
    first === undefined ? {} : { path: [first, ...rest] as never };
  return { expected, received: found ?? shown(value), message: meant ?? "", ...place };
}

/** What is wrong with a name; `undefined` for a known one. */
type NameCheck = (name: string) => Pick<Problem, "expected" | "meant"> | undefined;

/** valibot's strict objects accept `constructor` and similar as known keys. */
function mapping(check: NameCheck) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isObject, MAPPING),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const key of Object.keys(dataset.value)) {
        const problem = check(key);
        if (problem === undefined) continue;
        const found = `the key ${shortText(key)}`;
        addIssue(issueOf(dataset.value, { ...problem, found, path: [key] }, "key"));
        return;
      }
    }),
  );
}

/** A mapping that may have only these keys. */
export function strict<const T extends v.ObjectEntries>(entries: T) {
  return v.pipe(mapping(oneOf(Object.keys(entries))), v.object(entries));
}

/** A mapping of which these keys are read and others ignored. */
export function open<const T extends v.ObjectEntries>(entries: T) {
  return v.pipe(mapping(anyName), v.looseObject(entries));
}

/** A mapping with any number of keys that pass the check, and values of one shape. */
export function mappingOf<T extends v.GenericSchema>(check: NameCheck, value: T) {
  return v.pipe(mapping(check), v.record(v.string(), value));
}

export const anyName: NameCheck = () => undefined;

export function oneOf(known: readonly string[], expected = `one of ${known.join(", ")}`): NameCheck {
  return (name) => (known.includes(name) ? undefined : { expected, meant: nearestName(name, known) });
}

/** A name that passes the check. */
export function named(check: NameCheck, expected: string) {
  return v.pipe(v.string(expected), judged(check));
}

/** One of these names. */
export function choice<const T extends readonly string[]>(known: T, expected = `one of ${known.join(", ")}`) {
  return v.pipe(named(oneOf(known, expected), expected), v.picklist(known));
}

/** A list of at most `most` entries. */
export function listOf<T extends v.GenericSchema>(entry: T, expected: string, most: number) {
  return v.pipe(v.array(entry, expected), v.maxLength(most, `at most ${most} entries`));
}

/** Text that is not blank. */
export function text(expected: string) {
  return v.pipe(
    v.string(expected),
    v.check((value) => value.trim() !== "", expected),
  );
}

/** Something that may be stated once in a list. */
export interface Statement {
  /** What is stated, in words. */
  readonly name: string;
  /** Where it is inside its entry. */
  readonly path?: readonly (string | number)[];
}

/** A check of a list in which each statement of all entries occurs once. */
export function eachOnce<T>(statements: (entry: T) => readonly Statement[]) {
  return judged<T[]>((entries) => {
    const names = new Set<string>();
    for (const [at, entry] of entries.entries()) {
      for (const { name, path = [] } of statements(entry)) {
        if (names.has(name))
          return { expected: "each entry once", found: `${name} a second time`, path: [at, ...path] };
        names.add(name);
      }
    }
    return undefined;
  });
}

export function pattern(shape: RegExp, expected: string) {
  return v.pipe(v.string(expected), v.regex(shape, expected));
}
