import { Token } from "cdktf";

/** The value when it is known now; `undefined` for a token, whose value only Terraform knows. */
export function literal<T>(value: T | undefined): T | undefined {
  return value === undefined || Token.isUnresolved(value) ? undefined : value;
}

/** The first of several sources of one value that is known now. */
export function firstLiteral<T>(...values: readonly (T | undefined)[]): T | undefined {
  return values.map(literal).find((value) => value !== undefined);
}
