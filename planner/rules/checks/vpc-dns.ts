import { isUnresolved } from "../../model/attribute";
import type { Vpc } from "../../model/topology";

/**
 * The DNS attributes of a VPC that are off for sure. DNS support is on by default; DNS hostnames are on by default only
 * in the default VPC.
 */
export function dnsAttributesOff({ address, enableDnsSupport, enableDnsHostnames }: Vpc): string[] {
  const isDefaultVpc = /(?:^|\.)aws_default_vpc\./.test(address);
  const hostnames = isUnresolved(enableDnsHostnames) || (enableDnsHostnames ?? isDefaultVpc);
  return [
    ...(enableDnsSupport === false ? ["enable_dns_support"] : []),
    ...(hostnames ? [] : ["enable_dns_hostnames"]),
  ];
}
