import { distance } from "fastest-levenshtein";

/** A typo outweighs any number of letters that two names begin with. */
const TYPO_WEIGHT = 1000;

/**
 * The candidate with the name nearest to the text: equal except for case, or at most one typo for every three letters of the
 * shorter one. Ties go to the one that begins alike, then to the first. `undefined` when nothing is near.
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

/** Smaller is nearer: typos first, then the letters that both begin with. Text of a very different length is never near. */
function scoreOf(wanted: string, name: string): number | undefined {
  const shorter = Math.min(wanted.length, name.length);
  const allowed = shorter < 2 ? 0 : Math.max(1, Math.floor(shorter / 3));
  if (Math.abs(wanted.length - name.length) > allowed) return undefined;
  const typos = distance(wanted, name);
  if (typos > allowed) return undefined;
  let alike = 0;
  while (alike < shorter && wanted[alike] === name[alike]) alike += 1;
  return typos * TYPO_WEIGHT - alike;
}

/** The nearest of these names. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  return nearest(text, names, (name) => [name]);
}

/** The question after an unknown name; `undefined` when no known name is near. */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean ${name}?`;
}

/** A statement without a final full stop, to which a report adds one, with the question in brackets. */
export function withGuess(statement: string, name: string | undefined): string {
  return name === undefined ? statement : `${statement} (did you mean ${name}?)`;
}

/** A statement without a final full stop, followed by the question when a known name is near. */
export function withHint(statement: string, name: string | undefined): string {
  const question = didYouMean(name);
  return question === undefined ? statement : `${statement}. ${question}`;
}
