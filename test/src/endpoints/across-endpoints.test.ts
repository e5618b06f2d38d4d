import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  AwsService,
  DnsRecordIpType,
  GatewayEndpoint,
  InterfaceEndpoint,
  IpAddressType,
  PrivateLinkService,
  type GatewayEndpointProps,
  type InterfaceEndpointProps,
} from "../../../src";
import { Network } from "../helpers";

function addInterface(network: Network, id: string, props: Partial<InterfaceEndpointProps> = {}): InterfaceEndpoint {
  const { stack, vpc, subnets } = network;
  return new InterfaceEndpoint(stack, id, { vpc, subnets, service: AwsService.SQS, ...props });
}

function addGateway(network: Network, id: string, props: Partial<GatewayEndpointProps> = {}): GatewayEndpoint {
  return new GatewayEndpoint(network.stack, id, { vpc: network.vpc, service: AwsService.S3, ...props });
}

const inbound = { service: AwsService.S3, privateDnsOnlyForInboundResolverEndpoint: true };

describe("two endpoints with private DNS for one service in one VPC", () => {
  const rival =
    /\(construct app\/second\).*one endpoint with private DNS for sqs in a VPC, found true, as for app\/first/;

  test("fail validation, once", () => {
    const network = new Network();
    addInterface(network, "first");
    addInterface(network, "second");
    expect(network.complaints()).toMatch(rival);
    expect(network.complaints()).not.toContain("(construct app/first)");
  });

  test("fail it too when one says the service by its full name", () => {
    const network = new Network();
    addInterface(network, "first");
    addInterface(network, "second", { service: AwsService.of("com.amazonaws.us-east-1.sqs") });
    expect(network.complaints()).toMatch(rival);
  });

  test("fail it too for one name that only Terraform knows", () => {
    const network = new Network();
    const name = new TerraformVariable(network.stack, "name", { type: "string" });
    const service = () => PrivateLinkService.of(name.stringValue, { privateDnsDefault: true });
    addInterface(network, "first", { service: service() });
    addInterface(network, "second", { service: service() });
    expect(network.complaints()).toMatch(/\(construct app\/second\).*private DNS for app:\$\{var\.name\} in a VPC/);
  });

  test("fail it too in two stacks of an app", () => {
    const network = new Network();
    addInterface(network, "first");
    const other = new TerraformStack(network.stack.node.root, "other");
    const { vpc, subnets } = network;
    new InterfaceEndpoint(other, "second", { vpc, subnets, service: AwsService.SQS, region: "us-east-1" });
    expect(() => Testing.synth(other, true)).toThrow(/as for app\/first/);
  });

  test.each<[string, (network: Network) => void]>([
    ["with private DNS off at one", (network) => addInterface(network, "second", { privateDns: false })],
    ["for two services", (network) => addInterface(network, "second", { service: AwsService.SNS })],
    [
      "in two VPCs",
      (network) => {
        const vpc = new Vpc(network.stack, "vpc2", { cidrBlock: "10.1.0.0/16", enableDnsHostnames: true });
        addInterface(network, "second", { vpc, subnets: [{ id: "subnet-1" }] });
      },
    ],
    [
      "for the services of two Regions",
      (network) => {
        addInterface(network, "here", { service: AwsService.KMS });
        addInterface(network, "there", { service: AwsService.KMS, serviceRegion: "eu-west-1" });
      },
    ],
  ])("pass %s", (_, add) => {
    const network = new Network();
    addInterface(network, "first");
    add(network);
    expect(network.complaints()).toBe("");
  });
});

describe("S3 with private DNS for inbound resolvers only", () => {
  test("fails validation without a gateway endpoint for S3 in the VPC", () => {
    const network = new Network();
    addInterface(network, "s3", inbound);
    addGateway(network, "dynamodb", { service: AwsService.DYNAMODB });
    expect(network.complaints()).toMatch(/\(construct app\/s3\): expected a gateway endpoint for S3 in the VPC/);
  });

  test.each(["before", "after"])("depends on the gateway endpoint that is declared %s it", (order) => {
    const network = new Network();
    if (order === "before") addGateway(network, "gateway");
    addInterface(network, "s3", inbound);
    if (order === "after") addGateway(network, "gateway");
    const endpoint = network
      .synth()
      .resources("aws_vpc_endpoint")
      .find((resource) => resource["vpc_endpoint_type"] === "Interface");
    expect(endpoint).toMatchObject({
      depends_on: [expect.stringMatching(/^aws_vpc_endpoint\.gateway_\w+$/)],
      dns_options: { private_dns_only_for_inbound_resolver_endpoint: true },
      private_dns_enabled: true,
    });
  });

  test("takes the gateway endpoint that it is given, made here or imported", () => {
    const network = new Network();
    const { stack } = network;
    const vpcEndpointId = "vpce-0123456789abcdef0";
    const gatewayEndpoint = GatewayEndpoint.fromGatewayEndpointAttributes(stack, "gateway", { vpcEndpointId });
    addInterface(network, "s3", { ...inbound, gatewayEndpoint });
    expect(network.synth().endpoint).not.toHaveProperty("depends_on");
    const own = new Network();
    addInterface(own, "s3", { ...inbound, gatewayEndpoint: addGateway(own, "gateway") });
    const found = own.synth().resources("aws_vpc_endpoint");
    expect(found).toContainEqual(expect.objectContaining({ depends_on: [expect.stringContaining("gateway")] }));
  });

  test.each<[DnsRecordIpType | undefined, DnsRecordIpType, boolean]>([
    [undefined, DnsRecordIpType.IPV4, true],
    [DnsRecordIpType.SERVICE_DEFINED, DnsRecordIpType.IPV4, true],
    [DnsRecordIpType.IPV4, DnsRecordIpType.IPV4, true],
    [DnsRecordIpType.IPV6, DnsRecordIpType.IPV4, false],
    [DnsRecordIpType.DUALSTACK, DnsRecordIpType.IPV4, false],
    [DnsRecordIpType.DUALSTACK, DnsRecordIpType.DUALSTACK, true],
  ])("with records %s at the gateway endpoint and %s here: allowed is %s", (gatewayType, ownType, isAllowed) => {
    const network = new Network();
    const ipAddressType = IpAddressType.DUALSTACK;
    addGateway(network, "gateway", { ipAddressType, dnsRecordIpType: gatewayType });
    addInterface(network, "s3", { ...inbound, ipAddressType, dnsRecordIpType: ownType });
    const complaint = /equal DNS record types of both endpoints, or service-defined at the gateway endpoint/;
    if (isAllowed) expect(network.complaints()).toBe("");
    else expect(network.complaints()).toMatch(complaint);
  });

  test("checks the records of a gateway endpoint that it is given", () => {
    const network = new Network();
    const gatewayEndpoint = GatewayEndpoint.fromGatewayEndpointAttributes(network.stack, "gateway", {
      vpcEndpointId: "vpce-0123456789abcdef0",
      dnsRecordIpType: DnsRecordIpType.IPV6,
    });
    addInterface(network, "s3", { ...inbound, gatewayEndpoint });
    expect(network.complaints()).toMatch(/records ipv4 here and ipv6 at the gateway endpoint app\/gateway/);
  });
});

describe("a route table", () => {
  const twice = /"routeTables".*one endpoint route to a service in a route table, found .*aws_route_table\.table\.id/;

  test.each<[string, (network: Network) => void]>([
    ["of two endpoints", (network) => addGateway(network, "second", { routeTables: [network.table] })],
    [
      "added to a second endpoint",
      (network) => {
        addGateway(network, "second").addRouteTable(network.table);
      },
    ],
  ])("%s for one service fails validation", (_, add) => {
    const network = new Network();
    addGateway(network, "first", { routeTables: [network.table] });
    add(network);
    expect(network.complaints()).toMatch(twice);
  });

  test("takes a route to each of two services", () => {
    const network = new Network();
    addGateway(network, "s3", { routeTables: [network.table] });
    addGateway(network, "dynamodb", { routeTables: [network.table], service: AwsService.DYNAMODB });
    expect(network.complaints()).toBe("");
  });
});

describe("a VPC resource", () => {
  function complaints(props: { enableDnsHostnames?: boolean; override?: boolean; privateDns?: boolean }): string {
    const network = new Network();
    const vpc = new Vpc(network.stack, "other", {
      cidrBlock: "10.9.0.0/16",
      enableDnsHostnames: props.enableDnsHostnames,
    });
    if (props.override === true) vpc.addOverride("enable_dns_hostnames", true);
    addInterface(network, "sqs", { vpc, subnets: [{ id: "subnet-1" }], privateDns: props.privateDns });
    return network.complaints();
  }

  test("without DNS hostnames, which Terraform leaves off, fails validation", () => {
    expect(complaints({})).toMatch(/"privateDns".*found true in a VPC with enableDnsHostnames off/);
  });

  test("with them on passes, and so do an override and private DNS off", () => {
    expect(complaints({ enableDnsHostnames: true })).toBe("");
    expect(complaints({ override: true })).toBe("");
    expect(complaints({ privateDns: false })).toBe("");
  });
});

test("all messages of a stack come at once", () => {
  const network = new Network();
  addInterface(network, "first");
  addInterface(network, "second");
  addInterface(network, "s3", inbound);
  const complaints = network.complaints();
  expect(complaints).toMatch(/app\/second/);
  expect(complaints).toMatch(/app\/s3/);
});
