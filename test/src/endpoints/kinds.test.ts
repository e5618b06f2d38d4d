import {
  AwsService,
  GatewayEndpoint,
  GatewayLoadBalancerEndpoint,
  InterfaceEndpoint,
  PrivateLinkService,
  ResourceEndpoint,
  ServiceNetworkEndpoint,
  type VpcEndpointBase,
} from "cdktf-privatelink";
import type { EndpointKind } from "cdktf-privatelink/planner";
import { Network } from "../helpers";

const LATTICE = "arn:aws:vpc-lattice:us-east-1:111122223333";

/** How each kind is made: the compiler asks for a construct of a kind that the planner learns. */
const MADE: Readonly<Record<EndpointKind, (network: Network) => VpcEndpointBase>> = {
  Interface: ({ stack, vpc, subnets }) => new InterfaceEndpoint(stack, "it", { vpc, subnets, service: AwsService.SQS }),
  Gateway: ({ stack, vpc }) => new GatewayEndpoint(stack, "it", { vpc, service: AwsService.S3 }),
  GatewayLoadBalancer: ({ stack, vpc, a }) => {
    const service = PrivateLinkService.of("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0");
    return new GatewayLoadBalancerEndpoint(stack, "it", { vpc, subnet: a, service });
  },
  Resource: ({ stack, vpc, subnets }) => {
    const resourceConfigurationArn = `${LATTICE}:resourceconfiguration/rcfg-0123456789abcdef0`;
    return new ResourceEndpoint(stack, "it", { vpc, subnets, resourceConfigurationArn });
  },
  ServiceNetwork: ({ stack, vpc, subnets }) => {
    const serviceNetworkArn = `${LATTICE}:servicenetwork/sn-0123456789abcdef0`;
    return new ServiceNetworkEndpoint(stack, "it", { vpc, subnets, serviceNetworkArn });
  },
};

test.each(Object.entries(MADE))("an endpoint of kind %s has a construct", (kind, make) => {
  const network = new Network();
  make(network);
  expect(network.synth().endpoint["vpc_endpoint_type"]).toBe(kind);
});
