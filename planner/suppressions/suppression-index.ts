import type { Finding } from "../model/findings";
import { nameKey } from "../model/resource-name";
import type { Located } from "../model/topology";
import { matchesPattern } from "../shared/patterns";

/** An active suppression of one rule. */
export interface Holder {
  readonly rule: string;
  readonly reason: string;
  /** What reports call it. */
  readonly by: string;
  /** The finding to report when it matches nothing. */
  readonly unused: Finding;
  /** The endpoint with the tag, or the name or pattern in an entry of the configuration. */
  readonly target: { readonly endpoint: Located } | { readonly pattern: string };
}

/** Finds the suppressions that match a finding; the first one counts. */
export interface HolderIndex {
  find(finding: Finding): Holder[];
}

/**
 * Looks up exact names; tries only patterns with a star one by one, and only those for the finding's rule. Tags come first,
 * then exact names, then patterns.
 */
export function indexHolders(holders: readonly Holder[]): HolderIndex {
  const exact = new Map<string, Holder[]>();
  const patterns = new Map<string, { readonly pattern: string; readonly holder: Holder }[]>();
  for (const holder of holders) {
    const { rule, target } = holder;
    if ("endpoint" in target) append(exact, `${rule} ${nameKey(target.endpoint)}`, holder);
    else if (target.pattern.includes("*")) append(patterns, rule, { pattern: target.pattern, holder });
    else append(exact, `${rule} ${target.pattern}`, holder);
  }
  return {
    find(finding) {
      const { rule, address, constructPath } = finding;
      const names = constructPath === undefined || constructPath === address ? [address] : [address, constructPath];
      return [
        ...[nameKey(finding), ...names].flatMap((name) => exact.get(`${rule} ${name}`) ?? []),
        ...(patterns.get(rule) ?? [])
          .filter(({ pattern }) => names.some((name) => matchesPattern(pattern, name)))
          .map(({ holder }) => holder),
      ];
    },
  };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
