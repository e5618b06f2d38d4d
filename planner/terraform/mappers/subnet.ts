import type { Subnet } from "../../model/topology";
import { attributeOf } from "../attributes";
import type { Instance } from "../instance";
import type { Scopes } from "../scope";

/** aws_subnet and aws_default_subnet. */
export function mapSubnet(instance: Instance, scopes: Scopes): Subnet {
  return {
    ...scopes.located(instance),
    ref: scopes.ref(instance),
    isShared: undefined,
    cidrBlock: attributeOf(instance, "cidr_block", "string"),
    ipv6CidrBlock: attributeOf(instance, "ipv6_cidr_block", "string"),
    availabilityZone: attributeOf(instance, "availability_zone", "string"),
    availabilityZoneId: attributeOf(instance, "availability_zone_id", "string"),
  };
}
