import type { Endpoint } from "../../model/topology";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

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
    const created = new Map<string, Endpoint[]>();
    for (const endpoint of endpoints) {
      if (endpoint.action !== "create" && endpoint.action !== "replace") continue;
      const group = created.get(endpoint.input);
      if (group === undefined) created.set(endpoint.input, [endpoint]);
      else group.push(endpoint);
    }
    return [...created.values()].flatMap((group): RuleHit[] => {
      const [first] = group;
      if (first === undefined || group.length < MANY) return [];
      return [{ resource: first, message: `${group.length} endpoints are created in one apply, this one and others` }];
    });
  },
};
