import { literal } from "./literal";

/** A text that is known now: neither a token nor one with a reference that the user wrote in Terraform's own syntax. */
export function knownText(value: string | undefined): string | undefined {
  const known = literal(value);
  return known?.includes("${") === true ? undefined : known;
}
