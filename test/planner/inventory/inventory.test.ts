import { PrivateLinkError } from "cdktf-privatelink/planner";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { joinedInventory, readInventoryFile } from "../../../planner/inventory/inventory-file";

const ENDPOINT = {
  VpcEndpointId: "vpce-1",
  VpcEndpointType: "Interface",
  VpcId: "vpc-1",
  ServiceName: "com.amazonaws.us-east-1.sqs",
  State: "available",
  OwnerId: "111122223333",
};

it("reads what aws ec2 describe-vpc-endpoints prints", () => {
  const text = JSON.stringify({
    VpcEndpoints: [
      ENDPOINT,
      { ...ENDPOINT, VpcEndpointId: "vpce-2", State: "deleted" },
      { ...ENDPOINT, VpcEndpointId: "vpce-3", VpcEndpointType: "Resource", ServiceName: undefined },
    ],
  });
  expect(readInventoryFile("endpoints.json", text, "eu-west-1").counts).toEqual([
    { account: "111122223333", region: "us-east-1", vpc: "vpc-1", counted: "Interface", count: 1, ids: ["vpce-1"] },
    { account: "111122223333", region: "eu-west-1", vpc: "vpc-1", counted: "Resource", count: 1, ids: ["vpce-3"] },
  ]);
  expect(readInventoryFile("endpoints.json", text).counts[1]).toStrictEqual({
    ...{ account: "111122223333", vpc: "vpc-1", counted: "Resource", count: 1, ids: ["vpce-3"] },
  });
  const nowhere = { ...ENDPOINT, VpcId: "", ServiceName: "com.amazonaws.iam" };
  expect(readInventoryFile("endpoints.json", JSON.stringify({ VpcEndpoints: [nowhere] })).counts).toEqual([]);
});

it("states neither account nor VPC where AWS states none", () => {
  const text = JSON.stringify({ VpcEndpoints: [{ ...ENDPOINT, VpcId: "", OwnerId: undefined }] });
  expect(readInventoryFile("endpoints.json", text).counts).toStrictEqual([
    { region: "us-east-1", counted: "Interface", count: 1, ids: ["vpce-1"] },
  ]);
});

it("reads what aws ec2 describe-subnets prints", () => {
  const Subnets = [
    { SubnetId: "subnet-1", AvailableIpAddressCount: 9 },
    { SubnetId: "subnet-2", Tags: [{ Key: "Name" }] },
  ];
  const { availableAddresses } = readInventoryFile("subnets.json", JSON.stringify({ Subnets }));
  expect([...availableAddresses]).toEqual([["subnet-1", 9]]);
});

it("reads the documented example", () => {
  const page = readFileSync(join(__dirname, "../../../docs/configuration.md"), "utf8");
  const [, example = ""] = /```yaml inventory\n(.*?)```/s.exec(page) ?? [];
  const { counts, availableAddresses } = readInventoryFile("example.yml", example);
  expect(counts.map(({ counted, count }) => [counted, count])).toEqual([
    ["Interface", 30],
    ["Gateway", 2],
    ["ResourceGateway", 1],
  ]);
  expect(availableAddresses.get("subnet-0123456789abcdef0")).toBe(9);
});

it("joins files", () => {
  const one = readInventoryFile("a", JSON.stringify({ VpcEndpoints: [ENDPOINT] }));
  const other = readInventoryFile(
    "b",
    JSON.stringify({ Subnets: [{ SubnetId: "subnet-1", AvailableIpAddressCount: 1 }] }),
  );
  const joined = joinedInventory([one, other]);
  expect([joined.counts.length, joined.availableAddresses.size]).toEqual([1, 1]);
});

it.each([
  ["", "expected the key inventory"],
  ["[]", "expected keys with values"],
  ["version: 1\ninventory: [{vpc: vpc-1}]", "expected the key region"],
  ["version: 1\ninventory: [{region: us-east-1, counts: {interface: 1}}]", "Did you mean Interface?"],
  ["version: 1\ninventory: [{region: us-east-1, counts: {Interface: 1.5}}]", "expected a whole number"],
  ["version: 1\ninventory: [{region: us-east-1, vpc: main}]", "expected a VPC id"],
  ["version: 1\ninventory: [{region: us-east-1, subnets: [{id: subnet-1}]}]", "expected the key available_addresses"],
])("refuses %j", (text, message) => {
  expect(() => readInventoryFile("inventory.yml", text)).toThrow(PrivateLinkError);
  expect(() => readInventoryFile("inventory.yml", text)).toThrow(message);
});

it("leaves out an endpoint of a kind that it does not know", () => {
  const text = JSON.stringify({
    VpcEndpoints: [{ ...ENDPOINT, VpcEndpointId: "vpce-2", VpcEndpointType: "Tunnel" }, ENDPOINT],
    NextToken: null,
  });
  expect(readInventoryFile("endpoints.json", text).counts).toHaveLength(1);
});

it("gives an inventory or an error with line and column for what somebody calls a description", () => {
  const keys = fc.constantFrom("VpcEndpoints", "Subnets", "VpcEndpointId", "VpcEndpointType", "SubnetId", "__proto__");
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.jsonValue(),
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(keys, tie("any"), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (content) => {
      try {
        const { counts } = readInventoryFile("i.json", JSON.stringify(content, undefined, 2));
        expect(counts.every(({ count }) => count === 1)).toBe(true);
      } catch (error) {
        if (!PrivateLinkError.isPrivateLinkError(error)) throw error;
        expect(error.details.where).toMatch(/^i\.json, line \d+, column \d+/);
      }
    }),
  );
});
