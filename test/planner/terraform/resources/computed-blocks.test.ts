import { assess, isBounded, readTerraform, type Placement, type Topology } from "cdktf-privatelink/planner";
import { highOf, lowOf } from "../../../../planner/model/quantity";
import { planText, sqs, sqsConfiguration } from "../plans";

/** A plan keeps the blocks and lists that AWS computed, although the configuration or an association changes them. */

const block = (subnet: string, ipv4: string): object => ({ subnet_id: subnet, ipv4, ipv6: "" });
const KEPT = [block("subnet-1", "10.0.1.4"), block("subnet-2", "10.0.2.4"), block("subnet-3", "10.0.3.4")];
const THREE = ["subnet-1", "subnet-2", "subnet-3"];

function updated(after: object, expressions: object | undefined, before: object = {}): Topology {
  const text = planText({
    resources: [
      sqs({
        actions: ["update"],
        before: { id: "vpce-1", subnet_ids: THREE, subnet_configuration: KEPT, ...before },
        values: { id: "vpce-1", ...after },
      }),
    ],
    ...(expressions === undefined ? {} : { configuration: sqsConfiguration(expressions) }),
  });
  return readTerraform([{ name: "plan.json", text }]);
}

const placementOf = ({ endpoints: [endpoint] }: Topology): Placement => {
  if (endpoint === undefined || !("placement" in endpoint)) throw new Error("no endpoint");
  return endpoint.placement;
};

function zones(topology: Topology): string {
  const { zones: count } = placementOf(topology);
  if (!isBounded(count)) return "unknown";
  return lowOf(count).eq(highOf(count))
    ? highOf(count).toString()
    : `${lowOf(count).toString()}..${highOf(count).toString()}`;
}

const LIST = { subnet_ids: { constant_value: ["subnet-1", "subnet-2"] } };
const BLOCKS = { subnet_configuration: [{ subnet_id: { constant_value: "subnet-1" } }] };

it.each<[string, object, object | undefined, string]>([
  ["a list and kept blocks", { subnet_ids: ["subnet-1", "subnet-2"], subnet_configuration: KEPT }, LIST, "2"],
  [
    "the same without configuration",
    { subnet_ids: ["subnet-1", "subnet-2"], subnet_configuration: KEPT },
    undefined,
    "2",
  ],
  ["blocks and a kept list", { subnet_ids: THREE, subnet_configuration: KEPT.slice(0, 1) }, BLOCKS, "1"],
  ["neither is written", { subnet_ids: THREE, subnet_configuration: KEPT }, {}, "3"],
  ["only blocks are stated", { subnet_configuration: KEPT }, {}, "3"],
])("%s", (_, after, expressions, expected) => {
  expect(zones(updated(after, expressions))).toBe(expected);
});

it("kept addresses are not designated ones", () => {
  const kept = updated({ subnet_ids: THREE, subnet_configuration: KEPT }, LIST);
  expect(placementOf(kept).designated).toEqual([]);
});

it("an address that changes was written, in a dynamic block, too", () => {
  const changed = [block("subnet-1", "10.0.1.9"), ...KEPT.slice(1)];
  const topology = updated({ subnet_ids: THREE, subnet_configuration: changed }, LIST);
  expect(assess(topology).findings.map(({ rule }) => rule)).toContain("vpce/designated-address-changed");
  expect(placementOf(topology).designated).toHaveLength(1);
});

it("a dynamic block of a new load balancer names its subnets", () => {
  const text = planText({
    resources: [
      {
        address: "aws_lb.n",
        type: "aws_lb",
        values: {
          load_balancer_type: "network",
          subnet_mapping: [{ subnet_id: "subnet-1" }, { subnet_id: "subnet-2" }],
        },
        unknown: { subnets: true },
      },
    ],
    configuration: {
      resources: [
        {
          ...{ address: "aws_lb.n", mode: "managed", type: "aws_lb", name: "n", provider_config_key: "aws" },
          expressions: { subnets: { references: ["var.subnets"] } },
        },
      ],
    },
    variables: { subnets: { value: null } },
  });
  const [balancer] = readTerraform([{ name: "plan.json", text }]).network.loadBalancers;
  expect(balancer!.placement.subnets.map(({ key }) => key)).toEqual(["subnet-1", "subnet-2"]);
});

it.each<[string, string, object, (topology: Topology) => unknown, unknown]>([
  ["subnet", "subnet_id", { subnet_ids: ["x-1", "x-2"] }, zones, "1"],
  [
    "security_group",
    "security_group_id",
    { security_group_ids: ["x-1", "x-2"] },
    ({ endpoints: [endpoint] }) => endpoint?.kind === "Interface" && endpoint.securityGroups,
    [{ key: "x-1", label: "x-1" }],
  ],
])("a list that AWS computes loses what a removed %s association added", (what, attribute, lists, read, expected) => {
  const values = { vpc_endpoint_id: "vpce-1", [attribute]: "x-2" };
  const type = `aws_vpc_endpoint_${what}_association`;
  const association = { address: `${type}.a`, type, actions: ["delete"], before: values };
  const endpoint = sqs({ actions: ["no-op"], values: { id: "vpce-1", ...lists } });
  const topology = (resources: object): Topology =>
    readTerraform([{ name: "plan.json", text: planText({ resources: [endpoint, association], ...resources }) }]);
  expect(read(topology({ configuration: sqsConfiguration({}) }))).toEqual(expected);
});
