import { assess, readTerraform } from "cdktf-privatelink/planner";

const VALUES = { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.sqs", vpc_endpoint_type: "Interface" };

/** Hand-written: a state file of format version 4, with one endpoint that has these instances. */
function stateFile(instances: readonly object[], more: object = {}): string {
  const endpoint = { mode: "managed", type: "aws_vpc_endpoint", name: "sqs", instances, ...more };
  return JSON.stringify({ version: 4, terraform_version: "1.11.4", resources: [endpoint] });
}

const current = (id: string, more: object = {}): object => ({ attributes: { id, ...VALUES }, ...more });
/** What `create_before_destroy` leaves when the old object could not be deleted. */
const deposed = (id: string): object => current(id, { deposed: "d3adb33f" });

it.each<[string, string, string[]]>([
  ["a current object", stateFile([current("vpce-1")]), ["aws_vpc_endpoint.sqs vpce-1"]],
  ["next to a deposed one", stateFile([current("vpce-1"), deposed("vpce-2")]), ["aws_vpc_endpoint.sqs vpce-1"]],
  ["after a deposed one", stateFile([deposed("vpce-2"), current("vpce-1")]), ["aws_vpc_endpoint.sqs vpce-1"]],
  ["a deposed one alone", stateFile([deposed("vpce-2")]), []],
  [
    "keys",
    stateFile([current("vpce-1", { index_key: 0 }), current("vpce-2", { index_key: "b" })]),
    ["aws_vpc_endpoint.sqs[0] vpce-1", 'aws_vpc_endpoint.sqs["b"] vpce-2'],
  ],
  ["null as a key", stateFile([current("vpce-1", { index_key: null })]), ["aws_vpc_endpoint.sqs vpce-1"]],
  [
    "a module",
    stateFile([current("vpce-1")], { module: 'module.net["a"]' }),
    ['module.net["a"].aws_vpc_endpoint.sqs vpce-1'],
  ],
  ["a data source", stateFile([current("vpce-1")], { mode: "data" }), []],
])("%s", (_, text, expected) => {
  const { endpoints, gaps } = readTerraform([{ name: "terraform.tfstate", text }]);
  expect(endpoints.map(({ address, ref }) => `${address} ${ref.label}`)).toEqual(expected);
  expect(gaps).toEqual([]);
});

it.each<[string, unknown]>([
  ["a number", 5],
  ["null", null],
  ["an endpoint without instances", { mode: "managed", type: "aws_vpc_endpoint", name: "sqs" }],
])("%s where a resource should be leaves the total open", (_, resource) => {
  const text = JSON.stringify({ version: 4, terraform_version: "1.11.4", resources: [resource] });
  const { totals, gaps } = assess(readTerraform([{ name: "terraform.tfstate", text }]));
  expect(gaps).toHaveLength(1);
  expect(totals["USD"]?.monthly.kind).toBe("unknown");
});

it("says which entry has no name", () => {
  const { endpoints, gaps } = readTerraform([
    { name: "terraform.tfstate", text: stateFile([current("vpce-1")], { name: undefined }) },
  ]);
  expect(endpoints).toEqual([]);
  expect(gaps).toMatchObject([{ input: "terraform.tfstate", address: "(no address)" }]);
});

it.each<[string, object, string]>([
  ["managed", {}, "aws_subnet.a"],
  ["data", { mode: "data" }, "data.aws_subnet.a"],
  ["data in a module", { mode: "data", module: "module.net" }, "module.net.data.aws_subnet.a"],
])("address of a %s subnet", (_, more, expected) => {
  const subnet = { mode: "managed", type: "aws_subnet", name: "a", instances: [{ attributes: { id: "subnet-a" } }] };
  const text = JSON.stringify({ version: 4, resources: [{ ...subnet, ...more }] });
  const { subnets } = readTerraform([{ name: "terraform.tfstate", text }]);
  expect(subnets.map(({ address }) => address)).toEqual([expected]);
});
