import type { IResolvable } from "cdktf";

/*
 * What endpoints need to know of other resources. The provider's own classes (Vpc, Subnet, SecurityGroup, RouteTable)
 * and data sources have these members, so they can be given as they are; for existing ones, give a literal such as
 * { id: "vpc-0123", cidrBlock: "10.0.0.0/16" }. Members that end in Input are the literals that the provider's classes
 * were given; checks use them, since the plain members are references that only Terraform resolves.
 */

/** The VPC of an endpoint. */
export interface VpcReference {
  /**
   * VPC id.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
   */
  readonly id: string;
  /**
   * IPv4 CIDR block, from which the default security group admits traffic.
   * @default - read with an `aws_vpc` data source when it is needed
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
   */
  readonly cidrBlock?: string;
  /**
   * IPv6 CIDR block, which the default security group admits for endpoints with IPv6 addresses.
   * @default - read with an `aws_vpc` data source when it is needed
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
   */
  readonly ipv6CidrBlock?: string;
  /**
   * Whether DNS resolution is on, when that is known; private DNS needs it.
   * @default - not checked
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
   */
  readonly enableDnsSupportInput?: boolean | IResolvable;
  /**
   * Whether DNS hostnames are on, when that is known; private DNS needs them.
   * @default - not checked
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
   */
  readonly enableDnsHostnamesInput?: boolean | IResolvable;
}

/** A subnet in which an endpoint has a network interface. */
export interface SubnetReference {
  /**
   * Subnet id.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly id: string;
  /**
   * Name of its Availability Zone, e.g. us-east-1a.
   * @default - not known: checks of zones are left to Terraform
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly availabilityZone?: string;
  /**
   * Literal of `availabilityZone`.
   * @default - `availabilityZone` when it is a literal
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly availabilityZoneInput?: string;
  /**
   * Id of its Availability Zone, e.g. use1-az1, which is the same in all accounts.
   * @default - not known
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly availabilityZoneId?: string;
  /**
   * Literal of `availabilityZoneId`.
   * @default - `availabilityZoneId` when it is a literal
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly availabilityZoneIdInput?: string;
  /**
   * IPv4 CIDR block.
   * @default - not known: designated IPv4 addresses are not checked
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly cidrBlock?: string;
  /**
   * Literal of `cidrBlock`.
   * @default - `cidrBlock` when it is a literal
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly cidrBlockInput?: string;
  /**
   * IPv6 CIDR block.
   * @default - not known: designated IPv6 addresses are not checked
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly ipv6CidrBlock?: string;
  /**
   * Literal of `ipv6CidrBlock`.
   * @default - `ipv6CidrBlock` when it is a literal
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly ipv6CidrBlockInput?: string;
  /**
   * Whether the subnet has IPv6 addresses only.
   * @default - not known
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
   */
  readonly ipv6NativeInput?: boolean | IResolvable;
}

/** A security group. */
export interface SecurityGroupReference {
  /**
   * Security group id.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html
   */
  readonly id: string;
}

/** A route table. */
export interface RouteTableReference {
  /**
   * Route table id.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html
   */
  readonly id: string;
}

/** An internet gateway. */
export interface InternetGatewayReference {
  /**
   * Internet gateway id.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGateway.html
   */
  readonly id: string;
}
