import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { AwsService, InspectionVpc, IpAddressType, type InspectionVpcProps } from "cdktf-privatelink";
import { messageOf, Network } from "../helpers";

const SERVICE = AwsService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0");

function inspected(network: Network, more: Partial<InspectionVpcProps> = {}): InspectionVpc {
  const { vpc, a, b } = network;
  const endpointA = network.subnet("endpoint-a", "us-east-1a", "10.0.10.0/28");
  const endpointB = network.subnet("endpoint-b", "us-east-1b", "10.0.10.16/28");
  return new InspectionVpc(network.stack, "inspection", {
    vpc,
    service: SERVICE,
    internetGateway: new InternetGateway(network.stack, "internet", { vpcId: vpc.id }),
    zones: [
      { endpointSubnet: endpointA, applicationSubnets: [a] },
      { endpointSubnet: endpointB, applicationSubnets: [b] },
    ],
    ...more,
  });
}

/** `table: destination -> target` of each route, and `table: what` of each association. */
function routing(network: Network): { routes: string[]; associations: string[] } {
  const stack = network.synth();
  const short = (text: unknown): string =>
    (typeof text === "string" ? text : "")
      .replace(/^\$\{aws_[a-z_]+\.|\.id\}$/g, "")
      .replace(/^inspection_/, "")
      .replace(/_?[0-9A-F]{8}$/, "");
  return {
    routes: stack.resources("aws_route").map((route) => {
      const destination = route["destination_cidr_block"] ?? route["destination_ipv6_cidr_block"];
      return `${short(route["route_table_id"])}: ${String(destination)} -> ${short(route["gateway_id"] ?? route["vpc_endpoint_id"])}`;
    }),
    associations: stack
      .resources("aws_route_table_association")
      .map((each) => `${short(each["route_table_id"])}: ${short(each["subnet_id"] ?? each["gateway_id"])}`),
  };
}

it("makes the three kinds of route table in each zone", () => {
  const network = new Network();
  const { endpoints } = inspected(network);
  expect(endpoints).toHaveLength(2);
  const { routes, associations } = routing(network);
  expect(routes.sort()).toEqual([
    "Application-us-east-1a_Table: 0.0.0.0/0 -> Endpoints_Zone-us-east-1a_Endpoint",
    "Application-us-east-1b_Table: 0.0.0.0/0 -> Endpoints_Zone-us-east-1b_Endpoint",
    "Endpoint-us-east-1a_Table: 0.0.0.0/0 -> internet",
    "Endpoint-us-east-1b_Table: 0.0.0.0/0 -> internet",
    "Internet_Table: 10.0.0.0/24 -> Endpoints_Zone-us-east-1a_Endpoint",
    "Internet_Table: 10.0.1.0/24 -> Endpoints_Zone-us-east-1b_Endpoint",
  ]);
  expect(associations.sort()).toEqual([
    "Application-us-east-1a_Table: a",
    "Application-us-east-1b_Table: b",
    "Endpoint-us-east-1a_Table: endpoint-a",
    "Endpoint-us-east-1b_Table: endpoint-b",
    "Internet_Table: internet",
  ]);
  expect(network.complaints()).toBe("");
});

it("routes both families where the endpoints have both", () => {
  const network = new Network();
  const { vpc, stack } = network;
  const dual = (id: string, cidrBlock: string, ipv6CidrBlock: string) => ({
    id: `subnet-${id}`,
    availabilityZone: "us-east-1a",
    cidrBlock,
    ipv6CidrBlock,
  });
  new InspectionVpc(stack, "inspection", {
    vpc,
    service: SERVICE,
    ipAddressType: IpAddressType.DUALSTACK,
    internetGateway: { id: "igw-1" },
    zones: [
      {
        endpointSubnet: dual("e", "10.0.10.0/28", "2001:db8:0:10::/64"),
        applicationSubnets: [dual("a", "10.0.0.0/24", "2001:db8:0:1::/64")],
      },
    ],
  });
  const destinations = routing(network).routes.map((route) => route.split(": ")[1]?.split(" ->")[0]);
  expect(destinations.sort()).toEqual(["0.0.0.0/0", "0.0.0.0/0", "10.0.0.0/24", "2001:db8:0:1::/64", "::/0", "::/0"]);
});

it.each<[string, (network: Network) => InspectionVpcProps["zones"], RegExp]>([
  ["no zone", () => [], /"zones".*at least one zone, found no zone/],
  [
    "a zone without application",
    ({ a }) => [{ endpointSubnet: a, applicationSubnets: [] }],
    /at least one application subnet/,
  ],
  [
    "one subnet for both",
    ({ a }) => [{ endpointSubnet: a, applicationSubnets: [a] }],
    /a separate subnet for the endpoint/,
  ],
  [
    "an application in another zone",
    ({ a, b }) => [{ endpointSubnet: a, applicationSubnets: [b] }],
    /in the zone of the endpoint, us-east-1a, found an application subnet in us-east-1b/,
  ],
  [
    "an application without a block",
    ({ a }) => [{ endpointSubnet: a, applicationSubnets: [{ id: "subnet-9" }] }],
    /CIDR blocks of the endpoint's ipAddressType are known/,
  ],
  [
    "a zone twice",
    (network) => [
      { endpointSubnet: network.a, applicationSubnets: [{ id: "subnet-8", cidrBlock: "10.0.8.0/24" }] },
      {
        endpointSubnet: network.subnet("c", "us-east-1a", "10.0.9.0/28"),
        applicationSubnets: [{ id: "subnet-9", cidrBlock: "10.0.9.0/24" }],
      },
    ],
    /us-east-1a twice/,
  ],
])("refuses %s", (_, zones, message) => {
  const network = new Network();
  expect(messageOf(() => inspected(network, { zones: zones(network) }))).toMatch(message);
});
