import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Construct } from "constructs";
import { IpAddressType } from "../shared/enums";
import type {
  GatewayLoadBalancerEndpoint,
  GatewayLoadBalancerEndpointOptions,
} from "../endpoints/gateway-load-balancer-endpoint";
import {
  GatewayLoadBalancerEndpoints,
  type GatewayLoadBalancerZone,
} from "../endpoints/gateway-load-balancer-endpoints";
import type { InternetGatewayReference, SubnetReference } from "../shared/references";
import { constructError } from "../shared/errors";
import { PAGES } from "../../planner/catalog/pages";
import { keyOf } from "../shared/identity";
import { firstRepeated } from "../shared/lists";
import { literal } from "../shared/literal";
import { idOf, zoneNameOf } from "../shared/members";

/** One Availability Zone whose traffic is inspected. */
export interface InspectedZone {
  /**
   * Subnet of the endpoint, with nothing else in it.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly endpointSubnet: SubnetReference;
  /**
   * Subnets of the application servers in the same zone; each needs its CIDR blocks.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly applicationSubnets: readonly SubnetReference[];
}

/** Props of InspectionVpc. */
export interface InspectionVpcProps extends GatewayLoadBalancerEndpointOptions {
  /**
   * Internet gateway of the VPC.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly internetGateway: InternetGatewayReference;
  /**
   * The Availability Zones with application servers: one entry each.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpce-gateway-load-balancer.html
   */
  readonly zones: readonly InspectedZone[];
}

/**
 * All traffic between application subnets and the internet through a fleet of appliances: a Gateway Load Balancer endpoint
 * in each zone, and the three kinds of route table. The internet gateway's sends the application's blocks to the endpoint of
 * their zone, the application subnets' send everything to it, the endpoint subnets' send everything to the internet gateway.
 * The subnets must not be associated with route tables of yours.
 * @example
 * ```ts
 * import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
 * import { Subnet } from "@cdktf/provider-aws/lib/subnet";
 *
 * const web = { vpcId: vpc.id, cidrBlock: "10.0.2.0/24", availabilityZone: "us-east-1a" };
 * new InspectionVpc(stack, "inspection", {
 *   vpc,
 *   service: PrivateLinkService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0"),
 *   internetGateway: new InternetGateway(stack, "internet", { vpcId: vpc.id }),
 *   zones: [{ endpointSubnet: subnetA, applicationSubnets: [new Subnet(stack, "web", web)] }],
 * });
 * ```
 */
export class InspectionVpc extends Construct {
  /** The endpoints, in the order of the zones. */
  public readonly endpoints: readonly GatewayLoadBalancerEndpoint[];
  /** The internet gateway's route table. */
  public readonly internetRouteTable: RouteTable;
  /** Route tables of the application subnets, in the order of the zones. */
  public readonly applicationRouteTables: readonly RouteTable[];
  /** Route tables of the endpoints' subnets, in the order of the zones. */
  public readonly endpointRouteTables: readonly RouteTable[];

  private readonly props: InspectionVpcProps;

  public constructor(scope: Construct, id: string, props: InspectionVpcProps) {
    super(scope, id);
    this.props = props;
    this.checkZones();
    const { internetGateway, zones, ...options } = props;
    this.internetRouteTable = this.table("Internet");
    const place = { region: props.region, provider: props.provider };
    new RouteTableAssociation(this, "InternetGateway", {
      routeTableId: this.internetRouteTable.id,
      gatewayId: internetGateway.id,
      ...place,
    });
    const tables = zones.map((zone, index) => this.tablesOf(zone, zoneNameOf(zone.endpointSubnet) ?? String(index)));
    this.applicationRouteTables = tables.map(({ application }) => application);
    this.endpointRouteTables = tables.map(({ endpoint }) => endpoint);
    const { endpoints } = new GatewayLoadBalancerEndpoints(this, "Endpoints", {
      ...options,
      internetGateway,
      internetGatewayRouteTable: this.internetRouteTable,
      zones: tables.map(({ zone }) => zone),
    });
    this.endpoints = endpoints;
  }

  private tablesOf(zone: InspectedZone, name: string) {
    const application = this.table(`Application-${name}`, zone.applicationSubnets);
    const endpoint = this.table(`Endpoint-${name}`, [zone.endpointSubnet]);
    const routed: GatewayLoadBalancerZone = {
      subnet: zone.endpointSubnet,
      applicationRouteTables: [application],
      applicationCidrs: zone.applicationSubnets.flatMap((subnet) => this.blocksOf(subnet)),
      endpointRouteTable: endpoint,
    };
    return { application, endpoint, zone: routed };
  }

  private table(id: string, subnets: readonly SubnetReference[] = []): RouteTable {
    const { vpc, tags, region, provider } = this.props;
    const scope = new Construct(this, id);
    const table = new RouteTable(scope, "Table", {
      vpcId: idOf(vpc),
      tags: { Name: scope.node.path, ...tags },
      region,
      provider,
    });
    for (const [index, subnet] of subnets.entries()) {
      const config = { routeTableId: table.id, subnetId: idOf(subnet), region, provider };
      new RouteTableAssociation(scope, `Subnet-${String(index)}`, config);
    }
    return table;
  }

  /** The blocks of a subnet in the families of the endpoints. */
  private blocksOf({ cidrBlockInput, cidrBlock, ipv6CidrBlockInput, ipv6CidrBlock }: SubnetReference): string[] {
    const type = literal(this.props.ipAddressType) ?? IpAddressType.IPV4;
    const ipv4 = type === IpAddressType.IPV6 ? undefined : (cidrBlockInput ?? cidrBlock);
    const ipv6 = type === IpAddressType.IPV4 ? undefined : (ipv6CidrBlockInput ?? ipv6CidrBlock);
    return [ipv4, ipv6].filter((block) => block !== undefined);
  }

  private checkZones(): void {
    const { zones } = this.props;
    if (zones.length === 0) throw this.error("no zone", "at least one zone", "Give an entry for each zone");
    for (const zone of zones) this.checkZone(zone);
    const twice = firstRepeated(zones.map(({ endpointSubnet }) => zoneNameOf(endpointSubnet)));
    if (twice !== undefined) throw this.error(`${twice} twice`, "one entry for each zone", "Merge the two entries");
  }

  private checkZone({ endpointSubnet, applicationSubnets }: InspectedZone): void {
    const zone = zoneNameOf(endpointSubnet);
    const name = zone ?? keyOf(this, endpointSubnet);
    if (applicationSubnets.length === 0) {
      throw this.error(`no application subnet beside ${name}`, "at least one application subnet", "Leave the zone out");
    }
    const endpointKey = keyOf(this, endpointSubnet);
    if (applicationSubnets.some((subnet) => keyOf(this, subnet) === endpointKey)) {
      throw this.error(
        `${endpointKey} for both`,
        "a separate subnet for the endpoint",
        "Create a subnet for the endpoint",
      );
    }
    const elsewhere = applicationSubnets.map(zoneNameOf).find((applicationZone) => (applicationZone ?? zone) !== zone);
    if (zone !== undefined && elsewhere !== undefined) {
      const constraint = `application subnets in the zone of the endpoint, ${zone}`;
      throw this.error(`an application subnet in ${elsewhere}`, constraint, "Give that zone its own entry");
    }
    if (applicationSubnets.every((subnet) => this.blocksOf(subnet).length > 0)) return;
    throw this.error(
      `an application subnet of ${name} without a CIDR block`,
      "application subnets whose CIDR blocks of the endpoint's ipAddressType are known",
      "Give the subnet's cidrBlock, or its ipv6CidrBlock",
    );
  }

  private error(value: string, constraint: string, fix: string) {
    return constructError({
      construct: this,
      prop: "zones",
      value,
      constraint,
      fix,
      see: PAGES.inspection,
    });
  }
}
