import { DataAwsNetworkInterface } from "@cdktf/provider-aws/lib/data-aws-network-interface";
import { Fn } from "cdktf";
import type { Construct } from "constructs";
import { IpAddressType } from "../../shared/enums";
import type { SubnetReference } from "../../shared/references";
import { literal } from "../../shared/literal";
import { idOf } from "../../shared/members";
import { childOf } from "../../shared/stack-shared";

/** An endpoint whose addresses are asked for. */
export interface AddressedEndpoint {
  readonly networkInterfaceIds: string[];
  readonly subnets: readonly SubnetReference[];
  readonly ipAddressType?: IpAddressType;
  readonly config: Pick<ConstructorParameters<typeof DataAwsNetworkInterface>[2] & object, "region" | "provider">;
}

/**
 * One address for each subnet, in the order of the subnets, through one data source per subnet that is made at the first
 * call. IPv6 for endpoints that have no other, else IPv4.
 */
export function privateIpAddresses(construct: Construct, endpoint: AddressedEndpoint): string[] {
  return endpoint.subnets.map((subnet, index) => {
    const id = `NetworkInterface${String(index)}`;
    const data = childOf(construct, id, (scope) => networkInterface(scope, id, subnet, endpoint));
    return literal(endpoint.ipAddressType) === IpAddressType.IPV6
      ? (Fn.element(data.ipv6Addresses, 0) as string)
      : data.privateIp;
  });
}

function networkInterface(construct: Construct, id: string, subnet: SubnetReference, endpoint: AddressedEndpoint) {
  return new DataAwsNetworkInterface(construct, id, {
    ...endpoint.config,
    filter: [
      { name: "network-interface-id", values: endpoint.networkInterfaceIds },
      { name: "subnet-id", values: [idOf(subnet)] },
    ],
  });
}
