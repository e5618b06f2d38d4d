import { isUnresolved, valueOf } from "../model/attribute";
import { nearestService, parseServiceName, serviceName } from "../catalog/services";
import type { Endpoint, Topology } from "../model/topology";
import { PAGES } from "./pages";
import type { Rule, RuleHit } from "./rule";

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
    "A service name with a slip in it fails at apply. AWS adds services: a name that is not known may be new.",
  see: PAGES.services,
  check: (topology) =>
    serviceEndpoints(topology).flatMap(({ endpoint, name }): RuleHit[] => {
      const parsed = parseServiceName(name);
      if (parsed.kind === "endpoint-service" || parsed.service !== undefined) return [];
      const near = nearestService(name);
      const hint = near === undefined ? "" : `; did you mean ${serviceName(near, parsed.region ?? "{region}")}?`;
      return [
        {
          resource: endpoint,
          message: `The catalogue has no service ${name}${hint}`,
          fix: "Compare the name with what aws ec2 describe-vpc-endpoint-services prints for the Region",
        },
      ];
    }),
};

export const wrongServiceKind: Rule = {
  id: "vpce/wrong-endpoint-type",
  level: "error",
  explanation:
    "Only Amazon S3 and DynamoDB have gateway endpoints; every other service is reached by an interface endpoint.",
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
  explanation: "A service in another Region needs service_region, and a service that allows access from other Regions.",
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
