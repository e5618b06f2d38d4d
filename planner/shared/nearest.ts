import { distance } from "fastest-levenshtein";

/** A slip outweighs any number of letters that two names begin with. */
const SLIP_WEIGHT = 1000;

/**
 * The candidate with a name nearest to the text: equal but for letter case, or at most one slip in each three letters of the
 * shorter of the two. Of equally near ones the one that begins alike, then the first. `undefined` when nothing is near.
 */
export function nearest<T>(
  text: string,
  candidates: readonly T[],
  names: (candidate: T) => readonly string[],
): T | undefined {
  const wanted = text.trim().toLowerCase();
  let best: { readonly candidate: T; readonly score: number } | undefined;
  for (const candidate of candidates) {
    for (const name of names(candidate)) {
      const score = scoreOf(wanted, name.toLowerCase());
      if (score !== undefined && (best === undefined || score < best.score)) best = { candidate, score };
    }
  }
  return best?.candidate;
}

/** Smaller is nearer: slips first, then the letters that both begin with. Much longer text is never near. */
function scoreOf(wanted: string, name: string): number | undefined {
  const shorter = Math.min(wanted.length, name.length);
  const allowed = shorter < 2 ? 0 : Math.max(1, Math.floor(shorter / 3));
  if (Math.abs(wanted.length - name.length) > allowed) return undefined;
  const slips = distance(wanted, name);
  if (slips > allowed) return undefined;
  let alike = 0;
  while (alike < shorter && wanted[alike] === name[alike]) alike += 1;
  return slips * SLIP_WEIGHT - alike;
}

/** The nearest of these names. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  return nearest(text, names, (name) => [name]);
}

/** The question that follows a name that nobody knows; `undefined` when no known name is near. */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean ${name}?`;
}

/** A statement without a final full stop, and the question after it when a known name is near. */
export function withHint(statement: string, name: string | undefined): string {
  const question = didYouMean(name);
  return question === undefined ? statement : `${statement}. ${question}`;
}
