import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App, TerraformStack } from "cdktf";
import { AwsService, EndpointPolicies, InterfaceEndpoint, WorkloadBundle, WorkloadEndpoints } from "cdktf-privatelink";
import type { Construct } from "constructs";

const REGION = "us-east-2";

/** Services in an App Mesh that call private App Runner services, without a way to the internet. */
class PrivateMesh extends TerraformStack {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, "aws", { region: REGION });

    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.30.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
    const subnets = ["a", "b"].map(
      (zone, index) =>
        new Subnet(this, `private-${zone}`, {
          vpcId: vpc.id,
          cidrBlock: `10.30.${index}.0/24`,
          availabilityZone: `${REGION}${zone}`,
        }),
    );

    // App Runner's own API may be read only; its requests and Envoy's management honour no endpoint policy.
    new InterfaceEndpoint(this, "apprunner", {
      vpc,
      subnets,
      service: AwsService.APPRUNNER,
      policy: EndpointPolicies.appRunnerReadOnly(),
    });
    new WorkloadEndpoints(this, "mesh", {
      vpc,
      subnets,
      bundles: [
        WorkloadBundle.APP_MESH,
        WorkloadBundle.of("app-runner-requests", { interface: [AwsService.APPRUNNER_REQUESTS] }),
      ],
    });
  }
}

const app = new App();
new PrivateMesh(app, "app-mesh-app-runner");
app.synth();
