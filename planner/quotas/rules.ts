import { PAGES } from "../catalog/pages";
import type { RuleDescription } from "../model/rule";

/** Rules about quotas. */
export const QUOTA_RULES = {
  exceeded: {
    id: "vpce/quota-exceeded",
    level: "error",
    explanation: "The usage exceeds a quota.",
    why: "AWS rejects resources beyond the quota, and the apply stops halfway.",
    fix: "Request a quota increase before the apply, or use less of it",
    see: PAGES.quotas,
  },
  low: {
    id: "vpce/quota-low",
    level: "warn",
    explanation: "A quota is nearly used up.",
    why: "An increase takes days; request it before it is needed.",
    fix: "Request a quota increase, or use less of it",
    see: PAGES.quotas,
  },
  growth: {
    id: "vpce/quota-exhausted-by-growth",
    level: "info",
    explanation: "The stated growth will exhaust a quota.",
    why: "An increase takes days, and a design that outgrows the quota's highest value takes longer to change.",
    fix: "Request an increase in time, or plan for another VPC",
    see: PAGES.quotas,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
