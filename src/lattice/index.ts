/**
 * Resources and service networks of VPC Lattice, offered to the VPCs of others.
 * @module lattice
 */
export * from "./domain-verification";
export * from "./resource-configuration";
export {
  ShareableConfiguration,
  type IResourceConfiguration,
  type ResourceConfigurationBaseProps,
  type ShareableConfigurationProps,
} from "./resource-configuration-base";
export * from "./resource-configuration-group";
export { ResourceDefinition } from "./resource-definition";
export * from "./resource-gateway";
export * from "./resource-share";
export * from "./service-network";
export * from "./service-network-associations";
export type { IServiceNetwork } from "./service-network-interface";
