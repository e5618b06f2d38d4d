import { decimal, type QuotaLine } from "cdktf-privatelink/planner";
import fc from "fast-check";
import { known, range, unknown } from "../../../planner/model/quantity";
import { exhaustedInMonth } from "../../../planner/quotas/growth";
import { increaseOf } from "../../../planner/quotas/increase";

const LIMIT = { value: 50, basis: "default" } as const;

function month(used: QuotaLine["used"], growth: { endpoints?: number; percent?: number }): number | undefined {
  return exhaustedInMonth(
    { used, limit: LIMIT },
    {
      ...(growth.endpoints === undefined ? {} : { endpointsPerMonth: decimal(growth.endpoints) }),
      ...(growth.percent === undefined ? {} : { percentPerMonth: decimal(growth.percent) }),
    },
  );
}

it.each<[string, QuotaLine["used"], { endpoints?: number; percent?: number }, number | undefined]>([
  ["40 and 5 a month: 45, 50, 55", known(40), { endpoints: 5 }, 3],
  ["50 is the limit: the next one exceeds it", known(50), { endpoints: 1 }, 1],
  ["half an endpoint a month", known(49), { endpoints: 0.5 }, 3],
  ["25 and 10 percent a month: 27.5, 30.25, ... 48.72, 53.59", known(25), { percent: 10 }, 8],
  ["both: 40 x 1.1 + 5 = 49, then 58.9", known(40), { endpoints: 5, percent: 10 }, 2],
  ["a range counts with its high end", range(10, 20, 48, "why"), { endpoints: 1 }, 3],
  ["no growth", known(40), {}, undefined],
  ["nothing grows by percent of nothing", known(0), { percent: 10 }, undefined],
  ["not within ten years", known(0), { endpoints: 0.1 }, undefined],
  ["exceeded already", known(51), { endpoints: 1 }, undefined],
  ["not known", unknown("why"), { endpoints: 1 }, undefined],
])("%s", (_, used, growth, expected) => {
  expect(month(used, growth)).toBe(expected);
});

it("comes no later when more is used or it grows faster", () => {
  const never = 1_000;
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(20), fc.nat(20), (used, more, growth, faster) => {
      const slow = month(known(Math.min(used, 50)), { endpoints: growth }) ?? never;
      const fast = month(known(Math.min(used + more, 50)), { endpoints: growth + faster }) ?? never;
      expect(fast).toBeLessThanOrEqual(slow);
    }),
  );
});

describe("the increase to ask for", () => {
  const line = (more: Partial<QuotaLine>): QuotaLine => ({
    id: "interface-and-gwlb-endpoints-per-vpc",
    code: "L-29B6F2EB",
    name: "",
    scope: { kind: "vpc", label: "vpc-1" },
    limit: LIMIT,
    adjustable: true,
    existing: known(0),
    planned: known(0),
    used: known(60),
    left: known(-10),
    status: "exceeded",
    source: "",
    ...more,
  });

  it.each<[string, Partial<QuotaLine>, number | undefined]>([
    ["a quarter more than is used, to the next ten", {}, 80],
    ["at least the next ten above the limit", { used: known(40), status: "low" }, 60],
    ["the high end of a range", { used: range(45, 50, 90, "why"), status: "unknown", exhaustedInMonth: 3 }, 120],
    ["what growth exhausts within a year", { used: known(30), status: "ok", exhaustedInMonth: 12 }, 60],
    ["nothing for what lasts longer", { used: known(30), status: "ok", exhaustedInMonth: 13 }, undefined],
    ["nothing where enough is left", { used: known(10), status: "ok" }, undefined],
    ["nothing where AWS grants nothing", { adjustable: false }, undefined],
  ])("%s", (_, more, desired) => {
    expect(increaseOf(line(more), "vpc")?.desiredValue).toBe(desired);
  });

  it("names the quota without a code of Service Quotas nowhere", () => {
    const { code, ...without } = line({});
    expect(code).toBe("L-29B6F2EB");
    expect(increaseOf(without, "vpc")).toBeUndefined();
  });

  it("is a line for the AWS CLI", () => {
    expect(increaseOf(line({}), "vpc", "us-east-1")?.command).toBe(
      "aws service-quotas request-service-quota-increase --service-code vpc --quota-code L-29B6F2EB --desired-value 80 --region us-east-1",
    );
  });
});
