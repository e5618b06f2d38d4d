import type { EndpointUsage, UsageProfile } from "../model/usage";
import { matchesPattern } from "../shared/patterns";

/** One entry of a usage file: a resource address or a construct path, in which `*` is any text. */
export interface UsageEntry {
  readonly address: string;
  readonly usage: EndpointUsage;
}

/** A profile without any usage. */
export const NO_USAGE: UsageProfile = { find: () => undefined };

/**
 * An exact address overrides an exact construct path, which overrides wildcards, a longer wildcard a shorter one; all of them
 * override the default of the resource type. Figures that an entry does not state come from the next one; GB and their band
 * count as one figure.
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
      const exactMatches = names.map((name) => exact.get(name));
      const matching = wildcards
        .filter(({ address: pattern }) => names.some((name) => matchesPattern(pattern, name)))
        .map(({ usage }) => usage);
      const fallback = Object.hasOwn(defaults, resourceType) ? defaults[resourceType] : undefined;
      const all = [...exactMatches, ...matching, fallback].filter((usage) => usage !== undefined);
      return all.length === 0 ? undefined : all.reduceRight(merged, {});
    },
  };
}

const GB_KEYS: readonly string[] = [
  "monthlyDataProcessedGb",
  "monthlyDataProcessedGbLow",
  "monthlyDataProcessedGbHigh",
] satisfies (keyof EndpointUsage)[];

/** A stronger entry that states GB or a band replaces both of the weaker entry. */
function merged(weaker: EndpointUsage, stronger: EndpointUsage): EndpointUsage {
  const statesGb = Object.keys(stronger).some((key) => GB_KEYS.includes(key));
  const kept = Object.entries(weaker).filter(([key]) => !statesGb || !GB_KEYS.includes(key));
  return { ...Object.fromEntries(kept), ...stronger };
}
