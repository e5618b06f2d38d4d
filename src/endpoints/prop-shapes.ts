import type { PropShapes } from "../shared/prop-shapes";
import type { GatewayEndpointProps } from "./gateway-endpoint";
import type { GatewayLoadBalancerEndpointProps } from "./gateway-load-balancer-endpoint";
import type { InterfaceEndpointProps } from "./interface-endpoint-props";
import type { LatticeEndpointProps } from "./lattice-endpoint-base";
import type { PlacedEndpointProps } from "./placed-props";
import type { EndpointPolicyProps } from "./props/policy-props";
import type { ResourceEndpointProps } from "./resource-endpoint";
import type { ServiceNetworkEndpointProps } from "./service-network-endpoint";
import type { VpcEndpointBaseProps } from "./vpc-endpoint-base";

/** The forms of the props of each kind of endpoint. */

const COMMON: PropShapes<VpcEndpointBaseProps> = {
  ...{ vpc: "reference!", name: "text", tags: "tags", region: "text", provider: "object", dependsOn: "list" },
  ...{ timeouts: "object", overrides: "object" },
};
const POLICY: PropShapes<EndpointPolicyProps> = { policy: "any", policyJson: "any" };
const PLACED: PropShapes<PlacedEndpointProps> = {
  ...COMMON,
  ...{ subnets: "references!", oneSubnetPerZone: "flag", availabilityZones: "texts", ipAddressType: "text" },
  ...{
    securityGroups: "references",
    allowFromVpc: "flag",
    allowFromCidrs: "texts",
    allowFromSecurityGroups: "references",
  },
};
const LATTICE: PropShapes<LatticeEndpointProps> = {
  ...PLACED,
  ...{ port: "any", privateDns: "flag", privateDnsPreference: "any", privateDnsSpecifiedDomains: "texts" },
};

export const INTERFACE_SHAPES: PropShapes<InterfaceEndpointProps> = {
  ...PLACED,
  ...POLICY,
  ...{ service: "service!", serviceRegion: "text", privateDns: "flag", gatewayEndpoint: "object" },
  ...{ privateDnsOnlyForInboundResolverEndpoint: "flag", dnsRecordIpType: "text", filterToServiceZones: "flag" },
  ...{ designatedAddresses: "list", autoAccept: "flag" },
};
export const GATEWAY_SHAPES: PropShapes<GatewayEndpointProps> = {
  ...COMMON,
  ...POLICY,
  ...{ service: "service!", routeTables: "references", ipAddressType: "text", dnsRecordIpType: "text" },
};
export const GATEWAY_LOAD_BALANCER_SHAPES: PropShapes<GatewayLoadBalancerEndpointProps> = {
  ...COMMON,
  ...{ service: "service!", serviceRegion: "text", ipAddressType: "text", autoAccept: "flag", subnet: "any" },
};
export const RESOURCE_SHAPES: PropShapes<ResourceEndpointProps> = {
  ...LATTICE,
  ...{ resourceConfigurationArn: "text!", resourceGatewayZones: "texts" },
};
export const SERVICE_NETWORK_SHAPES: PropShapes<ServiceNetworkEndpointProps> = {
  ...LATTICE,
  serviceNetworkArn: "text!",
};
