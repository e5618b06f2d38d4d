import type {
  DomainVerification,
  LatticeService,
  ResourceConfiguration,
  ResourceGateway,
  ServiceNetwork,
  ServiceNetworkAssociation,
} from "../../model/network";
import { attributeOf, referencesOf, textsOf } from "../resources/attributes";
import { blocksOf } from "../resources/blocks";
import type { Instance } from "../instances/instance";
import { textAt } from "../document/json";
import { placementOf, type SubnetNames } from "../resources/placement";
import { each, type Part } from "../resources/resources";
import type { Scopes } from "../resources/located";

const GATEWAYS = ["aws_vpclattice_resource_gateway"];
const SUBNETS: SubnetNames = { list: "subnet_ids", what: "resource gateway" };

/** aws_vpclattice_resource_gateway. */
export const RESOURCE_GATEWAYS: Part<ResourceGateway> = {
  types: GATEWAYS,
  reads: [],
  map: (resources, subnets) =>
    resources.of(GATEWAYS).map(({ instance, scopes }) => {
      const located = scopes.located(instance);
      return {
        ...located,
        ref: scopes.ref(instance),
        placement: placementOf(instance, scopes, SUBNETS, { subnets, vpc: located.scope.vpc, associated: [] }),
        ipAddressType: attributeOf(instance, "ip_address_type", "string"),
        ipv4AddressesPerInterface: attributeOf(instance, "ipv4_addresses_per_eni", "number"),
        securityGroups: referencesOf(instance, "security_group_ids", scopes),
      };
    }),
};

/** aws_vpclattice_resource_configuration. */
export const RESOURCE_CONFIGURATIONS = each<ResourceConfiguration>(
  ["aws_vpclattice_resource_configuration"],
  (instance, scopes) => ({
    ...scopes.located(instance),
    ref: scopes.ref(instance),
    type: attributeOf(instance, "type", "string"),
    resourceGateway: scopes.optional(instance, "resource_gateway_identifier"),
    group: scopes.optional(instance, "resource_configuration_group_id"),
    portRanges: textsOf(instance, "port_ranges"),
    protocol: attributeOf(instance, "protocol", "string"),
    definition: definitionOf(instance),
    allowAssociationToShareableServiceNetwork: attributeOf(
      instance,
      "allow_association_to_shareable_service_network",
      "boolean",
    ),
    customDomainName: attributeOf(instance, "custom_domain_name", "string"),
    groupDomain: attributeOf(instance, "group_domain", "string"),
  }),
);

function definitionOf(instance: Instance): ResourceConfiguration["definition"] {
  const [definition] = blocksOf(instance, "resource_configuration_definition");
  if (definition === undefined) return {};
  const inside = (block: string, name: string): string | undefined =>
    textAt(blocksOf(definition, block)[0]?.values, name);
  const dnsName = inside("dns_resource", "domain_name");
  const ipAddress = inside("ip_resource", "ip_address");
  const arn = inside("arn_resource", "arn");
  return {
    ...(dnsName === undefined ? {} : { dnsName }),
    ...(ipAddress === undefined ? {} : { ipAddress }),
    ...(arn === undefined ? {} : { arn }),
  };
}

/** aws_vpclattice_service_network. */
export const SERVICE_NETWORKS = each<ServiceNetwork>(["aws_vpclattice_service_network"], (instance, scopes) => ({
  ...scopes.located(instance),
  ref: scopes.ref(instance),
}));

/** aws_vpclattice_service. */
export const LATTICE_SERVICES = each<LatticeService>(["aws_vpclattice_service"], (instance, scopes) => ({
  ...scopes.located(instance),
  ref: scopes.ref(instance),
}));

/** aws_vpclattice_domain_verification. */
export const DOMAIN_VERIFICATIONS = each<DomainVerification>(
  ["aws_vpclattice_domain_verification"],
  (instance, scopes) => ({ ...scopes.located(instance), ref: scopes.ref(instance) }),
);

const ASSOCIATIONS: ReadonlyMap<string, readonly [kind: ServiceNetworkAssociation["kind"], member: string]> = new Map([
  ["aws_vpclattice_service_network_resource_association", ["resource", "resource_configuration_identifier"]],
  ["aws_vpclattice_service_network_service_association", ["service", "service_identifier"]],
  ["aws_vpclattice_service_network_vpc_association", ["vpc", "vpc_identifier"]],
]);

/** aws_vpclattice_service_network_{resource,service,vpc}_association. */
export const SERVICE_NETWORK_ASSOCIATIONS = each<ServiceNetworkAssociation>([...ASSOCIATIONS.keys()], mapAssociation);

function mapAssociation(instance: Instance, scopes: Scopes): ServiceNetworkAssociation {
  const [kind, member] = ASSOCIATIONS.get(instance.type) ?? ["resource", "resource_configuration_identifier"];
  const located = scopes.located(instance);
  const vpc = kind === "vpc" ? scopes.one(instance, member) : located.scope.vpc;
  return {
    ...located,
    scope: { ...located.scope, vpc },
    ref: scopes.ref(instance),
    kind,
    serviceNetwork: scopes.one(instance, "service_network_identifier"),
    member: scopes.one(instance, member),
    securityGroups: kind === "vpc" ? referencesOf(instance, "security_group_ids", scopes) : undefined,
  };
}
