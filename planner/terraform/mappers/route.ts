import { isUnresolved, type Attribute } from "../../model/attribute";
import type { Route, RouteTarget } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import type { Instance } from "../instances/instance";
import { field, textAt } from "../document/json";
import type { Scopes } from "../resources/located";

/** The attribute of a route's target says what kind it is; `gateway_id` takes several kinds. */
const TARGETS: readonly (readonly [attribute: string, target: RouteTarget])[] = [
  ["nat_gateway_id", "nat-gateway"],
  ["vpc_endpoint_id", "vpc-endpoint"],
  ["transit_gateway_id", "transit-gateway"],
  ["vpc_peering_connection_id", "vpc-peering"],
  ["egress_only_gateway_id", "egress-only-internet-gateway"],
  ["network_interface_id", "network-interface"],
  ["gateway_id", "other"],
  ["core_network_arn", "other"],
  ["carrier_gateway_id", "other"],
  ["local_gateway_id", "other"],
];

const GATEWAYS: readonly (readonly [prefix: string, type: string, target: RouteTarget])[] = [
  ["igw-", "aws_internet_gateway", "internet-gateway"],
  ["vgw-", "aws_vpn_gateway", "virtual-private-gateway"],
  ["vpce-", "aws_vpc_endpoint", "vpc-endpoint"],
];

/** A `route` block (`cidr_block`) or an aws_route (`destination_cidr_block`). */
export function routeOf(route: Instance, scopes: Scopes): Route {
  const [attribute, target] = targetOf(route);
  return {
    ...destinationOf(route),
    target: attribute === "gateway_id" ? gatewayTarget(route) : target,
    to: attribute === undefined ? undefined : scopes.one(route, attribute),
  };
}

/** The attribute that is set, otherwise one that may be set after apply. */
function targetOf(route: Instance): readonly [attribute: string | undefined, target: RouteTarget] {
  const known = TARGETS.find(([attribute]) => textAt(route.values, attribute) !== undefined);
  const mayBeSet = (): (typeof TARGETS)[number] | undefined =>
    TARGETS.find(([attribute]) => field(route.unknown, attribute) === true && route.isConfigured(attribute) !== false);
  return known ?? mayBeSet() ?? [undefined, "other"];
}

function gatewayTarget(route: Instance): RouteTarget {
  const id = textAt(route.values, "gateway_id");
  if (id !== undefined) return GATEWAYS.find(([prefix]) => id.startsWith(prefix))?.[2] ?? "other";
  const types = new Set(
    route
      .origins("gateway_id")
      .flatMap((origin) => (origin.kind === "instances" ? origin.instances : []))
      .map(({ type }) => type),
  );
  const possible = GATEWAYS.filter(([, type]) => types.has(type));
  return possible.length === 1 ? (possible[0]?.[2] ?? "other") : "other";
}

const DESTINATIONS: readonly (readonly [attribute: string, kind: Route["destinationKind"]])[] = [
  ["cidr_block", "ipv4"],
  ["destination_cidr_block", "ipv4"],
  ["ipv6_cidr_block", "ipv6"],
  ["destination_ipv6_cidr_block", "ipv6"],
  ["destination_prefix_list_id", "prefix-list"],
];

function destinationOf(route: Instance): Pick<Route, "destination" | "destinationKind"> {
  let unresolved: Pick<Route, "destination" | "destinationKind"> | undefined;
  for (const [name, destinationKind] of DESTINATIONS) {
    const destination: Attribute<string> = attributeOf(route, name, "string");
    if (destination === undefined) continue;
    if (!isUnresolved(destination)) return { destination, destinationKind };
    unresolved ??= { destination, destinationKind };
  }
  return unresolved ?? { destination: undefined, destinationKind: "ipv4" };
}
