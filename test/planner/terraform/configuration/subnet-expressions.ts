/** A configuration with one endpoint for each expression: the real terraform applies it, and the planner reads it. */

const subnet = (more: object): object => ({ vpc_id: "${aws_vpc.v.id}", ...more });

/** Subnets by `count` in three zones, by `for_each` in two, single ones, and a module with both. */
const NETWORK = {
  aws_vpc: { v: { cidr_block: "10.0.0.0/16" }, other: { cidr_block: "10.1.0.0/16" } },
  aws_subnet: {
    counted: subnet({
      count: 3,
      cidr_block: "${cidrsubnet(aws_vpc.v.cidr_block, 8, count.index)}",
      availability_zone: "${var.zones[count.index]}",
      tags: { tier: '${count.index == 0 ? "public" : "private"}' },
    }),
    keyed: subnet({
      for_each: "${local.keyed}",
      cidr_block: "${each.value.cidr}",
      availability_zone: "${each.value.zone}",
    }),
    one: subnet({ cidr_block: "10.0.100.0/24", availability_zone: "us-east-1d" }),
    other: { vpc_id: "${aws_vpc.other.id}", cidr_block: "10.1.0.0/24", availability_zone: "us-east-1a" },
  },
};

const MODULE = {
  variable: { vpc_id: {}, zones: { type: "list(string)" } },
  resource: {
    aws_subnet: {
      s: {
        count: "${length(var.zones)}",
        vpc_id: "${var.vpc_id}",
        cidr_block: "10.0.2${count.index}.0/24",
        availability_zone: "${var.zones[count.index]}",
      },
    },
  },
  output: {
    ids: { value: "${aws_subnet.s[*].id}" },
    by_zone: { value: "${{ for s in aws_subnet.s : s.availability_zone => s.id }}" },
    subnets: { value: "${aws_subnet.s}" },
    first: { value: "${aws_subnet.s[0].id}" },
  },
};

/** Expressions for `subnet_ids` with the number of subnets, which follows from the files. */
export const SUBNET_EXPRESSIONS: readonly (readonly [expression: string, subnets: number])[] = [
  ["aws_subnet.counted[*].id", 3],
  ["aws_subnet.counted.*.id", 3],
  ["[aws_subnet.counted[local.position].id]", 1],
  ["[aws_subnet.keyed[var.name].id]", 1],
  ['[aws_subnet.keyed["${var.name}"].id]', 1],
  ["values(aws_subnet.keyed)[*].id", 2],
  ["[for s in aws_subnet.keyed : s.id]", 2],
  ["[for k, s in aws_subnet.keyed : s.id if k == var.name]", 1],
  ['[for s in aws_subnet.counted : s.id if s.availability_zone == "us-east-1a"]', 1],
  ['[for s in aws_subnet.counted : s.id if s.availability_zone == "us-east-1z"]', 0],
  ["[for s in aws_subnet.counted : s.id if contains(slice(var.zones, 0, 2), s.availability_zone)]", 2],
  ['[for s in aws_subnet.counted : s.id if s.tags["tier"] == "private"]', 2],
  ['[for s in aws_subnet.counted : s.id if lookup(s.tags, "tier", "") != "private"]', 1],
  ["[for s in concat(aws_subnet.counted, [aws_subnet.other]) : s.id if s.vpc_id == aws_vpc.v.id]", 3],
  ["[for s in concat(aws_subnet.counted, [aws_subnet.other]) : s.id if s.vpc_id == aws_vpc.other.id]", 1],
  ["[for s in aws_subnet.counted : s.id if s.id != aws_subnet.counted[1].id]", 2],
  ["[for s in aws_subnet.counted : s.id if s.id != null]", 3],
  ["{ for s in aws_subnet.counted : s.availability_zone => s.id }[*].us-east-1a", 1],
  ['[{ for s in aws_subnet.counted : s.availability_zone => s.id }["us-east-1b"]]', 1],
  ["values({ for s in aws_subnet.counted : s.availability_zone => s.id })", 3],
  ["flatten([aws_subnet.counted[*].id, [aws_subnet.one.id]])", 4],
  ["flatten([for k, v in local.groups : v])", 4],
  ["concat(aws_subnet.counted[*].id, [aws_subnet.one.id])", 4],
  ["distinct(concat(aws_subnet.counted[*].id, [aws_subnet.counted[0].id]))", 3],
  ["toset(concat(aws_subnet.counted[*].id, aws_subnet.counted[*].id))", 3],
  ["setunion(aws_subnet.counted[*].id, [aws_subnet.counted[0].id, aws_subnet.one.id])", 4],
  ["setsubtract(aws_subnet.counted[*].id, [aws_subnet.counted[0].id])", 2],
  ["setintersection(aws_subnet.counted[*].id, [aws_subnet.counted[0].id, aws_subnet.one.id])", 1],
  ["matchkeys(aws_subnet.counted[*].id, aws_subnet.counted[*].availability_zone, [var.zones[2]])", 1],
  ['compact([aws_subnet.one.id, var.nothing, ""])', 1],
  ["sort(aws_subnet.counted[*].id)", 3],
  ["slice(aws_subnet.counted[*].id, 0, 2)", 2],
  ["slice(sort(aws_subnet.counted[*].id), 0, 2)", 2],
  ["reverse(aws_subnet.counted[*].id)", 3],
  ["chunklist(aws_subnet.counted[*].id, 2)[1]", 1],
  ["[element(aws_subnet.counted[*].id, 4)]", 1],
  ["coalescelist([], aws_subnet.counted[*].id)", 3],
  ["try(local.groups.none, aws_subnet.counted[*].id)", 3],
  ["[one(aws_subnet.keyed[*]) == null ? aws_subnet.one.id : aws_subnet.one.id]", 1],
  ["var.on ? aws_subnet.counted[*].id : []", 3],
  ['lookup(local.groups, "both", [])', 3],
  ['lookup(local.groups, "none", [])', 0],
  ["local.groups.both", 3],
  ['local.merged["one"]', 1],
  ["[for pair in setproduct(aws_subnet.keyed[*], [1]) : pair[0][var.name].id]", 1],
  ["module.net.ids", 2],
  ["[module.net.first]", 1],
  ["values(module.net.by_zone)", 2],
  ['[module.net.by_zone["us-east-1b"]]', 1],
  ["module.net.subnets[*].id", 2],
  ['[for s in module.net.subnets : s.id if endswith(s.availability_zone, "b")]', 1],
  ['module.nets["x"].ids', 2],
  ["flatten(values(module.nets)[*].ids)", 3],
  ["[for k, m in module.nets : m.first]", 2],
  ['flatten([for k, m in module.nets : m.ids if k != "x"])', 1],
  ['formatlist("%s", aws_subnet.counted[*].id)', 3],
  ["[for id in aws_subnet.counted[*].id : id]", 3],
  ["tolist(toset(aws_subnet.counted[*].id))", 3],
  ["zipmap(var.zones, aws_subnet.counted[*].id)[*].us-east-1a", 1],
  ["[zipmap(var.zones, aws_subnet.counted[*].id)[var.zones[1]]]", 1],
];

/** What lets nobody know how many subnets there are before the apply, with the bounds. */
export const OPEN_EXPRESSIONS: readonly (readonly [expression: string, least: number, most: number])[] = [
  ["[for s in aws_subnet.counted : s.id if s.arn == var.late]", 0, 3],
  ['[for s in aws_subnet.counted : s.id if s.availability_zone == "us-east-1a" || s.arn == var.late]', 1, 3],
  ['var.late == "x" ? aws_subnet.counted[*].id : []', 0, 3],
  ['var.late == "x" ? aws_subnet.counted[*].id : [aws_subnet.one.id]', 1, 3],
  ['concat([aws_subnet.one.id], var.late == "x" ? aws_subnet.counted[*].id : [])', 1, 4],
  ["distinct([for s in aws_subnet.counted : s.id if s.arn == var.late])", 0, 3],
  ["flatten([[for s in aws_subnet.counted : s.id if s.arn == var.late], [aws_subnet.one.id]])", 1, 4],
  ["compact([aws_subnet.one.id, var.late])", 1, 2],
  ["toset([aws_subnet.one.id, var.late])", 1, 2],
  ['[for s in data.aws_subnets.d.ids : s if s != "x"]', 0, 4],
];

export function endpointName(at: number): string {
  return `e${at}`;
}

/** The documents of the root module and of `./net`. */
export function subnetConfiguration(expressions: readonly string[]): { root: object; net: object } {
  const endpoint = (expression: string): object => ({
    vpc_id: "${aws_vpc.v.id}",
    service_name: "com.amazonaws.us-east-1.sqs",
    vpc_endpoint_type: "Interface",
    subnet_ids: `\${${expression}}`,
  });
  return {
    net: MODULE,
    root: {
      provider: { aws: { region: "us-east-1" } },
      variable: {
        zones: { default: ["us-east-1a", "us-east-1b", "us-east-1c"] },
        name: { default: "x" },
        nothing: { default: null },
        on: { default: true },
      },
      locals: {
        position: 1,
        keyed: {
          x: { cidr: "10.0.50.0/24", zone: "us-east-1a" },
          y: { cidr: "10.0.51.0/24", zone: "us-east-1b" },
        },
        groups: { both: "${aws_subnet.counted[*].id}", one: ["${aws_subnet.one.id}"] },
        merged: "${merge({ one = [] }, { one = [aws_subnet.one.id] })}",
      },
      module: {
        net: { source: "./net", vpc_id: "${aws_vpc.v.id}", zones: "${slice(var.zones, 0, 2)}" },
        nets: {
          source: "./net",
          for_each: { x: ["us-east-1a", "us-east-1b"], y: ["us-east-1c"] },
          vpc_id: "${aws_vpc.v.id}",
          zones: "${each.value}",
        },
      },
      resource: {
        ...NETWORK,
        aws_vpc_endpoint: Object.fromEntries(
          expressions.map((expression, at) => [endpointName(at), endpoint(expression)]),
        ),
      },
    },
  };
}
