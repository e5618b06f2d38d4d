export { WorkloadBundle, type WorkloadServices } from "./workload-bundle";
export { WorkloadEndpoints, type WorkloadEndpointsProps } from "./workload-endpoints";
