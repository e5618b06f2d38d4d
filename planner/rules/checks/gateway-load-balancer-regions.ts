import { PAGES } from "../../catalog/pages";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { Rule, RuleHit } from "../../model/rule";
import { endpointsOf, listed } from "./lookup";

export const crossRegion: Rule = {
  id: "vpce/gwlb-cross-region",
  level: "error",
  explanation:
    "A Gateway Load Balancer endpoint names a service in another Region, or an endpoint service with Gateway Load Balancers is offered to other Regions.",
  why: "AWS offers cross-Region access only to services on Network Load Balancers, through interface endpoints.",
  fix: "Leave out service_region or supported_regions, and create the endpoint service in each Region that needs it",
  see: PAGES.shareService,
  check: (topology) => [
    ...endpointsOf(topology, "GatewayLoadBalancer").flatMap((endpoint): RuleHit[] => {
      const { region } = endpoint.scope;
      const serviceRegion = valueOf(endpoint.serviceRegion);
      if (serviceRegion === undefined || isUnresolved(region) || serviceRegion === region) return [];
      return [{ resource: endpoint, message: `service_region is ${serviceRegion}, but the endpoint is in ${region}` }];
    }),
    ...topology.network.endpointServices.flatMap((service): RuleHit[] => {
      const { region } = service.scope;
      if (isUnresolved(region) || (valueOf(service.gatewayLoadBalancers) ?? []).length === 0) return [];
      const remote = (valueOf(service.supportedRegions) ?? []).filter((name) => name !== region);
      if (remote.length === 0) return [];
      return [
        {
          resource: service,
          message: `supported_regions names ${listed(remote)}, but the service is on a Gateway Load Balancer in ${region}`,
        },
      ];
    }),
  ],
};
