import { assess, readTerraform } from "cdktf-privatelink/planner";
import { configuration, type EndpointSketch } from "../../cli/configurations";

const SQS = "com.amazonaws.us-east-1.sqs";
const S3 = "com.amazonaws.us-east-1.s3";
const GATEWAY = { vpc_endpoint_type: "Gateway", subnet_ids: undefined, private_dns_enabled: undefined };

type Sketches = Readonly<Record<string, EndpointSketch>>;

function rulesOf(sketches: Sketches, resources: object = {}): string[] {
  const stack = JSON.parse(configuration("us-east-1", sketches)) as { resource: object };
  const text = JSON.stringify({ ...stack, resource: { ...stack.resource, ...resources } });
  const { findings } = assess(readTerraform([{ name: "input", text }]));
  return findings.map(({ rule }) => rule);
}

const sqs = (attributes: object = {}, service = SQS): Sketches => ({ sqs: { service, attributes: { ...attributes } } });
const gateways = (first: string, second: string): Sketches => ({
  a: { service: S3, attributes: { ...GATEWAY, route_table_ids: [first] } },
  b: { service: S3, attributes: { ...GATEWAY, route_table_ids: [second] } },
});
const vpc = (attributes: object) => ({ aws_vpc: { main: { cidr_block: "10.0.0.0/16", ...attributes } } });
const inVpc = sqs({ vpc_id: "${aws_vpc.main.id}" });
const policy = (principal: object) => ({
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sqs:*", Resource: "*", ...principal }],
  }),
});

/** Rule; what trips it; what passes just beside it. */
const CASES: [string, Sketches, Sketches, object?, object?][] = [
  [
    "vpce/wrong-endpoint-type",
    { a: { service: SQS, attributes: { ...GATEWAY, route_table_ids: ["rtb-1"] } } },
    { a: { service: S3, attributes: { ...GATEWAY, route_table_ids: ["rtb-1"] } } },
  ],
  [
    "vpce/service-in-other-region",
    sqs({}, "com.amazonaws.us-east-2.kms"),
    sqs({ service_region: "us-east-2" }, "com.amazonaws.us-east-2.kms"),
  ],
  [
    "vpce/duplicate-private-dns",
    { a: { service: SQS }, b: { service: SQS } },
    { a: { service: SQS }, b: { service: SQS, attributes: { private_dns_enabled: false } } },
  ],
  [
    "vpce/duplicate-private-dns",
    { a: { service: SQS }, b: { service: SQS } },
    { a: { service: SQS }, b: { service: SQS, attributes: { vpc_id: "vpc-2" } } },
  ],
  ["vpce/vpc-dns-off", inVpc, inVpc, vpc({ enable_dns_hostnames: false }), vpc({ enable_dns_hostnames: true })],
  [
    "vpce/vpc-dns-off",
    inVpc,
    inVpc,
    vpc({ enable_dns_hostnames: true, enable_dns_support: false }),
    vpc({ enable_dns_hostnames: true, enable_dns_support: true }),
  ],
  ["vpce/duplicate-gateway-route", gateways("rtb-1", "rtb-1"), gateways("rtb-1", "rtb-2")],
  [
    "vpce/gateway-without-route-table",
    { a: { service: S3, attributes: { ...GATEWAY } } },
    { a: { service: S3, attributes: { ...GATEWAY, route_table_ids: ["rtb-1"] } } },
  ],
  ["vpce/policy-without-principal", sqs(policy({})), sqs(policy({ Principal: "*" }))],
  ["vpce/unknown-service", sqs({}, "com.amazonaws.us-east-1.sqss"), sqs()],
  ["vpce/no-subnet", { a: { service: SQS, subnets: [] } }, { a: { service: SQS, subnets: ["subnet-a"] } }],
  [
    "vpce/single-zone",
    { a: { service: SQS, subnets: ["subnet-a"] } },
    { a: { service: SQS, subnets: ["subnet-a", "subnet-b"] } },
  ],
  ["vpce/private-dns-off", sqs({ private_dns_enabled: false }), sqs({ private_dns_enabled: true })],
  [
    "vpce/private-dns-off",
    sqs({ private_dns_enabled: undefined }),
    sqs({ private_dns_enabled: false }, "com.amazonaws.vpce.us-east-1.vpce-svc-1"),
  ],
];

it.each(CASES)(
  "%s trips, and passes just beside it",
  (rule, tripping, passing, around = {}, aroundPassing = around) => {
    expect(rulesOf(tripping, around)).toContain(rule);
    expect(rulesOf(passing, aroundPassing)).not.toContain(rule);
  },
);

it("finds nothing in what is not known", () => {
  const late = "${some_module.value}";
  const names = ["vpc_id", "service_name", "subnet_ids", "private_dns_enabled", "policy", "security_group_ids"];
  const attributes = Object.fromEntries(names.map((name) => [name, late]));
  expect(rulesOf({ a: { service: late, attributes }, b: { service: late, attributes } })).toEqual([]);
});

it("suggests the service that was meant", () => {
  const text = configuration("us-east-1", sqs({}, "com.amazonaws.us-east-1.sqss"));
  const { findings } = assess(readTerraform([{ name: "input", text }]));
  expect(findings[0]!.message).toBe(
    "The catalogue has no service com.amazonaws.us-east-1.sqss (did you mean com.amazonaws.us-east-1.sqs?)",
  );
});

it("lists errors first", () => {
  const { findings } = assess(
    readTerraform([
      {
        name: "input",
        text: configuration("us-east-1", {
          a: { service: SQS, subnets: ["subnet-a"] },
          b: { service: SQS, subnets: ["subnet-a"] },
        }),
      },
    ]),
  );
  const levels = findings.map(({ level }) => level);
  expect(levels).toEqual(
    [...levels].sort((a, b) => ["error", "warn", "info"].indexOf(a) - ["error", "warn", "info"].indexOf(b)),
  );
  expect(new Set(levels).size).toBeGreaterThan(1);
});
