import { valueOf } from "../model/attribute";
import { parseServiceName } from "../catalog/services";
import { lintEndpointPolicy } from "../policies/lint";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** The family of rules on endpoint policies: each hit carries the id of the linter's own rule. */
export const endpointPolicy: Rule = {
  id: "vpce/policy",
  level: "error",
  explanation: "AWS refuses an endpoint policy that is no policy document, too long, or not allowed for the endpoint.",
  see: PAGES.policies,
  check: ({ endpoints }) =>
    endpoints.flatMap((endpoint) => {
      const text = valueOf(endpoint.policy);
      if (text === undefined) return [];
      const name = "serviceName" in endpoint ? valueOf(endpoint.serviceName) : undefined;
      const service = name === undefined ? undefined : parseServiceName(name).service;
      const context = {
        kind: endpoint.kind,
        ...(service === undefined ? {} : { shortName: service.shortName, policySupport: service.policySupport }),
      };
      return lintEndpointPolicy(text, context).map(({ id, level, message, fix }) => ({
        resource: endpoint,
        rule: id,
        level,
        message,
        fix,
      }));
    }),
};
