/** An attribute whose value is not in the input, with the reason ("known after apply", "function call", ...). */
export interface Unresolved {
  readonly unresolved: string;
}

/** An attribute in an input: a value, not set (`undefined`), or unknown from this input. */
export type Attribute<T> = T | undefined | Unresolved;

/** The reason for an attribute that must not be shown. */
export const SENSITIVE = "sensitive";

export function unresolved(reason: string): Unresolved {
  return { unresolved: reason };
}

export function isUnresolved(value: unknown): value is Unresolved {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "unresolved");
}

/** The value when it is known and set, otherwise `undefined`. */
export function valueOf<T>(attribute: Attribute<T>): T | undefined {
  return isUnresolved(attribute) ? undefined : attribute;
}
