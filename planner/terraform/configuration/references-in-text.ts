const TRAVERSALS = /(?:data\.)?[a-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\]|\.\*)+/gi;
/** No expression that people write refers to more. */
const MOST_REFERENCES = 100;

/** What may be references in a text that is not understood as an expression. */
export function referencesIn(text: string): readonly string[] {
  return (text.match(TRAVERSALS) ?? []).slice(0, MOST_REFERENCES);
}
