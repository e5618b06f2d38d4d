// Prints how long 1,000 interface endpoints take to synthesize with this library against bare provider classes.
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Testing, TerraformStack } from "cdktf";
import { AwsService, InterfaceEndpoint } from "cdktf-privatelink";

const ENDPOINTS = 1_000;
const ROUNDS = process.argv.includes("--quick") ? 3 : 7;

interface Network {
  readonly stack: TerraformStack;
  readonly vpcs: readonly Vpc[];
  readonly subnetsOf: (vpc: Vpc) => readonly Subnet[];
}

/** Twenty VPCs of two subnets: a VPC takes 50 interface endpoints. */
function network(): Network {
  const stack = new TerraformStack(Testing.app(), "bench");
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  const subnets = new Map<Vpc, Subnet[]>();
  for (let index = 0; index < ENDPOINTS / 50; index += 1) {
    const vpc = new Vpc(stack, `vpc-${index}`, { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
    const inZone = (zone: string, block: string): Subnet =>
      new Subnet(stack, `subnet-${index}${zone}`, {
        vpcId: vpc.id,
        cidrBlock: block,
        availabilityZone: `us-east-1${zone}`,
      });
    subnets.set(vpc, [inZone("a", "10.0.0.0/24"), inZone("b", "10.0.1.0/24")]);
  }
  return { stack, vpcs: [...subnets.keys()], subnetsOf: (vpc) => subnets.get(vpc) ?? [] };
}

function withProviderClasses({ stack, vpcs, subnetsOf }: Network): void {
  for (const [at, vpc] of vpcs.entries()) {
    const group = new SecurityGroup(stack, `group-${at}`, { vpcId: vpc.id });
    for (let index = 0; index < 50; index += 1) {
      new VpcEndpoint(stack, `endpoint-${at}-${index}`, {
        vpcId: vpc.id,
        vpcEndpointType: "Interface",
        serviceName: `com.amazonaws.us-east-1.service-${index}`,
        subnetIds: subnetsOf(vpc).map((subnet) => subnet.id),
        securityGroupIds: [group.id],
        privateDnsEnabled: true,
        tags: { Name: `endpoint-${at}-${index}` },
      });
    }
  }
}

function withOurs({ stack, vpcs, subnetsOf }: Network): void {
  for (const [at, vpc] of vpcs.entries()) {
    for (let index = 0; index < 50; index += 1) {
      const service = AwsService.of(`com.amazonaws.us-east-1.service-${index}`);
      new InterfaceEndpoint(stack, `endpoint-${at}-${index}`, { vpc, subnets: subnetsOf(vpc), service });
    }
  }
}

function milliseconds(make: (network: Network) => void): number {
  const given = network();
  const start = process.hrtime.bigint();
  make(given);
  Testing.synth(given.stack, true);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const times = { bare: [] as number[], ours: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.bare.push(milliseconds(withProviderClasses));
  times.ours.push(milliseconds(withOurs));
}
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ratio = median(times.ours) / median(times.bare);
console.log(`${ENDPOINTS} interface endpoints: ${ratio.toFixed(2)} x bare provider classes (goal: at most 1.3)`);
