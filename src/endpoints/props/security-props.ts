import type { SecurityGroupReference } from "../../shared/references";

/** Props of endpoints whose network interfaces have security groups. */
export interface EndpointSecurityProps {
  /**
   * Security groups of the network interfaces, used as they are. Not together with the `allowFrom` props.
   * @default - a group made by the library: see `allowFromVpc`
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly securityGroups?: readonly SecurityGroupReference[];
  /**
   * Admit the VPC's CIDR block on the service's ports. Endpoints of one VPC, stack and ports without other settings share one
   * group; an endpoint with any other rule has its own group.
   * @default - true, unless `allowFromCidrs` or `allowFromSecurityGroups` is given
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly allowFromVpc?: boolean;
  /**
   * IPv4 and IPv6 CIDR blocks to admit on the service's ports. A token is taken as an IPv4 block.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
   */
  readonly allowFromCidrs?: readonly string[];
  /**
   * Security groups whose members to admit on the service's ports.
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
   */
  readonly allowFromSecurityGroups?: readonly SecurityGroupReference[];
}
