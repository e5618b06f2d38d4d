import { PAGES } from "../catalog/pages";
import type { RuleDescription } from "../model/rule";
import { BASELINE_GBPS_PER_ZONE, CEILING_GBPS_PER_ZONE } from "./limits";

const BASELINE = `${BASELINE_GBPS_PER_ZONE.toString()} Gbps`;
const CEILING = `${CEILING_GBPS_PER_ZONE.toString()} Gbps`;

/** Rules about the bandwidth of endpoints, by what is wrong. */
export const BANDWIDTH_RULES = {
  exceeded: {
    id: "vpce/bandwidth-exceeded",
    level: "error",
    explanation: `The stated peak of an endpoint is above ${CEILING} per Availability Zone.`,
    why: `AWS scales an endpoint automatically up to ${CEILING} in each Availability Zone, but no further.`,
    fix: "Use more Availability Zones, spread the traffic over several endpoints, or ask AWS Support for more",
    see: PAGES.quotas,
  },
  oneZoneLost: {
    id: "vpce/bandwidth-one-zone-lost",
    level: "warn",
    explanation:
      "The stated peak of an endpoint fits into all its Availability Zones, but not when one of them is lost.",
    why: "When a zone is impaired, the others carry its traffic and drop what exceeds their capacity.",
    fix: "Use one more Availability Zone, or spread the traffic over several endpoints",
    see: PAGES.quotas,
  },
  overBaseline: {
    id: "vpce/bandwidth-over-baseline",
    level: "info",
    explanation: `The stated peak of an endpoint is above ${BASELINE} per Availability Zone.`,
    why: `AWS scales an endpoint automatically, but over time: each Availability Zone starts with ${BASELINE}.`,
    fix: "Increase the traffic gradually, or use enough Availability Zones to carry the peak from the start",
    see: PAGES.quotas,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
