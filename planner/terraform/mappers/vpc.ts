import type { Vpc } from "../../model/topology";
import { attributeOf } from "../resources/attributes";
import { blocksOf } from "../resources/blocks";
import { field, textAt } from "../document/json";
import type { Instance } from "../instances/instance";
import { unlessManaged, type Children, type Part, type Resource } from "../resources/resources";

const TYPES = ["aws_vpc", "aws_default_vpc"];
const MORE_RANGES = ["aws_vpc_ipv4_cidr_block_association"];
const IPV6_RANGES = ["aws_vpc_ipv6_cidr_block_association"];

/** aws_vpc and aws_default_vpc, and the VPCs that data sources find, with their secondary IPv4 ranges. */
export const VPCS: Part<Vpc> = {
  types: TYPES,
  reads: [...MORE_RANGES, ...IPV6_RANGES],
  map: (resources) => {
    const ranges = resources.byParent(MORE_RANGES, "vpc_id");
    const ipv6 = resources.byParent(IPV6_RANGES, "vpc_id");
    const toVpc = (resource: Resource): Vpc => mapVpc(resource, ranges, ipv6);
    const vpcs = resources.of(TYPES).map(toVpc);
    return [...vpcs, ...unlessManaged(resources.data(["aws_vpc"]), vpcs, toVpc)];
  },
};

function mapVpc({ instance, scopes }: Resource, ranges: Children, ipv6: Children): Vpc {
  const ref = scopes.ref(instance);
  const associated = [
    ...ranges.of({ ref, action: instance.action }).map((range) => range.instance),
    ...blocksOf(instance, "cidr_block_associations"),
  ].map(({ values }) => textAt(values, "cidr_block"));
  const all = [textAt(instance.values, "cidr_block"), ...associated];
  return {
    ...scopes.located(instance),
    ref,
    cidrBlocks: [...new Set(all.filter((range) => range !== undefined))],
    enableDnsSupport: attributeOf(instance, "enable_dns_support", "boolean"),
    enableDnsHostnames: attributeOf(instance, "enable_dns_hostnames", "boolean"),
    hasIpv6: hasIpv6(instance) || ipv6.of({ ref, action: instance.action }).length > 0,
  };
}

const IPV6_BLOCKS = ["ipv6_cidr_block", "ipv6_ipam_pool_id"];

/** Unknown is not known to be there: an IPv6 block is optional. */
function hasIpv6({ values }: Instance): boolean {
  const isAssigned = field(values, "assign_generated_ipv6_cidr_block");
  return isAssigned === true || isAssigned === "true" || IPV6_BLOCKS.some((name) => textAt(values, name) !== undefined);
}
