import fc from "fast-check";
import { assess, createPriceBook, type Assessment, type Price, type UsageProfile } from "cdktf-privatelink/planner";
import { tieredCharge } from "../../../planner/cost/tiers";
import { DataPool } from "../../../planner/cost/data-pool";
import { expectedOf, highOf, isBounded, known, lowOf, range, type Quantity } from "../../../planner/model/quantity";
import type { Endpoint, Topology } from "../../../planner/model/topology";
import { decimal, Decimal, ZERO } from "../../../planner/shared/money";
import {
  attachment,
  gatewayLoadBalancerEndpoint,
  interfaceEndpoint,
  natGateway,
  resourceEndpoint,
  serviceNetworkEndpoint,
  text,
  topology,
  usageOf,
} from "./sketch";

/** Properties of the bill for any topology. */

const REGIONS = ["us-east-1", "us-west-2", "ap-northeast-1", "eu-central-2"] as const;
const gbs = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 8_000_000 }));
const sketches = fc.record({
  kind: fc.constantFrom("Interface", "GatewayLoadBalancer", "Resource", "ServiceNetwork"),
  region: fc.constantFrom(...REGIONS),
  zones: fc.integer({ min: 1, max: 6 }),
  vpc: fc.constantFrom("vpc-1", "vpc-2"),
  service: fc.constantFrom("sqs", "kms", "s3"),
  gb: fc.option(gbs, { nil: undefined }),
});
type Sketch = typeof sketches extends fc.Arbitrary<infer S> ? S : never;
const several = fc.array(sketches, { maxLength: 8 });

function endpointOf({ kind, region, zones, vpc, service }: Sketch, at: number): Endpoint {
  const sketch = { region, zones, vpc, service: `com.amazonaws.${region}.${service}` };
  const name = `e${at}`;
  if (kind === "Interface") return interfaceEndpoint(name, sketch);
  if (kind === "GatewayLoadBalancer") return gatewayLoadBalancerEndpoint(name, { region, vpc });
  return kind === "Resource"
    ? resourceEndpoint(name, `arn:${service}`, sketch)
    : serviceNetworkEndpoint(name, "sn-1", sketch);
}

const topologyOf = (list: readonly Sketch[]): Topology => topology(list.map(endpointOf));
const usageFor = (list: readonly Sketch[]): UsageProfile =>
  usageOf(
    Object.fromEntries(
      list.flatMap(({ gb }, at) =>
        gb === undefined ? [] : [[`aws_vpc_endpoint.e${at}`, { monthlyDataProcessedGb: gb }]],
      ),
    ),
  );
const assessed = (list: readonly Sketch[], hours = 730): Assessment =>
  assess(topologyOf(list), { usage: usageFor(list), hoursPerMonth: decimal(hours) });
const amountOf = (quantity: Quantity | undefined): Decimal =>
  quantity !== undefined && isBounded(quantity) ? expectedOf(quantity) : ZERO;
const totalOf = (assessment: Assessment): Decimal => amountOf(assessment.totals["USD"]?.monthly);
const NEAR = decimal("1e-20");
const equal = (a: Decimal, b: Decimal): boolean => a.sub(b).abs().lte(NEAR);

describe("the bill of a topology", () => {
  it("is additive over endpoints of different accounts, which share no tiers", () => {
    fc.assert(
      fc.property(several, several, (one, other) => {
        const apart = (list: readonly Sketch[], account: string): Topology => {
          const { endpoints } = topologyOf(list);
          return topology(endpoints.map((endpoint) => ({ ...endpoint, scope: { ...endpoint.scope, account } })));
        };
        const [first, second] = [apart(one, "1".repeat(12)), apart(other, "2".repeat(12))];
        const moved = second.endpoints.map((endpoint) => ({ ...endpoint, address: `module.m.${endpoint.address}` }));
        const usage: UsageProfile = {
          find: (type, address) =>
            address.startsWith("module.m.")
              ? usageFor(other).find(type, address.slice(9))
              : usageFor(one).find(type, address),
        };
        const together = assess(topology([...first.endpoints, ...moved]), { usage });
        const sum = totalOf(assess(first, { usage })).add(totalOf(assess(topology(moved), { usage })));
        return equal(totalOf(together), sum);
      }),
    );
  });

  it("is additive over endpoints of one account but for the tiers: together never dearer, and alike in the first tier", () => {
    fc.assert(
      fc.property(several, (list) => {
        const apart = list.reduce((sum, sketch) => sum.add(totalOf(assessed([sketch]))), ZERO);
        const together = totalOf(assessed(list));
        const all = list.reduce((sum, { gb }) => sum + (gb ?? 0), 0);
        return together.lte(apart.add(NEAR)) && (all > 1_048_576 || equal(together, apart));
      }),
    );
  });

  it("does not depend on the order of resources", () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 7 }), (list, shift) => {
        const of = topologyOf(list);
        const by = list.length === 0 ? 0 : shift % list.length;
        const turned = { ...of, endpoints: [...of.endpoints.slice(by), ...of.endpoints.slice(0, by)].reverse() };
        const [one, other] = [assess(of, { usage: usageFor(list) }), assess(turned, { usage: usageFor(list) })];
        const sorted = ({ alternatives }: Assessment) =>
          alternatives.map(({ id, addresses, title }) => [id, title, addresses]).sort();
        expect(sorted(other)).toEqual(sorted(one));
        expect(totalOf(other).toFixed(20)).toBe(totalOf(one).toFixed(20));
      }),
    );
  });

  it("never falls when GB, zones or hours grow", () => {
    fc.assert(
      fc.property(
        several,
        sketches,
        gbs,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 744 }),
        (list, one, more, zones, hours) => {
          const before = totalOf(assessed([...list, { ...one, gb: one.gb ?? 0 }]));
          expect(totalOf(assessed([...list, { ...one, gb: (one.gb ?? 0) + more }])).gte(before)).toBe(true);
          expect(totalOf(assessed([...list, { ...one, gb: one.gb ?? 0, zones: one.zones + zones }])).gte(before)).toBe(
            true,
          );
          expect(totalOf(assessed(list, hours)).gte(totalOf(assessed(list, hours - 1 || 1)))).toBe(true);
        },
      ),
    );
  });

  it("scales with the hours, and k like endpoints without GB cost k times one", () => {
    fc.assert(
      fc.property(sketches, fc.integer({ min: 1, max: 9 }), (sketch, k) => {
        const one = { ...sketch, gb: undefined };
        const times = totalOf(assessed([one])).mul(k);
        return (
          equal(totalOf(assessed(Array.from({ length: k }, () => one))), times) &&
          equal(totalOf(assessed([one], 730 * k)), times)
        );
      }),
    );
  });

  it("counts resources other than endpoints once each", () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 0, max: 4 }), (list, count) => {
        const network = {
          natGateways: Array.from({ length: count }, (_, at) => natGateway(`n${at}`)),
          transitGatewayAttachments: Array.from({ length: count }, (_, at) => attachment(`vpc-${at}`)),
        };
        const endpoints = topologyOf(list).endpoints;
        const with_ = assess(topology(endpoints, network), { usage: usageFor(list) });
        return equal(totalOf(with_), totalOf(assessed(list)).add(decimal("73").mul(count))); // 36.50 each
      }),
    );
  });
});

describe("a range contains the figure that results when the unknown becomes known", () => {
  const bands = fc
    .tuple(gbs, gbs, gbs)
    .map((three) => [...three].sort((a, b) => a - b))
    .map(([low = 0, middle = 0, high = 0]) => ({ low, middle, high }));

  it("for zones and GB, in the total and in each endpoint", () => {
    const cases = fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: 3 }),
        more: fc.integer({ min: 0, max: 3 }),
        band: bands,
        at: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(cases, (list) => {
        const unsure = assess(
          topology(
            list.map(({ from, more }, at) =>
              interfaceEndpoint(`e${at}`, { zones: range(from, from, from + more, "unknown") }),
            ),
          ),
          {
            usage: usageOf(
              Object.fromEntries(
                list.map(({ band }, at) => [
                  `aws_vpc_endpoint.e${at}`,
                  {
                    monthlyDataProcessedGb: band.middle,
                    monthlyDataProcessedGbLow: band.low,
                    monthlyDataProcessedGbHigh: band.high,
                  },
                ]),
              ),
            ),
          },
        );
        const revealed = (from: number, to: number, at: number): number => Math.round(from + (to - from) * at);
        const sure = assess(
          topology(
            list.map(({ from, more, at }, index) =>
              interfaceEndpoint(`e${index}`, { zones: revealed(from, from + more, at) }),
            ),
          ),
          {
            usage: usageOf(
              Object.fromEntries(
                list.map(({ band, at }, index) => [
                  `aws_vpc_endpoint.e${index}`,
                  { monthlyDataProcessedGb: revealed(band.low, band.high, at) },
                ]),
              ),
            ),
          },
        );
        expectHolds(unsure.totals["USD"]!.monthly, sure.totals["USD"]!.monthly);
        unsure.endpoints.forEach(({ monthly }, index) => {
          expectHolds(monthly, sure.endpoints[index]!.monthly);
        });
      }),
    );
  });

  it("for the direction of transfer between Regions, and for zones without a network interface", () => {
    const own = createPriceBook(
      REGIONS.map((region, at): Price => ({
        dimension: "inter-region-gb",
        region,
        currency: "USD",
        tiers: [{ upTo: null, unitPrice: decimal(at + 1).div(100) }],
        source: { status: "user", reference: "test" },
      })),
    );
    fc.assert(
      fc.property(gbs, fc.integer({ min: 0, max: 100 }), (gb, percent) => {
        const of = topology([interfaceEndpoint("a", { serviceRegion: "ap-northeast-1" })]);
        const monthly = (figures: object): Quantity =>
          assess(of, {
            prices: own,
            usage: usageOf({ "aws_vpc_endpoint.a": { monthlyDataProcessedGb: gb, ...figures } }),
          }).endpoints[0]!.monthly;
        expectHolds(monthly({}), monthly({ requestShare: decimal(percent).div(100).toString() }));
      }),
    );
  });

  function expectHolds(wide: Quantity, exact: Quantity): void {
    if (!isBounded(wide) || !isBounded(exact)) throw new Error("both have a figure");
    expect(lowOf(wide).lte(lowOf(exact).add(NEAR))).toBe(true);
    expect(highOf(wide).gte(highOf(exact).sub(NEAR))).toBe(true);
  }
});

/** Steps of a price in whole units and whole ten-thousandths, so that BigInt can count them one interval at a time. */
const steps = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 0, max: 1000 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => {
    let upTo = 0;
    return list.map(([width, price], at) => {
      upTo += width;
      return { upTo: at === list.length - 1 ? null : upTo, price };
    });
  });

/** The integral of the step price from 0 to `quantity`, in ten-thousandths. */
function integral(list: readonly { upTo: number | null; price: number }[], quantity: number): bigint {
  const edges = [0, ...list.flatMap(({ upTo }) => (upTo !== null && upTo < quantity ? [upTo] : [])), quantity];
  return edges.slice(1).reduce((sum, edge, at) => {
    const from = edges[at] ?? 0;
    const step = list.find(({ upTo }) => upTo === null || from < upTo)!;
    return sum + BigInt(edge - from) * BigInt(step.price);
  }, 0n);
}

const tiersOf = (list: readonly { upTo: number | null; price: number }[]): Price["tiers"] =>
  list.map(({ upTo, price }) => ({
    upTo: upTo === null ? null : decimal(upTo),
    unitPrice: decimal(price).div(10_000),
  }));

describe("tiers", () => {
  const amounts = fc.integer({ min: 0, max: 12_000_000 });

  it("charge the integral of the step price", () => {
    fc.assert(
      fc.property(
        steps,
        amounts,
        (list, quantity) =>
          tieredCharge(tiersOf(list), decimal(quantity)).mul(10_000).toFixed() === integral(list, quantity).toString(),
      ),
    );
  });

  it("charge each step from where the one before ends: the charge of a + b is that of a and of what follows", () => {
    fc.assert(
      fc.property(steps, amounts, amounts, (list, a, b) => {
        const rest = integral(list, a + b) - integral(list, a);
        const charge = tieredCharge(tiersOf(list), decimal(a + b)).sub(tieredCharge(tiersOf(list), decimal(a)));
        return charge.mul(10_000).toFixed() === rest.toString();
      }),
    );
  });

  it("of a pool: shares add up to the charge for the sum, in proportion to GB", () => {
    fc.assert(
      fc.property(steps, fc.array(amounts, { minLength: 1, maxLength: 6 }), (list, members) => {
        const pool = new DataPool({ tiers: tiersOf(list) } as Price);
        members.forEach((gb) => {
          pool.add(known(gb));
        });
        const shares = members.map((gb) => amountOf(pool.share(known(gb))));
        const all = members.reduce((sum, gb) => sum + gb, 0);
        const charge = decimal(integral(list, all).toString()).div(10_000);
        expect(
          equal(
            shares.reduce((sum, share) => sum.add(share), ZERO),
            charge,
          ),
        ).toBe(true);
        shares.forEach((share, at) => {
          expect(equal(share.mul(all), charge.mul(members[at] ?? 0))).toBe(true);
        });
      }),
    );
  });

  it("of a pool: the cheapest average may lie at a tier's bound", () => {
    // Steps of 1, 0 and 2. With 100 to 300 units in all the average is least at 200, 0.5, and 1 at both ends.
    const pool = new DataPool({
      tiers: tiersOf([
        { upTo: 100, price: 10_000 },
        { upTo: 200, price: 0 },
        { upTo: null, price: 20_000 },
      ]),
    } as Price);
    pool.add(known(50));
    pool.add(range(50, 50, 250, "band"));
    expect(text(pool.share(known(50)))).toBe("25..50");
  });

  it("of a pool with bands: a share lies in its range wherever all members turn out to be, whatever the steps", () => {
    const member = fc.tuple(amounts, amounts, fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(steps, fc.array(member, { minLength: 1, maxLength: 5 }), (list, members) => {
        const price = { tiers: tiersOf(list) } as Price;
        const [unsure, sure] = [new DataPool(price), new DataPool(price)];
        const bands = members.map(([a, b]) => range(Math.min(a, b), Math.min(a, b), Math.max(a, b), "band"));
        const exact = members.map(([a, b, at]) => known(Math.round(Math.min(a, b) + Math.abs(a - b) * at)));
        bands.forEach((gb) => {
          unsure.add(gb);
        });
        exact.forEach((gb) => {
          sure.add(gb);
        });
        bands.forEach((gb, at) => {
          const [wide, share] = [unsure.share(gb), amountOf(sure.share(exact[at]!))];
          expect(isBounded(wide) && lowOf(wide).sub(NEAR).lte(share) && highOf(wide).add(NEAR).gte(share)).toBe(true);
        });
      }),
    );
  });
});
