import type { Vpc } from "../../model/topology";
import { attributeOf } from "../resources/attributes";
import { blocksOf } from "../resources/blocks";
import { textAt } from "../document/json";
import { unlessManaged, type Children, type Part, type Resource } from "../resources/resources";

const TYPES = ["aws_vpc", "aws_default_vpc"];
const MORE_RANGES = ["aws_vpc_ipv4_cidr_block_association"];

/** aws_vpc and aws_default_vpc, and the VPCs that data sources find, with their secondary IPv4 ranges. */
export const VPCS: Part<Vpc> = {
  types: TYPES,
  reads: MORE_RANGES,
  map: (resources) => {
    const ranges = resources.byParent(MORE_RANGES, "vpc_id");
    const vpcs = resources.of(TYPES).map((resource) => mapVpc(resource, ranges));
    return [...vpcs, ...unlessManaged(resources.data(["aws_vpc"]), vpcs, (resource) => mapVpc(resource, ranges))];
  },
};

function mapVpc({ instance, scopes }: Resource, ranges: Children): Vpc {
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
  };
}
