import { assess, QUOTAS, type Gap, type InventoryCount, type QuotaLine } from "cdktf-privatelink/planner";
import {
  association,
  interfaceEndpoint,
  LATE,
  located,
  ref,
  refs,
  resourceConfiguration,
  resourceGateway,
  serviceNetwork,
  serviceNetworkEndpoint,
  topology,
  type Parts,
} from "../topology-factory";

/** The quotas of VPC Lattice, by what they count. */

const many = <T>(count: number, make: (name: string) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(`r${at}`));
const verification = (name: string) => ({
  ...located("aws_vpclattice_domain_verification", name),
  ref: ref(name),
});

function text(quantity: QuotaLine["used"]): string {
  if (quantity.kind === "known") return quantity.value.toString();
  return quantity.kind === "range" ? `${quantity.low.toString()}..${quantity.high.toString()}` : "unknown";
}

function lines(parts: Parts, id: string, counts: readonly InventoryCount[] = []): string[] {
  const { quotas } = assess(topology(parts), { inventory: { counts, availableAddresses: new Map() } });
  return quotas
    .filter((line) => line.id === id)
    .map(({ scope, used, limit, status }) => `${scope.kind} ${scope.label}: ${text(used)} of ${limit.value} ${status}`);
}

const rulesOf = (parts: Parts): string[] =>
  assess(topology(parts))
    .findings.map(({ rule }) => rule)
    .filter((rule) => /quota|policy-too-long|gateway-addresses/.test(rule));

it.each<[string, Parts, string[]]>([
  ["domain-verifications-per-region", { domainVerifications: many(5, verification) }, ["region us-east-1: 5 of 5 low"]],
  [
    "domain-verifications-per-region",
    { domainVerifications: many(6, verification) },
    ["region us-east-1: 6 of 5 exceeded"],
  ],
  [
    "service-networks-per-region",
    { serviceNetworks: many(51, (name) => serviceNetwork(name)) },
    ["region us-east-1: 51 of 50 exceeded"],
  ],
  [
    "resource-configurations-per-region",
    { resourceConfigurations: many(3, (name) => resourceConfiguration(name)) },
    ["region us-east-1: 3 of 2000 ok"],
  ],
  [
    "resource-configurations-per-service-network",
    {
      serviceNetworkAssociations: [
        ...many(501, (name) => association(name)),
        association("other", { serviceNetwork: ref("sn-2") }),
        association("vpc", { kind: "vpc" }),
      ],
    },
    ["service-network sn-1 (us-east-1): 501 of 500 exceeded", "service-network sn-2 (us-east-1): 1 of 500 ok"],
  ],
  [
    "resource-configurations-per-service-network",
    { serviceNetworkAssociations: [association("a"), association("late", { serviceNetwork: LATE })] },
    [
      "service-network sn-1 (us-east-1): 1..2 of 500 ok",
      "service-network a service network that is not known yet (us-east-1): 0..1 of 500 ok",
    ],
  ],
  [
    "vpc-associations-per-service-network",
    { serviceNetworkAssociations: [association("a", { kind: "vpc" }), association("b", { kind: "service" })] },
    ["service-network sn-1 (us-east-1): 1 of 500 ok"],
  ],
  [
    "service-network-endpoints-per-service-network",
    { endpoints: [...many(2, (name) => serviceNetworkEndpoint(name)), interfaceEndpoint("sqs")] },
    ["service-network sn-1 (us-east-1): 2 of 200 ok"],
  ],
  [
    "child-resource-configurations-per-group",
    {
      resourceConfigurations: [
        ...many(61, (name) => resourceConfiguration(name, { type: "CHILD", group: ref("rcfg-g") })),
        resourceConfiguration("single"),
      ],
    },
    ["resource-configuration-group rcfg-g (us-east-1): 61 of 60 exceeded"],
  ],
  [
    "security-groups-per-vpc-association",
    { serviceNetworkAssociations: [association("a", { kind: "vpc", securityGroups: refs("a", "b", "c", "d", "e") })] },
    ["vpc-association aws_vpclattice_service_network_resource_association.a: 5 of 5 ok"],
  ],
])("%s", (id, parts, expected) => {
  expect(lines(parts, id)).toEqual(expected);
});

it.each<[InventoryCount["counted"], string, Parts, string]>([
  [
    "DomainVerification",
    "domain-verifications-per-region",
    { domainVerifications: many(2, verification) },
    "5 of 5 low",
  ],
  ["LatticeServiceNetwork", "service-networks-per-region", { serviceNetworks: [serviceNetwork("a")] }, "4 of 50 ok"],
  [
    "ResourceConfiguration",
    "resource-configurations-per-region",
    { resourceConfigurations: [resourceConfiguration("a")] },
    "4 of 2000 ok",
  ],
])("counts what the inventory has: %s", (counted, id, parts, expected) => {
  const [line] = lines(parts, id, [{ region: "us-east-1", counted, count: 3 }]);
  expect(line).toContain(`: ${expected}`);
});

it("what was not read may count", () => {
  const gap: Gap = { input: "plan", address: "module.m", reason: "late", mayHide: ["aws_vpclattice_service_network"] };
  const parts = { serviceNetworks: [serviceNetwork("a")], domainVerifications: [verification("d")], gaps: [gap] };
  expect(lines(parts, "service-networks-per-region")).toEqual(["region us-east-1: unknown of 50 unknown"]);
  expect(lines(parts, "domain-verifications-per-region")).toEqual(["region us-east-1: 1 of 5 ok"]);
});

it("asks the right service for an increase", () => {
  const { quotas } = assess(topology({ domainVerifications: many(5, verification) }));
  expect(quotas[0]?.increase?.command).toContain("--service-code vpc-lattice --quota-code L-73D0F278 ");
});

describe("fixed choices", () => {
  const policy = (size: number) => JSON.stringify({ Statement: [] }).padEnd(size);
  it.each<[string, Parts, string[]]>([
    [
      "five security groups",
      { resourceGateways: [resourceGateway("g", { securityGroups: refs("a", "b", "c", "d", "e") })] },
      [],
    ],
    [
      "six security groups",
      { resourceGateways: [resourceGateway("g", { securityGroups: refs("a", "b", "c", "d", "e", "f") })] },
      ["vpce/quota-exceeded"],
    ],
    [
      "six security groups of an association",
      {
        serviceNetworkAssociations: [
          association("a", { kind: "vpc", securityGroups: refs("a", "b", "c", "d", "e", "f") }),
        ],
      },
      ["vpce/quota-exceeded"],
    ],
    ["62 addresses", { resourceGateways: [resourceGateway("g", { ipv4AddressesPerInterface: 62 })] }, []],
    [
      "63 addresses",
      { resourceGateways: [resourceGateway("g", { ipv4AddressesPerInterface: 63 })] },
      ["vpce/resource-gateway-addresses"],
    ],
    ["a long policy", { endpoints: [interfaceEndpoint("sqs", { policy: policy(20_480) })] }, []],
    [
      "a policy that is too long",
      { endpoints: [interfaceEndpoint("sqs", { policy: policy(20_481) })] },
      ["vpce/policy-too-long"],
    ],
  ])("%s are one finding at most", (_, parts, expected) => {
    expect(rulesOf(parts)).toEqual(expected);
  });

  it("an applied value that is lower than AWS's default has no other rule", () => {
    const parts = { endpoints: [interfaceEndpoint("sqs", { policy: policy(100) })] };
    const { findings } = assess(topology(parts), {
      quotas: { quotas: QUOTAS, limit: () => ({ value: 99, basis: "applied" }) },
    });
    expect(findings.map(({ rule }) => rule)).toContain("vpce/quota-exceeded");
  });
});
