import { inferred, known, multiply, type Quantity } from "../model/quantity";
import { willExist, type ServiceNetworkEndpoint, type Topology } from "../model/topology";
import { decimal } from "../shared/money";
import { needsOf, ONE_ADDRESS, type AddressNeed, type PerInterface } from "./need";
import { ADDRESSES_PER_BLOCK, IPV6_BLOCK_PREFIX } from "../catalog/limits";
import { serviceNetworkBlocks } from "./service-network-blocks";

/** IPv6 addresses of the block that AWS assigns. */
export const IPV6_BLOCK = decimal(2).pow(128 - IPV6_BLOCK_PREFIX);

/** The addresses of all endpoints that will exist. Gateway endpoints are routes and need none. */
export function endpointNeeds(topology: Topology): AddressNeed[] {
  const blocksOf = serviceNetworkBlocks(topology);
  return topology.endpoints.filter(willExist).flatMap((endpoint) => {
    switch (endpoint.kind) {
      case "Gateway":
        return [];
      case "Interface":
      case "GatewayLoadBalancer":
      case "Resource":
        return needsOf(endpoint, ONE_ADDRESS);
      case "ServiceNetwork":
        return needsOf(endpoint, serviceNetworkInterface(endpoint, blocksOf));
    }
  });
}

const PER_BLOCK = known(ADDRESSES_PER_BLOCK);
const SERVICES_ONLY = inferred(
  IPV6_BLOCK,
  `a /${IPV6_BLOCK_PREFIX} block for services; AWS does not state the IPv6 addresses of resource configurations`,
);

/** AWS allocates IPv4 addresses in blocks, and IPv6 addresses in one block. */
function serviceNetworkInterface(
  endpoint: ServiceNetworkEndpoint,
  blocksOf: (endpoint: ServiceNetworkEndpoint) => Quantity,
): PerInterface {
  const blocks = blocksOf(endpoint);
  return { ipv4: { addresses: multiply(blocks, PER_BLOCK), blocks }, ipv6: { addresses: SERVICES_ONLY } };
}
