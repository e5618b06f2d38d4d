import { assess, decimal, known, type Gap, type GateResult, type Topology } from "cdktf-privatelink/planner";
import { range } from "../../../planner/model/quantity";
import type { EndpointUsage } from "../../../planner/model/usage";
import { usageProfile } from "../../../planner/usage/profile";
import { gatewayEndpoint, interfaceEndpoint, LATE, natGateway, ref, subnet, topology } from "../topology-factory";

/** The gates for what an endpoint carries and for what is free in a subnet. */

const [A, B] = [subnet("subnet-a", "us-east-1a"), subnet("subnet-b", "us-east-1b")];
const THREE = [...["a", "b", "c"].map((zone) => subnet(`subnet-${zone}`, `us-east-1${zone}`))];

const gap = (mayHide: Gap["mayHide"]): Gap => {
  return { input: "plan", address: "module.m", reason: "not loaded", mayHide };
};

describe("max_bandwidth_use_percent_one_az_lost", () => {
  const inZones = (names: readonly string[], more: object = {}): Topology =>
    topology({
      endpoints: [
        interfaceEndpoint("sqs", {
          placement: { zones: known(names.length), subnets: names.map(ref), zoneNames: [], designated: [] },
          ...more,
        }),
      ],
      subnets: THREE,
    });
  const gate = (of: Topology, usage: EndpointUsage, percent: number | string = 50): GateResult => {
    const [result] = assess(of, {
      usage: usageProfile([], { aws_vpc_endpoint: usage }),
      gates: { maxBandwidthUsePercentOneAzLost: decimal(percent) },
    }).gates;
    return result!;
  };
  const peak = (gbps: number | string): EndpointUsage => ({ peakGbps: decimal(gbps) });
  const TWO = ["subnet-a", "subnet-b"];
  const unclear = { placement: { zones: range(2, 2, 3, "r"), subnets: [], zoneNames: [], designated: [] } };

  it.each<[string, Topology, EndpointUsage, boolean, RegExp]>([
    ["the rest carries it", inZones(TWO), peak(49), true, /^$/],
    ["the rest just carries it", inZones(TWO), peak(50), true, /^$/],
    ["the rest uses more", inZones(TWO), peak("50.0001"), false, /: 50\.0001%$/],
    ["three zones carry twice as much", inZones(["subnet-a", "subnet-b", "subnet-c"]), peak(100), true, /^$/],
    ["zones are a range: the fewest decide", inZones(TWO, unclear), peak(51), false, /: 25\.5 to 51%$/],
    ["one zone", inZones(["subnet-a"]), peak(1), false, /no Availability Zone is left/],
    ["one zone, and no traffic", inZones(["subnet-a"]), peak(0), true, /^$/],
    ["no peak", inZones(TWO), {}, false, /the share is not known \(no peak is stated/],
    ["GB alone", inZones(TWO), { monthlyDataProcessedGb: decimal(5) }, false, /no peak is stated/],
    ["a gateway endpoint has no limit", topology({ endpoints: [gatewayEndpoint("s3")] }), {}, true, /^$/],
    ["no endpoints", topology({}), {}, true, /^$/],
    ["unread endpoints", topology({ gaps: [gap("anything")] }), {}, false, /module\.m was not read/],
    ["unread, of another type", topology({ gaps: [gap(["aws_nat_gateway"])] }), {}, true, /^$/],
  ])("%s", (_, of, usage, holds, details) => {
    const result = gate(of, usage);
    expect(result).toMatchObject({ id: "max_bandwidth_use_percent_one_az_lost", holds });
    expect(result.details.join()).toMatch(details);
  });

  it("says what it compared", () => {
    expect([gate(inZones(TWO), peak(1)).message, gate(inZones(TWO), peak(99)).message]).toEqual([
      "With one Availability Zone lost, no endpoint uses more than 50% of the bandwidth (1 checked)",
      "With one Availability Zone lost, more than 50% of the bandwidth is used, or may be used, in 1 of 1 endpoints",
    ]);
  });
});

describe("min_free_addresses", () => {
  const small = { ...A, cidrBlock: "10.0.0.0/28" };
  const gate = (of: Topology, least: number, free?: number): GateResult => {
    const [result] = assess(of, {
      gates: { minFreeAddresses: decimal(least) },
      ...(free === undefined ? {} : { inventory: { counts: [], availableAddresses: new Map([["subnet-a", free]]) } }),
    }).gates;
    return result!;
  };
  const sqs = (subnets: readonly string[], more: object = {}) =>
    interfaceEndpoint("sqs", {
      ipAddressType: "ipv4",
      placement: { zones: known(subnets.length), subnets: subnets.map(ref), zoneNames: [], designated: [] },
      ...more,
    });
  const one = topology({ endpoints: [sqs(["subnet-a"])], subnets: [small, B] });

  it.each<[string, Topology, number, number | undefined, boolean, RegExp]>([
    ["just enough: 16 - 5 - 1", one, 10, undefined, true, /^$/],
    ["one too few", one, 11, undefined, false, /^\S+ \(10\.0\.0\.0\/28\): 10 free at most: what else is in the subnet/],
    ["AWS states what is free", one, 2, 3, true, /^$/],
    ["AWS states too few", one, 3, 3, false, /: 2 free$/],
    ["a subnet that nothing uses", topology({ subnets: [small] }), 100, undefined, true, /^$/],
    ["an unknown range", topology({ endpoints: [sqs(["subnet-x"])] }), 0, undefined, false, /subnet-x: its IPv4 range/],
    [
      "an unknown range in which a NAT gateway is",
      topology({ natGateways: [natGateway("n", { subnet: ref("subnet-y") })] }),
      0,
      undefined,
      false,
      /subnet-y: its IPv4 range/,
    ],
    [
      "subnets that are not known",
      topology({
        endpoints: [sqs([], { placement: { zones: range(1, 2, 3, "r"), subnets: [], zoneNames: [], designated: [] } })],
      }),
      0,
      undefined,
      false,
      /not all of its subnets are known/,
    ],
    [
      "an address type that is not known: no IPv6 range is missing",
      topology({ endpoints: [sqs(["subnet-a"], { ipAddressType: LATE })], subnets: [small] }),
      10,
      undefined,
      true,
      /^$/,
    ],
    ["something unread", topology({ gaps: [gap("anything")] }), 0, undefined, false, /module\.m: it was not read/],
    ["something unread without addresses", topology({ gaps: [gap(["aws_route_table"])] }), 0, undefined, true, /^$/],
  ])("%s", (_, of, least, free, holds, details) => {
    const result = gate(of, least, free);
    expect(result).toMatchObject({ id: "min_free_addresses", holds });
    expect(result.details.join()).toMatch(details);
  });

  it("says what it compared", () => {
    expect([gate(one, 1).message, gate(one, 11).message]).toEqual([
      "At least 1 address is free in every subnet (1 checked)",
      "Fewer than 11 addresses are free, or may be free, in 1 place",
    ]);
  });
});
