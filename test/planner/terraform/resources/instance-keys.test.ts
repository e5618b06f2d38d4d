import { isUnresolved, readTerraform } from "cdktf-privatelink/planner";
import { planText } from "../plans";

/** VPC of each endpoint, in the order of the keys. */
function vpcs(text: string): string[] {
  return readTerraform([{ name: "input", text }]).endpoints.map(({ scope }) =>
    isUnresolved(scope.vpc) ? "unknown" : scope.vpc.label,
  );
}

const ENDPOINT = { service_name: "com.amazonaws.us-east-1.sqs", vpc_endpoint_type: "Interface" };

/** Hand-written: two VPCs and an endpoint for each key, as Terraform plans them; `references` as it lists them. */
function plan(keys: readonly (string | number)[], references: readonly string[]): string {
  const resources = keys.flatMap((index) => [
    { address: `aws_vpc.x[${JSON.stringify(index)}]`, type: "aws_vpc", index, unknown: { id: true } },
    {
      address: `aws_vpc_endpoint.e[${JSON.stringify(index)}]`,
      type: "aws_vpc_endpoint",
      index,
      values: ENDPOINT,
      unknown: { vpc_id: true },
    },
  ]);
  const configuration = {
    resources: [
      { mode: "managed", type: "aws_vpc", name: "x", expressions: {} },
      { mode: "managed", type: "aws_vpc_endpoint", name: "e", expressions: { vpc_id: { references } } },
    ],
  };
  return planText({ resources, configuration });
}

/** The same as a configuration in JSON syntax. */
function configuration(copies: object, expression: string): string {
  return JSON.stringify({
    provider: { aws: [{ region: "us-east-1" }] },
    resource: {
      aws_vpc: { x: { cidr_block: "10.0.0.0/16", ...copies } },
      aws_vpc_endpoint: { e: { ...ENDPOINT, vpc_id: expression, ...copies } },
    },
  });
}

const KEYS = { for_each: { a: 1, b: 2 } };
const COUNT = { count: 2 };
const BY_KEY = ['aws_vpc.x["a"]', 'aws_vpc.x["b"]'];
const BY_NUMBER = ["aws_vpc.x[0]", "aws_vpc.x[1]"];

it.each<[string, string, string[]]>([
  ["plan, x[each.key]", plan(["a", "b"], ["aws_vpc.x", "each.key"]), BY_KEY],
  ["plan, x[count.index]", plan([0, 1], ["aws_vpc.x", "count.index"]), BY_NUMBER],
  ['plan, x["b"]', plan(["a", "b"], ['aws_vpc.x["b"].id', 'aws_vpc.x["b"]', "aws_vpc.x"]), [BY_KEY[1]!, BY_KEY[1]!]],
  ["plan, x[1]", plan([0, 1], ["aws_vpc.x[1].id", "aws_vpc.x[1]", "aws_vpc.x"]), [BY_NUMBER[1]!, BY_NUMBER[1]!]],
  ["plan, a key that the expression does not read", plan(["a", "b"], ["aws_vpc.x"]), ["unknown", "unknown"]],
  ["configuration, x[each.key]", configuration(KEYS, "${aws_vpc.x[each.key].id}"), BY_KEY],
  ["configuration, a key that is not known", configuration(KEYS, "${aws_vpc.x[var.late].id}"), ["unknown", "unknown"]],
  ["configuration, x[count.index]", configuration(COUNT, "${aws_vpc.x[count.index].id}"), BY_NUMBER],
  ['configuration, x["b"]', configuration(KEYS, '${aws_vpc.x["b"].id}'), [BY_KEY[1]!, BY_KEY[1]!]],
  ["configuration, x[1]", configuration(COUNT, "${aws_vpc.x[1].id}"), [BY_NUMBER[1]!, BY_NUMBER[1]!]],
])("the instance that a reference means: %s", (_, text, expected) => {
  expect(vpcs(text)).toEqual(expected);
});
