import type { EndpointUsage, UsageProfile } from "../model/usage";
import { usageProfile } from "../usage/profile";

/** A profile with defaults by resource type for the figures that it does not state. */
export function withUsageDefaults(
  profile: UsageProfile,
  defaults: Readonly<Record<string, EndpointUsage>>,
): UsageProfile {
  const fallback = usageProfile([], defaults);
  return {
    find(resourceType, address, constructPath) {
      const usage = profile.find(resourceType, address, constructPath);
      if (usage === undefined) return fallback.find(resourceType, address);
      return usageProfile([{ address, usage }], defaults).find(resourceType, address);
    },
  };
}
