import {
  expectedOf,
  highOf,
  isBounded,
  isUnresolved,
  lowOf,
  readTerraform,
  type Attribute,
  type Endpoint,
  type ResourceRef,
} from "cdktf-privatelink/planner";

type Kind = "Interface" | "Gateway";

/** Hand-written: an endpoint with these attributes, and association resources that add to it, in JSON syntax. */
function endpointWith(kind: Kind, attributes: object, associations: object): Endpoint {
  const endpoint = {
    vpc_id: "vpc-1",
    service_name: "com.amazonaws.us-east-1.s3",
    vpc_endpoint_type: kind,
    ...attributes,
  };
  const text = JSON.stringify({
    provider: { aws: [{ region: "us-east-1" }] },
    resource: { aws_vpc_endpoint: { e: endpoint }, ...associations },
  });
  const { endpoints } = readTerraform([{ name: "cdk.tf.json", text }]);
  expect(endpoints).toHaveLength(1);
  return endpoints[0]!;
}

/** Association resources of a type, one for each id. */
function associated(what: "subnet" | "route_table" | "security_group", ids: readonly string[]): object {
  const entries = ids.map((id, at) => [`a${at}`, { vpc_endpoint_id: "${aws_vpc_endpoint.e.id}", [`${what}_id`]: id }]);
  return { [`aws_vpc_endpoint_${what}_association`]: Object.fromEntries(entries) as object };
}

function labels(list: Attribute<readonly ResourceRef[]>): string[] | "unknown" | undefined {
  return isUnresolved(list) ? "unknown" : list?.map(({ label }) => label);
}

type Case = [string, unknown, string[], string[] | "unknown" | undefined];

const JOINED: Case[] = [
  ["a known list and others", ["x-1"], ["x-2", "x-3"], ["x-1", "x-2", "x-3"]],
  ["a known list and the same", ["x-1"], ["x-1"], ["x-1"]],
  ["no list", undefined, ["x-2"], ["x-2"]],
  ["neither", undefined, [], undefined],
  ["an unknown list alone", "${var.late}", [], "unknown"],
  ["an unknown list stays unknown", "${var.late}", ["x-2"], "unknown"],
];

it.each(JOINED)("route tables: %s", (_, listed, ids, expected) => {
  const endpoint = endpointWith("Gateway", { route_table_ids: listed }, associated("route_table", ids));
  expect(endpoint.kind === "Gateway" && labels(endpoint.routeTables)).toEqual(expected);
});

it.each(JOINED)("security groups: %s", (_, listed, ids, expected) => {
  const endpoint = endpointWith("Interface", { security_group_ids: listed }, associated("security_group", ids));
  expect(endpoint.kind === "Interface" && labels(endpoint.securityGroups)).toEqual(expected);
});

it.each<[string, unknown, string[], [number, number, number]]>([
  ["two known and another", ["x-1", "x-2"], ["x-3"], [3, 3, 3]],
  ["two known and one of them", ["x-1", "x-2"], ["x-2"], [2, 2, 2]],
  ["only associations", undefined, ["x-1", "x-2"], [2, 2, 2]],
  ["two unknown ones and another", ["${var.a}", "${var.b}"], ["x-3"], [3, 3, 3]],
  ["an unknown list: at least the associations, at most a Region's six", "${var.late}", ["x-3", "x-4"], [2, 2, 6]],
])("subnets: %s", (_, listed, ids, expected) => {
  const endpoint = endpointWith("Interface", { subnet_ids: listed }, associated("subnet", ids));
  const zones = endpoint.kind === "Interface" ? endpoint.placement.zones : undefined;
  expect(
    zones !== undefined && isBounded(zones) && [lowOf(zones), expectedOf(zones), highOf(zones)].map(Number),
  ).toEqual(expected);
});
