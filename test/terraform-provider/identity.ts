/** How AWS names a resource of each type: the value of `id`. Source: the provider's documentation, "Attribute Reference". */
import { arn, awsId, type Context } from "./context";
import { accountId, dnsSuffixOf } from "./regions";
import { text, type Values } from "./values";

/** Types whose id is a prefix and hexadecimal digits. */
const prefixes: Record<string, string> = {
  aws_customer_gateway: "cgw",
  aws_default_security_group: "sg",
  aws_ec2_managed_prefix_list: "pl",
  aws_ec2_transit_gateway: "tgw",
  aws_ec2_transit_gateway_route_table: "tgw-rtb",
  aws_ec2_transit_gateway_vpc_attachment: "tgw-attach",
  aws_egress_only_internet_gateway: "eigw",
  aws_eip: "eipalloc",
  aws_flow_log: "fl",
  aws_instance: "i",
  aws_internet_gateway: "igw",
  aws_nat_gateway: "nat",
  aws_network_acl: "acl",
  aws_network_interface: "eni",
  aws_route_table: "rtb",
  aws_route_table_association: "rtbassoc",
  aws_security_group: "sg",
  aws_security_group_rule: "sgrule",
  aws_subnet: "subnet",
  aws_vpc: "vpc",
  aws_vpc_dhcp_options: "dopt",
  aws_vpc_endpoint: "vpce",
  aws_vpc_endpoint_connection_notification: "vpce-nfn",
  aws_vpc_endpoint_service: "vpce-svc",
  aws_vpc_ipv4_cidr_block_association: "vpc-cidr-assoc",
  aws_vpc_peering_connection: "pcx",
  aws_vpc_security_group_egress_rule: "sgr",
  aws_vpc_security_group_ingress_rule: "sgr",
  aws_vpclattice_resource_configuration: "rcfg",
  aws_vpclattice_resource_gateway: "rgw",
  aws_vpclattice_service: "svc",
  aws_vpclattice_service_network: "sn",
  aws_vpclattice_service_network_resource_association: "snra",
  aws_vpclattice_service_network_service_association: "snsa",
  aws_vpclattice_service_network_vpc_association: "snva",
};

/** Types whose id is their name (or the attribute that serves as one). */
const named: Record<string, string> = {
  aws_cloudwatch_dashboard: "dashboard_name",
  aws_cloudwatch_log_group: "name",
  aws_cloudwatch_metric_alarm: "alarm_name",
  aws_db_instance: "identifier",
  aws_ecs_task_definition: "family",
  aws_iam_instance_profile: "name",
  aws_iam_role: "name",
  aws_kms_alias: "name",
  aws_lambda_function: "function_name",
  aws_s3_bucket: "bucket",
  aws_s3_bucket_policy: "bucket",
  aws_ssm_parameter: "name",
  aws_vpc_endpoint_policy: "vpc_endpoint_id",
};

/** Types whose id is their ARN: [service, kind of resource]. */
const byArn: Record<string, readonly [string, string]> = {
  aws_ecs_cluster: ["ecs", "cluster/"],
  aws_iam_policy: ["iam", "policy/"],
  aws_lb_listener: ["elasticloadbalancing", "listener/"],
  aws_lb_target_group: ["elasticloadbalancing", "targetgroup/"],
  aws_secretsmanager_secret: ["secretsmanager", "secret:"],
  aws_sns_topic: ["sns", ""],
};

/** Types whose id has a special form. */
const other: Record<string, (name: string, seed: string, context: Context) => string> = {
  aws_kms_key: (_name, seed) => [8, 12, 16, 20, 32].map((to, at) => seed.slice([0, 8, 12, 16, 20][at], to)).join("-"),
  aws_route53_zone: (_name, seed) => `Z${seed.slice(0, 20).toUpperCase()}`,
  aws_sqs_queue: (name, _seed, { region }) => `https://sqs.${region}.${dnsSuffixOf(region)}/${accountId}/${name}`,
};

/** The id of a new resource. */
export function identityOf(typeName: string, planned: Values, seed: string, context: Context): string {
  const prefix = prefixes[typeName];
  if (prefix !== undefined) return awsId(prefix, seed);
  const name = nameOf(planned, seed);
  if (other[typeName]) return other[typeName](name, seed, context);
  if (typeName === "aws_lb") return balancerArn(planned, name, seed, context);
  if (typeName === "aws_ecs_service") return arn(context, "ecs", `service/${clusterOf(planned)}/${name}`);
  if (byArn[typeName]) return arnOf(typeName, name, seed, context);
  const attribute = named[typeName];
  if (attribute !== undefined) return text(planned[attribute]) ?? name;
  return awsId(typeName.replace(/^aws_/, "").replaceAll("_", "-"), seed);
}

/** Name of the cluster, which a service carries in its ARN. */
function clusterOf(planned: Values): string {
  return (text(planned["cluster"]) ?? "default").split("/").at(-1) ?? "default";
}

/** The author's name, otherwise one that the provider would generate. */
export function nameOf(planned: Values, seed: string): string {
  const name = text(planned["name"]) ?? text(planned["bucket"]);
  return name ?? `${text(planned["name_prefix"]) ?? "terraform-"}${seed.slice(0, 26)}`;
}

/** Service part of the ARNs of types that do not begin with the service's name. */
const services: Record<string, string> = {
  db: "rds",
  lb: "elasticloadbalancing",
  vpclattice: "vpc-lattice",
};

/** Resource part of the ARNs of EC2 types whose ARN does not say the type's name. */
const ec2Kinds: Record<string, string> = {
  aws_ec2_managed_prefix_list: "prefix-list",
  aws_eip: "elastic-ip",
  aws_nat_gateway: "natgateway",
  aws_vpc_security_group_egress_rule: "security-group-rule",
  aws_vpc_security_group_ingress_rule: "security-group-rule",
};

/** The types of the EC2 API do not carry its name. */
const ec2Type = /^aws_(ec2|vpc|subnet|security_group|route_table|internet_gateway|nat_|eip|network_|instance|flow_log)/;

/** The ARN of a resource with this id (or name). */
export function arnOf(typeName: string, id: string, seed: string, context: Context): string {
  const plain = typeName.replace(/^aws_/, "");
  if (typeName === "aws_s3_bucket") return `arn:${arn(context, "s3", "").split(":")[1] ?? "aws"}:s3:::${id}`;
  if (typeName === "aws_sqs_queue" || typeName === "aws_sns_topic") return arn(context, plain.slice(0, 3), id);
  const listed = byArn[typeName];
  if (listed) return arn(context, listed[0], listed[1] + digestBehind(typeName, id, seed), listed[0] === "iam");
  if (typeName === "aws_cloudwatch_log_group") return arn(context, "logs", `log-group:${id}`);
  if (ec2Type.test(typeName) && !typeName.startsWith("aws_vpclattice")) {
    const kind = ec2Kinds[typeName] ?? plain.replace(/^ec2_/, "").replaceAll("_", "-");
    return arn(context, "ec2", `${kind}/${id}`);
  }
  const kind = plain.split("_").slice(1).join("");
  const service = serviceOf(typeName);
  return arn(context, service, `${kind}/${id}`, service === "iam");
}

/** The service part of a type's ARNs: `vpc-lattice` for aws_vpclattice_service. */
export function serviceOf(typeName: string): string {
  const plain = typeName.replace(/^aws_/, "");
  const first = plain.split("_")[0] ?? plain;
  return services[plain] ?? services[first] ?? first;
}

/** Target groups carry a digest behind the name. */
function digestBehind(typeName: string, id: string, seed: string): string {
  if (id.startsWith("arn:")) return id.split("/").slice(1).join("/");
  return typeName === "aws_lb_target_group" ? `${id}/${seed.slice(0, 16)}` : id;
}

/** `net/`, `app/` or `gwy/`, the name, and a digest. */
function balancerArn(planned: Values, name: string, seed: string, context: Context): string {
  const kinds: Record<string, string> = { application: "app", network: "net", gateway: "gwy" };
  const kind = kinds[text(planned["load_balancer_type"]) ?? "application"] ?? "app";
  return arn(context, "elasticloadbalancing", `loadbalancer/${kind}/${name}/${seed.slice(0, 16)}`);
}
