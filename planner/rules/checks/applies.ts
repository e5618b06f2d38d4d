import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { groupBy } from "../../shared/group-by";

/** Endpoints in one apply from which on throttling is worth a word. AWS states no number: this one is ours. */
const MANY = 100;

export const manyEndpoints: Rule = {
  id: "vpce/many-endpoints-in-one-apply",
  level: "info",
  explanation: `One input creates ${MANY} endpoints or more.`,
  why: "AWS throttles the calls that make endpoints, by account and by organization: an apply can end in RequestLimitExceeded.",
  fix: "Apply with a lower terraform -parallelism, or in several steps",
  see: PAGES.quotas,
  check({ endpoints }) {
    const created = endpoints.filter(({ action }) => action === "create" || action === "replace");
    return [...groupBy(created, ({ input }) => input).values()].flatMap((group): RuleHit[] => {
      const [first] = group;
      if (group.length < MANY) return [];
      return [{ resource: first, message: `${group.length} endpoints are created in one apply, this one and others` }];
    });
  },
};
