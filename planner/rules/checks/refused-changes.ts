import { ownServiceOf } from "../../model/own-service";
import { PAGES } from "../../catalog/pages";
import { isUnresolved, valueOf, type Attribute } from "../../model/attribute";
import type { EndpointService } from "../../model/network";
import type { Rule, RuleHit } from "../../model/rule";
import type { Endpoint, GatewayLoadBalancerEndpoint, Located, ResourceRef, Topology } from "../../model/topology";
import { asRemoved, earlier, missingIn } from "./history";
import { endpointsOf, listed, loadBalancersOf } from "./lookup";

/** Plans without what existed before have no changes that could be refused. */
function inPlans(check: (topology: Topology, past: Topology) => RuleHit[]): Rule["check"] {
  return (topology) => (topology.before === undefined ? [] : check(topology, topology.before));
}

/** Endpoints of each endpoint service that exist before the plan and stay, by the key of the service. */
function staysConnected(topology: Topology, past: Topology): ReadonlyMap<string, readonly Endpoint[]> {
  const connected = new Map<string, Endpoint[]>();
  for (const endpoint of past.endpoints) {
    if (endpoint.kind !== "Interface" && endpoint.kind !== "GatewayLoadBalancer") continue;
    const service = ownServiceOf(past, endpoint);
    const present = earlier(topology.endpoints, endpoint);
    if (service === undefined || present === undefined || present.action === "replace") continue;
    connected.set(service.ref.key, [...(connected.get(service.ref.key) ?? []), endpoint]);
  }
  return connected;
}

export const connectedServiceDeleted: Rule = {
  id: "vpce/connected-service-deleted",
  level: "error",
  explanation: "A plan deletes or replaces an endpoint service while endpoints of the inputs stay connected to it.",
  why: "AWS refuses to delete an endpoint service with endpoints that are available or await acceptance.",
  fix: "Delete the endpoints or reject their connections first",
  see: PAGES.deleteService,
  check: inPlans((topology, past) => {
    const connected = staysConnected(topology, past);
    const { endpointServices } = topology.network;
    const gone = missingIn(past.network.endpointServices, endpointServices).map(asRemoved);
    const replaced = endpointServices.filter(({ action }) => action === "replace");
    return [
      ...gone.flatMap((service) => serviceHit(service, service, connected, "deleted")),
      ...replaced.flatMap((service) => {
        const old = earlier(past.network.endpointServices, service);
        return old === undefined ? [] : serviceHit(service, old, connected, "replaced");
      }),
    ];
  }),
};

function serviceHit(
  resource: Located,
  { ref }: EndpointService,
  connected: ReadonlyMap<string, readonly Endpoint[]>,
  what: string,
): RuleHit[] {
  const endpoints = connected.get(ref.key) ?? [];
  if (endpoints.length === 0) return [];
  const names = listed(endpoints.map(({ address }) => address));
  return [
    {
      resource,
      message: `The endpoint service is ${what}, but ${names} ${endpoints.length === 1 ? "stays" : "stay"} connected`,
    },
  ];
}

export const connectedBalancerDetached: Rule = {
  id: "vpce/connected-load-balancer-detached",
  level: "error",
  explanation:
    "A plan takes a load balancer away from an endpoint service while endpoints of the inputs stay connected to the service.",
  why: "AWS refuses to disassociate a load balancer from an endpoint service that has connected endpoints.",
  fix: "Keep the load balancer, or delete the endpoints or reject their connections first",
  see: PAGES.configureService,
  check: inPlans((topology, past) => {
    const connected = staysConnected(topology, past);
    return topology.network.endpointServices.flatMap((service): RuleHit[] => {
      const old = earlier(past.network.endpointServices, service);
      const endpoints = old === undefined ? [] : (connected.get(old.ref.key) ?? []);
      if (old === undefined || service.action !== "update" || endpoints.length === 0) return [];
      const present = loadBalancersOf(service);
      const gone = absentFrom(loadBalancersOf(old), present);
      if (gone.length === 0) return [];
      const names = listed(endpoints.map(({ address }) => address));
      return [
        {
          resource: service,
          message: `${listed(gone.map(({ label }) => label))} is removed, but ${names} stays connected`,
        },
      ];
    });
  }),
};

/** What an earlier list has and the present one lacks; nothing where one of them is not known. */
function absentFrom(
  past: readonly ResourceRef[] | undefined,
  present: readonly ResourceRef[] | undefined,
): readonly ResourceRef[] {
  if (past === undefined || present === undefined) return [];
  const keys = new Set(present.map(({ key }) => key));
  return past.filter(({ key }) => !keys.has(key));
}

export const routedEndpointDeleted: Rule = {
  id: "vpce/gwlb-routed-endpoint-deleted",
  level: "error",
  explanation: "A plan deletes or replaces a Gateway Load Balancer endpoint that routes still point to.",
  why: "AWS refuses to delete the endpoint while a route points to it. Terraform destroys the old endpoint before it changes a route in place.",
  fix: "Point the routes elsewhere in a first apply; for a replacement, create_before_destroy lets the new endpoint come first",
  see: PAGES.gatewayLoadBalancer,
  check: inPlans((topology, past) => {
    const old = endpointsOf(past, "GatewayLoadBalancer");
    const gone = missingIn(old, topology.endpoints).map(asRemoved);
    const replaced = old.flatMap((endpoint) => {
      const present = earlier(topology.endpoints, endpoint);
      const isDeletedFirst = present?.action === "replace" && present.replacement?.order === "delete-first";
      return isDeletedFirst ? [{ present, endpoint }] : [];
    });
    return [
      ...gone.flatMap((endpoint) => routeHit(endpoint, routesTo(topology, endpoint), "deleted")),
      ...replaced.flatMap(({ present, endpoint }) => {
        const tables = routesTo(past, endpoint).filter((table) => keepsDestination(topology, table));
        return routeHit(
          present,
          tables.map(({ address }) => ({ address })),
          "replaced",
        );
      }),
    ];
  }),
};

interface RoutedTable extends Located {
  readonly destinations: readonly unknown[];
}

function routesTo({ network }: Topology, { ref }: GatewayLoadBalancerEndpoint): RoutedTable[] {
  return network.routeTables.flatMap((table) => {
    const routes = table.routes.filter(({ target, to }) => target === "vpc-endpoint" && valueOf(to)?.key === ref.key);
    return routes.length === 0 ? [] : [{ ...table, destinations: routes.map(({ destination }) => destination) }];
  });
}

/** True when a route of the table is changed in place, so that it points to the old endpoint until then. */
function keepsDestination({ network }: Topology, table: RoutedTable): boolean {
  const present = earlier(network.routeTables, table);
  if (present === undefined || present.action === "replace") return false;
  return present.routes.some(
    ({ destination }) => !isUnresolved(destination) && table.destinations.includes(destination),
  );
}

function routeHit(resource: Located, tables: readonly { readonly address: string }[], what: string): RuleHit[] {
  if (tables.length === 0) return [];
  const names = listed(tables.map(({ address }) => address));
  return [{ resource, message: `The endpoint is ${what}, but routes in ${names} still point to it` }];
}

export const gatewayLoadBalancerSubnet: Rule = {
  id: "vpce/gwlb-subnet-changed",
  level: "error",
  explanation: "A plan changes the subnet of a Gateway Load Balancer endpoint in place.",
  why: "The subnet of such an endpoint cannot be changed: AWS refuses the update.",
  fix: "Create another endpoint in the new subnet, point the routes to it, and delete the old one in a later apply",
  see: PAGES.gatewayLoadBalancer,
  check: inPlans((topology, past) =>
    endpointsOf(topology, "GatewayLoadBalancer").flatMap((endpoint): RuleHit[] => {
      const old = earlier(past.endpoints, endpoint);
      if (endpoint.action !== "update" || old?.kind !== "GatewayLoadBalancer") return [];
      const [from, to] = [onlySubnet(old), onlySubnet(endpoint)];
      if (from === undefined || to === undefined || from.key === to.key) return [];
      return [{ resource: endpoint, message: `The subnet changes in place from ${from.label} to ${to.label}` }];
    }),
  ),
};

function onlySubnet({ placement: { subnets } }: GatewayLoadBalancerEndpoint): ResourceRef | undefined {
  return subnets.length === 1 ? subnets[0] : undefined;
}

export const resourceDomainChanged: Rule = {
  id: "vpce/resource-domain-changed",
  level: "error",
  explanation: "A plan changes the custom domain name of a resource configuration in place.",
  why: "The custom domain name of a resource configuration cannot be changed: AWS refuses the update.",
  fix: "Create a resource configuration with the new name, and delete the old one once consumers have moved",
  see: PAGES.resourceConfiguration,
  check: inPlans(({ network }, past) =>
    network.resourceConfigurations.flatMap((configuration): RuleHit[] => {
      const old = earlier(past.network.resourceConfigurations, configuration);
      if (configuration.action !== "update" || old === undefined) return [];
      const [from, to] = [old.customDomainName, configuration.customDomainName];
      return changed("custom_domain_name", from, to).map((message) => ({ resource: configuration, message }));
    }),
  ),
};

export const gatewayAddressesChanged: Rule = {
  id: "vpce/resource-gateway-addresses-changed",
  level: "error",
  explanation: "A plan changes ipv4_addresses_per_eni of a resource gateway in place.",
  why: "The number of IPv4 addresses of each network interface is fixed when the resource gateway is created.",
  fix: "Keep the number, or create another resource gateway",
  see: PAGES.resourceGateway,
  check: inPlans(({ network }, past) =>
    network.resourceGateways.flatMap((gateway): RuleHit[] => {
      const old = earlier(past.network.resourceGateways, gateway);
      if (gateway.action !== "update" || old === undefined) return [];
      const [from, to] = [old.ipv4AddressesPerInterface, gateway.ipv4AddressesPerInterface];
      return changed("ipv4_addresses_per_eni", from, to).map((message) => ({ resource: gateway, message }));
    }),
  ),
};

/** Two known values that differ; an attribute that was not set can still be set. */
function changed<T extends string | number>(name: string, past: Attribute<T>, present: Attribute<T>): string[] {
  const [from, to] = [valueOf(past), valueOf(present)];
  return from === undefined || to === undefined || from === to
    ? []
    : [`${name} changes in place from ${from} to ${to}`];
}

export const serviceFailed: Rule = {
  id: "vpce/service-failed",
  level: "warn",
  explanation: "The state of an endpoint service is Failed.",
  why: "AWS could not create the endpoint service: no endpoint can connect to it.",
  fix: "Correct what failed, and replace the endpoint service with terraform apply -replace",
  see: PAGES.concepts,
  check: ({ network }) =>
    network.endpointServices.flatMap((service): RuleHit[] => {
      if (valueOf(service.state)?.toLowerCase() !== "failed" || service.action === "replace") return [];
      return [{ resource: service, message: "AWS states that the endpoint service is Failed" }];
    }),
};

export const regionRemoved: Rule = {
  id: "vpce/service-region-removed",
  level: "info",
  explanation: "A plan removes a Region from supported_regions of an endpoint service.",
  why: "Existing endpoints that reach the service from another Region keep working; only new ones are refused.",
  fix: "Reject the existing connections too, if they should end",
  see: PAGES.configureService,
  check: inPlans(({ network }, past) =>
    network.endpointServices.flatMap((service): RuleHit[] => {
      const old = earlier(past.network.endpointServices, service);
      if (service.action !== "update" || old === undefined) return [];
      const present = valueOf(service.supportedRegions);
      const gone = (valueOf(old.supportedRegions) ?? []).filter((region) => present?.includes(region) === false);
      if (gone.length === 0) return [];
      return [{ resource: service, message: `${listed(gone)} is removed, but existing endpoints stay connected` }];
    }),
  ),
};
