import { assess, type Endpoint, type Inventory, type InventoryCount } from "cdktf-privatelink/planner";
import { gatewayEndpoint, interfaceEndpoint, topology } from "../topology-factory";

const HERE = { region: "us-east-1", vpc: "vpc-1" };

function inventory(...counts: InventoryCount[]): Inventory {
  return { counts, availableAddresses: new Map() };
}

const listed = (id: string, more: Partial<InventoryCount> = {}): InventoryCount => ({
  ...HERE,
  counted: "Interface",
  count: 1,
  ids: [id],
  ...more,
});

/** Existing, planned and used, of the only line of a quota. */
function figures(id: string, endpoints: readonly Endpoint[], what: Inventory): string[] {
  const { quotas } = assess(topology({ endpoints }), { inventory: what });
  const lines = quotas.filter((line) => line.id === id);
  expect(lines).toHaveLength(1);
  return lines.flatMap(({ existing, planned, used }) =>
    [existing, planned, used].map((quantity) =>
      quantity.kind === "known" ? quantity.value.toString() : quantity.kind,
    ),
  );
}

const PER_VPC = "interface-and-gwlb-endpoints-per-vpc";
const created = interfaceEndpoint("sqs", { action: "create" });
const existing = interfaceEndpoint("kms", { action: "no-op", ref: { key: "vpce-1", label: "vpce-1" } });

it.each<[string, Endpoint[], InventoryCount[], string[]]>([
  ["nothing is stated", [created], [], ["0", "1", "1"]],
  [
    "a number in addition to what is created",
    [created],
    [{ ...HERE, counted: "Interface", count: 30 }],
    ["30", "1", "31"],
  ],
  [
    "a number that includes what an input has",
    [existing],
    [{ ...HERE, counted: "Interface", count: 30 }],
    ["30", "0", "30"],
  ],
  ["a number that is too small", [existing], [{ ...HERE, counted: "Interface", count: 0 }], ["1", "0", "1"]],
  [
    "both kinds that the quota counts",
    [created],
    [{ ...HERE, counted: "GatewayLoadBalancer", count: 2 }],
    ["2", "1", "3"],
  ],
  ["another kind", [created], [{ ...HERE, counted: "Gateway", count: 9 }], ["0", "1", "1"]],
  ["another VPC", [created], [{ ...HERE, vpc: "vpc-9", counted: "Interface", count: 9 }], ["0", "1", "1"]],
  [
    "the VPC with the Region of the services: the VPC decides",
    [created],
    [{ ...HERE, region: "eu-west-1", counted: "Interface", count: 9 }],
    ["9", "1", "10"],
  ],
  ["the VPC without a Region", [created], [{ vpc: "vpc-1", counted: "Interface", count: 9 }], ["9", "1", "10"]],
  ["a Region without a VPC", [created], [{ region: "us-east-1", counted: "Interface", count: 9 }], ["0", "1", "1"]],
  ["ids, one of which an input holds", [created, existing], [listed("vpce-1"), listed("vpce-2")], ["2", "1", "3"]],
  ["an id twice", [created], [listed("vpce-2"), listed("vpce-2")], ["1", "1", "2"]],
  [
    "a number and ids: the larger",
    [created],
    [listed("vpce-2"), { ...HERE, counted: "Interface", count: 5 }],
    ["5", "1", "6"],
  ],
])("%s", (_, endpoints, counts, expected) => {
  expect(figures(PER_VPC, endpoints, inventory(...counts))).toEqual(expected);
});

it.each<[string, InventoryCount[], string]>([
  [
    "numbers of its VPCs",
    [
      { ...HERE, counted: "Gateway", count: 2 },
      { ...HERE, vpc: "vpc-9", counted: "Gateway", count: 3 },
    ],
    "5",
  ],
  [
    "its own number overrides those",
    [
      { region: "us-east-1", counted: "Gateway", count: 7 },
      { ...HERE, counted: "Gateway", count: 2 },
    ],
    "7",
  ],
])("a Region: %s", (_, counts, expected) => {
  const endpoints = [gatewayEndpoint("s3", { action: "create" })];
  expect(figures("gateway-endpoints-per-region", endpoints, inventory(...counts))[0]).toBe(expected);
});
