import { shortText } from "./shown";

/** Keys and indices that lead to a value. */
export type DocumentPath = readonly (string | number)[];

/** Why a file cannot be read or is ambiguous. */
export interface DocumentProblem {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** A user's file in YAML 1.2 or JSON. */
export interface UserDocument {
  /** The content as plain values; {} for an empty file. A number that a double cannot represent exactly is kept as text. */
  readonly content: unknown;
  /** The first problem in the text itself; the content is then {}. */
  readonly problem?: DocumentProblem;
  /** File, line and column of a path's value or key, or of the nearest enclosing value when the path does not exist. */
  placeOf(path: DocumentPath, part?: "key" | "value"): string;
}

/** A document that could not be read. */
export function brokenDocument(problem: DocumentProblem): UserDocument {
  return { content: {}, problem, placeOf: () => problem.where };
}

/** The problem of a key that a mapping has twice. */
export function keyTwice(where: string, key: string): DocumentProblem {
  return { where, expected: "each key once", found: `the key ${shortText(key)} a second time` };
}
