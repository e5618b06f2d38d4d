import { valueOf } from "../model/attribute";
import { inferred, range, type Quantity } from "../model/quantity";
import { willExist, type ServiceNetworkEndpoint, type Topology } from "../model/topology";
import { ADDRESSES_PER_BLOCK, CONFIGURATIONS_PER_SERVICE_NETWORK } from "../catalog/limits";

/** One block from the start, and one more for every 16 resource configurations. */
function blocksFor(configurations: number): number {
  return 1 + Math.ceil(configurations / ADDRESSES_PER_BLOCK);
}

/** How many /28 blocks a service-network endpoint takes in each of its subnets. */
export function serviceNetworkBlocks(topology: Topology): (endpoint: ServiceNetworkEndpoint) => Quantity {
  const { serviceNetworks } = topology.network;
  const inInputs = new Set(serviceNetworks.filter(willExist).map(({ ref }) => ref.key));
  const { byNetwork, elsewhere } = associations(topology);
  return ({ serviceNetwork }) => {
    const network = valueOf(serviceNetwork);
    const key = network === undefined ? undefined : network.key;
    const least = key === undefined ? 0 : (byNetwork.get(key) ?? 0);
    if (key === undefined || !inInputs.has(key)) {
      const most = Math.max(least + elsewhere, CONFIGURATIONS_PER_SERVICE_NETWORK);
      return range(blocksFor(least), blocksFor(least), blocksFor(most), UNSEEN, "assumed");
    }
    if (elsewhere === 0) return inferred(blocksFor(least), ASSOCIATED);
    return range(blocksFor(least), blocksFor(least), blocksFor(least + elsewhere), UNCLEAR);
  };
}

const ASSOCIATED = "resource configurations that the inputs associate with the service network";
const UNSEEN = `the input does not contain the service network; AWS's default is ${CONFIGURATIONS_PER_SERVICE_NETWORK} resource configurations`;
const UNCLEAR = "the service network of some resource associations is not known";

/** Associations of resource configurations: how many each service network has, and how many belong to an unknown one. */
function associations({ network }: Topology): { byNetwork: ReadonlyMap<string, number>; elsewhere: number } {
  const byNetwork = new Map<string, number>();
  let elsewhere = 0;
  for (const association of network.serviceNetworkAssociations) {
    if (association.kind !== "resource" || !willExist(association)) continue;
    const owner = valueOf(association.serviceNetwork);
    if (owner === undefined) {
      elsewhere += 1;
      continue;
    }
    const key = owner.key;
    byNetwork.set(key, (byNetwork.get(key) ?? 0) + 1);
  }
  return { byNetwork, elsewhere };
}
