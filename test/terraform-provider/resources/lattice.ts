/** VPC Lattice: service networks, resource gateways and configurations. */
import { idOf, isUnknown, text } from "../values";
import { digest } from "../world";
import type { Describe } from "./index";

const serviceNetwork: Describe = () => ({ auth_type: "NONE" });

const resourceGateway: Describe = () => ({ ip_address_type: "IPV4", ipv4_addresses_per_eni: 16, status: "ACTIVE" });

const resourceConfiguration: Describe = (values) => ({
  allow_association_to_shareable_service_network: true,
  port_ranges: isUnknown(values["port_ranges"]) ? [] : (values["port_ranges"] ?? []),
  protocol: "TCP",
  type: "SINGLE",
});

const resourceAssociation: Describe = (values, _seed, context) => {
  const network = digest(text(values["service_network_identifier"]) ?? "").slice(0, 7);
  const host = `${idOf(values)}.${text(values["resource_configuration_identifier"]) ?? ""}`;
  const suffix = `${network}.vpc-lattice-rsc.${context.region}.on.aws`;
  return {
    dns_entry: [{ domain_name: `${host}.${suffix}`, hosted_zone_id: `Z${digest(suffix).slice(0, 13).toUpperCase()}` }],
  };
};

export const lattice: Record<string, Describe> = {
  aws_vpclattice_service_network: serviceNetwork,
  aws_vpclattice_resource_gateway: resourceGateway,
  aws_vpclattice_resource_configuration: resourceConfiguration,
  aws_vpclattice_service_network_resource_association: resourceAssociation,
};
