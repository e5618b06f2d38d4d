import { decimal, known, range, unknown, type Quantity } from "cdktf-privatelink/planner";
import { endpointBandwidth } from "../../../planner/bandwidth/endpoint-bandwidth";
import { bandwidthFindings } from "../../../planner/bandwidth/findings";
import { BANDWIDTH_RULES } from "../../../planner/bandwidth/rules";
import { interfaceEndpoint, placement } from "../topology-factory";

function findings(peak: number | undefined, zones: Quantity, constructPath?: string) {
  const endpoint = interfaceEndpoint("sqs", { placement: { ...placement([]), zones } });
  const usage = { find: () => (peak === undefined ? {} : { peakGbps: decimal(peak) }) };
  const named = constructPath === undefined ? endpoint : { ...endpoint, constructPath };
  return bandwidthFindings(endpointBandwidth([named], usage, decimal(730)));
}

const TWO_OR_THREE = range(2, 2, 3, "the subnets are known after apply");

// The guide's quotas: each zone carries 10 Gbps from the start and 100 Gbps at most.
it.each<[number | undefined, Quantity, string[]]>([
  [200, known(2), ["warn vpce/bandwidth-one-zone-lost"]],
  [200.1, known(2), ["error vpce/bandwidth-exceeded"]],
  [100.1, known(2), ["warn vpce/bandwidth-one-zone-lost"]],
  [100, known(2), ["info vpce/bandwidth-over-baseline"]],
  [20.1, known(2), ["info vpce/bandwidth-over-baseline"]],
  [20, known(2), []],
  [100, known(1), ["info vpce/bandwidth-over-baseline"]],
  [101, known(1), ["error vpce/bandwidth-exceeded"]],
  [25, TWO_OR_THREE, []],
  [31, TWO_OR_THREE, ["info vpce/bandwidth-over-baseline"]],
  [201, TWO_OR_THREE, ["info vpce/bandwidth-over-baseline"]],
  [301, TWO_OR_THREE, ["error vpce/bandwidth-exceeded"]],
  [5, known(0), []],
  [500, unknown("late"), []],
  [undefined, known(2), []],
])("a peak of %d Gbps in zones %j: %j", (peak, zones, expected) => {
  expect(findings(peak, zones).map(({ rule, level }) => `${level} ${rule}`)).toEqual(expected);
});

it.each([
  [250, "The peak is 250 Gbps; with 2 Availability Zones the endpoint carries 200 Gbps at most"],
  [
    150,
    "The peak is 150 Gbps; with 2 Availability Zones the endpoint carries it, but only 100 Gbps when one zone is lost",
  ],
  [25, "The peak is 25 Gbps; with 2 Availability Zones the endpoint carries 20 Gbps from the start"],
])("%d Gbps: %s", (peak, message) => {
  expect(findings(peak, known(2), "stack/sqs")).toEqual([
    expect.objectContaining({
      message,
      input: "plan",
      address: "aws_vpc_endpoint.sqs",
      constructPath: "stack/sqs",
      see: "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html",
    }),
  ]);
});

it("describes its rules", () => {
  expect(Object.values(BANDWIDTH_RULES).map(({ id, level }) => `${level} ${id}`)).toEqual([
    "error vpce/bandwidth-exceeded",
    "warn vpce/bandwidth-one-zone-lost",
    "info vpce/bandwidth-over-baseline",
  ]);
});
