import { isUnresolved, valueOf, type Attribute } from "../model/attribute";
import type { EndpointService } from "../model/network";
import { ownServiceOf } from "../model/own-service";
import type { Endpoint, EndpointKind, ResourceRef, Topology } from "../model/topology";
import { parseServiceName, rightName } from "./services";

/**
 * Kinds of endpoints that connect to an endpoint service; its load balancers decide which.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html (read 2026-11-20)
 */
const OF_ENDPOINT_SERVICES: readonly EndpointKind[] = ["Interface", "GatewayLoadBalancer"];

/** The kinds of endpoints that the service of an endpoint offers; `undefined` where that is not known. */
export function offeredKinds(topology: Topology, endpoint: Endpoint): readonly EndpointKind[] | undefined {
  if (!("serviceName" in endpoint)) return undefined;
  const own = ownServiceOf(topology, endpoint);
  if (own !== undefined) return kindsOf(own);
  if (endpoint.ownService !== undefined) return OF_ENDPOINT_SERVICES;
  const { kind, service } = parseServiceName(valueOf(endpoint.serviceName) ?? "");
  return kind === "endpoint-service" ? OF_ENDPOINT_SERVICES : service?.kinds;
}

/** True for an endpoint that AWS refuses because its service does not offer the kind. */
export function isOfWrongKind(topology: Topology, endpoint: Endpoint): boolean {
  return offeredKinds(topology, endpoint)?.includes(endpoint.kind) === false;
}

function kindsOf({ networkLoadBalancers, gatewayLoadBalancers }: EndpointService): readonly EndpointKind[] {
  if (isGiven(networkLoadBalancers) && isLeftOut(gatewayLoadBalancers)) return ["Interface"];
  if (isGiven(gatewayLoadBalancers) && isLeftOut(networkLoadBalancers)) return ["GatewayLoadBalancer"];
  return OF_ENDPOINT_SERVICES;
}

type Balancers = Attribute<readonly ResourceRef[]>;

function isGiven(balancers: Balancers): boolean {
  return (valueOf(balancers) ?? []).length > 0;
}

function isLeftOut(balancers: Balancers): boolean {
  return !isUnresolved(balancers) && (balancers ?? []).length === 0;
}

/** True for an endpoint that names its service otherwise than the Region's partition does. */
export function isMisnamed(endpoint: Endpoint): boolean {
  if (endpoint.kind !== "Interface" && endpoint.kind !== "Gateway") return false;
  return rightName(valueOf(endpoint.serviceName) ?? "", endpoint.kind) !== undefined;
}
