const MOST_SHOWN = 60;

/** A value of a file, as shown in messages. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return shortText(JSON.stringify(value));
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "keys with values";
}

/** The text, cut to at most `most` characters, never in the middle of one. */
export function shortText(text: string, most = MOST_SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
