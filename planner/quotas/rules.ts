import { PAGES } from "../catalog/pages";
import type { RuleDescription } from "../model/rule";

/** What is found about quotas. */
export const QUOTA_RULES = {
  exceeded: {
    id: "vpce/quota-exceeded",
    level: "error",
    explanation: "More is used than a quota allows.",
    why: "AWS refuses what goes beyond the quota, and the apply stops half-way.",
    fix: "Ask for an increase of the quota before the apply, or use less of it",
    see: PAGES.quotas,
  },
  low: {
    id: "vpce/quota-low",
    level: "warn",
    explanation: "Little is left of a quota.",
    why: "An increase takes days: it is better asked for before it is needed.",
    fix: "Ask for an increase of the quota, or use less of it",
    see: PAGES.quotas,
  },
  growth: {
    id: "vpce/quota-exhausted-by-growth",
    level: "info",
    explanation: "At the stated growth a quota will be exhausted.",
    why: "An increase takes days, and a design that outgrows the quota's highest value takes longer to change.",
    fix: "Ask for an increase in time, or plan for another VPC",
    see: PAGES.quotas,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
