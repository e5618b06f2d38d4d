import type { EndpointUsage, UsageProfile } from "../model/usage";
import { matchesPattern } from "../shared/patterns";

/** One entry of a usage file: a resource address or a construct path, in which `*` stands for any text. */
export interface UsageEntry {
  readonly address: string;
  readonly usage: EndpointUsage;
}

/** Nothing is said about any endpoint. */
export const NO_USAGE: UsageProfile = { find: () => undefined };

/**
 * An exact address counts before an exact construct path, both before a wildcard, a longer wildcard before a shorter one,
 * and any of them before the default of the resource type. Figures that the winner leaves out come from the next; GB with
 * their band count as one figure.
 */
export function usageProfile(
  entries: readonly UsageEntry[],
  defaults: Readonly<Record<string, EndpointUsage>>,
): UsageProfile {
  const exact = new Map(entries.map(({ address, usage }) => [address, usage]));
  const wildcards = entries
    .filter(({ address }) => address.includes("*"))
    .sort((a, b) => b.address.length - a.address.length);
  return {
    find(resourceType, address, constructPath) {
      const names = constructPath === undefined ? [address] : [address, constructPath];
      const own = names.map((name) => exact.get(name));
      const matching = wildcards
        .filter(({ address: pattern }) => names.some((name) => matchesPattern(pattern, name)))
        .map(({ usage }) => usage);
      const fallback = Object.hasOwn(defaults, resourceType) ? defaults[resourceType] : undefined;
      const all = [...own, ...matching, fallback].filter((usage) => usage !== undefined);
      return all.length === 0 ? undefined : all.reduceRight(merged, {});
    },
  };
}

const GB_KEYS: readonly string[] = [
  "monthlyDataProcessedGb",
  "monthlyDataProcessedGbLow",
  "monthlyDataProcessedGbHigh",
] satisfies (keyof EndpointUsage)[];

/** A stronger entry that states GB, or a band of them, leaves nothing of a weaker entry's. */
function merged(weaker: EndpointUsage, stronger: EndpointUsage): EndpointUsage {
  const statesGb = Object.keys(stronger).some((key) => GB_KEYS.includes(key));
  const kept = Object.entries(weaker).filter(([key]) => !statesGb || !GB_KEYS.includes(key));
  return { ...Object.fromEntries(kept), ...stronger };
}
