import type { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { makeAlarms, plansOf, type AlarmOptions } from "./alarms";
import { ENDPOINT_METRICS, ENDPOINT_NAMESPACE } from "./metrics";
import { checkMonitored, endpointDimensions, type MonitoredEndpoint } from "./monitored-endpoint";

/** Props of EndpointAlarms; at least one threshold. */
export interface EndpointAlarmsProps extends AlarmOptions {
  /**
   * The endpoint: an interface or Gateway Load Balancer endpoint to a service in its own Region, since AWS publishes metrics
   * of no other.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly endpoint: MonitoredEndpoint;
  /**
   * Id of one subnet of the endpoint, to monitor only its network interface.
   * @default - all network interfaces together
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly subnetId?: string;
  /**
   * Alarm above this number of concurrent connections, the highest of a minute.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxActiveConnections?: number;
  /**
   * Alarm above this number of bytes in a minute, both directions together: the figure that is billed. 10 Gbps, which one
   * zone carries without growing, are 75,000,000,000 bytes in a minute.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxBytesProcessedPerMinute?: number;
  /**
   * Alarm above this number of new connections in a minute.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxNewConnectionsPerMinute?: number;
  /**
   * Alarm above this number of dropped packets in a minute; a growing number points to an unhealthy endpoint or service,
   * or to packets above 8,500 bytes.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxPacketsDroppedPerMinute?: number;
  /**
   * Alarm above this number of RST packets in a minute; a growing number points to an unhealthy service.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxRstPacketsReceivedPerMinute?: number;
}

/** The metric of each threshold. */
const THRESHOLDS = {
  maxActiveConnections: ENDPOINT_METRICS.activeConnections,
  maxBytesProcessedPerMinute: ENDPOINT_METRICS.bytesProcessed,
  maxNewConnectionsPerMinute: ENDPOINT_METRICS.newConnections,
  maxPacketsDroppedPerMinute: ENDPOINT_METRICS.packetsDropped,
  maxRstPacketsReceivedPerMinute: ENDPOINT_METRICS.rstPacketsReceived,
} as const;

/**
 * CloudWatch alarms on the traffic of one endpoint. A minute without traffic has no data and counts as good.
 * @example
 * ```ts
 * const sqs = new InterfaceEndpoint(stack, "sqs", { vpc, subnets, service: AwsService.SQS });
 * new EndpointAlarms(stack, "alarms", {
 *   endpoint: sqs.resource,
 *   maxPacketsDroppedPerMinute: 100,
 *   alarmActions: ["arn:aws:sns:us-east-1:111122223333:on-call"],
 * });
 * ```
 */
export class EndpointAlarms extends Construct {
  /** The provider's resources, one for each threshold. */
  public readonly resources: readonly CloudwatchMetricAlarm[];

  public constructor(scope: Construct, id: string, props: EndpointAlarmsProps) {
    super(scope, id);
    checkMonitored(this, "endpoint", props.endpoint, props);
    const source = { namespace: ENDPOINT_NAMESPACE, dimensions: endpointDimensions(props.endpoint, props.subnetId) };
    this.resources = makeAlarms(this, props, source, plansOf(props, THRESHOLDS));
  }
}
