import { evaluateGates, type GatedFigures } from "../../../planner/gates/gates";
import type { MissingCost, Total } from "../../../planner/model/cost";
import type { Finding, Level } from "../../../planner/model/findings";
import type { QuotaLine } from "../../../planner/model/quotas";
import type { Gates } from "../../../planner/model/gates";
import { known, range, unknown, type Quantity } from "../../../planner/model/quantity";
import { decimal } from "../../../planner/shared/money";

const EMPTY: GatedFigures = {
  ...{ findings: [], totals: {}, quotas: [], bandwidth: [], addresses: [], gaps: [], uncounted: [] },
};

const finding = (level: Level): Finding => {
  return { rule: `vpce/${level}`, level, message: "m", input: "plan", address: "e", fix: "f", see: "s" };
};

const total = (monthly: Quantity, missing: readonly MissingCost[] = []): Total => ({
  monthly,
  hourly: known(0),
  missing,
});

const missing = (reason: MissingCost["reason"]): MissingCost => ({
  resourceType: "aws_vpc_endpoint",
  input: "plan",
  address: "e",
  component: "Hours",
  reason,
  explanation: "nobody knows",
});

const quota = (name: string, limit: number, left: Quantity): QuotaLine => ({
  id: name,
  name,
  scope: { kind: "region", label: "us-east-1" },
  limit: { value: limit, basis: "default" },
  adjustable: true,
  existing: known(0),
  planned: known(0),
  used: known(0),
  left,
  status: "ok",
  source: "s",
});

const results = (assessment: Partial<typeof EMPTY>, gates: Gates) => evaluateGates({ ...EMPTY, ...assessment }, gates);

it.each<[string, Gates]>([
  ["nothing set", {}],
  ["never", { failOn: "never" }],
  ["partial totals allowed", { allowPartialTotal: true }],
  ["a currency alone", { currency: "USD" }],
])("%s: no result", (_, gates) => {
  expect(
    results({ findings: [finding("error")], totals: { USD: total(known(1), [missing("price")]) } }, gates),
  ).toEqual([]);
});

describe("fail_on", () => {
  it.each<[Level, readonly Level[], boolean, string]>([
    ["error", [], true, "Findings at level error or above: 0 error; none are allowed"],
    ["error", ["warn", "info"], true, "Findings at level error or above: 0 error; none are allowed"],
    ["error", ["error", "warn"], false, "Findings at level error or above: 1 error; none are allowed"],
    ["warn", ["info"], true, "Findings at level warn or above: 0 error, 0 warn; none are allowed"],
    ["warn", ["error"], false, "Findings at level warn or above: 1 error, 0 warn; none are allowed"],
    ["warn", ["warn", "warn"], false, "Findings at level warn or above: 0 error, 2 warn; none are allowed"],
    ["info", ["info"], false, "Findings at level info or above: 0 error, 0 warn, 1 info; none are allowed"],
  ])("%s with %j: %s", (failOn, levels, holds, message) => {
    expect(results({ findings: levels.map(finding) }, { failOn })).toMatchObject([{ id: "fail_on", holds, message }]);
  });

  it("names the findings", () => {
    const [result] = results({ findings: [finding("error"), finding("info")] }, { failOn: "warn" });
    expect(result?.details).toEqual(["vpce/error e: m"]);
  });
});

describe("max_monthly_cost", () => {
  const between = range(10, 12, 20, "zones are not known");

  it.each<[string, Quantity, string, boolean, string]>([
    ["below", known("9.99"), "10", true, "The monthly cost is USD 9.99; the limit is USD 10.00"],
    ["equal", known(10), "10", true, "The monthly cost is USD 10.00; the limit is USD 10.00"],
    ["just above", known("10.001"), "10", false, "The monthly cost is USD 10.001; the limit is USD 10.00"],
    ["zero", known(0), "0", true, "The monthly cost is USD 0.00; the limit is USD 0.00"],
    ["range below", between, "20", true, "The monthly cost is between USD 10.00 and USD 20.00; the limit is USD 20.00"],
    [
      "range around",
      between,
      "15",
      false,
      "The monthly cost is between USD 10.00 and USD 20.00; the limit is USD 15.00, and the high end is above it",
    ],
    ["range above", between, "9", false, "The monthly cost is between USD 10.00 and USD 20.00; the limit is USD 9.00"],
    [
      "unknown",
      unknown("no price"),
      "9",
      false,
      "The monthly cost in USD is not known (no price); the limit is USD 9.00",
    ],
  ])("%s", (_, monthly, limit, holds, message) => {
    expect(results({ totals: { USD: total(monthly) } }, { maxMonthlyCost: decimal(limit) })).toEqual([
      { id: "max_monthly_cost", holds, message, details: [] },
    ]);
  });

  const totals = { CNY: total(known(50)), USD: total(known(5)) };

  it("compares each currency separately", () => {
    expect(results({ totals }, { maxMonthlyCost: decimal(10) })).toMatchObject([
      { holds: false, message: "The monthly cost is CNY 50.00; the limit is CNY 10.00" },
      { holds: true, message: "The monthly cost is USD 5.00; the limit is USD 10.00" },
    ]);
  });

  it.each([
    ["USD", true, "The monthly cost is USD 5.00; the limit is USD 10.00; costs in CNY are not compared", 1],
    ["CNY", false, "The monthly cost is CNY 50.00; the limit is CNY 10.00", 1],
    ["EUR", false, "The limit of EUR 10.00 was not applied: nothing is billed in EUR, but in CNY and USD", 2],
  ])("in %s compares that one, and names the others", (currency, holds, message, others) => {
    const all = results({ totals }, { maxMonthlyCost: decimal(10), currency });
    expect(all).toMatchObject([{ holds, message }]);
    expect(all[0]?.details).toHaveLength(others);
    expect(all[0]?.details[0]).toMatch(/^Costs in (CNY|USD) are not compared: the limit is in /);
  });

  it.each<[string, Readonly<Record<string, Total>>, boolean]>([
    ["nothing at all is billed", {}, true],
    ["nothing costs anything", { USD: total(known(0)) }, true],
    ["something has an unknown price", { USD: total(known(0), [missing("price")]) }, false],
    ["something costs an unknown amount", { USD: total(unknown("no price")) }, false],
    ["something may cost something", { USD: total(range(0, 1, 2, "r")) }, false],
  ])("in EUR passes only where %s", (_, billed, holds) => {
    expect(results({ totals: billed }, { maxMonthlyCost: decimal(10), currency: "EUR" })).toMatchObject([{ holds }]);
  });

  it("says that a total leaves something out", () => {
    const partial = { USD: total(known(5), [missing("price"), missing("usage")]) };
    expect(results({ totals: partial }, { maxMonthlyCost: decimal(10) })).toMatchObject([
      { holds: true, details: ["The total leaves out 2 costs: AWS will bill more"] },
    ]);
  });
});

describe("allow_partial_total: false", () => {
  it.each<[string, readonly MissingCost["reason"][], boolean, string]>([
    ["whole", [], true, "No price, Region, quantity or resource is missing from the total in USD"],
    ["no usage", ["usage"], true, "No price, Region, quantity or resource is missing from the total in USD"],
    ["no price", ["price"], false, "The total in USD leaves out 1 cost; it must be complete"],
    ["no Region", ["region", "usage"], false, "The total in USD leaves out 1 cost; it must be complete"],
    ["not read", ["unread"], false, "The total in USD leaves out 1 cost; it must be complete"],
    ["no quantity", ["quantity", "price"], false, "The total in USD leaves out 2 costs; it must be complete"],
  ])("%s", (_, reasons, holds, message) => {
    const totals = { USD: total(known(5), reasons.map(missing)) };
    expect(results({ totals }, { allowPartialTotal: false })).toMatchObject([
      { id: "allow_partial_total", holds, message },
    ]);
  });

  it("names what is missing", () => {
    const [result] = results({ totals: { USD: total(known(5), [missing("price")]) } }, { allowPartialTotal: false });
    expect(result?.details).toEqual(["e, Hours: nobody knows"]);
  });
});

describe("quota_headroom_percent", () => {
  it.each<[string, number, Quantity, number, boolean, string[]]>([
    ["enough", 50, known(11), 20, true, []],
    ["just enough", 50, known(10), 20, true, []],
    ["too little", 50, known(9), 20, false, ["q in us-east-1: 9 of 50 left"]],
    ["exceeded", 50, known(-3), 0, false, ["q in us-east-1: -3 of 50 left"]],
    ["used up, none asked", 50, known(0), 0, true, []],
    ["limit of 0", 0, known(0), 20, true, []],
    ["sure in the worst case", 50, range(10, 30, 40, "r"), 20, true, []],
    ["not sure", 50, range(9, 30, 40, "r"), 20, false, ["q in us-east-1: 9 to 40 of 50 left"]],
    ["not known", 50, unknown("no VPC"), 20, false, ["q in us-east-1: what is left of 50 is not known (no VPC)"]],
    ["odd percentage", 1000, known(124), 12.5, false, ["q in us-east-1: 124 of 1000 left"]],
  ])("%s", (_, limit, left, percent, holds, details) => {
    const quotas = [quota("q", limit, left), quota("other", 10, known(10))];
    const message = holds
      ? `At least ${percent}% of every quota is left (2 checked)`
      : `Less than ${percent}% is left, or may be left, in 1 of 2 quotas`;
    expect(results({ quotas }, { quotaHeadroomPercent: decimal(percent) })).toEqual([
      { id: "quota_headroom_percent", holds, message, details },
    ]);
  });
});
