import * as v from "valibot";
import { figure } from "../../../planner/user-files/figure";
import { shortText, shown } from "../../../planner/user-files/shown";

const AMOUNT = figure("an amount up to 1000", (value) => value.lte(1000));
const ANY = figure("any amount");

it.each<[string | number, string]>([
  [0, "0"],
  [-0, "0"],
  ["0", "0"],
  [" 12.50 ", "12.5"],
  [1000, "1000"],
  [1e-7, "0.0000001"],
  ["0.123456789012345678901234567890123456789", "0.123456789012345678901234567890123456789"],
])("%j is the exact figure %s", (value, text) => {
  expect(v.parse(AMOUNT, value).valueOf()).toBe(text);
});

it.each([
  -1,
  Infinity,
  NaN,
  "1e3",
  "-1",
  "+1",
  "1.",
  ".5",
  "1,5",
  "0x10",
  "",
  " ",
  "1 2",
  true,
  null,
  [],
  {},
  1001,
  "1001",
])("%j is not an amount", (value) => {
  expect(v.safeParse(AMOUNT, value).issues?.[0].message).toBe("an amount up to 1000");
});

it.each([1e300, 1e-50, "1".repeat(41), `0.${"1".repeat(40)}`])("%j has too many digits", (value) => {
  expect(v.safeParse(ANY, value).issues?.[0].message).toBe("at most 40 digits");
});

it.each<[unknown, string]>([
  [null, "nothing"],
  [undefined, "nothing"],
  [[], "a list"],
  [{}, "keys with values"],
  ["a\n", '"a\\n"'],
  [1.5, "1.5"],
  [false, "false"],
  ["x".repeat(100), `"${"x".repeat(59)}…`],
])("%j is shown as %s", (value, text) => {
  expect(shown(value)).toBe(text);
});

it("never cuts a character in half", () => {
  expect(shortText("ab😀c", 3)).toBe("ab…");
  expect(shortText("ab😀c", 4)).toBe("ab😀…");
  expect(shortText("ab😀c", 5)).toBe("ab😀c");
});
