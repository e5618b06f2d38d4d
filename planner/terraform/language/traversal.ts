/** One part of a traversal such as `aws_subnet.private[0].id`. */
export type TraversalPart = { readonly name: string } | { readonly key: string | number } | { readonly splat: true };

/** `[each.key]` and `[count.index]` are read like a splat: which instance they mean depends on the referring one. */
const PART = /\.?([A-Za-z_][\w-]*)|\[("(?:[^"\\]|\\.)*"|\d+)\]|\[(?:\*|each\.key|count\.index)\]|\.\*|\.(\d+)/y;

/** A traversal as parts; `undefined` if the text is anything else, such as a function call. */
export function traversalParts(text: string): TraversalPart[] | undefined {
  const parts: TraversalPart[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    if (match === null) return undefined;
    const [, name, key, position] = match;
    if (name !== undefined) parts.push({ name });
    else if (key !== undefined) parts.push({ key: instanceKey(key) });
    else if (position !== undefined) parts.push({ key: Number(position) });
    else parts.push({ splat: true });
  }
  return parts;
}

export function partName(part: TraversalPart | undefined): string | undefined {
  return part !== undefined && "name" in part ? part.name : undefined;
}

export function partKey(part: TraversalPart | undefined): string | number | undefined {
  return part !== undefined && "key" in part ? part.key : undefined;
}

/** The instance key between the brackets of an address: a quoted text or a number. */
export function instanceKey(text: string): string | number {
  if (!text.startsWith('"')) return Number(text);
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
