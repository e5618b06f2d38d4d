import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { regionOf } from "../shared/region";
import { applyOverrides, type ProviderSideProps } from "../shared/common-props";
import { PAGES } from "../../planner/catalog/pages";
import type { IEndpointService } from "../services/endpoint-service";
import { checkPattern } from "../shared/values";
import {
  ENDPOINT_METRICS,
  ENDPOINT_NAMESPACE,
  SERVICE_METRICS,
  SERVICE_NAMESPACE,
  type PublishedMetric,
} from "./metrics";
import { checkMonitored, endpointDimensions, type MonitoredEndpoint } from "./monitored-endpoint";
import { DASHBOARD_NAME } from "../../planner/catalog/forms";
import { NAME_LETTERS } from "../../planner/catalog/limits";

/** Props of EndpointDashboard; at least one endpoint or service. */
export interface EndpointDashboardProps extends ProviderSideProps {
  /**
   * Name: at most 255 letters, digits, hyphens and underscores, unique in the account.
   * @default - path of the construct
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html
   */
  readonly dashboardName?: string;
  /**
   * Endpoints to show: interface and Gateway Load Balancer endpoints to services in their own Region.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly endpoints?: readonly MonitoredEndpoint[];
  /**
   * Endpoint services to show.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly services?: readonly IEndpointService[];
}

/** One graph per metric, with a line for each endpoint or service. */
interface Graphs {
  readonly heading: string;
  readonly namespace: string;
  readonly metrics: readonly PublishedMetric[];
  readonly lines: readonly Record<string, string>[];
}

const GRAPHS_PER_ROW = 3;
const GRAPH_WIDTH = 8;
const GRAPH_HEIGHT = 6;

/**
 * A CloudWatch dashboard of the traffic of endpoints and endpoint services.
 * @example
 * ```ts
 * const kms = new InterfaceEndpoint(stack, "kms", { vpc, subnets, service: AwsService.KMS });
 * new EndpointDashboard(stack, "dashboard", {
 *   dashboardName: "private-access",
 *   endpoints: [kms.resource],
 *   services: [endpointService],
 * });
 * ```
 */
export class EndpointDashboard extends Construct {
  /** The provider's resource. */
  public readonly resource: CloudwatchDashboard;

  public constructor(scope: Construct, id: string, props: EndpointDashboardProps) {
    super(scope, id);
    checkDashboard(this, props);
    const { region, provider, dependsOn, overrides } = props;
    this.resource = new CloudwatchDashboard(this, "Resource", {
      dashboardName: props.dashboardName ?? this.node.path.replace(/[^A-Za-z0-9_-]+/g, "-"),
      dashboardBody: JSON.stringify({ widgets: widgetsOf(props, regionOf(this, props, true).value) }),
      region,
      provider,
      dependsOn,
    });
    applyOverrides(this.resource, overrides);
  }
}

function widgetsOf({ endpoints = [], services = [] }: EndpointDashboardProps, region: string | undefined): object[] {
  const all: Graphs[] = [
    {
      heading: "Endpoints",
      namespace: ENDPOINT_NAMESPACE,
      metrics: Object.values(ENDPOINT_METRICS),
      lines: endpoints.map((endpoint) => endpointDimensions(endpoint)),
    },
    {
      heading: "Endpoint services",
      namespace: SERVICE_NAMESPACE,
      metrics: Object.values(SERVICE_METRICS),
      lines: services.map((service) => ({ "Service Id": service.vpcEndpointServiceId })),
    },
  ];
  return all
    .filter(({ lines }) => lines.length > 0)
    .flatMap((graphs) => graphs.metrics.map((metric) => ({ graphs, metric })))
    .map(({ graphs, metric }, index) => ({
      type: "metric",
      x: (index % GRAPHS_PER_ROW) * GRAPH_WIDTH,
      y: Math.floor(index / GRAPHS_PER_ROW) * GRAPH_HEIGHT,
      width: GRAPH_WIDTH,
      height: GRAPH_HEIGHT,
      properties: {
        title: `${graphs.heading}: ${metric.title}`,
        view: "timeSeries",
        region,
        stat: metric.statistic,
        period: metric.period,
        metrics: graphs.lines.map((line) => [graphs.namespace, metric.name, ...Object.entries(line).flat()]),
      },
    }));
}

function checkDashboard(construct: Construct, props: EndpointDashboardProps): void {
  const { dashboardName, endpoints = [], services = [] } = props;
  checkPattern(construct, "dashboardName", dashboardName, {
    pattern: DASHBOARD_NAME,
    constraint: `1 to ${String(NAME_LETTERS.dashboard)} letters, digits, hyphens and underscores`,
    fix: "Choose another name",
    see: PAGES.dashboardApi,
  });
  for (const endpoint of endpoints) checkMonitored(construct, "endpoints", endpoint, props);
  if (endpoints.length + services.length > 0) return;
  throw constructError({
    construct,
    prop: "endpoints",
    value: "nothing to show",
    constraint: "at least one endpoint or service",
    fix: "Give endpoints or services",
    see: PAGES.metrics,
  });
}
