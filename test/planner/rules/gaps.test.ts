import type { Gap, Hidden } from "cdktf-privatelink/planner";
import { isRelevant } from "../../../planner/terraform/topology";
import { findingsOf } from "../../../planner/rules";
import { RULE_CASES, type RuleCase } from "./cases";

/** Rules about something absent, and the types of resources that would prove them wrong. */
const ABSENT: Readonly<Record<string, readonly string[]>> = {
  "vpce/connection-not-accepted": ["aws_vpc_endpoint_connection_accepter"],
  "vpce/default-security-group": ["aws_vpc_endpoint_security_group_association"],
  "vpce/ecr-without-s3-gateway": ["aws_vpc_endpoint"],
  "vpce/gateway-route-table-left-out": ["aws_vpc_endpoint", "aws_vpc_endpoint_route_table_association"],
  "vpce/gateway-without-route-table": ["aws_vpc_endpoint_route_table_association"],
  "vpce/network-acl-blocks-endpoint": [
    "aws_network_acl",
    "aws_default_network_acl",
    "aws_network_acl_rule",
    "aws_network_acl_association",
  ],
  "vpce/no-policy": ["aws_vpc_endpoint_policy"],
  "vpce/no-subnet": ["aws_vpc_endpoint_subnet_association"],
  "vpce/private-dns-name-not-verified": ["aws_vpc_endpoint_service_private_dns_verification"],
  "vpce/private-dns-without-acceptance": ["aws_vpc_endpoint_connection_accepter"],
  "vpce/private-dns-off": ["aws_route53_record", "aws_vpc_endpoint_private_dns"],
  "vpce/required-endpoint-missing": ["aws_vpc_endpoint"],
  "vpce/s3-resolver-dns-without-gateway": ["aws_vpc_endpoint"],
  "vpce/security-group-of-another-vpc": ["aws_vpc_security_group_vpc_association"],
  "vpce/security-group-without-https": ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule"],
  "vpce/service-listeners-differ": ["aws_lb_listener"],
  "vpce/service-security-group": ["aws_lb_listener", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule"],
  "vpce/workload-lacks-endpoint": ["aws_vpc_endpoint", "aws_route", "aws_internet_gateway", "aws_nat_gateway"],
};

function hitsOf({ trips, rule, context }: RuleCase, mayHide: Hidden, more: Partial<Gap> = {}): number {
  const gap: Gap = { input: "plan", address: "module.other", reason: "it was not read", mayHide, ...more };
  return findingsOf({ ...trips, gaps: [gap] }, context).filter((finding) => finding.rule === rule).length;
}

it.each(RULE_CASES)("$rule with something that was not read: $what", (each) => {
  const types = ABSENT[each.rule] ?? [];
  expect(hitsOf(each, "anything") > 0).toBe(types.length === 0);
  for (const type of types) expect([type, hitsOf(each, [type])]).toEqual([type, 0]);
});

it.each(RULE_CASES)("$rule with a gap that cannot prove it wrong: $what", (each) => {
  expect(hitsOf(each, [])).toBeGreaterThan(0);
  expect(hitsOf(each, ["aws_sns_topic"])).toBeGreaterThan(0);
  expect(hitsOf(each, "anything", { action: "delete" })).toBeGreaterThan(0);
});

it("names types that the readers read", () => {
  expect(
    Object.values(ABSENT)
      .flat()
      .filter((type) => !isRelevant(type)),
  ).toEqual([]);
});
