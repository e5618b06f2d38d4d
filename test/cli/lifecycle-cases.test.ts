import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** What hurt people in public reports: DNS, acceptance, replacements, attributes of other types, double ownership. */

afterEach(removeFolders);

const CASES = join(__dirname, "../fixtures/cases/reports");
const SCHEMA = JSON.parse(readFileSync(join(__dirname, "../../schemas/estimate.schema.json"), "utf8")) as object;
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(SCHEMA);

interface Report {
  readonly totalMonthlyCost: string | null;
  readonly findings: readonly {
    readonly level: string;
    readonly rule: string;
    readonly name: string;
    readonly message: string;
  }[];
  readonly summary: {
    readonly replacedEndpoints: readonly {
      readonly name: string;
      readonly order: string;
      readonly because: string[];
    }[];
  };
}

async function estimate(path: string, ...more: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await invoke(["estimate", path, "--format", "json", ...more]);
  if (![0, 3].includes(code)) throw new Error(stderr);
  const report = JSON.parse(stdout) as Report;
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}

/** Advice that every input of this kind gets, and addresses that the recorded plans have from the stand-in provider. */
const ASIDE = /^vpce\/(?:no-policy|policy-full-access|saving-.*|designated-address-outside-subnet)$/;

async function findingsIn(path: string): Promise<string[]> {
  const { findings } = await estimate(path);
  return findings.filter(({ rule }) => !ASIDE.test(rule)).map(({ level, rule, name }) => `${level} ${rule} ${name}`);
}

/** Input, total, level and rule and resource of each finding. */
const EXPECTED: readonly [string, string | null, ...string[]][] = [
  ["b13-own-zone-and-private-dns", "15.10", "error vpce/private-dns-zone-conflict aws_vpc_endpoint.notes"],
  ["b17-gateway-resolver-option", "0.00", "error vpce/inbound-resolver-dns-not-offered aws_vpc_endpoint.store_gw"],
  ["b18-s3tables-resolver-option", "14.60", "error vpce/inbound-resolver-dns-not-offered aws_vpc_endpoint.tables"],
  ["b18b-sqs-resolver-option", "14.60", "error vpce/inbound-resolver-dns-not-offered aws_vpc_endpoint.q"],
  [
    "b19-private-dns-service-has-no-name",
    "31.025",
    "error vpce/service-without-private-dns-name aws_vpc_endpoint.mine",
  ],
  ["f37-inline-and-association", "0.00", "warn vpce/inline-and-association aws_vpc_endpoint.store_gw"],
  ["f37b-inline-one-association-other", "0.00"],
  ["f38-association-repeats", "0.00", "warn vpce/association-repeated aws_vpc_endpoint_route_table_association.all[1]"],
  ["f41-interface-with-route-tables", "0.00", "error vpce/attribute-of-other-kind aws_vpc_endpoint.secrets"],
  ["f41b-gateway-with-subnets", "0.00", "error vpce/attribute-of-other-kind aws_vpc_endpoint.store_gw"],
  ["f42-type-forgotten", "0.00", "error vpce/wrong-endpoint-type aws_vpc_endpoint.shell"],
  ["j60-private-dns-before-acceptance", "31.025", "error vpce/private-dns-before-acceptance aws_vpc_endpoint.mine"],
  ["j60b-private-dns-after-acceptance", "31.025"],
  ["j60c-private-dns-name-not-verified", "31.025", "info vpce/private-dns-name-not-verified aws_vpc_endpoint.mine"],
  [
    "k63-group-custom-domain",
    null,
    "error vpce/resource-group-custom-domain aws_vpclattice_resource_configuration.tank",
  ],
  ["l65-dualstack-vpc-ipv4-gateway", "0.00", "info vpce/s3-gateway-ipv4-only aws_vpc_endpoint.store_gw"],
  ["l67b-record-type-without-address-type", "14.60", "error vpce/dns-record-without-ipv6 aws_vpc_endpoint.trace"],
  ["m69-gwlb-security-group", "7.30", "error vpce/attribute-of-other-kind aws_vpc_endpoint.filter"],
  ["o72-inline-a-association-b", "14.60"],
  ["o72b-inline-and-association-same", "14.60", "warn vpce/inline-and-association aws_vpc_endpoint.shell"],
  ["o72c-associations-only", "14.60"],
  ["plans/i56-new-address-same-dns.json", "14.60", "warn vpce/private-dns-overlap aws_vpc_endpoint.new_queue"],
  [
    "plans/i56b-create-before-destroy.json",
    "14.60",
    "warn vpce/endpoint-replaced aws_vpc_endpoint.queue",
    "warn vpce/private-dns-overlap aws_vpc_endpoint.queue",
  ],
  ["plans/i56c-zone-to-private-dns.json", "14.60", "warn vpce/private-dns-zone-removed aws_vpc_endpoint.queue"],
  ["plans/i57-service-name-late.json", "14.60", "warn vpce/endpoint-replaced aws_vpc_endpoint.queue"],
  ["plans/i58-newer-provider.json", "14.60"],
];

test.each(EXPECTED)("%s", async (path, total, ...findings) => {
  const input = join(CASES, path);
  expect((await estimate(input)).totalMonthlyCost).toBe(total);
  expect(await findingsIn(input)).toEqual(findings);
});

const REPLACED = [
  ["plans/i57-service-name-late.json", "delete-first", "service_name is known only after apply"],
  ["plans/i56b-create-before-destroy.json", "create-first", "replace_triggered_by names something that changes"],
] as const;

test.each(REPLACED)("%s: every format begins with the replaced endpoint", async (path, order, because) => {
  const input = join(CASES, path);
  const { summary, findings } = await estimate(input);
  expect(summary.replacedEndpoints).toMatchObject([{ name: "aws_vpc_endpoint.queue", order, because: [because] }]);
  expect(findings.find(({ level }) => level === "warn")?.rule).toBe("vpce/endpoint-replaced");
  for (const format of ["table", "markdown"]) {
    const { stdout } = await invoke(["estimate", input, "--format", format]);
    const text = stdout.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/\s+/g, " ");
    const note = `This plan replaces 1 VPC endpoint (${because}): aws_vpc_endpoint.queue. Ids, addresses and DNS names change`;
    expect(text).toContain(note);
    expect(text.indexOf(note)).toBeLessThan(text.indexOf("This plan: $0.00 a month"));
    expect(text.includes("clients lose the service")).toBe(order === "delete-first");
    expect(text).toContain("1 replaced");
    expect(text).not.toContain("does not change the cost");
  }
});

test("a plan that replaces nothing says nothing of replacements", async () => {
  const input = join(CASES, "plans/i56-new-address-same-dns.json");
  expect((await estimate(input)).summary.replacedEndpoints).toEqual([]);
  expect((await invoke(["estimate", input])).stdout).not.toContain("replace");
});

test("a state does not say who set an attribute", async () => {
  const attributes = {
    id: "vpce-0123456789abcdef0",
    vpc_id: "vpc-1",
    service_name: "com.amazonaws.us-east-1.s3",
    vpc_endpoint_type: "Gateway",
    subnet_ids: [],
    security_group_ids: ["sg-1"],
    private_dns_enabled: false,
    route_table_ids: ["rtb-1"],
  };
  const resource = (type: string, values: object) => ({
    mode: "managed",
    type,
    name: "a",
    instances: [{ attributes: values }],
  });
  const association = { vpc_endpoint_id: attributes.id, route_table_id: "rtb-1" };
  const state = {
    version: 4,
    lineage: "x",
    resources: [
      resource("aws_vpc_endpoint", attributes),
      resource("aws_vpc_endpoint_route_table_association", association),
    ],
  };
  const folder = folderWith({ "terraform.tfstate": JSON.stringify(state) });
  expect(await findingsIn(join(folder, "terraform.tfstate"))).toEqual([]);
});

const NETWORK = `
provider "aws" { region = "us-east-1" }
resource "aws_vpc" "v" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}
resource "aws_subnet" "s" {
  count             = 2
  vpc_id            = aws_vpc.v.id
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, count.index)
  availability_zone = ["us-east-1a", "us-east-1b"][count.index]
}
resource "aws_route_table" "r" {
  for_each = toset(["x", "y"])
  vpc_id   = aws_vpc.v.id
}
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.v.id
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}
`;
const SQS = `
resource "aws_vpc_endpoint" "e" {
  vpc_id              = aws_vpc.v.id
  service_name        = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = aws_subnet.s[*].id
  security_group_ids  = [aws_security_group.g.id]
}
`;
const S3 = (attributes: string): string => `
resource "aws_vpc_endpoint" "e" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.us-east-1.s3"
  ${attributes}
}
`;
const POLICY = (action: string): string =>
  `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "${action}", Resource = "*" }] })`;
const CONFLICT = "error vpce/private-dns-zone-conflict aws_vpc_endpoint.e";
const BOTH = "warn vpce/inline-and-association aws_vpc_endpoint.e";

/** Configurations: what they say, and what is found. */
const CONFIGURATIONS: readonly [string, string, ...string[]][] = [
  [
    "a zone that an association brings into the VPC",
    `${SQS}
    resource "aws_vpc" "other" { cidr_block = "10.1.0.0/16" }
    resource "aws_route53_zone" "z" {
      name = "sqs.us-east-1.amazonaws.com"
      vpc { vpc_id = aws_vpc.other.id }
    }
    resource "aws_route53_zone_association" "a" {
      zone_id = aws_route53_zone.z.zone_id
      vpc_id  = aws_vpc.v.id
    }`,
    CONFLICT,
  ],
  [
    "a zone that a data source finds",
    `${SQS}
    data "aws_route53_zone" "z" {
      name         = "sqs.us-east-1.amazonaws.com"
      private_zone = true
    }
    resource "aws_route53_zone_association" "a" {
      zone_id = data.aws_route53_zone.z.zone_id
      vpc_id  = aws_vpc.v.id
    }`,
    CONFLICT,
  ],
  [
    "a public zone, and a zone whose name depends on a variable",
    `${SQS}
    variable "name" { type = string }
    resource "aws_route53_zone" "public" { name = "sqs.us-east-1.amazonaws.com" }
    resource "aws_route53_zone" "late" {
      name = var.name
      vpc { vpc_id = aws_vpc.v.id }
    }`,
  ],
  [
    "a conditional that leaves out what the type does not take",
    S3(`subnet_ids          = false ? aws_subnet.s[*].id : null
        security_group_ids  = []
        private_dns_enabled = false
        route_table_ids     = [for table in aws_route_table.r : table.id]`),
  ],
  [
    "a subnet association of a gateway endpoint",
    `${S3("")}
    resource "aws_vpc_endpoint_subnet_association" "a" {
      vpc_endpoint_id = aws_vpc_endpoint.e.id
      subnet_id       = aws_subnet.s[0].id
    }`,
    "error vpce/attribute-of-other-kind aws_vpc_endpoint.e",
    "warn vpce/gateway-without-route-table aws_vpc_endpoint.e",
  ],
  [
    "an inline list and associations by for_each",
    `${S3('route_table_ids = [aws_route_table.r["x"].id]')}
    resource "aws_vpc_endpoint_route_table_association" "a" {
      for_each        = toset(["x", "y"])
      vpc_endpoint_id = aws_vpc_endpoint.e.id
      route_table_id  = aws_route_table.r[each.key].id
    }`,
    BOTH,
  ],
  [
    "an inline policy and a separate one",
    `${S3(`route_table_ids = [aws_route_table.r["x"].id]
        policy = ${POLICY("s3:GetObject")}`)}
    resource "aws_vpc_endpoint_policy" "p" {
      vpc_endpoint_id = aws_vpc_endpoint.e.id
      policy          = ${POLICY("s3:PutObject")}
    }`,
    BOTH,
  ],
];

test.each(CONFIGURATIONS)("a configuration with %s", async (_, text, ...findings) => {
  expect(await findingsIn(folderWith({ "main.tf": NETWORK + text }))).toEqual(findings);
});
