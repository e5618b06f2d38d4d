/** VPCs, subnets, groups, route tables and network interfaces: from what was applied, otherwise from the existing VPC. */
import { awsId, arn, type Context } from "../context";
import { existing, existingGroupId, existingRouteTableId, existingSubnetIds, existingVpcId } from "../existing";
import { accountId } from "../regions";
import { describeResource } from "../resources";
import { idOf, text, texts, Unknown, type Values } from "../values";
import { filterValues, type Answer } from "./index";

/** The resource with this id: applied, or existing before. Undefined: the stand-in does not know it. */
function look(typeName: string, id: string, context: Context): Values | undefined {
  const applied = context.world.get(typeName, id, context.region);
  if (applied) return applied;
  const written = existing(typeName, id, context);
  if (!written) return undefined;
  const open = { ...written, id, availability_zone_id: Unknown.value };
  return { ...describeResource(typeName, open, id, context), ...written, id };
}

/** One resource of a type by `id` (or another attribute), with the existing one as the answer to any other filter. */
function single(typeName: string, key: string, fallback: string, kind: string): Answer {
  return (config, context) => {
    const id = text(config[key]) ?? text(config["id"]) ?? fallback;
    const found = look(typeName, id, context) ?? {};
    return {
      ...found,
      arn: arn(context, "ec2", `${kind}/${id}`),
      id,
      [key]: id,
      owner_id: accountId,
      state: "available",
    };
  };
}

/** The ids of the subnets that a `vpc-id` filter selects. */
const subnets: Answer = (config, context) => {
  const vpcs = filterValues(config, "vpc-id");
  const applied = context.world
    .all("aws_subnet")
    .filter((subnet) => vpcs.length === 0 || vpcs.includes(text(subnet["vpc_id"]) ?? ""))
    .map((subnet) => idOf(subnet));
  const ids = applied.length > 0 ? applied : existingSubnetIds(context).slice(0, 3);
  return { id: context.region, ids, region: context.region };
};

const routeTables: Answer = (config, context) => {
  const vpc = text(config["vpc_id"]);
  const applied = context.world.all("aws_route_table").filter((table) => vpc === undefined || table["vpc_id"] === vpc);
  const ids = applied.map((table) => idOf(table));
  return { id: context.region, ids: ids.length > 0 ? ids : [existingRouteTableId], region: context.region };
};

const securityGroups: Answer = (_config, context) => ({
  arns: [arn(context, "ec2", `security-group/${existingGroupId}`)],
  id: context.region,
  ids: [existingGroupId],
  vpc_ids: [existingVpcId],
});

/** The interface of an endpoint in a subnet, when an applied endpoint has it. */
const networkInterface: Answer = (config, context) => {
  const id = text(config["id"]) ?? awsId("eni", "existing");
  const endpoint = context.world
    .all("aws_vpc_endpoint")
    .find((item) => texts(item["network_interface_ids"]).includes(id));
  const index = texts(endpoint?.["network_interface_ids"]).indexOf(id);
  const subnet = texts(endpoint?.["subnet_ids"])[index] ?? existingSubnetIds(context)[0] ?? "";
  return {
    availability_zone: look("aws_subnet", subnet, context)?.["availability_zone"] ?? null,
    id,
    interface_type: "vpc_endpoint",
    private_ip: `10.90.${String(Math.max(index, 0))}.20`,
    private_ips: [`10.90.${String(Math.max(index, 0))}.20`],
    subnet_id: subnet,
    vpc_id: endpoint?.["vpc_id"] ?? existingVpcId,
  };
};

export const networks: Record<string, Answer> = {
  aws_vpc: (config, context) => ({
    enable_dns_hostnames: true,
    ...single("aws_vpc", "id", existingVpcId, "vpc")(config, context),
  }),
  aws_subnet: (config, context) => {
    const fallback = existingSubnetIds(context)[0] ?? "";
    return { available_ip_address_count: 251, ...single("aws_subnet", "id", fallback, "subnet")(config, context) };
  },
  aws_security_group: single("aws_security_group", "id", existingGroupId, "security-group"),
  aws_route_table: single("aws_route_table", "route_table_id", existingRouteTableId, "route-table"),
  aws_subnets: subnets,
  aws_route_tables: routeTables,
  aws_security_groups: securityGroups,
  aws_network_interface: networkInterface,
};
