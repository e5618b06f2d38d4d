import { DefaultVpc } from "@cdktf/provider-aws/lib/default-vpc";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import {
  AwsService,
  GatewayEndpoint,
  InterfaceEndpoint,
  type GatewayEndpointProps,
  type InterfaceEndpointProps,
} from "../../../src";
import { messageOf, Network, type Json } from "../helpers";

function addGateway({ stack, vpc }: Network, id: string, props: Partial<GatewayEndpointProps> = {}): GatewayEndpoint {
  return new GatewayEndpoint(stack, id, { vpc, service: AwsService.S3, ...props });
}

function addInterface(network: Network, id: string, props: Partial<InterfaceEndpointProps> = {}): InterfaceEndpoint {
  const { stack, vpc, subnets } = network;
  return new InterfaceEndpoint(stack, id, { vpc, subnets, service: AwsService.SQS, ...props });
}

const inbound = { service: AwsService.S3, privateDnsOnlyForInboundResolverEndpoint: true };

describe("what is left out", () => {
  test("an endpoint without DNS options has no block of them", () => {
    const network = new Network();
    expect(addGateway(network, "s3").dnsRecordIpType).toBe("service-defined");
    addInterface(network, "sqs");
    const endpoints = network.synth().resources("aws_vpc_endpoint");
    expect(endpoints.map((endpoint) => "dns_options" in endpoint)).toEqual([false, false]);
  });
});

describe("the policy of a gateway endpoint", () => {
  const ALLOW = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" };
  const DENY = { ...ALLOW, Effect: "Deny", Action: "s3:DeleteObject" };
  const policyWith = (props: Partial<GatewayEndpointProps>, ...added: Json[]): unknown => {
    const network = new Network();
    const gateway = addGateway(network, "s3", props);
    for (const statement of added) gateway.addToPolicy(statement);
    return JSON.parse(network.synth().endpoint["policy"] as string);
  };

  test.each<[string, Partial<GatewayEndpointProps>, Json[], Json[]]>([
    ["that is only added to", {}, [ALLOW], [ALLOW]],
    ["with one statement in a list", { policy: { Version: "2012-10-17", Statement: [ALLOW] } }, [DENY], [ALLOW, DENY]],
    [
      "with one statement not in a list",
      { policy: { Version: "2012-10-17", Statement: ALLOW } },
      [DENY],
      [ALLOW, DENY],
    ],
    [
      "that makes its JSON itself",
      { policy: { toJSON: () => ({ Version: "2012-10-17", Statement: ALLOW }) } },
      [DENY],
      [ALLOW, DENY],
    ],
  ])("%s", (_, props, added, statements) => {
    expect(policyWith(props, ...added)).toEqual({ Version: "2012-10-17", Statement: statements });
  });
});

describe("an S3 endpoint for the inbound resolver only", () => {
  test("depends on the gateway endpoint that it names, not on another of the VPC", () => {
    const network = new Network();
    addGateway(network, "other");
    const gatewayEndpoint = addGateway(network, "named");
    addInterface(network, "s3", { ...inbound, gatewayEndpoint });
    addGateway(network, "later");
    const endpoints = network.synth().resources("aws_vpc_endpoint");
    const [endpoint] = endpoints.filter((resource) => resource["vpc_endpoint_type"] === "Interface");
    expect(endpoint?.["depends_on"]).toEqual([expect.stringMatching(/^aws_vpc_endpoint\.named_/)]);
  });

  test("has one complaint when nothing serves the VPC itself", () => {
    const network = new Network();
    addInterface(network, "s3", inbound);
    expect(network.complaints().match(/a gateway endpoint for S3 in the VPC/g)).toHaveLength(1);
  });
});

test("of three gateway endpoints that want one route table, both later ones name the first", () => {
  const network = new Network();
  for (const id of ["first", "second", "third"]) addGateway(network, id, { routeTables: [network.table] });
  const owners = [...network.complaints().matchAll(/which (\S+) routes to/g)].map(([, owner]) => owner);
  expect(owners).toEqual(["app/first", "app/first"]);
});

describe("private DNS in the default VPC", () => {
  test("passes: AWS turns both DNS attributes on there", () => {
    const network = new Network();
    const vpc = new DefaultVpc(network.stack, "default", {});
    addInterface(network, "sqs", { vpc });
    expect(network.complaints()).toBe("");
  });
});

describe("messages", () => {
  test("name the first of two rules that do not go with security groups", () => {
    const network = new Network();
    const group = new SecurityGroup(network.stack, "group", {});
    const given = { securityGroups: [group], allowFromCidrs: ["10.0.0.0/8"], allowFromVpc: true };
    expect(messageOf(() => addInterface(network, "sqs", given))).toContain('"allowFromVpc"');
    expect(messageOf(() => addInterface(network, "kms", { securityGroups: [] }))).toContain("at least one group");
    expect(messageOf(() => addInterface(network, "sns", { securityGroups: [group] }))).toBe("nothing was thrown");
  });

  test("say a subnet where its id is known only at apply", () => {
    const network = new Network();
    const again = network.subnet("again", "us-east-1a", "10.0.2.0/24");
    expect(messageOf(() => addInterface(network, "sqs", { subnets: [network.a, again] }))).toContain(
      "found a subnet and a subnet in us-east-1a",
    );
  });
});

test("an address in a subnet whose block is not known is taken", () => {
  const network = new Network();
  addInterface(network, "sqs", {
    subnets: [{ id: "subnet-0123456789abcdef0" }],
    designatedAddresses: [{ subnet: { id: "subnet-0123456789abcdef0" }, ipv4: "10.0.0.2" }],
  });
  expect(network.complaints()).toBe("");
});
