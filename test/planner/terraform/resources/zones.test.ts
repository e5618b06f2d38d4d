import { expectedOf, highOf, isBounded, lowOf, readTerraform } from "cdktf-privatelink/planner";
import type { Endpoint, Quantity } from "cdktf-privatelink/planner";
import { configuration } from "../../../cli/configurations";
import { planText, sqs, sqsConfiguration, type PlanSketch } from "../plans";

function zonesOf(text: string): Quantity {
  const [endpoint] = readTerraform([{ name: "input", text }]).endpoints;
  return (endpoint as Exclude<Endpoint, { kind: "Gateway" }>).placement.zones;
}

function figures(zones: Quantity): [number, number, number] | "unknown" {
  if (!isBounded(zones)) return "unknown";
  return [lowOf(zones).toNumber(), expectedOf(zones).toNumber(), highOf(zones).toNumber()];
}

const subnet = (name: string, index?: number | string, zone?: string) => ({
  address: `aws_subnet.${name}${index === undefined ? "" : `[${JSON.stringify(index)}]`}`,
  type: "aws_subnet",
  values: { vpc_id: "vpc-1", ...(zone === undefined ? {} : { availability_zone: zone }) },
  unknown: { id: true },
  ...(index === undefined ? {} : { index }),
});
const LATE = { subnet_ids: true };
const refers = (...references: string[]) => sqsConfiguration({ subnet_ids: { references } });

describe("the number of Availability Zones in a plan", () => {
  it.each<[string, PlanSketch, [number, number, number], string]>([
    [
      "is the length of a list",
      { resources: [sqs({ values: { subnet_ids: ["subnet-a", "subnet-b", "subnet-c"] } })] },
      [3, 3, 3],
      "known",
    ],
    [
      "counts a subnet that is named twice once",
      { resources: [sqs({ values: { subnet_ids: ["subnet-a", "subnet-a"] } })] },
      [1, 1, 1],
      "known",
    ],
    [
      "joins subnet_ids and subnet_configuration",
      {
        resources: [
          sqs({
            values: {
              subnet_ids: ["subnet-a"],
              subnet_configuration: [{ subnet_id: "subnet-a" }, { subnet_id: "subnet-b" }],
            },
          }),
        ],
      },
      [2, 2, 2],
      "known",
    ],
    [
      "is the length of a list whose ids are known after apply",
      { resources: [sqs({ values: { subnet_ids: [null, null] }, unknown: { subnet_ids: [true, true] } })] },
      [2, 2, 2],
      "known",
    ],
    [
      "follows references to single subnets",
      {
        resources: [subnet("a"), subnet("b"), sqs({ unknown: LATE })],
        configuration: refers("aws_subnet.a.id", "aws_subnet.a", "aws_subnet.b.id", "aws_subnet.b"),
      },
      [2, 2, 2],
      "inferred",
    ],
    [
      "follows a splat over count",
      {
        resources: [subnet("private", 0), subnet("private", 1), subnet("private", 2), sqs({ unknown: LATE })],
        configuration: refers("aws_subnet.private"),
      },
      [3, 3, 3],
      "inferred",
    ],
    [
      "follows a reference to one instance of several",
      {
        resources: [subnet("private", 0), subnet("private", 1), sqs({ unknown: LATE })],
        configuration: refers("aws_subnet.private[1].id", "aws_subnet.private[1]", "aws_subnet.private"),
      },
      [1, 1, 1],
      "inferred",
    ],
    [
      "takes a variable's value",
      {
        resources: [sqs({ unknown: LATE })],
        configuration: refers("var.subnets"),
        variables: { subnets: { value: ["subnet-a", "subnet-b"] } },
      },
      [2, 2, 2],
      "inferred",
    ],
    [
      "counts association resources",
      {
        resources: [
          sqs({ unknown: LATE }),
          ...["a", "b"].map((name) => ({
            address: `aws_vpc_endpoint_subnet_association.${name}`,
            type: "aws_vpc_endpoint_subnet_association",
            values: { subnet_id: `subnet-${name}` },
            unknown: { vpc_endpoint_id: true },
          })),
        ],
        configuration: {
          resources: [
            { mode: "managed", type: "aws_vpc_endpoint", name: "sqs", expressions: {} },
            ...["a", "b"].map((name) => ({
              mode: "managed",
              type: "aws_vpc_endpoint_subnet_association",
              name,
              expressions: { vpc_endpoint_id: { references: ["aws_vpc_endpoint.sqs.id", "aws_vpc_endpoint.sqs"] } },
            })),
          ],
        },
      },
      [2, 2, 2],
      "inferred",
    ],
    [
      "is zero if no subnet is configured",
      { resources: [sqs({ unknown: LATE })], configuration: sqsConfiguration({}) },
      [0, 0, 0],
      "inferred",
    ],
    [
      "is at most the zones of the VPC's subnets for a local value",
      {
        resources: [
          subnet("a", undefined, "us-east-1a"),
          subnet("b", undefined, "us-east-1b"),
          subnet("c", undefined, "us-east-1b"),
          sqs({ unknown: LATE }),
        ],
        configuration: refers("local.subnets"),
      },
      [0, 2, 2],
      "inferred",
    ],
    [
      "is a range if nothing is known",
      { resources: [sqs({ unknown: LATE })], configuration: refers("local.subnets") },
      [0, 2, 6],
      "assumed",
    ],
    [
      "is a range for a data source that is read during apply",
      {
        resources: [
          { address: "data.aws_subnets.all", type: "aws_subnets", actions: ["read"], unknown: { ids: true } },
          sqs({ unknown: LATE }),
        ],
        configuration: refers("data.aws_subnets.all.ids", "data.aws_subnets.all"),
      },
      [0, 2, 6],
      "assumed",
    ],
    [
      "counts the ids of a data source that was read while planning",
      {
        resources: [sqs({ unknown: LATE })],
        prior: [{ address: "data.aws_subnets.all", type: "aws_subnets", values: { ids: ["subnet-a", "subnet-b"] } }],
        configuration: refers("data.aws_subnets.all.ids", "data.aws_subnets.all"),
      },
      [2, 2, 2],
      "inferred",
    ],
    [
      "is one for a Gateway Load Balancer endpoint",
      { resources: [sqs({ values: { vpc_endpoint_type: "GatewayLoadBalancer" }, unknown: LATE })] },
      [1, 1, 1],
      "inferred",
    ],
  ])("%s", (_, plan, expected, basis) => {
    const zones = zonesOf(planText(plan));
    expect(figures(zones)).toEqual(expected);
    expect(isBounded(zones) && zones.basis).toBe(basis);
  });

  it("follows module inputs and outputs, and each.key", () => {
    const module = (region: string) => ({ module: `module.vpc["${region}"]`, index: undefined });
    const subnets = ["a", "b"].flatMap((region) =>
      Array.from({ length: region === "a" ? 3 : 2 }, (_, index) => ({
        ...subnet("private", index),
        ...module(region),
        index,
        address: `module.vpc["${region}"].aws_subnet.private[${index}]`,
      })),
    );
    const endpoint = sqs({
      address: 'module.endpoints.aws_vpc_endpoint.sqs["b"]',
      module: "module.endpoints",
      index: "b",
      unknown: LATE,
    });
    const text = planText({
      resources: [...subnets, endpoint],
      configuration: {
        module_calls: {
          vpc: {
            for_each_expression: {},
            module: {
              outputs: { subnets: { expression: { references: ["aws_subnet.private"] } } },
              resources: [{ mode: "managed", type: "aws_subnet", name: "private", expressions: {} }],
            },
          },
          endpoints: {
            expressions: {
              networks: { references: ["module.vpc"] },
              subnets: { references: ['module.vpc["b"].subnets', 'module.vpc["b"]', "module.vpc"] },
            },
            module: {
              resources: [
                {
                  mode: "managed",
                  type: "aws_vpc_endpoint",
                  name: "sqs",
                  expressions: { subnet_ids: { references: ["var.subnets", "each.key"] } },
                },
              ],
            },
          },
        },
      },
    });
    expect(figures(zonesOf(text))).toEqual([2, 2, 2]);
  });

  it("stops at circular module references", () => {
    const circle = { expression: { references: ["module.b.out", "module.b"] } };
    const text = planText({
      resources: [sqs({ unknown: LATE })],
      configuration: sqsConfiguration(
        { subnet_ids: { references: ["module.a.out", "module.a"] } },
        {
          module_calls: {
            a: {
              expressions: { in: { references: ["module.a.out", "module.a"] } },
              module: { outputs: { out: { expression: { references: ["var.in"] } } } },
            },
            b: { module: { outputs: { out: circle } } },
          },
        },
      ),
    });
    expect(figures(zonesOf(text))).toEqual([0, 2, 6]);
  });
});

describe("the number of Availability Zones in a synthesized stack", () => {
  const service = "com.amazonaws.us-east-1.sqs";
  it.each<[string, unknown, object, [number, number, number]]>([
    ["a literal list", ["subnet-a", "subnet-b"], {}, [2, 2, 2]],
    ["a list of references", ["${aws_subnet.a.id}", "${aws_subnet.b.id}"], {}, [2, 2, 2]],
    [
      "a variable with a default",
      "${var.subnets}",
      { variable: { subnets: { default: ["subnet-a", "subnet-b", "subnet-c"] } } },
      [3, 3, 3],
    ],
    ["a local", "${local.subnets}", { locals: { subnets: ["subnet-a", "subnet-b"] } }, [2, 2, 2]],
    ["toset of a literal", '${toset(["subnet-a", "subnet-b"])}', {}, [2, 2, 2]],
    ["a splat over count", "${aws_subnet.private[*].id}", { subnet: { count: 3 } }, [3, 3, 3]],
    ["a variable without a value", "${var.subnets}", { variable: { subnets: { type: "list(string)" } } }, [0, 2, 6]],
    ["a local that refers to itself", "${local.subnets}", { locals: { subnets: "${local.subnets}" } }, [0, 2, 6]],
  ])("%s", (_, subnetIds, { subnet: subnetBody, ...rest }: { subnet?: object }, expected) => {
    const stack = JSON.parse(
      configuration("us-east-1", { sqs: { service, attributes: { subnet_ids: subnetIds } } }),
    ) as {
      resource: Record<string, unknown>;
    };
    if (subnetBody !== undefined) stack.resource["aws_subnet"] = { private: { vpc_id: "vpc-1", ...subnetBody } };
    expect(figures(zonesOf(JSON.stringify({ ...stack, ...rest })))).toEqual(expected);
  });
});
