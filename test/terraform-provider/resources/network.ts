/** VPCs, subnets, route tables, security groups, addresses. */
import { awsId } from "../context";
import { zonesOf } from "../regions";
import { blocks, isUnknown, text } from "../values";
import type { Describe } from "./index";

const vpc: Describe = (values, seed) => ({
  default_network_acl_id: awsId("acl", seed),
  default_route_table_id: awsId("rtb", seed),
  default_security_group_id: awsId("sg", seed),
  dhcp_options_id: awsId("dopt", "default"),
  main_route_table_id: awsId("rtb", seed),
  enable_dns_hostnames: false,
  enable_network_address_usage_metrics: false,
  ipv6_association_id: values["assign_generated_ipv6_cidr_block"] === true ? awsId("vpc-cidr-assoc", seed) : "",
  ipv6_cidr_block: values["assign_generated_ipv6_cidr_block"] === true ? `2600:1f18:${seed.slice(0, 4)}:ff00::/56` : "",
});

/** A subnet's zone is known by name or by id; AWS fills in the other. */
const subnet: Describe = (values, _seed, context) => {
  const zones = zonesOf(context.region);
  const name = text(values["availability_zone"]);
  const id = text(values["availability_zone_id"]);
  const zone =
    zones.find((item) => item.name === name || item.id === id) ?? (name === undefined ? zones[0] : undefined);
  return {
    availability_zone: zone?.name ?? name ?? "",
    availability_zone_id: zone?.id ?? id ?? "",
    ipv6_cidr_block: "",
    ipv6_cidr_block_association_id: "",
    private_dns_hostname_type_on_launch: "ip-name",
  };
};

/** AWS opens every port to the outside in a new group; the provider removes that rule. */
const securityGroup: Describe = (_values, seed) => ({
  egress: [],
  ingress: [],
  name: `terraform-${seed.slice(0, 26)}`,
});

const eip: Describe = (values, seed) => {
  const octets = [0, 2, 4].map((at) => String(parseInt(seed.slice(at, at + 2), 16)));
  const address = ["52", ...octets].join(".");
  return {
    allocation_id: values["id"] ?? null,
    domain: "vpc",
    public_ip: address,
    public_dns: `ec2-${address.replaceAll(".", "-")}.compute-1.amazonaws.com`,
    public_ipv4_pool: "amazon",
  };
};

const natGateway: Describe = (_values, seed) => ({
  network_interface_id: awsId("eni", seed),
  private_ip: `10.0.0.${String(16 + (parseInt(seed.slice(0, 2), 16) % 200))}`,
  public_ip: `52.0.0.${String(16 + (parseInt(seed.slice(2, 4), 16) % 200))}`,
});

const routeTable: Describe = (values) => ({
  propagating_vgws: [],
  route: isUnknown(values["route"]) ? [] : blocks(values["route"]),
});

const securityGroupRule: Describe = (values) => ({ security_group_rule_id: values["id"] ?? null });

export const network: Record<string, Describe> = {
  aws_vpc: vpc,
  aws_subnet: subnet,
  aws_security_group: securityGroup,
  aws_eip: eip,
  aws_nat_gateway: natGateway,
  aws_route_table: routeTable,
  aws_vpc_security_group_egress_rule: securityGroupRule,
  aws_vpc_security_group_ingress_rule: securityGroupRule,
};
