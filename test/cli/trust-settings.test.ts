import { join } from "node:path";
import { findingsOf } from "../../planner/rules";
import { interfaceEndpoint, topology } from "../planner/topology-factory";
import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** The keys trusted_principals and required_endpoints of the configuration file, from the file to the finding. */

afterEach(removeFolders);

const CONFIGURATION = `
provider "aws" { region = "us-east-1" }
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_vpc" "sandbox" { cidr_block = "10.1.0.0/16" }
resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.us-east-1.s3"
  policy       = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "*" }]
  })
}
resource "aws_vpc_endpoint_service" "s" {
  acceptance_required        = true
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/n/0123456789abcdef"]
  allowed_principals         = ["arn:aws:iam::444455556666:root", "arn:aws:iam::777788889999:root"]
}
`;
const RULES = ["vpce/service-open-to-untrusted", "vpce/endpoint-open-to-untrusted", "vpce/required-endpoint-missing"];

async function findings(settings: string): Promise<string[]> {
  const folder = folderWith({ "main.tf": CONFIGURATION, "settings.yml": settings });
  const args = ["estimate", folder, "--config", join(folder, "settings.yml"), "--format", "json"];
  const { stdout, stderr } = await invoke(args);
  if (stdout === "") throw new Error(stderr);
  const report = JSON.parse(stdout) as { findings: { level: string; rule: string; name: string; message: string }[] };
  return report.findings
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ level, rule, name, message }) => `${level} ${rule} ${name}: ${message}`);
}

it("says nothing where nothing is stated", async () => {
  expect(await findings("region: us-east-1")).toEqual([]);
});

it("compares with the list", async () => {
  expect(await findings("trusted_principals: ['444455556666']")).toEqual([
    "error vpce/service-open-to-untrusted aws_vpc_endpoint_service.s: " +
      "The service lets arn:aws:iam::777788889999:root connect, who is not trusted",
    "warn vpce/endpoint-open-to-untrusted aws_vpc_endpoint.s3: " +
      "The policy lets principals of every account use the endpoint, who are not trusted",
  ]);
});

it("asks each VPC for the endpoints, except those that are named", async () => {
  expect(await findings("required_endpoints: {services: [s3, sqs], except_vpcs: ['*.sandbox']}")).toEqual([
    "error vpce/required-endpoint-missing aws_vpc.main: The VPC has no endpoint for sqs, which required_endpoints lists",
  ]);
  expect(await findings("required_endpoints: {services: [s3]}")).toEqual([
    "error vpce/required-endpoint-missing aws_vpc.sandbox: The VPC has no endpoint for s3, which required_endpoints lists",
  ]);
});

describe("an endpoint without a policy", () => {
  const open = topology({ endpoints: [interfaceEndpoint("sqs"), interfaceEndpoint("email-smtp")] });
  const found = (gaps: typeof open.gaps, trustedPrincipals?: string[]): string[] =>
    findingsOf({ ...open, gaps }, { trustedPrincipals })
      .filter(({ rule }) => RULES.includes(rule))
      .map(({ address, message }) => `${address}: ${message}`);

  it("is open to everyone", () => {
    expect(found([], [])).toEqual([
      "aws_vpc_endpoint.sqs: No policy is set: principals of every account can use the endpoint",
    ]);
    expect(found([])).toEqual([]);
  });

  it("may have one that was not read", () => {
    const gap = { input: "plan", address: "module.m", reason: "it was not read", mayHide: "anything" } as const;
    expect(found([gap], [])).toEqual([]);
  });
});
