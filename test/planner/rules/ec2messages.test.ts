import { findingsOf } from "../../../planner/rules";
import { interfaceEndpoint, routeTable, topology, vpc } from "../topology-factory";

function found(region: string, ...services: string[]): string[] {
  const endpoints = services.map((name) => interfaceEndpoint(`com.amazonaws.${region}.${name}`, { region }));
  const parts = { endpoints, vpcs: [vpc("vpc-1", { region })], routeTables: [routeTable("rtb-1", [], { region })] };
  return findingsOf(topology(parts))
    .filter(({ rule }) => rule !== "vpce/no-policy")
    .map(({ rule, message }) => `${rule.replace("vpce/", "")}: ${message}`);
}

it.each(["ap-southeast-5", "ap-southeast-7", "mx-central-1", "ap-east-2", "ap-southeast-6"])(
  "%s, launched in 2024 or later, does not offer ec2messages",
  (region) => {
    expect(found(region, "ec2messages", "ssm", "ssmmessages")).toEqual([
      `unknown-service: ${region} does not offer com.amazonaws.${region}.ec2messages`,
    ]);
  },
);

it.each(["us-east-1", "ca-west-1", "il-central-1"])("%s offers it", (region) => {
  expect(found(region, "ec2messages", "ssm", "ssmmessages")).toEqual([]);
});

it("Session Manager needs no ec2messages", () => {
  expect(found("us-east-1", "ssm", "ssmmessages")).toEqual([]);
  expect(found("us-east-1", "ssm")).toEqual([]);
});

it("a VPC with ec2messages lacks the endpoints that Session Manager needs", () => {
  expect(found("us-east-1", "ec2messages")).toEqual([
    "workload-lacks-endpoint: Session Manager needs ssm and ssmmessages; the VPC lacks ssm and ssmmessages",
  ]);
});
