import { PAGES } from "../../catalog/pages";
import { nearestService, parseServiceName, rightName, serviceName } from "../../catalog/services";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { Rule, RuleHit } from "../../model/rule";
import type { Endpoint, Topology } from "../../model/topology";
import { withGuess } from "../../shared/nearest";
import { answersFor, offeredKinds } from "./service-answer";

type ServiceEndpoint = Extract<Endpoint, { kind: "Interface" | "Gateway" }>;

function serviceEndpoints({ endpoints }: Topology): { endpoint: ServiceEndpoint; name: string }[] {
  return endpoints.flatMap((endpoint) => {
    if (endpoint.kind !== "Interface" && endpoint.kind !== "Gateway") return [];
    const name = valueOf(endpoint.serviceName);
    return name === undefined ? [] : [{ endpoint, name }];
  });
}

export const unknownService: Rule = {
  id: "vpce/unknown-service",
  level: "warn",
  explanation:
    "An endpoint names an AWS service that is not in the catalogue, or that the Region offers under another name or not at all.",
  why: "A misspelt name fails at apply. Some partitions, such as AWS in China, have their own names for services. AWS keeps adding services, so an unknown name may also be new.",
  fix: "Compare the name with the output of aws ec2 describe-vpc-endpoint-services for the Region",
  see: PAGES.services,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      if (answersFor(topology, endpoint).length > 0) return [];
      const { kind, service, region = "" } = parseServiceName(name);
      if (service?.notIn.includes(region) === true) {
        return [{ resource: endpoint, message: `${region} does not offer ${name}`, fix: LEAVE_OUT }];
      }
      const right = rightName(name, endpoint.kind);
      if (right === undefined && (kind === "endpoint-service" || service !== undefined)) return [];
      const meant = right ?? nearestName(endpoint, name);
      return [{ resource: endpoint, message: withGuess(`The catalogue has no service ${name}`, meant) }];
    }),
};

const LEAVE_OUT =
  "Leave the endpoint out, or compare the name with the output of aws ec2 describe-vpc-endpoint-services for the Region";

/** The whole name of the service that is probably meant; `undefined` where the Region or the account is part of it and not known. */
function nearestName(endpoint: ServiceEndpoint, name: string): string | undefined {
  const near = nearestService(name);
  if (near === undefined) return undefined;
  const stated = endpoint.kind === "Interface" ? valueOf(endpoint.serviceRegion) : undefined;
  const { region: own } = endpoint.scope;
  const region = parseServiceName(name).region ?? stated ?? (isUnresolved(own) ? "{region}" : own);
  const kind = near.kinds.find((offered) => offered === endpoint.kind);
  const meant = serviceName(near, region, kind === undefined ? {} : { kind });
  return meant.includes("{") ? undefined : meant;
}

export const wrongServiceKind: Rule = {
  id: "vpce/wrong-endpoint-type",
  level: "error",
  explanation: "The service does not offer the vpc_endpoint_type, which is Gateway where it is left out.",
  why: "Only Amazon S3, S3 Express One Zone and DynamoDB have gateway endpoints. The load balancers of an endpoint service decide its type: Interface or GatewayLoadBalancer.",
  fix: "Set a vpc_endpoint_type that the service offers",
  see: PAGES.gateway,
  check: (topology) =>
    topology.endpoints.flatMap((endpoint): RuleHit[] => {
      const offered = offeredKinds(topology, endpoint);
      if (offered === undefined || offered.includes(endpoint.kind)) return [];
      const types = offered.map((kind) => `"${kind}"`).join(" or ");
      return [
        {
          resource: endpoint,
          message: `vpc_endpoint_type is ${endpoint.kind}, but ${nameOf(endpoint)} offers only ${offered.join(" and ")} endpoints`,
          fix: `Set vpc_endpoint_type = ${types}`,
        },
      ];
    }),
};

function nameOf(endpoint: Endpoint): string {
  if (!("serviceName" in endpoint)) return "the service";
  return valueOf(endpoint.serviceName) ?? endpoint.ownService?.label ?? "the service";
}

export const serviceInOtherRegion: Rule = {
  id: "vpce/service-in-other-region",
  level: "error",
  explanation: "The service name is in another Region than the endpoint, and service_region is not set.",
  why: "A service in another Region needs service_region and must allow cross-Region access; gateway endpoints cannot cross Regions.",
  fix: "Use the service in the endpoint's Region, or set service_region if the service allows it",
  see: PAGES.access,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      const { region } = parseServiceName(name);
      const endpointRegion = endpoint.scope.region;
      const stated = endpoint.kind === "Interface" ? endpoint.serviceRegion : undefined;
      if (region === undefined || isUnresolved(endpointRegion) || stated !== undefined) return [];
      if (region === endpointRegion) return [];
      return [
        {
          resource: endpoint,
          message: `The service ${name} is in ${region}, but the endpoint is in ${endpointRegion} and service_region is not set`,
          fix: `Use the service in ${endpointRegion}, or set service_region if the service allows it`,
        },
      ];
    }),
};
