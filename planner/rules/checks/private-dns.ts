import { isUnresolved, valueOf } from "../../model/attribute";
import { parseServiceName } from "../../catalog/services";
import type { InterfaceEndpoint } from "../../model/topology";
import { isWithoutSubnet } from "./zones";
import { endpointsOf, hasAlias, securedEndpoints, vpcOf, unlessUnread } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { hasPrivateDnsName } from "./service-answer";
import { dnsAttributesOff } from "./vpc-dns";

export const privateDnsOff: Rule = {
  id: "vpce/private-dns-off",
  level: "warn",
  explanation:
    "Private DNS is off for an interface endpoint of an AWS service, and no alias record in the input points to the endpoint.",
  why: "The service's usual name still resolves to public addresses: you pay for the endpoint, but clients silently bypass it.",
  fix: "Set private_dns_enabled = true, or have clients use the endpoint's own DNS name",
  see: PAGES.access,
  check: unlessUnread(["aws_route53_record", "aws_vpc_endpoint_private_dns"], (topology) =>
    endpointsOf(topology, "Interface").flatMap((endpoint): RuleHit[] => {
      const name = valueOf(endpoint.serviceName);
      const isOff = endpoint.privateDns === false || endpoint.privateDns === undefined;
      if (name === undefined || !isOff || hasAlias(topology, endpoint) || isWithoutSubnet(endpoint)) return [];
      if (parseServiceName(name).kind !== "aws" || hasPrivateDnsName(topology, endpoint) === false) return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS is off for ${name}: clients that use the service's usual name bypass the endpoint`,
          reason: "Private DNS is off: clients that use the service's usual name bypass the endpoint",
        },
      ];
    }),
  ),
};

export const privateDnsNotOffered: Rule = {
  id: "vpce/private-dns-not-offered",
  level: "error",
  explanation: "Private DNS is on for an interface endpoint of a service that has no private DNS name.",
  why: "There is no name that could resolve to the endpoint: AWS refuses the endpoint.",
  fix: "Set private_dns_enabled = false and have clients use the endpoint's own DNS name",
  see: PAGES.access,
  check: (topology) =>
    endpointsOf(topology, "Interface").flatMap((endpoint): RuleHit[] => {
      const name = valueOf(endpoint.serviceName);
      if (name === undefined || endpoint.privateDns !== true) return [];
      if (hasPrivateDnsName(topology, endpoint) !== false) return [];
      return [{ resource: endpoint, message: `Private DNS is on, but ${name} has no private DNS name` }];
    }),
};

export const duplicatePrivateDns: Rule = {
  id: "vpce/duplicate-private-dns",
  level: "error",
  explanation: "Two endpoints for the same service in one VPC both have private DNS.",
  why: "Both need the same hidden hosted zone: AWS refuses the second.",
  fix: "Keep one of the two endpoints, or turn off private DNS on one",
  see: PAGES.access,
  check(topology) {
    const first = new Map<string, InterfaceEndpoint>();
    return endpointsOf(topology, "Interface").flatMap((endpoint): RuleHit[] => {
      const name = valueOf(endpoint.serviceName);
      const { vpc } = endpoint.scope;
      if (name === undefined || isUnresolved(vpc) || endpoint.privateDns !== true) return [];
      const key = `${vpc.key} ${name}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, endpoint);
        return [];
      }
      return [
        { resource: endpoint, message: `${earlier.address} in ${vpc.label} already has private DNS for ${name}` },
      ];
    });
  },
};

export const vpcDnsOff: Rule = {
  id: "vpce/vpc-dns-off",
  level: "error",
  explanation: "An endpoint has private DNS in a VPC with DNS support or DNS hostnames off.",
  why: "Private DNS works only in a VPC with both on.",
  fix: "Set enable_dns_support = true and enable_dns_hostnames = true on the VPC",
  see: PAGES.interfaceEndpoint,
  check: (topology) =>
    securedEndpoints(topology).flatMap((endpoint): RuleHit[] => {
      const vpc = vpcOf(topology, endpoint);
      if (endpoint.privateDns !== true || vpc === undefined) return [];
      const off = dnsAttributesOff(vpc);
      if (off.length === 0) return [];
      return [
        {
          resource: endpoint,
          message: `Private DNS is on, but ${vpc.address} has ${off.join(" and ")} off`,
          fix: `Set ${off.map((name) => `${name} = true`).join(" and ")} on the VPC`,
        },
      ];
    }),
};
