import { isUnresolved, valueOf } from "../../model/attribute";
import { known, unknown, type Quantity } from "../../model/quantity";
import type { ResolverEndpoint } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import { areBlocksUnknown, blocksOf } from "../resources/blocks";
import type { Instance } from "../instances/instance";
import { distinctRefs } from "../resources/references";
import type { Part } from "../resources/resources";

const TYPES = ["aws_route53_resolver_endpoint"];

/** aws_route53_resolver_endpoint: its VPC is that of the subnets of its addresses. */
export const RESOLVER_ENDPOINTS: Part<ResolverEndpoint> = {
  types: TYPES,
  reads: ["aws_subnet", "aws_default_subnet"],
  map: (resources, index) =>
    resources.of(TYPES).map(({ instance, scopes }) => {
      const named = blocksOf(instance, "ip_address").map((block) => valueOf(scopes.one(block, "subnet_id")));
      const subnets = distinctRefs(named.filter((ref) => ref !== undefined));
      const host = scopes.optional(instance, "host_vpc_id");
      const located = scopes.located(instance);
      const endpoint: ResolverEndpoint = {
        ...located,
        ...(host === undefined || isUnresolved(host) ? {} : { scope: { ...located.scope, vpc: host } }),
        ref: scopes.ref(instance),
        direction: attributeOf(instance, "direction", "string"),
        interfaces: interfacesOf(instance),
        subnets,
      };
      return index.inVpcOf(endpoint, subnets);
    }),
};

/** Each `ip_address` block is a network interface. */
function interfacesOf(instance: Instance): Quantity {
  const blocks = blocksOf(instance, "ip_address").length;
  if (blocks > 0) return known(blocks);
  return areBlocksUnknown(instance, "ip_address")
    ? unknown("the ip_address blocks are known after apply")
    : unknown("the input contains no ip_address block");
}
