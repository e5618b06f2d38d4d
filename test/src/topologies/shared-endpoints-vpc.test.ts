import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import {
  AwsService,
  EndpointNames,
  IpAddressType,
  SharedEndpointsVpc,
  type SharedEndpointsVpcProps,
} from "cdktf-privatelink";
import { messageOf, Network } from "../helpers";

const SPOKE = { id: "vpc-spoke", cidrBlock: "10.1.0.0/16" };

function hub(network: Network, more: Partial<SharedEndpointsVpcProps> = {}): SharedEndpointsVpc {
  const { vpc, subnets } = network;
  const services = [AwsService.SQS, AwsService.ECR_DKR];
  return new SharedEndpointsVpc(network.stack, "hub", { vpc, subnets, services, ...more });
}

it("makes one endpoint for each service, with private DNS off and one security group", () => {
  const network = new Network();
  const shared = hub(network);
  shared.addSpoke("spoke", { vpc: SPOKE });
  const stack = network.synth();
  expect(stack.resources("aws_vpc_endpoint")).toMatchObject([
    { service_name: "com.amazonaws.us-east-1.ecr.dkr", private_dns_enabled: false },
    { service_name: "com.amazonaws.us-east-1.sqs", private_dns_enabled: false },
  ]);
  expect(stack.resources("aws_security_group")).toHaveLength(1);
  expect(
    stack.resources("aws_vpc_security_group_ingress_rule").map((rule) => [rule["cidr_ipv4"], rule["from_port"]]),
  ).toEqual([
    ["10.1.0.0/16", 443],
    ["${aws_vpc.vpc.cidr_block}", 443],
  ]);
  expect(shared.endpoint(AwsService.SQS)).toBeDefined();
  expect(shared.endpoint(AwsService.KMS)).toBeUndefined();
  expect(network.complaints()).toBe("");
});

it("has a group for each set of ports", () => {
  const network = new Network();
  const services = [AwsService.SQS, AwsService.CASSANDRA, AwsService.KMS];
  hub(network, { services }).addSpoke("spoke", { vpc: SPOKE });
  const stack = network.synth();
  expect(stack.resources("aws_security_group").map((group) => group["tags"])).toEqual([
    { Name: "app/hub/SecurityGroup-9142" },
    { Name: "app/hub/SecurityGroup" },
  ]);
  expect(
    stack
      .resources("aws_vpc_security_group_ingress_rule")
      .map((rule) => `${String(rule["cidr_ipv4"])} ${String(rule["from_port"])}`)
      .sort(),
  ).toEqual(["${aws_vpc.vpc.cidr_block} 443", "${aws_vpc.vpc.cidr_block} 9142", "10.1.0.0/16 443", "10.1.0.0/16 9142"]);
});

it("points the name of each service, and all below it, to its endpoint in hub and spokes", () => {
  const network = new Network();
  hub(network).addSpoke("spoke", { vpc: SPOKE });
  const stack = network.synth();
  const [zone] = stack.resources("aws_route53_zone");
  expect(stack.resources("aws_route53_zone")).toHaveLength(2);
  expect(zone).toMatchObject({
    name: expect.stringMatching(
      /^\$\{trimprefix\(data\.aws_vpc_endpoint_service\..*\.private_dns_name, "\*\."\)\}$/,
    ) as string,
    vpc: [{ vpc_id: "${aws_vpc.vpc.id}" }],
    lifecycle: { ignore_changes: ["vpc"] },
  });
  const records = stack.resources("aws_route53_record");
  expect(records.map((record) => [record["type"], String(record["name"]).startsWith("*.")])).toEqual([
    ["A", true],
    ["A", false],
    ["A", true],
    ["A", false],
  ]);
  expect(records[0]?.["alias"]).toMatchObject({
    name: expect.stringMatching(/aws_vpc_endpoint\..*\.dns_entry\[0\]\.dns_name/) as string,
    zone_id: expect.stringMatching(/dns_entry\[0\]\.hosted_zone_id/) as string,
  });
  expect(stack.resources("aws_route53_zone_association").map((each) => each["vpc_id"])).toEqual([
    "vpc-spoke",
    "vpc-spoke",
  ]);
});

it("has records of both families for endpoints with both", () => {
  const network = new Network();
  const { vpc, stack } = network;
  const subnets = [
    { id: "subnet-1", availabilityZone: "us-east-1a", ipv6CidrBlock: "2001:db8::/64", cidrBlock: "10.0.0.0/24" },
  ];
  const ipAddressType = IpAddressType.DUALSTACK;
  new SharedEndpointsVpc(stack, "hub", { vpc, subnets, services: [AwsService.SQS], ipAddressType });
  expect(
    network
      .synth()
      .resources("aws_route53_record")
      .map((record) => record["type"]),
  ).toEqual(["AAAA", "A", "AAAA", "A"]);
});

it("associates one Route 53 Profile with each VPC instead", () => {
  const network = new Network();
  const shared = hub(network, { names: EndpointNames.ROUTE53_PROFILE });
  shared.addSpoke("spoke", { vpc: SPOKE });
  const stack = network.synth();
  expect(stack.resources("aws_route53profiles_profile")).toHaveLength(1);
  expect(stack.resources("aws_route53profiles_resource_association")).toHaveLength(2);
  expect(stack.resources("aws_route53profiles_association").map((each) => each["resource_id"])).toEqual([
    "${aws_vpc.vpc.id}",
    "vpc-spoke",
  ]);
  expect(stack.resources("aws_route53_zone_association")).toEqual([]);
});

it("authorizes the association with a VPC of another account", () => {
  const network = new Network();
  const provider = new AwsProvider(network.stack, "other", { region: "us-east-1", alias: "other" });
  hub(network, { services: [AwsService.SQS] }).addSpoke("spoke", { vpc: SPOKE, provider });
  const stack = network.synth();
  expect(stack.resources("aws_route53_vpc_association_authorization")).toMatchObject([{ vpc_id: "vpc-spoke" }]);
  expect(stack.resources("aws_route53_zone_association")).toMatchObject([
    {
      provider: "aws.other",
      depends_on: [expect.stringMatching(/^aws_route53_vpc_association_authorization\./) as string],
    },
  ]);
});

it("keeps gateway endpoints local to each spoke", () => {
  const network = new Network();
  const shared = hub(network);
  shared.addSpoke("one", { vpc: SPOKE, routeTables: [{ id: "rtb-1" }] });
  shared.addSpoke("two", {
    vpc: { id: "vpc-two", cidrBlock: "10.2.0.0/16" },
    routeTables: [{ id: "rtb-2" }],
    gatewayServices: [AwsService.S3],
  });
  const gateways = network
    .synth()
    .resources("aws_vpc_endpoint")
    .filter((endpoint) => endpoint["vpc_endpoint_type"] === "Gateway");
  expect(gateways.map((each) => [each["vpc_id"], each["service_name"], each["route_table_ids"]])).toEqual([
    ["vpc-spoke", "com.amazonaws.us-east-1.dynamodb", ["rtb-1"]],
    ["vpc-spoke", "com.amazonaws.us-east-1.s3", ["rtb-1"]],
    ["vpc-two", "com.amazonaws.us-east-1.s3", ["rtb-2"]],
  ]);
});

it.each<[string, Partial<SharedEndpointsVpcProps>, RegExp]>([
  ["no service", { services: [] }, /"services".*at least one service/],
  ["a service twice", { services: [AwsService.SQS, AwsService.SQS] }, /"services".*each service once/],
  ["a service with a gateway endpoint", { services: [AwsService.S3] }, /"services".*local to each VPC/],
  [
    "a service whose private DNS name AWS does not state",
    { services: [AwsService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0")] },
    /"services".*services of AWS/,
  ],
  ["a service without a private DNS name", { services: [AwsService.IOT_DATA] }, /"services".*a private DNS name/],
  ["names in a way that does not exist", { names: "hosts-file" as EndpointNames }, /"names"/],
])("refuses %s", (_, more, message) => {
  expect(messageOf(() => hub(new Network(), more))).toMatch(message);
});

it.each<[string, (shared: SharedEndpointsVpc, network: Network) => void, RegExp]>([
  [
    "a spoke without blocks",
    (shared) => {
      shared.addSpoke("s", { vpc: { id: "vpc-9" } });
    },
    /"cidrBlocks".*reaches the hub/,
  ],
  [
    "a block that is none",
    (shared) => {
      shared.addSpoke("s", { vpc: SPOKE, cidrBlocks: ["spoke"] });
    },
    /CIDR notation/,
  ],
  [
    "the hub",
    (shared, { vpc }) => {
      shared.addSpoke("s", { vpc });
    },
    /"addSpoke".*each VPC once/,
  ],
  [
    "a spoke twice",
    (shared) => {
      shared.addSpoke("s", { vpc: SPOKE });
      shared.addSpoke("t", { vpc: SPOKE });
    },
    /"addSpoke".*each VPC once/,
  ],
])("refuses as a spoke %s", (_, call, message) => {
  const network = new Network();
  const shared = hub(network);
  expect(
    messageOf(() => {
      call(shared, network);
    }),
  ).toMatch(message);
});
