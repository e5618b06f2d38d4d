import type { IResolvable } from "cdktf";

/*
 * What endpoints need to know of other resources. The provider's own classes (Vpc, Subnet, SecurityGroup, RouteTable)
 * and data sources have these members, so they can be given as they are; for what exists already, give a literal such as
 * { id: "vpc-0123", cidrBlock: "10.0.0.0/16" }. Members that end in Input are the literals that the provider's classes
 * were given; checks use them, since the plain members are references that only Terraform resolves.
 */

/** The VPC of an endpoint. */
export interface VpcReference {
  /** VPC id. */
  readonly id: string;
  /**
   * IPv4 CIDR block, from which the default security group admits traffic.
   * @default - read with an `aws_vpc` data source when it is needed
   */
  readonly cidrBlock?: string;
  /**
   * IPv6 CIDR block, which the default security group admits for endpoints with IPv6 addresses.
   * @default - read with an `aws_vpc` data source when it is needed
   */
  readonly ipv6CidrBlock?: string;
  /**
   * Whether DNS resolution is on, when that is known; private DNS needs it.
   * @default - not checked
   */
  readonly enableDnsSupportInput?: boolean | IResolvable;
  /**
   * Whether DNS hostnames are on, when that is known; private DNS needs them.
   * @default - not checked
   */
  readonly enableDnsHostnamesInput?: boolean | IResolvable;
}

/** A subnet in which an endpoint has a network interface. */
export interface SubnetReference {
  /** Subnet id. */
  readonly id: string;
  /**
   * Name of its Availability Zone, e.g. us-east-1a.
   * @default - not known: checks of zones are left to Terraform
   */
  readonly availabilityZone?: string;
  /**
   * Literal of `availabilityZone`.
   * @default - `availabilityZone` when it is a literal
   */
  readonly availabilityZoneInput?: string;
  /**
   * Id of its Availability Zone, e.g. use1-az1, which is the same in all accounts.
   * @default - not known
   */
  readonly availabilityZoneId?: string;
  /**
   * Literal of `availabilityZoneId`.
   * @default - `availabilityZoneId` when it is a literal
   */
  readonly availabilityZoneIdInput?: string;
  /**
   * IPv4 CIDR block.
   * @default - not known: designated IPv4 addresses are not checked
   */
  readonly cidrBlock?: string;
  /**
   * Literal of `cidrBlock`.
   * @default - `cidrBlock` when it is a literal
   */
  readonly cidrBlockInput?: string;
  /**
   * IPv6 CIDR block.
   * @default - not known: designated IPv6 addresses are not checked
   */
  readonly ipv6CidrBlock?: string;
  /**
   * Literal of `ipv6CidrBlock`.
   * @default - `ipv6CidrBlock` when it is a literal
   */
  readonly ipv6CidrBlockInput?: string;
  /**
   * Whether the subnet has IPv6 addresses only.
   * @default - not known
   */
  readonly ipv6NativeInput?: boolean | IResolvable;
}

/** A security group. */
export interface SecurityGroupReference {
  /** Security group id. */
  readonly id: string;
}

/** A route table. */
export interface RouteTableReference {
  /** Route table id. */
  readonly id: string;
}

/** An internet gateway. */
export interface InternetGatewayReference {
  /** Internet gateway id. */
  readonly id: string;
}
