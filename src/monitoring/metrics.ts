/** Namespace of the metrics of interface and Gateway Load Balancer endpoints. */
export const ENDPOINT_NAMESPACE = "AWS/PrivateLinkEndpoints";
/** Namespace of the metrics of endpoint services. */
export const SERVICE_NAMESPACE = "AWS/PrivateLinkServices";

/** A metric as AWS publishes it, every minute unless it says otherwise. */
export interface PublishedMetric {
  readonly name: string;
  /** Statistic that sums up a period best. */
  readonly statistic: "Maximum" | "Sum";
  /** Seconds. */
  readonly period: number;
  /** What reports call it. */
  readonly title: string;
}

const MINUTE = 60;
const FIVE_MINUTES = 300;

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html (checked 2026-11-20) */
export const ENDPOINT_METRICS = {
  activeConnections: metric("ActiveConnections", "Maximum", "Active connections"),
  bytesProcessed: metric("BytesProcessed", "Sum", "Bytes processed"),
  newConnections: metric("NewConnections", "Sum", "New connections"),
  packetsDropped: metric("PacketsDropped", "Sum", "Packets dropped"),
  rstPacketsReceived: metric("RstPacketsReceived", "Sum", "RST packets received"),
} as const;

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html (checked 2026-11-20) */
export const SERVICE_METRICS = {
  activeConnections: metric("ActiveConnections", "Maximum", "Active connections"),
  bytesProcessed: metric("BytesProcessed", "Sum", "Bytes processed"),
  endpointsCount: metric("EndpointsCount", "Maximum", "Endpoints", FIVE_MINUTES),
  newConnections: metric("NewConnections", "Sum", "New connections"),
  rstPacketsSent: metric("RstPacketsSent", "Sum", "RST packets sent"),
} as const;

function metric(name: string, statistic: "Maximum" | "Sum", title: string, period: number = MINUTE): PublishedMetric {
  return { name, statistic, title, period };
}
