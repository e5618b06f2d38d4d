export * from "./domain-verification";
export * from "./endpoint-connection-accepter";
export * from "./endpoint-service";
export * from "./endpoint-service-props";
