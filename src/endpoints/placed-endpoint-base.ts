import type { Construct } from "constructs";
import type { SecurityGroupReference, SubnetReference } from "../shared/references";
import type { EndpointSecurity } from "./internal/endpoint-security";
import { privateIpAddresses } from "./internal/interface-addresses";
import type { PlacedEndpointProps } from "./placed-props";
import { VpcEndpointBase } from "./vpc-endpoint-base";

/** What endpoints with network interfaces in subnets do: interface, resource and service-network endpoints. */
export abstract class PlacedEndpointBase extends VpcEndpointBase {
  /** The subnets that were chosen. */
  public abstract readonly subnets: readonly SubnetReference[];

  protected abstract readonly security: EndpointSecurity;

  protected constructor(
    scope: Construct,
    id: string,
    private readonly placement: PlacedEndpointProps,
  ) {
    super(scope, id, placement);
  }

  /** Security groups of the network interfaces. */
  public get securityGroups(): readonly SecurityGroupReference[] {
    return this.security.groups;
  }

  /** Ids of the network interfaces. */
  public get networkInterfaceIds(): string[] {
    return this.resource.networkInterfaceIds;
  }

  /**
   * Primary private address in each subnet, in the order of `subnets`; IPv6 for endpoints with ipAddressType ipv6, else IPv4.
   * The first call adds an `aws_network_interface` data source for each subnet. AWS may change the addresses of endpoints
   * to resources and service networks: prefer their DNS names.
   */
  public get privateIpAddresses(): string[] {
    const { region, provider, ipAddressType } = this.placement;
    const { networkInterfaceIds, subnets } = this;
    return privateIpAddresses(this, { networkInterfaceIds, subnets, ipAddressType, config: { region, provider } });
  }

  /** Admits a CIDR block on the ports of the endpoint's group; on a shared group, to all endpoints that share it. */
  public allowFromCidr(cidr: string): void {
    this.security.allowCidr("allowFromCidr", cidr);
  }

  /** Admits the members of a security group on the ports of the endpoint's group; on a shared group, to all endpoints that share it. */
  public allowFromSecurityGroup(group: SecurityGroupReference): void {
    this.security.madeGroup("allowFromSecurityGroup").allowSecurityGroup(group);
  }
}
