import { isUnresolved, valueOf } from "../../model/attribute";
import type { ResourceConfiguration } from "../../model/network";
import type { Endpoint, ResourceEndpoint, Topology } from "../../model/topology";
import { endpointsBeside, endpointsOf, found, indexOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { zoneNamesOf } from "./zones";

function configurationOf(
  topology: Topology,
  { resourceConfiguration }: ResourceEndpoint,
): ResourceConfiguration | undefined {
  return found(indexOf(topology).resourceConfigurations, valueOf(resourceConfiguration));
}

export const noCommonZone: Rule = {
  id: "vpce/resource-no-common-zone",
  level: "error",
  explanation: "A resource endpoint and its resource gateway have no Availability Zone in common.",
  why: "Traffic stays in its zone on the way to the gateway: the two must share at least one zone.",
  fix: "Add a subnet so that the endpoint and the resource gateway share a zone",
  see: PAGES.resources,
  check(topology) {
    const { resourceGateways } = indexOf(topology);
    return endpointsOf(topology, "Resource").flatMap((endpoint): RuleHit[] => {
      const gateway = found(resourceGateways, valueOf(configurationOf(topology, endpoint)?.resourceGateway));
      if (gateway === undefined || gateway.scope.account !== endpoint.scope.account) return [];
      const endpointZones = zoneNamesOf(endpoint.placement);
      const gatewayZones = zoneNamesOf(gateway.placement);
      if (endpointZones === undefined || gatewayZones === undefined) return [];
      if (endpointZones.length === 0 || gatewayZones.length === 0) return [];
      if (endpointZones.some((zone) => gatewayZones.includes(zone))) return [];
      return [
        {
          resource: endpoint,
          message: `The endpoint is in ${endpointZones.join(", ")}, but ${gateway.address} is in ${gatewayZones.join(", ")}`,
        },
      ];
    });
  },
};

export const childConfiguration: Rule = {
  id: "vpce/resource-endpoint-to-child",
  level: "error",
  explanation: "A resource endpoint names a resource configuration of type CHILD.",
  why: "A child cannot be shared by itself: an endpoint needs a configuration of type SINGLE, GROUP or ARN.",
  fix: "Name the child's group instead",
  see: PAGES.resources,
  check: (topology) =>
    endpointsOf(topology, "Resource").flatMap((endpoint): RuleHit[] => {
      const configuration = configurationOf(topology, endpoint);
      if (configuration === undefined || valueOf(configuration.type) !== "CHILD") return [];
      return [
        {
          resource: endpoint,
          message: `${configuration.address} is of type CHILD, which cannot have its own endpoints`,
        },
      ];
    }),
};

export const resourceReachedTwice: Rule = {
  id: "vpce/resource-reached-twice",
  level: "error",
  explanation:
    "A VPC has a resource endpoint and a service-network endpoint for the same resource configuration, both with private DNS.",
  why: "Both would own the DNS name of the resource: AWS refuses the second.",
  fix: "Keep one of the two, or turn off private DNS",
  see: PAGES.resourceConfiguration,
  check(topology) {
    const networksOf = networksByConfiguration(topology);
    return endpointsOf(topology, "Resource").flatMap((endpoint): RuleHit[] => {
      const name = valueOf(endpoint.resourceConfiguration);
      if (name === undefined || endpoint.privateDns !== true) return [];
      const networks = networksOf.get(name.key);
      if (networks === undefined) return [];
      const rival = endpointsBeside(topology, endpoint).find((beside) => isEndpointOf(beside, networks));
      if (rival === undefined) return [];
      return [
        { resource: endpoint, message: `${rival.address} in the same VPC reaches the same resource configuration` },
      ];
    });
  },
};

function isEndpointOf(endpoint: Endpoint, networks: ReadonlySet<string>): boolean {
  if (endpoint.kind !== "ServiceNetwork" || endpoint.privateDns !== true) return false;
  const name = valueOf(endpoint.serviceNetwork);
  return name !== undefined && networks.has(name.key);
}

/** The service networks that each resource configuration is associated with. */
function networksByConfiguration({ network }: Topology): Map<string, Set<string>> {
  const networks = new Map<string, Set<string>>();
  for (const { kind, member, serviceNetwork } of network.serviceNetworkAssociations) {
    if (kind !== "resource" || isUnresolved(member) || isUnresolved(serviceNetwork)) continue;
    if (member === undefined || serviceNetwork === undefined) continue;
    const { key } = member;
    const known = networks.get(key) ?? new Set();
    networks.set(key, known.add(serviceNetwork.key));
  }
  return networks;
}
