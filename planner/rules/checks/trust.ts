import { isUnresolved, valueOf } from "../../model/attribute";
import { parseServiceName } from "../../catalog/services";
import { PAGES } from "../../catalog/pages";
import { isLookedUp, type Endpoint, type Located, type Topology, type Vpc } from "../../model/topology";
import type { RequiredEndpoints, Rule, RuleContext, RuleHit } from "../../model/rule";
import { readPolicy } from "../../policies/statements";
import { EVERYONE, untrustedOf, untrustedUsers, type Trusted } from "../../policies/trust";
import { matchesPattern } from "../../shared/patterns";
import { awsServiceOf, endpointsBeside, hasAllEndpoints, listed, unlessUnread } from "./lookup";
import { inWords } from "./wording";

export const untrustedConsumer: Rule = {
  id: "vpce/service-open-to-untrusted",
  level: "error",
  explanation: "An endpoint service lets principals connect that are not in trusted_principals.",
  why: "They can reach the load balancer of the service through an endpoint in their own account.",
  fix: "Take the principal out of the service's permissions, or add it to trusted_principals",
  see: PAGES.configureService,
  check: ({ network }, context) =>
    network.endpointServices.flatMap((service): RuleHit[] => {
      const trusted = trustedBy(service, context);
      const untrusted = trusted === undefined ? [] : untrustedOf(service.allowedPrincipals, trusted);
      if (untrusted.length === 0) return [];
      return [
        {
          resource: service,
          message: `The service lets ${named(untrusted)} connect, who ${are(untrusted)} not trusted`,
        },
      ];
    }),
};

export const untrustedUser: Rule = {
  id: "vpce/endpoint-open-to-untrusted",
  level: "warn",
  explanation: "The policy of an endpoint lets principals use it that are not in trusted_principals.",
  why: "With credentials of another account, somebody in the VPC can move data out of it through the endpoint.",
  fix: "Restrict the policy with a condition on aws:PrincipalAccount or aws:PrincipalArn",
  see: PAGES.policies,
  check: (topology, context) => [...openPolicies(topology, context), ...withoutPolicy(topology, context)],
};

function openPolicies({ endpoints }: Topology, context: RuleContext): RuleHit[] {
  return endpoints.flatMap((endpoint): RuleHit[] => {
    const trusted = trustedBy(endpoint, context);
    const policy = valueOf(endpoint.policy);
    if (trusted === undefined || policy === undefined || !takesPolicy(endpoint)) return [];
    const untrusted = untrustedUsers(readPolicy(policy).statements, trusted);
    if (untrusted.length === 0) return [];
    return [
      {
        resource: endpoint,
        message: `The policy lets ${named(untrusted)} use the endpoint, who ${are(untrusted)} not trusted`,
      },
    ];
  });
}

const withoutPolicy = unlessUnread(["aws_vpc_endpoint_policy"], ({ endpoints }, context) =>
  endpoints
    .filter(
      (endpoint) =>
        trustedBy(endpoint, context) !== undefined && endpoint.policy === undefined && takesPolicy(endpoint),
    )
    .map((resource) => ({
      resource,
      message: "No policy is set: principals of every account can use the endpoint",
      fix: "Attach a policy with a condition on aws:PrincipalAccount or aws:PrincipalArn",
    })),
);

function takesPolicy(endpoint: Endpoint): boolean {
  const name = "serviceName" in endpoint ? valueOf(endpoint.serviceName) : undefined;
  if (name === undefined || awsServiceOf(endpoint) === undefined) return false;
  return parseServiceName(name).service?.policySupport !== "unsupported";
}

/** What is trusted where a resource is; `undefined` when the user states nothing. */
function trustedBy({ scope }: Located, { trustedPrincipals }: RuleContext): Trusted | undefined {
  if (trustedPrincipals === undefined) return undefined;
  return new Set([...trustedPrincipals, ...(scope.account === undefined ? [] : [scope.account])]);
}

function named(principals: readonly string[]): string {
  return principals.includes(EVERYONE) ? "principals of every account" : listed(principals);
}

function are(principals: readonly string[]): string {
  return principals.length === 1 && principals[0] !== EVERYONE ? "is" : "are";
}

export const requiredEndpointMissing: Rule = {
  id: "vpce/required-endpoint-missing",
  level: "error",
  explanation: "A VPC has no endpoint for a service that required_endpoints lists.",
  why: "Its traffic to the service takes another path, or has none.",
  fix: "Add the endpoints, or name the VPC in required_endpoints.except_vpcs",
  see: PAGES.access,
  check: (topology, { requiredEndpoints }) =>
    topology.vpcs.flatMap((vpc): RuleHit[] => {
      if (requiredEndpoints === undefined || isExcepted(vpc, requiredEndpoints)) return [];
      const services = servicesIn(topology, vpc);
      const missing = requiredEndpoints.services.filter((service) => services?.has(service) === false);
      if (missing.length === 0) return [];
      return [
        {
          resource: vpc,
          message: `The VPC has no endpoint for ${inWords(missing, "or")}, which required_endpoints lists`,
        },
      ];
    }),
};

function isExcepted({ address, constructPath, ref }: Vpc, { exceptVpcs }: RequiredEndpoints): boolean {
  const names = [address, ref.key, ...(constructPath === undefined ? [] : [constructPath])];
  return exceptVpcs.some((pattern) => names.some((name) => matchesPattern(pattern, name)));
}

/** The services with an endpoint in the VPC, or an alias to one; `undefined` when there may be others. */
function servicesIn(topology: Topology, vpc: Vpc): ReadonlySet<string | undefined> | undefined {
  const beside = endpointsBeside(topology, vpc);
  const isOpen = beside.some((endpoint) => "serviceName" in endpoint && isUnresolved(endpoint.serviceName));
  if (isLookedUp(vpc) || isOpen || !hasAllEndpoints(topology, vpc)) return undefined;
  const aliased = topology.network.endpointAliases
    .filter(({ vpcs }) => vpcs.some(({ key }) => key === vpc.ref.key))
    .map(({ endpoint }) => endpoint.key);
  const elsewhere = topology.endpoints.filter(({ ref }) => aliased.includes(ref.key));
  return new Set([...beside, ...elsewhere].map(awsServiceOf));
}
