import { assess, readTerraform } from "cdktf-privatelink/planner";

/** What data.aws_vpc_endpoint_service answered about a service, in a plan and in a state. */

interface Sketch {
  readonly endpoint?: object;
  readonly answer?: object;
  /** Attributes that the configuration of the data source sets; `undefined` for an input without configuration. */
  readonly asks?: readonly string[] | undefined;
  /** Zones of the endpoint's subnets. */
  readonly zones?: readonly string[];
  readonly rest?: object;
}

const SERVICE = "com.amazonaws.us-east-1.email-smtp";
const ANSWER = {
  id: "1",
  arn: "arn:aws:ec2:us-east-1:123456789012:vpc-endpoint-service/vpce-svc-0123456789abcdef0",
  service_name: SERVICE,
  service_type: "Interface",
  availability_zones: ["us-east-1a", "us-east-1b"],
  private_dns_name: "email-smtp.us-east-1.amazonaws.com",
  vpc_endpoint_policy_supported: true,
};

const POLICY = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: "*", Action: "ses:SendRawEmail", Resource: "*" }],
});

function resource(type: string, name: string, values: object, mode = "managed"): object {
  return { address: `${mode === "data" ? "data." : ""}${type}.${name}`, mode, type, name, values };
}

/** The ids of the rules about the endpoint that an answer decides. */
function rulesOf({
  endpoint = {},
  answer = {},
  asks,
  zones = ["us-east-1a", "us-east-1b"],
  rest = {},
}: Sketch): string[] {
  const subnets = zones.map((zone, at) =>
    resource("aws_subnet", `s${at}`, { id: `subnet-${at}`, vpc_id: "vpc-1", availability_zone: zone }),
  );
  const values = {
    ...{
      id: "vpce-1",
      vpc_id: "vpc-1",
      service_name: SERVICE,
      vpc_endpoint_type: "Interface",
      private_dns_enabled: true,
    },
    subnet_ids: zones.map((_, at) => `subnet-${at}`),
    security_group_ids: ["sg-1"],
    ...endpoint,
  };
  const data = { type: "aws_vpc_endpoint_service", mode: "data", name: "q" };
  const expressions = Object.fromEntries((asks ?? []).map((name) => [name, { constant_value: "x" }]));
  const text = JSON.stringify({
    format_version: "1.2",
    [asks === undefined ? "values" : "planned_values"]: {
      root_module: {
        resources: [
          ...subnets,
          resource("aws_vpc_endpoint", "e", values),
          ...(asks === undefined ? [resource(data.type, "q", { ...ANSWER, ...answer }, "data")] : []),
        ],
      },
    },
    ...(asks === undefined
      ? {}
      : {
          prior_state: {
            values: { root_module: { resources: [resource(data.type, "q", { ...ANSWER, ...answer }, "data")] } },
          },
          configuration: {
            root_module: {
              resources: [
                { ...data, address: "data.aws_vpc_endpoint_service.q", expressions },
                {
                  ...{ address: "aws_vpc_endpoint.e", mode: "managed", type: "aws_vpc_endpoint", name: "e" },
                  expressions: { subnet_ids: { constant_value: [] } },
                },
              ],
            },
          },
        }),
    ...rest,
  });
  const { findings } = assess(readTerraform([{ name: "input.json", text }]));
  return findings.map(({ rule }) => rule.replace("vpce/", "")).filter((rule) => DECIDED.has(rule));
}

const DECIDED = new Set([
  "zone-without-service",
  "private-dns-not-offered",
  "policy-not-supported",
  "wrong-endpoint-type",
  "unknown-service",
]);

it.each<[string, Sketch, string[]]>([
  ["all as answered", {}, []],
  ["a subnet in a zone without the service", { zones: ["us-east-1a", "us-east-1c"] }, ["zone-without-service"]],
  ["a subnet in a zone that only its id names", { zones: ["use1-az1"] }, []],
  ["no zones in the answer", { zones: ["us-east-1c"], answer: { availability_zones: [] } }, []],
  ["zones that the answer does not state", { zones: ["us-east-1c"], answer: { availability_zones: undefined } }, []],
  [
    "a subnet of another account",
    { zones: ["us-east-1c"], endpoint: { arn: "arn:aws:ec2:us-east-1:210987654321:vpc-endpoint/vpce-1" } },
    [],
  ],
  ["an answer about another Region", { zones: ["us-east-1c"], answer: { region: "us-west-2" } }, []],
  ["a service in another Region", { zones: ["us-east-1c"], endpoint: { service_region: "eu-west-1" } }, []],
  ["no private DNS name", { answer: { private_dns_name: "" } }, ["private-dns-not-offered"]],
  ["null for a private DNS name", { answer: { private_dns_name: null } }, ["private-dns-not-offered"]],
  ["a private DNS name in the list", { answer: { private_dns_name: "", private_dns_names: ["x.example"] } }, []],
  ["an answer without the attribute", { answer: { private_dns_name: undefined } }, []],
  ["private DNS off", { answer: { private_dns_name: "" }, endpoint: { private_dns_enabled: false } }, []],
  [
    "a policy that is not supported",
    { answer: { vpc_endpoint_policy_supported: false }, endpoint: { policy: POLICY } },
    ["policy-not-supported"],
  ],
  ["a policy that is", { endpoint: { policy: POLICY } }, []],
  ["no policy", { answer: { vpc_endpoint_policy_supported: false } }, []],
])("a state, %s", (_, sketch, expected) => {
  expect(rulesOf(sketch)).toEqual(expected);
  expect(rulesOf({ ...sketch, asks: ["service", "service_type"] })).toEqual(expected);
});

const FOREIGN = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";

it.each<[string, Sketch, string[]]>([
  [
    "another type, which the question did not state",
    { answer: { service_type: "GatewayLoadBalancer" }, asks: ["service_name"] },
    ["wrong-endpoint-type"],
  ],
  [
    "another type, which the question stated",
    { answer: { service_type: "Gateway" }, asks: ["service", "service_type"] },
    [],
  ],
  ["another type, which a filter stated", { answer: { service_type: "Gateway" }, asks: ["service", "filter"] }, []],
  [
    "another type of an endpoint service, which has only one",
    {
      answer: { service_type: "GatewayLoadBalancer", service_name: FOREIGN },
      asks: ["service_name", "service_type"],
      endpoint: { service_name: FOREIGN },
    },
    ["wrong-endpoint-type"],
  ],
])("a plan, %s", (_, sketch, expected) => {
  expect(rulesOf(sketch)).toEqual(expected);
});

it("the answer overrides the catalogue", () => {
  const unheardOf = "com.amazonaws.us-east-1.brand-new";
  const both = { endpoint: { service_name: unheardOf }, answer: { service_name: unheardOf } };
  expect(rulesOf(both)).toEqual([]);
  expect(rulesOf({ ...both, answer: {} })).toEqual(["unknown-service"]);
  const streams = "com.amazonaws.us-east-1.dynamodb-streams";
  const named = { endpoint: { service_name: streams } };
  expect(rulesOf({ ...named, answer: { service_name: streams } })).toEqual([]);
  expect(rulesOf(named)).toEqual(["private-dns-not-offered"]);
});

it("a data source that is read during apply has no answer", () => {
  expect(rulesOf({ zones: ["us-east-1c"], answer: { id: undefined } })).toEqual([]);
});
