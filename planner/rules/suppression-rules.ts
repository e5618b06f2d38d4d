import { PAGES } from "../catalog/pages";
import type { RuleDescription } from "../model/rule";

/** What is found wrong with suppressions themselves. */
export const SUPPRESSION_RULES = {
  withoutReason: {
    id: "vpce/suppression-without-reason",
    level: "warn",
    explanation: "A privatelink:ignore tag names rules, but gives no reason. It suppresses nothing.",
    why: "Nobody can tell later whether the finding still may be ignored.",
    fix: "Write the reason after the rules: vpce/single-zone test environment",
    see: PAGES.tags,
  },
  unused: {
    id: "vpce/suppression-unused",
    level: "info",
    explanation: "A suppression matches no finding.",
    why: "What it was for is mended or gone; left in place it may hide a new problem.",
    fix: "Remove the suppression, or mend its rule or resource",
    see: PAGES.tags,
  },
  expired: {
    id: "vpce/suppression-expired",
    level: "warn",
    explanation: "The date until which a suppression holds is over. It suppresses nothing any more.",
    why: "Somebody promised to come back to it by then.",
    fix: "Mend what was suppressed, or set a later date with a reason",
    see: PAGES.tags,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>;
