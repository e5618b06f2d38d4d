import { valueOf } from "../../model/attribute";
import type { NatGateway } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import type { Part } from "../resources/resources";

const TYPES = ["aws_nat_gateway"];

/** aws_nat_gateway: its VPC is that of its subnet. */
export const NAT_GATEWAYS: Part<NatGateway> = {
  types: TYPES,
  reads: ["aws_subnet", "aws_default_subnet"],
  map: (resources, index) =>
    resources.of(TYPES).map(({ instance, scopes }) => {
      const subnet = scopes.optional(instance, "subnet_id");
      const known = valueOf(subnet);
      // An expression picks one of several subnets: all of them are in its VPC.
      const candidates = known === undefined ? scopes.many(instance, "subnet_id").refs : [known];
      const gateway: NatGateway = {
        ...scopes.located(instance),
        ref: scopes.ref(instance),
        subnet,
        connectivity: attributeOf(instance, "connectivity_type", "string"),
      };
      return index.inVpcOf(gateway, candidates);
    }),
};
