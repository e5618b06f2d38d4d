import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import { AwsService, EndpointService, InspectionVpc } from "cdktf-privatelink";
import type { Construct } from "constructs";

const REGION = "us-east-1";
const ZONES = ["a", "b"];
/** The port of GENEVE, in which a Gateway Load Balancer wraps traffic for the appliances. */
const GENEVE = 6081;

/** A fleet of appliances in one VPC inspects all traffic between another VPC's servers and the internet. */
class Inspection extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: REGION });
    const service = this.appliances();

    const vpc = new Vpc(this, "application", { cidrBlock: "10.81.0.0/16" });
    new InspectionVpc(this, "inspection", {
      vpc,
      service: AwsService.of(service.vpcEndpointServiceName),
      internetGateway: new InternetGateway(this, "internet", { vpcId: vpc.id }),
      zones: ZONES.map((zone, index) => ({
        endpointSubnet: this.subnet(`endpoint-${zone}`, vpc, `10.81.255.${index * 16}/28`, zone),
        applicationSubnets: [this.subnet(`application-${zone}`, vpc, `10.81.${index}.0/24`, zone)],
      })),
    });
  }

  /** The appliances' side: a Gateway Load Balancer in front of them, as an endpoint service. */
  private appliances(): EndpointService {
    const vpc = new Vpc(this, "appliances", { cidrBlock: "10.80.0.0/16" });
    const subnets = ZONES.map((zone, index) => this.subnet(`appliances-${zone}`, vpc, `10.80.${index}.0/24`, zone));
    const balancer = new Lb(this, "balancer", {
      loadBalancerType: "gateway",
      subnets: subnets.map((subnet) => subnet.id),
    });
    const targets = new LbTargetGroup(this, "targets", {
      port: GENEVE,
      protocol: "GENEVE",
      targetType: "instance",
      vpcId: vpc.id,
      healthCheck: { port: "80", protocol: "HTTP" },
    });
    new LbListener(this, "listener", {
      loadBalancerArn: balancer.arn,
      defaultAction: [{ type: "forward", targetGroupArn: targets.arn }],
    });
    return new EndpointService(this, "service", {
      gatewayLoadBalancerArns: [balancer.arn],
      acceptanceRequired: false,
    });
  }

  private subnet(name: string, vpc: Vpc, cidrBlock: string, zone: string): Subnet {
    return new Subnet(this, name, { vpcId: vpc.id, cidrBlock, availabilityZone: `${REGION}${zone}` });
  }
}

const app = new App();
new Inspection(app, "inspection-vpc");
app.synth();
