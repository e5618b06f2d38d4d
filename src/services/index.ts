/**
 * Services behind your load balancers, offered to the VPCs of others.
 * @module services
 */
export * from "./endpoint-connection-accepter";
export * from "./endpoint-service";
export * from "./endpoint-service-props";
