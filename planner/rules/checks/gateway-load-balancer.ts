import { isUnresolved, valueOf } from "../../model/attribute";
import type { Route, RouteTable } from "../../model/network";
import { highOf, isBounded, lowOf } from "../../model/quantity";
import type { GatewayLoadBalancerEndpoint, Subnet, Topology } from "../../model/topology";
import { endpointsOf, indexOf, listed, subnetsOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

export const oneSubnet: Rule = {
  id: "vpce/gwlb-one-subnet",
  level: "error",
  explanation: "A Gateway Load Balancer endpoint has no subnet, or more than one.",
  why: "Such an endpoint has exactly one subnet, which cannot be changed later.",
  fix: "Name one subnet, and create a separate endpoint for each further Availability Zone",
  see: PAGES.gatewayLoadBalancer,
  check: (topology) =>
    endpointsOf(topology, "GatewayLoadBalancer").flatMap((endpoint): RuleHit[] => {
      const { zones } = endpoint.placement;
      if (!isBounded(zones) || !(lowOf(zones).gt(1) || highOf(zones).isZero())) return [];
      const count = highOf(zones).isZero() ? "no subnet" : `${lowOf(zones).toString()} subnets`;
      return [
        { resource: endpoint, message: `The endpoint has ${count}; a Gateway Load Balancer endpoint has exactly one` },
      ];
    }),
};

export const privateDns: Rule = {
  id: "vpce/gwlb-private-dns",
  level: "error",
  explanation: "A Gateway Load Balancer endpoint has private DNS on.",
  why: "Traffic reaches such an endpoint through routes: it has no DNS names, and AWS refuses the setting.",
  fix: "Leave out private_dns_enabled",
  see: PAGES.gatewayLoadBalancer,
  check: (topology) =>
    endpointsOf(topology, "GatewayLoadBalancer").flatMap((endpoint): RuleHit[] =>
      endpoint.privateDns === true
        ? [{ resource: endpoint, message: "private_dns_enabled is on for a Gateway Load Balancer endpoint" }]
        : [],
    ),
};

export const secondInZone: Rule = {
  id: "vpce/gwlb-second-in-zone",
  level: "error",
  explanation: "A VPC has two Gateway Load Balancer endpoints for the same service in the same Availability Zone.",
  why: "AWS allows one such endpoint per Availability Zone and service.",
  fix: "Keep one of the two, and route all traffic from the zone through it",
  see: PAGES.gatewayLoadBalancer,
  check(topology) {
    const first = new Map<string, GatewayLoadBalancerEndpoint>();
    return endpointsOf(topology, "GatewayLoadBalancer").flatMap((endpoint): RuleHit[] => {
      const service = valueOf(endpoint.serviceName);
      const zone = zoneOf(topology, endpoint);
      const { vpc } = endpoint.scope;
      if (service === undefined || zone === undefined || isUnresolved(vpc)) return [];
      const key = `${vpc.key} ${service} ${zone}`;
      const earlier = first.get(key) ?? endpoint;
      first.set(key, earlier);
      if (earlier === endpoint) return [];
      return [
        { resource: endpoint, message: `${earlier.address} is already an endpoint for the same service in ${zone}` },
      ];
    });
  },
};

export const prefixListRoute: Rule = {
  id: "vpce/gwlb-prefix-list-route",
  level: "error",
  explanation: "A route to a Gateway Load Balancer endpoint has a prefix list as its destination.",
  why: "Routes to such an endpoint can have only CIDR blocks as destinations.",
  fix: "Write one route for each CIDR block in the list",
  see: PAGES.inspection,
  check: (topology) =>
    routesToEndpoints(topology).flatMap(({ table, route, endpoint }): RuleHit[] =>
      route.destinationKind === "prefix-list"
        ? [
            {
              resource: table,
              message: `A route to ${endpoint.address} uses the prefix list ${valueOf(route.destination) ?? ""}`.trim(),
            },
          ]
        : [],
    ),
};

export const inApplicationSubnet: Rule = {
  id: "vpce/gwlb-in-application-subnet",
  level: "warn",
  explanation: "A Gateway Load Balancer endpoint is in a subnet whose own traffic is routed to it.",
  why: "Application servers then share a subnet with the endpoint: network ACLs apply between them, and inspected traffic has no onward route.",
  fix: "Put the endpoint in a separate subnet whose route table leads to the internet gateway",
  see: PAGES.gatewayLoadBalancer,
  check: (topology) =>
    routesToEndpoints(topology).flatMap(({ table, endpoint }): RuleHit[] => {
      const routed = new Set(table.subnets.map(({ key }) => key));
      const subnet = endpoint.placement.subnets.find(({ key }) => routed.has(key));
      if (subnet === undefined || table.gateways.length > 0) return [];
      return [
        {
          resource: endpoint,
          message: `The endpoint is in ${subnet.label}, whose route table ${table.address} sends traffic to the endpoint`,
        },
      ];
    }),
};

export const egressOnlyGateway: Rule = {
  id: "vpce/gwlb-egress-only-gateway",
  level: "warn",
  explanation: "IPv6 traffic leaves a Gateway Load Balancer endpoint's subnet through an egress-only internet gateway.",
  why: "AWS drops IPv6 traffic on this path.",
  fix: "Use an internet gateway and inbound firewall rules",
  see: PAGES.gatewayLoadBalancer,
  check: (topology) =>
    endpointsOf(topology, "GatewayLoadBalancer").flatMap((endpoint): RuleHit[] => {
      const { routeTableOfSubnet } = indexOf(topology);
      const table = endpoint.placement.subnets.map(({ key }) => routeTableOfSubnet.get(key)).find(usesEgressOnly);
      if (table === undefined) return [];
      return [
        {
          resource: endpoint,
          message: `${table.address} sends IPv6 traffic from the endpoint's subnet to an egress-only internet gateway`,
        },
      ];
    }),
};

function usesEgressOnly(table: RouteTable | undefined): boolean {
  return table?.routes.some(({ target }) => target === "egress-only-internet-gateway") === true;
}

export const crossesZones: Rule = {
  id: "vpce/gwlb-crosses-zones",
  level: "warn",
  explanation: "A subnet's traffic is routed to a Gateway Load Balancer endpoint in another Availability Zone.",
  why: "One zone then depends on the other, and traffic between zones is slower and may be billed.",
  fix: "Create an endpoint in each Availability Zone that sends traffic, and route each subnet to the endpoint in its zone",
  see: PAGES.gatewayLoadBalancer,
  check: (topology) =>
    routesToEndpoints(topology).flatMap(({ table, endpoint }): RuleHit[] => {
      const zone = zoneOf(topology, endpoint);
      if (zone === undefined) return [];
      const { subnets } = indexOf(topology);
      const elsewhere = table.subnets
        .flatMap(({ key }) => subnets.get(key) ?? [])
        .filter((subnet) => (zoneNameOf(subnet) ?? zone) !== zone);
      if (elsewhere.length === 0) return [];
      const names = listed(elsewhere.map((subnet) => `${subnet.address} (${zoneNameOf(subnet) ?? ""})`));
      return [{ resource: endpoint, message: `The endpoint is in ${zone} but gets traffic from ${names}` }];
    }),
};

interface RouteToEndpoint {
  readonly table: RouteTable;
  readonly route: Route;
  readonly endpoint: GatewayLoadBalancerEndpoint;
}

/** The first route of each table to each Gateway Load Balancer endpoint; one with a prefix list comes first. */
function routesToEndpoints(topology: Topology): RouteToEndpoint[] {
  const endpoints = new Map(
    endpointsOf(topology, "GatewayLoadBalancer").map((endpoint) => [endpoint.ref.key, endpoint]),
  );
  if (endpoints.size === 0) return [];
  return topology.network.routeTables.flatMap((table) => {
    const routes = new Map<GatewayLoadBalancerEndpoint, Route>();
    for (const route of table.routes) {
      const to = valueOf(route.to);
      const endpoint = to === undefined ? undefined : endpoints.get(to.key);
      if (endpoint === undefined || route.target !== "vpc-endpoint") continue;
      if (!routes.has(endpoint) || route.destinationKind === "prefix-list") routes.set(endpoint, route);
    }
    return [...routes].map(([endpoint, route]) => ({ table, route, endpoint }));
  });
}

function zoneOf(topology: Topology, { placement }: GatewayLoadBalancerEndpoint): string | undefined {
  const [subnet, ...more] = subnetsOf(topology, placement);
  return subnet === undefined || more.length > 0 ? undefined : zoneNameOf(subnet);
}

function zoneNameOf({ availabilityZone }: Subnet): string | undefined {
  return valueOf(availabilityZone);
}
