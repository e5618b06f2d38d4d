import fc from "fast-check";
import { decimal, highOf, isBounded, known, lowOf, range, type Quantity } from "cdktf-privatelink/planner";
import type { BandwidthLine, EndpointUsage } from "cdktf-privatelink/planner";
import { endpointBandwidth } from "../../../planner/bandwidth/endpoint-bandwidth";
import { interfaceEndpoint, placement } from "../topology-factory";

const HOURS = decimal(730);
/** GB that 1 Gbps carries in 730 hours: 10^9 / 8 x 3600 x 730 / 2^30. */
const GB_PER_GBPS = "305939.46576118469238281250";

type Figures = Readonly<Partial<Record<keyof EndpointUsage, string | number>>>;

function lineOf(zones: number | Quantity, figures: Figures): BandwidthLine {
  const usage = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, decimal(value)]));
  const count = typeof zones === "number" ? known(zones) : zones;
  const endpoint = interfaceEndpoint("sqs", { placement: { ...placement([]), zones: count } });
  return endpointBandwidth([endpoint], { find: () => usage }, HOURS)[0]!;
}

function text(quantity: Quantity): string {
  if (!isBounded(quantity)) return "unknown";
  const [low, high] = [lowOf(quantity), highOf(quantity)].map((end) => end.toDecimalPlaces(6).toString());
  return low === high ? low! : `${low}..${high}`;
}

describe("the highest rate", () => {
  it.each<[string, Figures, string]>([
    ["the stated peak", { peakGbps: 12.5, monthlyDataProcessedGb: GB_PER_GBPS, peakToAverage: 3 }, "12.5"],
    ["the average times the stated factor", { monthlyDataProcessedGb: GB_PER_GBPS, peakToAverage: 3 }, "3"],
    [
      "that of both ends of a band",
      {
        monthlyDataProcessedGbLow: GB_PER_GBPS,
        monthlyDataProcessedGbHigh: "611878.931522369384765625",
        peakToAverage: 4,
      },
      "4..8",
    ],
    ["not known from an average", { monthlyDataProcessedGb: GB_PER_GBPS }, "unknown"],
    ["not known from a factor", { peakToAverage: 3 }, "unknown"],
    ["not known from nothing", {}, "unknown"],
  ])("is %s", (_, figures, expected) => {
    expect(text(lineOf(2, figures).requiredGbps)).toBe(expected);
  });

  it("says what is missing", () => {
    expect(lineOf(2, {}).requiredGbps.reason).toContain("peak_gbps");
  });
});

// 30 Gbps over 3 zones are 10 of 100 in each; over the other two 15.
describe("utilisation", () => {
  it.each<[number, number | Quantity, string, string, boolean | undefined]>([
    [30, 3, "0.1", "0.15", false],
    [30.1, 3, "0.100333", "0.1505", true],
    [200, 2, "1", "2", true],
    [250, 2, "1.25", "2.5", true],
    [50, 1, "0.5", "unknown", true],
    [30, range(2, 3, 6, "count"), "0.05..0.15", "0.06..0.3", undefined],
    [15, range(2, 3, 6, "count"), "0.025..0.075", "0.03..0.15", false],
    [30, range(1, 2, 2, "count"), "0.15..0.3", "unknown", true],
    [30, 0, "unknown", "unknown", true],
    [30, { kind: "unknown", reason: "late" }, "unknown", "unknown", undefined],
  ])("of %d Gbps in %j zones is %s, or %s with one lost", (peakGbps, zones, all, lost, isOverBaseline) => {
    const line = lineOf(zones, { peakGbps });
    expect([text(line.utilisation.allZones), text(line.utilisation.oneZoneLost)]).toEqual([all, lost]);
    expect(line.isOverBaseline).toBe(isOverBaseline);
  });
});

it.each([
  [0, "1", "1"],
  [10, "1", "1"],
  [10.1, "2", "1"],
  [100, "10", "1"],
  [101, "11", "2"],
])("%d Gbps need %s zones at the baseline and %s at the ceiling", (peakGbps, atBaseline, atCeiling) => {
  const { zonesForPeak } = lineOf(1, { peakGbps });
  expect([text(zonesForPeak.atBaseline), text(zonesForPeak.atCeiling)]).toEqual([atBaseline, atCeiling]);
});

it("needs no zones that are known when the peak is not", () => {
  expect(text(lineOf(1, {}).zonesForPeak.atBaseline)).toBe("unknown");
});

it("states the GB a month with which a zone is at its baseline", () => {
  expect(lineOf(1, {}).saturatingGbPerMonth.toFixed(6)).toBe("3059394.657612");
});

it("asks for the usage by address and construct path", () => {
  const find = jest.fn();
  endpointBandwidth([{ ...interfaceEndpoint("sqs"), constructPath: "stack/sqs" }], { find }, HOURS);
  expect(find).toHaveBeenCalledWith("aws_vpc_endpoint", "aws_vpc_endpoint.sqs", "stack/sqs");
});

it("holds, in a range, what follows from each number of zones and each GB in it", () => {
  const three = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 2, max: 9 })));
  const sorted = three.map((all) => all.toSorted((a, b) => a - b) as [number, number, number]);
  fc.assert(
    fc.property(sorted, sorted, fc.integer({ min: 1, max: 50 }), ([z1, z2, z3], [g1, g2, g3], peakToAverage) => {
      const wide = lineOf(range(z1, z2, z3, "count"), {
        monthlyDataProcessedGbLow: g1 * 1e5,
        monthlyDataProcessedGbHigh: g3 * 1e5,
        peakToAverage,
      });
      const sure = lineOf(z2, { monthlyDataProcessedGb: g2 * 1e5, peakToAverage });
      for (const share of ["allZones", "oneZoneLost"] as const) {
        const [outer, inner] = [wide.utilisation[share], sure.utilisation[share]];
        expect(isBounded(outer) && isBounded(inner)).toBe(true);
        if (!isBounded(outer) || !isBounded(inner)) continue;
        expect(lowOf(outer).lte(lowOf(inner)) && highOf(outer).gte(highOf(inner))).toBe(true);
      }
      if (wide.isOverBaseline !== undefined) expect(sure.isOverBaseline).toBe(wide.isOverBaseline);
    }),
  );
});
