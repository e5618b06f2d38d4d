/**
 * Alarms, dashboards and notifications for endpoints and endpoint services.
 * @module monitoring
 */
export type { AlarmOptions } from "./alarms";
export { ConnectionNotification } from "./connection-notification";
export * from "./connection-notification-props";
export * from "./endpoint-alarms";
export * from "./endpoint-dashboard";
export * from "./endpoint-service-alarms";
export type { MonitoredEndpoint } from "./monitored-endpoint";
