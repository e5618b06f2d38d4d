/** Two stacks, the second with the first one's values: plain provider classes, nothing of this package. */
import { DataAwsAvailabilityZones } from "@cdktf/provider-aws/lib/data-aws-availability-zones";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { App, Fn, TerraformStack } from "cdktf";

const app = new App();

const network = new TerraformStack(app, "network");
new AwsProvider(network, "aws", { region: "eu-west-1", defaultTags: [{ tags: { Owner: "network" } }] });
const zones = new DataAwsAvailabilityZones(network, "zones", {});
const vpc = new Vpc(network, "vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
const subnets = [0, 1].map(
  (index) =>
    new Subnet(network, `subnet-${index}`, {
      vpcId: vpc.id,
      cidrBlock: `10.0.${index}.0/24`,
      availabilityZone: Fn.element(zones.names, index) as string,
    }),
);

const endpoints = new TerraformStack(app, "endpoints");
new AwsProvider(endpoints, "aws", { region: "eu-west-1" });
new VpcEndpoint(endpoints, "sqs", {
  vpcId: vpc.id,
  serviceName: "com.amazonaws.eu-west-1.sqs",
  vpcEndpointType: "Interface",
  subnetIds: subnets.map((subnet) => subnet.id),
  privateDnsEnabled: true,
});

app.synth();
