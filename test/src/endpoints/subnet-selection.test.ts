import { DataAwsAvailabilityZones } from "@cdktf/provider-aws/lib/data-aws-availability-zones";
import { Fn, Token } from "cdktf";
import { AwsService, InterfaceEndpoint, type InterfaceEndpointProps } from "../../../src";
import { Network, messageOf, type Json } from "../helpers";

const subnet = (id: string, availabilityZone?: string, availabilityZoneId?: string) => ({
  id,
  availabilityZone,
  availabilityZoneId,
});

function choose(props: Partial<InterfaceEndpointProps>, network = new Network()): unknown {
  const { vpc, subnets, stack } = network;
  new InterfaceEndpoint(stack, "endpoint", { vpc, subnets, service: AwsService.SQS, ...props });
  return network.synth().endpoint["subnet_ids"];
}

const three = [
  subnet("a1", "us-east-1a"),
  subnet("b1", "us-east-1b"),
  subnet("a2", "us-east-1a"),
  subnet("b2", "us-east-1b"),
];

test.each<[string, Partial<InterfaceEndpointProps>, string[]]>([
  ["the first given of each zone", { subnets: three, oneSubnetPerZone: true }, ["a1", "b1"]],
  ["whose zones are known", { subnets: [subnet("x"), subnet("y")], oneSubnetPerZone: true }, ["x", "y"]],
  [
    "the first of each zone by id",
    { subnets: [subnet("a1", undefined, "use1-az1"), subnet("a2", undefined, "use1-az1")], oneSubnetPerZone: true },
    ["a1"],
  ],
  ["those in the named zones", { subnets: three.slice(0, 2), availabilityZones: ["us-east-1b", "us-east-1f"] }, ["b1"]],
  [
    "those in the zones of the ids, and of unknown zones",
    {
      subnets: [subnet("a", "us-east-1a", "use1-az1"), subnet("b", "us-east-1b", "use1-az2"), subnet("x")],
      availabilityZones: ["use1-az2"],
    },
    ["b", "x"],
  ],
  [
    "those in the named zones, then one of each",
    { subnets: three, availabilityZones: ["us-east-1b"], oneSubnetPerZone: true },
    ["b1"],
  ],
])("takes %s", (_, props, expected) => {
  expect(choose(props)).toEqual(expected);
});

test("the subnets that were chosen can be read", () => {
  const network = new Network();
  const { vpc, stack } = network;
  const props = { vpc, subnets: three, service: AwsService.SQS, oneSubnetPerZone: true };
  expect(new InterfaceEndpoint(stack, "endpoint", props).subnets.map(({ id }) => id)).toEqual(["a1", "b1"]);
});

test("leaving out zones does not hide two subnets in one zone", () => {
  const call = () => choose({ subnets: three, availabilityZones: ["us-east-1a"] });
  expect(messageOf(call)).toMatch(/one subnet per Availability Zone, found a1 and a2 in us-east-1a/);
});

test("the provider's own subnets in zones that only Terraform knows all stay", () => {
  const network = new Network();
  const zones = new DataAwsAvailabilityZones(network.stack, "zones", {});
  const subnets = [0, 1].map((index) =>
    network.subnet(
      `s${String(index)}`,
      Token.asString(Fn.element(zones.names, index)),
      `10.0.${String(index + 5)}.0/24`,
    ),
  );
  const chosen = choose({ subnets, oneSubnetPerZone: true, availabilityZones: ["us-east-1a"] }, network);
  expect(chosen).toEqual(["${aws_subnet.s0.id}", "${aws_subnet.s1.id}"]);
});

describe("filterToServiceZones", () => {
  function endpointOf(props: Partial<InterfaceEndpointProps> = {}): { endpoint: Json; data: Json[] } {
    const network = new Network();
    const { vpc, subnets, stack } = network;
    const service = AwsService.KMS;
    new InterfaceEndpoint(stack, "endpoint", { vpc, subnets, service, filterToServiceZones: true, ...props });
    const json = network.synth();
    return { endpoint: json.endpoint, data: json.data("aws_vpc_endpoint_service") };
  }

  const zones = String.raw`tolist\(data\.aws_vpc_endpoint_service\.endpoint_Service_\w+\.availability_zones\)`;

  test("asks AWS for the zones and keeps the subnets in them", () => {
    const { endpoint, data } = endpointOf();
    expect(data).toEqual([{ service_name: "com.amazonaws.us-east-1.kms" }]);
    const pattern = String.raw`^\$\{compact\(\[contains\(${zones}, "us-east-1a"\) \? aws_subnet\.a\.id : "", contains\(${zones}, "us-east-1b"\) \? aws_subnet\.b\.id : ""\]\)\}$`;
    expect(endpoint["subnet_ids"]).toMatch(new RegExp(pattern));
  });

  test("has Terraform refuse the endpoint when no zone is left", () => {
    const [{ condition, error_message }] = (endpointOf().endpoint["lifecycle"] as { precondition: [Json] })
      .precondition;
    const pattern = String.raw`^\$\{anytrue\(\[contains\(${zones}, "us-east-1a"\), contains\(${zones}, "us-east-1b"\)\]\)\}$`;
    expect(condition).toMatch(new RegExp(pattern));
    expect(error_message).toMatch(/^app\/endpoint: the service is in none of the Availability Zones/);
  });

  test("looks in the service's Region, and in the endpoint's own", () => {
    expect(endpointOf({ serviceRegion: "eu-west-1" }).data).toEqual([
      { service_name: "com.amazonaws.eu-west-1.kms", service_regions: ["eu-west-1"] },
    ]);
    expect(
      endpointOf({ region: "eu-west-2", subnets: [{ id: "subnet-1", availabilityZone: "eu-west-2a" }] }).data,
    ).toEqual([{ service_name: "com.amazonaws.eu-west-2.kms", service_regions: ["eu-west-2"] }]);
  });

  test("chooses among subnets in zones that only Terraform knows", () => {
    const network = new Network();
    const open = network.subnet("open", undefined, "10.0.7.0/24");
    expect(choose({ subnets: [open], filterToServiceZones: true }, network)).toContain(
      "aws_subnet.open.availability_zone",
    );
  });

  test("has no private addresses to hand out", () => {
    const network = new Network();
    const { vpc, subnets, stack } = network;
    const props = { vpc, subnets, service: AwsService.SQS, filterToServiceZones: true };
    const endpoint = new InterfaceEndpoint(stack, "endpoint", props);
    expect(messageOf(() => endpoint.privateIpAddresses)).toMatch(
      /"privateIpAddresses".*filterToServiceZones.*availabilityZones/,
    );
  });
});
