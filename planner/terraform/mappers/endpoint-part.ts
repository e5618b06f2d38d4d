import type { EndpointPart } from "../../model/network";
import { attributeOf } from "../resources/attributes";
import type { Instance } from "../instances/instance";
import type { Scopes } from "../resources/located";
import { each, type Part } from "../resources/resources";

const PARTS: ReadonlyMap<string, readonly [kind: EndpointPart["kind"], member?: string]> = new Map([
  ["aws_vpc_endpoint_subnet_association", ["subnet", "subnet_id"]],
  ["aws_vpc_endpoint_route_table_association", ["route-table", "route_table_id"]],
  ["aws_vpc_endpoint_security_group_association", ["security-group", "security_group_id"]],
  ["aws_vpc_endpoint_policy", ["policy"]],
  ["aws_vpc_endpoint_private_dns", ["private-dns"]],
]);

/** aws_vpc_endpoint_{subnet,route_table,security_group}_association, _policy and _private_dns. */
export const ENDPOINT_PARTS: Part<EndpointPart> = {
  ...each<EndpointPart>([...PARTS.keys()], mapPart),
  reads: ["aws_vpc_endpoint"],
};

function mapPart(instance: Instance, scopes: Scopes): EndpointPart {
  const [kind, member] = PARTS.get(instance.type) ?? ["subnet", "subnet_id"];
  return {
    ...scopes.located(instance),
    kind,
    endpoint: scopes.one(instance, "vpc_endpoint_id"),
    member: member === undefined ? undefined : scopes.one(instance, member),
    ...(kind === "policy" ? { policy: attributeOf(instance, "policy", "string") } : {}),
    ...(kind === "private-dns" ? { privateDns: attributeOf(instance, "private_dns_enabled", "boolean") } : {}),
  };
}
