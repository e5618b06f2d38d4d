import { TerraformOutput, TerraformVariable } from "cdktf";
import {
  AwsService,
  DnsRecordIpType,
  GatewayEndpoint,
  IpAddressType,
  PrivateLinkService,
  type GatewayEndpointProps,
} from "../../../src";
import { Network, messageOf, type Json } from "../helpers";

type Overrides = Partial<GatewayEndpointProps>;

function add(network: Network, props: Overrides = {}): GatewayEndpoint {
  return new GatewayEndpoint(network.stack, "endpoint", { vpc: network.vpc, service: AwsService.S3, ...props });
}

function endpointWith(props: Overrides | ((network: Network) => Overrides) = {}): Json {
  const network = new Network();
  add(network, typeof props === "function" ? props(network) : props);
  return network.synth().endpoint;
}

const statement = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" };

test("an endpoint with no more than it needs", () => {
  expect(endpointWith(({ table }) => ({ routeTables: [table] }))).toEqual({
    route_table_ids: ["${aws_route_table.table.id}"],
    service_name: "com.amazonaws.us-east-1.s3",
    tags: { Name: "app/endpoint" },
    vpc_endpoint_type: "Gateway",
    vpc_id: "${aws_vpc.vpc.id}",
  });
});

interface Case {
  readonly name: string;
  readonly props: Overrides;
  readonly expected: Json;
}

const CASES: readonly Case[] = [
  {
    name: "S3 Express",
    props: { service: AwsService.S3EXPRESS },
    expected: { service_name: "com.amazonaws.us-east-1.s3express" },
  },
  {
    name: "DynamoDB",
    props: { service: AwsService.DYNAMODB },
    expected: { service_name: "com.amazonaws.us-east-1.dynamodb" },
  },
  {
    name: "a full name",
    props: { service: AwsService.of("com.amazonaws.us-east-1.s3") },
    expected: { service_name: "com.amazonaws.us-east-1.s3" },
  },
  {
    name: "China, where gateway endpoints keep the common prefix",
    props: { region: "cn-north-1" },
    expected: { region: "cn-north-1", service_name: "com.amazonaws.cn-north-1.s3" },
  },
  {
    name: "addresses and records",
    props: { ipAddressType: IpAddressType.DUALSTACK, dnsRecordIpType: DnsRecordIpType.IPV6 },
    expected: { ip_address_type: "dualstack", dns_options: { dns_record_ip_type: "ipv6" } },
  },
  {
    name: "a policy",
    props: { policy: { Version: "2012-10-17", Statement: [statement] } },
    expected: { policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) },
  },
  {
    name: "route tables that exist already",
    props: { routeTables: [{ id: "rtb-1" }] },
    expected: { route_table_ids: ["rtb-1"] },
  },
  {
    name: "tags, time-outs and overrides",
    props: { name: "s3", tags: { a: "b" }, timeouts: { delete: "5m" }, overrides: { policy: "{}" } },
    expected: { tags: { Name: "s3", a: "b" }, timeouts: { delete: "5m" }, policy: "{}" },
  },
];

test.each(CASES)("$name", ({ props, expected }) => {
  expect(endpointWith(props)).toMatchObject(expected);
});

test("without route tables the attribute is left out, and tables can be added later", () => {
  expect(endpointWith()).not.toHaveProperty("route_table_ids");
  const network = new Network();
  add(network).addRouteTable(network.table);
  expect(network.synth().endpoint).toMatchObject({ route_table_ids: ["${aws_route_table.table.id}"] });
});

test("hands out the prefix list and the address blocks", () => {
  const network = new Network();
  const endpoint = add(network);
  new TerraformOutput(network.stack, "list", { value: endpoint.prefixListId });
  new TerraformOutput(network.stack, "blocks", { value: endpoint.cidrBlocks });
  const json = network.synth();
  expect(json.output("list")).toMatch(/^\$\{aws_vpc_endpoint\.endpoint_\w+\.prefix_list_id\}$/);
  expect(json.output("blocks")).toMatch(/^\$\{aws_vpc_endpoint\.endpoint_\w+\.cidr_blocks\}$/);
});

test("values known only at apply are passed on and skip every check", () => {
  const network = new Network();
  const variable = (id: string): string => new TerraformVariable(network.stack, id, { type: "string" }).stringValue;
  add(network, {
    service: PrivateLinkService.of(variable("service")),
    ipAddressType: variable("type") as IpAddressType,
    dnsRecordIpType: variable("record") as DnsRecordIpType,
    routeTables: [{ id: variable("table_id") }],
  });
  expect(network.synth().endpoint).toMatchObject({
    service_name: "${var.service}",
    ip_address_type: "${var.type}",
    dns_options: { dns_record_ip_type: "${var.record}" },
    route_table_ids: ["${var.table_id}"],
  });
});

interface Wrong {
  readonly name: string;
  readonly wrong: Overrides;
  readonly message: RegExp;
  readonly right: Overrides;
}

const types = (ipAddressType: IpAddressType | undefined, dnsRecordIpType: DnsRecordIpType): Overrides => ({
  ipAddressType,
  dnsRecordIpType,
});
const { IPV4, IPV6, DUALSTACK, SERVICE_DEFINED } = DnsRecordIpType;

const WRONGS: readonly Wrong[] = [
  {
    name: "a service without gateway endpoints",
    wrong: { service: AwsService.SQS },
    message: /"service".*a service that Gateway endpoints reach, found com\.amazonaws\.\{region\}\.sqs/,
    right: { service: AwsService.DYNAMODB },
  },
  {
    name: "an endpoint service",
    wrong: { service: PrivateLinkService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123") },
    message: /"service".*Gateway endpoints reach/,
    right: { service: PrivateLinkService.of("com.amazonaws.us-east-1.s3") },
  },
  {
    name: "a service of another Region",
    wrong: { service: AwsService.of("com.amazonaws.eu-west-1.s3") },
    message: /"service".*a service in us-east-1/,
    right: { service: AwsService.of("com.amazonaws.eu-west-1.s3"), region: "eu-west-1" },
  },
  {
    name: "IPv6 records with IPv4 addresses",
    wrong: types(IpAddressType.IPV4, IPV6),
    message: /"dnsRecordIpType".*ipv4 or service-defined, since ipAddressType is ipv4, found ipv6/,
    right: types(IpAddressType.IPV4, IPV4),
  },
  {
    name: "dual-stack records with IPv6 addresses",
    wrong: types(IpAddressType.IPV6, DUALSTACK),
    message: /"dnsRecordIpType".*ipv6 or service-defined/,
    right: types(IpAddressType.IPV6, SERVICE_DEFINED),
  },
  {
    name: "dual-stack records with the default addresses",
    wrong: types(undefined, DUALSTACK),
    message: /since ipAddressType is ipv4, found dualstack/,
    right: types(IpAddressType.DUALSTACK, DUALSTACK),
  },
  {
    name: "DynamoDB with IPv6",
    wrong: { service: AwsService.DYNAMODB, ipAddressType: IpAddressType.IPV6 },
    message: /"ipAddressType".*ipv4, the only one that gateway endpoints for DynamoDB take, found ipv6/,
    right: { service: AwsService.DYNAMODB, ipAddressType: IpAddressType.IPV4 },
  },
  {
    name: "DynamoDB with its own records",
    wrong: { service: AwsService.DYNAMODB, dnsRecordIpType: IPV4 },
    message: /"dnsRecordIpType".*service-defined, the only one.*DynamoDB/,
    right: { service: AwsService.DYNAMODB, dnsRecordIpType: SERVICE_DEFINED },
  },
  {
    name: "records that need the VPC's DNS attributes",
    wrong: { vpc: { id: "vpc-1", enableDnsHostnamesInput: false }, dnsRecordIpType: IPV4 },
    message: /"dnsRecordIpType".*enableDnsHostnames on, found ipv4 in a VPC with enableDnsHostnames off/,
    right: { vpc: { id: "vpc-1", enableDnsHostnamesInput: false }, dnsRecordIpType: SERVICE_DEFINED },
  },
  {
    name: "a principal in the policy",
    wrong: { policy: { Statement: [{ ...statement, Principal: { AWS: "arn:aws:iam::111122223333:root" } }] } },
    message: /"policy".*Principal.*aws:PrincipalArn/,
    right: { policy: { Statement: [statement] } },
  },
  {
    name: "a statement without a principal",
    wrong: { policy: { Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] } },
    message: /"policy".*Principal/,
    right: { policy: { Statement: statement } },
  },
];

describe.each(WRONGS)("$name", ({ wrong, message, right }) => {
  test("is refused", () => {
    const text = messageOf(() => add(new Network(), wrong));
    expect(text).toMatch(message);
    expect(text).toMatch(/\(construct app\/endpoint\).*https:\/\//);
  });

  test("is allowed just beside it", () => {
    const network = new Network();
    expect(() => add(network, right)).not.toThrow();
    expect(network.complaints()).toBe("");
  });
});
