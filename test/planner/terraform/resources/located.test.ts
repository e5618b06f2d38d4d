import { isUnresolved, readTerraform, type Endpoint } from "cdktf-privatelink/planner";
import { configuration } from "../../../cli/configurations";
import { planText, sqs, sqsConfiguration } from "../plans";

function only(text: string, region?: string): Endpoint {
  const { endpoints } = readTerraform([{ name: "input", text }], region === undefined ? {} : { region });
  expect(endpoints).toHaveLength(1);
  return endpoints[0]!;
}

function regionOf(text: string, region?: string): string | undefined {
  const { scope } = only(text, region);
  return isUnresolved(scope.region) ? undefined : scope.region;
}

const OWN_SERVICE = { service_name: "our-service" };
const provider = (expressions: object) => ({
  configuration: undefined,
  rest: {
    configuration: { provider_config: { aws: { name: "aws", expressions } }, root_module: sqsConfiguration({}) },
  },
});

describe("the Region of a resource in a plan", () => {
  it.each<[string, Parameters<typeof planText>[0], string | undefined, string | undefined]>([
    ["its own region", { resources: [sqs({ values: { region: "eu-west-1" } })] }, undefined, "eu-west-1"],
    [
      "its ARN",
      { resources: [sqs({ values: { arn: "arn:aws:ec2:sa-east-1:123456789012:vpc-endpoint/vpce-1" } })] },
      undefined,
      "sa-east-1",
    ],
    [
      "its provider's constant",
      { resources: [sqs({ values: OWN_SERVICE })], ...provider({ region: { constant_value: "ca-central-1" } }) },
      "us-west-2",
      "ca-central-1",
    ],
    [
      "its provider's variable",
      {
        resources: [sqs({ values: OWN_SERVICE })],
        variables: { region: { value: "eu-north-1" } },
        ...provider({ region: { references: ["var.region"] } }),
      },
      undefined,
      "eu-north-1",
    ],
    ["its service's name", { resources: [sqs()], ...provider({}) }, "us-west-2", "us-east-1"],
    ["the default", { resources: [sqs({ values: OWN_SERVICE })], ...provider({}) }, "us-west-2", "us-west-2"],
    ["nothing", { resources: [sqs({ values: OWN_SERVICE })], ...provider({}) }, undefined, undefined],
    [
      "a region that is not a Region",
      { resources: [sqs({ values: { ...OWN_SERVICE, region: "nowhere" } })], ...provider({}) },
      undefined,
      undefined,
    ],
  ])("comes from %s", (_, plan, fallback, expected) => {
    expect(regionOf(planText(plan), fallback)).toBe(expected);
  });

  const nat = (values: object): Parameters<typeof planText>[0]["resources"][number] => ({
    address: "aws_nat_gateway.n",
    type: "aws_nat_gateway",
    values,
  });
  const unknownProvider = provider({ region: { references: ["local.region"] } });
  const subnetIn = (zone: string, name = "s"): Parameters<typeof planText>[0]["resources"][number] => ({
    address: `aws_subnet.${name}`,
    type: "aws_subnet",
    values: { availability_zone: zone },
  });

  it.each<[string, Parameters<typeof planText>[0]["resources"], string | undefined]>([
    ["a subnet's zone", [subnetIn("eu-west-1b")], "eu-west-1"],
    ["the name of an endpoint's service", [sqs()], "us-east-1"],
    ["an ARN", [{ ...subnetIn(""), values: { arn: "arn:aws:ec2:sa-east-1:123456789012:subnet/s" } }], "sa-east-1"],
    [
      "the zones that a data source found",
      [
        {
          address: "data.aws_availability_zones.z",
          type: "aws_availability_zones",
          actions: ["read"],
          values: { names: ["ap-south-1a"] },
        },
      ],
      "ap-south-1",
    ],
    ["nothing if two resources differ", [subnetIn("eu-west-1b"), subnetIn("eu-west-2b", "t")], undefined],
    ["nothing from a Local Zone", [subnetIn("us-west-2-lax-1a")], undefined],
    [
      "nothing from an endpoint for a service in another Region",
      [sqs({ values: { service_region: "eu-west-1" } })],
      undefined,
    ],
  ])("is inferred from the others of the same provider: %s", (_, resources, expected) => {
    const text = planText({ resources: [nat({}), ...resources], ...unknownProvider });
    const [gateway] = readTerraform([{ name: "input", text }]).network.natGateways;
    const { region, inferences = [] } = gateway!.scope;
    expect(isUnresolved(region) ? undefined : region).toBe(expected);
    expect(inferences.filter((text) => text.startsWith("Region"))).toHaveLength(expected === undefined ? 0 : 1);
  });

  it("comes from the provider that the configuration names", () => {
    const resource = {
      ...(sqsConfiguration({}) as { resources: object[] }).resources[0],
      provider_config_key: "aws.west",
    };
    const rest = {
      configuration: {
        provider_config: {
          aws: { name: "aws", expressions: { region: { constant_value: "us-east-1" } } },
          "aws.west": {
            name: "aws",
            alias: "west",
            expressions: {
              region: { constant_value: "us-west-2" },
              allowed_account_ids: { constant_value: ["210987654321"] },
            },
          },
        },
        root_module: { resources: [resource] },
      },
    };
    const { scope } = only(planText({ resources: [sqs({ values: OWN_SERVICE })], rest }));
    expect(scope).toMatchObject({ region: "us-west-2", account: "210987654321" });
  });
});

it.each([
  ["a literal", { provider: { aws: [{ region: "eu-west-1" }] } }, "eu-west-1"],
  ["one block", { provider: { aws: { region: "eu-west-1" } } }, "eu-west-1"],
  [
    "a variable",
    { provider: { aws: [{ region: "${var.region}" }] }, variable: { region: { default: "eu-west-2" } } },
    "eu-west-2",
  ],
  [
    "a local of a variable",
    {
      provider: { aws: [{ region: "${local.region}" }] },
      locals: { region: "${var.region}" },
      variable: { region: { default: "eu-west-3" } },
    },
    "eu-west-3",
  ],
])("takes the Region of a synthesized stack from its provider: %s", (_, rest, expected) => {
  const stack = JSON.parse(configuration("us-east-1", { own: { service: "our-service" } })) as object;
  expect(regionOf(JSON.stringify({ ...stack, ...rest }))).toBe(expected);
});

it("uses the provider's Region in a service name that takes it from a data source", () => {
  const stack = JSON.parse(
    configuration("eu-west-1", { sqs: { service: "com.amazonaws.${data.aws_region.current.region}.sqs" } }),
  ) as object;
  expect(only(JSON.stringify({ ...stack, data: { aws_region: { current: {} } } }))).toMatchObject({
    serviceName: "com.amazonaws.eu-west-1.sqs",
    scope: { region: "eu-west-1" },
  });
});

it("follows references of a configuration in JSON syntax, whose text Terraform also reports as a constant", () => {
  const both = (attribute: string, reference: string) => ({
    [attribute]: { constant_value: `\${${reference}}`, references: [reference, reference.replace(/\.id$/, "")] },
  });
  const text = planText({
    resources: [
      { address: "aws_vpc.main", type: "aws_vpc", unknown: { id: true } },
      sqs({ values: { vpc_id: undefined, service_name: undefined }, unknown: { vpc_id: true, service_name: true } }),
    ],
    configuration: sqsConfiguration({
      ...both("vpc_id", "aws_vpc.main.id"),
      ...both("service_name", "aws_vpc_endpoint_service.own.service_name"),
    }),
  });
  expect(only(text)).toMatchObject({
    scope: { vpc: { label: "aws_vpc.main" } },
    serviceName: { unresolved: "known after apply" },
  });
});

describe("actions", () => {
  it.each([
    [["create"], undefined, "create"],
    [["update"], undefined, "update"],
    [["delete"], undefined, "delete"],
    [["no-op"], undefined, "no-op"],
    [["delete", "create"], undefined, "replace"],
    [["create", "delete"], undefined, "replace"],
    [["forget"], undefined, "forget"],
    [["no-op"], { id: "vpce-1" }, "import"],
    [["update"], { id: "vpce-1" }, "import"],
  ])("%j, importing %j: %s", (actions, importing, expected) => {
    const resource = sqs({
      actions,
      before: { service_name: "x", vpc_endpoint_type: "Interface" },
      ...(importing === undefined ? {} : { importing }),
    });
    expect(only(planText({ resources: [resource] })).action).toBe(expected);
  });

  it("leaves deposed objects out", () => {
    const text = planText({ resources: [sqs()] });
    const document = JSON.parse(text) as { resource_changes: object[] };
    document.resource_changes.push({
      ...document.resource_changes[0],
      deposed: "12345678",
      change: { actions: ["delete"], before: {} },
    });
    const { endpoints, gaps } = readTerraform([{ name: "input", text: JSON.stringify(document) }]);
    expect([endpoints.length, gaps]).toEqual([1, []]);
  });
});

describe("what Terraform marks as sensitive", () => {
  const SECRET = "s3cr3t-value";
  it.each<[string, object, object]>([
    ["a single value", { policy: SECRET }, { policy: true }],
    ["a list", { subnet_ids: [SECRET, `${SECRET}-2`] }, { subnet_ids: true }],
    ["an element of a list", { subnet_ids: ["subnet-a", SECRET] }, { subnet_ids: [false, true] }],
    ["a map's value", { tags: { Owner: SECRET } }, { tags: { Owner: true } }],
    ["the service's name", { service_name: SECRET }, { service_name: true }],
    ["the Region", { region: SECRET }, { region: true }],
  ])("is nowhere in the topology: %s", (_, values, sensitive) => {
    const topology = readTerraform([{ name: "input", text: planText({ resources: [sqs({ values, sensitive })] }) }]);
    expect(topology.endpoints).toHaveLength(1);
    expect(JSON.stringify(topology)).not.toContain(SECRET);
  });

  it("still counts", () => {
    const values = { subnet_ids: [SECRET, `${SECRET}-2`, SECRET] };
    const endpoint = only(planText({ resources: [sqs({ values, sensitive: { subnet_ids: true } })] }));
    expect(endpoint.kind === "Interface" && endpoint.placement.subnets).toHaveLength(2);
  });
});
