/**
 * Endpoints that belong together: for a workload, a hub with spokes, S3 from on-premises, inspection.
 * @module topologies
 */
export { HybridS3Access, type HybridS3AccessProps } from "./hybrid-s3-access";
export { InspectionVpc, type InspectedZone, type InspectionVpcProps } from "./inspection-vpc";
export {
  EndpointNames,
  SharedEndpointsVpc,
  type SharedEndpointsVpcProps,
  type SpokeOptions,
} from "./shared-endpoints-vpc";
export { WorkloadBundle, type WorkloadServices } from "./workload-bundle";
export { WorkloadEndpoints, type WorkloadEndpointsProps } from "./workload-endpoints";
