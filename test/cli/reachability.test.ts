import { invoke } from "./invoke";
import { folderWith, removeFolders } from "./temporary-folder";

/** Network ACLs, listeners and security groups as Terraform writes them, from the resources to the finding. */

afterEach(removeFolders);

const NETWORK = `
provider "aws" { region = "us-east-1" }
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "s" {
  count             = 2
  vpc_id            = aws_vpc.v.id
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, count.index)
  availability_zone = ["us-east-1a", "us-east-1b"][count.index]
}
resource "aws_vpc_endpoint" "e" {
  vpc_id              = aws_vpc.v.id
  service_name        = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.s[0].id]
  private_dns_enabled = true
}
`;
const RULE = 'protocol = "tcp"\naction = "allow"\ncidr_block = "10.0.0.0/16"\n';
const acl = (inside: string): string => `resource "aws_network_acl" "n" {\nvpc_id = aws_vpc.v.id\n${inside}\n}\n`;
const rule = (egress: boolean, from: number, to: number, of = "aws_network_acl.n.id"): string => `
resource "aws_network_acl_rule" "r${String(egress)}" {
  network_acl_id = ${of}
  rule_number    = 100
  egress         = ${String(egress)}
  protocol       = "tcp"
  rule_action    = "allow"
  cidr_block     = "10.0.0.0/16"
  from_port      = ${String(from)}
  to_port        = ${String(to)}
}
`;
const IN = `ingress {\nrule_no = 100\n${RULE}from_port = 443\nto_port = 443\n}`;
const OUT = `egress {\nrule_no = 100\n${RULE}from_port = 1024\nto_port = 65535\n}`;
const SUBNETS = "subnet_ids = aws_subnet.s[*].id";
const DEFAULT = (inside: string): string =>
  `resource "aws_default_network_acl" "d" {\ndefault_network_acl_id = aws_vpc.v.default_network_acl_id\n${inside}\n}\n`;
const ASSOCIATION = `resource "aws_network_acl_association" "a" {
  network_acl_id = aws_network_acl.n.id
  subnet_id      = aws_subnet.s[0].id
}
`;

async function findings(configuration: string, ...rules: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await invoke(["estimate", folderWith({ "main.tf": configuration }), "--format", "json"]);
  if (stdout === "") throw new Error(stderr);
  const report = JSON.parse(stdout) as { findings: { rule: string; name: string; message: string }[] };
  return report.findings
    .filter((finding) => rules.includes(finding.rule))
    .map(({ name, message }) => `${name}: ${message}`);
}

it.each<[string, string, string]>([
  ["without rules", acl(SUBNETS), "n lets no TCP 443 into"],
  ["with answers only", acl(`${SUBNETS}\n${OUT}`), "n lets no TCP 443 into"],
  ["with requests only", acl(`${SUBNETS}\n${IN}`), "n lets no answers out of"],
  ["by association", acl("") + ASSOCIATION, "n lets no TCP 443 into"],
  ["by a rule for requests", acl(SUBNETS) + rule(false, 443, 443), "n lets no answers out of"],
  ["by default, without rules", DEFAULT(""), "aws_default_network_acl.d lets no TCP 443 into"],
])("a network ACL shuts clients out: %s", async (_, more, says) => {
  expect(await findings(NETWORK + more, "vpce/network-acl-blocks-endpoint")).toEqual([
    expect.stringMatching(new RegExp(`^aws_vpc_endpoint\\.e: .*${says}`)),
  ]);
});

it.each<[string, string]>([
  ["none in the input", ""],
  ["inline rules", acl(`${SUBNETS}\n${IN}\n${OUT}`)],
  ["rules that are resources", acl(SUBNETS) + rule(false, 443, 443) + rule(true, 1024, 65535)],
  ["one without subnets", acl("")],
  ["one by default, with rules", DEFAULT(`${IN}\n${OUT}`)],
  ["one by default beside another", DEFAULT("") + acl(`${SUBNETS}\n${IN}\n${OUT}`)],
  [
    "rules of unknown number",
    `variable "rules" {}\n${acl(`${SUBNETS}\ndynamic "ingress" {\nfor_each = var.rules\ncontent { rule_no = ingress.value }\n}`)}`,
  ],
  ["a rule of an unknown network ACL", `variable "acl" {}\n${acl(SUBNETS)}${rule(false, 443, 443, "var.acl")}`],
  ["a module that was not read", `${acl(SUBNETS)}module "m" {\nsource = "example.com/m/aws"\n}\n`],
])("a network ACL lets clients through: %s", async (_, more) => {
  expect(await findings(NETWORK + more, "vpce/network-acl-blocks-endpoint")).toEqual([]);
});

const service = (group: string, more = "", ports: readonly [number, number] = [8443, 8443]): string => `${NETWORK}
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.v.id
  ${group}
}
resource "aws_lb" "n" {
  count              = 2
  load_balancer_type = "network"
  subnets            = aws_subnet.s[*].id
  security_groups    = [aws_security_group.g.id]
  ${more}
}
resource "aws_lb_listener" "l" {
  count             = 2
  load_balancer_arn = aws_lb.n[count.index].arn
  port              = [${ports.join(", ")}][count.index]
  protocol          = "TCP"
}
resource "aws_vpc_endpoint_service" "s" {
  acceptance_required        = true
  network_load_balancer_arns = aws_lb.n[*].arn
}
`;
const allow = (port: number): string =>
  `ingress {\nfrom_port = ${String(port)}\nto_port = ${String(port)}\nprotocol = "tcp"\ncidr_blocks = ["10.0.0.0/8"]\n}`;
const OFF = 'enforce_security_group_inbound_rules_on_private_link_traffic = "off"';

it("a load balancer's group that lets nobody in is found, unless it does not apply", async () => {
  const found = (...given: Parameters<typeof service>) => findings(service(...given), "vpce/service-security-group");
  expect(await found(allow(443))).toEqual([
    "aws_lb.n[0]: No rule of aws_security_group.g allows TCP 8443, on which it listens",
    "aws_lb.n[1]: No rule of aws_security_group.g allows TCP 8443, on which it listens",
  ]);
  expect(await found(allow(8443))).toEqual([]);
  expect(await found(allow(443), OFF)).toEqual([]);
});

it("load balancers of one service that listen differently are found", async () => {
  const found = (ports: readonly [number, number]) =>
    findings(service(allow(8443), "", ports), "vpce/service-listeners-differ");
  expect(await found([8443, 443])).toEqual([
    "aws_vpc_endpoint_service.s: The load balancers listen differently: aws_lb.n[0] on TCP 8443, aws_lb.n[1] on TCP 443",
  ]);
  expect(await found([443, 443])).toEqual([]);
});
