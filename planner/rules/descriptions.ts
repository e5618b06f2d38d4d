import { nearest } from "../shared/nearest";
import type { RuleDescription } from "../model/rule";
import { REGISTRY } from "./registry";

/** All rules, sorted by id, as the documentation and the configuration see them. */
export const RULE_DESCRIPTIONS: readonly RuleDescription[] = REGISTRY.flatMap((entry) =>
  "rules" in entry ? entry.rules : [entry],
)
  .map(({ id, level, explanation, why, fix, see }) => ({ id, level, explanation, why, fix, see }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(RULE_DESCRIPTIONS.map((description) => [description.id, description]));

export function findRule(id: string): RuleDescription | undefined {
  return byId.get(id);
}

/** The rule that was probably meant; `vpce/` is optional. */
export function nearestRule(text: string): RuleDescription | undefined {
  return nearest(text, RULE_DESCRIPTIONS, ({ id }) => [id, id.slice(id.indexOf("/") + 1)]);
}
