import { PrivateLinkError } from "../shared/errors";
import { didYouMean } from "../shared/nearest";
import { findRule, nearestRule, RULE_DESCRIPTIONS } from "../rules/descriptions";
import type { RuleDescription } from "../model/rule";
import { EXIT, type Io } from "./io";

/**
 * Prints what a rule finds, why it matters and what to do; without an id, the list of rules.
 * @throws PrivateLinkError UNKNOWN_RULE, with the nearest id.
 */
export function explain(id: string | undefined, io: Io): number {
  io.out(id === undefined ? ruleList() : explanationOf(wanted(id)));
  return EXIT.ok;
}

function wanted(id: string): RuleDescription {
  const rule = findRule(id) ?? findRule(`vpce/${id}`);
  if (rule !== undefined) return rule;
  const hint = didYouMean(nearestRule(id)?.id);
  throw new PrivateLinkError({
    code: "UNKNOWN_RULE",
    what: "No such rule",
    expected: "the id of a rule",
    found: JSON.stringify(id),
    fix: `${hint === undefined ? "" : `${hint} `}privatelink explain lists all rules`,
  });
}

function explanationOf({ id, level, explanation, why, fix, see }: RuleDescription): string {
  return `${id} (${level})

What:  ${explanation}
Why:   ${why}
Fix:   ${fix}.
See:   ${see}

To change its level or turn it off, in privatelink.yml:
  rules:
    ${id}: off
`;
}

function ruleList(): string {
  const width = Math.max(...RULE_DESCRIPTIONS.map(({ id }) => id.length));
  const lines = RULE_DESCRIPTIONS.map(
    ({ id, level, explanation }) => `${id.padEnd(width)}  ${level.padEnd("error".length)}  ${explanation}`,
  );
  return `${lines.join("\n")}\n`;
}
