import { isUnresolved, valueOf } from "../../model/attribute";
import type { NatGateway } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import type { Part, Resource } from "../resources/resources";
import type { SubnetIndex } from "../resources/subnets";
import { natPlacement } from "./nat-placement";

const TYPES = ["aws_nat_gateway"];
const ADDRESSES = ["aws_nat_gateway_eip_association"];

/** aws_nat_gateway with the addresses of associations: its VPC is its own or that of its subnet. */
export const NAT_GATEWAYS: Part<NatGateway> = {
  types: TYPES,
  reads: [...ADDRESSES, "aws_eip", "aws_subnet", "aws_default_subnet"],
  map: (resources, index) => {
    const associations = resources.byParent(ADDRESSES, "nat_gateway_id");
    return resources.of(TYPES).map((resource) => {
      const { instance, scopes } = resource;
      const associated = associations.of({ ref: scopes.ref(instance), action: instance.action });
      return mapGateway(resource, associated, index);
    });
  },
};

function mapGateway({ instance, scopes }: Resource, associated: readonly Resource[], index: SubnetIndex): NatGateway {
  const subnet = scopes.optional(instance, "subnet_id");
  const known = valueOf(subnet);
  // An expression picks one of several subnets: all of them are in its VPC.
  const candidates = known === undefined ? scopes.many(instance, "subnet_id").refs : [known];
  const located = index.inVpcOf(scopes.located(instance), candidates);
  const availabilityMode = attributeOf(instance, "availability_mode", "string");
  return {
    ...located,
    ref: scopes.ref(instance),
    subnet,
    connectivity: attributeOf(instance, "connectivity_type", "string"),
    availabilityMode,
    ...natPlacement({ instance, scopes }, associated, {
      mode: isUnresolved(availabilityMode) ? "unknown" : availabilityMode === "regional" ? "regional" : "zonal",
      zonesOfVpc: index.mostZones(located.scope.vpc),
    }),
  };
}
