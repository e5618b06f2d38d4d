import { assess, highOf, isBounded, lowOf, readTerraform, unknown, type Quantity } from "cdktf-privatelink/planner";

/** Hand-written: a plan that creates one interface endpoint with these subnets. */
function zonesOf(subnets: unknown): Quantity {
  const after = {
    vpc_id: "vpc-1",
    service_name: "com.amazonaws.us-east-1.sqs",
    vpc_endpoint_type: "Interface",
    subnet_ids: subnets,
  };
  const change = { actions: ["create"], before: null, after, after_unknown: {} };
  const endpoint = { address: "aws_vpc_endpoint.a", mode: "managed", type: "aws_vpc_endpoint", name: "a", change };
  const text = JSON.stringify({ format_version: "1.2", resource_changes: [endpoint], configuration: {} });
  return assess(readTerraform([{ name: "plan.json", text }])).endpoints[0]?.zones ?? unknown("no endpoint");
}

function bounds(zones: Quantity): readonly number[] {
  return isBounded(zones) ? [lowOf(zones).toNumber(), highOf(zones).toNumber()] : [];
}

it.each(["subnet-1", 5, { id: "subnet-1" }, true])("subnets that are %j are an unknown number of zones", (subnets) => {
  const zones = zonesOf(subnets);
  expect(bounds(zones)).toEqual([0, 6]);
  expect(zones.reason).toContain("subnet_ids is not a list");
});

it.each<[string, unknown[], number]>([
  ["elements that are not ids count as subnets without a name", [null, 5, {}], 3],
  ["an empty list names no subnet", [], 0],
])("%s", (_, subnets, zones) => {
  expect(bounds(zonesOf(subnets))).toEqual([zones, zones]);
});
