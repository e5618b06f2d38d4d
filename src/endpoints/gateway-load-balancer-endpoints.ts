import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { constructError } from "../shared/errors";
import { firstNonCidr, isIpv6Block } from "../shared/cidr";
import { PAGES } from "../../planner/catalog/pages";
import { constructIdOf } from "../shared/identity";
import { firstRepeated } from "../shared/lists";
import { literal } from "../shared/literal";
import { zoneNameOf } from "../shared/members";
import { IpAddressType } from "../shared/enums";
import { GatewayLoadBalancerEndpoint, type GatewayLoadBalancerEndpointOptions } from "./gateway-load-balancer-endpoint";
import type { InternetGatewayReference, RouteTableReference, SubnetReference } from "../shared/references";

/** What one Availability Zone needs for inspection. */
export interface GatewayLoadBalancerZone {
  /**
   * Subnet of the endpoint; application servers belong in other subnets.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
   */
  readonly subnet: SubnetReference;
  /**
   * Route tables of the application subnets in the zone; they get routes to the endpoint for `destinations`.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly applicationRouteTables?: readonly RouteTableReference[];
  /**
   * CIDR blocks of the application subnets in the zone; the internet gateway's route table gets routes for them to the
   * endpoint. A token is taken as an IPv4 block.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly applicationCidrs?: readonly string[];
  /**
   * Route table of `subnet`; it gets a route for `destinations` to the internet gateway.
   * @default - none: it is routed elsewhere
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly endpointRouteTable?: RouteTableReference;
}

/** Props of GatewayLoadBalancerEndpoints. */
export interface GatewayLoadBalancerEndpointsProps extends GatewayLoadBalancerEndpointOptions {
  /**
   * The Availability Zones: one entry each.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
   */
  readonly zones: readonly GatewayLoadBalancerZone[];
  /**
   * CIDR blocks to which application servers reach through the endpoint. Prefix lists cannot be routed to an endpoint.
   * @default - 0.0.0.0/0, ::/0 or both, as ipAddressType has it
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly destinations?: readonly string[];
  /**
   * Internet gateway to which inspected traffic leaves, for zones with an `endpointRouteTable`.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
   */
  readonly internetGateway?: InternetGatewayReference;
  /**
   * Route table of the internet gateway, for zones with `applicationCidrs`.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
   */
  readonly internetGatewayRouteTable?: RouteTableReference;
}

interface ZoneRoute {
  readonly id: string;
  readonly routeTable: RouteTableReference;
  readonly destination: string;
}

/**
 * One Gateway Load Balancer endpoint in each zone, with the routes of inspection: the internet gateway's route table sends
 * the application's blocks to the endpoint of their zone, the application's route tables send everything to it, and the
 * endpoint's route table sends it on to the internet gateway. Terraform creates the routes out before the routes in, and
 * removes all routes to an endpoint before the endpoint.
 * @example
 * ```ts
 * const service = PrivateLinkService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0");
 * new GatewayLoadBalancerEndpoints(stack, "inspection", {
 *   vpc,
 *   service,
 *   zones: [{ subnet: subnetA, applicationRouteTables: [routeTable] }, { subnet: subnetB }],
 * });
 * ```
 */
export class GatewayLoadBalancerEndpoints extends Construct {
  /** The endpoints, in the order of the zones. */
  public readonly endpoints: readonly GatewayLoadBalancerEndpoint[];

  private readonly props: GatewayLoadBalancerEndpointsProps;

  public constructor(scope: Construct, id: string, props: GatewayLoadBalancerEndpointsProps) {
    super(scope, id);
    this.props = props;
    this.checkZones();
    this.endpoints = props.zones.map((zone, index) => this.addZone(zone, index));
  }

  private get destinations(): readonly string[] {
    const { destinations, ipAddressType } = this.props;
    if (destinations !== undefined) return destinations;
    const all: Record<IpAddressType, readonly string[]> = {
      ipv4: ["0.0.0.0/0"],
      ipv6: ["::/0"],
      dualstack: ["0.0.0.0/0", "::/0"],
    };
    return all[literal(ipAddressType) ?? IpAddressType.IPV4];
  }

  private addZone(zone: GatewayLoadBalancerZone, index: number): GatewayLoadBalancerEndpoint {
    const { name, internetGateway, internetGatewayRouteTable } = this.props;
    const zoneName = zoneNameOf(zone.subnet) ?? String(index);
    const scope = new Construct(this, `Zone-${zoneName}`);
    const endpointName = name === undefined ? undefined : `${name}-${zoneName}`;
    const { subnet } = zone;
    const endpoint = new GatewayLoadBalancerEndpoint(scope, "Endpoint", {
      ...optionsOf(this.props),
      subnet,
      name: endpointName,
    });
    const out = this.routesOut(zone).map((route) => this.addRoute(scope, route, { gatewayId: internetGateway?.id }));
    const target = { vpcEndpointId: endpoint.vpcEndpointId, dependsOn: out.length === 0 ? undefined : out };
    for (const routeTable of zone.applicationRouteTables ?? []) {
      for (const destination of this.destinations)
        this.addRoute(scope, { id: "Application", routeTable, destination }, target);
    }
    for (const destination of zone.applicationCidrs ?? []) {
      if (internetGatewayRouteTable === undefined) throw this.missing("internetGatewayRouteTable", "applicationCidrs");
      this.addRoute(scope, { id: "Internet", routeTable: internetGatewayRouteTable, destination }, target);
    }
    return endpoint;
  }

  private routesOut(zone: GatewayLoadBalancerZone): ZoneRoute[] {
    const routeTable = zone.endpointRouteTable;
    if (routeTable === undefined) return [];
    if (this.props.internetGateway === undefined) throw this.missing("internetGateway", "endpointRouteTable");
    return this.destinations.map((destination) => ({ id: "Out", routeTable, destination }));
  }

  private addRoute(
    scope: Construct,
    route: ZoneRoute,
    target: { gatewayId?: string; vpcEndpointId?: string; dependsOn?: Route[] },
  ) {
    const { region, provider } = this.props;
    const id = [route.id, constructIdOf(this, route.routeTable), constructIdOf(this, { id: route.destination })].join(
      "-",
    );
    return new Route(scope, id, {
      routeTableId: route.routeTable.id,
      ...(isIpv6Block(route.destination)
        ? { destinationIpv6CidrBlock: route.destination }
        : { destinationCidrBlock: route.destination }),
      ...target,
      region,
      provider,
    });
  }

  private checkZones(): void {
    const { zones } = this.props;
    if (zones.length === 0)
      throw this.error("zones", zones, "at least one zone", "Give an entry for each Availability Zone");
    const twice = firstRepeated(zones.map(({ subnet }) => zoneNameOf(subnet)));
    if (twice !== undefined) {
      throw this.error("zones", `${twice} twice`, "one endpoint in each Availability Zone", "Merge the two entries");
    }
    this.checkBlocks("destinations", this.destinations);
    for (const { applicationCidrs = [] } of zones) this.checkBlocks("applicationCidrs", applicationCidrs);
  }

  private checkBlocks(prop: string, blocks: readonly string[]): void {
    const wrong = firstNonCidr(blocks);
    if (wrong === undefined) return;
    const constraint =
      "address blocks in CIDR notation; a prefix list cannot be routed to a Gateway Load Balancer endpoint";
    throw this.error(prop, wrong, constraint, "List the address blocks");
  }

  private missing(prop: string, user: string) {
    return this.error(prop, undefined, `a value, since a zone has ${user}`, `Give ${prop}, or leave ${user} out`);
  }

  private error(prop: string, value: unknown, constraint: string, fix: string) {
    return constructError({ construct: this, prop, value, constraint, fix, see: PAGES.inspection });
  }
}

/** The props that are those of each endpoint. */
function optionsOf(props: GatewayLoadBalancerEndpointsProps): GatewayLoadBalancerEndpointOptions {
  const { vpc, service, serviceRegion, ipAddressType, autoAccept } = props;
  const { tags, region, provider, dependsOn, timeouts, overrides } = props;
  return {
    ...{ vpc, service, serviceRegion, ipAddressType, autoAccept },
    ...{ tags, region, provider, dependsOn, timeouts, overrides },
  };
}
