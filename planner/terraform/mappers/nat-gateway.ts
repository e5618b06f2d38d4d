import { isUnresolved, valueOf, type Attribute } from "../../model/attribute";
import type { NatGateway } from "../../model/network";
import type { Instance } from "../instances/instance";
import { attributeOf } from "../resources/attributes";
import { isLeftOut } from "../resources/left-out";
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
  const availabilityMode = modeOf(instance, subnet);
  return {
    ...located,
    ref: scopes.ref(instance),
    subnet,
    connectivity: connectivityOf(instance, availabilityMode, scopes.optional(instance, "allocation_id")),
    availabilityMode,
    ...natPlacement({ instance, scopes }, associated, {
      mode: isUnresolved(availabilityMode) ? "unknown" : availabilityMode === "regional" ? "regional" : "zonal",
      zonesOfVpc: index.mostZones(located.scope.vpc),
    }),
  };
}

/** Providers before regional NAT gateways write no mode; only a zonal one is in a subnet. */
function modeOf(instance: Instance, subnet: NatGateway["subnet"]): Attribute<string> {
  if (isLeftOut(instance, "availability_mode") && subnet !== undefined && !isUnresolved(subnet)) return undefined;
  return attributeOf(instance, "availability_mode", "string");
}

/** One with an Elastic IP address is public, and so is a regional one. Source: `regionalNat`, 2026-11-28. */
function connectivityOf(instance: Instance, mode: Attribute<string>, eip: NatGateway["subnet"]): Attribute<string> {
  const isPublic = mode === "regional" || (eip !== undefined && !isUnresolved(eip));
  return isPublic && isLeftOut(instance, "connectivity_type")
    ? undefined
    : attributeOf(instance, "connectivity_type", "string");
}
