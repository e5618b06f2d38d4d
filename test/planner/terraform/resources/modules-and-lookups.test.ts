import { highOf, isBounded, lowOf, readTerraform, type Endpoint, type Topology } from "cdktf-privatelink/planner";
import { planText, sqs, sqsConfiguration, type PlanSketch } from "../plans";

/** What a plan says by way of modules, of data sources, and of resources that it leaves or removes. */

const read = (plan: PlanSketch): Topology => readTerraform([{ name: "input", text: planText(plan) }]);

function zonesOf({ endpoints }: Topology): string[] {
  return endpoints.map((endpoint) => {
    const { zones } = (endpoint as Exclude<Endpoint, { kind: "Gateway" }>).placement;
    return isBounded(zones) ? `${lowOf(zones).toString()}..${highOf(zones).toString()}` : zones.reason;
  });
}

const subnet = (name: string, values: object = {}, more: object = {}) => ({
  address: `aws_subnet.${name}`,
  type: "aws_subnet",
  values: { vpc_id: "vpc-1", ...values },
  unknown: { id: true },
  ...more,
});
const KEYED = ["a", "b", "c"].map((key) =>
  subnet("private", {}, { address: `aws_subnet.private["${key}"]`, index: key }),
);
const SUBNETS = { mode: "managed", type: "aws_subnet", name: "private", expressions: {} };
const LATE = { subnet_ids: true };
const ENDPOINT = { mode: "managed", type: "aws_vpc_endpoint", name: "sqs" };
const endpointWith = (expressions: object) => ({ ...ENDPOINT, expressions });
const inModule = (module: string, more: object = {}) =>
  sqs({ address: `${module}.aws_vpc_endpoint.sqs`, module, unknown: LATE, ...more });

describe("the subnets of an endpoint in a module", () => {
  it("come through the calls of two modules, one in the other", () => {
    const inner = { resources: [endpointWith({ subnet_ids: { references: ["var.ids"] } })] };
    const outer = {
      module_calls: { inner: { expressions: { ids: { references: ["var.given"] } }, module: inner } },
      variables: { ids: { default: ["wrong"] } },
    };
    const topology = read({
      resources: [...KEYED, inModule("module.outer.module.inner")],
      configuration: {
        resources: [SUBNETS],
        module_calls: {
          outer: { expressions: { given: { references: ["aws_subnet.private"] } }, module: outer },
          inner: { expressions: { ids: { constant_value: ["wrong"] } }, module: inner },
        },
      },
    });
    expect(zonesOf(topology)).toEqual(["3..3"]);
  });

  it("are those of the key of the module call, where its arguments read it", () => {
    const called = (subnets: object): Topology =>
      read({
        resources: [
          ...KEYED,
          inModule('module.each["a"]', { address: 'module.each["a"].aws_vpc_endpoint.sqs' }),
          inModule('module.each["b"]', { address: 'module.each["b"].aws_vpc_endpoint.sqs' }),
        ],
        configuration: {
          resources: [SUBNETS],
          module_calls: {
            each: {
              for_each_expression: {},
              expressions: { subnets },
              module: { resources: [endpointWith({ subnet_ids: { references: ["var.subnets"] } })] },
            },
          },
        },
      });
    expect(zonesOf(called({ references: ["aws_subnet.private", "each.key"] }))).toEqual(["1..1", "1..1"]);
    expect(zonesOf(called({ references: ["aws_subnet.private"] }))).toEqual(["3..3", "3..3"]);
  });

  it("are those with the same index, where the expression reads count.index", () => {
    const counted = [0, 1].map((index) => subnet("private", {}, { address: `aws_subnet.private[${index}]`, index }));
    const topology = read({
      resources: [...counted, sqs({ address: "aws_vpc_endpoint.sqs[1]", index: 1, unknown: LATE })],
      configuration: sqsConfiguration({ subnet_ids: { references: ["count.index", "aws_subnet.private"] } }),
    });
    expect(zonesOf(topology)).toEqual(["1..1"]);
  });
});

it.each<[string, unknown, string[]]>([
  ["a list of blocks", [{ subnet_id: true }, { subnet_id: true }], ["2..2"]],
  ["blocks of which not even the number is known", true, ["0..3"]],
])("an endpoint that names its subnets in blocks may be in some zone: %s", (_, unknown, expected) => {
  const block = (name: string) => ({ subnet_id: { references: [`aws_subnet.${name}.id`, `aws_subnet.${name}`] } });
  const topology = read({
    resources: [
      ...["a", "b", "c"].map((name) => subnet(name)),
      sqs({ unknown: { subnet_ids: true, subnet_configuration: unknown } }),
    ],
    configuration: sqsConfiguration({ subnet_configuration: [block("a"), block("b")] }),
  });
  expect(zonesOf(topology)).toEqual(expected);
});

it("a value that goes round in a circle of modules is not known, and the reason says so", () => {
  const circle = (name: string) => ({
    expressions: { in: { references: [`module.${name}.out`, `module.${name}`] } },
    module: { outputs: { out: { expression: { references: ["var.in"] } } } },
  });
  const { endpoints } = read({
    resources: [sqs({ values: { vpc_id: null }, unknown: { vpc_id: true } })],
    configuration: sqsConfiguration(
      { vpc_id: { references: ["module.a.out", "module.a"] } },
      { module_calls: { a: circle("b"), b: circle("a") } },
    ),
  });
  expect(endpoints[0]?.scope.vpc).toMatchObject({ unresolved: expect.stringContaining("circular") as string });
});

describe("zones of subnets", () => {
  const behindLocal = (...zones: object[]): string[] =>
    zonesOf(
      read({
        resources: [...zones.map((zone, at) => subnet(`s${at}`, zone)), sqs({ unknown: LATE })],
        configuration: sqsConfiguration({ subnet_ids: { references: ["local.subnets"] } }),
      }),
    );
  const id = (number: number) => ({ availability_zone_id: `use1-az${number}` });
  const name = (letter: string) => ({ availability_zone: `us-east-1${letter}` });

  it.each<[string, object[], string[]]>([
    ["by their names", [name("a"), name("b"), name("b")], ["0..2"]],
    ["by their ids", [id(1), id(2), id(2)], ["0..2"]],
    [
      "by their names, though they have ids",
      [{ ...name("a"), ...id(1) }, { ...name("a"), ...id(2) }, name("b")],
      ["0..2"],
    ],
    ["not known: each its own", [name("a"), {}, {}], ["0..3"]],
  ])("%s", (_, zones, expected) => {
    expect(behindLocal(...zones)).toEqual(expected);
  });

  it("the names of an endpoint's zones are names where there are any, else ids", () => {
    const at = (key: string, values: object) => ({ ...subnet(key, { ...values, id: key }), unknown: {} });
    const { endpoints } = read({
      resources: [
        at("subnet-a", { ...name("b"), ...id(1) }),
        at("subnet-b", name("a")),
        at("subnet-c", id(3)),
        sqs({ values: { subnet_ids: ["subnet-a", "subnet-b", "subnet-c", "subnet-d"] } }),
      ],
    });
    expect(endpoints[0]).toMatchObject({ placement: { zoneNames: ["us-east-1a", "us-east-1b", "use1-az3"] } });
  });
});

describe("data sources", () => {
  const lookup = (name: string, id: string) => ({
    address: `data.aws_vpc.${name}`,
    type: "aws_vpc",
    values: { id, cidr_block: "10.0.0.0/16" },
  });
  const managed = { address: "aws_vpc.main", type: "aws_vpc", actions: ["no-op"], values: { id: "vpc-1" } };

  it.each<[string, PlanSketch, string[]]>([
    ["of what a plan manages", { resources: [managed], prior: [lookup("again", "vpc-1")] }, ["aws_vpc.main"]],
    [
      "of one VPC twice",
      { resources: [], prior: [lookup("one", "vpc-2"), lookup("two", "vpc-2")] },
      ["data.aws_vpc.one"],
    ],
    ["of another VPC", { resources: [managed], prior: [lookup("one", "vpc-2")] }, ["aws_vpc.main", "data.aws_vpc.one"]],
  ])("count once: %s", (_, plan, addresses) => {
    expect(read(plan).vpcs.map(({ address }) => address)).toEqual(addresses);
  });

  it("of a state file are named apart from what it manages", () => {
    const resource = (mode: string, id: string) => ({
      ...{ mode, type: "aws_vpc", name: "main", provider: 'provider["registry.terraform.io/hashicorp/aws"]' },
      instances: [{ attributes: { id, cidr_block: "10.0.0.0/16" } }],
    });
    const state = {
      version: 4,
      terraform_version: "1.11.4",
      resources: [resource("managed", "vpc-1"), resource("data", "vpc-2")],
    };
    const { vpcs } = readTerraform([{ name: "terraform.tfstate", text: JSON.stringify(state) }]);
    expect(vpcs.map(({ address }) => address)).toEqual(["aws_vpc.main", "data.aws_vpc.main"]);
  });
});

it("a range that a plan takes away from a VPC is not one of it any more", () => {
  const values = { id: "vpc-1", cidr_block: "10.0.0.0/16" };
  const range = (name: string, block: string, actions: string[]) => {
    const all = { vpc_id: "vpc-1", cidr_block: block };
    const address = `aws_vpc_ipv4_cidr_block_association.${name}`;
    return { address, type: "aws_vpc_ipv4_cidr_block_association", actions, values: all, before: all };
  };
  const { vpcs } = read({
    resources: [
      { address: "aws_vpc.main", type: "aws_vpc", actions: ["no-op"], values },
      range("goes", "10.1.0.0/16", ["delete"]),
      range("comes", "10.2.0.0/16", ["create"]),
    ],
  });
  expect(vpcs.map(({ cidrBlocks }) => cidrBlocks)).toEqual([["10.0.0.0/16", "10.2.0.0/16"]]);
});

it("an endpoint that a plan moves to another address counts once", () => {
  const values = {
    id: "vpce-1",
    vpc_id: "vpc-1",
    service_name: "com.amazonaws.us-east-1.sqs",
    vpc_endpoint_type: "Interface",
  };
  const { endpoints } = read({
    resources: [sqs({ address: "aws_vpc_endpoint.new", actions: ["no-op"], values, before: values })],
    prior: [{ address: "aws_vpc_endpoint.old", type: "aws_vpc_endpoint", values }],
  });
  expect(endpoints.map(({ address }) => address)).toEqual(["aws_vpc_endpoint.new"]);
});

it("what is in subnets that no input has is in a VPC that is not known", () => {
  const { network } = read({
    resources: [
      { address: "aws_nat_gateway.n", type: "aws_nat_gateway", values: { subnet_id: "subnet-9" } },
      {
        address: "aws_lb.l",
        type: "aws_lb",
        values: { load_balancer_type: "network", subnets: ["subnet-8", "subnet-9"] },
      },
    ],
  });
  const places = [...network.natGateways, ...network.loadBalancers].map(({ address, scope }) => [
    address,
    "unresolved" in scope.vpc,
  ]);
  expect(places).toEqual([
    ["aws_nat_gateway.n", true],
    ["aws_lb.l", true],
  ]);
});
