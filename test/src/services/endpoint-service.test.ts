import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformOutput, TerraformVariable } from "cdktf";
import { IpAddressType } from "../../../src";
import {
  ContributorInsightsRule,
  EndpointConnectionAccepter,
  EndpointService,
  type EndpointServiceProps,
} from "../../../src";
import { Network, messageOf, type Json, type Synthesized } from "../helpers";

type Overrides = Partial<EndpointServiceProps>;

const balancer = (code: string, name: string) =>
  `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/${code}/${name}/0123456789abcdef`;
const NLB = balancer("net", "front");
const GWLB = balancer("gwy", "inspect");
const ACCOUNT = "arn:aws:iam::111122223333:root";
const ON_GWLB: Overrides = { networkLoadBalancerArns: undefined, gatewayLoadBalancerArns: [GWLB] };
const ZONE = "Z1D633PJN98FT9";

function synthesized(props: Overrides): Synthesized {
  const network = new Network();
  new EndpointService(network.stack, "service", { networkLoadBalancerArns: [NLB], ...props });
  return network.synth();
}

function serviceWith(props: Overrides): Json {
  return synthesized(props).resources("aws_vpc_endpoint_service")[0]!;
}

test("a service with no more than it needs asks for acceptance and lets nobody in", () => {
  const all = synthesized({});
  expect(all.resources("aws_vpc_endpoint_service")).toEqual([
    { acceptance_required: true, network_load_balancer_arns: [NLB], tags: { Name: "app/service" } },
  ]);
  expect(
    Object.keys(all.json["resource"] as Json).filter((type) => /principal|record|verif|insight/.test(type)),
  ).toEqual([]);
});

const ATTRIBUTES: readonly [string, Overrides, Json][] = [
  ["acceptance off", { acceptanceRequired: false }, { acceptance_required: false }],
  [
    "several load balancers",
    { networkLoadBalancerArns: [NLB, balancer("net", "b")] },
    { network_load_balancer_arns: [NLB, balancer("net", "b")] },
  ],
  ["a Gateway Load Balancer", ON_GWLB, { gateway_load_balancer_arns: [GWLB] }],
  [
    "supported Regions",
    { supportedRegions: ["us-east-1", "eu-west-1"] },
    { supported_regions: ["us-east-1", "eu-west-1"] },
  ],
  [
    "address types",
    { supportedIpAddressTypes: [IpAddressType.IPV4, IpAddressType.IPV6] },
    { supported_ip_address_types: ["ipv4", "ipv6"] },
  ],
  ["a private DNS name", { privateDnsName: "*.api.example.com" }, { private_dns_name: "*.api.example.com" }],
  ["its own Region", { region: "eu-west-1" }, { region: "eu-west-1" }],
  ["tags", { tags: { team: "a" } }, { tags: { Name: "app/service", team: "a" } }],
  ["time-outs", { timeouts: { create: "20m" } }, { timeouts: { create: "20m" } }],
  ["overrides", { overrides: { brand_new: { deep: true } } }, { brand_new: { deep: true } }],
];

test.each(ATTRIBUTES)("%s", (_, props, expected) => {
  expect(serviceWith(props)).toMatchObject(expected);
});

describe("principals", () => {
  test("each is a resource whose id follows the principal", () => {
    const { json } = synthesized({ allowedPrincipals: [ACCOUNT, "arn:aws:iam::111122223333:role/path/app"] });
    const byId = (json["resource"] as Record<string, Record<string, Json>>)[
      "aws_vpc_endpoint_service_allowed_principal"
    ]!;
    expect(
      Object.entries(byId).map(([id, { principal_arn }]) => [id.replace(/_[0-9A-F]{8}$/, ""), principal_arn]),
    ).toEqual([
      ["service_Principal-111122223333-role-path-app", "arn:aws:iam::111122223333:role/path/app"],
      ["service_Principal-111122223333-root", ACCOUNT],
    ]);
    expect(Object.values(byId)[0]).toMatchObject({
      vpc_endpoint_service_id: expect.stringMatching(/^\$\{aws_vpc_endpoint_service\.service_\w+\.id\}$/) as unknown,
    });
  });

  test("more can be added later", () => {
    const network = new Network();
    const service = new EndpointService(network.stack, "service", { networkLoadBalancerArns: [NLB] });
    service.allowPrincipal(ACCOUNT);
    expect(network.synth().resources("aws_vpc_endpoint_service_allowed_principal")).toHaveLength(1);
    expect(messageOf(() => service.allowPrincipal("111122223333"))).toMatch(/"allowedPrincipals".*found 111122223333/);
  });

  test.each<[string, Overrides, number]>([
    ["everyone without acceptance", { allowedPrincipals: ["*"], acceptanceRequired: false }, 1],
    ["everyone with acceptance", { allowedPrincipals: ["*"] }, 0],
    ["one account without acceptance", { allowedPrincipals: [ACCOUNT], acceptanceRequired: false }, 0],
  ])("%s", (_, props, warnings) => {
    const { stack } = new Network();
    const service = new EndpointService(stack, "service", { networkLoadBalancerArns: [NLB], ...props });
    const found = service.node.metadata.filter(({ type }) => type === "@cdktf/warn");
    expect(found).toHaveLength(warnings);
    for (const { data } of found) expect(data).toMatch(/every AWS account can connect/);
  });

  test("references pass, and a list known only at apply is left to Terraform", () => {
    const network = new Network();
    const one = new TerraformVariable(network.stack, "one", { type: "string" }).stringValue;
    const list = new TerraformVariable(network.stack, "list", { type: "list(string)" }).listValue;
    new EndpointService(network.stack, "one-by-one", {
      networkLoadBalancerArns: [NLB],
      allowedPrincipals: [one, ACCOUNT],
    });
    const other = balancer("net", "other");
    new EndpointService(network.stack, "list-of", { networkLoadBalancerArns: [other], allowedPrincipals: list });
    const principals = network.synth().resources("aws_vpc_endpoint_service_allowed_principal");
    expect(principals.map(({ principal_arn }) => principal_arn)).toEqual(["${each.value}", ACCOUNT, "${var.one}"]);
    expect(principals[0]).toMatchObject({ for_each: "${toset(var.list)}" });
  });
});

describe("private DNS", () => {
  const verified = (props: Overrides) =>
    synthesized({ privateDnsName: "api.example.com", hostedZoneId: ZONE, ...props });

  test("with a hosted zone the record is made and Terraform waits for it", () => {
    const all = verified({});
    const configuration = expect.stringMatching(
      /^\$\{aws_vpc_endpoint_service\.service_\w+\.private_dns_name_configuration\[0\]\.value\}$/,
    ) as unknown;
    expect(all.resources("aws_route53_record")).toEqual([
      {
        name: expect.stringMatching(
          /^\$\{aws_vpc_endpoint_service\.\w+\.private_dns_name_configuration\[0\]\.name\}\.api\.example\.com$/,
        ) as unknown,
        records: [configuration],
        ttl: 1800,
        type: "TXT",
        zone_id: ZONE,
      },
    ]);
    expect(all.resources("aws_vpc_endpoint_service_private_dns_verification")).toEqual([
      {
        depends_on: [expect.stringMatching(/^aws_route53_record\.service_VerificationRecord_\w+$/)],
        service_id: expect.stringMatching(/^\$\{aws_vpc_endpoint_service\.\w+\.id\}$/) as unknown,
        wait_for_verification: true,
      },
    ]);
  });

  test.each<[string, Overrides, RegExp]>([
    ["a wildcard is left out of the record", { privateDnsName: "*.example.com" }, /name\}\.example\.com$/],
    ["a domain above can be verified", { verificationDomain: "example.com" }, /name\}\.example\.com$/],
  ])("%s", (_, props, name) => {
    expect(verified(props).resources("aws_route53_record")[0]!["name"]).toMatch(name);
  });

  test.each<[string, Overrides, number, number]>([
    ["no zone: nothing is made", { hostedZoneId: undefined }, 0, 0],
    ["no zone, but verification asked for", { hostedZoneId: undefined, verifyPrivateDnsName: true }, 0, 1],
    ["a zone without waiting", { verifyPrivateDnsName: false }, 1, 0],
  ])("%s", (_, props, records, verifications) => {
    const all = verified(props);
    expect(all.resources("aws_route53_record")).toHaveLength(records);
    expect(all.resources("aws_vpc_endpoint_service_private_dns_verification")).toHaveLength(verifications);
  });
});

test("Contributor Insights rules, each once", () => {
  const { BYTES, RST_PACKETS } = ContributorInsightsRule;
  const all = synthesized({ contributorInsightsRules: [BYTES, RST_PACKETS, BYTES] });
  expect(all.resources("aws_cloudwatch_contributor_managed_insight_rule")).toEqual(
    ["VpcEndpointService-BytesByEndpointId-v1", "VpcEndpointService-RstPacketsByEndpointId-v1"].map(
      (template_name) => ({
        resource_arn: expect.stringMatching(/^\$\{aws_vpc_endpoint_service\.\w+\.arn\}$/) as unknown,
        state: "ENABLED",
        template_name,
      }),
    ),
  );
  expect(Object.values(ContributorInsightsRule)).toHaveLength(4);
});

test("attributes that others need", () => {
  const network = new Network();
  const service = new EndpointService(network.stack, "service", { networkLoadBalancerArns: [NLB] });
  const attributes = {
    id: service.vpcEndpointServiceId,
    service_name: service.vpcEndpointServiceName,
    arn: service.vpcEndpointServiceArn,
    availability_zones: service.availabilityZones,
    base_endpoint_dns_names: service.baseEndpointDnsNames,
    "private_dns_name_configuration[0].name": service.privateDnsVerificationName,
    "private_dns_name_configuration[0].value": service.privateDnsVerificationValue,
  };
  Object.values(attributes).forEach(
    (value, index) => new TerraformOutput(network.stack, `out${String(index)}`, { value }),
  );
  const synth = network.synth();
  Object.keys(attributes).forEach((name, index) => {
    expect(synth.output(`out${String(index)}`)).toMatch(
      new RegExp(
        `^\\$\\{(tolist\\()?aws_vpc_endpoint_service\\.service_\\w+\\.${name.replace(/[[\]]/g, "\\$&")}\\)?\\}$`,
      ),
    );
  });
});

test("an imported service has the attributes that were given", () => {
  const attributes = {
    vpcEndpointServiceId: "vpce-svc-1",
    vpcEndpointServiceName: "com.amazonaws.vpce.us-east-1.vpce-svc-1",
    vpcEndpointServiceArn: "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint-service/vpce-svc-1",
  };
  const imported = EndpointService.fromEndpointServiceAttributes(new Network().stack, "imported", attributes);
  expect(imported).toMatchObject(attributes);
});

/** What must be refused, a part of the message, and what is allowed just beside it. */
const WRONG: readonly [string, Overrides, RegExp, Overrides][] = [
  [
    "no load balancer",
    { networkLoadBalancerArns: [] },
    /"networkLoadBalancerArns".*at least one.*found no load balancer/,
    ON_GWLB,
  ],
  [
    "load balancers of both kinds",
    { gatewayLoadBalancerArns: [GWLB] },
    /not both, found Network Load Balancers and Gateway/,
    { gatewayLoadBalancerArns: [] },
  ],
  [
    "an Application Load Balancer",
    { networkLoadBalancerArns: [balancer("app", "web")] },
    /"networkLoadBalancerArns".*with loadbalancer\/net\/.*found arn:aws:.*loadbalancer\/app/,
    { networkLoadBalancerArns: [balancer("net", "web")] },
  ],
  [
    "a Network Load Balancer as Gateway Load Balancer",
    { networkLoadBalancerArns: undefined, gatewayLoadBalancerArns: [NLB] },
    /"gatewayLoadBalancerArns".*with loadbalancer\/gwy\//,
    ON_GWLB,
  ],
  [
    "a load balancer twice",
    { networkLoadBalancerArns: [NLB, NLB] },
    /each value once, found arn/,
    { networkLoadBalancerArns: [NLB] },
  ],
  [
    "an account id as principal",
    { allowedPrincipals: ["111122223333"] },
    /"allowedPrincipals".*:root.*found 111122223333/,
    { allowedPrincipals: [ACCOUNT] },
  ],
  [
    "a principal twice",
    { allowedPrincipals: [ACCOUNT, ACCOUNT] },
    /"allowedPrincipals".*each value once/,
    { allowedPrincipals: [ACCOUNT, "*"] },
  ],
  [
    "a group as principal",
    { allowedPrincipals: ["arn:aws:iam::111122223333:group/a"] },
    /account root, role or user/,
    { allowedPrincipals: ["arn:aws:iam::111122223333:user/a"] },
  ],
  [
    "a Region by name",
    { supportedRegions: ["us-east-1", "Ireland"] },
    /"supportedRegions".*found Ireland/,
    { supportedRegions: ["us-east-1", "eu-west-1"] },
  ],
  [
    "supported Regions without the service's own",
    { region: "us-west-2", supportedRegions: ["us-east-1"] },
    /"supportedRegions".*a list with us-west-2.*cannot be removed/,
    { region: "us-west-2", supportedRegions: ["us-east-1", "us-west-2"] },
  ],
  [
    "a Gateway Load Balancer for other Regions",
    { ...ON_GWLB, region: "us-west-2", supportedRegions: ["us-east-1", "us-west-2"] },
    /"supportedRegions".*only us-west-2.*found \["us-east-1"\]/,
    { region: "us-west-2", supportedRegions: ["us-east-1", "us-west-2"] },
  ],
  [
    "dualstack as a supported type",
    { supportedIpAddressTypes: [IpAddressType.DUALSTACK] },
    /"supportedIpAddressTypes".*one of ipv4, ipv6, found dualstack/,
    { supportedIpAddressTypes: [IpAddressType.IPV6] },
  ],
  [
    "a name for a Gateway Load Balancer",
    { ...ON_GWLB, privateDnsName: "a.example.com" },
    /"privateDnsName".*Gateway Load Balancers have none/,
    { privateDnsName: "a.example.com" },
  ],
  [
    "a name in capitals",
    { privateDnsName: "API.example.com" },
    /"privateDnsName".*lowercase, found API/,
    { privateDnsName: "api.example.com" },
  ],
  [
    "a label of 64",
    { privateDnsName: `${"a".repeat(64)}.example.com` },
    /labels of at most 63/,
    { privateDnsName: `${"a".repeat(63)}.example.com` },
  ],
  [
    "a name of 256",
    { privateDnsName: `${"a.".repeat(125)}abc.com`.slice(0, 252) + ".com" },
    /at most 255 characters/,
    { privateDnsName: `${"a.".repeat(125)}b.com` },
  ],
  [
    "a wildcard inside",
    { privateDnsName: "api.*.example.com" },
    /"privateDnsName".*\*\.example\.com/,
    { privateDnsName: "*.example.com" },
  ],
  ["a name of one label", { privateDnsName: "localhost" }, /"privateDnsName"/, { privateDnsName: "local.host" }],
  [
    "a zone's name for its id",
    { privateDnsName: "a.example.com", hostedZoneId: "example.com" },
    /"hostedZoneId"/,
    { privateDnsName: "a.example.com", hostedZoneId: ZONE },
  ],
  [
    "a zone without a name",
    { hostedZoneId: ZONE },
    /"hostedZoneId".*only together with privateDnsName/,
    { hostedZoneId: ZONE, privateDnsName: "a.example.com" },
  ],
  [
    "verification without a name",
    { verifyPrivateDnsName: true },
    /"verifyPrivateDnsName".*only together with/,
    { verifyPrivateDnsName: false },
  ],
  [
    "verification of another domain",
    { privateDnsName: "api.example.com", verificationDomain: "ample.com" },
    /"verificationDomain".*api\.example\.com or a domain above it, found ample\.com/,
    { privateDnsName: "api.example.com", verificationDomain: "example.com" },
  ],
];

describe.each(WRONG)("%s", (_, wrong, message, right) => {
  test("is refused", () => {
    const text = messageOf(() => serviceWith(wrong));
    expect(text).toMatch(message);
    expect(text).toMatch(/\(construct app\/service\): expected .*, found .* \(https:\/\/.*\)\.$/);
  });

  test("is allowed just beside it", () => {
    expect(() => serviceWith(right)).not.toThrow();
  });
});

test("values known only at apply pass all checks", () => {
  const network = new Network();
  const text = new TerraformVariable(network.stack, "text", { type: "string" }).stringValue;
  const list = new TerraformVariable(network.stack, "list", { type: "list(string)" }).listValue;
  new EndpointService(network.stack, "texts", {
    networkLoadBalancerArns: [text],
    supportedRegions: [text],
    privateDnsName: text,
    hostedZoneId: text,
    verificationDomain: text,
  });
  new EndpointService(network.stack, "lists", { gatewayLoadBalancerArns: list, supportedRegions: list, region: text });
  new EndpointService(network.stack, "written", {
    networkLoadBalancerArns: ["${local.arn}"],
    privateDnsName: "${local.name}",
  });
  expect(network.synth().resources("aws_vpc_endpoint_service")).toHaveLength(3);
});

describe("beside other resources of the stack", () => {
  interface Parts {
    readonly type?: string;
    readonly ipAddressType?: string;
    readonly idle?: number;
    readonly service?: Overrides;
    readonly second?: Overrides;
  }

  /** What validation says of a service on a load balancer of the same stack. */
  function complaints({ type = "network", ipAddressType, idle, service = {}, second }: Parts): string {
    const network = new Network();
    const lb = new Lb(network.stack, "lb", { loadBalancerType: type === "" ? undefined : type, ipAddressType });
    new LbListener(network.stack, "listener", {
      loadBalancerArn: lb.arn,
      tcpIdleTimeoutSeconds: idle,
      defaultAction: [{ type: "forward" }],
    });
    new EndpointService(network.stack, "service", { networkLoadBalancerArns: [lb.arn], ...service });
    if (second !== undefined) {
      const other = new Lb(network.stack, "other", { loadBalancerType: "network" });
      new EndpointService(network.stack, "second", { networkLoadBalancerArns: [lb.arn, other.arn], ...second });
    }
    return network.complaints();
  }

  const regions = { supportedRegions: ["us-east-1", "eu-west-1"] };
  const ipv6 = { supportedIpAddressTypes: [IpAddressType.IPV6] };

  test.each<[string, Parts, RegExp, Parts]>([
    [
      "a load balancer of two services",
      { second: {} },
      /construct app\/second\).*app\/service has too.*its own load balancer/,
      { second: { networkLoadBalancerArns: [NLB] } },
    ],
    [
      "an Application Load Balancer by default",
      { type: "" },
      /"networkLoadBalancerArns".*app\/lb, whose type is application/,
      {},
    ],
    ["a Gateway Load Balancer", { type: "gateway" }, /type network, found app\/lb, whose type is gateway/, {}],
    [
      "IPv6 on IPv4 load balancers",
      { service: ipv6 },
      /"supportedIpAddressTypes".*dualstack.*found ipv6 with app\/lb/,
      { service: ipv6, ipAddressType: "dualstack" },
    ],
    [
      "several Regions with an idle time-out",
      { service: regions, idle: 600 },
      /"supportedRegions".*default TCP idle timeout of 350 seconds, found several Regions with app\/listener/,
      { service: regions, idle: 350 },
    ],
    [
      "Regions without the provider's",
      { service: { supportedRegions: ["eu-west-1"] } },
      /a list with us-east-1/,
      { service: regions },
    ],
  ])("%s", (_, wrong, message, right) => {
    expect(complaints(wrong)).toMatch(message);
    expect(complaints(right)).toBe("");
  });

  test("an idle time-out does not matter within one Region", () => {
    expect(complaints({ service: { supportedRegions: ["us-east-1"] }, idle: 600 })).toBe("");
  });

  test("literals are compared too, and a Gateway Load Balancer may serve several services", () => {
    const network = new Network();
    for (const id of ["one", "two"]) new EndpointService(network.stack, id, { networkLoadBalancerArns: [NLB] });
    for (const id of ["three", "four"]) new EndpointService(network.stack, id, { gatewayLoadBalancerArns: [GWLB] });
    expect(network.complaints().match(/has too/g)).toHaveLength(1);
  });

  test("the Region of a provider that the service names counts", () => {
    const network = new Network();
    const provider = new AwsProvider(network.stack, "ireland", { region: "eu-west-1", alias: "ireland" });
    new EndpointService(network.stack, "service", {
      networkLoadBalancerArns: [NLB],
      supportedRegions: ["us-east-1"],
      provider,
    });
    expect(network.complaints()).toMatch(/a list with eu-west-1/);
  });
});

describe("EndpointConnectionAccepter", () => {
  const accept = (vpcEndpointId: string): Json[] => {
    const network = new Network();
    const service = new EndpointService(network.stack, "service", { networkLoadBalancerArns: [NLB] });
    const overrides = { brand_new: 1 };
    const accepter = new EndpointConnectionAccepter(network.stack, "accepter", { service, vpcEndpointId, overrides });
    expect(accepter.vpcEndpointState).toBeDefined();
    return network.synth().resources("aws_vpc_endpoint_connection_accepter");
  };

  test("accepts one endpoint", () => {
    expect(accept("vpce-0123456789abcdef0")).toEqual([
      {
        brand_new: 1,
        vpc_endpoint_id: "vpce-0123456789abcdef0",
        vpc_endpoint_service_id: expect.stringMatching(/^\$\{aws_vpc_endpoint_service\.\w+\.id\}$/) as unknown,
      },
    ]);
  });

  test("refuses the service's id", () => {
    expect(messageOf(() => accept("vpce-svc-0123456789abcdef0"))).toMatch(/"vpcEndpointId".*not that of the service/);
  });
});
