import { DataAwsSubnets } from "@cdktf/provider-aws/lib/data-aws-subnets";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcSecurityGroupVpcAssociation } from "@cdktf/provider-aws/lib/vpc-security-group-vpc-association";
import { App, Fn, TerraformStack, TerraformVariable, Testing } from "cdktf";
import * as library from "cdktf-privatelink";
import { AwsService, PrivateLinkError, PrivateLinkService } from "cdktf-privatelink";

/** What people get wrong in JavaScript, where no compiler checks the props. */

type Untyped = new (...args: unknown[]) => { readonly resource: unknown; addToPolicy(statement: unknown): void };
const { InterfaceEndpoint, GatewayEndpoint, ResourceEndpoint, EndpointService, EndpointAlarms, EndpointDashboard } =
  library as unknown as Readonly<Record<string, Untyped>>;
const { PrivateLinkPlan } = library as unknown as {
  PrivateLinkPlan: Untyped & { attach(...args: unknown[]): void };
};
const Services = AwsService as unknown as Readonly<Record<string, unknown>> & {
  of(name?: unknown): PrivateLinkService;
};

class Setup {
  public readonly app = Testing.stubVersion(new App({ stackTraces: false }));
  public readonly stack = new TerraformStack(this.app, "s");
  public readonly provider = new AwsProvider(this.stack, "aws", { region: "us-east-1" });
  public readonly vpc = new Vpc(this.stack, "vpc", {
    ...{ cidrBlock: "10.0.0.0/16", enableDnsHostnames: true, enableDnsSupport: true },
  });
  public readonly other = new Vpc(this.stack, "other", { cidrBlock: "10.9.0.0/16", enableDnsHostnames: true });
  public readonly subnets = ["a", "b"].map(
    (zone, at) =>
      new Subnet(this.stack, `subnet-${zone}`, {
        ...{ vpcId: this.vpc.id, cidrBlock: `10.0.${at}.0/24`, availabilityZone: `us-east-1${zone}` },
      }),
  );

  public interface(props: object): InstanceType<Untyped> {
    const { stack, vpc, subnets } = this;
    return new InterfaceEndpoint!(stack, "e", { vpc, subnets, service: AwsService.SQS, ...props });
  }

  public gateway(props: object): unknown {
    return new GatewayEndpoint!(this.stack, "e", { vpc: this.vpc, service: AwsService.S3, ...props });
  }

  public service(props: object): unknown {
    return new EndpointService!(this.stack, "svc", { networkLoadBalancerArns: [NLB], ...props });
  }
}

const NLB = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/a/123";
type Mistake = (setup: Setup) => unknown;

/** What is done, the prop that is refused, and a part of what is expected or of what to do. */
const REFUSED: readonly [string, Mistake, string, string][] = [
  ["a name for a service", (s) => s.interface({ service: "com.amazonaws.us-east-1.sqs" }), "service", "AwsService.SQS"],
  ["a constant that does not exist", (s) => s.interface({ service: Services["ECR"] }), "service", "AwsService.SQS"],
  [
    "an object like a service",
    (s) => s.interface({ service: { name: "a.b", port: 443 } }),
    "service",
    "AwsService.SQS",
  ],
  ["no props", (s) => new InterfaceEndpoint!(s.stack, "e"), "props", "an object"],
  ["no VPC", (s) => s.interface({ vpc: undefined }), "vpc", "an object with an id"],
  ["the id of the VPC", (s) => s.interface({ vpc: s.vpc.id }), "vpc", "{ id:"],
  ["vpcId", (s) => s.interface({ vpcId: s.vpc.id }), "vpcId", "Did you mean vpc?"],
  ["subnetIds", (s) => s.interface({ subnetIds: ["subnet-1"] }), "subnetIds", "Did you mean subnets?"],
  ["securityGroupIds", (s) => s.interface({ securityGroupIds: ["sg-1"] }), "securityGroupIds", "mean securityGroups?"],
  ["privateDnsEnabled", (s) => s.interface({ privateDnsEnabled: false }), "privateDnsEnabled", "mean privateDns?"],
  ["routeTableIds", (s) => s.gateway({ routeTableIds: ["rtb-1"] }), "routeTableIds", "Did you mean routeTables?"],
  ["subnets of a gateway endpoint", (s) => s.gateway({ subnets: s.subnets }), "subnets", "one of vpc"],
  ["ids of subnets", (s) => s.interface({ subnets: ["subnet-1"] }), "subnets", "{ id:"],
  ["ids of new subnets", (s) => s.interface({ subnets: s.subnets.map(({ id }) => id) }), "subnets", "{ id:"],
  ["one subnet", (s) => s.interface({ subnets: s.subnets[0] }), "subnets", "a list"],
  ["no subnet", (s) => s.interface({ subnets: [] }), "subnets", "at least one subnet"],
  ["an undefined subnet", (s) => s.interface({ subnets: [s.subnets[0], undefined] }), "subnets", "a list of objects"],
  [
    "a list as the id of a subnet",
    (s) => s.interface({ subnets: [{ id: new TerraformVariable(s.stack, "v", { type: "list(string)" }).listValue }] }),
    ...(["subnets", "objects with an id"] as const),
  ],
  ["ids of security groups", (s) => s.interface({ securityGroups: ["sg-1"] }), "securityGroups", "{ id:"],
  ["ids of route tables", (s) => s.gateway({ routeTables: ["rtb-1"] }), "routeTables", "{ id:"],
  ["one CIDR", (s) => s.interface({ allowFromCidrs: "10.0.0.0/8" }), "allowFromCidrs", "a list"],
  ["tags as a list", (s) => s.interface({ tags: [{ key: "a", value: "b" }] }), "tags", "an object with texts"],
  ["a number as a tag", (s) => s.interface({ tags: { a: 1 } }), "tags", "an object with texts"],
  ["an undefined tag", (s) => s.interface({ tags: { a: undefined } }), "tags", "an object with texts"],
  ["a tag of AWS", (s) => s.interface({ tags: { "aws:x": "1" } }), "tags", "do not begin with aws:"],
  ["a text for a flag", (s) => s.service({ acceptanceRequired: "yes" }), "acceptanceRequired", "true or false"],
  ["one principal", (s) => s.service({ allowedPrincipals: "arn:aws:iam::1:root" }), "allowedPrincipals", "a list"],
  ["overrides in camel case", (s) => s.interface({ overrides: { serviceName: "x" } }), "overrides", "service_name"],
  [
    "no ARN",
    (s) => new ResourceEndpoint!(s.stack, "e", { vpc: s.vpc, subnets: s.subnets }),
    "resourceConfigurationArn",
    "a text",
  ],
  [
    "a construct for an ARN",
    (s) => new ResourceEndpoint!(s.stack, "e", { vpc: s.vpc, subnets: s.subnets, resourceConfigurationArn: s.vpc }),
    ...(["resourceConfigurationArn", "found a Vpc"] as const),
  ],
  [
    "alarms on a construct",
    (s) => new EndpointAlarms!(s.stack, "al", { endpoint: s.interface({}), maxActiveConnections: 5 }),
    ...(["endpoint", "endpoint.resource"] as const),
  ],
  [
    "a dashboard of a construct",
    (s) => new EndpointDashboard!(s.stack, "al", { endpoints: [s.interface({})] }),
    ...(["endpoints", "endpoint.resource"] as const),
  ],
  ["a subnet of another VPC", (s) => s.interface({ vpc: s.other }), "subnets", "the endpoint's VPC, aws_vpc.other"],
  [
    "a route table of another VPC",
    (s) => s.gateway({ routeTables: [new RouteTable(s.stack, "rt", { vpcId: s.other.id })] }),
    ...(["routeTables", "aws_vpc.vpc"] as const),
  ],
  [
    "literal ids of two VPCs",
    (s) =>
      s.interface({
        vpc: { id: "vpc-1", cidrBlock: "10.0.0.0/16" },
        subnets: [{ id: "subnet-1", vpcIdInput: "vpc-2" }],
      }),
    ...(["subnets", "vpc-1"] as const),
  ],
  [
    "a zone of another Region",
    (s) => s.interface({ subnets: [{ id: "subnet-1", availabilityZone: "eu-west-1a" }] }),
    ...(["subnets", "us-east-1"] as const),
  ],
  ["subnets of another Region than region", (s) => s.interface({ region: "eu-west-1" }), "subnets", "eu-west-1"],
  [
    "the plan of a stack",
    (s) => {
      PrivateLinkPlan.attach(s.stack);
    },
    "app",
    "the app",
  ],
  [
    "a plan as a construct",
    (s) => new PrivateLinkPlan(s.app, "plan"),
    "PrivateLinkPlan",
    "PrivateLinkPlan.attach(app)",
  ],
  [
    "two plans",
    (s) =>
      [1, 2].map(() => {
        PrivateLinkPlan.attach(s.app);
      }),
    "app",
    "attach once",
  ],
  [
    "failOn: warning",
    (s) => {
      PrivateLinkPlan.attach(s.app, { gates: { failOn: "warning" } });
    },
    "gates.failOn",
    "error, warn",
  ],
  [
    "a text for a cost",
    (s) => {
      PrivateLinkPlan.attach(s.app, { gates: { maxMonthlyCost: "4" } });
    },
    "gates.maxMonthlyCost",
    "a number",
  ],
  [
    "a gate at the wrong level",
    (s) => {
      PrivateLinkPlan.attach(s.app, { failOn: "warn" });
    },
    "failOn",
    "gates: { failOn",
  ],
  [
    "an unknown prop",
    (s) => {
      PrivateLinkPlan.attach(s.app, { usge: "u.yml" });
    },
    "usge",
    "Did you mean usage?",
  ],
  [
    "an unknown gate",
    (s) => {
      PrivateLinkPlan.attach(s.app, { gates: { failon: "warn" } });
    },
    "gates.failon",
    "mean failOn?",
  ],
  [
    "an inherited name",
    (s) => {
      PrivateLinkPlan.attach(s.app, { constructor: 1 });
    },
    "constructor",
    "one of config",
  ],
  ...[-5, 0, 745, 9000, NaN, "730"].map((hours): [string, Mistake, string, string] => [
    `${String(hours)} hours`,
    (s) => {
      PrivateLinkPlan.attach(s.app, { hoursPerMonth: hours });
    },
    ...(["hoursPerMonth", "above 0 and at most 744"] as const),
  ]),
  [
    "headroom above 100",
    (s) => {
      PrivateLinkPlan.attach(s.app, { gates: { quotaHeadroomPercent: 101 } });
    },
    "gates.quotaHeadroomPercent",
    "0 to 100",
  ],
  [
    "a Region that is none",
    (s) => {
      PrivateLinkPlan.attach(s.app, { region: "useast" });
    },
    "region",
    "a Region code",
  ],
  [
    "one inventory",
    (s) => {
      PrivateLinkPlan.attach(s.app, { inventory: "i.yml" });
    },
    "inventory",
    "a list",
  ],
  [
    "null for props",
    (s) => {
      PrivateLinkPlan.attach(s.app, null);
    },
    "props",
    "an object",
  ],
];

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

it.each(REFUSED)("refused: %s", (_, mistake, prop, part) => {
  const setup = new Setup();
  const error = errorOf(() => mistake(setup));
  if (!PrivateLinkError.isPrivateLinkError(error)) throw new Error(`not refused: ${String(error)}`);
  const { what, where, expected, found, fix } = error.details;
  expect(what).toContain(`"${prop}"`);
  for (const detail of [where, expected, found, fix]) expect(detail).not.toBe("");
  expect(error.message).toContain(part);
});

it.each([
  ["nothing", undefined],
  ["an empty text", ""],
  ["a short name", "sqs"],
])("refused: a service of %s", (_, name) => {
  expect(errorOf(() => Services.of(name))).toBeInstanceOf(PrivateLinkError);
});

function endpointOf({ stack }: Setup): Readonly<Record<string, unknown>> {
  const { resource } = JSON.parse(Testing.synth(stack, true)) as { resource: Record<string, Record<string, object>> };
  const [endpoint] = Object.values(resource["aws_vpc_endpoint"] ?? {});
  return { ...endpoint };
}

const ELEMENTS = ["${element(data.aws_subnets.d.ids, 0)}", "${element(data.aws_subnets.d.ids, 1)}"];

/** What is done, and what it synthesizes. */
const ACCEPTED: readonly [string, Mistake, string, unknown][] = [
  [
    "a list of ids that is known at apply",
    (s) => s.interface({ subnets: new DataAwsSubnets(s.stack, "d", {}).ids }),
    ...(["subnet_ids", "${data.aws_subnets.d.ids}"] as const),
  ],
  [
    "ids that are known at apply",
    (s) => {
      const { ids } = new DataAwsSubnets(s.stack, "d", {});
      s.interface({ subnets: [0, 1].map((at) => ({ id: Fn.element(ids, at) as unknown })) });
    },
    "subnet_ids",
    ELEMENTS,
  ],
  [
    "the id of a VPC",
    (s) => s.interface({ vpc: { id: "vpc-123" }, subnets: [{ id: "subnet-1" }] }),
    "vpc_id",
    "vpc-123",
  ],
  ["no route table yet", (s) => s.gateway({}), "vpc_endpoint_type", "Gateway"],
  [
    "an unknown service",
    (s) => s.interface({ service: Services.of("com.amazonaws.us-east-1.sqss") }),
    ...(["service_name", "com.amazonaws.us-east-1.sqss"] as const),
  ],
  ["a reference as a name", (s) => s.interface({ name: s.vpc.id }), "tags", { Name: "${aws_vpc.vpc.id}" }],
  [
    "a service of another Region, subnets of this one",
    (s) => s.interface({ service: AwsService.S3, serviceRegion: "eu-west-1" }),
    ...(["service_region", "eu-west-1"] as const),
  ],
  [
    "a Local Zone of the Region",
    (s) => s.interface({ subnets: [{ id: "subnet-1", availabilityZone: "us-east-1-bos-1a" }] }),
    ...(["subnet_ids", ["subnet-1"]] as const),
  ],
  [
    "a looked-up VPC, which may be that of the subnets",
    (s) => s.interface({ vpc: { id: "${data.aws_vpc.x.id}", cidrBlock: "10.0.0.0/16" } }),
    ...(["vpc_id", "${data.aws_vpc.x.id}"] as const),
  ],
  [
    "overrides replace a list",
    (s) => s.interface({ overrides: { subnet_ids: ["subnet-1"], "timeouts.create": "5m" } }),
    ...(["subnet_ids", ["subnet-1"]] as const),
  ],
  [
    "overrides replace a list with an empty one",
    (s) => s.interface({ overrides: { security_group_ids: [] } }),
    ...(["security_group_ids", []] as const),
  ],
  [
    "overrides add to an object",
    (s) => s.interface({ overrides: { tags: { a: "b" } } }),
    ...(["tags", { Name: "s/e", a: "b" }] as const),
  ],
];

it.each(ACCEPTED)("accepted: %s", (_, work, attribute, expected) => {
  const setup = new Setup();
  work(setup);
  expect(endpointOf(setup)[attribute]).toEqual(expected);
});

it("a security group of another VPC is refused at synthesis, unless groups are associated with VPCs", () => {
  const setup = new Setup();
  const group = new SecurityGroup(setup.stack, "g", { vpcId: setup.other.id });
  setup.interface({ securityGroups: [group] });
  expect(() => Testing.synth(setup.stack, true)).toThrow(/"securityGroups" is invalid .*aws_vpc\.vpc/);
  new VpcSecurityGroupVpcAssociation(setup.stack, "x", { securityGroupId: group.id, vpcId: setup.vpc.id });
  expect(() => Testing.synth(setup.stack, true)).not.toThrow();
});

it("a class that extends an endpoint may have further props", () => {
  class Further extends InterfaceEndpoint! {}
  const { stack, vpc, subnets } = new Setup();
  expect(new Further(stack, "e", { vpc, subnets, service: AwsService.SQS, further: 1 }).resource).toBeDefined();
});
