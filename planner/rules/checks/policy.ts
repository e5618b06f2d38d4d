import { valueOf } from "../../model/attribute";
import { parseServiceName } from "../../catalog/services";
import { lintEndpointPolicy } from "../../policies/lint";
import { POLICY_RULES } from "../../policies/rules";
import { awsServiceOf, unlessUnread } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleFamily, RuleHit } from "../../model/rule";
import { policySupportOf } from "./service-answer";

/** Said only of services of AWS: others ignore the policy. */
const FULL_ACCESS = "vpce/policy-full-access";

/** The rules of the policy linter, for endpoint policies. */
export const endpointPolicy: RuleFamily = {
  rules: POLICY_RULES,
  check: (topology) =>
    topology.endpoints.flatMap((endpoint) => {
      const text = valueOf(endpoint.policy);
      if (text === undefined) return [];
      const name = "serviceName" in endpoint ? valueOf(endpoint.serviceName) : undefined;
      const parsed = name === undefined ? undefined : parseServiceName(name);
      const policySupport = policySupportOf(topology, endpoint);
      const context = {
        kind: endpoint.kind,
        ofOthers:
          parsed?.kind === "endpoint-service" || ("ownService" in endpoint && endpoint.ownService !== undefined),
        ...(parsed === undefined ? {} : { shortName: parsed.shortName }),
        ...(policySupport === undefined ? {} : { policySupport }),
      };
      const isOfOthers = name === undefined || parseServiceName(name).kind === "endpoint-service";
      const problems = lintEndpointPolicy(text, context).filter(({ id }) => !isOfOthers || id !== FULL_ACCESS);
      return problems.map((problem) => ({
        resource: endpoint,
        rule: problem,
        message: problem.message,
      }));
    }),
};

export const noPolicy: Rule = {
  id: "vpce/no-policy",
  level: "info",
  explanation: "An endpoint for an AWS service has no endpoint policy.",
  why: "AWS then attaches its default policy, which allows every principal every action on every resource, including those in other accounts.",
  fix: "Attach a policy that allows the principals, actions or resources that the VPC needs",
  see: PAGES.policies,
  brief: { one: "has no endpoint policy", many: "have no endpoint policy" },
  check: unlessUnread(["aws_vpc_endpoint_policy"], (topology) =>
    topology.endpoints.flatMap((endpoint): RuleHit[] => {
      if (endpoint.policy !== undefined || awsServiceOf(endpoint) === undefined) return [];
      if (policySupportOf(topology, endpoint) === "unsupported") return [];
      return [{ resource: endpoint, message: "No policy is set: the endpoint allows full access to the service" }];
    }),
  ),
};
