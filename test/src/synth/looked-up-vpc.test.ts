import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { App, TerraformStack } from "cdktf";
import { AwsService, InterfaceEndpoint, PrivateLinkPlan } from "cdktf-privatelink";
import { join } from "node:path";
import { folderWith, removeFolders } from "../../cli/temporary-folder";

afterEach(removeFolders);

it("figures/W4-synth.ts: an endpoint in a VPC that a data source looks up by its id", () => {
  const app = new App({ outdir: join(folderWith({}), "out") });
  const stack = new TerraformStack(app, "s");
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  const vpc = new DataAwsVpc(stack, "existing", { id: "vpc-0e0000000000000a1" });
  const subnets = ["a", "b"].map(
    (zone, at) =>
      new Subnet(stack, zone, {
        vpcId: vpc.id,
        cidrBlock: `10.0.${at}.0/24`,
        availabilityZone: `us-east-1${zone}`,
      }),
  );
  new InterfaceEndpoint(stack, "kms", { vpc, subnets, service: AwsService.KMS });
  PrivateLinkPlan.attach(app);
  const said = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    expect(() => {
      app.synth();
    }).not.toThrow();
  } finally {
    said.mockRestore();
  }
});
