import { findingsOf } from "../../../planner/rules";
import {
  ingress,
  interfaceEndpoint,
  LATE,
  ref,
  refs,
  resourceConfiguration,
  resourceEndpoint,
  securityGroup,
  topology,
  vpc,
  type Parts,
} from "../topology-factory";

function levelsOf(rule: string, parts: Parts): string[] {
  return findingsOf(topology({ vpcs: [vpc("vpc-1")], ...parts }))
    .filter((finding) => finding.rule === `vpce/${rule}`)
    .map(({ level }) => level);
}

const ENDPOINT = interfaceEndpoint("sqs", { securityGroups: undefined });
const CLIENTS = securityGroup("sg-app", []);
const members = ingress({ protocol: "-1", cidrBlocks: [], securityGroups: refs("sg-default") });
const defaultGroup = (rules: Parameters<typeof securityGroup>[1], more: object = {}) =>
  securityGroup("sg-default", rules, { isDefault: true, ...more });

it.each<[what: string, groups: Parts["securityGroups"], levels: string[]]>([
  ["no group in the input", [], ["info"]],
  ["clients in their own group", [CLIENTS], ["warn"]],
  ["clients in a group of another VPC", [securityGroup("sg-app", [], { vpc: "vpc-2" })], ["info"]],
  ["clients in a group of a VPC that is not known", [securityGroup("sg-app", [], { vpc: LATE })], ["info"]],
  ["the default group with its own rule", [CLIENTS, defaultGroup([members])], ["warn"]],
  ["the default group that lets the VPC in", [CLIENTS, defaultGroup([members, ingress()])], ["info"]],
  [
    "the default group that lets the clients in",
    [CLIENTS, defaultGroup([ingress({ cidrBlocks: [], securityGroups: refs("sg-app") })])],
    ["info"],
  ],
  [
    "the default group that lets the VPC in on another port",
    [CLIENTS, defaultGroup([ingress({ fromPort: 22, toPort: 22 })])],
    ["warn"],
  ],
  ["the default group with rules that are not known", [CLIENTS, defaultGroup([], { isComplete: false })], ["info"]],
])("%s", (_, securityGroups, levels) => {
  expect(levelsOf("default-security-group", { endpoints: [ENDPOINT], securityGroups: securityGroups ?? [] })).toEqual(
    levels,
  );
});

it("does not take the group of another endpoint for one of clients", () => {
  const other = interfaceEndpoint("kms", { securityGroups: refs("sg-app") });
  expect(levelsOf("default-security-group", { endpoints: [ENDPOINT, other], securityGroups: [CLIENTS] })).toEqual([
    "info",
  ]);
});

const OPEN = { cidrBlocks: ["0.0.0.0/0"] };
const on = (port: number) => ingress({ fromPort: port, toPort: port, ...OPEN });
const guarded = (service: string, rules: Parameters<typeof securityGroup>[1]): Parts => ({
  endpoints: [interfaceEndpoint(service)],
  securityGroups: [securityGroup("sg-1", rules)],
});
const FOREIGN = "com.amazonaws.vpce.us-east-1.vpce-svc-1";
const database = (portRanges: string[] | typeof LATE, rules: Parameters<typeof securityGroup>[1]): Parts => ({
  endpoints: [resourceEndpoint("db", { resourceConfiguration: ref("rcfg-1") })],
  resourceConfigurations: [resourceConfiguration("rcfg-1", { portRanges })],
  securityGroups: [securityGroup("sg-1", rules)],
});

it.each<[what: string, parts: Parts, levels: string[]]>([
  ["443 to sqs", guarded("sqs", [on(443)]), ["warn"]],
  ["22 to sqs", guarded("sqs", [on(22)]), []],
  ["UDP to sqs", guarded("sqs", [ingress({ protocol: "udp", ...OPEN })]), []],
  ["all protocols to sqs", guarded("sqs", [ingress({ protocol: "-1", ...OPEN })]), ["warn"]],
  ["a port that is not known", guarded("sqs", [ingress({ fromPort: LATE, toPort: LATE, ...OPEN })]), []],
  ["any port to an endpoint service", guarded(FOREIGN, [on(8443)]), ["warn"]],
  [
    "ICMP to an endpoint service",
    guarded(FOREIGN, [ingress({ protocol: "icmp", fromPort: -1, toPort: -1, ...OPEN })]),
    [],
  ],
  ["the port of a resource", database(["5432"], [on(5432)]), ["warn"]],
  ["a port in a range of the resource", database(["1-80", "5000-6000"], [on(5432)]), ["warn"]],
  ["another port than the resource's", database(["5432"], [on(22)]), []],
  ["a resource whose ports are not known", database(LATE, [on(22)]), ["warn"]],
])("open: %s", (_, parts, levels) => {
  expect(levelsOf("security-group-open", parts)).toEqual(levels);
});
