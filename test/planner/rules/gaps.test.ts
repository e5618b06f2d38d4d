import type { Gap, Hidden, Topology } from "cdktf-privatelink/planner";
import { isRelevant } from "../../../planner/terraform/topology";
import { findingsOf } from "../../../planner/rules";
import { RULE_CASES } from "./cases";

/** Rules about something absent, and the types of resources that would prove them wrong. */
const ABSENT: Readonly<Record<string, readonly string[]>> = {
  "vpce/connection-not-accepted": ["aws_vpc_endpoint_connection_accepter"],
  "vpce/default-security-group": ["aws_vpc_endpoint_security_group_association"],
  "vpce/ecr-without-s3-gateway": ["aws_vpc_endpoint"],
  "vpce/gateway-route-table-left-out": ["aws_vpc_endpoint", "aws_vpc_endpoint_route_table_association"],
  "vpce/gateway-without-route-table": ["aws_vpc_endpoint_route_table_association"],
  "vpce/no-policy": ["aws_vpc_endpoint_policy"],
  "vpce/no-subnet": ["aws_vpc_endpoint_subnet_association"],
  "vpce/private-dns-off": ["aws_route53_record", "aws_vpc_endpoint_private_dns"],
  "vpce/s3-resolver-dns-without-gateway": ["aws_vpc_endpoint"],
  "vpce/security-group-of-another-vpc": ["aws_vpc_security_group_vpc_association"],
  "vpce/security-group-without-https": ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule"],
  "vpce/workload-lacks-endpoint": ["aws_vpc_endpoint", "aws_route", "aws_internet_gateway", "aws_nat_gateway"],
};

function hitsOf(topology: Topology, rule: string, mayHide: Hidden, more: Partial<Gap> = {}): number {
  const gap: Gap = { input: "plan", address: "module.other", reason: "it was not read", mayHide, ...more };
  return findingsOf({ ...topology, gaps: [gap] }).filter((finding) => finding.rule === rule).length;
}

it.each(RULE_CASES)("$rule with something that was not read: $what", ({ rule, trips }) => {
  const types = ABSENT[rule] ?? [];
  expect(hitsOf(trips, rule, "anything") > 0).toBe(types.length === 0);
  for (const type of types) expect([type, hitsOf(trips, rule, [type])]).toEqual([type, 0]);
});

it.each(RULE_CASES)("$rule with a gap that cannot prove it wrong: $what", ({ rule, trips }) => {
  expect(hitsOf(trips, rule, [])).toBeGreaterThan(0);
  expect(hitsOf(trips, rule, ["aws_sns_topic"])).toBeGreaterThan(0);
  expect(hitsOf(trips, rule, "anything", { action: "delete" })).toBeGreaterThan(0);
});

it("names types that the readers read", () => {
  expect(
    Object.values(ABSENT)
      .flat()
      .filter((type) => !isRelevant(type)),
  ).toEqual([]);
});
