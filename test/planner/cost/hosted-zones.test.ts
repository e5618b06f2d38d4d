import { assess, readTerraform, type Assessment, type Decimal } from "cdktf-privatelink/planner";
import { association, located, ref, topology } from "../topology-factory";
import { planText } from "../terraform/plans";

/** Private hosted zones: 0.50 a month each up to 25 of an account, then 0.10. VPC Lattice services in service networks. */

function monthly({ totals }: Assessment): string {
  const total = totals["USD"]?.monthly;
  if (total === undefined || total.kind === "unknown") return "unknown";
  const cents = (amount: Decimal): string => amount.toDecimalPlaces(2).toString();
  return total.kind === "known" ? cents(total.value) : `${cents(total.low)}..${cents(total.high)}`;
}

const PRIVATE = { name: "a.internal", vpc: [{ vpc_id: "vpc-1" }] };
const inRegion = (region: string, count: number) => ({
  ...(count === 1 ? {} : { count }),
  provider: region === "us-east-1" ? undefined : "aws.other",
  ...PRIVATE,
});
const configurationOf = (zones: object): string =>
  JSON.stringify({
    provider: { aws: [{ region: "us-east-1" }, { region: "eu-west-1", alias: "other" }] },
    resource: { aws_route53_zone: zones },
  });
const assessed = (text: string): Assessment => assess(readTerraform([{ name: "input", text }]));

it.each<[string, object, string]>([
  ["one", { a: PRIVATE }, "0.5"],
  ["one with two VPCs", { a: { ...PRIVATE, vpc: [{ vpc_id: "vpc-1" }, { vpc_id: "vpc-2" }] } }, "0.5"],
  ["one with its VPC outside a list", { a: { ...PRIVATE, vpc: { vpc_id: "vpc-1" } } }, "0.5"],
  ["a public one is not counted", { a: { name: "example.com" } }, "0"],
  ["25", { a: inRegion("us-east-1", 25) }, "12.5"],
  ["26", { a: inRegion("us-east-1", 26) }, "12.6"],
  ["20 in each of two Regions: one account", { a: inRegion("us-east-1", 20), b: inRegion("eu-west-1", 20) }, "14"],
])("hosted zones: %s", (_, zones, expected) => {
  expect(monthly(assessed(configurationOf(zones)))).toBe(expected);
});

const ZONE = { address: "aws_route53_zone.z", type: "aws_route53_zone" };
const zoneOf = (name: string, expressions: object) => ({
  resources: [
    { address: ZONE.address, mode: "managed", type: ZONE.type, name, provider_config_key: "aws", expressions },
  ],
});

it.each<[string, object, string]>([
  ["a new zone", { values: PRIVATE }, "0.5"],
  [
    "a zone whose VPC is known after apply",
    { values: { name: "a", vpc: [{}] }, unknown: { vpc: [{ vpc_id: true }] } },
    "0.5",
  ],
  ["a zone that may be public", { values: { name: "a" }, unknown: { vpc: true } }, "0..0.5"],
  ["a zone that goes", { actions: ["delete"], before: PRIVATE }, "0"],
])("a plan has %s", (_, resource, expected) => {
  const text = planText({
    resources: [{ ...ZONE, ...resource }],
    configuration: zoneOf("z", { vpc: { references: ["var.vpcs"] } }),
  });
  expect(monthly(assessed(text))).toBe(expected);
});

it("a zone that is only looked up is billed to others", () => {
  const data = { data: { aws_route53_zone: { z: { name: "a.internal", private_zone: true } } } };
  expect(assessed(JSON.stringify({ provider: { aws: [{ region: "us-east-1" }] }, ...data })).resources).toEqual([]);
});

it("zones share one row of assumptions, and each bears its share of the tiers", () => {
  const { resources } = assessed(configurationOf({ a: inRegion("us-east-1", 50) }));
  expect(resources).toHaveLength(50);
  expect(resources[0]?.components[0]).toMatchObject({ unit: "zone-months", usageBased: false });
  expect(resources[0]?.components[0]?.monthlyCost).toMatchObject({ kind: "known" });
});

describe("a VPC Lattice service", () => {
  const service = { ...located("aws_vpclattice_service", "s"), ref: ref("svc-1") };
  const inNetwork = association("a", { kind: "service", member: ref("svc-1") });
  const costs = (parts: Parameters<typeof topology>[0]) =>
    assess(topology(parts)).resources.map(({ address, components }) => [
      address,
      components.map(
        ({ dimension, monthlyCost }) =>
          `${dimension} ${monthlyCost.kind === "known" ? monthlyCost.value.toString() : monthlyCost.kind}`,
      ),
    ]);

  it("is billed in a service network", () => {
    expect(costs({ latticeServices: [service], serviceNetworkAssociations: [inNetwork] })).toEqual([
      [
        "aws_vpclattice_service.s",
        ["lattice-service-hour 18.25", "lattice-service-gb unknown", "lattice-service-million-requests unknown"],
      ],
    ]);
  });

  it.each([
    ["alone", { latticeServices: [service] }],
    [
      "that goes",
      { latticeServices: [{ ...service, action: "delete" as const }], serviceNetworkAssociations: [inNetwork] },
    ],
    [
      "whose association goes",
      { latticeServices: [service], serviceNetworkAssociations: [{ ...inNetwork, action: "delete" as const }] },
    ],
  ])("is not billed %s", (_, parts) => {
    expect(costs(parts)).toEqual([]);
  });
});
