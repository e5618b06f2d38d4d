import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { groupBy } from "../../shared/group-by";

/** Endpoints in one apply from which a throttling notice is worthwhile. AWS states no number; this one is our choice. */
const MANY = 100;

export const manyEndpoints: Rule = {
  id: "vpce/many-endpoints-in-one-apply",
  level: "info",
  explanation: `One input creates ${MANY} or more endpoints.`,
  why: "AWS throttles the API calls that create endpoints, per account and per organization: an apply can fail with RequestLimitExceeded.",
  fix: "Lower the -parallelism of terraform apply, or apply in several steps",
  see: PAGES.quotas,
  check({ endpoints }) {
    const created = endpoints.filter(({ action }) => action === "create" || action === "replace");
    return [...groupBy(created, ({ input }) => input).values()].flatMap((group): RuleHit[] => {
      const [first] = group;
      if (group.length < MANY) return [];
      return [{ resource: first, message: `One apply creates ${group.length} endpoints, including this one` }];
    });
  },
};
