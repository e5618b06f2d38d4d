/** An attribute whose value the input does not tell, with the reason ("known after apply", "function call", ...). */
export interface Unresolved {
  readonly unresolved: string;
}

/** An attribute as an input tells it: a value, not set (`undefined`), or not to be known from this input. */
export type Attribute<T> = T | undefined | Unresolved;

/** The reason of an attribute that must not be shown. */
export const SENSITIVE = "sensitive";

export function unresolved(reason: string): Unresolved {
  return { unresolved: reason };
}

export function isUnresolved(value: unknown): value is Unresolved {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "unresolved");
}

/** The value when it is known and set, else `undefined`. */
export function valueOf<T>(attribute: Attribute<T>): T | undefined {
  return isUnresolved(attribute) ? undefined : attribute;
}
