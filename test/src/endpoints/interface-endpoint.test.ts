import { TerraformVariable, Testing, TerraformStack } from "cdktf";
import {
  AwsService,
  DnsRecordIpType,
  InterfaceEndpoint,
  IpAddressType,
  PrivateLinkService,
  type InterfaceEndpointProps,
} from "../../../src";
import { Network, Synthesized, type Json } from "../helpers";

type Overrides = Partial<InterfaceEndpointProps>;

function endpointWith(props: Overrides | ((network: Network) => Overrides), network = new Network()): Json {
  const own = typeof props === "function" ? props(network) : props;
  const { vpc, subnets } = network;
  new InterfaceEndpoint(network.stack, "endpoint", { vpc, subnets, service: AwsService.SQS, ...own });
  return network.synth().endpoint;
}

const own = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";

test("an endpoint with no more than it needs is secure and private", () => {
  const network = new Network();
  const { vpc, subnets } = network;
  new InterfaceEndpoint(network.stack, "sqs", { vpc, subnets, service: AwsService.SQS });
  const { endpoint, resources } = { endpoint: network.synth().endpoint, resources: network.synth() };
  expect(endpoint).toEqual({
    private_dns_enabled: true,
    security_group_ids: [
      expect.stringMatching(/^\$\{aws_security_group\.PrivateLink_SecurityGroup-vpc-443_\w+\.id\}$/),
    ],
    service_name: "com.amazonaws.us-east-1.sqs",
    subnet_ids: ["${aws_subnet.a.id}", "${aws_subnet.b.id}"],
    tags: { Name: "app/sqs" },
    vpc_endpoint_type: "Interface",
    vpc_id: "${aws_vpc.vpc.id}",
  });
  expect(resources.data("aws_region")).toEqual([]);
});

interface Case {
  readonly name: string;
  readonly props: Overrides | ((network: Network) => Overrides);
  readonly expected: Json;
}

const CASES: readonly Case[] = [
  { name: "name", props: { name: "queue" }, expected: { tags: { Name: "queue" } } },
  { name: "tags", props: { tags: { team: "a" } }, expected: { tags: { Name: "app/endpoint", team: "a" } } },
  { name: "a tag Name", props: { name: "x", tags: { Name: "y" } }, expected: { tags: { Name: "y" } } },
  { name: "private DNS off", props: { privateDns: false }, expected: { private_dns_enabled: false } },
  {
    name: "a dotted service",
    props: { service: AwsService.ECR_API },
    expected: { service_name: "com.amazonaws.us-east-1.ecr.api" },
  },
  {
    name: "another prefix",
    props: { service: AwsService.QBUSINESS },
    expected: { service_name: "aws.api.us-east-1.qbusiness" },
  },
  {
    name: "a service without a Region",
    props: { service: AwsService.IAM },
    expected: { service_name: "com.amazonaws.iam" },
  },
  {
    name: "a service's full name",
    props: { service: AwsService.of("com.amazonaws.us-east-1.kms") },
    expected: { service_name: "com.amazonaws.us-east-1.kms", private_dns_enabled: true },
  },
  {
    name: "an endpoint service",
    props: { service: PrivateLinkService.of(own, { port: 8443 }) },
    expected: { service_name: own, private_dns_enabled: false },
  },
  {
    name: "an endpoint service with private DNS",
    props: { service: PrivateLinkService.of(own, { privateDnsDefault: true }) },
    expected: { private_dns_enabled: true },
  },
  {
    name: "DynamoDB, which offers no private DNS",
    props: { service: AwsService.DYNAMODB },
    expected: { private_dns_enabled: false },
  },
  {
    name: "S3, whose DNS flag is always written",
    props: { service: AwsService.S3 },
    expected: { dns_options: { private_dns_only_for_inbound_resolver_endpoint: false }, private_dns_enabled: true },
  },
  {
    name: "S3 without private DNS",
    props: { service: AwsService.S3, privateDns: false },
    expected: { private_dns_enabled: false },
  },
  {
    name: "another Region",
    props: { service: AwsService.ECR_DKR, serviceRegion: "eu-west-1" },
    expected: { service_name: "com.amazonaws.eu-west-1.ecr.dkr", service_region: "eu-west-1" },
  },
  {
    name: "the endpoint's own Region as service Region",
    props: { serviceRegion: "us-east-1" },
    expected: { service_name: "com.amazonaws.us-east-1.sqs", service_region: "us-east-1" },
  },
  {
    name: "a service that AWS has enabled across Regions since",
    props: { service: AwsService.of("com.amazonaws.eu-west-1.sqs", { crossRegion: true }), serviceRegion: "eu-west-1" },
    expected: { service_name: "com.amazonaws.eu-west-1.sqs", service_region: "eu-west-1" },
  },
  {
    name: "its own Region",
    props: { region: "eu-central-1", subnets: [{ id: "subnet-1" }] },
    expected: { region: "eu-central-1", service_name: "com.amazonaws.eu-central-1.sqs" },
  },
  {
    name: "a Region of China",
    props: { region: "cn-north-1", subnets: [{ id: "subnet-1" }] },
    expected: { service_name: "cn.com.amazonaws.cn-north-1.sqs" },
  },
  {
    name: "dual-stack addresses",
    props: { ipAddressType: IpAddressType.DUALSTACK, dnsRecordIpType: DnsRecordIpType.SERVICE_DEFINED },
    expected: { ip_address_type: "dualstack", dns_options: { dns_record_ip_type: "service-defined" } },
  },
  {
    name: "designated addresses",
    props: ({ a, b }) => ({
      designatedAddresses: [
        { subnet: a, ipv4: "10.0.0.4" },
        { subnet: b, ipv4: "10.0.1.254" },
      ],
    }),
    expected: {
      subnet_configuration: [
        { ipv4: "10.0.0.4", subnet_id: "${aws_subnet.a.id}" },
        { ipv4: "10.0.1.254", subnet_id: "${aws_subnet.b.id}" },
      ],
    },
  },
  { name: "acceptance", props: { autoAccept: true }, expected: { auto_accept: true } },
  {
    name: "timeouts",
    props: { timeouts: { create: "15m", delete: "1h30m" } },
    expected: { timeouts: { create: "15m", delete: "1h30m" } },
  },
  {
    name: "overrides",
    props: { overrides: { "dns_options.dns_record_ip_type": "ipv4", new_attribute: [1] } },
    expected: { dns_options: { dns_record_ip_type: "ipv4" }, new_attribute: [1] },
  },
  {
    name: "dependencies",
    props: ({ table }) => ({ dependsOn: [table] }),
    expected: { depends_on: ["aws_route_table.table"] },
  },
  {
    name: "a VPC, subnets and groups that exist already",
    props: {
      vpc: { id: "vpc-1" },
      subnets: [{ id: "subnet-1" }, { id: "subnet-2", availabilityZone: "us-east-1b" }],
      securityGroups: [{ id: "sg-1" }],
    },
    expected: { vpc_id: "vpc-1", subnet_ids: ["subnet-1", "subnet-2"], security_group_ids: ["sg-1"] },
  },
];

test.each(CASES)("$name", ({ props, expected }) => {
  expect(endpointWith(props)).toMatchObject(expected);
});

test("S3 without private DNS has no DNS options", () => {
  expect(endpointWith({ service: AwsService.S3, privateDns: false })).not.toHaveProperty("dns_options");
});

test("values known only at apply are passed on and skip every check", () => {
  const network = new Network();
  const { stack, a } = network;
  const variable = (id: string): string => new TerraformVariable(stack, id, { type: "string" }).stringValue;
  const props = {
    vpc: { id: variable("vpc_id"), cidrBlock: variable("cidr") },
    subnets: [
      { id: variable("one"), availabilityZone: variable("zone_one"), cidrBlock: variable("cidr_one") },
      { id: variable("two"), availabilityZone: variable("zone_two") },
      a,
    ],
    service: PrivateLinkService.of(variable("service")),
    serviceRegion: variable("service_region"),
    region: variable("region"),
    name: variable("name"),
    ipAddressType: variable("type") as IpAddressType,
    dnsRecordIpType: variable("record") as DnsRecordIpType,
    policyJson: variable("policy"),
    allowFromCidrs: [variable("peer")],
    availabilityZones: [variable("zone")],
    designatedAddresses: [{ subnet: a, ipv4: variable("address") }],
    timeouts: { create: variable("timeout") },
  };
  expect(endpointWith(props, network)).toMatchObject({
    vpc_id: "${var.vpc_id}",
    subnet_ids: ["${var.one}", "${var.two}", "${aws_subnet.a.id}"],
    service_name: "${var.service}",
    service_region: "${var.service_region}",
    private_dns_enabled: false,
    ip_address_type: "${var.type}",
    dns_options: { dns_record_ip_type: "${var.record}" },
    policy: "${var.policy}",
    subnet_configuration: [{ ipv4: "${var.address}", subnet_id: "${aws_subnet.a.id}" }],
  });
});

test("an endpoint can be listed in a dependsOn", () => {
  const network = new Network();
  const { vpc, subnets, stack } = network;
  const first = new InterfaceEndpoint(stack, "first", { vpc, subnets, service: AwsService.ECS_AGENT });
  new InterfaceEndpoint(stack, "second", { vpc, subnets, service: AwsService.ECS_TELEMETRY, dependsOn: [first] });
  const [, second] = network.synth().resources("aws_vpc_endpoint");
  expect(second).toMatchObject({ depends_on: [expect.stringMatching(/^aws_vpc_endpoint\.first_\w+$/)] });
});

test("a name that the catalogue does not know is used, with a warning that names the nearest service", () => {
  const network = new Network();
  const service = AwsService.of("com.amazonaws.us-east-1.sqss");
  const endpoint = new InterfaceEndpoint(network.stack, "endpoint", {
    vpc: network.vpc,
    subnets: network.subnets,
    service,
  });
  expect(network.synth().endpoint).toMatchObject({
    service_name: "com.amazonaws.us-east-1.sqss",
    private_dns_enabled: true,
  });
  const warnings = endpoint.node.metadata
    .filter(({ type }) => type === "@cdktf/warn")
    .map(({ data }) => data as string);
  expect(warnings).toEqual([
    expect.stringMatching(/"com\.amazonaws\.us-east-1\.sqss" is not in the catalogue.*Did you mean .*\.sqs\?/),
  ]);
});

test("a VPC of another stack gives the same endpoint, with its own group", () => {
  const network = new Network();
  const other = new TerraformStack(network.stack.node.root, "other");
  new InterfaceEndpoint(other, "endpoint", {
    vpc: network.vpc,
    subnets: network.subnets,
    service: AwsService.SQS,
    region: "us-east-1",
  });
  other.prepareStack();
  const json = new Synthesized(JSON.parse(Testing.synth(other)) as Json);
  expect(json.endpoint["vpc_id"]).toMatch(/^\$\{data\.terraform_remote_state\./);
  expect(json.resources("aws_security_group")).toHaveLength(1);
});
