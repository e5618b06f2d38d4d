import { expectedOf, highOf, isBounded, lowOf, readTerraform } from "cdktf-privatelink/planner";
import { planText, sqs, sqsConfiguration } from "../plans";

type Actions = readonly string[];

/** Hand-written plan: a route table, and the association that makes it the main route table of its VPC. */
function isMain(actions: Actions): boolean | undefined {
  const association = { vpc_id: "vpc-1", route_table_id: "rtb-1" };
  const text = planText({
    resources: [
      {
        address: "aws_route_table.t",
        type: "aws_route_table",
        actions: ["no-op"],
        values: { id: "rtb-1", vpc_id: "vpc-1" },
      },
      {
        address: "aws_main_route_table_association.m",
        type: "aws_main_route_table_association",
        actions,
        values: association,
        before: association,
      },
    ],
  });
  return readTerraform([{ name: "plan", text }]).network.routeTables[0]?.isMain;
}

it.each<[Actions, boolean]>([
  [["create"], true],
  [["no-op"], true],
  [["delete", "create"], true],
  [["delete"], false],
  [["forget"], false],
])("the main route table by an association with %j", (actions, expected) => {
  expect(isMain(actions)).toBe(expected);
});

/** A new endpoint without subnets gets none; an existing one may have some that the configuration does not name. */
it.each<[Actions, [number, number, number]]>([
  [["create"], [0, 0, 0]],
  [
    ["delete", "create"],
    [0, 0, 0],
  ],
  [["update"], [0, 2, 6]],
  [["no-op"], [0, 2, 6]],
])("zones of an endpoint whose configuration names no subnet, with %j", (actions, expected) => {
  const configuration = sqsConfiguration({ vpc_id: { constant_value: "vpc-1" } });
  const text = planText({ resources: [sqs({ actions })], configuration });
  const [endpoint] = readTerraform([{ name: "plan", text }]).endpoints;
  const zones = endpoint?.kind === "Interface" ? endpoint.placement.zones : undefined;
  expect(
    zones !== undefined && isBounded(zones) && [lowOf(zones), expectedOf(zones), highOf(zones)].map(Number),
  ).toEqual(expected);
});
