import { assess } from "cdktf-privatelink/planner";
import {
  endpointService,
  interfaceEndpoint,
  loadBalancer,
  located,
  ref,
  refs,
  resourceEndpoint,
  resourceGateway,
  serviceNetworkEndpoint,
  topology,
  type Parts,
} from "../topology-factory";

/**
 * Each component of each resource: its dimension, and "usage" where it depends on traffic. An endpoint
 * service is billed for other Regions only: it has none here.
 */
function billed(parts: Parts): Record<string, string[]> {
  const { endpoints, resources } = assess(topology(parts));
  return Object.fromEntries(
    [...endpoints, ...resources].map(({ address, components }) => [
      address,
      components.map(({ dimension, usageBased }) => `${dimension}${usageBased ? " usage" : ""}`),
    ]),
  );
}

const NETWORK = { ...located("aws_vpclattice_service_network", "sn"), ref: ref("sn-1") };
const BALANCERS = [
  loadBalancer("lb-1"),
  loadBalancer("lb-2"),
  loadBalancer("lb-3", { type: "gateway" }),
  loadBalancer("lb-4", { type: "gateway" }),
  loadBalancer("lb-5", { type: "application" }),
];
const NLB = ["network-load-balancer-hour", "network-load-balancer-capacity-unit-hour usage"];
const GWLB = ["gateway-load-balancer-hour", "gateway-load-balancer-capacity-unit-hour usage"];

it.each<[string, Parts, Record<string, string[]>]>([
  [
    "the Network Load Balancer of an endpoint service, and no other",
    { loadBalancers: BALANCERS, endpointServices: [endpointService("vpce-svc-1")] },
    { "aws_vpc_endpoint_service.vpce-svc-1": [], "aws_lb.lb-1": NLB },
  ],
  [
    "the Gateway Load Balancer of an endpoint service, and no other",
    {
      loadBalancers: BALANCERS,
      endpointServices: [
        endpointService("vpce-svc-1", { networkLoadBalancers: undefined, gatewayLoadBalancers: refs("lb-3") }),
      ],
    },
    { "aws_vpc_endpoint_service.vpce-svc-1": [], "aws_lb.lb-3": GWLB },
  ],
  [
    "a balancer of a type that the service cannot have",
    {
      loadBalancers: BALANCERS,
      endpointServices: [endpointService("s", { networkLoadBalancers: refs("lb-5", "lb-4") })],
    },
    { "aws_vpc_endpoint_service.s": [] },
  ],
  [
    "a resource gateway",
    { resourceGateways: [resourceGateway("rgw-1")] },
    {
      "aws_vpclattice_resource_gateway.rgw-1": ["resource-gateway-gb usage"],
    },
  ],
  [
    "a Route 53 Resolver endpoint",
    {
      endpoints: [interfaceEndpoint("s3")],
      resolverEndpoints: [
        {
          ...located("aws_route53_resolver_endpoint", "r"),
          ref: ref("r-1"),
          direction: "INBOUND",
          interfaces: { kind: "unknown", reason: "late" },
          subnets: [],
        },
      ],
    },
    {
      "aws_vpc_endpoint.s3": ["interface-endpoint-hour", "interface-endpoint-gb usage"],
      "aws_route53_resolver_endpoint.r": ["resolver-endpoint-interface-hour", "resolver-million-queries usage"],
    },
  ],
  [
    "a resource endpoint",
    { endpoints: [resourceEndpoint("e")] },
    {
      "aws_vpc_endpoint.e": ["resource-endpoint-hour", "resource-endpoint-gb usage"],
    },
  ],
  [
    "a service network that is in the input",
    { endpoints: [serviceNetworkEndpoint("e")], serviceNetworks: [NETWORK] },
    {
      "aws_vpc_endpoint.e": ["service-network-endpoint-hour", "service-network-resource-gb usage"],
    },
  ],
  [
    "a service network that is elsewhere",
    { endpoints: [serviceNetworkEndpoint("e")] },
    {
      "aws_vpc_endpoint.e": [
        "service-network-endpoint-hour",
        "service-network-resource-hour",
        "service-network-resource-gb usage",
      ],
    },
  ],
])("bills %s", (_, parts, expected) => {
  expect(billed(parts)).toEqual(expected);
});
