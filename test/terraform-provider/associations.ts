/** Resources that add one thing to an endpoint instead of standing for themselves. */
import { Unknown, text, texts, type Values } from "./values";

/** Association type -> [its attribute, the endpoint's list]. */
const lists: Record<string, readonly [string, string]> = {
  aws_vpc_endpoint_route_table_association: ["route_table_id", "route_table_ids"],
  aws_vpc_endpoint_security_group_association: ["security_group_id", "security_group_ids"],
  aws_vpc_endpoint_subnet_association: ["subnet_id", "subnet_ids"],
};

/** The endpoint with (or without) what the association adds; undefined when the type is not an association. */
export function associated(typeName: string, endpoint: Values, values: Values, present: boolean): Values | undefined {
  if (typeName === "aws_vpc_endpoint_policy" && present) return { ...endpoint, policy: values["policy"] ?? null };
  const [attribute, list] = lists[typeName] ?? [];
  if (attribute === undefined || list === undefined) return undefined;
  const member = text(values[attribute]) ?? "";
  const others = texts(endpoint[list]).filter((item) => item !== member);
  // AWS gives a new subnet an address.
  return { ...endpoint, [list]: present ? [...others, member].sort() : others, subnet_configuration: Unknown.value };
}
