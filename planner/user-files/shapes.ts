import * as v from "valibot";
import { nearestName } from "../shared/nearest";
import { shortText, shown } from "./shown";

/** The parts that the shapes of all files are made of. Their messages say what is expected. */

const MAPPING = "keys with values";

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is wrong with a value, or with what is at `path` within it. */
export interface Problem {
  readonly expected: string;
  /** Absent: the value itself. */
  readonly found?: string;
  /** The known name that was probably meant. */
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

/** What is wrong with a name; `undefined` when it is known. */
type NameCheck = (name: string) => Pick<Problem, "expected" | "meant"> | undefined;

/** valibot's own strict objects take `constructor` and the like for keys that they know. */
function mapping(check: NameCheck) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isMapping, MAPPING),
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

/** Keys with values of which only these may be there. */
export function strict<const T extends v.ObjectEntries>(entries: T) {
  return v.pipe(mapping(oneOf(Object.keys(entries))), v.object(entries));
}

/** Keys with values of which these are read and others are left alone. */
export function open<const T extends v.ObjectEntries>(entries: T) {
  return v.pipe(mapping(anyName), v.looseObject(entries));
}

/** Any number of keys that pass the check, with values of one shape. */
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
