import { assess, isBounded, readTerraform, valueOf, type Placement, type Topology } from "cdktf-privatelink/planner";
import { expectedOf, highOf, lowOf } from "../../../../planner/model/quantity";
import { planText, sqs, sqsConfiguration, type PlanSketch } from "../plans";

/** Terraform's lists of ids are sets: order and repetition mean nothing. What is forgotten is unknown, not absent. */

function ends({ zones }: Placement): string {
  if (!isBounded(zones)) return "unknown";
  const [low, high] = [lowOf(zones), highOf(zones)];
  return low.eq(high) ? low.toString() : `${low.toString()}..${high.toString()}`;
}

function zonesIn(text: string): string[] {
  const { endpoints } = readTerraform([{ name: "input.json", text }]);
  return endpoints.map((endpoint) => ("placement" in endpoint ? ends(endpoint.placement) : "none"));
}

const subnet = (name: string, id?: string): PlanSketch["resources"][number] => ({
  address: `aws_subnet.${name}`,
  type: "aws_subnet",
  values: { ...(id === undefined ? {} : { id }), vpc_id: "vpc-1", availability_zone: `us-east-1${name}` },
  unknown: id === undefined ? { id: true } : {},
  actions: id === undefined ? ["create"] : ["no-op"],
});

const reads = (...names: string[]): string[] =>
  names.flatMap((name) => [`aws_subnet.${name}.id`, `aws_subnet.${name}`]);

function plan(subnets: readonly PlanSketch["resources"][number][], given: object, references: string[]): string {
  return planText({
    resources: [...subnets, sqs(given)],
    configuration: sqsConfiguration({ subnet_ids: { references } }),
  });
}

describe("a subnet that a plan names twice", () => {
  it.each<[string, string, string]>([
    ["as an id", plan([], { values: { subnet_ids: ["subnet-1", "subnet-1"] } }, []), "1"],
    [
      "as a reference",
      plan(
        [subnet("a")],
        { values: { subnet_ids: [null, null] }, unknown: { subnet_ids: [true, true] } },
        reads("a", "a"),
      ),
      "1",
    ],
    [
      "as a reference, beside another",
      plan(
        [subnet("a"), subnet("b")],
        { values: { subnet_ids: [null, null, null] }, unknown: { subnet_ids: [true, true, true] } },
        reads("a", "b", "a"),
      ),
      "2",
    ],
    [
      "as an id, beside a new one",
      plan(
        [subnet("a")],
        { values: { subnet_ids: ["subnet-1", "subnet-1", null] }, unknown: { subnet_ids: [false, false, true] } },
        reads("a"),
      ),
      "2",
    ],
    [
      "as an id and as a reference to it",
      plan(
        [subnet("a", "subnet-1")],
        { values: { subnet_ids: ["subnet-1", null] }, unknown: { subnet_ids: [false, true] } },
        reads("a"),
      ),
      "1",
    ],
    [
      "in a list that is unknown as a whole",
      plan([subnet("a")], { unknown: { subnet_ids: true } }, reads("a", "a")),
      "1",
    ],
  ])("%s", (_, text, expected) => {
    expect(zonesIn(text)).toEqual([expected]);
  });

  it("but two new subnets are two", () => {
    const unknown = { values: { subnet_ids: [null, null] }, unknown: { subnet_ids: [true, true] } };
    expect(zonesIn(plan([subnet("a"), subnet("b")], unknown, reads("a", "b")))).toEqual(["2"]);
  });

  it("and elements that a key picks may be several of all instances", () => {
    const private2 = ["x", "y"].map((index) => ({
      ...subnet("private"),
      address: `aws_subnet.private["${index}"]`,
      index,
    }));
    const endpoint = sqs({ values: { subnet_ids: [null, null] }, unknown: { subnet_ids: [true, true] } });
    const text = planText({
      resources: [...private2, { ...endpoint, address: 'aws_vpc_endpoint.sqs["x"]', index: "x" }],
      configuration: sqsConfiguration({ subnet_ids: { references: ["aws_subnet.private", "each.key"] } }),
    });
    expect(zonesIn(text)).toEqual(["2"]);
  });
});

describe("a list that is known after apply as a whole", () => {
  const three = ["a", "b", "c"].map((zone) => subnet(zone));
  const open = (references: string[], variables: object = {}, more: PlanSketch["resources"] = []): string =>
    planText({
      resources: [...three, ...more, sqs({ unknown: { subnet_ids: true } })],
      configuration: sqsConfiguration({ subnet_ids: { references } }),
      variables,
    });

  it.each<[string, string, string]>([
    ["names all subnets that it refers to", open(reads("a", "b")), "2"],
    [
      "may leave out those that a condition excludes",
      open([...reads("a", "b"), "var.on"], { on: { value: true } }),
      "0..3",
    ],
    [
      "may leave out those that a filter over a map excludes",
      open([...reads("a", "b"), "var.subnets"], { subnets: { value: { a: { type: "private" } } } }),
      "0..3",
    ],
    ["contains the ids of a variable", open([...reads("a"), "var.ids"], { ids: { value: ["subnet-9"] } }), "2"],
    ["is the same with an empty variable", open([...reads("a"), "var.ids"], { ids: { value: [] } }), "1"],
    [
      "may be empty where the plan shows the length of other lists",
      open(reads("a", "b"), {}, [
        {
          ...sqs({ values: { subnet_ids: [null] }, unknown: { subnet_ids: [true] } }),
          address: "aws_vpc_endpoint.counted",
          actions: ["delete"],
          before: {},
        },
      ]),
      "0..3",
    ],
  ])("%s", (_, text, expected) => {
    expect(zonesIn(text).at(-1)).toBe(expected);
  });
});

/** A synthesized stack of an endpoint and two subnets. */
function stack(subnetIds: unknown, more: object = {}): string {
  const endpoint = { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.sqs", vpc_endpoint_type: "Interface" };
  const aws_subnet = Object.fromEntries(["a", "b"].map((zone) => [zone, { vpc_id: "vpc-1" }]));
  return JSON.stringify({
    provider: { aws: [{ region: "us-east-1" }] },
    resource: { aws_subnet, aws_vpc_endpoint: { e: { ...endpoint, subnet_ids: subnetIds } } },
    ...more,
  });
}

it.each<[string, unknown, string]>([
  ["a list", ["${aws_subnet.a.id}", "${aws_subnet.a.id}"], "1"],
  ["a local", "${local.ids}", "1"],
  ["literal ids", ["subnet-1", "subnet-1", "subnet-2"], "2"],
])("a configuration with a subnet twice: %s", (_, subnetIds, expected) => {
  const locals = { ids: ["${aws_subnet.a.id}", "${aws_subnet.a.id}"] };
  expect(zonesIn(stack(subnetIds, { locals }))).toEqual([expected]);
});

it("two associations with one subnet add one", () => {
  const association = { vpc_endpoint_id: "${aws_vpc_endpoint.e.id}", subnet_id: "${aws_subnet.a.id}" };
  const { resource } = JSON.parse(stack(undefined)) as { resource: object };
  const more = { aws_vpc_endpoint_subnet_association: { x: association, y: association } };
  expect(zonesIn(JSON.stringify({ provider: { aws: [{}] }, resource: { ...resource, ...more } }))).toEqual(["1"]);
});

/** A state with one resource. */
const state = (type: string, values: object): string =>
  JSON.stringify({
    format_version: "1.0",
    values: { root_module: { resources: [{ address: `${type}.x`, mode: "managed", type, name: "x", values }] } },
  });

const read = (text: string): Topology => readTerraform([{ name: "state.json", text }]);

it("every set of a state counts a member once", () => {
  const twice = (id: string): string[] => [id, id];
  const [endpoint] = read(
    state("aws_vpc_endpoint", {
      vpc_endpoint_type: "Interface",
      subnet_ids: twice("subnet-1"),
      security_group_ids: twice("sg-1"),
    }),
  ).endpoints;
  expect(endpoint?.kind === "Interface" && [ends(endpoint.placement), valueOf(endpoint.securityGroups)]).toEqual([
    "1",
    [{ key: "sg-1", label: "sg-1" }],
  ]);
  const [gateway] = read(
    state("aws_vpc_endpoint", { vpc_endpoint_type: "Gateway", route_table_ids: twice("rtb-1") }),
  ).endpoints;
  expect(gateway?.kind === "Gateway" && valueOf(gateway.routeTables)).toHaveLength(1);
  const { loadBalancers } = read(
    state("aws_lb", { load_balancer_type: "network", subnets: twice("subnet-1") }),
  ).network;
  expect(loadBalancers.map(({ placement }) => ends(placement))).toEqual(["1"]);
  const { resourceGateways } = read(
    state("aws_vpclattice_resource_gateway", { subnet_ids: twice("subnet-1") }),
  ).network;
  expect(resourceGateways.map(({ placement }) => ends(placement))).toEqual(["1"]);
  const { endpointServices } = read(
    state("aws_vpc_endpoint_service", {
      network_load_balancer_arns: twice("arn:aws:lb"),
      gateway_load_balancer_arns: [],
    }),
  ).network;
  expect(endpointServices.map((service) => valueOf(service.networkLoadBalancers)?.length)).toEqual([1]);
});

it("two addresses of a Resolver endpoint in one subnet are two network interfaces", () => {
  const address = { subnet_id: "subnet-1" };
  const { resolverEndpoints } = read(
    state("aws_route53_resolver_endpoint", { ip_address: [address, address] }),
  ).network;
  expect(resolverEndpoints[0]).toMatchObject({ interfaces: { kind: "known" }, subnets: [{ key: "subnet-1" }] });
  expect(Number(resolverEndpoints[0]!.interfaces.kind === "known" && resolverEndpoints[0]!.interfaces.value)).toBe(2);
});

/** Metamorphic laws over lists of subnets. */
const LISTS: readonly (readonly string[])[] = [
  [],
  ["subnet-1"],
  ["subnet-1", "subnet-2"],
  ["subnet-3", "subnet-1", "subnet-2"],
];

const costs = (text: string): readonly number[] => {
  const [cost] = assess(readTerraform([{ name: "plan.json", text }])).endpoints;
  const { monthly } = cost!;
  return isBounded(monthly) ? [lowOf(monthly), expectedOf(monthly), highOf(monthly)].map(Number) : [];
};

const listed = (ids: readonly (string | null)[], unknown: unknown = false): string =>
  planText({
    resources: [sqs({ values: { subnet_ids: ids }, unknown: { subnet_ids: unknown } })],
    configuration: sqsConfiguration({ subnet_ids: { references: ["var.subnets"] } }),
  });

describe.each(LISTS.map((ids) => [ids]))("subnets %j", (ids) => {
  const original = costs(listed(ids));

  it("cost the same in any order and however often each is named", () => {
    expect(costs(listed([...ids].reverse()))).toEqual(original);
    expect(costs(listed([...ids, ...ids]))).toEqual(original);
    for (const id of ids) expect(costs(listed([id, ...ids]))).toEqual(original);
  });

  it("cost what the range contains once they are forgotten", () => {
    const [cost] = original;
    const forgotten = [
      listed([], true),
      listed(
        ids.map(() => null),
        ids.length > 0 && ids.map(() => true),
      ),
      planText({
        resources: [sqs()],
        configuration: sqsConfiguration({ subnet_ids: { references: ["var.subnets"] } }),
      }),
      planText({ resources: [sqs()] }),
    ];
    for (const text of forgotten) {
      const [low, , high] = costs(text);
      expect(low).toBeLessThanOrEqual(cost!);
      expect(high).toBeGreaterThanOrEqual(cost!);
    }
  });
});
