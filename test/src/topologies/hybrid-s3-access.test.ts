import { HybridS3Access, type HybridS3AccessProps } from "cdktf-privatelink";
import { messageOf, Network, type Json } from "../helpers";

function access(network: Network, more: Partial<HybridS3AccessProps> = {}): HybridS3Access {
  const { vpc, subnets, table } = network;
  return new HybridS3Access(network.stack, "s3", { vpc, subnets, routeTables: [table], ...more });
}

const POLICY = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
};

it("makes the gateway endpoint before the interface endpoint, whose private DNS is for the inbound resolver only", () => {
  const network = new Network();
  access(network, { policy: POLICY });
  const endpoints = network.synth().resources("aws_vpc_endpoint");
  expect(endpoints).toHaveLength(2);
  const gateway = endpoints.find((endpoint) => endpoint["vpc_endpoint_type"] === "Gateway");
  const other = endpoints.find((endpoint) => endpoint["vpc_endpoint_type"] === "Interface");
  expect(gateway).toMatchObject({ route_table_ids: ["${aws_route_table.table.id}"] });
  expect(other).toMatchObject({
    private_dns_enabled: true,
    dns_options: { private_dns_only_for_inbound_resolver_endpoint: true },
    depends_on: [expect.stringMatching(/^aws_vpc_endpoint\.s3_Gateway_/) as string],
    subnet_ids: ["${aws_subnet.a.id}", "${aws_subnet.b.id}"],
  });
  expect([gateway?.["policy"], other?.["policy"]]).toEqual([JSON.stringify(POLICY), JSON.stringify(POLICY)]);
  expect(network.synth().resources("aws_route53_resolver_endpoint")).toEqual([]);
});

it("makes an inbound resolver endpoint that admits DNS from on-premises", () => {
  const network = new Network();
  access(network, { resolverClientCidrs: ["192.168.0.0/16", "2001:db8::/56"] });
  const stack = network.synth();
  expect(stack.resources("aws_route53_resolver_endpoint")).toMatchObject([
    {
      direction: "INBOUND",
      ip_address: [{ subnet_id: "${aws_subnet.a.id}" }, { subnet_id: "${aws_subnet.b.id}" }],
    },
  ]);
  const rules = stack
    .resources("aws_vpc_security_group_ingress_rule")
    .filter((rule: Json) => rule["from_port"] === 53)
    .map((rule) => [rule["ip_protocol"], rule["cidr_ipv4"] ?? rule["cidr_ipv6"], rule["to_port"]]);
  expect(rules).toEqual([
    ["tcp", "192.168.0.0/16", 53],
    ["tcp", "2001:db8::/56", 53],
    ["udp", "192.168.0.0/16", 53],
    ["udp", "2001:db8::/56", 53],
  ]);
});

it.each<[string, (network: Network) => Partial<HybridS3AccessProps>, RegExp]>([
  ["no route table", () => ({ routeTables: [] }), /Property "routeTables".*at least one route table/],
  ["no block", () => ({ resolverClientCidrs: [] }), /"resolverClientCidrs".*at least one CIDR block/],
  ["no CIDR block", () => ({ resolverClientCidrs: ["on-premises"] }), /"resolverClientCidrs".*CIDR notation/],
  [
    "one zone for a resolver",
    ({ a }) => ({ subnets: [a], resolverClientCidrs: ["192.168.0.0/16"] }),
    /"subnets".*two addresses at least/,
  ],
])("refuses %s", (_, props, message) => {
  const network = new Network();
  expect(messageOf(() => access(network, props(network)))).toMatch(message);
});

it("takes one zone without a resolver, and a token for a block", () => {
  const network = new Network();
  access(network, { subnets: [network.a] });
  expect(network.complaints()).toBe("");
  const other = new Network();
  access(other, { resolverClientCidrs: [other.vpc.cidrBlock] });
  expect(other.complaints()).toBe("");
});
