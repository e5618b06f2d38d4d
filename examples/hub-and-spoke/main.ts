import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import { AwsService, SharedEndpointsVpc } from "cdktf-privatelink";
import type { Construct } from "constructs";

const REGION = "us-east-1";
const ZONES = ["a", "b"];
const ALL_VPCS = "10.0.0.0/8";

interface Network {
  readonly vpc: Vpc;
  readonly subnets: Subnet[];
  readonly routeTable: RouteTable;
}

/** Three VPCs on a transit gateway: a hub with the interface endpoints, and two spokes that use them. */
class HubAndSpoke extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: REGION });
    const transitGateway = new Ec2TransitGateway(this, "transit-gateway", {});
    const [hub, orders, billing] = (["hub", "orders", "billing"] as const).map((name, index) =>
      this.network(name, `10.${70 + index}`, transitGateway),
    ) as [Network, Network, Network];

    const shared = new SharedEndpointsVpc(this, "shared", {
      vpc: hub.vpc,
      subnets: hub.subnets,
      services: [
        AwsService.ECR_API,
        AwsService.ECR_DKR,
        AwsService.LOGS,
        AwsService.KMS,
        AwsService.SECRETSMANAGER,
        AwsService.SQS,
      ],
    });
    // Gateway endpoints are free and do not work across VPCs: each spoke has its own.
    shared.addSpoke("orders", { vpc: orders.vpc, routeTables: [orders.routeTable] });
    shared.addSpoke("billing", { vpc: billing.vpc, routeTables: [billing.routeTable] });
  }

  private network(name: string, prefix: string, transitGateway: Ec2TransitGateway): Network {
    const vpc = new Vpc(this, name, {
      cidrBlock: `${prefix}.0.0/16`,
      enableDnsSupport: true,
      enableDnsHostnames: true,
    });
    const routeTable = new RouteTable(this, `${name}-private`, { vpcId: vpc.id });
    const subnets = ZONES.map((zone, index) => {
      const subnet = new Subnet(this, `${name}-${zone}`, {
        vpcId: vpc.id,
        cidrBlock: `${prefix}.${index}.0/24`,
        availabilityZone: `${REGION}${zone}`,
      });
      new RouteTableAssociation(this, `${name}-route-${zone}`, { subnetId: subnet.id, routeTableId: routeTable.id });
      return subnet;
    });
    const attachment = new Ec2TransitGatewayVpcAttachment(this, `${name}-attachment`, {
      transitGatewayId: transitGateway.id,
      vpcId: vpc.id,
      subnetIds: subnets.map((subnet) => subnet.id),
    });
    new Route(this, `${name}-to-others`, {
      routeTableId: routeTable.id,
      destinationCidrBlock: ALL_VPCS,
      transitGatewayId: transitGateway.id,
      dependsOn: [attachment],
    });
    return { vpc, subnets, routeTable };
  }
}

const app = new App();
new HubAndSpoke(app, "hub-and-spoke");
app.synth();
