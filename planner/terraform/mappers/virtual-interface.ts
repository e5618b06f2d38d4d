import type { VirtualInterface } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import { each } from "../resources/resources";

const TYPES = ["private", "transit", "hosted_private", "hosted_transit"].map(
  (kind) => `aws_dx_${kind}_virtual_interface`,
);

/** The virtual interfaces of AWS Direct Connect that lead to VPCs. */
export const VIRTUAL_INTERFACES = each<VirtualInterface>(TYPES, (instance, scopes) => ({
  ...scopes.located(instance),
  mtu: attributeOf(instance, "mtu", "number"),
}));
