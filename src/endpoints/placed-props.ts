import type { IpAddressType } from "../shared/enums";
import type { SubnetReference } from "../shared/references";
import type { EndpointSecurityProps } from "./props/security-props";
import type { VpcEndpointBaseProps } from "./vpc-endpoint-base";

/** Props of endpoints that have a network interface in one subnet of each zone. */
export interface PlacedEndpointProps extends VpcEndpointBaseProps, EndpointSecurityProps {
  /**
   * Subnets for the network interfaces: one in each Availability Zone, and two zones or more for production. Subnets that
   * another account shares cannot be used.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly subnets: readonly SubnetReference[];
  /**
   * When several subnets of one zone are given, take the first given of each zone. Subnets whose zone is known only at apply
   * all stay.
   * @default false - two subnets of one zone are an error
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly oneSubnetPerZone?: boolean;
  /**
   * Names (us-east-1a) or ids (use1-az1) of the zones to use, e.g. those that the service offers; subnets that are known to
   * be elsewhere are left out, and it is an error when none stays.
   * @default - the zones of all subnets
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly availabilityZones?: readonly string[];
  /**
   * Addresses of the network interfaces. ipv4 needs IPv4 ranges in all subnets, ipv6 needs subnets with IPv6 only,
   * dualstack needs both everywhere.
   * @default - AWS's: ipv4
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
   */
  readonly ipAddressType?: IpAddressType;
}
