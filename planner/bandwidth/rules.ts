import { PAGES } from "../catalog/pages";
import type { RuleDescription } from "../model/rule";
import { BASELINE_GBPS_PER_ZONE, CEILING_GBPS_PER_ZONE } from "./limits";

const BASELINE = `${BASELINE_GBPS_PER_ZONE.toString()} Gbps`;
const CEILING = `${CEILING_GBPS_PER_ZONE.toString()} Gbps`;

/** What is found about the bandwidth of endpoints, by what is wrong. */
export const BANDWIDTH_RULES = {
  exceeded: {
    id: "vpce/bandwidth-exceeded",
    level: "error",
    explanation: `The stated peak of an endpoint is above ${CEILING} for each of its Availability Zones.`,
    why: `AWS scales an endpoint to ${CEILING} in each Availability Zone and no further by itself.`,
    fix: "Use more Availability Zones, spread the traffic over several endpoints, or ask AWS Support for more",
    see: PAGES.quotas,
  },
  oneZoneLost: {
    id: "vpce/bandwidth-one-zone-lost",
    level: "warn",
    explanation:
      "The stated peak of an endpoint fits into all its Availability Zones, but not when one of them is lost.",
    why: "When a zone is impaired the others carry its traffic, and drop what they cannot.",
    fix: "Use one more Availability Zone, or spread the traffic over several endpoints",
    see: PAGES.quotas,
  },
  overBaseline: {
    id: "vpce/bandwidth-over-baseline",
    level: "info",
    explanation: `The stated peak of an endpoint is above ${BASELINE} for each of its Availability Zones.`,
    why: `AWS scales an endpoint by itself, but over time: from the start each Availability Zone carries ${BASELINE}.`,
    fix: "Let the traffic grow by and by, or use the Availability Zones that carry the peak from the start",
    see: PAGES.quotas,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
