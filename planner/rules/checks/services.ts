import { isUnresolved, valueOf } from "../../model/attribute";
import { nearestService, parseServiceName, serviceName } from "../../catalog/services";
import type { Endpoint, Topology } from "../../model/topology";
import { PAGES } from "../../catalog/pages";
import { withHint } from "../../shared/nearest";
import type { Rule, RuleHit } from "../../model/rule";
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
  explanation: "An endpoint names an AWS service that is not in the catalogue.",
  why: "A misspelt name fails at apply. AWS keeps adding services, so an unknown name may also be new.",
  fix: "Compare the name with the output of aws ec2 describe-vpc-endpoint-services for the Region",
  see: PAGES.services,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      const parsed = parseServiceName(name);
      if (answersFor(topology, endpoint).length > 0) return [];
      if (parsed.kind === "endpoint-service" || parsed.service !== undefined) return [];
      const near = nearestService(name);
      const meant = near === undefined ? undefined : serviceName(near, parsed.region ?? "{region}");
      return [{ resource: endpoint, message: withHint(`The catalogue has no service ${name}`, meant) }];
    }),
};

export const wrongServiceKind: Rule = {
  id: "vpce/wrong-endpoint-type",
  level: "error",
  explanation: "The service does not offer the vpc_endpoint_type.",
  why: "Only Amazon S3 and DynamoDB have gateway endpoints; every other service is reached through an interface endpoint.",
  fix: "Set a vpc_endpoint_type that the service offers",
  see: PAGES.gateway,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      const kinds = offeredKinds(topology, endpoint);
      if (kinds === undefined || kinds.includes(endpoint.kind)) return [];
      return [
        {
          resource: endpoint,
          message: `vpc_endpoint_type is ${endpoint.kind}, but ${name} offers only ${kinds.join(" and ")} endpoints`,
          fix: `Set vpc_endpoint_type = "${kinds[0] ?? "Interface"}"`,
        },
      ];
    }),
};

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
