import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { TerraformVariable } from "cdktf";
import {
  AwsService,
  GatewayLoadBalancerEndpoint,
  GatewayLoadBalancerEndpoints,
  IpAddressType,
  PrivateLinkService,
  type GatewayLoadBalancerEndpointProps,
  type GatewayLoadBalancerEndpointsProps,
  type SubnetReference,
} from "../../../src";
import { Network, messageOf, type Json } from "../helpers";

const NAME = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";
const service = PrivateLinkService.of(NAME);

function add(network: Network, props: Partial<GatewayLoadBalancerEndpointProps> = {}, id = "endpoint") {
  const { stack, vpc, a } = network;
  return new GatewayLoadBalancerEndpoint(stack, id, { vpc, service, subnet: a, ...props });
}

describe("GatewayLoadBalancerEndpoint", () => {
  test("has one subnet, and neither groups nor private DNS", () => {
    const network = new Network();
    add(network);
    expect(network.synth().endpoint).toEqual({
      service_name: NAME,
      subnet_ids: ["${aws_subnet.a.id}"],
      tags: { Name: "app/endpoint" },
      vpc_endpoint_type: "GatewayLoadBalancer",
      vpc_id: "${aws_vpc.vpc.id}",
    });
  });

  test.each<[string, Partial<GatewayLoadBalancerEndpointProps>, Json]>([
    ["address type", { ipAddressType: IpAddressType.DUALSTACK }, { ip_address_type: "dualstack" }],
    ["acceptance", { autoAccept: true }, { auto_accept: true }],
    ["its own Region", { region: "us-east-1" }, { region: "us-east-1" }],
    ["the service's Region", { serviceRegion: "us-east-1" }, { service_region: "us-east-1" }],
    ["an override", { overrides: { auto_accept: false } }, { auto_accept: false }],
  ])("%s", (_, props, expected) => {
    const network = new Network();
    add(network, props);
    expect(network.synth().endpoint).toMatchObject(expected);
  });

  test.each<[string, Partial<GatewayLoadBalancerEndpointProps>, RegExp, Partial<GatewayLoadBalancerEndpointProps>]>([
    [
      "two subnets",
      { subnet: [{ id: "s-1" }, { id: "s-2" }] as unknown as SubnetReference },
      /"subnet".*exactly one subnet, found 2 subnets/,
      { subnet: { id: "s-1" } },
    ],
    ["no subnet", { subnet: undefined }, /"subnet".*exactly one subnet/, { subnet: { id: "s-1" } }],
    ["a service of AWS", { service: AwsService.SQS }, /"service".*GatewayLoadBalancer endpoints reach/, {}],
    [
      "an IPv6 endpoint in a subnet with IPv4",
      { ipAddressType: IpAddressType.IPV6 },
      /"ipAddressType".*IPv6 ranges only/,
      { ipAddressType: IpAddressType.IPV6, subnet: { id: "s-1", ipv6NativeInput: true } },
    ],
    [
      "an address type that AWS does not have",
      { ipAddressType: "dual" as IpAddressType },
      /"ipAddressType".*one of/,
      { ipAddressType: IpAddressType.IPV4 },
    ],
    [
      "a service in another Region",
      { service: PrivateLinkService.of(NAME.replace("us-east-1", "eu-west-1")), serviceRegion: "eu-west-1" },
      /"serviceRegion".*the endpoint's own Region.*found eu-west-1/,
      { serviceRegion: "us-east-1" },
    ],
  ])("refuses %s", (_, wrong, message, right) => {
    const text = messageOf(() => add(new Network(), wrong));
    expect(text).toMatch(message);
    expect(text).toMatch(/\(construct app\/endpoint\).*https:\/\//);
    expect(() => add(new Network(), right)).not.toThrow();
  });

  test("a second endpoint to a service in one zone of a VPC fails validation", () => {
    const network = new Network();
    add(network, {}, "first");
    add(network, { subnet: network.subnet("other", "us-east-1a", "10.0.9.0/24") }, "second");
    const expected =
      /\(construct app\/second\): expected one endpoint to a service in each Availability Zone.*app\/first/;
    expect(network.complaints()).toMatch(expected);
  });

  test("endpoints in two zones, to two services, or in zones that nobody knows pass", () => {
    const network = new Network();
    add(network, {}, "first");
    add(network, { subnet: network.b }, "second");
    add(network, { service: PrivateLinkService.of(`${NAME}1`) }, "third");
    add(network, { subnet: { id: "s-1" } }, "fourth");
    add(network, { subnet: { id: "s-2" } }, "fifth");
    expect(network.complaints()).toBe("");
  });
});

describe("GatewayLoadBalancerEndpoints", () => {
  class Inspection extends Network {
    public readonly internetGateway = new InternetGateway(this.stack, "igw", { vpcId: this.vpc.id });
    public readonly edge = new RouteTable(this.stack, "edge", { vpcId: this.vpc.id });
    public readonly out = new RouteTable(this.stack, "out", { vpcId: this.vpc.id });

    public add(props: Partial<GatewayLoadBalancerEndpointsProps> = {}): GatewayLoadBalancerEndpoints {
      const { stack, vpc, a, internetGateway, edge, out, table } = this;
      const zone = {
        subnet: a,
        applicationRouteTables: [table],
        applicationCidrs: ["10.0.8.0/24"],
        endpointRouteTable: out,
      };
      const zones = [zone];
      const given = { vpc, service, zones, internetGateway, internetGatewayRouteTable: edge, ...props };
      return new GatewayLoadBalancerEndpoints(stack, "inspect", given);
    }
  }

  const endpoint: unknown = expect.stringMatching(/^\$\{aws_vpc_endpoint\.inspect_Zone-us-east-1a_Endpoint_\w+\.id\}$/);
  const wayOut: unknown = expect.stringMatching(/^aws_route\.inspect_Zone-us-east-1a_Out-out-0-0-0-0-0_\w+$/);

  test("makes the routes of a zone, the way out first", () => {
    const network = new Inspection();
    network.add();
    expect(network.synth().resources("aws_route")).toEqual([
      {
        depends_on: [wayOut],
        destination_cidr_block: "0.0.0.0/0",
        route_table_id: "${aws_route_table.table.id}",
        vpc_endpoint_id: endpoint,
      },
      {
        depends_on: [wayOut],
        destination_cidr_block: "10.0.8.0/24",
        route_table_id: "${aws_route_table.edge.id}",
        vpc_endpoint_id: endpoint,
      },
      {
        destination_cidr_block: "0.0.0.0/0",
        gateway_id: "${aws_internet_gateway.igw.id}",
        route_table_id: "${aws_route_table.out.id}",
      },
    ]);
  });

  test("routes both families of a dual-stack endpoint", () => {
    const network = new Inspection();
    network.add({ ipAddressType: IpAddressType.DUALSTACK });
    const routes = network.synth().resources("aws_route");
    const application = routes.filter((route) => route["route_table_id"] === "${aws_route_table.table.id}");
    expect(application).toEqual([
      expect.objectContaining({ destination_cidr_block: "0.0.0.0/0" }),
      expect.objectContaining({ destination_ipv6_cidr_block: "::/0" }),
    ]);
    expect(application[0]?.["depends_on"]).toHaveLength(2);
  });

  test("makes one endpoint in each zone, in order, with the name of its zone", () => {
    const network = new Inspection();
    const { a, b } = network;
    const made = network.add({ zones: [{ subnet: b }, { subnet: a }], name: "inspect" });
    expect(made.endpoints.map(({ subnet }) => subnet)).toEqual([b, a]);
    const json = network.synth();
    expect(json.resources("aws_vpc_endpoint").map(({ tags }) => tags)).toEqual([
      { Name: "inspect-us-east-1a" },
      { Name: "inspect-us-east-1b" },
    ]);
    expect(json.resources("aws_route")).toEqual([]);
  });

  test("takes destinations and blocks known only at apply", () => {
    const network = new Inspection();
    const variable = new TerraformVariable(network.stack, "block", { type: "string" });
    network.add({ destinations: [variable.stringValue] });
    const routes = network.synth().resources("aws_route");
    expect(routes).toContainEqual(
      expect.objectContaining({ destination_cidr_block: "${var.block}", vpc_endpoint_id: endpoint }),
    );
  });

  test.each<[string, (network: Inspection) => Partial<GatewayLoadBalancerEndpointsProps>, RegExp]>([
    ["no zone", () => ({ zones: [] }), /"zones".*at least one zone/],
    ["two entries for one zone", ({ a }) => ({ zones: [{ subnet: a }, { subnet: a }] }), /"zones".*us-east-1a twice/],
    [
      "a prefix list as destination",
      () => ({ destinations: ["pl-0123"] }),
      /"destinations".*a prefix list cannot be routed to a Gateway Load Balancer endpoint, found pl-0123/,
    ],
    [
      "a prefix list as application block",
      ({ a }) => ({ zones: [{ subnet: a, applicationCidrs: ["pl-0123"] }] }),
      /"applicationCidrs".*found pl-0123/,
    ],
    [
      "a way out without an internet gateway",
      () => ({ internetGateway: undefined }),
      /"internetGateway".*endpointRouteTable/,
    ],
    [
      "application blocks without the internet gateway's route table",
      () => ({ internetGatewayRouteTable: undefined }),
      /"internetGatewayRouteTable".*applicationCidrs/,
    ],
  ])("refuses %s", (_, props, message) => {
    const network = new Inspection();
    const text = messageOf(() => network.add(props(network)));
    expect(text).toMatch(message);
    expect(text).toMatch(/\(construct app\/inspect\).*https:\/\//);
  });
});

test("an endpoint that exists already has an id and reads its ARN", () => {
  const network = new Network();
  const vpcEndpointId = "vpce-0123456789abcdef0";
  const found = GatewayLoadBalancerEndpoint.fromGatewayLoadBalancerEndpointAttributes(network.stack, "found", {
    vpcEndpointId,
  });
  expect(found.vpcEndpointId).toBe(vpcEndpointId);
});
