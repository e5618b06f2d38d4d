import { readTerraform, assess } from "cdktf-privatelink/planner";
import { planText, type PlanSketch } from "./plans";

/** AWS attaches a policy that allows everything to endpoints without one, and states and plans repeat it. */

const DEFAULT = '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}],"Version":"2008-10-17"}';
const SQS = { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.sqs", vpc_endpoint_type: "Interface" };
const APP_RUNNER = { ...SQS, service_name: "com.amazonaws.us-east-1.apprunner.requests" };
const PARTNER = { ...SQS, service_name: "com.amazonaws.vpce.us-east-1.vpce-svc-0123" };

function rulesOf(text: string): string[] {
  const { findings } = assess(readTerraform([{ name: "input", text }]));
  return findings.map(({ rule }) => rule.replace("vpce/", "")).filter((rule) => rule.includes("policy"));
}

const stored = (attributes: object): string =>
  JSON.stringify({
    version: 4,
    terraform_version: "1.9.0",
    resources: [
      {
        mode: "managed",
        type: "aws_vpc_endpoint",
        name: "e",
        instances: [{ attributes: { id: "vpce-1", ...attributes } }],
      },
    ],
  });

const full = (statement: object = {}): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*", ...statement }],
  });

it.each<[what: string, attributes: object, rules: string[]]>([
  ["the default policy", { ...SQS, policy: DEFAULT }, ["no-policy"]],
  ["the default policy in another order", { ...SQS, policy: full() }, ["no-policy"]],
  ["the default policy of a service without policies", { ...APP_RUNNER, policy: DEFAULT }, []],
  ["the default policy of an endpoint service", { ...PARTNER, policy: DEFAULT }, []],
  ["full access with a Sid", { ...SQS, policy: full({ Sid: "All" }) }, ["policy-full-access"]],
  ["full access with a Sid for an endpoint service", { ...PARTNER, policy: full({ Sid: "All" }) }, []],
  [
    "full access with a Sid for a service without policies",
    { ...APP_RUNNER, policy: full({ Sid: "All" }) },
    ["policy-not-supported", "policy-full-access"],
  ],
  [
    "a condition",
    { ...SQS, policy: full({ Condition: { StringEquals: { "aws:PrincipalAccount": "111122223333" } } }) },
    [],
  ],
])("state: %s", (_, attributes, rules) => {
  expect(rulesOf(stored(attributes))).toEqual(rules);
});

interface Planned {
  readonly actions: string[];
  readonly policy?: object;
  readonly variables?: object;
}

const plan = ({ actions, policy, variables = {} }: Planned): PlanSketch => ({
  resources: [
    { address: "aws_vpc_endpoint.e", type: "aws_vpc_endpoint", actions, values: { ...SQS, policy: DEFAULT } },
  ],
  variables,
  configuration: {
    resources: [
      { mode: "managed", type: "aws_vpc_endpoint", name: "e", expressions: policy === undefined ? {} : { policy } },
    ],
    variables: { policy: { default: null } },
  },
});

it.each<[what: string, planned: Planned, rules: string[]]>([
  ["unchanged, not in the configuration", { actions: ["no-op"] }, ["no-policy"]],
  ["updated, not in the configuration", { actions: ["update"] }, ["no-policy"]],
  [
    "unchanged, in the configuration",
    { actions: ["no-op"], policy: { constant_value: DEFAULT } },
    ["policy-full-access"],
  ],
  ["unchanged, by a function in the configuration", { actions: ["no-op"], policy: {} }, ["policy-full-access"]],
  [
    "unchanged, by a variable that is null",
    { actions: ["no-op"], policy: { references: ["var.policy"] } },
    ["no-policy"],
  ],
  [
    "unchanged, by a variable that is given",
    { actions: ["no-op"], policy: { references: ["var.policy"] }, variables: { policy: { value: DEFAULT } } },
    ["policy-full-access"],
  ],
  [
    "unchanged, by an element of for_each",
    { actions: ["no-op"], policy: { references: ["each.value.policy", "each.value"] } },
    ["no-policy"],
  ],
  ["created", { actions: ["create"], policy: { references: ["each.value"] } }, ["policy-full-access"]],
])("plan: %s", (_, planned, rules) => {
  expect(rulesOf(planText(plan(planned)))).toEqual(rules);
});

it("configuration: full access that is written keeps its finding", () => {
  const written = {
    provider: { aws: [{ region: "us-east-1" }] },
    resource: { aws_vpc_endpoint: { e: { ...SQS, policy: DEFAULT } } },
  };
  expect(rulesOf(JSON.stringify(written))).toEqual(["policy-full-access"]);
});

it("the policy of aws_vpc_endpoint_policy counts beside the default one of the endpoint", () => {
  const { resources, ...rest } = JSON.parse(stored({ ...SQS, policy: DEFAULT })) as { resources: object[] };
  const policy = full({ Action: "sqs:SendMessage" });
  const separate = {
    mode: "managed",
    type: "aws_vpc_endpoint_policy",
    name: "p",
    instances: [{ attributes: { vpc_endpoint_id: "vpce-1", policy } }],
  };
  expect(rulesOf(JSON.stringify({ ...rest, resources: [...resources, separate] }))).toEqual([]);
});
