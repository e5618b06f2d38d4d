const SUBNETS = ["aws_subnet", "aws_default_subnet"];
const VPCS = ["aws_vpc", "aws_default_vpc"];
const ROUTE_TABLES = ["aws_route_table", "aws_default_route_table"];
const SECURITY_GROUPS = ["aws_security_group", "aws_default_security_group"];
const LOAD_BALANCERS = ["aws_lb", "aws_alb"];

/**
 * The resource types whose id an attribute takes. An expression may refer to other types, too: `[for s in aws_subnet.a :
 * s.id if s.vpc_id == aws_vpc.main.id]` does not use the VPC as a subnet.
 */
const TARGETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    vpc_id: VPCS,
    vpc_identifier: VPCS,
    peer_vpc_id: VPCS,
    subnet_id: SUBNETS,
    subnet_ids: SUBNETS,
    subnets: SUBNETS,
    route_table_id: ROUTE_TABLES,
    route_table_ids: ROUTE_TABLES,
    default_route_table_id: [],
    security_group_id: SECURITY_GROUPS,
    security_group_ids: SECURITY_GROUPS,
    security_groups: SECURITY_GROUPS,
    source_security_group_id: SECURITY_GROUPS,
    referenced_security_group_id: SECURITY_GROUPS,
    vpc_endpoint_id: ["aws_vpc_endpoint", "awscc_ec2_vpc_endpoint"],
    vpc_endpoint_service_id: ["aws_vpc_endpoint_service"],
    gateway_id: ["aws_internet_gateway", "aws_vpn_gateway", "aws_vpc_endpoint"],
    nat_gateway_id: ["aws_nat_gateway"],
    allocation_id: ["aws_eip"],
    allocation_ids: ["aws_eip"],
    secondary_allocation_ids: ["aws_eip"],
    egress_only_gateway_id: ["aws_egress_only_internet_gateway"],
    transit_gateway_id: ["aws_ec2_transit_gateway"],
    vpc_peering_connection_id: ["aws_vpc_peering_connection", "aws_vpc_peering_connection_accepter"],
    network_interface_id: ["aws_network_interface"],
    network_load_balancer_arns: LOAD_BALANCERS,
    gateway_load_balancer_arns: LOAD_BALANCERS,
    load_balancer_arn: LOAD_BALANCERS,
    resource_gateway_identifier: ["aws_vpclattice_resource_gateway"],
    resource_configuration_group_id: ["aws_vpclattice_resource_configuration"],
    resource_configuration_identifier: ["aws_vpclattice_resource_configuration"],
    resource_configuration_arn: ["aws_vpclattice_resource_configuration"],
    service_network_identifier: ["aws_vpclattice_service_network"],
    service_network_arn: ["aws_vpclattice_service_network"],
    service_identifier: ["aws_vpclattice_service"],
    zone_id: ["aws_route53_zone"],
    profile_id: ["aws_route53profiles_profile"],
    connection_notification_arn: ["aws_sns_topic"],
    arn: ["aws_sns_topic"],
  }).map(([attribute, types]) => [attribute, new Set(types)]),
);
const ANY: ReadonlySet<string> = new Set();

/** How ids begin that only resources of these types have. */
const ID_PREFIXES: readonly (readonly [types: readonly string[], prefix: string])[] = [
  [SUBNETS, "subnet-"],
  [ROUTE_TABLES, "rtb-"],
  [SECURITY_GROUPS, "sg-"],
];

/** How the ids that an attribute takes begin; "" if that is not known. */
export function idPrefixOf(attribute: string): string {
  const [type] = targetsOf(attribute);
  return ID_PREFIXES.find(([types]) => type !== undefined && types.includes(type))?.[1] ?? "";
}

/** Empty if any resource type is accepted. */
export function targetsOf(attribute: string): ReadonlySet<string> {
  return TARGETS.get(attribute) ?? ANY;
}
