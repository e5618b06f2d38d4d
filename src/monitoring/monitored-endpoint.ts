import { isObject } from "../../planner/shared/is-object";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { EndpointKind } from "../../planner/model/topology";
import { constructError } from "../shared/errors";
import { firstLiteral, literal } from "../shared/literal";
import { PAGES } from "../../planner/catalog/pages";
import { regionOf, type RegionOptions } from "../shared/region";

/**
 * An endpoint whose metrics are watched. The `resource` of an endpoint of this library fits, and so does a VpcEndpoint of
 * the provider; for existing ones, give a literal.
 */
export interface MonitoredEndpoint {
  /**
   * Endpoint id.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly id: string;
  /**
   * Id of its VPC.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly vpcId: string;
  /**
   * Full name of its service.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly serviceName: string;
  /**
   * "Interface" or "GatewayLoadBalancer": no other kind has metrics.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly vpcEndpointType: string;
  /**
   * Literal of `vpcEndpointType`.
   * @default - `vpcEndpointType` when it is a literal
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly vpcEndpointTypeInput?: string;
  /**
   * Region of the service. An endpoint to another Region has no metrics.
   * @default - Region of the endpoint
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly serviceRegionInput?: string;
  /**
   * Region of the endpoint.
   * @default - Region of its provider
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html
   */
  readonly regionInput?: string;
  /**
   * Provider that makes the endpoint.
   * @default - that of the alarms or dashboard
   * @see https://developer.hashicorp.com/terraform/language/meta-arguments/resource-provider
   */
  readonly provider?: TerraformProvider;
}

const HAS_METRICS: Readonly<Record<EndpointKind, boolean>> = {
  Interface: true,
  Gateway: false,
  GatewayLoadBalancer: true,
  Resource: false,
  ServiceNetwork: false,
};
const WITH_METRICS = Object.entries(HAS_METRICS).flatMap(([kind, hasMetrics]) => (hasMetrics ? [kind] : []));

/** The metric dimensions of an endpoint, or of its network interface in one subnet. */
export function endpointDimensions(endpoint: MonitoredEndpoint, subnetId?: string): Record<string, string> {
  return {
    "Endpoint Type": knownType(endpoint) ?? endpoint.vpcEndpointType,
    "Service Name": endpoint.serviceName,
    ...(subnetId === undefined ? {} : { "Subnet Id": subnetId }),
    "VPC Endpoint Id": endpoint.id,
    "VPC Id": endpoint.vpcId,
  };
}

/** Refuses an endpoint for which AWS publishes no metrics; one without Region and provider is where `place` is. */
export function checkMonitored(
  construct: Construct,
  prop: string,
  endpoint: MonitoredEndpoint,
  place: RegionOptions,
): void {
  const problem = { construct, prop, see: PAGES.metrics };
  if (!isMonitored(endpoint)) {
    throw constructError({
      ...problem,
      value: "an object without the id, type, VPC and service of an endpoint",
      constraint: "the provider's resource of an endpoint, or an object with the same members",
      fix: "Give the endpoint's resource: endpoint.resource",
    });
  }
  const type = knownType(endpoint);
  if (type !== undefined && !WITH_METRICS.includes(type)) {
    throw constructError({
      ...problem,
      value: `an endpoint of type ${type}`,
      constraint: `an endpoint of type ${WITH_METRICS.join(" or ")}: AWS publishes metrics of no other`,
      fix: "Monitor the service itself, or the flow logs of the VPC",
    });
  }
  const serviceRegion = literal(endpoint.serviceRegionInput);
  const { regionInput: region, provider } = endpoint;
  const isPlaced = region !== undefined || provider !== undefined;
  const endpointRegion = regionOf(construct, isPlaced ? { region, provider } : place, false).literal;
  if (serviceRegion === undefined || endpointRegion === undefined || serviceRegion === endpointRegion) return;
  throw constructError({
    ...problem,
    value: `an endpoint in ${endpointRegion} to a service in ${serviceRegion}`,
    constraint: "an endpoint to a service in its own Region: AWS publishes no metrics of consumers in other Regions",
    fix: "Monitor the service, or the flow logs of the VPC",
  });
}

function isMonitored(endpoint: unknown): boolean {
  if (!isObject(endpoint)) return false;
  const { id, vpcId, serviceName, vpcEndpointType } = endpoint;
  return [id, vpcId, serviceName, vpcEndpointType].every((member) => typeof member === "string");
}

/** The endpoint's type; Terraform's own default, Gateway, for a resource of the provider that was given none. */
function knownType(endpoint: MonitoredEndpoint): string | undefined {
  const type = firstLiteral(endpoint.vpcEndpointTypeInput, endpoint.vpcEndpointType);
  if (type !== undefined) return type;
  return "vpcEndpointTypeInput" in endpoint && endpoint.vpcEndpointTypeInput === undefined ? "Gateway" : undefined;
}
