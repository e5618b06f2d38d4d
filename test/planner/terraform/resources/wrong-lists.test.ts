import { assess, readTerraform } from "cdktf-privatelink/planner";

/** Hand-written: a plan that creates one interface endpoint with these subnets. */
function zonesOf(subnets: unknown): unknown {
  const after = {
    vpc_id: "vpc-1",
    service_name: "com.amazonaws.us-east-1.sqs",
    vpc_endpoint_type: "Interface",
    subnet_ids: subnets,
  };
  const change = { actions: ["create"], before: null, after, after_unknown: {} };
  const endpoint = { address: "aws_vpc_endpoint.a", mode: "managed", type: "aws_vpc_endpoint", name: "a", change };
  const text = JSON.stringify({ format_version: "1.2", resource_changes: [endpoint], configuration: {} });
  return assess(readTerraform([{ name: "plan.json", text }])).endpoints[0]?.zones;
}

it.each(["subnet-1", 5, { id: "subnet-1" }, true])("subnets that are %j are not zero zones", (subnets) => {
  expect(zonesOf(subnets)).toMatchObject({
    kind: "range",
    reason: expect.stringContaining("subnet_ids is not a list"),
  });
});

it("elements that are not ids count as what they are: subnets without a name", () => {
  expect(zonesOf([null, 5, {}])).toMatchObject({ kind: "known", value: expect.objectContaining({ d: [3] }) });
});

it("an empty list is no subnet", () => {
  expect(zonesOf([])).toMatchObject({ value: expect.objectContaining({ d: [0] }) });
});
