import { RESOURCE_GATEWAY_ADDRESSES } from "../catalog/limits";
import { isUnresolved, type Attribute } from "../model/attribute";
import { known, unknown, type Quantity } from "../model/quantity";
import type { Quota } from "../model/quotas";
import type { Located, Topology } from "../model/topology";
import { characterCount } from "../policies/lint";

/** A resource and how much of a quota it uses by itself. */
export type Measurement = readonly [resource: Located, amount: Quantity];

/** Quotas of a single resource. Their amounts are choices of its configuration: they do not grow. */
const MEASURED: Readonly<Record<string, (topology: Topology) => Measurement[]>> = {
  "endpoint-policy-characters": ({ endpoints }) =>
    endpoints.flatMap((endpoint) =>
      typeof endpoint.policy === "string" ? [[endpoint, known(characterCount(endpoint.policy))]] : [],
    ),
  "security-groups-per-resource-gateway": ({ network }) =>
    network.resourceGateways.map((gateway) => [gateway, lengthOf(gateway.securityGroups)]),
  "security-groups-per-vpc-association": ({ network }) =>
    network.serviceNetworkAssociations
      .filter(({ kind }) => kind === "vpc")
      .map((association) => [association, lengthOf(association.securityGroups)]),
  "ipv4-addresses-per-resource-gateway-interface": ({ network }) =>
    network.resourceGateways
      .filter(({ ipAddressType }) => ipAddressType !== "IPV6")
      .map((gateway) => [gateway, numberOf(gateway.ipv4AddressesPerInterface, RESOURCE_GATEWAY_ADDRESSES.usual)]),
};

/** What this quota measures; `undefined` for one that counts resources. */
export function measuredBy({ id }: Quota): ((topology: Topology) => Measurement[]) | undefined {
  return Object.hasOwn(MEASURED, id) ? MEASURED[id] : undefined;
}

function lengthOf(list: Attribute<readonly unknown[]>): Quantity {
  return isUnresolved(list) ? unknown(list.unresolved) : known(list?.length ?? 0);
}

function numberOf(value: Attribute<number>, otherwise: number): Quantity {
  return isUnresolved(value) ? unknown(value.unresolved) : known(value ?? otherwise);
}
