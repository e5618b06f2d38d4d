import * as v from "valibot";
import { PrivateLinkError } from "../shared/errors";
import { didYouMean } from "../shared/nearest";
import type { DocumentProblem, UserDocument } from "./document";
import { shortText, shown } from "./shown";

/** The code of an error about a file, and what is wrong. */
interface FileError {
  readonly code: string;
  readonly what: string;
}

/**
 * The content of a file, if it has the given shape.
 * @throws PrivateLinkError with line and column, the expected and the found value, and the nearest known name.
 */
export function checked<T extends v.GenericSchema>(
  document: UserDocument,
  shape: T,
  error: FileError,
): v.InferOutput<T> {
  const { problem } = document;
  if (problem !== undefined) throw new PrivateLinkError({ ...error, ...problem });
  const result = v.safeParse(shape, document.content, { abortEarly: true });
  if (result.success) return result.output;
  throw new PrivateLinkError({ ...error, ...comparedAt(document, result.issues[0]) });
}

interface Compared extends DocumentProblem {
  readonly fix?: string | undefined;
}

function comparedAt(document: UserDocument, issue: v.BaseIssue<unknown>): Compared {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const isKey = issue.path?.at(-1)?.origin === "key";
  if (isKey && issue.kind === "schema") {
    const where = placeAt(document, keys.slice(0, -1), "value");
    return { where, expected: `the key ${String(keys.at(-1))}`, found: "nothing" };
  }
  const where = placeAt(document, keys, isKey ? "key" : "value");
  if (issue.type === "raw_check") {
    const { expected, received, message: meant } = issue;
    return { where, expected: expected ?? "", found: received, fix: didYouMean(meant === "" ? undefined : meant) };
  }
  const isTooLong = issue.type === "max_length";
  return { where, expected: issue.message, found: isTooLong ? issue.received : shown(issue.input) };
}

function placeAt(document: UserDocument, path: readonly (string | number)[], part: "key" | "value"): string {
  return [document.placeOf(path, part), path.map((key) => shortText(String(key))).join(" > ")]
    .filter((words) => words !== "")
    .join(", ");
}
