import { isUnresolved, valueOf } from "../../model/attribute";
import type { GatewayEndpoint, ResourceRef, Topology } from "../../model/topology";
import { awsServiceOf, endpointsBeside, endpointsOf, indexOf, listed, hasActions, vpcOf, unlessUnread } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";

export const noRouteTable: Rule = {
  id: "vpce/gateway-without-route-table",
  level: "warn",
  explanation: "A gateway endpoint is not associated with any route table.",
  why: "A gateway endpoint serves only the subnets whose route tables it is associated with.",
  fix: "Associate the route tables of the subnets that should use it",
  see: PAGES.gateway,
  check: unlessUnread(["aws_vpc_endpoint_route_table_association"], (topology) =>
    endpointsOf(topology, "Gateway").flatMap((endpoint): RuleHit[] => {
      const { foreignAttributes, routeTables } = endpoint;
      // With subnets or the like, the type is wrong: another rule finds that.
      if (
        foreignAttributes !== undefined ||
        isUnresolved(routeTables) ||
        (routeTables !== undefined && routeTables.length > 0)
      )
        return [];
      return [
        {
          resource: endpoint,
          message: "The gateway endpoint is not associated with any route table: no traffic uses it",
        },
      ];
    }),
  ),
};

export const duplicateRoute: Rule = {
  id: "vpce/duplicate-gateway-route",
  level: "error",
  explanation: "One route table is associated with two gateway endpoints for the same service.",
  why: "A route table can have only one endpoint route to a service: AWS refuses the second.",
  fix: "Associate each route table with only one endpoint for the service",
  see: PAGES.gateway,
  check(topology) {
    const first = new Map<string, GatewayEndpoint>();
    return endpointsOf(topology, "Gateway").flatMap((endpoint) => {
      const name = valueOf(endpoint.serviceName);
      if (name === undefined) return [];
      return (valueOf(endpoint.routeTables) ?? []).flatMap((table): RuleHit[] => {
        const key = `${table.key} ${name}`;
        const earlier = first.get(key) ?? endpoint;
        first.set(key, earlier);
        if (earlier === endpoint) return [];
        return [
          {
            resource: endpoint,
            message: `Route table ${table.label} already has a route to ${name} through ${earlier.address}`,
          },
        ];
      });
    });
  },
};

export const routeTableLeftOut: Rule = {
  id: "vpce/gateway-route-table-left-out",
  level: "warn",
  explanation: "A route table that sends traffic to a NAT gateway is not associated with the VPC's gateway endpoint.",
  why: "Traffic from its subnets to the service goes through the NAT gateway, which bills per GB.",
  fix: "Associate these route tables with the gateway endpoint too",
  see: PAGES.gateway,
  check: unlessUnread(["aws_vpc_endpoint", "aws_vpc_endpoint_route_table_association"], (topology) => {
    const reported = new Set<string>();
    return endpointsOf(topology, "Gateway").flatMap((endpoint): RuleHit[] => {
      const service = awsServiceOf(endpoint);
      const { vpc } = endpoint.scope;
      if (service === undefined || isUnresolved(vpc) || reported.has(`${vpc.key} ${service}`)) return [];
      reported.add(`${vpc.key} ${service}`);
      const associated = routeTablesFor(topology, endpoint, service);
      if (associated === undefined || associated.length === 0) return [];
      const keys = new Set(associated.map(({ key }) => key));
      const left = natRouteTables(topology, vpc.key).filter(({ ref }) => !keys.has(ref.key));
      if (left.length === 0) return [];
      const names = listed(left.map(({ address }) => address));
      return [
        {
          resource: endpoint,
          message: `${names} ${left.length === 1 ? "sends" : "send"} traffic to ${service} through a NAT gateway`,
        },
      ];
    });
  }),
};

/** Route tables of all gateway endpoints for the service in the endpoint's VPC; `undefined` when some are not known. */
function routeTablesFor(
  topology: Topology,
  endpoint: GatewayEndpoint,
  service: string,
): readonly ResourceRef[] | undefined {
  const gateways = endpointsBeside(topology, endpoint).filter((candidate) => candidate.kind === "Gateway");
  const lists = gateways
    .filter((gateway) => isUnresolved(gateway.serviceName) || awsServiceOf(gateway) === service)
    .map(({ routeTables }) => routeTables);
  if (lists.some(isUnresolved)) return undefined;
  return lists.flatMap((list) => valueOf(list) ?? []);
}

function natRouteTables(topology: Topology, vpcKey: string) {
  const tables = indexOf(topology).routeTablesOfVpc.get(vpcKey) ?? [];
  return tables.filter(({ routes }) => routes.some(({ target }) => target === "nat-gateway"));
}

export const dropsConnections: Rule = {
  id: "vpce/gateway-drops-connections",
  level: "info",
  explanation: "A gateway endpoint is created or replaced in a VPC that is in use.",
  why: "The new routes drop open TCP connections to the service, and from then on requests come from private addresses.",
  fix: "Apply when nothing critical is running, and make sure that clients reconnect by themselves",
  see: PAGES.s3Gateway,
  check: (topology) =>
    endpointsOf(topology, "Gateway").flatMap((endpoint): RuleHit[] => {
      const { action, scope } = endpoint;
      if ((action !== "create" && action !== "replace") || !hasActions(topology, endpoint)) return [];
      const vpc = vpcOf(topology, endpoint);
      if (isUnresolved(scope.vpc) || vpc?.action === "create" || vpc?.action === "replace") return [];
      return [
        {
          resource: endpoint,
          message: `The endpoint changes routes in ${scope.vpc.label}: open connections to the service break`,
        },
      ];
    }),
};
