import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import { AwsService, GatewayEndpoint, InterfaceEndpoint } from "cdktf-privatelink";
import type { Construct } from "constructs";

const REGION = "us-east-1";
const ZONES = ["us-east-1a", "us-east-1b"];

/** What a task on Fargate needs to start, to log, to read its secrets and to be reached by ECS Exec. */
const SERVICES = {
  "ecr-api": AwsService.ECR_API,
  "ecr-dkr": AwsService.ECR_DKR,
  logs: AwsService.LOGS,
  secretsmanager: AwsService.SECRETSMANAGER,
  ssmmessages: AwsService.SSMMESSAGES,
};

/** A VPC without a way to the internet, in which ECS runs tasks on Fargate. */
class PrivateFargateNetwork extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: REGION });

    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.0.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
    const routeTable = new RouteTable(this, "private", { vpcId: vpc.id });
    const subnets = ZONES.map((availabilityZone, index) => {
      const subnet = new Subnet(this, `private-${availabilityZone}`, {
        vpcId: vpc.id,
        cidrBlock: `10.0.${index}.0/24`,
        availabilityZone,
      });
      new RouteTableAssociation(this, `private-route-${availabilityZone}`, {
        subnetId: subnet.id,
        routeTableId: routeTable.id,
      });
      return subnet;
    });

    for (const [name, service] of Object.entries(SERVICES)) {
      new InterfaceEndpoint(this, name, { vpc, subnets, service });
    }
    // ECR keeps image layers in S3, and only the gateway endpoint serves them.
    const s3 = new GatewayEndpoint(this, "s3", { vpc, service: AwsService.S3, routeTables: [routeTable] });
    new GatewayEndpoint(this, "dynamodb", { vpc, service: AwsService.DYNAMODB, routeTables: [routeTable] });

    new TerraformOutput(this, "s3-prefix-list", { value: s3.prefixListId });
  }
}

const app = new App();
new PrivateFargateNetwork(app, "ecs-fargate-private");
app.synth();
