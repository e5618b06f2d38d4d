import { readTerraform, type Topology } from "cdktf-privatelink/planner";

/** Configurations in Terraform's JSON syntax that nobody would write; what does not follow from them is a gap or unknown. */
function read(document: object): Topology {
  return readTerraform([
    { name: "stack", document: { provider: { aws: { region: "us-east-1" } }, ...document } as never },
  ]);
}

const endpoint = (body: object): object => ({ resource: { aws_vpc_endpoint: { e: { vpc_id: "vpc-1", ...body } } } });
const chain = (length: number, expression: (next: string) => string): object =>
  Object.fromEntries(Array.from({ length }, (_, at) => [`l${at}`, expression(`local.l${at + 1}`)]));

it.each<[string, object]>([
  ["locals that refer to each other", { locals: { l0: "${local.l1}", l1: "${local.l0}" } }],
  ["10,000 locals in a chain", { locals: chain(10_000, (next) => `\${${next}}`) }],
  ["texts that double", { locals: { ...chain(60, (next) => `\${${next}}\${${next}}`), l60: "abcdefgh" } }],
  ["lists that double", { locals: { ...chain(60, (next) => `\${concat(${next}, ${next})}`), l60: ["a"] } }],
  ["objects that double", { locals: { ...chain(60, (next) => `\${{ a = ${next}, b = ${next} }}`), l60: "a" } }],
  [
    "calls in calls in a chain",
    { locals: { ...chain(99, (next) => `\${${"toset(".repeat(19)}${next}${")".repeat(19)}}`), l99: [] } },
  ],
  [
    "loops in loops",
    { locals: { l0: `\${[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]}` } },
  ],
])("survives %s", (_, document) => {
  const { endpoints, gaps } = read({
    ...document,
    ...endpoint({ vpc_endpoint_type: "Interface", service_name: "${local.l0}", subnet_ids: "${local.l0}" }),
  });
  expect([endpoints.length, gaps.length]).toEqual([1, 0]);
});

it.each<[string, object]>([
  [
    "its own attribute",
    { for_each: '${toset(aws_vpc_endpoint.e["a"].security_group_ids)}', security_group_ids: ["a"] },
  ],
  ["its own instances", { count: "${length(aws_vpc_endpoint.e)}" }],
  ["more than the limit", { count: 1e9 }],
  ["a fraction", { count: 1.5 }],
  ["a negative number", { count: -1 }],
  ["a list, which Terraform refuses", { for_each: [1, 2] }],
  ["a text", { for_each: "a" }],
])("skips a resource whose instances follow from %s", (_, body) => {
  const { endpoints, gaps } = read(endpoint(body));
  expect([endpoints.length, gaps.length]).toEqual([0, 1]);
});

it.each<[string, object, string | undefined]>([
  ["its literal", { service_name: "com.amazonaws.us-east-1.sqs" }, "com.amazonaws.us-east-1.sqs"],
  [
    "the Region of the provider",
    { service_name: "com.amazonaws.${data.aws_region.r.name}.sqs" },
    "com.amazonaws.us-east-1.sqs",
  ],
  ["a data source", { service_name: "${data.aws_vpc_endpoint_service.s.service_name}" }, "com.amazonaws.us-east-1.kms"],
  [
    "an instance of a data source",
    { service_name: '${data.aws_vpc_endpoint_service.each["logs"].service_name}' },
    "com.amazonaws.us-east-1.logs",
  ],
  [
    "a data source for an endpoint service",
    { service_name: "${data.aws_vpc_endpoint_service.private.service_name}" },
    undefined,
  ],
  ["a template with a directive", { service_name: "com.amazonaws.%{ if true }us-east-1%{ endif }.sqs" }, undefined],
])("takes the service's name from %s", (_, body, name) => {
  const { endpoints } = read({
    data: {
      aws_region: { r: {} },
      aws_vpc_endpoint_service: {
        s: { service: "kms" },
        each: { for_each: ["sqs", "logs"], service: "${each.value}" },
        private: { filter: [{ name: "service-name", values: ["x"] }] },
      },
    },
    ...endpoint({ vpc_endpoint_type: "Interface", ...body }),
  });
  const [only] = endpoints;
  const serviceName = only?.kind === "Interface" ? only.serviceName : undefined;
  expect(typeof serviceName === "string" ? serviceName : undefined).toBe(name);
});

it("knows how many subnets a splat names, although their ids are known only after apply", () => {
  const { endpoints } = read({
    resource: {
      aws_subnet: { s: { count: 3, vpc_id: "vpc-1" } },
      aws_vpc_endpoint: {
        e: {
          vpc_id: "vpc-1",
          vpc_endpoint_type: "Interface",
          service_name: "x",
          subnet_ids: "${slice(aws_subnet.s[*].id, 0, 2)}",
        },
      },
    },
  });
  expect(endpoints).toMatchObject([{ placement: { zones: { kind: "known" } } }]);
});

it.each<[string, object, string | undefined]>([
  ["the value that the call passes", { variable: { name: { default: "a" } }, call: { name: "b" } }, "b"],
  ["the default if nothing is passed", { variable: { name: { default: "a" } }, call: {} }, "a"],
  ["null if null is allowed", { variable: { name: { default: "a" } }, call: { name: null } }, undefined],
  [
    "the default for null if null is not allowed",
    { variable: { name: { default: "a", nullable: false } }, call: { name: null } },
    "a",
  ],
  ["the converted value", { variable: { name: { type: "string" } }, call: { name: 3 } }, "3"],
  ["no value if it is sensitive", { variable: { name: { default: "a", sensitive: true } }, call: {} }, undefined],
])("a variable of a module has %s", (_, { variable, call }: { variable?: object; call?: object }, expected) => {
  const inner = endpoint({ vpc_endpoint_type: "Interface", service_name: "${var.name}" });
  const { endpoints } = readTerraform([
    {
      name: "folder",
      configuration: {
        document: { module: { m: call } } as never,
        calls: new Map([["m", { document: { variable, ...inner } as never, calls: new Map() }]]),
      },
    },
  ]);
  const [only] = endpoints;
  const serviceName = only?.kind === "Interface" ? only.serviceName : undefined;
  expect([only?.address, typeof serviceName === "string" ? serviceName : undefined]).toEqual([
    "module.m.aws_vpc_endpoint.e",
    expected,
  ]);
});

it("does not show a sensitive output", () => {
  const { endpoints } = readTerraform([
    {
      name: "folder",
      configuration: {
        document: {
          module: { m: {} },
          ...endpoint({
            vpc_endpoint_type: "Interface",
            service_name: "${module.m.secret}",
            policy: "${module.m.shown}",
          }),
        },
        calls: new Map([
          [
            "m",
            {
              document: { output: { secret: { value: "hidden", sensitive: true }, shown: { value: "shown" } } },
              calls: new Map(),
            },
          ],
        ]),
      },
    },
  ]);
  expect(JSON.stringify(endpoints)).not.toContain("hidden");
  expect(endpoints).toMatchObject([{ policy: "shown" }]);
});
