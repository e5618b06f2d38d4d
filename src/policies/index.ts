/**
 * Policies of endpoints, of the resources behind them and of the identities that manage them.
 * @module policies
 */
export * from "./bucket-policies";
export type { DenialOptions } from "./denial";
export * from "./document";
export * from "./endpoint-policies";
export * from "./identity-policies";
export * from "./notification-policies";
export * from "./policy";
export * from "./table-policies";
