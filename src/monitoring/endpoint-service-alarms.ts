import type { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { PAGES } from "../../planner/catalog/pages";
import type { IEndpointService } from "../services/endpoint-service";
import { makeAlarms, plansOf, type AlarmOptions } from "./alarms";
import { SERVICE_METRICS, SERVICE_NAMESPACE } from "./metrics";

/** Props of EndpointServiceAlarms; at least one threshold. */
export interface EndpointServiceAlarmsProps extends AlarmOptions {
  /**
   * The endpoint service.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly service: IEndpointService;
  /**
   * Name of one Availability Zone, to monitor only it.
   * @default - all zones together
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly availabilityZone?: string;
  /**
   * One load balancer, to monitor only it, as the metric's dimension Load Balancer Arn names it.
   * @default - all load balancers together
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly loadBalancerArn?: string;
  /**
   * Id of one consumer's endpoint, to monitor only it; not together with a zone or load balancer.
   * @default - all endpoints together
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly vpcEndpointId?: string;
  /**
   * Alarm above this number of active connections, the highest of a minute; the load balancer may need more targets.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxActiveConnections?: number;
  /**
   * Alarm above this number of bytes in a minute, both directions together.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxBytesProcessedPerMinute?: number;
  /**
   * Alarm above this number of connected endpoints, evaluated every five minutes. For the whole service only.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxEndpoints?: number;
  /**
   * Alarm below this number of connected endpoints, evaluated every five minutes; missing data, which is what zero endpoints
   * give, triggers it. For the whole service only.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly minEndpoints?: number;
  /**
   * Alarm above this number of new connections in a minute.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxNewConnectionsPerMinute?: number;
  /**
   * Alarm above this number of RST packets sent in a minute; a growing number points to unhealthy targets.
   * @default - no alarm
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly maxRstPacketsSentPerMinute?: number;
}

/** The metric of each threshold. */
const THRESHOLDS = {
  maxActiveConnections: SERVICE_METRICS.activeConnections,
  maxBytesProcessedPerMinute: SERVICE_METRICS.bytesProcessed,
  maxEndpoints: SERVICE_METRICS.endpointsCount,
  minEndpoints: SERVICE_METRICS.endpointsCount,
  maxNewConnectionsPerMinute: SERVICE_METRICS.newConnections,
  maxRstPacketsSentPerMinute: SERVICE_METRICS.rstPacketsSent,
} as const;

/**
 * CloudWatch alarms on the traffic of one endpoint service.
 * @example
 * ```ts
 * new EndpointServiceAlarms(stack, "alarms", {
 *   service: endpointService,
 *   minEndpoints: 1,
 *   maxRstPacketsSentPerMinute: 1000,
 * });
 * ```
 */
export class EndpointServiceAlarms extends Construct {
  /** The provider's resources, one for each threshold. */
  public readonly resources: readonly CloudwatchMetricAlarm[];

  public constructor(scope: Construct, id: string, props: EndpointServiceAlarmsProps) {
    super(scope, id);
    checkDimensions(this, props);
    const source = { namespace: SERVICE_NAMESPACE, dimensions: dimensionsOf(props) };
    this.resources = makeAlarms(this, props, source, plansOf(props, THRESHOLDS));
  }
}

function dimensionsOf(props: EndpointServiceAlarmsProps): Record<string, string> {
  const { service, availabilityZone, loadBalancerArn, vpcEndpointId } = props;
  return {
    ...(availabilityZone === undefined ? {} : { Az: availabilityZone }),
    ...(loadBalancerArn === undefined ? {} : { "Load Balancer Arn": loadBalancerArn }),
    "Service Id": service.vpcEndpointServiceId,
    ...(vpcEndpointId === undefined ? {} : { "VPC Endpoint Id": vpcEndpointId }),
  };
}

function checkDimensions(construct: Construct, props: EndpointServiceAlarmsProps): void {
  const { availabilityZone, loadBalancerArn, vpcEndpointId, maxEndpoints, minEndpoints } = props;
  const part = availabilityZone ?? loadBalancerArn;
  const see = PAGES.metrics;
  if (vpcEndpointId !== undefined && part !== undefined) {
    const constraint = "given without availabilityZone and loadBalancerArn: AWS publishes no such combination";
    const fix = "Make alarms for the endpoint and for the zone or load balancer apart";
    throw constructError({ construct, prop: "vpcEndpointId", value: vpcEndpointId, constraint, fix, see });
  }
  const [prop, value] = maxEndpoints === undefined ? ["minEndpoints", minEndpoints] : ["maxEndpoints", maxEndpoints];
  if (value === undefined || (part ?? vpcEndpointId) === undefined) return;
  const constraint =
    "given for the whole service: AWS publishes no count of endpoints by zone, load balancer or endpoint";
  throw constructError({ construct, prop, value, constraint, fix: "Make a second EndpointServiceAlarms for it", see });
}
