/**
 * Optional attributes that AWS (or the provider) fills in when an author leaves them out: `optional` and `computed` in the
 * real provider's schema. The installed classes do not say it. Source: the provider's own documentation of each type
 * (hashicorp/aws 6.25). An attribute that is missing here stays null when it is left out.
 */

/** True for every type that has the attribute. */
const everywhere = new Set(["id", "region", "tags_all", "arn", "name_prefix", "availability_zone", "owner_id"]);

/** Per type, in alphabetical order. */
const perType: Record<string, readonly string[]> = {
  aws_autoscaling_group: ["availability_zones", "default_cooldown", "desired_capacity", "health_check_type", "name"],
  aws_cloudwatch_log_group: ["log_group_class", "name"],
  aws_default_security_group: ["egress", "ingress"],
  aws_db_instance: ["allocated_storage", "backup_retention_period", "engine_version", "identifier", "port"],
  aws_ecs_service: ["desired_count", "iam_role", "launch_type", "platform_version"],
  aws_ecs_task_definition: ["network_mode"],
  aws_eip: [
    "address",
    "domain",
    "instance",
    "ipam_pool_id",
    "network_border_group",
    "network_interface",
    "public_ipv4_pool",
  ],
  aws_flow_log: ["log_destination", "log_destination_type"],
  aws_iam_policy: ["name"],
  aws_iam_role: ["managed_policy_arns", "name"],
  aws_instance: [
    "associate_public_ip_address",
    "cpu_core_count",
    "disable_api_stop",
    "disable_api_termination",
    "ebs_optimized",
    "host_id",
    "instance_initiated_shutdown_behavior",
    "instance_type",
    "ipv6_address_count",
    "ipv6_addresses",
    "key_name",
    "monitoring",
    "placement_group",
    "placement_partition_number",
    "private_ip",
    "secondary_private_ips",
    "security_groups",
    "subnet_id",
    "tenancy",
    "user_data_base64",
    "vpc_security_group_ids",
  ],
  aws_kms_key: ["policy"],
  aws_lambda_function: ["architectures", "package_type", "source_code_hash"],
  aws_lb: [
    "customer_owned_ipv4_pool",
    "dns_record_client_routing_policy",
    "enforce_security_group_inbound_rules_on_private_link_traffic",
    "internal",
    "ip_address_type",
    "name",
    "security_groups",
    "subnets",
  ],
  aws_lb_listener: ["mutual_authentication", "protocol", "ssl_policy"],
  aws_lb_target_group: [
    "connection_termination",
    "ip_address_type",
    "load_balancing_algorithm_type",
    "load_balancing_anomaly_mitigation",
    "load_balancing_cross_zone_enabled",
    "name",
    "preserve_client_ip",
    "protocol_version",
  ],
  aws_nat_gateway: [
    "allocation_id",
    "auto_provision_zones",
    "auto_scaling_ips",
    "availability_mode",
    "private_ip",
    "secondary_allocation_ids",
    "secondary_private_ip_address_count",
    "secondary_private_ip_addresses",
    "vpc_id",
  ],
  aws_network_acl: ["egress", "ingress", "subnet_ids"],
  aws_network_interface: [
    "interface_type",
    "ipv4_prefix_count",
    "ipv4_prefixes",
    "ipv6_address_count",
    "ipv6_address_list",
    "ipv6_addresses",
    "ipv6_prefix_count",
    "ipv6_prefixes",
    "private_ip",
    "private_ip_list",
    "private_ips",
    "private_ips_count",
    "security_groups",
  ],
  aws_route53_record: ["ttl", "records"],
  aws_route_table: ["propagating_vgws", "route"],
  aws_s3_bucket: ["acl", "bucket", "bucket_prefix", "object_lock_enabled", "policy", "request_payer"],
  aws_security_group: ["egress", "ingress", "name"],
  aws_sns_topic: ["name", "policy", "signature_version", "tracing_config"],
  aws_sqs_queue: ["kms_data_key_reuse_period_seconds", "name", "policy", "redrive_allow_policy", "redrive_policy"],
  aws_ssm_parameter: ["data_type", "insecure_value", "tier", "value", "version"],
  aws_subnet: ["availability_zone_id", "cidr_block", "ipv6_cidr_block", "private_dns_hostname_type_on_launch"],
  aws_vpc: [
    "cidr_block",
    "enable_dns_hostnames",
    "enable_network_address_usage_metrics",
    "ipv6_association_id",
    "ipv6_cidr_block",
    "ipv6_cidr_block_network_border_group",
  ],
  aws_vpc_endpoint: [
    "ip_address_type",
    "policy",
    "private_dns_enabled",
    "route_table_ids",
    "security_group_ids",
    "service_region",
    "subnet_ids",
  ],
  aws_vpc_endpoint_policy: ["policy"],
  aws_vpc_endpoint_service: ["private_dns_name", "supported_ip_address_types", "supported_regions"],
  aws_vpc_peering_connection: ["peer_owner_id", "peer_region"],
  aws_vpclattice_resource_configuration: [
    "allow_association_to_shareable_service_network",
    "port_ranges",
    "protocol",
    "resource_gateway_identifier",
    "type",
  ],
  aws_vpclattice_resource_gateway: ["ip_address_type", "ipv4_addresses_per_eni", "security_group_ids"],
  aws_vpclattice_service: ["auth_type", "custom_domain_name"],
  aws_vpclattice_service_network: ["auth_type"],
  aws_vpclattice_service_network_vpc_association: ["private_dns_enabled", "security_group_ids"],
};

/** Nested blocks that are "known after apply" when they are left out at creation, and keep their value afterwards. */
const blocksPerType: Record<string, readonly string[]> = {
  aws_instance: [
    "capacity_reservation_specification",
    "cpu_options",
    "ebs_block_device",
    "enclave_options",
    "ephemeral_block_device",
    "instance_market_options",
    "maintenance_options",
    "metadata_options",
    "network_interface",
    "private_dns_name_options",
    "root_block_device",
  ],
  aws_lb: ["subnet_mapping"],
  aws_lb_target_group: ["health_check", "stickiness", "target_failover", "target_group_health", "target_health_state"],
  aws_network_interface: ["attachment"],
  aws_s3_bucket: [
    "cors_rule",
    "grant",
    "lifecycle_rule",
    "logging",
    "object_lock_configuration",
    "replication_configuration",
    "server_side_encryption_configuration",
    "versioning",
    "website",
  ],
  aws_vpc_endpoint: ["dns_options", "subnet_configuration"],
  aws_vpclattice_service: ["dns_entry"],
};

/** Whether an optional attribute of the type is also computed. */
export function isComputedWhenOmitted(typeName: string, attribute: string): boolean {
  return everywhere.has(attribute) || (perType[typeName]?.includes(attribute) ?? false);
}

/** Whether a nested block type of the type is computed when no block is written. */
export function isBlockComputedWhenOmitted(typeName: string, block: string): boolean {
  return blocksPerType[typeName]?.includes(block) ?? false;
}
