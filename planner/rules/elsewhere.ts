import { ADDRESS_RULES } from "../addresses/rules";
import { SAVING_RULES } from "../alternatives/findings";
import { BANDWIDTH_RULES } from "../bandwidth/rules";
import { PAGES } from "./pages";
import type { RuleDescription } from "./rule";

/** Rules whose findings other folders make, from figures that no rule sees. */
export const RULES_ELSEWHERE: readonly RuleDescription[] = [
  {
    id: "vpce/quota-exceeded",
    level: "error",
    explanation: "More is used than a quota allows.",
    why: "AWS refuses what goes beyond the quota, and the apply stops half-way.",
    fix: "Ask for an increase of the quota before the apply, or use less of it",
    see: PAGES.quotas,
  },
  {
    id: "vpce/quota-low",
    level: "warn",
    explanation: "Little is left of a quota.",
    why: "An increase takes days: it is better asked for before it is needed.",
    fix: "Ask for an increase of the quota, or use less of it",
    see: PAGES.quotas,
  },
  ...ADDRESS_RULES,
  ...BANDWIDTH_RULES,
  ...Object.values(SAVING_RULES).map(({ id, level, explanation, fix, see }) => ({
    id,
    level,
    explanation: "Another way to reach the same is sure to cost less, at the stated usage.",
    why: explanation,
    fix,
    see,
  })),
];
