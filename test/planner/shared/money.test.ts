import { Decimal as Global } from "decimal.js";
import { decimal } from "cdktf-privatelink/planner";
import { averageGbps } from "../../../planner/shared/units";

it("is exact where binary fractions are not", () => {
  expect(decimal("0.1").add("0.2").eq("0.3")).toBe(true);
  expect(decimal(0.01).mul(3).toString()).toBe("0.03");
});

it("rounds half-up", () => {
  expect(decimal("0.005").toFixed(2)).toBe("0.01");
  expect(decimal("2.345").toFixed(2)).toBe("2.35");
});

it("leaves the settings of decimal.js alone", () => {
  expect(Global.precision).toBe(20);
  expect(decimal(1).div(3).toString()).toBe(`0.${"3".repeat(40)}`);
});

it.each([
  // 1 GB = 8 x 2^30 bits = 8.589934592 x 10^9; an hour has 3,600 seconds.
  ["1", "1", "0.00238609294222"],
  // 10 Gbps for 730 hours: 10 x 10^9 x 730 x 3600 / (8 x 2^30) GB.
  ["3059394.6576118469238", "730", "10"],
])("averages %s GB over %s hours to %s Gbps", (gb, hours, gbps) => {
  expect(averageGbps(decimal(gb), decimal(hours)).toSignificantDigits(12).eq(gbps)).toBe(true);
});
