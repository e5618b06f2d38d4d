import type { Endpoint, EndpointService, InterfaceEndpoint, PrivateHostedZone } from "cdktf-privatelink/planner";
import {
  endpointPart,
  endpointService,
  gatewayEndpoint,
  gwlbEndpoint,
  hostedZone,
  interfaceEndpoint,
  LATE,
  loadBalancer,
  placement,
  ref,
  refs,
  resourceConfiguration,
  resourceEndpoint,
  resourceGateway,
  route,
  routeTable,
  subnet,
  vpc,
  type Parts,
} from "../topology-factory";

/** A rule, what trips it, the address and a part of the message of the finding, and what passes just beside it. */
export type LifecycleCase = readonly [
  id: string,
  what: string,
  trips: Parts,
  finding: readonly [address: string, says: string],
  passes: readonly Parts[],
];

const ENDPOINT = (name: string): string => `aws_vpc_endpoint.${name}`;
const SERVICE = "aws_vpc_endpoint_service.vpce-svc-1";
const OWN = "com.amazonaws.vpce.us-east-1.vpce-svc-1";
const own = (words: Partial<InterfaceEndpoint> = {}): InterfaceEndpoint => interfaceEndpoint(OWN, words);
const OWN_ADDRESS = own().address;
const sqs = (words: Parameters<typeof interfaceEndpoint>[1] = {}): InterfaceEndpoint => interfaceEndpoint("sqs", words);

// Private DNS and hosted zones.
const zone = (words: Partial<PrivateHostedZone> = {}, vpcs = ["vpc-1"]): PrivateHostedZone =>
  hostedZone("sqs.us-east-1.amazonaws.com", vpcs, words);
const beside = (endpoint: Endpoint, ...hostedZones: PrivateHostedZone[]): Parts => ({
  endpoints: [endpoint],
  hostedZones,
});
const past = (parts: Parts): Parts => ({ before: parts });
const EXISTING = { action: "no-op" } as const;

export const LIFECYCLE_CASES: readonly LifecycleCase[] = [
  [
    "private-dns-zone-conflict",
    "a hosted zone with the service's name",
    beside(sqs(), zone()),
    [ENDPOINT("sqs"), "aws_route53_zone.sqs is a hosted zone for sqs.us-east-1.amazonaws.com"],
    [
      beside(sqs({ privateDns: false }), zone()),
      beside(sqs({ privateDns: LATE }), zone()),
      beside(sqs({ vpc: LATE }), zone()),
      beside(sqs(), zone({}, ["vpc-2"])),
      beside(sqs(), zone({ name: LATE })),
      beside(sqs(), zone({ name: "us-east-1.amazonaws.com" })),
      beside(sqs(), zone({ name: "deep.sqs.us-east-1.amazonaws.com" })),
      beside(sqs({ serviceName: LATE }), zone()),
      beside(interfaceEndpoint("s3"), hostedZone("s3.us-east-1.amazonaws.com", ["vpc-1"])),
      { ...beside(sqs({ action: "existing" }), zone({ action: "existing" })), format: "state" },
      { ...beside(sqs(EXISTING), zone(EXISTING)), ...past(beside(sqs(EXISTING), zone(EXISTING))) },
    ],
  ],
  [
    "private-dns-zone-conflict",
    "another spelling of the name, and an existing endpoint",
    {
      ...beside(sqs(EXISTING), zone({ name: "SQS.us-east-1.amazonaws.com." })),
      ...past({ endpoints: [sqs(EXISTING)] }),
    },
    [ENDPOINT("sqs"), "sqs.us-east-1.amazonaws.com"],
    [],
  ],
  ...(
    [
      ["ecr.api", "api.ecr.us-east-1.amazonaws.com"],
      ["kinesis-streams", "kinesis.us-east-1.amazonaws.com"],
      ["codeartifact.repositories", "*.d.codeartifact.us-east-1.amazonaws.com"],
    ] as const
  ).map(([service, name]): LifecycleCase => {
    const endpoint = interfaceEndpoint(service);
    return [
      "private-dns-zone-conflict",
      name,
      beside(endpoint, hostedZone(name, ["vpc-1"])),
      [endpoint.address, name.replace("*.", "")],
      [],
    ];
  }),
  [
    "private-dns-zone-conflict",
    "the private DNS name of an endpoint service of the input",
    {
      ...beside(own(), hostedZone("sold.example.com", ["vpc-1"])),
      endpointServices: [endpointService("vpce-svc-1", { privateDnsName: "sold.example.com" })],
    },
    [OWN_ADDRESS, "sold.example.com"],
    [beside(own(), hostedZone("sold.example.com", ["vpc-1"]))],
  ],
  [
    "private-dns-zone-removed",
    "a zone that is destroyed while private DNS is turned on",
    {
      endpoints: [sqs({ action: "update" })],
      ...past(beside(sqs({ action: "existing", privateDns: false }), zone(EXISTING))),
    },
    [ENDPOINT("sqs"), "removes aws_route53_zone.sqs from the VPC"],
    [
      { endpoints: [sqs({ action: "update" })], ...past(beside(sqs({ action: "existing" }), zone(EXISTING))) },
      {
        endpoints: [sqs({ action: "update", privateDns: false })],
        ...past(beside(sqs({ privateDns: false }), zone())),
      },
      { endpoints: [sqs({ action: "update" })], ...past(beside(sqs({ privateDns: false }), zone({ name: LATE }))) },
      { endpoints: [sqs()] },
      beside(sqs(), zone()),
    ],
  ],
  [
    "private-dns-zone-removed",
    "a zone that leaves the VPC while a new endpoint comes",
    {
      ...beside(sqs(), zone({ action: "update" }, ["vpc-2"])),
      ...past({ hostedZones: [zone({}, ["vpc-1", "vpc-2"])] }),
    },
    [ENDPOINT("sqs"), "removes aws_route53_zone.sqs"],
    [],
  ],

  // Replaced endpoints.
  [
    "endpoint-replaced",
    "because of a service name that is known late",
    {
      endpoints: [
        sqs({
          action: "replace",
          replacement: { order: "delete-first", because: ["service_name is known only after apply"] },
        }),
      ],
      ...past({ endpoints: [sqs({ action: "existing" })] }),
    },
    [
      ENDPOINT("sqs"),
      "because service_name is known only after apply: new id, addresses and DNS names, and in between",
    ],
    [
      { endpoints: [sqs({ action: "update" })] },
      { endpoints: [sqs()] },
      { endpoints: [sqs({ action: "existing" })], format: "state" },
    ],
  ],
  [
    "endpoint-replaced",
    "without a reason",
    { endpoints: [gatewayEndpoint("s3", { action: "replace" })] },
    [ENDPOINT("s3_gateway"), "The endpoint is replaced: new id; its routes are missing"],
    [],
  ],
  [
    "private-dns-overlap",
    "an old address and a new one",
    {
      endpoints: [interfaceEndpoint("sqs", { ref: ref("new") })],
      ...past({ endpoints: [{ ...sqs({ action: "existing" }), address: "aws_vpc_endpoint.old" }] }),
    },
    [ENDPOINT("sqs"), "aws_vpc_endpoint.old loses private DNS for com.amazonaws.us-east-1.sqs"],
    [
      {
        endpoints: [sqs()],
        ...past({ endpoints: [{ ...sqs({ privateDns: false }), address: "aws_vpc_endpoint.old" }] }),
      },
      {
        endpoints: [sqs({ privateDns: false })],
        ...past({ endpoints: [{ ...sqs(), address: "aws_vpc_endpoint.old" }] }),
      },
      { endpoints: [sqs()], ...past({ endpoints: [{ ...sqs({ vpc: "vpc-2" }), address: "aws_vpc_endpoint.old" }] }) },
      {
        endpoints: [sqs({ serviceName: LATE })],
        ...past({ endpoints: [{ ...sqs(), address: "aws_vpc_endpoint.old" }] }),
      },
      { endpoints: [sqs({ vpc: LATE })], ...past({ endpoints: [{ ...sqs(), address: "aws_vpc_endpoint.old" }] }) },
      {
        endpoints: [interfaceEndpoint("sns")],
        ...past({ endpoints: [{ ...sqs(), address: "aws_vpc_endpoint.old" }] }),
      },
      { endpoints: [sqs(EXISTING)], ...past({ endpoints: [sqs(EXISTING)] }) },
      {
        endpoints: [sqs({ action: "replace", replacement: { order: "delete-first", because: [] } })],
        ...past({ endpoints: [sqs({ action: "existing" })] }),
      },
    ],
  ],
  ...(["create-first", "old-stays"] as const).map((order): LifecycleCase => [
    "private-dns-overlap",
    `a replacement with ${order}`,
    {
      endpoints: [sqs({ action: "replace", replacement: { order, because: [] } })],
      ...past({ endpoints: [sqs({ action: "existing" })] }),
    },
    [ENDPOINT("sqs"), order === "old-stays" ? "stays in AWS" : "created before the old one is destroyed"],
    [
      {
        endpoints: [sqs({ action: "replace", replacement: { order, because: [] } })],
        ...past({ endpoints: [sqs({ action: "existing", privateDns: false })] }),
      },
    ],
  ]),

  // Endpoint services of the input.
  ...serviceCases(),
  ...kindCases(),
  ...refusedCases(),
  ...dualStackCases(),
];

function offered(words: Partial<EndpointService>, endpoint: Endpoint = own(), more: Parts = {}): Parts {
  return { endpoints: [endpoint], endpointServices: [endpointService("vpce-svc-1", words)], ...more };
}

function serviceCases(): LifecycleCase[] {
  const free = { acceptanceRequired: false };
  const named = { privateDnsName: "sold.example.com", privateDnsNameIsVerified: false };
  const accepter = (endpoint: Parts["connectionAccepters"]): Parts => ({ connectionAccepters: endpoint ?? [] });
  const accepted = accepter([{ ...own(), endpoint: own().ref }]);
  const separate = own({ privateDnsIsSeparate: true });
  return [
    [
      "service-without-private-dns-name",
      "private DNS for a service without a name",
      offered(free),
      [OWN_ADDRESS, `${SERVICE} has no private_dns_name`],
      [
        offered({ ...free, ...named }),
        offered({ ...free, privateDnsName: LATE }),
        offered(free, own({ privateDns: false })),
        offered(free, own({ privateDns: LATE })),
        offered(free, own({ ...EXISTING }), { before: offered(free, own({ ...EXISTING })) }),
        { ...offered(free, interfaceEndpoint(OWN, { action: "existing" })), format: "state" },
        { endpoints: [own()] },
      ],
    ],
    [
      "private-dns-before-acceptance",
      "private DNS on from the start",
      offered(named),
      [OWN_ADDRESS, "must accept the connection first"],
      [
        offered({ ...named, ...free }),
        offered({ ...named, acceptanceRequired: LATE }),
        offered(named, own({ autoAccept: true })),
        offered(named, own({ autoAccept: LATE })),
        offered(named, own({ privateDns: false })),
        offered(named, separate),
        offered(named, interfaceEndpoint(OWN, { action: "update" })),
        { endpoints: [own()] },
      ],
    ],
    [
      "private-dns-without-acceptance",
      "a separate resource that nothing precedes",
      offered(named, separate),
      [OWN_ADDRESS, "nothing accepts the connection"],
      [
        offered(named, separate, accepted),
        offered(named, separate, accepter([{ ...own(), endpoint: LATE }])),
        offered({ ...named, ...free }, separate),
        offered(named, own({ privateDnsIsSeparate: true, autoAccept: true })),
        offered(named),
      ],
    ],
    [
      "private-dns-name-not-verified",
      "a name that nothing verifies",
      offered({ ...named, ...free }),
      [OWN_ADDRESS, "Nothing in the input verifies the domain of sold.example.com"],
      [
        offered({ ...named, ...free, privateDnsNameIsVerified: true }),
        offered({ ...named, ...free, privateDnsNameIsVerified: undefined }),
        offered({ ...free, privateDnsName: LATE, privateDnsNameIsVerified: false }),
        offered({ ...named, ...free }, separate),
        offered(named),
        offered({ ...named, ...free }, own({ privateDns: false })),
      ],
    ],
  ];
}

function kindCases(): LifecycleCase[] {
  const s3 = gatewayEndpoint("s3");
  const inline = { subnets: [], routeTables: [], securityGroups: [], policy: undefined, privateDns: undefined };
  const withTables = gatewayEndpoint("s3", { inline: { ...inline, routeTables: refs("rtb-1") } });
  const part = (member: string, words = {}) => endpointPart("route-table", withTables, member, words);
  const policy = (words: object) => endpointPart("policy", withTables, undefined, words);
  const withPolicy = gatewayEndpoint("s3", { inline: { ...inline, policy: "{}" } });
  const withDns = sqs({ inline: { ...inline, privateDns: false } });
  const dns = (privateDns: unknown) => endpointPart("private-dns", withDns, undefined, { privateDns } as object);
  const foreign = (...foreignAttributes: string[]): Parts => ({ endpoints: [sqs({ foreignAttributes })] });
  return [
    [
      "attribute-of-other-kind",
      "route tables of an interface endpoint",
      foreign("route_table_ids"),
      [ENDPOINT("sqs"), "vpc_endpoint_type is Interface, which does not take route_table_ids"],
      [{ endpoints: [sqs()] }, { endpoints: [gatewayEndpoint("sqs", { foreignAttributes: ["subnet_ids"] })] }],
    ],
    [
      "attribute-of-other-kind",
      "an association resource",
      { endpoints: [s3], endpointParts: [endpointPart("subnet", s3, "subnet-a")] },
      [ENDPOINT("s3_gateway"), "does not take aws_vpc_endpoint_subnet_association"],
      [
        { endpoints: [s3], endpointParts: [endpointPart("route-table", s3, "rtb-1")] },
        { endpoints: [sqs()], endpointParts: [endpointPart("subnet", sqs(), "subnet-a")] },
        { endpoints: [s3], endpointParts: [endpointPart("private-dns", s3, undefined, { privateDns: false })] },
        { endpoints: [s3], endpointParts: [endpointPart("subnet", s3, "subnet-a", { action: "existing" })] },
        { endpoints: [s3], endpointParts: [endpointPart("subnet", s3, "subnet-a", { endpoint: LATE })] },
      ],
    ],
    [
      "inbound-resolver-dns-not-offered",
      "SQS",
      { endpoints: [sqs({ privateDnsOnlyForInboundResolver: true })] },
      [ENDPOINT("sqs"), "is on for com.amazonaws.us-east-1.sqs"],
      [
        { endpoints: [sqs({ privateDnsOnlyForInboundResolver: false })] },
        { endpoints: [sqs({ privateDnsOnlyForInboundResolver: LATE })] },
        { endpoints: [sqs({ privateDnsOnlyForInboundResolver: true, serviceName: LATE })] },
        { endpoints: [interfaceEndpoint("s3", { privateDnsOnlyForInboundResolver: true })] },
      ],
    ],
    [
      "inbound-resolver-dns-not-offered",
      "an endpoint service and a gateway endpoint",
      {
        endpoints: [
          own({ privateDnsOnlyForInboundResolver: true }),
          gatewayEndpoint("s3", { privateDnsOnlyForInboundResolver: true }),
        ],
      },
      [ENDPOINT("s3_gateway"), "is on for a gateway endpoint"],
      [{ endpoints: [gatewayEndpoint("s3", { privateDnsOnlyForInboundResolver: false })] }],
    ],
    [
      "inline-and-association",
      "one route table twice",
      { endpoints: [withTables], endpointParts: [part("rtb-1")] },
      [ENDPOINT("s3_gateway"), "repeats what the endpoint's own route_table_ids contains"],
      [
        { endpoints: [withTables], endpointParts: [part("rtb-2")] },
        { endpoints: [withTables], endpointParts: [part("rtb-1", { member: LATE })] },
        { endpoints: [withTables], endpointParts: [part("rtb-1", { endpoint: LATE })] },
        { endpoints: [withTables], endpointParts: [part("rtb-1", { action: "delete" })] },
        { endpoints: [s3], endpointParts: [part("rtb-1")] },
      ],
    ],
    [
      "inline-and-association",
      "two policies",
      { endpoints: [withPolicy], endpointParts: [policy({ policy: "{} " })] },
      [ENDPOINT("s3_gateway"), "own policy"],
      [
        { endpoints: [withPolicy], endpointParts: [policy({ policy: "{}" })] },
        { endpoints: [withTables], endpointParts: [policy({ policy: "{}" })] },
      ],
    ],
    [
      "inline-and-association",
      "private DNS off and on",
      { endpoints: [withDns], endpointParts: [dns(true)] },
      [ENDPOINT("sqs"), "own private_dns_enabled"],
      [
        { endpoints: [withDns], endpointParts: [dns(false)] },
        { endpoints: [withDns], endpointParts: [dns(LATE)] },
      ],
    ],
    [
      "association-repeated",
      "the same route table by two resources",
      { endpoints: [s3], endpointParts: [part("rtb-1"), { ...part("rtb-1"), address: "second" }] },
      ["second", "also gives aws_vpc_endpoint.s3_gateway rtb-1"],
      [
        { endpoints: [s3], endpointParts: [part("rtb-1"), part("rtb-2")] },
        {
          endpoints: [s3],
          endpointParts: [part("rtb-1"), { ...part("rtb-1", { input: "other" }), address: "second" }],
        },
        { endpoints: [s3], endpointParts: [part("rtb-1"), { ...part("rtb-1", { member: LATE }), address: "second" }] },
        {
          endpoints: [s3],
          endpointParts: [part("rtb-1"), { ...part("rtb-1", { action: "delete" }), address: "second" }],
        },
      ],
    ],
  ];
}

function refusedCases(): LifecycleCase[] {
  const update = { action: "update" } as const;
  const service = (words: object = {}) => endpointService("vpce-svc-1", { serviceName: OWN, ...words });
  const kept = interfaceEndpoint(OWN, EXISTING);
  const before = { endpoints: [kept], endpointServices: [service(EXISTING)] };
  const gwlb = gwlbEndpoint("inspect", { ref: ref("vpce-1"), ...EXISTING });
  const table = routeTable("rtb-1", [route("vpc-endpoint", "0.0.0.0/0", ref("vpce-1"))], EXISTING);
  const routed = { endpoints: [gwlb], routeTables: [table] };
  const replacedGwlb = (order: "delete-first" | "create-first") =>
    gwlbEndpoint("inspect", { ref: ref("new"), action: "replace", replacement: { order, because: [] } });
  const turned = routeTable("rtb-1", [route("vpc-endpoint", "0.0.0.0/0", ref("new"))], update);
  const inSubnet = (name: string, words: object) => gwlbEndpoint("inspect", { placement: placement([name]), ...words });
  const configuration = (customDomainName: unknown, words: object) => ({
    resourceConfigurations: [resourceConfiguration("rcfg-1", { customDomainName, ...words } as object)],
  });
  const gateway = (ipv4AddressesPerInterface: unknown, words: object) => ({
    resourceGateways: [resourceGateway("rgw-1", { ipv4AddressesPerInterface, ...words } as object)],
  });
  const regions = (...supportedRegions: string[]) => ({ supportedRegions });
  return [
    [
      "connected-service-deleted",
      "a service with an endpoint that stays",
      { endpoints: [kept], before },
      [SERVICE, `is deleted, but ${OWN_ADDRESS} stays connected`],
      [
        { before },
        { endpoints: [kept], endpointServices: [service(EXISTING)], before },
        { endpoints: [kept] },
        { endpoints: [interfaceEndpoint(OWN, { action: "replace" })], before },
        { endpoints: [sqs(EXISTING)], before: { endpoints: [sqs(EXISTING)], endpointServices: [service(EXISTING)] } },
      ],
    ],
    [
      "connected-service-deleted",
      "a service that is replaced",
      { endpoints: [kept], endpointServices: [service({ action: "replace", serviceName: LATE })], before },
      [SERVICE, "is replaced"],
      [],
    ],
    [
      "connected-load-balancer-detached",
      "a load balancer that goes",
      { endpoints: [kept], endpointServices: [service({ ...update, networkLoadBalancers: refs("lb-2") })], before },
      [SERVICE, "lb-1 is removed"],
      [
        {
          endpoints: [kept],
          endpointServices: [service({ ...update, networkLoadBalancers: refs("lb-1", "lb-2") })],
          before,
        },
        { endpoints: [kept], endpointServices: [service({ ...update, networkLoadBalancers: LATE })], before },
        { endpointServices: [service({ ...update, networkLoadBalancers: refs("lb-2") })], before },
        { endpoints: [kept], endpointServices: [service({ ...update, networkLoadBalancers: refs("lb-2") })] },
      ],
    ],
    [
      "gwlb-routed-endpoint-deleted",
      "a route that stays",
      { routeTables: [table], before: routed },
      [ENDPOINT("inspect"), "is deleted, but routes in aws_route_table.rtb-1 still point to it"],
      [
        { before: routed },
        { ...routed, before: routed },
        { routeTables: [routeTable("rtb-1", [route("vpc-endpoint", "0.0.0.0/0", LATE)], update)], before: routed },
        { routeTables: [table] },
      ],
    ],
    [
      "gwlb-routed-endpoint-deleted",
      "a replacement that destroys first",
      { endpoints: [replacedGwlb("delete-first")], routeTables: [turned], before: routed },
      [ENDPOINT("inspect"), "is replaced"],
      [
        { endpoints: [replacedGwlb("create-first")], routeTables: [turned], before: routed },
        { endpoints: [replacedGwlb("delete-first")], before: routed },
        { endpoints: [replacedGwlb("delete-first")], routeTables: [turned], before: { endpoints: [gwlb] } },
      ],
    ],
    [
      "gwlb-subnet-changed",
      "another subnet in place",
      { endpoints: [inSubnet("subnet-b", update)], before: { endpoints: [inSubnet("subnet-a", EXISTING)] } },
      [ENDPOINT("inspect"), "from subnet-a to subnet-b"],
      [
        { endpoints: [inSubnet("subnet-a", update)], before: { endpoints: [inSubnet("subnet-a", EXISTING)] } },
        {
          endpoints: [inSubnet("subnet-b", { action: "replace" })],
          before: { endpoints: [inSubnet("subnet-a", EXISTING)] },
        },
        {
          endpoints: [gwlbEndpoint("inspect", { ...update, placement: placement([]) })],
          before: { endpoints: [inSubnet("subnet-a", EXISTING)] },
        },
        {
          endpoints: [resourceEndpoint("r", { ...update, placement: placement(["subnet-b"]) })],
          before: { endpoints: [resourceEndpoint("r", EXISTING)] },
        },
      ],
    ],
    [
      "resource-domain-changed",
      "another domain in place",
      { ...configuration("b.example.com", update), before: configuration("a.example.com", EXISTING) },
      ["aws_vpclattice_resource_configuration.rcfg-1", "from a.example.com to b.example.com"],
      [
        { ...configuration("b.example.com", { action: "replace" }), before: configuration("a.example.com", EXISTING) },
        { ...configuration("a.example.com", update), before: configuration("a.example.com", EXISTING) },
        { ...configuration(LATE, update), before: configuration("a.example.com", EXISTING) },
        { ...configuration("b.example.com", update) },
      ],
    ],
    [
      "resource-gateway-addresses-changed",
      "another number in place",
      { ...gateway(8, update), before: gateway(16, EXISTING) },
      ["aws_vpclattice_resource_gateway.rgw-1", "from 16 to 8"],
      [
        { ...gateway(16, update), before: gateway(16, EXISTING) },
        { ...gateway(LATE, update), before: gateway(16, EXISTING) },
        { ...gateway(8, { action: "replace" }), before: gateway(16, EXISTING) },
      ],
    ],
    [
      "service-failed",
      "a service that AWS could not create",
      { endpointServices: [service({ ...EXISTING, state: "Failed" })] },
      [SERVICE, "Failed"],
      [
        { endpointServices: [service({ state: "Available" })] },
        { endpointServices: [service({ state: LATE })] },
        { endpointServices: [service({ state: "Failed", action: "replace" })] },
      ],
    ],
    [
      "service-region-removed",
      "a Region that goes",
      {
        endpointServices: [service({ ...update, ...regions("us-east-1") })],
        before: { endpointServices: [service(regions("us-east-1", "eu-west-1"))] },
      },
      [SERVICE, "eu-west-1 is removed, but existing endpoints stay connected"],
      [
        {
          endpointServices: [service({ ...update, supportedRegions: LATE })],
          before: { endpointServices: [service(regions("us-east-1", "eu-west-1"))] },
        },
        {
          endpointServices: [service({ ...update, ...regions("us-east-1", "eu-west-1") })],
          before: { endpointServices: [service(regions("us-east-1"))] },
        },
      ],
    ],
    [
      "resource-group-custom-domain",
      "a group with a custom domain",
      {
        resourceConfigurations: [resourceConfiguration("rcfg-1", { type: "GROUP", customDomainName: "a.example.com" })],
      },
      ["aws_vpclattice_resource_configuration.rcfg-1", "custom_domain_name is a.example.com"],
      [
        {
          resourceConfigurations: [
            resourceConfiguration("rcfg-1", { type: "SINGLE", customDomainName: "a.example.com" }),
          ],
        },
        { resourceConfigurations: [resourceConfiguration("rcfg-1", { type: "GROUP", customDomainName: LATE })] },
        { resourceConfigurations: [resourceConfiguration("rcfg-1", { type: "GROUP", groupDomain: "a.example.com" })] },
      ],
    ],
  ];
}

function dualStackCases(): LifecycleCase[] {
  const both = { ipv6CidrBlock: "2001:db8::/64" };
  const A = subnet("subnet-a", "a");
  const B = subnet("subnet-b", "b");
  const record = (dnsRecordIpType: unknown, words: object = {}) => sqs({ dnsRecordIpType, ...words } as object);
  const s3 = gatewayEndpoint("s3");
  const onGwlb = (words: object) => ({
    endpointServices: [
      endpointService("vpce-svc-1", { networkLoadBalancers: undefined, gatewayLoadBalancers: refs("lb-1"), ...words }),
    ],
  });
  const needs = (supportedIpAddressTypes: unknown, ipAddressType: unknown): Parts =>
    offered({ supportedIpAddressTypes } as object, own({ ipAddressType } as object));
  const balanced = (...subnets: ReturnType<typeof subnet>[]): Parts => ({
    endpointServices: [endpointService("vpce-svc-1", { supportedIpAddressTypes: ["ipv4", "ipv6"] })],
    loadBalancers: [loadBalancer("lb-1", { ipAddressType: "dualstack" })],
    subnets,
  });
  const ipv6Only = subnet("subnet-c", "c", { cidrBlock: undefined, ...both });
  return [
    [
      "dns-record-without-ipv6",
      "an IPv6 record without IPv6 subnets",
      { endpoints: [record("ipv6")], subnets: [A, B] },
      [ENDPOINT("sqs"), "no subnet of the endpoint has an IPv6 CIDR block"],
      [
        { endpoints: [record("ipv4")], subnets: [A, B] },
        { endpoints: [record(LATE)], subnets: [A, B] },
        { endpoints: [record("ipv6", { ipAddressType: LATE })], subnets: [A, B] },
        { endpoints: [record("dualstack", { ipAddressType: "dualstack" })], subnets: [A, B] },
        { endpoints: [record("ipv6")], subnets: [A, subnet("subnet-b", "b", both)] },
        { endpoints: [record("ipv6")], subnets: [A, subnet("subnet-b", "b", { ipv6CidrBlock: LATE })] },
        { endpoints: [record("ipv6")], subnets: [A] },
        { endpoints: [record("ipv6")] },
      ],
    ],
    [
      "s3-gateway-ipv4-only",
      "subnets with IPv6",
      { endpoints: [s3], subnets: [subnet("subnet-a", "a", both)] },
      [ENDPOINT("s3_gateway"), "subnets such as aws_subnet.subnet-a have IPv6"],
      [
        { endpoints: [s3], subnets: [A] },
        { endpoints: [s3], subnets: [subnet("subnet-a", "a", { ipv6CidrBlock: LATE })] },
        { endpoints: [s3], subnets: [subnet("subnet-a", "a", { ...both, vpc: "vpc-2" })] },
        { endpoints: [s3], vpcs: [vpc("vpc-1", { hasIpv6: true })], subnets: [A] },
        { endpoints: [gatewayEndpoint("dynamodb")], subnets: [subnet("subnet-a", "a", both)] },
        {
          endpoints: [gatewayEndpoint("s3", { ipAddressType: "dualstack" })],
          subnets: [subnet("subnet-a", "a", both)],
        },
        { endpoints: [gatewayEndpoint("s3", { ipAddressType: LATE })], subnets: [subnet("subnet-a", "a", both)] },
        { endpoints: [gatewayEndpoint("s3", { vpc: LATE })], subnets: [subnet("subnet-a", "a", both)] },
      ],
    ],
    [
      "s3-gateway-ipv4-only",
      "subnets whose IPv6 block is known only after apply",
      {
        endpoints: [s3],
        vpcs: [vpc("vpc-1", { hasIpv6: true })],
        subnets: [subnet("subnet-a", "a", { ipv6CidrBlock: LATE })],
      },
      [ENDPOINT("s3_gateway"), "carries only IPv4"],
      [],
    ],
    [
      "interface-endpoints-ipv4-only",
      "a subnet with IPv6 only",
      { endpoints: [sqs(), interfaceEndpoint("sns")], subnets: [A, ipv6Only] },
      [ENDPOINT("sqs"), "aws_vpc_endpoint.sqs, aws_vpc_endpoint.sns have only IPv4 addresses, but aws_subnet.subnet-c"],
      [
        { endpoints: [sqs()], subnets: [subnet("subnet-a", "a", both)] },
        { endpoints: [sqs({ ipAddressType: "dualstack" })], subnets: [ipv6Only] },
        { endpoints: [sqs({ ipAddressType: LATE })], subnets: [ipv6Only] },
        { endpoints: [sqs({ vpc: LATE })], subnets: [ipv6Only] },
      ],
    ],
    [
      "ip-address-type-not-offered",
      "dualstack for a service with IPv4",
      needs(["ipv4"], "dualstack"),
      [OWN_ADDRESS, `${SERVICE} accepts only ipv4`],
      [needs(["ipv4", "ipv6"], "dualstack"), needs(LATE, "dualstack"), needs(["ipv4"], LATE), needs(["ipv4"], "ipv4")],
    ],
    [
      "service-ipv6-subnets",
      "a load balancer in a subnet with IPv4",
      balanced(A, subnet("subnet-b", "b", both)),
      [SERVICE, "aws_subnet.subnet-a has no IPv6 CIDR block"],
      [
        balanced(subnet("subnet-a", "a", both), subnet("subnet-b", "b", { ipv6CidrBlock: LATE })),
        balanced(),
        { ...balanced(A), endpointServices: [endpointService("vpce-svc-1", { supportedIpAddressTypes: ["ipv4"] })] },
      ],
    ],
    [
      "gwlb-cross-region",
      "an endpoint for a service in another Region",
      { endpoints: [gwlbEndpoint("inspect", { serviceRegion: "eu-west-1" })] },
      [ENDPOINT("inspect"), "service_region is eu-west-1, but the endpoint is in us-east-1"],
      [
        { endpoints: [gwlbEndpoint("inspect", { serviceRegion: "us-east-1" })] },
        { endpoints: [gwlbEndpoint("inspect", { serviceRegion: LATE })] },
        { endpoints: [gwlbEndpoint("inspect", { serviceRegion: "eu-west-1", region: LATE })] },
      ],
    ],
    [
      "gwlb-cross-region",
      "a service for other Regions",
      onGwlb({ supportedRegions: ["us-east-1", "eu-west-1"] }),
      [SERVICE, "supported_regions names eu-west-1"],
      [
        onGwlb({ supportedRegions: ["us-east-1"] }),
        onGwlb({ supportedRegions: LATE }),
        onGwlb({ gatewayLoadBalancers: LATE, supportedRegions: ["eu-west-1"] }),
      ],
    ],
    [
      "gateway-vpc-dns-off",
      "DNS hostnames off",
      { endpoints: [s3, gatewayEndpoint("dynamodb")], vpcs: [vpc("vpc-1", { enableDnsHostnames: false })] },
      [
        ENDPOINT("s3_gateway"),
        "has enable_dns_hostnames off, but aws_vpc_endpoint.s3_gateway, aws_vpc_endpoint.dynamodb_gateway need both",
      ],
      [
        { endpoints: [s3], vpcs: [vpc("vpc-1")] },
        { endpoints: [s3], vpcs: [vpc("vpc-1", { enableDnsHostnames: LATE })] },
        { endpoints: [s3], vpcs: [vpc("vpc-1", { enableDnsHostnames: undefined })] },
        { endpoints: [s3] },
        { endpoints: [sqs()], vpcs: [vpc("vpc-1", { enableDnsHostnames: false })] },
      ],
    ],
  ];
}
