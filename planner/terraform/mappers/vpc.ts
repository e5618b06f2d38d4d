import type { Vpc } from "../../model/topology";
import { attributeOf } from "../attributes";
import type { Instance } from "../instance";
import { textAt } from "../json";
import type { Scopes } from "../scope";

/** aws_vpc and aws_default_vpc. */
export function mapVpc(instance: Instance, scopes: Scopes): Vpc {
  const cidrBlock = textAt(instance.values, "cidr_block");
  return {
    ...scopes.located(instance),
    ref: scopes.ref(instance),
    cidrBlocks: cidrBlock === undefined ? [] : [cidrBlock],
    enableDnsSupport: attributeOf(instance, "enable_dns_support", "boolean"),
    enableDnsHostnames: attributeOf(instance, "enable_dns_hostnames", "boolean"),
  };
}
