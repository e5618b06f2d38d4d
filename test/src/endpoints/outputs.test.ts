import { TerraformOutput, type TerraformStack } from "cdktf";
import {
  AwsService,
  DnsRecordIpType,
  GatewayEndpoint,
  InterfaceEndpoint,
  IpAddressType,
  ResourceEndpoint,
  ServiceNetworkEndpoint,
  type InterfaceEndpointProps,
} from "../../../src";
import { Network, messageOf, type Synthesized } from "../helpers";

function outputs(network: Network, values: Record<string, unknown>): Synthesized {
  for (const [id, value] of Object.entries(values)) new TerraformOutput(network.stack, id, { value });
  return network.synth();
}

function add(network: Network, props: Partial<InterfaceEndpointProps> = {}): InterfaceEndpoint {
  const { stack, vpc, subnets } = network;
  return new InterfaceEndpoint(stack, "sqs", { vpc, subnets, service: AwsService.SQS, ...props });
}

test("an interface endpoint hands out its ids and names", () => {
  const network = new Network();
  const endpoint = add(network);
  const { vpcEndpointId: id, vpcEndpointArn: arn, state, networkInterfaceIds: interfaces } = endpoint;
  const { regionalDnsName: regional, zonalDnsNames: zonal, privateDnsNames: own } = endpoint;
  const json = outputs(network, { id, arn, state, interfaces, regional, zonal, own });
  const resource = String.raw`aws_vpc_endpoint\.sqs_\w+`;
  const names = String.raw`\[ for key, val in ${resource}\.dns_entry: .*\? val\.dns_name : ""\]`;
  expect(json.output("id")).toMatch(new RegExp(String.raw`^\$\{${resource}\.id\}$`));
  expect(json.output("arn")).toMatch(new RegExp(String.raw`^\$\{${resource}\.arn\}$`));
  expect(json.output("state")).toMatch(new RegExp(String.raw`^\$\{${resource}\.state\}$`));
  expect(json.output("interfaces")).toMatch(
    new RegExp(String.raw`^\$\{tolist\(${resource}\.network_interface_ids\)\}$`),
  );
  expect(json.output("regional")).toMatch(new RegExp(String.raw`^\$\{${resource}\.dns_entry\[0\]\.dns_name\}$`));
  expect(json.output("zonal")).toMatch(new RegExp(String.raw`^\$\{compact\(${names}\)\}$`));
  expect(json.output("own")).toMatch(new RegExp(String.raw`^\$\{compact\(${names}\)\}$`));
  expect(json.json["data"]).toBeUndefined();
});

test("zonal and private names are distinguished by the form that AWS gives them", () => {
  const network = new Network();
  const zonal = String(outputs(network, { zonal: add(network).zonalDnsNames }).output("zonal"));
  const pattern = /regexall\("(\^.*?)", val/.exec(zonal)?.[1] ?? "";
  expect(pattern).not.toBe("");
  const isZonal = (name: string): boolean => new RegExp(pattern).test(name);
  expect(isZonal("vpce-099deb00b40f00e22-1j2wisx3-us-east-2c.monitoring.us-east-2.vpce.amazonaws.com")).toBe(true);
  expect(isZonal("*.vpce-099deb00b40f00e22-1j2wisx3-us-gov-east-1a.s3.us-gov-east-1.vpce.amazonaws.com")).toBe(true);
  expect(isZonal("vpce-099deb00b40f00e22-1j2wisx3-us-west-2-lax-1a.x.us-west-2.vpce.amazonaws.com")).toBe(true);
  expect(isZonal("vpce-099deb00b40f00e22-1j2wisx3.monitoring.us-east-2.vpce.amazonaws.com")).toBe(false);
  expect(isZonal("*.vpce-099deb00b40f00e22-1j2wisx3.s3.us-east-2.vpce.amazonaws.com")).toBe(false);
  expect(isZonal("monitoring.us-east-2.amazonaws.com")).toBe(false);
});

describe("private addresses", () => {
  test("come from one data source for each subnet, in the order of the subnets", () => {
    const network = new Network();
    const endpoint = add(network, { region: "us-east-1" });
    const json = outputs(network, { first: endpoint.privateIpAddresses, second: endpoint.privateIpAddresses });
    const data = json.data("aws_network_interface");
    expect(data).toHaveLength(2);
    expect(data[1]).toEqual({
      filter: [
        {
          name: "network-interface-id",
          values: expect.stringMatching(
            /^\$\{tolist\(aws_vpc_endpoint\.sqs_\w+\.network_interface_ids\)\}$/,
          ) as unknown,
        },
        { name: "subnet-id", values: ["${aws_subnet.b.id}"] },
      ],
      region: "us-east-1",
    });
    const address = (index: number): unknown =>
      expect.stringMatching(
        new RegExp(
          String.raw`^\$\{data\.aws_network_interface\.sqs_NetworkInterface${String(index)}_\w+\.private_ip\}$`,
        ),
      );
    expect(json.output("first")).toEqual([address(0), address(1)]);
    expect(json.output("second")).toEqual(json.output("first"));
  });

  test("are IPv6 where there is no other", () => {
    const network = new Network();
    const endpoint = add(network, { subnets: [{ id: "s-1" }], ipAddressType: IpAddressType.IPV6 });
    const json = outputs(network, { ips: endpoint.privateIpAddresses });
    expect(json.output("ips")).toEqual([expect.stringMatching(/\.ipv6_addresses.*0\)\}$/)]);
  });
});

describe("an endpoint that exists already", () => {
  const attributes = { vpcEndpointId: "vpce-0123456789abcdef0", region: "us-east-1" };

  test("is read only when something is asked that was not given", () => {
    const network = new Network();
    const found = InterfaceEndpoint.fromInterfaceEndpointAttributes(network.stack, "found", attributes);
    expect(outputs(network, { id: found.vpcEndpointId }).json["data"]).toBeUndefined();
    const { vpcEndpointArn, regionalDnsName, zonalDnsNames, privateDnsNames, networkInterfaceIds } = found;
    const values = { vpcEndpointArn, regionalDnsName, zonalDnsNames, privateDnsNames, networkInterfaceIds };
    const json = outputs(network, values);
    expect(json.data("aws_vpc_endpoint")).toEqual([{ id: attributes.vpcEndpointId, region: "us-east-1" }]);
    for (const id of Object.keys(values)) {
      expect(json.output(id)).toMatch(/data\.aws_vpc_endpoint\.found_Data_\w+\.(arn|dns_entry|network_interface_ids)/);
    }
  });

  test("hands out what gateway endpoints have", () => {
    const network = new Network();
    const dnsRecordIpType = DnsRecordIpType.IPV4;
    const found = GatewayEndpoint.fromGatewayEndpointAttributes(network.stack, "found", {
      ...attributes,
      dnsRecordIpType,
    });
    const json = outputs(network, { list: found.prefixListId, blocks: found.cidrBlocks });
    expect(json.output("list")).toMatch(/data\.aws_vpc_endpoint\.found_Data_\w+\.prefix_list_id/);
    expect(json.output("blocks")).toMatch(/data\.aws_vpc_endpoint\.found_Data_\w+\.cidr_blocks/);
    expect(found.dnsRecordIpType).toBe("ipv4");
  });

  test.each([
    [
      "ResourceEndpoint",
      (stack: TerraformStack) => ResourceEndpoint.fromResourceEndpointAttributes(stack, "found", attributes),
    ],
    [
      "ServiceNetworkEndpoint",
      (stack: TerraformStack) =>
        ServiceNetworkEndpoint.fromServiceNetworkEndpointAttributes(stack, "found", attributes),
    ],
  ])("of kind %s has an id and an ARN", (_, from) => {
    const network = new Network();
    const found = from(network.stack);
    expect(found.vpcEndpointId).toBe(attributes.vpcEndpointId);
    expect(outputs(network, { arn: found.vpcEndpointArn }).data("aws_vpc_endpoint")).toHaveLength(1);
  });

  test("needs the id of an endpoint", () => {
    const network = new Network();
    const call = (vpcEndpointId: string) =>
      InterfaceEndpoint.fromInterfaceEndpointAttributes(network.stack, vpcEndpointId, { vpcEndpointId });
    expect(messageOf(() => call("vpce-svc-0123"))).toMatch(
      /"vpcEndpointId".*the id of an endpoint.*found vpce-svc-0123/,
    );
    expect(() => call("vpce-0123")).not.toThrow();
  });
});
