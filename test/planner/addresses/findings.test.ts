import type { DesignatedAddress, Endpoint, InterfaceEndpoint } from "cdktf-privatelink/planner";
import { addressLines } from "../../../planner/addresses/address-lines";
import { addressFindings } from "../../../planner/addresses/findings";
import { ADDRESS_RULES } from "../../../planner/addresses/rules";
import {
  gatewayEndpoint,
  interfaceEndpoint,
  located,
  placement,
  ref,
  serviceNetworkEndpoint,
  subnet,
  topology,
  type Parts,
  type Words,
} from "../topology-factory";

function found(parts: Parts, available?: ReadonlyMap<string, number>): string[] {
  const input = topology(parts);
  return addressFindings(addressLines(input, available), input).map(
    ({ rule, level, address, message }) => `${level} ${rule} ${address}: ${message}`,
  );
}

function endpoints(count: number): Endpoint[] {
  return Array.from({ length: count }, (_, at) =>
    interfaceEndpoint(`com.amazonaws.us-east-1.s${at}`, { placement: placement(["subnet-a"]) }),
  );
}

describe("full subnets", () => {
  const subnets = [subnet("subnet-a", "a", { cidrBlock: "10.0.0.0/28" })];

  it.each([
    [8, []],
    [
      9,
      [
        "warn vpce/subnet-nearly-full aws_subnet.subnet-a: 9 IPv4 addresses are needed, 11 are usable in 10.0.0.0/28: 2 left",
      ],
    ],
    [
      12,
      [
        "error vpce/subnet-full aws_subnet.subnet-a: 12 IPv4 addresses are needed, 11 are usable in 10.0.0.0/28: they do not fit",
      ],
    ],
  ])("%d endpoints in a /28: %j", (count, expected) => {
    expect(found({ endpoints: endpoints(count), subnets })).toEqual(expected);
  });

  it("compare with the free addresses, where known", () => {
    expect(found({ endpoints: endpoints(3), subnets }, new Map([["subnet-a", 2]]))).toEqual([
      "error vpce/subnet-full aws_subnet.subnet-a: 3 IPv4 addresses will be taken, 2 are free: they do not fit",
    ]);
  });

  it("are found by the subnet's construct path", () => {
    const line = { ...subnets[0]!, constructPath: "stack/subnet" };
    const input = topology({ endpoints: endpoints(12), subnets: [line] });
    expect(addressFindings(addressLines(input), input)[0]).toMatchObject({ constructPath: "stack/subnet" });
  });
});

describe("/28 blocks", () => {
  const network = { serviceNetworks: [{ ...located("aws_vpclattice_service_network", "sn"), ref: ref("sn-1") }] };
  const inRange = (cidrBlock: string, others = 0, words: Words<Endpoint> = {}): string[] =>
    found({
      ...network,
      endpoints: [
        serviceNetworkEndpoint("sn", { placement: placement(["subnet-a"]), action: words.action ?? "create" }),
        ...endpoints(others),
      ],
      subnets: [subnet("subnet-a", "a", { cidrBlock })],
    }).map((line) => line.slice(0, line.indexOf(" aws_")));

  // A /27 has 27 addresses for use, a /26 59: half of that is 29.5.
  it.each<[string, number, string[]]>([
    ["10.0.0.0/28", 0, ["error vpce/subnet-full"]],
    ["10.0.0.0/27", 0, ["warn vpce/subnet-28-blocks"]],
    ["10.0.0.0/26", 0, []],
    ["10.0.0.0/26", 13, []],
    ["10.0.0.0/26", 14, ["warn vpce/subnet-28-blocks"]],
    ["10.0.0.0/26", 32, ["warn vpce/subnet-nearly-full", "warn vpce/subnet-28-blocks"]],
  ])("in %s beside %d other addresses: %j", (cidrBlock, others, expected) => {
    expect(inRange(cidrBlock, others)).toEqual(expected);
  });

  it("ignore blocks that are allocated already", () => {
    expect(inRange("10.0.0.0/27", 0, { action: "no-op" })).toEqual([]);
  });
});

describe("designated addresses", () => {
  const subnets = [
    subnet("subnet-a", "a", { cidrBlock: "10.0.1.0/24", ipv6CidrBlock: "2001:db8:0:1::/64" }),
    subnet("subnet-b", "b", { cidrBlock: "10.0.2.0/24" }),
  ];
  const designating = (name: string, at: Omit<DesignatedAddress, "subnet">, words: Words<InterfaceEndpoint> = {}) =>
    interfaceEndpoint(name, {
      ...words,
      placement: { ...placement(["subnet-a", "subnet-b"]), designated: [{ subnet: ref("subnet-a"), ...at }] },
    });

  it.each([
    ["10.0.1.4", undefined],
    ["10.0.1.254", undefined],
    ["10.0.1.3", "vpce/designated-address-reserved"],
    ["10.0.1.0", "vpce/designated-address-reserved"],
    ["10.0.1.255", "vpce/designated-address-reserved"],
    ["10.0.2.4", "vpce/designated-address-outside-subnet"],
    ["10.0.0.255", "vpce/designated-address-outside-subnet"],
    ["10.0.1", undefined],
    ["x".repeat(100_000), undefined],
  ])("%#: %s", (ipv4, rule) => {
    const rules = found({ endpoints: [designating("sqs", { ipv4 })], subnets }).map((line) => line.split(" ")[1]);
    expect(rules).toEqual(rule === undefined ? [] : [rule]);
  });

  it.each([
    ["2001:db8:0:1::4", undefined],
    ["2001:db8:0:1::3", "vpce/designated-address-reserved"],
    ["2001:db8:0:1:ffff:ffff:ffff:ffff", "vpce/designated-address-reserved"],
    ["2001:db8:0:2::4", "vpce/designated-address-outside-subnet"],
    ["10.0.1.4", undefined],
  ])("%s", (ipv6, rule) => {
    const rules = found({ endpoints: [designating("sqs", { ipv6 })], subnets }).map((line) => line.split(" ")[1]);
    expect(rules).toEqual(rule === undefined ? [] : [rule]);
  });

  it("are said by what is wrong", () => {
    const both = [designating("sqs", { ipv4: "10.0.2.4" }), designating("kms", { ipv4: "10.0.1.1" })];
    expect(found({ endpoints: both, subnets })).toEqual([
      "error vpce/designated-address-outside-subnet aws_vpc_endpoint.sqs: 10.0.2.4 is not in 10.0.1.0/24 of aws_subnet.subnet-a",
      "error vpce/designated-address-reserved aws_vpc_endpoint.kms: 10.0.1.1 is reserved by AWS in 10.0.1.0/24 of aws_subnet.subnet-a",
    ]);
  });

  const twice =
    "error vpce/designated-address-twice aws_vpc_endpoint.kms: aws_vpc_endpoint.sqs already has 10.0.1.9 in subnet-a";
  it.each<[string, Endpoint[], string[]]>([
    ["two endpoints", [designating("sqs", { ipv4: "10.0.1.9" }), designating("kms", { ipv4: "10.0.1.9" })], [twice]],
    ["two addresses", [designating("sqs", { ipv4: "10.0.1.9" }), designating("kms", { ipv4: "10.0.1.8" })], []],
    [
      "one that goes",
      [designating("sqs", { ipv4: "10.0.1.9" }, { action: "delete" }), designating("kms", { ipv4: "10.0.1.9" })],
      [],
    ],
    ["a gateway endpoint", [gatewayEndpoint("s3"), designating("kms", { ipv4: "10.0.1.9" })], []],
  ])("of %s: %j", (_, those, expected) => {
    expect(found({ endpoints: those, subnets })).toEqual(expected);
    expect(found({ endpoints: those })).toEqual(expected);
  });

  it("may be the same in two subnets: each VPC has its own", () => {
    const at = (name: string, key: string) =>
      interfaceEndpoint(name, {
        placement: { ...placement([key]), designated: [{ subnet: ref(key), ipv4: "10.0.1.9" }] },
      });
    expect(found({ endpoints: [at("sqs", "subnet-a"), at("kms", "subnet-z")] })).toEqual([]);
  });

  it("are the same address however they are written", () => {
    const those = [designating("sqs", { ipv6: "2001:db8:0:1::a" }), designating("kms", { ipv6: "2001:DB8:0:1:0::A" })];
    expect(found({ endpoints: those }).map((line) => line.split(" ")[1])).toEqual(["vpce/designated-address-twice"]);
  });
});

it("describes its rules", () => {
  for (const { id, explanation, why, fix, see } of Object.values(ADDRESS_RULES)) {
    expect(id).toMatch(/^vpce\/[a-z0-9-]+$/);
    expect([explanation, why].every((sentence) => sentence.endsWith("."))).toBe(true);
    expect(fix.endsWith(".")).toBe(false);
    expect(see).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  }
});
