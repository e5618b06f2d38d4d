import { isUnresolved } from "../../model/attribute";
import { isDefaultVpc, type Vpc } from "../../model/topology";

/**
 * The DNS attributes of a VPC that are off for sure. DNS support is on by default; DNS hostnames are on by default only
 * in the default VPC.
 */
export function dnsAttributesOff(vpc: Vpc): string[] {
  const { enableDnsSupport, enableDnsHostnames } = vpc;
  const hostnames = isUnresolved(enableDnsHostnames) || (enableDnsHostnames ?? isDefaultVpc(vpc));
  return [
    ...(enableDnsSupport === false ? ["enable_dns_support"] : []),
    ...(hostnames ? [] : ["enable_dns_hostnames"]),
  ];
}
