import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  AwsService,
  InterfaceEndpoint,
  IpAddressType,
  PrivateLinkService,
  ResourceEndpoint,
  type InterfaceEndpointProps,
} from "../../../src";
import { Network, Synthesized, messageOf, type Json } from "../helpers";

function add(network: Network, id: string, props: Partial<InterfaceEndpointProps> = {}): InterfaceEndpoint {
  const { stack, vpc, subnets } = network;
  return new InterfaceEndpoint(stack, id, {
    vpc,
    subnets,
    service: AwsService.of(`com.amazonaws.us-east-1.${id}`),
    ...props,
  });
}

const groups = (json: Synthesized): Json[] => json.resources("aws_security_group");
const rules = (json: Synthesized): Json[] => json.resources("aws_vpc_security_group_ingress_rule");
const peers = (json: Synthesized): unknown[] =>
  rules(json).map((rule) => rule["cidr_ipv4"] ?? rule["cidr_ipv6"] ?? rule["referenced_security_group_id"]);

test("endpoints of one VPC share one group, which admits TCP 443 from the VPC and has no outbound rules", () => {
  const network = new Network();
  const endpoints = ["sqs", "sns", "kms"].map((id) => add(network, id));
  const json = network.synth();
  expect(groups(json)).toEqual([
    {
      description: "TCP 443 to VPC endpoints",
      tags: { Name: "app/PrivateLink/SecurityGroup-vpc-443" },
      vpc_id: "${aws_vpc.vpc.id}",
    },
  ]);
  expect(rules(json)).toEqual([
    {
      cidr_ipv4: "${aws_vpc.vpc.cidr_block}",
      from_port: 443,
      ip_protocol: "tcp",
      security_group_id: expect.stringMatching(
        /^\$\{aws_security_group\.PrivateLink_SecurityGroup-vpc-443_/,
      ) as unknown,
      to_port: 443,
    },
  ]);
  expect(new Set(json.resources("aws_vpc_endpoint").map((one) => String(one["security_group_ids"]))).size).toBe(1);
  expect(endpoints[0]?.securityGroups).toHaveLength(1);
});

test("endpoints of other kinds share it too", () => {
  const network = new Network();
  const { stack, vpc, subnets } = network;
  add(network, "sqs");
  const resourceConfigurationArn = "arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123";
  new ResourceEndpoint(stack, "db", { vpc, subnets, resourceConfigurationArn });
  expect(groups(network.synth())).toHaveLength(1);
});

test.each<[string, (network: Network) => Partial<InterfaceEndpointProps>]>([
  [
    "another VPC",
    ({ stack }) => ({
      vpc: new Vpc(stack, "vpc2", { cidrBlock: "10.1.0.0/16", enableDnsHostnames: true }),
      subnets: [{ id: "subnet-1" }],
    }),
  ],
  [
    "another port",
    () => ({ service: PrivateLinkService.of("com.amazonaws.vpce.us-east-1.vpce-svc-01", { port: 8443 }) }),
  ],
  ["another Region", () => ({ region: "us-east-1" })],
  [
    "another provider",
    ({ stack }) => ({ provider: new AwsProvider(stack, "other", { alias: "o", region: "us-east-1" }) }),
  ],
  ["its own rules", () => ({ allowFromCidrs: ["10.0.0.0/24"] })],
  ["no rule", () => ({ allowFromVpc: false })],
])("an endpoint with %s has its own group", (_, props) => {
  const network = new Network();
  add(network, "sqs");
  add(network, "sns", props(network));
  expect(groups(network.synth())).toHaveLength(2);
});

test.each<[string, AwsService, readonly [from: number, to: number][], string]>([
  [
    "SES SMTP",
    AwsService.EMAIL_SMTP,
    [
      [25, 25],
      [465, 465],
      [587, 587],
      [2465, 2465],
      [2587, 2587],
    ],
    "25_465_587_2465_2587",
  ],
  ["Keyspaces", AwsService.CASSANDRA, [[9142, 9142]], "9142"],
  ["Transfer Family", AwsService.TRANSFER_SERVER, [[22, 22]], "22"],
  [
    "WorkSpaces Applications",
    AwsService.APPSTREAM_STREAMING,
    [
      [443, 443],
      [1400, 1499],
    ],
    "443_1400-1499",
  ],
])("%s is admitted on its own ports, one rule for each", (_, service, ports, name) => {
  const network = new Network();
  const endpoint = add(network, "endpoint", { service });
  endpoint.allowFromCidr("10.9.0.0/24");
  const json = network.synth();
  expect(
    rules(json)
      .map((rule) => [rule["cidr_ipv4"], rule["from_port"], rule["to_port"]])
      .sort(),
  ).toEqual(
    ["${aws_vpc.vpc.cidr_block}", "10.9.0.0/24"].flatMap((cidr) => ports.map((range) => [cidr, ...range])).sort(),
  );
  expect(groups(json)).toMatchObject([{ tags: { Name: `app/PrivateLink/SecurityGroup-vpc-${name}` } }]);
  expect(endpoint.ports.map(({ from, to }) => [from, to])).toEqual(ports);
});

test.each<[string, Partial<InterfaceEndpointProps>, unknown[]]>([
  ["blocks", { allowFromCidrs: ["10.0.0.0/24", "2001:db8::/56"] }, ["10.0.0.0/24", "2001:db8::/56"]],
  ["a block given twice", { allowFromCidrs: ["10.0.0.0/24", "10.0.0.0/24"] }, ["10.0.0.0/24"]],
  ["groups", { allowFromSecurityGroups: [{ id: "sg-1" }] }, ["sg-1"]],
  [
    "blocks and the VPC",
    { allowFromCidrs: ["10.9.0.0/24"], allowFromVpc: true },
    ["10.9.0.0/24", "${aws_vpc.vpc.cidr_block}"],
  ],
  ["nobody", { allowFromVpc: false }, []],
  ["a VPC by its literals", { vpc: { id: "vpc-1", cidrBlock: "10.0.0.0/8" } }, ["10.0.0.0/8"]],
  [
    "IPv6 of the VPC for endpoints that have it",
    { ipAddressType: IpAddressType.DUALSTACK },
    ["${aws_vpc.vpc.ipv6_cidr_block}", "${aws_vpc.vpc.cidr_block}"],
  ],
])("admits %s", (_, props, expected) => {
  const network = new Network();
  add(network, "sqs", props);
  const found = peers(network.synth());
  expect(found).toHaveLength(expected.length);
  expect(found).toEqual(expect.arrayContaining(expected));
});

test("the block of a VPC that is not known is read with a data source", () => {
  const network = new Network();
  add(network, "sqs", { vpc: { id: "vpc-1" } });
  add(network, "sns", { vpc: { id: "vpc-1" } });
  const json = network.synth();
  expect(json.data("aws_vpc")).toEqual([{ id: "vpc-1" }]);
  expect(peers(json)).toEqual([expect.stringMatching(/^\$\{data\.aws_vpc\..*\.cidr_block\}$/)]);
});

test("a VPC by reference and by its id are one VPC", () => {
  const network = new Network();
  add(network, "sqs");
  add(network, "sns", { vpc: { id: network.vpc.id, cidrBlock: network.vpc.cidrBlock } });
  expect(groups(network.synth())).toHaveLength(1);
});

test("VPCs of two stacks that have one name are two VPCs, by reference and by id", () => {
  const network = new Network();
  const { stack, subnets, vpc } = network;
  const other = new TerraformStack(stack.node.root, "other");
  const service = AwsService.SQS;
  const region = "us-east-1";
  const own = new Vpc(other, "vpc", { cidrBlock: "10.1.0.0/16", enableDnsHostnames: true });
  new InterfaceEndpoint(other, "own", { vpc: own, subnets: [{ id: "subnet-1" }], service, region });
  new InterfaceEndpoint(other, "theirs", { vpc, subnets, service, region });
  new InterfaceEndpoint(other, "theirsById", { vpc: { id: vpc.id }, subnets, service: AwsService.SNS, region });
  const json = new Synthesized(JSON.parse(Testing.synth(other)) as Json);
  expect(groups(json)).toHaveLength(2);
  const groupOf = (name: string): unknown =>
    json.resources("aws_vpc_endpoint").find(({ tags }) => (tags as Json)["Name"] === `other/${name}`)?.[
      "security_group_ids"
    ];
  expect(groupOf("theirs")).toEqual(groupOf("theirsById"));
  expect(groupOf("theirs")).not.toEqual(groupOf("own"));
});

test("given groups are used as they are", () => {
  const network = new Network();
  const group = new SecurityGroup(network.stack, "own", { vpcId: network.vpc.id });
  add(network, "sqs", { securityGroups: [group, { id: "sg-1" }] });
  const json = network.synth();
  expect(json.endpoint["security_group_ids"]).toEqual(["${aws_security_group.own.id}", "sg-1"]);
  expect(groups(json)).toHaveLength(1);
  expect(rules(json)).toEqual([]);
});

test("peers can be added later, and twice", () => {
  const network = new Network();
  const endpoint = add(network, "sqs", { allowFromVpc: false });
  endpoint.allowFromCidr("10.0.0.0/24");
  endpoint.allowFromCidr("10.0.0.0/24");
  const group = new SecurityGroup(network.stack, "client", { vpcId: network.vpc.id });
  endpoint.allowFromSecurityGroup(group);
  endpoint.allowFromSecurityGroup(group);
  endpoint.allowFromCidr(new TerraformVariable(network.stack, "peer", { type: "string" }).stringValue);
  const found = peers(network.synth());
  expect(found).toHaveLength(3);
  expect(found).toEqual(expect.arrayContaining(["10.0.0.0/24", "${aws_security_group.client.id}", "${var.peer}"]));
});

test("peers cannot be added to given groups, nor texts that are not blocks to any", () => {
  const network = new Network();
  const given = add(network, "sqs", { securityGroups: [{ id: "sg-1" }] });
  expect(
    messageOf(() => {
      given.allowFromCidr("10.0.0.0/24");
    }),
  ).toMatch(/"securityGroups".*no further rules/);
  expect(
    messageOf(() => {
      given.allowFromSecurityGroup({ id: "sg-2" });
    }),
  ).toMatch(/"securityGroups"/);
  const made = add(network, "sns");
  expect(
    messageOf(() => {
      made.allowFromCidr("10.0.0.0/33");
    }),
  ).toMatch(/"allowFromCidr".*CIDR notation, .*10\.0\.0\.0\/33/);
});
