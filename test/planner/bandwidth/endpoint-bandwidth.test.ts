import { assess, decimal, highOf, isBounded, lowOf, readTerraform, type Quantity } from "cdktf-privatelink/planner";
import { usageProfile } from "../../../planner/usage/profile";
import { configuration } from "../../cli/configurations";

function ends(quantity: Quantity): [string, string] | "unknown" {
  return isBounded(quantity) ? [lowOf(quantity).toString(), highOf(quantity).toString()] : "unknown";
}

function bandwidth(attributes: object, gb?: number) {
  const text = configuration("us-east-1", {
    sqs: { service: "com.amazonaws.us-east-1.sqs", attributes: { ...attributes } },
  });
  const usage = usageProfile([], gb === undefined ? {} : { aws_vpc_endpoint: { monthlyDataProcessedGb: decimal(gb) } });
  return assess(readTerraform([{ name: "input", text }]), { usage }).bandwidth;
}

// The guide's quotas: 10 Gbps per Availability Zone at first, 100 Gbps after scaling, zones x 100 Gbps in all.
it.each([
  [1, ["10", "10"], ["100", "100"]],
  [2, ["20", "20"], ["200", "200"]],
  [3, ["30", "30"], ["300", "300"]],
])("%d zones carry %j Gbps from the start and %j at the most", (zones, baseline, maximum) => {
  const subnets = Array.from({ length: zones }, (_, index) => `subnet-${index}`);
  const [line] = bandwidth({ subnet_ids: subnets });
  expect(line).toMatchObject({ baselinePerZoneGbps: decimal(10), ceilingPerZoneGbps: decimal(100) });
  expect([ends(line!.baselineGbps), ends(line!.maximumGbps)]).toEqual([baseline, maximum]);
});

it("is a range where the zones are", () => {
  const [line] = bandwidth({ subnet_ids: "${var.subnets}" });
  expect([ends(line!.baselineGbps), ends(line!.maximumGbps)]).toEqual([
    ["0", "60"],
    ["0", "600"],
  ]);
});

it("averages the stated GB over the month, and leaves the average unknown without them", () => {
  // 10 Gbps for 730 hours are 3,059,394.66 GB.
  const [line] = bandwidth({}, 3_059_394.6576118469);
  expect(isBounded(line!.averageGbps) && lowOf(line!.averageGbps).toFixed(6)).toBe("10.000000");
  expect(bandwidth({})[0]!.averageGbps.kind).toBe("unknown");
});

it("has nothing to say of a gateway endpoint", () => {
  expect(bandwidth({ vpc_endpoint_type: "Gateway", service_name: "com.amazonaws.us-east-1.s3" })).toEqual([]);
});
