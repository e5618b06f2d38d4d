import { assess } from "cdktf-privatelink/planner";
import { ingress, interfaceEndpoint, securityGroup, topology, vpc } from "../topology-factory";

/** Whether the rule says that nothing from the VPC gets in, with one rule for TCP 443 from `sources`. */
function cutsOff(vpcBlocks: readonly string[], sources: readonly string[]): boolean {
  const { findings } = assess(
    topology({
      endpoints: [interfaceEndpoint("sqs")],
      vpcs: [vpc("vpc-1", { cidrBlocks: vpcBlocks })],
      securityGroups: [securityGroup("sg-1", [ingress({ cidrBlocks: sources })])],
    }),
  );
  return findings.some(({ rule }) => rule === "vpce/security-group-without-https");
}

it.each<[string, string[], string[], boolean]>([
  ["the VPC's block", ["10.0.0.0/16"], ["10.0.0.0/16"], false],
  ["a subnet inside of it", ["10.0.0.0/16"], ["10.0.5.0/24"], false],
  ["one address inside of it", ["10.0.0.0/16"], ["10.0.255.255/32"], false],
  ["a block around it", ["10.0.0.0/16"], ["10.0.0.0/8"], false],
  ["everywhere", ["10.0.0.0/16"], ["0.0.0.0/0"], false],
  ["the block after it", ["10.0.0.0/16"], ["10.1.0.0/16"], true],
  ["one address after it", ["10.0.0.0/16"], ["10.1.0.0/32"], true],
  ["one address before it", ["10.1.0.0/16"], ["10.0.255.255/32"], true],
  ["no source", ["10.0.0.0/16"], [], true],
  ["inside of the second block", ["10.0.0.0/16", "100.64.0.0/16"], ["100.64.3.0/24"], false],
  ["the second source is inside", ["10.0.0.0/16"], ["192.168.0.0/16", "10.0.5.0/24"], false],
  ["outside of both blocks", ["10.0.0.0/16", "100.64.0.0/16"], ["172.16.0.0/12", "192.168.0.0/16"], true],
  ["a VPC without a known block", [], ["192.168.0.0/16"], false],
  ["a VPC without a known block, no source", [], [], true],
  ["a source that is not a block", ["10.0.0.0/16"], ["here"], false],
])("%s", (_, vpcBlocks, sources, expected) => {
  expect(cutsOff(vpcBlocks, sources)).toBe(expected);
});

it.each<[string, number, number, boolean]>([
  ["443 alone", 443, 443, false],
  ["up to 443", 1, 443, false],
  ["from 443", 443, 500, false],
  ["below", 1, 442, true],
  ["above", 444, 500, true],
])("ports: %s", (_, fromPort, toPort, expected) => {
  const { findings } = assess(
    topology({
      endpoints: [interfaceEndpoint("sqs")],
      vpcs: [vpc("vpc-1")],
      securityGroups: [securityGroup("sg-1", [ingress({ fromPort, toPort })])],
    }),
  );
  expect(findings.some(({ rule }) => rule === "vpce/security-group-without-https")).toBe(expected);
});
