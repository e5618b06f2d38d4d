import * as v from "valibot";
import { PrivateLinkError } from "../shared/errors";
import type { YamlDocument } from "./yaml-document";

/** What an error about a file is called. */
interface FileError {
  readonly code: string;
  readonly what: string;
}

/**
 * What a file says, when it has the shape that is asked for.
 * @throws PrivateLinkError with line and column, what was expected and found, and the nearest known name.
 */
export function checked<T extends v.GenericSchema>(
  document: YamlDocument,
  shape: T,
  error: FileError,
): v.InferOutput<T> {
  if (document.problem !== undefined) throw new PrivateLinkError({ ...error, ...document.problem });
  const result = v.safeParse(shape, document.content);
  if (result.success) return result.output;
  throw new PrivateLinkError({ ...error, ...comparedAt(document, result.issues[0]) });
}

const MOST_SHOWN = 60;

interface Compared {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly fix?: string;
}

function comparedAt(document: YamlDocument, issue: v.BaseIssue<unknown>): Compared {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const isMissing = issue.type === "object";
  const path = isMissing ? keys.slice(0, -1) : keys;
  const isKey = issue.path?.at(-1)?.origin === "key";
  const place = document.placeOf(path, isKey && !isMissing ? "key" : "value");
  const where = path.length === 0 ? place : `${place}, ${path.map((key) => shortened(String(key))).join(" > ")}`;
  if (isMissing) return { where, expected: `the key ${String(keys.at(-1))}`, found: "nothing" };
  const found = shortened(issue.received);
  if (issue.type !== "raw_check") return { where, expected: issue.message, found };
  return { where, expected: issue.expected ?? "", found, ...(issue.message === "" ? {} : { fix: issue.message }) };
}

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
