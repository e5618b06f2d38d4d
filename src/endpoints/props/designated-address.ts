import type { SubnetReference } from "../../shared/references";

/** Addresses of your choice for the network interface in one subnet. */
export interface DesignatedAddress {
  /**
   * The subnet: one of the endpoint's.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly subnet: SubnetReference;
  /**
   * IPv4 address of the subnet's block, other than the first four and the last. Changing it replaces the network interface,
   * which interrupts the subnet's traffic.
   * @default - AWS chooses
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly ipv4?: string;
  /**
   * IPv6 address of the subnet's block, other than the first four and the last. Changing it replaces the network interface,
   * which interrupts the subnet's traffic.
   * @default - AWS chooses
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
   */
  readonly ipv6?: string;
}
