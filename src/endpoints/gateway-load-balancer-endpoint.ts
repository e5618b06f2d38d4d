import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import type { Construct } from "constructs";
import { applyOverrides } from "../shared/common-props";
import { constructError } from "../shared/errors";
import { checkSubnetRanges } from "./internal/addressing";
import { PAGES } from "../../planner/catalog/pages";
import { checkOneOf } from "../shared/enum-values";
import { idOf, zoneIdOf, zoneNameOf } from "../shared/members";
import { checkService, nameService } from "./internal/service-region";
import { endpointsOf } from "./internal/vpc-registry";
import type { PrivateLinkService } from "../shared/privatelink-service";
import { IpAddressType } from "../shared/enums";
import { ImportedEndpoint, type ImportedEndpointAttributes } from "./imported-endpoint";
import type { SubnetReference } from "../shared/references";
import { VpcEndpointBase, type IVpcEndpoint, type VpcEndpointBaseProps } from "./vpc-endpoint-base";
import type { PropShapes } from "../shared/prop-shapes";
import { COMMON } from "./prop-shapes";

/** Props of Gateway Load Balancer endpoints but for their subnets. */
export interface GatewayLoadBalancerEndpointOptions extends VpcEndpointBaseProps {
  /**
   * The endpoint service on a Gateway Load Balancer: PrivateLinkService.of("com.amazonaws.vpce.REGION.vpce-svc-...").
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-gateway-load-balancer-endpoint-service.html
   */
  readonly service: PrivateLinkService;
  /**
   * Region of the endpoint service. It must be the endpoint's own: AWS offers cross-Region access only to services on
   * Network Load Balancers.
   * @default - Region of the endpoint
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
   */
  readonly serviceRegion?: string;
  /**
   * Addresses of the network interface. ipv4 needs an IPv4 range in the subnet, ipv6 a subnet with IPv6 only, dualstack both.
   * @default - AWS's: ipv4
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly ipAddressType?: IpAddressType;
  /**
   * Accept the connection on the provider's side; endpoint and service must be in one account.
   * @default - the service's provider accepts it
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint#auto_accept
   */
  readonly autoAccept?: boolean;
}

/** Props of GatewayLoadBalancerEndpoint. */
export interface GatewayLoadBalancerEndpointProps extends GatewayLoadBalancerEndpointOptions {
  /**
   * The one subnet of the endpoint; it cannot be changed later. A VPC takes one endpoint per zone and service.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
   */
  readonly subnet: SubnetReference;
}

const GATEWAY_LOAD_BALANCER_SHAPES: PropShapes<GatewayLoadBalancerEndpointProps> = {
  ...COMMON,
  ...{ service: "service!", serviceRegion: "text", ipAddressType: "text", autoAccept: "flag", subnet: "any" },
};

/**
 * A Gateway Load Balancer endpoint: a route target through which a fleet of appliances inspects traffic.
 * @example
 * ```ts
 * import { Route } from "@cdktf/provider-aws/lib/route";
 *
 * const service = PrivateLinkService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0");
 * const { vpcEndpointId } = new GatewayLoadBalancerEndpoint(stack, "inspection", { vpc, subnet: subnetA, service });
 * new Route(stack, "out", { routeTableId: routeTable.id, destinationCidrBlock: "0.0.0.0/0", vpcEndpointId });
 * ```
 */
export class GatewayLoadBalancerEndpoint extends VpcEndpointBase {
  /** An existing endpoint. */
  public static fromGatewayLoadBalancerEndpointAttributes(
    scope: Construct,
    id: string,
    attributes: ImportedEndpointAttributes,
  ): IVpcEndpoint {
    return new ImportedEndpoint(scope, id, attributes);
  }

  public readonly resource: VpcEndpoint;
  /** The endpoint's subnet. */
  public readonly subnet: SubnetReference;

  protected override propShapes(): typeof GATEWAY_LOAD_BALANCER_SHAPES {
    return GATEWAY_LOAD_BALANCER_SHAPES;
  }

  public constructor(scope: Construct, id: string, props: GatewayLoadBalancerEndpointProps) {
    super(scope, id, props);
    const { service, subnet, vpc, ipAddressType } = props;
    this.checkSubnet(subnet);
    this.subnet = subnet;
    checkService(this, service, "GatewayLoadBalancer");
    const { name, key, crossRegion } = nameService(this, service, "GatewayLoadBalancer", props);
    if (crossRegion === true) throw this.regionError(props.serviceRegion);
    checkOneOf(this, "ipAddressType", ipAddressType, Object.values(IpAddressType), PAGES.inspection);
    checkSubnetRanges(this, ipAddressType, [subnet]);
    this.resource = new VpcEndpoint(this, "Resource", {
      ...this.commonConfig(props),
      vpcEndpointType: "GatewayLoadBalancer",
      serviceName: name,
      serviceRegion: props.serviceRegion,
      subnetIds: [idOf(subnet)],
      ipAddressType,
      autoAccept: props.autoAccept,
    });
    applyOverrides(this.resource, props.overrides);
    const zone = zoneIdOf(subnet) ?? zoneNameOf(subnet);
    if (zone === undefined) return;
    const rival = endpointsOf(this, vpc).claimZone(`${key} ${zone}`, this);
    if (rival !== undefined) this.node.addValidation({ validate: () => [this.zoneError(zone, rival).message] });
  }

  /** Id of the network interface, as the one item of a list. */
  public get networkInterfaceIds(): string[] {
    return this.resource.networkInterfaceIds;
  }

  private checkSubnet(subnet: unknown): void {
    if (typeof subnet === "object" && subnet !== null && !Array.isArray(subnet)) return;
    throw constructError({
      construct: this,
      prop: "subnet",
      value: Array.isArray(subnet) ? `${String(subnet.length)} subnets` : subnet,
      constraint: "exactly one subnet",
      fix: "Make one endpoint in each zone, e.g. with GatewayLoadBalancerEndpoints",
      see: PAGES.gatewayLoadBalancer,
    });
  }

  private regionError(serviceRegion: string | undefined) {
    return constructError({
      construct: this,
      prop: "serviceRegion",
      value: serviceRegion,
      constraint:
        "the endpoint's own Region: AWS offers cross-Region access only to services on Network Load Balancers",
      fix: "Create the endpoint service in the endpoint's Region too, and leave serviceRegion out",
      see: PAGES.shareService,
    });
  }

  private zoneError(zone: string, rival: Construct) {
    return constructError({
      construct: this,
      prop: "subnet",
      value: `in ${zone}, where ${rival.node.path} is too`,
      constraint: "one endpoint to a service in each Availability Zone of a VPC",
      fix: "Keep one of the two and route to it",
      see: PAGES.gatewayLoadBalancer,
    });
  }
}
