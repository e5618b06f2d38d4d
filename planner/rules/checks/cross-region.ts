import { findRegion } from "../../catalog/regions";
import { parseServiceName } from "../../catalog/services";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { EndpointService } from "../../model/network";
import type { InterfaceEndpoint, Subnet, Topology } from "../../model/topology";
import { endpointsOf, found, indexOf, listed, loadBalancersOf, subnetsOf } from "./lookup";
import { ownServiceOf } from "../../model/own-service";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { ZONES_WITHOUT_CROSS_REGION } from "../../catalog/addressing";

/** An endpoint in one Region for a service in another. */
interface CrossRegionEndpoint {
  readonly endpoint: InterfaceEndpoint;
  readonly region: string;
  readonly serviceRegion: string;
}

function crossRegionEndpoints(topology: Topology): CrossRegionEndpoint[] {
  return endpointsOf(topology, "Interface").flatMap((endpoint) => {
    const serviceRegion = valueOf(endpoint.serviceRegion);
    const { region } = endpoint.scope;
    if (serviceRegion === undefined || isUnresolved(region) || region === serviceRegion) return [];
    return [{ endpoint, region, serviceRegion }];
  });
}

/** A service that is offered to Regions other than its own. */
interface CrossRegionService {
  readonly service: EndpointService;
  readonly hostRegion: string;
  readonly remoteRegions: readonly string[];
}

function crossRegionServices({ network }: Topology): CrossRegionService[] {
  return network.endpointServices.flatMap((service) => {
    const host = service.scope.region;
    if (isUnresolved(host)) return [];
    const remoteRegions = (valueOf(service.supportedRegions) ?? []).filter((region) => region !== host);
    return remoteRegions.length === 0 ? [] : [{ service, hostRegion: host, remoteRegions }];
  });
}

export const crossRegionNotOffered: Rule = {
  id: "vpce/cross-region-not-offered",
  level: "error",
  explanation: "service_region names another Region, but the service does not allow cross-Region access.",
  why: "Only a few AWS services, and only endpoint services that list the endpoint's Region, can be reached from another Region.",
  fix: "Create the endpoint in the service's Region, or have the provider add the endpoint's Region to supported_regions",
  see: PAGES.crossRegionServices,
  check(topology) {
    return crossRegionEndpoints(topology).flatMap(({ endpoint, region, serviceRegion }): RuleHit[] => {
      const name = valueOf(endpoint.serviceName);
      const { service } = parseServiceName(name ?? "");
      if (name !== undefined && service?.crossRegion === false) {
        return [
          {
            resource: endpoint,
            message: `service_region is ${serviceRegion}, but ${name} cannot be reached from ${region}`,
          },
        ];
      }
      const offered = ownServiceOf(topology, endpoint);
      const regions = valueOf(offered?.supportedRegions);
      if (offered === undefined || regions === undefined || regions.includes(region)) return [];
      return [{ resource: endpoint, message: `${offered.address} supports ${regions.join(", ")}, but not ${region}` }];
    });
  },
};

export const crossRegionZone: Rule = {
  id: "vpce/cross-region-zone",
  level: "error",
  explanation: "Cross-Region access is used in an Availability Zone that does not support it.",
  why: `AWS does not support cross-Region access in ${ZONES_WITHOUT_CROSS_REGION.join(", ")}.`,
  fix: "Use subnets in other Availability Zones",
  see: PAGES.crossRegionServices,
  check: (topology) => [
    ...crossRegionEndpoints(topology).flatMap(({ endpoint }): RuleHit[] => {
      const zones = unsupported(subnetsOf(topology, endpoint.placement));
      if (zones.length === 0) return [];
      return [{ resource: endpoint, message: `The endpoint reaches another Region from ${listed(zones)}` }];
    }),
    ...crossRegionServices(topology).flatMap(({ service, remoteRegions }): RuleHit[] => {
      const { loadBalancers } = indexOf(topology);
      const balancers = (loadBalancersOf(service) ?? []).flatMap((ref) => found(loadBalancers, ref) ?? []);
      const zones = unsupported(balancers.flatMap(({ placement }) => subnetsOf(topology, placement)));
      if (zones.length === 0) return [];
      return [
        {
          resource: service,
          message: `The service is offered to ${listed(remoteRegions)}, but has a load balancer in ${listed(zones)}`,
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
    crossRegionServices(topology).flatMap(({ service, hostRegion: host, remoteRegions }): RuleHit[] =>
      valueOf(service.supportedRegions)?.includes(host) === false
        ? [
            {
              resource: service,
              message: `supported_regions is ${remoteRegions.join(", ")}, without the host Region ${host}`,
            },
          ]
        : [],
    ),
};

export const idleTimeout: Rule = {
  id: "vpce/cross-region-idle-timeout",
  level: "error",
  explanation:
    "An endpoint service offered to other Regions has a Network Load Balancer with a custom TCP idle timeout.",
  why: "AWS does not support cross-Region access with a custom TCP idle timeout.",
  fix: "Leave tcp_idle_timeout_seconds out of the listeners, or offer the service only in its own Region",
  see: PAGES.shareService,
  check(topology) {
    const { loadBalancers } = indexOf(topology);
    return crossRegionServices(topology).flatMap(({ service, remoteRegions }): RuleHit[] => {
      const custom = (valueOf(service.networkLoadBalancers) ?? [])
        .flatMap((ref) => found(loadBalancers, ref) ?? [])
        .find(({ customTcpIdleTimeout }) => customTcpIdleTimeout === true);
      if (custom === undefined) return [];
      return [
        {
          resource: service,
          message: `The service is offered to ${listed(remoteRegions)}, but ${custom.address} has a custom TCP idle timeout`,
        },
      ];
    });
  },
};

export const udpFragmentation: Rule = {
  id: "vpce/cross-region-udp",
  level: "info",
  explanation: "An endpoint service is offered to other Regions.",
  why: "Cross-Region access does not support UDP fragmentation: datagrams that need it are lost.",
  fix: "If the service uses UDP, keep each datagram small enough for one packet",
  see: PAGES.shareService,
  check: (topology) =>
    crossRegionServices(topology).map(({ service, remoteRegions }) => ({
      resource: service,
      message: `The service is offered to ${listed(remoteRegions)}: fragmented UDP does not cross Regions`,
    })),
};

export const crossRegionPermission: Rule = {
  id: "vpce/cross-region-permission",
  level: "info",
  explanation: "An endpoint reaches a service in another Region, or a service is offered to other Regions.",
  why: "Whoever applies this needs the permission vpce:AllowMultiRegion, which nobody has by default and which a service control policy may deny.",
  fix: "Allow vpce:AllowMultiRegion in the identity policy, and make sure that no service control policy denies it",
  see: PAGES.crossRegionServices,
  check: (topology) => [
    ...crossRegionEndpoints(topology).map(({ endpoint, region, serviceRegion }) => ({
      resource: endpoint,
      message: `The endpoint in ${region} reaches ${serviceRegion}: whoever applies this needs vpce:AllowMultiRegion`,
    })),
    ...crossRegionServices(topology).map(({ service, remoteRegions }) => ({
      resource: service,
      message: `The service is offered to ${listed(remoteRegions)}: whoever applies this needs vpce:AllowMultiRegion`,
      see: PAGES.shareService,
    })),
  ],
};

export const optInRegion: Rule = {
  id: "vpce/cross-region-opt-in",
  level: "info",
  explanation: "Cross-Region access involves a Region that the account must enable first.",
  why: "An opt-in Region can be the service Region or a supported Region only after the account has opted in.",
  fix: "Enable the Region in the account settings before the apply",
  see: PAGES.crossRegionServices,
  check: (topology) => [
    ...crossRegionEndpoints(topology).flatMap(({ endpoint, serviceRegion }) => needOptIn(endpoint, [serviceRegion])),
    ...crossRegionServices(topology).flatMap(({ service, remoteRegions }) =>
      needOptIn(service, remoteRegions).map((hit) => ({ ...hit, see: PAGES.shareService })),
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
  why: "Such an endpoint has only Regional DNS names, no zonal ones, and no CloudWatch metrics.",
  fix: "Have clients use the Regional DNS name, and monitor traffic at the clients or at the provider",
  see: PAGES.metrics,
  check: (topology) =>
    crossRegionEndpoints(topology).map(({ endpoint, region, serviceRegion }) => ({
      resource: endpoint,
      message: `The endpoint in ${region} reaches ${serviceRegion}: it has no zonal DNS names and no CloudWatch metrics`,
    })),
};
