import type { EndpointUsage, UsageProfile } from "../model/usage";

/** One entry of a usage file: a resource address, in which `*` stands for any text. */
export interface UsageEntry {
  readonly address: string;
  readonly usage: EndpointUsage;
}

/** Nothing is said about any endpoint. */
export const NO_USAGE: UsageProfile = { find: () => undefined };

/**
 * An exact address counts before a wildcard, a longer wildcard before a shorter one, and any address before the default
 * of the resource type. Figures that the winner leaves out come from the next.
 */
export function usageProfile(entries: readonly UsageEntry[], defaults: Readonly<Record<string, EndpointUsage>>): UsageProfile {
  const exact = new Map(entries.map(({ address, usage }) => [address, usage]));
  const wildcards = entries
    .filter(({ address }) => address.includes("*"))
    .sort((a, b) => b.address.length - a.address.length)
    .map(({ address, usage }) => ({ pattern: wildcardPattern(address), usage }));
  return {
    find(resourceType, address) {
      const own = exact.get(address);
      const matching = wildcards.filter(({ pattern }) => pattern.test(address)).map(({ usage }) => usage);
      const fallback = Object.hasOwn(defaults, resourceType) ? defaults[resourceType] : undefined;
      const all = [own, ...matching, fallback].filter((usage) => usage !== undefined);
      return all.length === 0 ? undefined : all.reduceRight((merged, usage) => ({ ...merged, ...usage }), {});
    },
  };
}

/** `aws_vpc_endpoint.this[*]` as a pattern for whole addresses. */
export function wildcardPattern(address: string): RegExp {
  const literal = address.split(/\*+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`, "s");
}
