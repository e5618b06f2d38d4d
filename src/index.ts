export { AwsService } from "./shared/aws-service";
export { PrivateLinkService, type PrivateLinkServiceOptions } from "./shared/privatelink-service";
export type { PortRange } from "../planner/model/services";
export { PrivateLinkError } from "./shared/errors";
export type { DesignatedAddress } from "./endpoints/internal/designated-address";
export { DnsRecordIpType, IpAddressType, PrivateDnsPreference } from "./shared/enums";
export { GatewayEndpoint, type GatewayEndpointProps } from "./endpoints/gateway-endpoint";
export {
  GatewayLoadBalancerEndpoint,
  type GatewayLoadBalancerEndpointOptions,
  type GatewayLoadBalancerEndpointProps,
} from "./endpoints/gateway-load-balancer-endpoint";
export {
  GatewayLoadBalancerEndpoints,
  type GatewayLoadBalancerEndpointsProps,
  type GatewayLoadBalancerZone,
} from "./endpoints/gateway-load-balancer-endpoints";
export type { IGatewayEndpoint } from "./endpoints/gateway-endpoint-interface";
export type { ImportedEndpointAttributes } from "./endpoints/imported-endpoint";
export type { GatewayEndpointAttributes } from "./endpoints/imported-gateway-endpoint";
export type { InterfaceEndpointAttributes } from "./endpoints/imported-interface-endpoint";
export { InterfaceEndpoint } from "./endpoints/interface-endpoint";
export type { IInterfaceEndpoint } from "./endpoints/interface-endpoint-interface";
export type { InterfaceEndpointProps } from "./endpoints/interface-endpoint-props";
export type { JsonObject } from "./shared/json";
export { LatticeEndpointBase, type LatticeEndpointProps } from "./endpoints/lattice-endpoint-base";
export type { PlacedEndpointProps } from "./endpoints/placed-props";
export type { EndpointPolicyProps } from "./endpoints/policy-props";
export type {
  InternetGatewayReference,
  RouteTableReference,
  SecurityGroupReference,
  SubnetReference,
  VpcReference,
} from "./shared/references";
export { ResourceEndpoint, type ResourceEndpointProps } from "./endpoints/resource-endpoint";
export type { EndpointSecurityProps } from "./endpoints/internal/security-props";
export { ServiceNetworkEndpoint, type ServiceNetworkEndpointProps } from "./endpoints/service-network-endpoint";
export {
  VpcEndpointBase,
  type EndpointTimeouts,
  type IVpcEndpoint,
  type VpcEndpointBaseProps,
} from "./endpoints/vpc-endpoint-base";
export * from "./lattice";
export * from "./monitoring";
export * from "./policies";
export * from "./services";
export type { ProviderSideProps, TaggedProps } from "./shared/common-props";
export * from "./synth";
export * from "./topologies";
