import type { Values } from "./values";

/**
 * Values that the provider itself plans for optional attributes which an author leaves out. Source: the provider's
 * documentation of each type (hashicorp/aws 6.25), "Defaults to".
 */
const perType: Record<string, Values> = {
  aws_cloudwatch_log_group: { retention_in_days: 0, skip_destroy: false },
  aws_cloudwatch_metric_alarm: { actions_enabled: true, treat_missing_data: "missing" },
  aws_ecs_service: {
    deployment_maximum_percent: 200,
    deployment_minimum_healthy_percent: 100,
    enable_ecs_managed_tags: false,
    enable_execute_command: false,
    scheduling_strategy: "REPLICA",
    wait_for_steady_state: false,
  },
  aws_ecs_task_definition: { skip_destroy: false, track_latest: false },
  aws_iam_policy: { path: "/" },
  aws_iam_role: { force_detach_policies: false, max_session_duration: 3600, path: "/" },
  aws_instance: { get_password_data: false, source_dest_check: true, user_data_replace_on_change: false },
  aws_kms_key: {
    bypass_policy_lockout_safety_check: false,
    customer_master_key_spec: "SYMMETRIC_DEFAULT",
    enable_key_rotation: false,
    is_enabled: true,
    key_usage: "ENCRYPT_DECRYPT",
  },
  aws_lb: {
    desync_mitigation_mode: "defensive",
    enable_cross_zone_load_balancing: false,
    enable_deletion_protection: false,
    enable_http2: true,
    idle_timeout: 60,
    load_balancer_type: "application",
    preserve_host_header: false,
  },
  aws_lb_target_group: {
    deregistration_delay: "300",
    proxy_protocol_v2: false,
    slow_start: 0,
    target_type: "instance",
  },
  aws_nat_gateway: { connectivity_type: "public" },
  aws_network_interface: { source_dest_check: true },
  aws_s3_bucket: { force_destroy: false },
  aws_security_group: { description: "Managed by Terraform", revoke_rules_on_delete: false },
  aws_sns_topic: { content_based_deduplication: false, fifo_topic: false },
  aws_sqs_queue: {
    content_based_deduplication: false,
    delay_seconds: 0,
    fifo_queue: false,
    max_message_size: 262144,
    message_retention_seconds: 345600,
    receive_wait_time_seconds: 0,
    visibility_timeout_seconds: 30,
  },
  aws_subnet: {
    assign_ipv6_address_on_creation: false,
    enable_dns64: false,
    enable_resource_name_dns_a_record_on_launch: false,
    enable_resource_name_dns_aaaa_record_on_launch: false,
    ipv6_native: false,
    map_public_ip_on_launch: false,
  },
  aws_vpc: { enable_dns_support: true, instance_tenancy: "default" },
  aws_vpc_endpoint: { vpc_endpoint_type: "Gateway" },
};

/** Planned values of the attributes of the type that have a default. */
export function defaultsOf(typeName: string): Values {
  return perType[typeName] ?? {};
}
