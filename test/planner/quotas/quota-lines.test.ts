import { assess, readTerraform, type QuotaLine } from "cdktf-privatelink/planner";
import { configuration, type EndpointSketch } from "../../cli/configurations";
import { planText, sqs } from "../terraform/plans";

interface Figures {
  readonly existing: string;
  readonly planned: string;
  readonly used: string;
  readonly left: string;
  readonly status: string;
}

function text(quantity: QuotaLine["used"]): string {
  if (quantity.kind === "unknown") return "unknown";
  return quantity.kind === "known"
    ? quantity.value.toString()
    : `${quantity.low.toString()}..${quantity.high.toString()}`;
}

function lines(input: string, id: string): Figures[] {
  const { quotas } = assess(readTerraform([{ name: "input", text: input }]));
  return quotas
    .filter((line) => line.id === id)
    .map(({ existing, planned, used, left, status }) => ({
      existing: text(existing),
      planned: text(planned),
      used: text(used),
      left: text(left),
      status,
    }));
}

const PER_VPC = "interface-and-gwlb-endpoints-per-vpc";

function endpoints(count: number, attributes: object = {}): Record<string, EndpointSketch> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `e${index}`,
      { service: `com.amazonaws.vpce.us-east-1.vpce-svc-${index}`, attributes: { ...attributes } },
    ]),
  );
}

describe("interface and Gateway Load Balancer endpoints of a VPC, 50", () => {
  it.each([
    [39, "11", "ok"],
    [40, "10", "low"],
    [50, "0", "low"],
    [51, "-1", "exceeded"],
  ])("%d: %s left, %s", (count, left, status) => {
    expect(lines(configuration("us-east-1", endpoints(count)), PER_VPC)).toEqual([
      { existing: "0", planned: String(count), used: String(count), left, status },
    ]);
  });

  it("counts both kinds together, and each VPC for itself", () => {
    const input = configuration("us-east-1", {
      a: { service: "com.amazonaws.us-east-1.sqs" },
      b: {
        service: "com.amazonaws.vpce.us-east-1.vpce-svc-1",
        subnets: ["subnet-a"],
        attributes: { vpc_endpoint_type: "GatewayLoadBalancer" },
      },
      c: { service: "com.amazonaws.us-east-1.sqs", attributes: { vpc_id: "vpc-2" } },
    });
    expect(lines(input, PER_VPC).map(({ used }) => used)).toEqual(["2", "1"]);
  });

  it("separates what exists from what the change adds and removes", () => {
    const resources = (["create", "update", "no-op", "delete", "forget"] as const).map((action) => {
      const values = { vpc_id: "vpc-1", service_name: "com.amazonaws.us-east-1.sqs", vpc_endpoint_type: "Interface" };
      return sqs({
        address: `aws_vpc_endpoint.${action.replace("-", "_")}`,
        actions: [action],
        values,
        before: values,
      });
    });
    // Existing: update, no-op, delete, forget. Planned: one created, one deleted; AWS keeps the forgotten one.
    expect(lines(planText({ resources }), PER_VPC)).toMatchObject([
      { existing: "4", planned: "0", used: "4", left: "46" },
    ]);
  });

  it("makes a finding of an exceeded quota", () => {
    const { findings } = assess(readTerraform([{ name: "input", text: configuration("us-east-1", endpoints(51)) }]));
    expect(findings.filter(({ rule }) => rule.startsWith("vpce/quota"))).toMatchObject([
      {
        rule: "vpce/quota-exceeded",
        level: "error",
        message: expect.stringContaining("51 of 50 (AWS's default)") as string,
      },
    ]);
  });
});

it("counts gateway endpoints by Region, 20, and by VPC, 255", () => {
  const gateways = Object.fromEntries(
    Array.from({ length: 17 }, (_, index) => [
      `g${index}`,
      {
        service: "com.amazonaws.us-east-1.s3",
        attributes: { vpc_endpoint_type: "Gateway", vpc_id: `vpc-${index}`, subnet_ids: undefined },
      },
    ]),
  );
  const input = configuration("us-east-1", gateways);
  expect(lines(input, "gateway-endpoints-per-region")).toMatchObject([{ used: "17", left: "3", status: "low" }]);
  expect(lines(input, "gateway-endpoints-per-vpc")).toHaveLength(17);
});

it.each([
  [20_480, "0", "ok"],
  [20_481, "-1", "exceeded"],
  [100, "20380", "ok"],
])("counts the characters of a policy with white space: %d", (size, left, status) => {
  const sketch = { service: "com.amazonaws.us-east-1.sqs", attributes: { policy: " ".repeat(size) } };
  expect(lines(configuration("us-east-1", { sqs: sketch }), "endpoint-policy-characters")).toMatchObject([
    { used: String(size), left, status },
  ]);
});

describe("resource gateways", () => {
  function gateways(count: number, attributes: object = {}): string {
    const one = { vpc_id: "vpc-1", subnet_ids: ["subnet-a"], ...attributes };
    const all = Object.fromEntries(Array.from({ length: count }, (_, at) => [`g${at}`, one]));
    return JSON.stringify({
      provider: { aws: [{ region: "us-east-1" }] },
      resource: { aws_vpclattice_resource_gateway: all },
    });
  }

  it.each([
    [1, {}, "resource-gateways-per-vpc", { used: "1", left: "499", status: "ok" }],
    [101, {}, "resource-gateways-per-vpc", { used: "101", left: "399", status: "ok" }],
    [501, {}, "resource-gateways-per-vpc", { used: "501", left: "-1", status: "exceeded" }],
    [1, {}, "ipv4-addresses-per-resource-gateway-interface", { used: "16", left: "46", status: "ok" }],
    [
      1,
      { ipv4_addresses_per_eni: 63 },
      "ipv4-addresses-per-resource-gateway-interface",
      { used: "63", status: "exceeded" },
    ],
    [1, { security_group_ids: ["sg-1", "sg-2"] }, "security-groups-per-resource-gateway", { used: "2", left: "3" }],
  ])("%d with %j: %s", (count, attributes, id, expected) => {
    expect(lines(gateways(count, attributes), id)[0]).toMatchObject(expected);
  });

  it("with IPv6 addresses only have no IPv4 addresses to count", () => {
    expect(lines(gateways(1, { ip_address_type: "IPV6" }), "ipv4-addresses-per-resource-gateway-interface")).toEqual(
      [],
    );
  });
});

it("an endpoint whose VPC is not known is expected in that VPC, and may be in any", () => {
  const { quotas } = assess(
    readTerraform([{ name: "input", text: configuration("us-east-1", endpoints(2, { vpc_id: "${var.x}" })) }]),
  );
  const [line] = quotas.filter(({ id }) => id === PER_VPC);
  expect(line?.used).toMatchObject({ kind: "range" });
  const { used } = line!;
  expect(used.kind === "range" ? [used.low, used.expected, used.high].map(String) : used).toEqual(["0", "2", "2"]);
});
