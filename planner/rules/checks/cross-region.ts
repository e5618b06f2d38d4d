import { findRegion } from "../../catalog/regions";
import { parseServiceName } from "../../catalog/services";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { EndpointService } from "../../model/network";
import type { InterfaceEndpoint, Subnet, Topology } from "../../model/topology";
import { endpointsOf, found, indexOf, listed, loadBalancersOf, ownServiceOf, subnetsOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { ZONES_WITHOUT_CROSS_REGION } from "../../catalog/addressing";

/** An endpoint in one Region for a service in another. */
interface CrossRegionEndpoint {
  readonly endpoint: InterfaceEndpoint;
  readonly own: string;
  readonly other: string;
}

function crossRegionEndpoints(topology: Topology): CrossRegionEndpoint[] {
  return endpointsOf(topology, "Interface").flatMap((endpoint) => {
    const other = valueOf(endpoint.serviceRegion);
    const own = endpoint.scope.region;
    return other === undefined || isUnresolved(own) || own === other ? [] : [{ endpoint, own, other }];
  });
}

/** A service that is offered to other Regions than its own. */
interface CrossRegionService {
  readonly service: EndpointService;
  readonly own: string;
  readonly others: readonly string[];
}

function crossRegionServices({ network }: Topology): CrossRegionService[] {
  return network.endpointServices.flatMap((service) => {
    const own = service.scope.region;
    if (isUnresolved(own)) return [];
    const others = (valueOf(service.supportedRegions) ?? []).filter((region) => region !== own);
    return others.length === 0 ? [] : [{ service, own, others }];
  });
}

export const crossRegionNotOffered: Rule = {
  id: "vpce/cross-region-not-offered",
  level: "error",
  explanation: "service_region names another Region, and the service does not allow access from other Regions.",
  why: "Few AWS services, and only endpoint services that list the endpoint's Region, can be reached across Regions.",
  fix: "Make the endpoint in the Region of the service, or have the provider add the Region to supported_regions",
  see: PAGES.crossRegionServices,
  check(topology) {
    return crossRegionEndpoints(topology).flatMap(({ endpoint, own, other }): RuleHit[] => {
      const name = valueOf(endpoint.serviceName);
      const { service } = parseServiceName(name ?? "");
      if (name !== undefined && service?.crossRegion === false) {
        return [
          { resource: endpoint, message: `service_region is ${other}, but ${name} cannot be reached from ${own}` },
        ];
      }
      const offered = ownServiceOf(topology, endpoint);
      const regions = valueOf(offered?.supportedRegions);
      if (offered === undefined || regions === undefined || regions.includes(own)) return [];
      return [{ resource: endpoint, message: `${offered.address} supports ${regions.join(", ")}, but not ${own}` }];
    });
  },
};

export const crossRegionZone: Rule = {
  id: "vpce/cross-region-zone",
  level: "error",
  explanation: "Access across Regions is used in an Availability Zone that does not support it.",
  why: `AWS does not support it in ${ZONES_WITHOUT_CROSS_REGION.join(", ")}.`,
  fix: "Use subnets in other Availability Zones",
  see: PAGES.crossRegionServices,
  check: (topology) => [
    ...crossRegionEndpoints(topology).flatMap(({ endpoint }): RuleHit[] => {
      const zones = unsupported(subnetsOf(topology, endpoint.placement));
      if (zones.length === 0) return [];
      return [{ resource: endpoint, message: `The endpoint reaches another Region from ${listed(zones)}` }];
    }),
    ...crossRegionServices(topology).flatMap(({ service, others }): RuleHit[] => {
      const { loadBalancers } = indexOf(topology);
      const balancers = (loadBalancersOf(service) ?? []).flatMap((ref) => found(loadBalancers, ref) ?? []);
      const zones = unsupported(balancers.flatMap(({ placement }) => subnetsOf(topology, placement)));
      if (zones.length === 0) return [];
      return [
        {
          resource: service,
          message: `A load balancer of the service is in ${listed(zones)}; the service is offered to ${listed(others)}`,
          see: PAGES.shareService,
        },
      ];
    }),
  ],
};

function unsupported(subnets: readonly Subnet[]): string[] {
  const zones = subnets.flatMap(({ availabilityZoneId }) => valueOf(availabilityZoneId) ?? []);
  return [...new Set(zones)].filter((zone) => ZONES_WITHOUT_CROSS_REGION.includes(zone));
}

export const hostRegion: Rule = {
  id: "vpce/cross-region-host-region",
  level: "error",
  explanation: "supported_regions of an endpoint service lacks the Region that hosts the service.",
  why: "A service stays accessible from its host Region, which cannot be removed.",
  fix: "Add the service's own Region to supported_regions",
  see: PAGES.shareService,
  check: (topology) =>
    crossRegionServices(topology).flatMap(({ service, own, others }): RuleHit[] =>
      valueOf(service.supportedRegions)?.includes(own) === false
        ? [{ resource: service, message: `supported_regions is ${others.join(", ")}, without the host Region ${own}` }]
        : [],
    ),
};

export const idleTimeout: Rule = {
  id: "vpce/cross-region-idle-timeout",
  level: "error",
  explanation: "A service for several Regions has a Network Load Balancer with a TCP idle timeout of its own.",
  why: "AWS does not support access across Regions with a custom TCP idle timeout.",
  fix: "Leave tcp_idle_timeout_seconds of the listeners out, or keep the service in its own Region",
  see: PAGES.shareService,
  check(topology) {
    const { loadBalancers } = indexOf(topology);
    return crossRegionServices(topology).flatMap(({ service, others }): RuleHit[] => {
      const custom = (valueOf(service.networkLoadBalancers) ?? [])
        .flatMap((ref) => found(loadBalancers, ref) ?? [])
        .find(({ customTcpIdleTimeout }) => customTcpIdleTimeout === true);
      if (custom === undefined) return [];
      return [
        {
          resource: service,
          message: `The service is offered to ${listed(others)}, and ${custom.address} has a TCP idle timeout of its own`,
        },
      ];
    });
  },
};

export const udpFragmentation: Rule = {
  id: "vpce/cross-region-udp",
  level: "info",
  explanation: "An endpoint service is offered to other Regions.",
  why: "Access across Regions does not support UDP fragmentation: larger datagrams are lost.",
  fix: "If the service speaks UDP, keep its datagrams small enough for one packet",
  see: PAGES.shareService,
  check: (topology) =>
    crossRegionServices(topology).map(({ service, others }) => ({
      resource: service,
      message: `The service is offered to ${listed(others)}, where fragmented UDP does not arrive`,
    })),
};

export const crossRegionPermission: Rule = {
  id: "vpce/cross-region-permission",
  level: "info",
  explanation: "An endpoint reaches a service in another Region, or a service is offered to other Regions.",
  why: "Who applies this needs the action vpce:AllowMultiRegion, which nobody has by default and a service control policy may deny.",
  fix: "Allow vpce:AllowMultiRegion in the identity policy, and see that no service control policy denies it",
  see: PAGES.crossRegionServices,
  check: (topology) => [
    ...crossRegionEndpoints(topology).map(({ endpoint, own, other }) => ({
      resource: endpoint,
      message: `The endpoint in ${own} reaches ${other}: whoever applies this needs vpce:AllowMultiRegion`,
    })),
    ...crossRegionServices(topology).map(({ service, others }) => ({
      resource: service,
      message: `The service is offered to ${listed(others)}: whoever applies this needs vpce:AllowMultiRegion`,
      see: PAGES.shareService,
    })),
  ],
};

export const optInRegion: Rule = {
  id: "vpce/cross-region-opt-in",
  level: "info",
  explanation: "Access across Regions involves a Region that an account must enable first.",
  why: "An opt-in Region can be a service Region or a supported Region only after the account has opted in to it.",
  fix: "Enable the Region in the account's settings before the apply",
  see: PAGES.crossRegionServices,
  check: (topology) => [
    ...crossRegionEndpoints(topology).flatMap(({ endpoint, other }) => needOptIn(endpoint, [other])),
    ...crossRegionServices(topology).flatMap(({ service, others }) =>
      needOptIn(service, others).map((hit) => ({ ...hit, see: PAGES.shareService })),
    ),
  ],
};

function needOptIn(resource: InterfaceEndpoint | EndpointService, regions: readonly string[]): RuleHit[] {
  const optIn = regions.filter((region) => findRegion(region)?.optIn === true);
  if (optIn.length === 0) return [];
  return [{ resource, message: `${listed(optIn)} must be enabled in the account first` }];
}

export const crossRegionLimits: Rule = {
  id: "vpce/cross-region-limits",
  level: "info",
  explanation: "An endpoint reaches a service in another Region.",
  why: "Such an endpoint has Regional DNS names only, no zonal ones, and no CloudWatch metrics.",
  fix: "Have clients use the Regional name, and watch the traffic at the clients or at the provider",
  see: PAGES.metrics,
  check: (topology) =>
    crossRegionEndpoints(topology).map(({ endpoint, own, other }) => ({
      resource: endpoint,
      message: `The endpoint in ${own} reaches ${other}: it has no zonal DNS names and no CloudWatch metrics`,
    })),
};
