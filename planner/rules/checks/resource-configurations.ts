import ipaddr from "ipaddr.js";
import { isUnresolved, valueOf } from "../../model/attribute";
import type { ResourceConfiguration } from "../../model/network";
import type { Topology } from "../../model/topology";
import { found, indexOf } from "./lookup";
import { PAGES } from "../../catalog/pages";
import type { Rule, RuleHit } from "../../model/rule";
import { RESOURCE_GATEWAY_ADDRESSES } from "../../catalog/limits";
import { RESOURCE_ARN_SERVICE, RESOURCE_IPV4_RANGES } from "../../catalog/vpc-resources";

function eachConfiguration(
  topology: Topology,
  check: (configuration: ResourceConfiguration, type: string | undefined) => string | undefined,
): RuleHit[] {
  return topology.network.resourceConfigurations.flatMap((configuration): RuleHit[] => {
    const message = check(configuration, valueOf(configuration.type)?.toUpperCase());
    return message === undefined ? [] : [{ resource: configuration, message }];
  });
}

/** Types defined by one domain name or address. */
const ONE_TARGET: readonly (string | undefined)[] = ["SINGLE", "CHILD"];

export const resourceDefinition: Rule = {
  id: "vpce/resource-definition",
  level: "error",
  explanation: "The definition of a resource configuration does not match its type.",
  why: "SINGLE and CHILD take a domain name or an IP address, ARN takes the ARN of a database, GROUP has only its children.",
  fix: "Set the type that matches the definition",
  see: PAGES.resourceConfiguration,
  check: (topology) =>
    eachConfiguration(topology, ({ definition }, type) => {
      const { dnsName, ipAddress, arn } = definition;
      const given = [
        ...(dnsName === undefined ? [] : ["a domain name"]),
        ...(ipAddress === undefined ? [] : ["an IP address"]),
        ...(arn === undefined ? [] : ["an ARN"]),
      ];
      const isWrong =
        given.length > 1 ||
        (ONE_TARGET.includes(type) && arn !== undefined) ||
        (type === "ARN" && given.length > 0 && arn === undefined) ||
        (type === "GROUP" && given.length > 0);
      return isWrong ? `The type is ${type ?? "not set"}, but the definition is ${given.join(" and ")}` : undefined;
    }),
};

export const resourceArn: Rule = {
  id: "vpce/resource-arn",
  level: "error",
  explanation: "A resource configuration of type ARN is not for an Amazon RDS database.",
  why: "Only Amazon RDS databases that are not publicly accessible can be named by ARN.",
  fix: "Name the resource by its domain name or IP address, with type SINGLE",
  see: PAGES.resourceConfiguration,
  check: (topology) =>
    eachConfiguration(topology, ({ definition: { arn } }) => {
      const service = arn === undefined ? undefined : /^arn:[^:]+:([^:]+):/.exec(arn)?.[1];
      if (service === undefined || service === RESOURCE_ARN_SERVICE) return undefined;
      return `The ARN belongs to ${service}; only Amazon RDS databases can be named by ARN`;
    }),
};

const PRIVATE_RANGES = RESOURCE_IPV4_RANGES.map((block) => ipaddr.IPv4.parseCIDR(block));

export const resourceAddress: Rule = {
  id: "vpce/resource-address",
  level: "error",
  explanation: "A resource configuration names an IPv4 address that is not private.",
  why: `AWS accepts only IPv4 addresses in ${RESOURCE_IPV4_RANGES.join(", ")}; it refuses public ones.`,
  fix: "Use a private address in the resource gateway's VPC, or the domain name of the resource",
  see: PAGES.resourceConfiguration,
  check: (topology) =>
    eachConfiguration(topology, ({ definition: { ipAddress } }) => {
      if (ipAddress === undefined || !ipaddr.IPv4.isValidFourPartDecimal(ipAddress)) return undefined;
      const address = ipaddr.IPv4.parse(ipAddress);
      if (PRIVATE_RANGES.some((range) => address.match(range))) return undefined;
      return `${ipAddress} is not in a private range`;
    }),
};

export const resourceProtocol: Rule = {
  id: "vpce/resource-protocol",
  level: "error",
  explanation: "A resource configuration has a protocol other than TCP.",
  why: "VPC Lattice carries only TCP to resources.",
  fix: "Leave out protocol",
  see: PAGES.resourceConfiguration,
  check: (topology) =>
    eachConfiguration(topology, (configuration) => {
      const protocol = valueOf(configuration.protocol);
      if (protocol === undefined || protocol.toUpperCase() === "TCP") return undefined;
      return `The protocol is ${protocol}; only TCP is supported`;
    }),
};

export const resourcePorts: Rule = {
  id: "vpce/resource-without-ports",
  level: "error",
  explanation: "A resource configuration of type SINGLE or CHILD has no port ranges.",
  why: "Clients can reach a resource only on the ports in its configuration: without ports, it cannot be reached.",
  fix: 'List the ports that the resource listens on in port_ranges, such as ["5432"]',
  see: PAGES.resourceConfiguration,
  check: (topology) =>
    eachConfiguration(topology, ({ portRanges }, type) => {
      if (!ONE_TARGET.includes(type) || isUnresolved(portRanges) || (portRanges ?? []).length > 0) return undefined;
      return `The resource configuration of type ${type ?? ""} has no port ranges`;
    }),
};

export const childWithoutGroup: Rule = {
  id: "vpce/resource-child-without-group",
  level: "error",
  explanation: "A resource configuration of type CHILD does not name a group.",
  why: "A child can be shared and reached only through its group.",
  fix: "Name the group in resource_configuration_group_id",
  see: PAGES.resourceConfiguration,
  check: (topology) =>
    eachConfiguration(topology, ({ group }, type) =>
      type === "CHILD" && group === undefined ? "The type is CHILD, but no group is named" : undefined,
    ),
};

export const childDomain: Rule = {
  id: "vpce/resource-child-domain",
  level: "error",
  explanation: "The custom domain of a child resource configuration is not a subdomain of its group's domain.",
  why: "If a group has a domain, its children can have only names below that domain.",
  fix: "Give the child a name below the group's domain",
  see: PAGES.resourceConfiguration,
  check(topology) {
    const { resourceConfigurations } = indexOf(topology);
    return eachConfiguration(topology, ({ customDomainName, group }, type) => {
      const childDomainName = valueOf(customDomainName)?.toLowerCase();
      const parent = found(resourceConfigurations, valueOf(group));
      const domain = (valueOf(parent?.groupDomain) ?? valueOf(parent?.customDomainName))?.toLowerCase();
      if (type !== "CHILD" || childDomainName === undefined || domain === undefined) return undefined;
      if (childDomainName.endsWith(`.${domain}`)) return undefined;
      return `The domain is ${childDomainName}, but the domain of its group is ${domain}`;
    });
  },
};

export const groupCustomDomain: Rule = {
  id: "vpce/resource-group-custom-domain",
  level: "error",
  explanation: "A resource configuration of type GROUP has a custom domain name.",
  why: "A group has a group domain, below which its children have their names: AWS refuses custom_domain_name for groups.",
  fix: "Leave out custom_domain_name; set group_domain where the version of the AWS provider has it",
  see: PAGES.createResourceConfiguration,
  check: (topology) =>
    eachConfiguration(topology, ({ customDomainName }, type) => {
      const name = valueOf(customDomainName);
      return type === "GROUP" && name !== undefined
        ? `The type is GROUP, but custom_domain_name is ${name}`
        : undefined;
    }),
};

export const sharedOnward: Rule = {
  id: "vpce/resource-shared-onward",
  level: "warn",
  explanation:
    "A resource configuration is shared through AWS RAM and may be associated with service networks that are themselves shared.",
  why: "Those it is shared with can offer it to others through their own shared service network.",
  fix: "Set allow_association_to_shareable_service_network = false, unless this is intended",
  see: PAGES.resourceConfiguration,
  check(topology) {
    const shared = new Set(topology.network.sharedResources.map(({ resource }) => valueOf(resource)?.key));
    return topology.network.resourceConfigurations.flatMap((configuration): RuleHit[] => {
      const { ref, allowAssociationToShareableServiceNetwork: allowed } = configuration;
      if (!shared.has(ref.key) || isUnresolved(allowed) || allowed === false) return [];
      const message = "AWS RAM shares it, and allow_association_to_shareable_service_network is not false";
      return [{ resource: configuration, message }];
    });
  },
};

const { least, usual, most } = RESOURCE_GATEWAY_ADDRESSES;

export const gatewayAddresses: Rule = {
  id: "vpce/resource-gateway-addresses",
  level: "error",
  explanation: `ipv4_addresses_per_eni of a resource gateway is not between ${least} and ${most}.`,
  why: `Each network interface of a resource gateway has ${least} to ${most} IPv4 addresses, ${usual} by default; the number cannot be changed later.`,
  fix: `Set a number from ${least} to ${most}, or leave it out`,
  see: PAGES.resourceGateway,
  check: ({ network }) =>
    network.resourceGateways.flatMap((gateway): RuleHit[] => {
      const count = valueOf(gateway.ipv4AddressesPerInterface);
      if (count === undefined || (Number.isInteger(count) && count >= least && count <= most)) return [];
      return [{ resource: gateway, message: `ipv4_addresses_per_eni is ${count}; AWS accepts ${least} to ${most}` }];
    }),
};
