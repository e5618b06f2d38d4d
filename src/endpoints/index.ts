/**
 * VPC endpoints of each kind, made here or imported.
 * @module endpoints
 */
export type { DesignatedAddress } from "./props/designated-address";
export { GatewayEndpoint, type GatewayEndpointProps } from "./gateway-endpoint";
export type { IGatewayEndpoint } from "./gateway-endpoint-interface";
export {
  GatewayLoadBalancerEndpoint,
  type GatewayLoadBalancerEndpointOptions,
  type GatewayLoadBalancerEndpointProps,
} from "./gateway-load-balancer-endpoint";
export {
  GatewayLoadBalancerEndpoints,
  type GatewayLoadBalancerEndpointsProps,
  type GatewayLoadBalancerZone,
} from "./gateway-load-balancer-endpoints";
export type { ImportedEndpointAttributes } from "./imported-endpoint";
export type { GatewayEndpointAttributes } from "./imported-gateway-endpoint";
export type { InterfaceEndpointAttributes } from "./imported-interface-endpoint";
export { InterfaceEndpoint } from "./interface-endpoint";
export type { IInterfaceEndpoint } from "./interface-endpoint-interface";
export type { InterfaceEndpointProps } from "./interface-endpoint-props";
export { LatticeEndpointBase, type LatticeEndpointProps } from "./lattice-endpoint-base";
export { PlacedEndpointBase } from "./placed-endpoint-base";
export type { PlacedEndpointProps } from "./placed-props";
export type { EndpointPolicyProps } from "./props/policy-props";
export { ResourceEndpoint, type ResourceEndpointProps } from "./resource-endpoint";
export type { EndpointSecurityProps } from "./props/security-props";
export { ServiceNetworkEndpoint, type ServiceNetworkEndpointProps } from "./service-network-endpoint";
export { VpcEndpointBase, type IVpcEndpoint, type VpcEndpointBaseProps } from "./vpc-endpoint-base";
