import type { AddressLine, UncountedAddresses } from "../model/addresses";
import { isSurelyPositive } from "../model/arithmetic";
import { gapsHiding } from "../model/gap";
import { highOf, isBounded, type Quantity } from "../model/quantity";
import { willExist, type Located, type Topology } from "../model/topology";
import { endpointNeeds } from "./endpoint-needs";
import type { AddressNeed } from "./need";
import { networkNeeds } from "./network-needs";

/** Types whose resources have network interfaces in subnets. */
const PLACED_TYPES = [
  "aws_vpc_endpoint",
  "aws_nat_gateway",
  "aws_lb",
  "aws_alb",
  "aws_route53_resolver_endpoint",
  "aws_vpclattice_resource_gateway",
];

/** Where resources use addresses that no line counts. */
export function uncountedAddresses(topology: Topology, lines: readonly AddressLine[]): UncountedAddresses[] {
  const needs = [...endpointNeeds(topology), ...networkNeeds(topology)];
  return [
    ...unsized(needs, lines),
    ...placed(topology).flatMap(unplaced),
    ...gapsHiding(topology.gaps, PLACED_TYPES).map(({ address, reason }) => ({
      name: address,
      reason: `it was not read and may use addresses: ${reason}`,
    })),
  ];
}

/** Subnets in which resources need IPv4 addresses, or surely need IPv6 addresses, and whose range is not known. */
function unsized(needs: readonly AddressNeed[], lines: readonly AddressLine[]): UncountedAddresses[] {
  const counted = new Set(lines.map(({ subnet, family }) => `${subnet.key} ${family}`));
  const missing = needs.filter(
    ({ subnet, family, addresses }) =>
      (family === "ipv4" || isSurelyPositive(addresses)) && !counted.has(`${subnet.key} ${family}`),
  );
  const subnets = new Map(missing.map(({ subnet, family }) => [`${subnet.key} ${family}`, { subnet, family }]));
  return [...subnets.values()].map(({ subnet, family }) => ({
    name: subnet.label,
    reason: `its ${family === "ipv4" ? "IPv4" : "IPv6"} range is not known`,
  }));
}

interface Placed extends Located {
  readonly placement: { readonly zones: Quantity; readonly subnets: readonly unknown[] };
}

function placed({ endpoints, network }: Topology): Placed[] {
  return [
    ...endpoints.flatMap((endpoint) => ("placement" in endpoint ? [endpoint] : [])),
    ...network.resourceGateways,
    ...network.loadBalancers.filter(({ type }) => type === "network" || type === "gateway"),
  ].filter(willExist);
}

/** A resource that has, or may have, network interfaces in more subnets than the input names. */
function unplaced({ address, constructPath, placement }: Placed): UncountedAddresses[] {
  const { zones, subnets } = placement;
  if (isBounded(zones) && highOf(zones).lte(subnets.length)) return [];
  return [{ name: constructPath ?? address, reason: "not all of its subnets are known" }];
}
