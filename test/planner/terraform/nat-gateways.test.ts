import { assess, readTerraform, type ResourceCost } from "cdktf-privatelink/planner";
import { planText, type PlanSketch } from "./plans";

/** The zones and public addresses of NAT gateways, by what an input states. Prices of us-east-1: 0.045 and 0.005. */

function text(monthly: ResourceCost["monthly"]): string {
  if (monthly.kind === "unknown") return "unknown";
  if (monthly.kind === "known") return monthly.value.toString();
  return `${monthly.low.toString()}..${monthly.high.toString()}`;
}

function costOf(input: string): string[] {
  const { resources } = assess(readTerraform([{ name: "input", text: input }]));
  const nats = resources.filter(({ resourceType }) => resourceType === "aws_nat_gateway");
  return nats.map(({ monthly }) => text(monthly));
}

const configurationOf = (resource: object): string =>
  JSON.stringify({ provider: { aws: [{ region: "us-east-1" }] }, resource });

const NAT = "aws_nat_gateway";
const inConfiguration = (attributes: object, more: object = {}): string[] =>
  costOf(configurationOf({ [NAT]: { n: attributes }, ...more }));

const zone = (name: string, ...eips: string[]) => ({ availability_zone: `us-east-1${name}`, allocation_ids: eips });
const REGIONAL = { availability_mode: "regional", vpc_id: "vpc-1" };

describe("a configuration", () => {
  it.each<[string, object, string]>([
    ["a zonal one", { subnet_id: "subnet-1", allocation_id: "eip-1" }, "36.5"],
    ["a zonal one by its name", { subnet_id: "subnet-1", allocation_id: "eip-1", availability_mode: "zonal" }, "36.5"],
    ["a private one", { subnet_id: "subnet-1", connectivity_type: "private" }, "32.85"],
    [
      "a private one with secondary private addresses",
      { subnet_id: "subnet-1", connectivity_type: "private", secondary_private_ip_address_count: 5 },
      "32.85",
    ],
    [
      "one with two secondary addresses",
      { allocation_id: "eip-1", secondary_allocation_ids: ["eip-2", "eip-3"] },
      "43.8",
    ],
    ["an address named twice", { allocation_id: "eip-1", secondary_allocation_ids: ["eip-1", "eip-2"] }, "40.15"],
    [
      "three zones",
      { ...REGIONAL, availability_zone_address: [zone("a", "e1"), zone("b", "e2"), zone("c", "e3")] },
      "109.5",
    ],
    [
      "two zones with three addresses",
      { ...REGIONAL, availability_zone_address: [zone("a", "e1", "e2"), zone("b", "e3")] },
      "76.65",
    ],
    ["a single block outside a list", { ...REGIONAL, availability_zone_address: zone("a", "e1") }, "36.5"],
    [
      "zones by id",
      { ...REGIONAL, availability_zone_address: [{ availability_zone_id: "use1-az1", allocation_ids: ["e1"] }] },
      "36.5",
    ],
    ["a zone in two blocks", { ...REGIONAL, availability_zone_address: [zone("a", "e1"), zone("a", "e2")] }, "40.15"],
    ["a regional one that AWS extends", REGIONAL, "36.5..219"],
  ])("%s", (_, attributes, expected) => {
    expect(inConfiguration(attributes)).toEqual([expected]);
  });

  it.each<[string, object, string]>([
    ["referred to", { allocation_id: "${aws_eip.a.id}", secondary_allocation_ids: ["${aws_eip.b.id}"] }, "40.15"],
    ["referred to twice", { allocation_id: "${aws_eip.a.id}", secondary_allocation_ids: ["${aws_eip.a.id}"] }, "36.5"],
    ["all of a resource", { allocation_id: "eip-0", secondary_allocation_ids: "${aws_eip.c[*].id}" }, "47.45"],
    [
      "of a regional one",
      {
        ...REGIONAL,
        availability_zone_address: [
          { availability_zone: "us-east-1a", allocation_ids: ["${aws_eip.a.id}", "${aws_eip.b.id}"] },
        ],
      },
      "40.15",
    ],
  ])("addresses %s", (_, attributes, expected) => {
    expect(inConfiguration(attributes, { aws_eip: { a: {}, b: {}, c: { count: 3 } } })).toEqual([expected]);
  });

  it("addresses of association resources, each once", () => {
    const association = (eip: string) => ({ nat_gateway_id: "${aws_nat_gateway.n.id}", allocation_id: eip });
    const more = { aws_nat_gateway_eip_association: { a: association("eip-1"), b: association("eip-2") } };
    expect(inConfiguration({ subnet_id: "subnet-1", allocation_id: "eip-1" }, more)).toEqual(["40.15"]);
  });

  it("a regional one is in at most the zones of its VPC's subnets", () => {
    const subnet = (letter: string) => ({
      vpc_id: "${aws_vpc.v.id}",
      cidr_block: "10.0.0.0/24",
      availability_zone: `us-east-1${letter}`,
    });
    const more = {
      aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
      aws_subnet: { a: subnet("a"), b: subnet("b"), c: subnet("b") },
    };
    expect(inConfiguration({ ...REGIONAL, vpc_id: "${aws_vpc.v.id}" }, more)).toEqual(["36.5..73"]);
  });
});

describe("a plan", () => {
  const inPlan = (nat: Partial<PlanSketch["resources"][number]>, expressions: object, rest: Partial<PlanSketch> = {}) =>
    costOf(
      planText({
        resources: [{ address: `${NAT}.n`, type: NAT, ...nat }],
        configuration: {
          resources: [
            { address: `${NAT}.n`, mode: "managed", type: NAT, name: "n", provider_config_key: "aws", expressions },
          ],
        },
        ...rest,
      }),
    );

  it.each<[string, object, object, object, string]>([
    [
      "computed attributes that nobody sets are not unknown",
      { subnet_id: "subnet-1", allocation_id: "eip-1" },
      { secondary_allocation_ids: true, availability_mode: true, regional_nat_gateway_address: true },
      { allocation_id: { constant_value: "eip-1" } },
      "36.5",
    ],
    [
      "two secondary addresses to be created",
      { subnet_id: "subnet-1", secondary_allocation_ids: [null, null] },
      { allocation_id: true, secondary_allocation_ids: [true, true] },
      {
        allocation_id: { references: ["aws_eip.a.id", "aws_eip.a"] },
        secondary_allocation_ids: { references: ["aws_eip.b", "aws_eip.c"] },
      },
      "43.8",
    ],
    [
      "secondary addresses that are known after apply: up to eight in all",
      { subnet_id: "subnet-1" },
      { secondary_allocation_ids: true },
      { secondary_allocation_ids: { references: ["var.addresses"] } },
      "36.5..62.05",
    ],
    [
      "a mode that is known after apply",
      { vpc_id: "vpc-1" },
      { availability_mode: true },
      { availability_mode: { references: ["var.mode"] } },
      "36.5..219",
    ],
    [
      "zones with addresses to be created",
      {
        ...REGIONAL,
        availability_zone_address: [{ availability_zone: "us-east-1a" }, { availability_zone: "us-east-1b" }],
      },
      { availability_zone_address: [{ allocation_ids: true }, { allocation_ids: true }] },
      {
        availability_zone_address: [
          { allocation_ids: { references: ["aws_eip.a"] } },
          { allocation_ids: { references: ["aws_eip.b"] } },
        ],
      },
      "73..299.3",
    ],
    [
      "a connectivity that is known after apply",
      { subnet_id: "subnet-1", allocation_id: "eip-1" },
      { connectivity_type: true },
      { connectivity_type: { references: ["var.connectivity"] } },
      "32.85..36.5",
    ],
  ])("%s", (_, values, unknown, expressions, expected) => {
    expect(inPlan({ values, unknown }, expressions)).toEqual([expected]);
  });

  it("one that goes is not billed", () => {
    expect(inPlan({ actions: ["delete"], before: { ...REGIONAL }, values: {} }, {})).toEqual([]);
  });
});

describe("a state", () => {
  const inState = (attributes: object): string[] =>
    costOf(
      JSON.stringify({
        version: 4,
        terraform_version: "1.11.4",
        resources: [
          {
            mode: "managed",
            type: NAT,
            name: "n",
            provider: 'provider["registry.terraform.io/hashicorp/aws"]',
            instances: [{ schema_version: 0, attributes: { id: "nat-1", region: "us-east-1", ...attributes } }],
          },
        ],
      }),
    );
  const address = (letter: string, eip: string) => ({ availability_zone: `us-east-1${letter}`, allocation_id: eip });

  it.each<[string, object, string]>([
    [
      "the zones and addresses that a regional one has",
      {
        ...REGIONAL,
        availability_zone_address: [],
        regional_nat_gateway_address: [address("a", "e1"), address("a", "e2"), address("b", "e3")],
      },
      "76.65",
    ],
    [
      "blocks and what AWS returns name the same addresses",
      { ...REGIONAL, availability_zone_address: [zone("a", "e1")], regional_nat_gateway_address: [address("a", "e1")] },
      "36.5",
    ],
    [
      "a zonal one before the mode existed",
      { subnet_id: "subnet-1", allocation_id: "eip-1", secondary_allocation_ids: null },
      "36.5",
    ],
    [
      "nonsense where addresses are expected",
      { ...REGIONAL, regional_nat_gateway_address: ["e1", 7, {}] },
      "36.5..219",
    ],
  ])("%s", (_, attributes, expected) => {
    expect(inState(attributes)).toEqual([expected]);
  });
});
