const MOST_SHOWN = 60;

/** A value of a file as a message names it. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return shortText(JSON.stringify(value));
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "keys with values";
}

/** At most the beginning of a text, never half a character. */
export function shortText(text: string, most = MOST_SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
