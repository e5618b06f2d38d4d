import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import { EndpointPolicies, HybridS3Access } from "cdktf-privatelink";
import type { Construct } from "constructs";

const REGION = "us-east-1";
const ON_PREMISES = "192.168.0.0/16";

/** S3 for a VPC through a gateway endpoint, and for clients on-premises through an interface endpoint. */
class HybridS3 extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: REGION });
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.90.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
    const routeTable = new RouteTable(this, "private", { vpcId: vpc.id });
    const subnets = ["a", "b"].map((zone, index) => {
      const subnet = new Subnet(this, `private-${zone}`, {
        vpcId: vpc.id,
        cidrBlock: `10.90.${index}.0/24`,
        availabilityZone: `${REGION}${zone}`,
      });
      new RouteTableAssociation(this, `private-route-${zone}`, { subnetId: subnet.id, routeTableId: routeTable.id });
      return subnet;
    });
    new HybridS3Access(this, "s3", {
      vpc,
      subnets,
      routeTables: [routeTable],
      allowFromCidrs: [ON_PREMISES],
      resolverClientCidrs: [ON_PREMISES],
      policy: EndpointPolicies.onlyBuckets({ bucketNames: ["reports-of-this-example"] }),
    });
  }
}

const app = new App();
new HybridS3(app, "hybrid-s3");
app.synth();
