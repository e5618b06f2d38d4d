import { isUnresolved, valueOf } from "../../model/attribute";
import type { EndpointService, LoadBalancer } from "../../model/network";
import { highOf, isBounded } from "../../model/quantity";
import type { Topology } from "../../model/topology";
import { found, indexOf, loadBalancersOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { zoneNamesOf } from "./zones";
import { DOMAIN_LABEL } from "../../catalog/forms";
import { DOMAIN_NAME_LETTERS } from "../../catalog/limits";

function eachService(topology: Topology, check: (service: EndpointService) => string | undefined): RuleHit[] {
  return topology.network.endpointServices.flatMap((service): RuleHit[] => {
    const message = check(service);
    return message === undefined ? [] : [{ resource: service, message }];
  });
}

export const serviceWithoutLoadBalancer: Rule = {
  id: "vpce/service-without-load-balancer",
  level: "error",
  explanation: "An endpoint service has no load balancer.",
  why: "An endpoint service needs at least one Network Load Balancer or Gateway Load Balancer.",
  fix: "Name the load balancers in network_load_balancer_arns or gateway_load_balancer_arns",
  see: PAGES.createService,
  check: (topology) =>
    eachService(topology, (service) =>
      loadBalancersOf(service)?.length === 0 ? "The endpoint service has no load balancer" : undefined,
    ),
};

export const mixedLoadBalancers: Rule = {
  id: "vpce/service-mixed-load-balancers",
  level: "error",
  explanation: "An endpoint service has both Network Load Balancers and Gateway Load Balancers.",
  why: "An endpoint service can have only one type of load balancer; the type decides which endpoints can connect to it.",
  fix: "Create one endpoint service for each type",
  see: PAGES.createService,
  check: (topology) =>
    eachService(topology, ({ networkLoadBalancers, gatewayLoadBalancers }) => {
      const network = valueOf(networkLoadBalancers)?.length ?? 0;
      const gateway = valueOf(gatewayLoadBalancers)?.length ?? 0;
      if (network === 0 || gateway === 0) return undefined;
      return `The service has ${network} Network and ${gateway} Gateway Load Balancers; it can have only one type`;
    }),
};

export const sharedLoadBalancer: Rule = {
  id: "vpce/service-shares-load-balancer",
  level: "error",
  explanation: "Two endpoint services have the same Network Load Balancer.",
  why: "A Network Load Balancer can serve only one endpoint service: AWS refuses the second.",
  fix: "Give each endpoint service its own Network Load Balancer",
  see: PAGES.createService,
  check(topology) {
    const first = new Map<string, EndpointService>();
    return eachService(topology, (service) => {
      for (const balancer of valueOf(service.networkLoadBalancers) ?? []) {
        const earlier = first.get(balancer.key) ?? service;
        first.set(balancer.key, earlier);
        if (earlier !== service) return `${balancer.label} already serves ${earlier.address}`;
      }
      return undefined;
    });
  },
};

export const publicService: Rule = {
  id: "vpce/service-public",
  level: "warn",
  explanation: "Any AWS principal can connect to an endpoint service, and connections need no acceptance.",
  why: "This makes the load balancer public, even without a public address.",
  fix: "Set acceptance_required = true, or allow only certain accounts, roles or users",
  see: PAGES.configureService,
  check: (topology) =>
    eachService(topology, ({ acceptanceRequired, allowedPrincipals }) =>
      acceptanceRequired === false && allowedPrincipals.includes("*")
        ? "All principals (*) are allowed and acceptance_required is off: anyone in AWS can connect"
        : undefined,
    ),
};

export const serviceInOneZone: Rule = {
  id: "vpce/service-single-zone",
  level: "warn",
  explanation: "The Network Load Balancers of an endpoint service are in only one Availability Zone.",
  why: "If that zone is impaired, all consumers lose the service. Consumers in other zones cannot connect at all.",
  fix: "Enable a second Availability Zone on the load balancer",
  see: PAGES.shareService,
  check(topology) {
    const { loadBalancers } = indexOf(topology);
    return eachService(topology, ({ networkLoadBalancers }) => {
      const refs = valueOf(networkLoadBalancers) ?? [];
      const zones = zonesTogether(refs.map((ref) => found(loadBalancers, ref)));
      return zones === 1 ? "The service is in 1 Availability Zone; AWS recommends at least 2" : undefined;
    });
  },
};

export const crossZoneCharge: Rule = {
  id: "vpce/service-cross-zone-charge",
  level: "info",
  explanation: "A Network Load Balancer of an endpoint service balances across Availability Zones.",
  why: "EC2 charges for the data that the load balancer sends to targets in other zones; PrivateLink's exemption does not cover it.",
  fix: "Leave enable_cross_zone_load_balancing off where each zone has enough targets, or accept the charge",
  see: PAGES.shareService,
  check(topology) {
    const { loadBalancers } = indexOf(topology);
    return eachService(topology, ({ networkLoadBalancers }) => {
      const balancers = (valueOf(networkLoadBalancers) ?? []).flatMap((ref) => found(loadBalancers, ref) ?? []);
      const crossing = balancers.find(({ type, crossZone, placement: { zones } }) => {
        return type === "network" && crossZone === true && !(isBounded(zones) && highOf(zones).lte(1));
      });
      if (crossing === undefined) return undefined;
      return `enable_cross_zone_load_balancing is on for ${crossing.address}: data to targets in other zones is charged`;
    });
  },
};

/** How many zones the load balancers cover together; `undefined` when that is not known. */
function zonesTogether(balancers: readonly (LoadBalancer | undefined)[]): number | undefined {
  const [only, ...more] = balancers;
  if (only === undefined) return undefined;
  if (more.length === 0) {
    const { zones } = only.placement;
    return isBounded(zones) ? highOf(zones).toNumber() : undefined;
  }
  const names = balancers.map((balancer) => zoneNamesOf(balancer?.placement));
  return names.includes(undefined) ? undefined : new Set(names.flatMap((list) => list ?? [])).size;
}

export const ipv6LoadBalancer: Rule = {
  id: "vpce/service-ipv6-load-balancer",
  level: "error",
  explanation: "An endpoint service supports IPv6, but one of its load balancers is not dualstack.",
  why: "All load balancers of a service that supports IPv6 must have ip_address_type dualstack.",
  fix: 'Set ip_address_type = "dualstack" on the load balancer, or leave ipv6 out of supported_ip_address_types',
  see: PAGES.configureService,
  check(topology) {
    const { loadBalancers } = indexOf(topology);
    return eachService(topology, (service) => {
      if (valueOf(service.supportedIpAddressTypes)?.includes("ipv6") !== true) return undefined;
      const balancers = (loadBalancersOf(service) ?? []).flatMap((ref) => found(loadBalancers, ref) ?? []);
      const wrong = balancers.find(({ ipAddressType }) => (valueOf(ipAddressType) ?? "dualstack") !== "dualstack");
      if (wrong === undefined) return undefined;
      return `supported_ip_address_types includes ipv6, but ip_address_type of ${wrong.address} is ${valueOf(wrong.ipAddressType) ?? ""}`;
    });
  },
};

const { label: MOST_IN_LABEL, name: MOST_IN_NAME } = DOMAIN_NAME_LETTERS;

export const servicePrivateDnsName: Rule = {
  id: "vpce/service-private-dns-name",
  level: "error",
  explanation: "AWS does not accept the private DNS name of an endpoint service.",
  why: `The name must be in lower case, with at most ${MOST_IN_LABEL} characters per label and ${MOST_IN_NAME} in all; only the first label can be a wildcard.`,
  fix: "Use one domain name in lower case, such as api.example.com or *.example.com",
  see: PAGES.serviceDns,
  check: (topology) =>
    eachService(topology, ({ privateDnsName }) => {
      const name = valueOf(privateDnsName);
      const wrong = name === undefined ? undefined : wrongName(name);
      return wrong === undefined ? undefined : `private_dns_name ${wrong}`;
    }),
};

function wrongName(name: string): string | undefined {
  if (name.length > MOST_IN_NAME) return `has ${name.length} characters; it can have at most ${MOST_IN_NAME}`;
  if (name !== name.toLowerCase()) return `is ${name}; it must be in lower case`;
  const labels = name.split(".");
  const long = labels.find((label) => label.length > MOST_IN_LABEL);
  if (long !== undefined) return `has a label of ${long.length} characters; it can have at most ${MOST_IN_LABEL}`;
  const isName =
    labels.length > 1 && labels.every((label, index) => DOMAIN_LABEL.test(label) || (index === 0 && label === "*"));
  return isName ? undefined : `is ${name}, which is not a domain name`;
}

export const gatewayServicePrivateDns: Rule = {
  id: "vpce/service-private-dns-gwlb",
  level: "error",
  explanation: "An endpoint service with Gateway Load Balancers has a private DNS name.",
  why: "Gateway Load Balancer endpoints have no private DNS: traffic reaches them through routes.",
  fix: "Leave out private_dns_name",
  see: PAGES.serviceDns,
  check: (topology) =>
    eachService(topology, ({ privateDnsName, gatewayLoadBalancers }) => {
      const name = valueOf(privateDnsName);
      if (name === undefined || isUnresolved(gatewayLoadBalancers) || (gatewayLoadBalancers ?? []).length === 0) {
        return undefined;
      }
      return `private_dns_name is ${name}, but the service has a Gateway Load Balancer`;
    }),
};
