import { assess, isBounded, isUnresolved, readTerraform, type Topology } from "cdktf-privatelink/planner";
import { highOf, lowOf } from "../../../../planner/model/quantity";
import { planText, sqs, sqsConfiguration } from "../plans";

/** An attribute that a state, or a plan without configuration, does not contain is unknown. What is null or [] is not set. */

interface Entry {
  readonly type: string;
  readonly mode?: "managed" | "data";
  readonly name?: string;
  readonly values: object;
}

function state(...entries: readonly Entry[]): Topology {
  const resources = entries.map(({ type, mode = "managed", name = "x", values }) => ({
    ...{ address: `${mode === "data" ? "data." : ""}${type}.${name}`, mode, type, name, values },
  }));
  const text = JSON.stringify({ format_version: "1.0", values: { root_module: { resources } } });
  return readTerraform([{ name: "state.json", text }]);
}

const rules = (topology: Topology): string[] => [...new Set(assess(topology).findings.map(({ rule }) => rule))].sort();

/** An endpoint as a provider writes it, with what it lacks. */
const WHOLE = {
  id: "vpce-1",
  vpc_id: "vpc-1",
  service_name: "com.amazonaws.us-east-1.sqs",
  vpc_endpoint_type: "Interface",
  subnet_ids: [] as string[],
  security_group_ids: [] as string[],
  route_table_ids: [] as string[],
  private_dns_enabled: false,
  policy: null,
};

const IN_SUBNET = { ...WHOLE, subnet_ids: ["subnet-1"] };

const without = (values: object, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

const endpoint = (values: object): Topology => state({ type: "aws_vpc_endpoint", values });

it.each<[string, string]>([
  ["subnet_ids", "vpce/no-subnet"],
  ["security_group_ids", "vpce/default-security-group"],
  ["private_dns_enabled", "vpce/private-dns-off"],
  ["policy", "vpce/no-policy"],
])("without %s there is no %s", (name, rule) => {
  const whole = name === "subnet_ids" ? WHOLE : IN_SUBNET;
  expect(rules(endpoint(whole))).toContain(rule);
  expect(rules(endpoint(without(whole, name)))).not.toContain(rule);
  expect(rules(endpoint({ ...whole, [name]: null }))).toContain(rule);
});

it("without route_table_ids a gateway endpoint may have route tables", () => {
  const gateway = { ...WHOLE, vpc_endpoint_type: "Gateway", service_name: "com.amazonaws.us-east-1.s3" };
  expect(rules(endpoint(gateway))).toContain("vpce/gateway-without-route-table");
  expect(rules(endpoint(without(gateway, "route_table_ids")))).not.toContain("vpce/gateway-without-route-table");
});

it("without vpc_endpoint_type an endpoint is of unknown type; with null it is a gateway endpoint", () => {
  const unknown = endpoint(without(WHOLE, "vpc_endpoint_type"));
  expect([unknown.endpoints, unknown.gaps.map(({ reason }) => reason)]).toEqual([
    [],
    ["vpc_endpoint_type is not known: the input does not state vpc_endpoint_type"],
  ]);
  expect(endpoint({ ...WHOLE, vpc_endpoint_type: null }).endpoints.map(({ kind }) => kind)).toEqual(["Gateway"]);
});

it("without service_region an endpoint reaches its own Region if the service's name contains it", () => {
  const [here] = endpoint(WHOLE).endpoints;
  const [elsewhere] = endpoint({ ...WHOLE, arn: "arn:aws:ec2:us-west-2:123456789012:vpc-endpoint/vpce-1" }).endpoints;
  expect(here?.kind === "Interface" && here.serviceRegion).toBeUndefined();
  expect(elsewhere?.kind === "Interface" && isUnresolved(elsewhere.serviceRegion)).toBe(true);
});

it("a plan whose configuration sets an attribute takes it from there", () => {
  const constants = { vpc_endpoint_type: "Interface", private_dns_enabled: true };
  const expressions = Object.fromEntries(
    Object.entries(constants).map(([name, constant_value]) => [name, { constant_value }]),
  );
  const { values, ...rest } = sqs();
  const text = planText({
    resources: [{ ...rest, values: without(values!, "vpc_endpoint_type") }],
    configuration: sqsConfiguration(expressions),
  });
  const { endpoints } = readTerraform([{ name: "plan.json", text }]);
  expect(endpoints).toMatchObject([{ kind: "Interface", privateDns: true }]);
});

it("a plan whose configuration does not set an attribute has none", () => {
  const inPlan = (values: object, expressions: object): string[] => {
    const text = planText({ resources: [sqs({ values })], configuration: sqsConfiguration(expressions) });
    return rules(readTerraform([{ name: "plan.json", text }]));
  };
  expect(inPlan({}, {})).toEqual(expect.arrayContaining(["vpce/no-subnet", "vpce/default-security-group"]));
  const subnets = ["subnet-1"];
  expect(inPlan({ subnet_ids: subnets }, { subnet_ids: { constant_value: subnets } })).toEqual(
    expect.arrayContaining(["vpce/default-security-group", "vpce/private-dns-off"]),
  );
});

const nat = (values: object): number[] => {
  const [cost] = assess(state({ type: "aws_nat_gateway", values: { region: "us-east-1", ...values } })).resources;
  return cost !== undefined && isBounded(cost.monthly) ? [lowOf(cost.monthly), highOf(cost.monthly)].map(Number) : [];
};

it("without connectivity_type a NAT gateway may have no public address", () => {
  expect(nat({ subnet_id: "subnet-1", connectivity_type: null })).toEqual([36.5, 36.5]);
  expect(nat({ subnet_id: "subnet-1" })).toEqual([32.85, 36.5]);
});

it("without ingress a security group may have any rule", () => {
  const group = (values: object): boolean | undefined =>
    state({ type: "aws_security_group", values }).network.securityGroups[0]?.isComplete;
  expect([group({ ingress: [] }), group({})]).toEqual([true, false]);
});

it("without load_balancer_type a load balancer is what its endpoint service takes", () => {
  const arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/x/1";
  const { resources } = assess(
    state(
      { type: "aws_lb", values: { id: arn, arn, subnets: ["subnet-1"] } },
      { type: "aws_vpc_endpoint_service", values: { network_load_balancer_arns: [arn] } },
    ),
  );
  expect(resources.map(({ resourceType }) => resourceType)).toContain("aws_lb");
});

describe("a VPC that is looked up", () => {
  const vpc = { id: "vpc-1", cidr_block: "10.0.0.0/16" };
  const dns = { ...WHOLE, private_dns_enabled: true, subnet_ids: ["subnet-1", "subnet-2"] };
  const found = (values: object): string[] =>
    rules(state({ type: "aws_vpc", mode: "data", values }, { type: "aws_vpc_endpoint", values: dns }));

  it("has no known DNS attributes where the answer does not contain them", () => {
    expect(found(vpc)).not.toContain("vpce/vpc-dns-off");
  });

  it("has those that the answer contains", () => {
    const answer = { ...vpc, enable_dns_support: true };
    expect(found({ ...answer, enable_dns_hostnames: false })).toContain("vpce/vpc-dns-off");
    expect(found({ ...answer, enable_dns_hostnames: true })).not.toContain("vpce/vpc-dns-off");
  });

  it("has unknown attributes in a configuration that names its id only", () => {
    const text = JSON.stringify({
      provider: { aws: [{ region: "us-east-1" }] },
      data: {
        aws_vpc: { v: { id: "vpc-1" } },
        aws_subnet: { s: { id: "subnet-1" } },
      },
    });
    const { vpcs, subnets } = readTerraform([{ name: "cdk.tf.json", text }]);
    expect(vpcs.map(({ enableDnsHostnames, enableDnsSupport }) => [enableDnsHostnames, enableDnsSupport])).toEqual([
      [{ unresolved: "the input does not state enable_dns_hostnames" }, expect.objectContaining({})],
    ]);
    expect(subnets.map(({ cidrBlock, availabilityZone }) => [cidrBlock, availabilityZone].every(isUnresolved))).toEqual(
      [true],
    );
  });
});
