import { ADDRESS_RULES } from "../addresses/rules";
import { SAVING_RULES } from "../alternatives/findings";
import { BANDWIDTH_RULES } from "../bandwidth/rules";
import { QUOTA_RULES } from "../quotas/rules";
import type { RuleDescription } from "../model/rule";

/** Rules whose findings other folders make, from figures that no rule sees. */
export const RULES_ELSEWHERE: readonly RuleDescription[] = [
  ...QUOTA_RULES,
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
