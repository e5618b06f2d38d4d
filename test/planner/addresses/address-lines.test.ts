import type { Endpoint, Quantity, Subnet } from "cdktf-privatelink/planner";
import { known, lowOf, highOf, isBounded, range } from "cdktf-privatelink/planner";
import { addressLines } from "../../../planner/addresses/address-lines";
import type { AddressLine } from "../../../planner/model/addresses";
import {
  association,
  gatewayEndpoint,
  gwlbEndpoint,
  interfaceEndpoint,
  LATE,
  loadBalancer,
  natGateway,
  located,
  placement,
  ref,
  resourceEndpoint,
  resourceGateway,
  serviceNetworkEndpoint,
  subnet,
  topology,
  type Parts,
  type Words,
} from "../topology-factory";

const NAT = { subnet: ref("subnet-a"), connectivity: "private" };
const RESOLVER = { ref: ref("rslvr-1"), direction: "INBOUND" };
const SERVICE_NETWORK = { ...located("aws_vpclattice_service_network", "sn"), ref: ref("sn-1") };

function text(quantity: Quantity): string {
  if (!isBounded(quantity)) return "unknown";
  const [low, high] = [lowOf(quantity).toString(), highOf(quantity).toString()];
  return low === high ? low : `${low}..${high}`;
}

/** needed, left and status of the line of subnet-a, which has these words, and of one family. */
function inSubnetA(
  parts: Parts,
  words: Words<Subnet> = {},
  available?: number,
  family: AddressLine["family"] = "ipv4",
): string {
  const lines = addressLines(
    topology({ subnets: [subnet("subnet-a", "a", words)], ...parts }),
    available === undefined ? undefined : new Map([["subnet-a", available]]),
  );
  const line = lines.find((each) => each.subnet.key === "subnet-a" && each.family === family);
  return line === undefined ? "no line" : `${text(line.needed)} needed, ${text(line.left)} left, ${line.status}`;
}

function endpoints(count: number, words: Parameters<typeof interfaceEndpoint>[1] = {}): Endpoint[] {
  return Array.from({ length: count }, (_, at) => interfaceEndpoint(`com.amazonaws.us-east-1.s${at}`, words));
}

describe("a /28 subnet, of whose 16 addresses 11 can be used", () => {
  it.each([
    [1, "1 needed, 10 left, ok"],
    [8, "8 needed, 3 left, ok"],
    [9, "9 needed, 2 left, low"],
    [11, "11 needed, 0 left, low"],
    [12, "12 needed, -1 left, exceeded"],
  ])("%d endpoints: %s", (count, expected) => {
    expect(inSubnetA({ endpoints: endpoints(count) }, { cidrBlock: "10.0.0.0/28" })).toBe(expected);
  });
});

// 2^(32 - bits) - 5; a /30 has 4 addresses, and AWS has no such subnet.
it.each([
  ["10.0.0.0/24", "251"],
  ["10.0.0.77/24", "251"],
  ["10.0.0.0/16", "65531"],
  ["10.0.0.0/27", "27"],
  ["10.0.0.0/30", "0"],
])("%s has %s addresses for use", (cidrBlock, capacity) => {
  const [line] = addressLines(topology({ endpoints: endpoints(1), subnets: [subnet("subnet-a", "a", { cidrBlock })] }));
  expect(text(line!.capacity)).toBe(capacity);
});

describe("what takes addresses of a /24 subnet", () => {
  const two = placement(["subnet-a", "subnet-b"]);
  it.each<[string, Parts, string]>([
    ["a Gateway Load Balancer endpoint", { endpoints: [gwlbEndpoint("g")] }, "1 needed"],
    ["a resource endpoint", { endpoints: [resourceEndpoint("r")] }, "1 needed"],
    ["a dualstack endpoint", { endpoints: endpoints(1, { ipAddressType: "dualstack" }) }, "1 needed"],
    ["an endpoint whose family is not known", { endpoints: endpoints(1, { ipAddressType: LATE }) }, "0..1 needed"],
    [
      "one subnet named twice",
      { endpoints: [gwlbEndpoint("g", { placement: placement(["subnet-a", "subnet-a"]) })] },
      "1 needed",
    ],
    [
      "two named subnets, of which one or both are used",
      { endpoints: endpoints(1, { placement: { ...two, zones: range(1, 2, 2, "count") } }) },
      "0..1 needed",
    ],
    ["a resource gateway", { resourceGateways: [resourceGateway("g")] }, "16 needed"],
    ["one with 62", { resourceGateways: [resourceGateway("g", { ipv4AddressesPerInterface: 62 })] }, "62 needed"],
    [
      "one with some",
      { resourceGateways: [resourceGateway("g", { ipv4AddressesPerInterface: LATE })] },
      "1..62 needed",
    ],
    [
      "one with nonsense",
      { resourceGateways: [resourceGateway("g", { ipv4AddressesPerInterface: NaN })] },
      "unknown needed",
    ],
    ["a NAT gateway", { natGateways: [natGateway("nat-1", NAT)] }, "1 needed"],
    ["a Network Load Balancer", { loadBalancers: [loadBalancer("lb")] }, "1 needed"],
    ["a Gateway Load Balancer", { loadBalancers: [loadBalancer("lb", { type: "gateway" })] }, "1 needed"],
  ])("%s: %s", (_, parts, expected) => {
    expect(inSubnetA(parts)).toMatch(new RegExp(`^${expected.replaceAll(".", "\\.")},`));
  });

  it.each<[string, Parts]>([
    ["a gateway endpoint", { endpoints: [gatewayEndpoint("s3")] }],
    ["an endpoint to be deleted", { endpoints: endpoints(1, { action: "delete" }) }],
    ["an endpoint to be forgotten", { endpoints: endpoints(1, { action: "forget" }) }],
    ["an endpoint for IPv6 only", { endpoints: endpoints(1, { ipAddressType: "ipv6" }) }],
    ["an endpoint whose subnets are not named", { endpoints: endpoints(1, { placement: { ...two, subnets: [] } }) }],
    ["an Application Load Balancer", { loadBalancers: [loadBalancer("lb", { type: "application" })] }],
    ["a NAT gateway of no subnet", { natGateways: [natGateway("nat-1", { ...NAT, subnet: LATE })] }],
  ])("not %s", (_, parts) => {
    expect(inSubnetA(parts)).toBe("no line");
  });

  it.each<[Quantity, string[], string]>([
    [known(2), ["subnet-a", "subnet-b"], "1 needed"],
    [known(3), ["subnet-a", "subnet-b"], "1..2 needed"],
    [known(2), ["subnet-a"], "2 needed"],
    [{ kind: "unknown", reason: "late" }, ["subnet-a"], "unknown needed"],
  ])("a resolver endpoint with interfaces %j in %j: %s", (interfaces, names, expected) => {
    const resolver = {
      ...located("aws_route53_resolver_endpoint", "r"),
      ...RESOLVER,
      interfaces,
      subnets: names.map(ref),
    };
    expect(inSubnetA({ resolverEndpoints: [resolver] }).split(",")[0]).toBe(expected);
  });
});

describe("a service-network endpoint", () => {
  const associations = (count: number) => Array.from({ length: count }, (_, at) => association(`a${at}`));

  // One block of 16, and one for each 16 resource configurations or part of them.
  it.each([
    [0, "16"],
    [1, "32"],
    [16, "32"],
    [17, "48"],
    [33, "64"],
  ])("of a network with %d resource configurations needs %s addresses", (count, needed) => {
    const parts = { serviceNetworks: [SERVICE_NETWORK], serviceNetworkAssociations: associations(count) };
    expect(inSubnetA({ endpoints: [serviceNetworkEndpoint("e")], ...parts }).split(" ")[0]).toBe(needed);
  });

  // 500 resource configurations are the most by default: 1 + 32 blocks.
  it("needs a range when the network is not in the inputs, or its associations are not all known", () => {
    const endpoint = serviceNetworkEndpoint("e");
    expect(inSubnetA({ endpoints: [endpoint] }).split(" ")[0]).toBe("16..528");
    const late = association("late", { serviceNetwork: LATE });
    const parts = { serviceNetworks: [SERVICE_NETWORK], serviceNetworkAssociations: [...associations(16), late] };
    expect(inSubnetA({ endpoints: [endpoint], ...parts }).split(" ")[0]).toBe("32..48");
  });

  it("counts no service and no association to be deleted", () => {
    const others = [association("s", { kind: "service" }), association("d", { action: "delete" })];
    const parts = { serviceNetworks: [SERVICE_NETWORK], serviceNetworkAssociations: others };
    expect(inSubnetA({ endpoints: [serviceNetworkEndpoint("e")], ...parts }).split(" ")[0]).toBe("16");
  });
});

describe("IPv6", () => {
  const words = { cidrBlock: undefined, ipv6CidrBlock: "2001:db8::/64" };

  // 2^64 - 5 addresses; a /80 is 2^48 of them.
  it.each<[string, Parts, string]>([
    ["an endpoint", { endpoints: endpoints(1, { ipAddressType: "ipv6" }) }, "1 needed, 18446744073709551610 left, ok"],
    [
      "an IPv6-only resource gateway",
      { resourceGateways: [resourceGateway("g", { ipAddressType: "ipv6" })] },
      "281474976710656 needed, 18446462598732840955 left, ok",
    ],
    [
      "a dualstack resource gateway",
      { resourceGateways: [resourceGateway("g", { ipAddressType: "dualstack" })] },
      "1..281474976710656 needed, 18446462598732840955..18446744073709551610 left, ok",
    ],
    ["an IPv4 endpoint", { endpoints: endpoints(1) }, "no line"],
  ])("%s", (_, parts, expected) => {
    expect(inSubnetA(parts, words, undefined, "ipv6")).toBe(expected);
  });
});

describe("what AWS says is free", () => {
  it.each<[string, Endpoint[], number, string]>([
    ["is less than what will be created", endpoints(3), 2, "3 needed, -1 left, exceeded"],
    ["has room for what will be created", endpoints(3), 100, "3 needed, 97 left, ok"],
    ["is nearly used up", endpoints(3), 53, "3 needed, 50 left, low"],
    ["leaves out what is there", endpoints(3, { action: "no-op" }), 0, "3 needed, 0 left, low"],
    ["may grow by what is replaced", endpoints(3, { action: "replace" }), 2, "3 needed, -1..2 left, unknown"],
    ["is not a count", endpoints(3), -1, "3 needed, 248 left, ok"],
  ])("%s", (_, those, available, expected) => {
    expect(inSubnetA({ endpoints: those }, {}, available)).toBe(expected);
  });

  it("is enough where the range is not known, or the subnet is in no input", () => {
    expect(inSubnetA({ endpoints: endpoints(3) }, { cidrBlock: LATE }, 2)).toBe("3 needed, -1 left, exceeded");
    expect(inSubnetA({ endpoints: endpoints(3), subnets: [] }, {}, 100)).toBe("3 needed, 97 left, ok");
    expect(inSubnetA({ endpoints: endpoints(3), subnets: [] })).toBe("no line");
  });

  it("leaves nothing to be assumed", () => {
    const parts = topology({ endpoints: endpoints(1), subnets: [subnet("subnet-a", "a")] });
    const [guessed] = addressLines(parts);
    expect(guessed).toMatchObject({ left: { basis: "assumed" }, basis: "what else is in the subnet is not known" });
    const [stated] = addressLines(parts, new Map([["subnet-a", 9]]));
    expect(stated).toMatchObject({ left: { basis: "known" } });
    expect(stated).not.toHaveProperty("basis");
  });
});

it("never fails on text that is not a range", () => {
  for (const cidrBlock of ["", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "1/8", "2001:db8::/64", "x".repeat(100_000)]) {
    expect(inSubnetA({ endpoints: endpoints(1) }, { cidrBlock, ipv6CidrBlock: "10.0.0.0/24" })).toBe("no line");
  }
});

it("reads 100,000 endpoints in one subnet", () => {
  const [first] = endpoints(1);
  const many = Array.from({ length: 100_000 }, () => first!);
  expect(inSubnetA({ endpoints: many })).toBe("100000 needed, -99749 left, exceeded");
});
