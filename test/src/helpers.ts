import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformStack, Testing } from "cdktf";

export type Json = Record<string, unknown>;

/** A VPC with a private subnet in each of two zones, in a stack for us-east-1. */
export class Network {
  public readonly stack: TerraformStack;
  public readonly vpc: Vpc;
  public readonly a: Subnet;
  public readonly b: Subnet;
  public readonly table: RouteTable;

  /** With "" for a Region, the provider takes it from its environment. */
  public constructor(region = "us-east-1") {
    this.stack = new TerraformStack(Testing.app(), "app");
    new AwsProvider(this.stack, "aws", region === "" ? {} : { region });
    this.vpc = new Vpc(this.stack, "vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
    this.a = this.subnet("a", "us-east-1a", "10.0.0.0/24");
    this.b = this.subnet("b", "us-east-1b", "10.0.1.0/24");
    this.table = new RouteTable(this.stack, "table", { vpcId: this.vpc.id });
  }

  public get subnets(): Subnet[] {
    return [this.a, this.b];
  }

  public subnet(id: string, availabilityZone: string | undefined, cidrBlock: string): Subnet {
    return new Subnet(this.stack, id, { vpcId: this.vpc.id, cidrBlock, availabilityZone });
  }

  /** The stack's Terraform JSON, after its validations. */
  public synth(): Synthesized {
    return new Synthesized(JSON.parse(Testing.synth(this.stack, true)) as Json);
  }

  /** What validation says, or "" when it passes. */
  public complaints(): string {
    try {
      Testing.synth(this.stack, true);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  }
}

export class Synthesized {
  public constructor(public readonly json: Json) {}

  public resources(type: string): Json[] {
    return items(this.json["resource"], type);
  }

  public data(type: string): Json[] {
    return items(this.json["data"], type);
  }

  public output(name: string): unknown {
    return (this.json["output"] as Record<string, { value: unknown }>)[name]?.value;
  }

  /** The one endpoint of the stack. */
  public get endpoint(): Json {
    const endpoints = this.resources("aws_vpc_endpoint");
    expect(endpoints).toHaveLength(1);
    return endpoints[0]!;
  }
}

/** The message of the error that a call throws. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing was thrown";
}

function items(group: unknown, type: string): Json[] {
  return Object.values((group as Record<string, Record<string, Json>> | undefined)?.[type] ?? {});
}
