import { PAGES } from "../catalog/pages";
import type { RuleDescription } from "../model/rule";

/** Rules about suppressions themselves. */
export const SUPPRESSION_RULES = {
  withoutReason: {
    id: "vpce/suppression-without-reason",
    level: "warn",
    explanation: "A privatelink:ignore tag names rules but gives no reason, so it suppresses nothing.",
    why: "Without a reason, nobody can judge later whether the finding may still be ignored.",
    fix: "Write the reason after the rules: vpce/single-zone test environment",
    see: PAGES.tags,
  },
  unused: {
    id: "vpce/suppression-unused",
    level: "info",
    explanation: "A suppression matches no finding.",
    why: "What it was for is fixed or gone; if it stays in place, it may hide a new problem.",
    fix: "Remove the suppression, or correct its rule or resource",
    see: PAGES.tags,
  },
  expired: {
    id: "vpce/suppression-expired",
    level: "warn",
    explanation: "A suppression has expired, so it suppresses nothing.",
    why: "Somebody promised to come back to the finding by then.",
    fix: "Fix what was suppressed, or set a later date with a reason",
    see: PAGES.tags,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
