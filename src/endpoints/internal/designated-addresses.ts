import type { VpcEndpointSubnetConfiguration } from "@cdktf/provider-aws/lib/vpc-endpoint";
import type { Construct } from "constructs";
import type { DesignatedAddress } from "../props/designated-address";
import { addressTypeOf } from "../../shared/address-types";
import { IpAddressType } from "../../shared/enums";
import type { SubnetReference } from "../../shared/references";
import { constructError } from "../../shared/errors";
import { parseAddress, parseCidr } from "../../shared/cidr";
import { RESERVED_ADDRESSES } from "../../../planner/catalog/limits";
import { PAGES } from "../../../planner/catalog/pages";
import { keyOf } from "../../shared/identity";
import { literal } from "../../shared/literal";
import { idOf, knownOf, literalIdOf } from "../../shared/members";

const PROP = "designatedAddresses";
const RESERVED_AT_START = BigInt(RESERVED_ADDRESSES.first);
const RESERVED_AT_END = BigInt(RESERVED_ADDRESSES.last);

/** The `subnet_configuration` blocks for designated addresses; refuses addresses that AWS does not assign. */
export function subnetConfiguration(
  construct: Construct,
  designated: readonly DesignatedAddress[],
  subnets: readonly SubnetReference[],
  ipAddressType: IpAddressType | undefined,
): VpcEndpointSubnetConfiguration[] {
  const chosen = new Map(subnets.map((subnet) => [keyOf(construct, subnet), subnet]));
  const seen = new Set<string>();
  return designated.map((address) => {
    const key = keyOf(construct, address.subnet);
    const subnet = chosen.get(key);
    if (subnet === undefined || seen.has(key)) {
      const constraint = "one entry for each of the endpoint's subnets at most";
      throw error(construct, subnetName(address.subnet), constraint, "Give the subnet once, and in subnets too");
    }
    seen.add(key);
    checkFamilies(construct, address, ipAddressType);
    checkAddress(construct, address.ipv4, "ipv4", blockOf(address.subnet, subnet, "ipv4"));
    checkAddress(construct, address.ipv6, "ipv6", blockOf(address.subnet, subnet, "ipv6"));
    return { subnetId: idOf(subnet), ipv4: address.ipv4, ipv6: address.ipv6 };
  });
}

function checkFamilies(construct: Construct, address: DesignatedAddress, type: IpAddressType | undefined): void {
  const known = addressTypeOf(type);
  const { ipv4, ipv6 } = address;
  const extra = known === IpAddressType.IPV4 ? ipv6 : known === IpAddressType.IPV6 ? ipv4 : undefined;
  if (extra !== undefined) {
    const constraint = `addresses of the endpoint's ipAddressType, ${known ?? ""}`;
    throw error(construct, extra, constraint, "Leave the other family out, or make the endpoint dualstack");
  }
  if (ipv4 !== undefined || ipv6 !== undefined) return;
  const constraint = "an ipv4 or an ipv6 address in each entry";
  throw error(construct, subnetName(address.subnet), constraint, "Give an address, or leave the entry out");
}

function checkAddress(
  construct: Construct,
  address: string | undefined,
  family: "ipv4" | "ipv6",
  cidr: string | undefined,
): void {
  const known = literal(address);
  if (known === undefined) return;
  const parsed = parseAddress(known);
  if (parsed?.family !== family) {
    throw error(construct, known, `an ${family === "ipv4" ? "IPv4" : "IPv6"} address`, "Correct the address");
  }
  const block = cidr === undefined ? undefined : parseCidr(cidr);
  if (block === undefined) return;
  if (parsed.first < block.first || parsed.last > block.last) {
    throw error(construct, known, `an address in the subnet's block ${cidr ?? ""}`, "Take an address of that block");
  }
  const isReserved = parsed.first < block.first + RESERVED_AT_START || parsed.last > block.last - RESERVED_AT_END;
  if (!isReserved) return;
  const constraint = `none of the first four addresses of ${cidr ?? ""} nor the last, which AWS reserves`;
  throw error(construct, known, constraint, "Take an address in between");
}

function blockOf(given: SubnetReference, chosen: SubnetReference, family: "ipv4" | "ipv6"): string | undefined {
  const member = family === "ipv4" ? "cidrBlock" : "ipv6CidrBlock";
  return knownOf(given, member) ?? knownOf(chosen, member);
}

function subnetName(subnet: SubnetReference): string {
  return literalIdOf(subnet) ?? "a subnet whose id is known at apply";
}

function error(construct: Construct, value: string, constraint: string, fix: string) {
  return constructError({ construct, prop: PROP, value, constraint, fix, see: PAGES.interfaceEndpoint });
}
