import { ownServiceOf } from "../../model/own-service";
import { PAGES } from "../../catalog/pages";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { EndpointService } from "../../model/network";
import type { Rule, RuleHit } from "../../model/rule";
import type { InterfaceEndpoint, Topology } from "../../model/topology";
import { earlier, isNew } from "./history";
import { endpointsOf, unlessUnread } from "./lookup";

interface Consumer {
  readonly endpoint: InterfaceEndpoint;
  readonly service: EndpointService;
}

/** Endpoints that get private DNS in this apply, for endpoint services of the input. */
function consumersWithPrivateDns(topology: Topology): Consumer[] {
  return endpointsOf(topology, "Interface").flatMap((endpoint) => {
    const service = endpoint.privateDns === true ? ownServiceOf(topology, endpoint) : undefined;
    return service === undefined || !getsPrivateDns(topology, endpoint) ? [] : [{ endpoint, service }];
  });
}

/** What exists already, AWS has accepted. */
function getsPrivateDns({ before }: Topology, endpoint: InterfaceEndpoint): boolean {
  if (isNew(endpoint)) return true;
  const past = earlier(before?.endpoints, endpoint);
  return past?.kind === "Interface" && past.privateDns !== true;
}

export const noPrivateDnsName: Rule = {
  id: "vpce/service-without-private-dns-name",
  level: "error",
  explanation:
    "Private DNS is on for an endpoint whose endpoint service, which is in the input, has no private DNS name.",
  why: "Consumers can use private DNS only if the provider has set a private DNS name: AWS refuses the endpoint.",
  fix: "Set private_dns_name on the endpoint service and verify its domain, or turn off private DNS",
  see: PAGES.serviceDns,
  check: (topology) =>
    consumersWithPrivateDns(topology).flatMap(({ endpoint, service }): RuleHit[] =>
      service.privateDnsName === undefined
        ? [{ resource: endpoint, message: `Private DNS is on, but ${service.address} has no private_dns_name` }]
        : [],
    ),
};

export const beforeAcceptance: Rule = {
  id: "vpce/private-dns-before-acceptance",
  level: "error",
  explanation:
    "A new endpoint has private DNS on from the start, although its endpoint service, which is in the input, requires acceptance.",
  why: "AWS turns on private DNS only after the provider has accepted the connection, which cannot happen before the endpoint exists.",
  fix: "Leave out private_dns_enabled, and turn on private DNS with an aws_vpc_endpoint_private_dns that depends on the aws_vpc_endpoint_connection_accepter",
  see: PAGES.configureService,
  check: (topology) =>
    consumersWithPrivateDns(topology).flatMap(({ endpoint, service }): RuleHit[] => {
      if (!isNew(endpoint) || endpoint.privateDnsIsSeparate === true || !needsAcceptance({ endpoint, service }))
        return [];
      return [
        {
          resource: endpoint,
          message: `private_dns_enabled is on, but ${service.address} must accept the connection first`,
        },
      ];
    }),
};

export const separateBeforeAcceptance: Rule = {
  id: "vpce/private-dns-without-acceptance",
  level: "error",
  explanation:
    "An aws_vpc_endpoint_private_dns turns on private DNS of a new endpoint whose connection nothing in the input accepts.",
  why: "AWS turns on private DNS only after the provider has accepted the connection.",
  fix: "Add an aws_vpc_endpoint_connection_accepter on which the aws_vpc_endpoint_private_dns depends",
  see: PAGES.configureService,
  check: unlessUnread(["aws_vpc_endpoint_connection_accepter"], (topology) => {
    const { connectionAccepters } = topology.network;
    if (connectionAccepters.some(({ endpoint }) => isUnresolved(endpoint))) return [];
    const accepted = new Set(connectionAccepters.map(({ endpoint }) => valueOf(endpoint)?.key));
    return consumersWithPrivateDns(topology).flatMap(({ endpoint, service }): RuleHit[] => {
      if (!isNew(endpoint) || endpoint.privateDnsIsSeparate !== true || accepted.has(endpoint.ref.key)) return [];
      if (!needsAcceptance({ endpoint, service })) return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS is turned on, but nothing accepts the connection to ${service.address}`,
        },
      ];
    });
  }),
};

/** Acceptance is required unless the input says otherwise; `auto_accept` accepts while the endpoint is created. */
function needsAcceptance({ endpoint: { autoAccept }, service: { acceptanceRequired } }: Consumer): boolean {
  return (acceptanceRequired ?? true) === true && autoAccept !== true && !isUnresolved(autoAccept);
}

export const nameNotVerified: Rule = {
  id: "vpce/private-dns-name-not-verified",
  level: "info",
  explanation:
    "An endpoint has private DNS for an endpoint service of the input, and nothing in the input verifies the domain of the service's private DNS name.",
  why: "Consumers can use the private DNS name only once AWS has verified that the provider owns the domain.",
  fix: "Publish the TXT record, and let the endpoint depend on an aws_vpc_endpoint_service_private_dns_verification, or turn on private DNS in a later apply",
  see: PAGES.serviceDns,
  check: unlessUnread(["aws_vpc_endpoint_service_private_dns_verification"], (topology) =>
    consumersWithPrivateDns(topology).flatMap(({ endpoint, service }): RuleHit[] => {
      const name = valueOf(service.privateDnsName);
      if (name === undefined || service.privateDnsNameIsVerified !== false) return [];
      if (endpoint.privateDnsIsSeparate === true || needsAcceptance({ endpoint, service })) return [];
      return [
        {
          resource: endpoint,
          message: `Nothing in the input verifies the domain of ${name}, the private DNS name of ${service.address}`,
        },
      ];
    }),
  ),
};
