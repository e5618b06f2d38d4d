import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import { AwsService, EndpointService, InterfaceEndpoint } from "cdktf-privatelink";
import type { Construct } from "constructs";

const HOST_REGION = "us-east-1";
const CONSUMER_REGION = "eu-west-1";
const CONSUMER_ACCOUNT = "arn:aws:iam::123456789012:root";
const PORT = 8443;

function network(stack: TerraformStack, region: string, prefix: string): { vpc: Vpc; subnets: Subnet[] } {
  const vpc = new Vpc(stack, "vpc", {
    cidrBlock: `${prefix}.0.0/16`,
    enableDnsSupport: true,
    enableDnsHostnames: true,
  });
  const subnets = ["a", "b"].map(
    (zone, index) =>
      new Subnet(stack, `private-${zone}`, {
        vpcId: vpc.id,
        cidrBlock: `${prefix}.${index}.0/24`,
        availabilityZone: `${region}${zone}`,
      }),
  );
  return { vpc, subnets };
}

/** The provider: a service behind a Network Load Balancer, offered in two Regions. */
class Provider extends TerraformStack {
  public readonly service: EndpointService;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: HOST_REGION });
    const { vpc, subnets } = network(this, HOST_REGION, "10.40");
    const balancer = new Lb(this, "balancer", {
      loadBalancerType: "network",
      internal: true,
      subnets: subnets.map((subnet) => subnet.id),
    });
    const targets = new LbTargetGroup(this, "targets", {
      port: PORT,
      protocol: "TCP",
      targetType: "ip",
      vpcId: vpc.id,
    });
    new LbListener(this, "listener", {
      loadBalancerArn: balancer.arn,
      port: PORT,
      protocol: "TCP",
      defaultAction: [{ type: "forward", targetGroupArn: targets.arn }],
    });
    this.service = new EndpointService(this, "service", {
      networkLoadBalancerArns: [balancer.arn],
      allowedPrincipals: [CONSUMER_ACCOUNT],
      supportedRegions: [HOST_REGION, CONSUMER_REGION],
      acceptanceRequired: false,
    });
  }
}

/** The consumer: an endpoint in another Region than the service. */
class Consumer extends TerraformStack {
  public constructor(scope: Construct, id: string, service: EndpointService) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: CONSUMER_REGION });
    const { vpc, subnets } = network(this, CONSUMER_REGION, "10.50");
    new InterfaceEndpoint(this, "orders", {
      vpc,
      subnets,
      service: AwsService.of(service.vpcEndpointServiceName, { port: PORT }),
      serviceRegion: HOST_REGION,
    });
  }
}

const app = new App();
const { service } = new Provider(app, "provider");
new Consumer(app, "consumer", service);
app.synth();
