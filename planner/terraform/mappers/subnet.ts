import type { Subnet } from "../../model/topology";
import type { Attribute } from "../../model/attribute";
import { attributeOf } from "../resources/attributes";
import type { Instance } from "../instances/instance";
import { textAt } from "../document/json";
import { isAccountId } from "../../catalog/forms";
import { unlessManaged, type Resource, type Resources } from "../resources/resources";

/** What becomes a subnet of the topology; also as a data source. */
export const SUBNET_TYPES = ["aws_subnet", "aws_default_subnet"];

/** aws_subnet and aws_default_subnet, and the subnets that data sources find. */
export function mapSubnets(resources: Resources): Subnet[] {
  const subnets = resources.of(SUBNET_TYPES).map(mapSubnet);
  return [...subnets, ...unlessManaged(resources.data(["aws_subnet"]), subnets, mapSubnet)];
}

function mapSubnet({ instance, scopes }: Resource): Subnet {
  const located = scopes.located(instance);
  return {
    ...located,
    ref: scopes.ref(instance),
    isShared: isShared(instance),
    cidrBlock: attributeOf(instance, "cidr_block", "string"),
    ipv6CidrBlock: attributeOf(instance, "ipv6_cidr_block", "string"),
    availabilityZone: attributeOf(instance, "availability_zone", "string"),
    availabilityZoneId: attributeOf(instance, "availability_zone_id", "string"),
    availableAddresses: attributeOf(instance, "available_ip_address_count", "number"),
  };
}

/** Terraform creates subnets in its own account; a subnet that it only looks up may belong to another account. */
function isShared({ mode, values, provider }: Instance): Attribute<boolean> {
  if (mode === "managed") return false;
  const owner = textAt(values, "owner_id");
  if (!isAccountId(owner) || provider.account === undefined) return undefined;
  return owner !== provider.account;
}
