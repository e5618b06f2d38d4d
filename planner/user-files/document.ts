import { shortText } from "./shown";

/** Keys and indices that lead to a value. */
export type DocumentPath = readonly (string | number)[];

/** Why a file cannot be read, or can be read in two ways. */
export interface DocumentProblem {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

/** A file in YAML 1.2 or JSON that a user wrote. */
export interface UserDocument {
  /** What the file says, as plain values; {} when it is empty. A number that a double cannot carry exactly is its text. */
  readonly content: unknown;
  /** The first problem of the text itself. The content is then {}. */
  readonly problem?: DocumentProblem;
  /** File, line and column of a path's value or of its key; of the nearest thing around it when there is no such path. */
  placeOf(path: DocumentPath, part?: "key" | "value"): string;
}

/** A document whose text is wrong at one place. */
export function brokenDocument(problem: DocumentProblem): UserDocument {
  return { content: {}, problem, placeOf: () => problem.where };
}

/** The problem of a key that one mapping has twice. */
export function keyTwice(where: string, key: string): DocumentProblem {
  return { where, expected: "each key once", found: `the key ${shortText(key)} a second time` };
}
