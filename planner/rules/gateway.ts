import { isUnresolved, valueOf } from "../model/attribute";
import type { GatewayEndpoint, Topology } from "../model/topology";
import { PAGES } from "./pages";
import type { Rule, RuleHit } from "./rule";

function gatewayEndpoints({ endpoints }: Topology): GatewayEndpoint[] {
  return endpoints.filter((endpoint) => endpoint.kind === "Gateway");
}

export const noRouteTable: Rule = {
  id: "vpce/gateway-without-route-table",
  level: "warn",
  explanation: "A gateway endpoint serves only the subnets whose route tables it is associated with.",
  see: PAGES.gateway,
  check: (topology) =>
    gatewayEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const { routeTables } = endpoint;
      if (isUnresolved(routeTables) || (routeTables !== undefined && routeTables.length > 0)) return [];
      return [
        {
          resource: endpoint,
          message: "The gateway endpoint is associated with no route table: no traffic uses it",
          fix: "Associate the route tables of the subnets whose traffic it is for",
        },
      ];
    }),
};

export const duplicateRoute: Rule = {
  id: "vpce/duplicate-gateway-route",
  level: "error",
  explanation: "A route table holds one endpoint route to a service: AWS refuses the second.",
  see: PAGES.gateway,
  check(topology) {
    const first = new Map<string, GatewayEndpoint>();
    return gatewayEndpoints(topology).flatMap((endpoint) => {
      const name = valueOf(endpoint.serviceName);
      if (name === undefined) return [];
      return (valueOf(endpoint.routeTables) ?? []).flatMap((table): RuleHit[] => {
        const key = `${table.key} ${name}`;
        const other = first.get(key) ?? endpoint;
        first.set(key, other);
        if (other === endpoint) return [];
        return [
          {
            resource: endpoint,
            message: `Route table ${table.label} already has a route to ${name} through ${other.address}`,
            fix: "Associate each route table with one endpoint of the service",
          },
        ];
      });
    });
  },
};
