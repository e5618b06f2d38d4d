import { isUnresolved, valueOf } from "../../model/attribute";
import { nearestService, parseServiceName, serviceName } from "../../catalog/services";
import type { Endpoint, Topology } from "../../model/topology";
import { PAGES } from "../../catalog/pages";
import { withHint } from "../../shared/nearest";
import type { Rule, RuleHit } from "../../model/rule";

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
  explanation: "The catalogue of AWS services has no service of the name that an endpoint states.",
  why: "A name with a slip in it fails at apply. AWS adds services: a name that is not known may also be new.",
  fix: "Compare the name with what aws ec2 describe-vpc-endpoint-services prints for the Region",
  see: PAGES.services,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      const parsed = parseServiceName(name);
      if (parsed.kind === "endpoint-service" || parsed.service !== undefined) return [];
      const near = nearestService(name);
      const meant = near === undefined ? undefined : serviceName(near, parsed.region ?? "{region}");
      return [{ resource: endpoint, message: withHint(`The catalogue has no service ${name}`, meant) }];
    }),
};

export const wrongServiceKind: Rule = {
  id: "vpce/wrong-endpoint-type",
  level: "error",
  explanation: "vpc_endpoint_type is one that the service does not offer.",
  why: "Only Amazon S3 and DynamoDB have gateway endpoints; every other service is reached by an interface endpoint.",
  fix: "Set the vpc_endpoint_type that the service offers",
  see: PAGES.gateway,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      const { service } = parseServiceName(name);
      if (service === undefined || service.kinds.includes(endpoint.kind)) return [];
      return [
        {
          resource: endpoint,
          message: `vpc_endpoint_type is ${endpoint.kind}, but ${name} offers ${service.kinds.join(" and ")} endpoints only`,
          fix: `Set vpc_endpoint_type = "${service.kinds[0] ?? "Interface"}"`,
        },
      ];
    }),
};

export const serviceInOtherRegion: Rule = {
  id: "vpce/service-in-other-region",
  level: "error",
  explanation: "The service's name is of another Region than the endpoint, and service_region is not set.",
  why: "A service in another Region needs service_region, and a service that allows access from other Regions; gateway endpoints stay in theirs.",
  fix: "Use the service of the endpoint's Region, or set service_region where the service allows it",
  see: PAGES.access,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      const { region } = parseServiceName(name);
      const own = endpoint.scope.region;
      const told = endpoint.kind === "Interface" ? endpoint.serviceRegion : undefined;
      if (region === undefined || isUnresolved(own) || region === own || told !== undefined) return [];
      return [
        {
          resource: endpoint,
          message: `The service ${name} is in ${region}, the endpoint in ${own}, and service_region is not set`,
          fix: `Use the service of ${own}, or set service_region where the service allows it`,
        },
      ];
    }),
};
