import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import { PrivateLinkPlan, WorkloadBundle, WorkloadEndpoints } from "cdktf-privatelink";
import type { Construct } from "constructs";
import { join } from "node:path";

const REGION = "eu-central-1";
const ZONES = ["a", "b", "c"];

/** A VPC without a way to the internet, in which ECS runs tasks on container instances of EC2. */
class PrivateContainerInstances extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: REGION });

    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.20.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
    const routeTable = new RouteTable(this, "private", { vpcId: vpc.id });
    const subnets = ZONES.map((zone, index) => {
      const subnet = new Subnet(this, `private-${zone}`, {
        vpcId: vpc.id,
        cidrBlock: `10.20.${index}.0/24`,
        availabilityZone: `${REGION}${zone}`,
      });
      new RouteTableAssociation(this, `private-route-${zone}`, { subnetId: subnet.id, routeTableId: routeTable.id });
      return subnet;
    });

    // The agent's three endpoints are made in the order that ECS asks for; bundles share endpoints and security group.
    new WorkloadEndpoints(this, "workloads", {
      vpc,
      subnets,
      routeTables: [routeTable],
      bundles: [WorkloadBundle.ECS_EC2, WorkloadBundle.ECS_SECRETS, WorkloadBundle.ECS_EXEC],
    });
  }
}

const app = new App();
new PrivateContainerInstances(app, "ecs-ec2-private");
PrivateLinkPlan.attach(app, { usage: join(__dirname, "usage.yml"), gates: { maxMonthlyCost: 400 } });
app.synth();
