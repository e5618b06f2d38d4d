import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import {
  AwsService,
  EndpointConnectionAccepter,
  EndpointService,
  InterfaceEndpoint,
  PrivateLinkService,
  type InterfaceEndpointProps,
} from "../../../src";
import { Network, messageOf } from "../helpers";

const NLB = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/front/0123456789abcdef";

interface Made {
  readonly endpoint: InterfaceEndpoint;
  readonly accepter: EndpointConnectionAccepter;
}

function make(network: Network, props: Partial<InterfaceEndpointProps> = {}, id = "mine"): Made {
  const service = new EndpointService(network.stack, `${id}-service`, {
    networkLoadBalancerArns: [NLB.replace("front", id)],
    privateDnsName: "sold.example.com",
  });
  const { vpc, subnets } = network;
  const offered = PrivateLinkService.of(service.vpcEndpointServiceName);
  const endpoint = new InterfaceEndpoint(network.stack, id, { vpc, subnets, service: offered, ...props });
  const { vpcEndpointId } = endpoint;
  return {
    endpoint,
    accepter: new EndpointConnectionAccepter(network.stack, `${id}-accepter`, { service, vpcEndpointId }),
  };
}

test("turns private DNS on after the accepter, by a separate resource only", () => {
  const network = new Network();
  const { endpoint, accepter } = make(network, { region: "us-east-1" });
  endpoint.enablePrivateDnsAfter(accepter);
  const stack = network.synth();
  expect(stack.endpoint).not.toHaveProperty("private_dns_enabled");
  expect(stack.resources("aws_vpc_endpoint_private_dns")).toEqual([
    {
      depends_on: [expect.stringMatching(/^aws_vpc_endpoint_connection_accepter\.[\w-]+$/)],
      private_dns_enabled: true,
      region: "us-east-1",
      vpc_endpoint_id: expect.stringMatching(/^\$\{aws_vpc_endpoint\.\w+\.id\}$/) as unknown,
    },
  ]);
});

test.each<[string, Partial<InterfaceEndpointProps>, number, number, RegExp]>([
  ["an endpoint that has private DNS already", { privateDns: true }, 1, 1, /found privateDns that is not off/],
  ["nothing to wait for", {}, 1, 0, /found nothing to wait for/],
  ["a second call", {}, 2, 1, /found called twice/],
  ["a service without a private DNS name", { service: AwsService.DYNAMODB }, 1, 1, /found true for dynamodb/],
])("refuses %s", (_, props, calls, named, message) => {
  const { endpoint, accepter } = make(new Network(), props);
  const text = messageOf(() => {
    for (let call = 0; call < calls; call += 1) endpoint.enablePrivateDnsAfter(...[accepter].slice(0, named));
  });
  expect(text).toMatch(/"enablePrivateDnsAfter"/);
  expect(text).toMatch(message);
});

test("refuses a VPC with DNS off", () => {
  const network = new Network();
  const vpc = new Vpc(network.stack, "dark", { cidrBlock: "10.1.0.0/16", enableDnsHostnames: false });
  const { endpoint, accepter } = make(network, { vpc, subnets: [{ id: "subnet-1" }] });
  expect(messageOf(() => endpoint.enablePrivateDnsAfter(accepter))).toMatch(/enableDnsHostnames off/);
});

test("counts as private DNS beside another endpoint for the same service", () => {
  const network = new Network();
  const { vpc, subnets } = network;
  const service = AwsService.SQS;
  new InterfaceEndpoint(network.stack, "first", { vpc, subnets, service });
  const second = new InterfaceEndpoint(network.stack, "second", { vpc, subnets, service, privateDns: false });
  expect(network.complaints()).toBe("");
  second.enablePrivateDnsAfter(make(network).accepter);
  expect(network.complaints()).toMatch(/"privateDns".*app\/first/);
});
