import fc from "fast-check";
import { RULE_DESCRIPTIONS } from "../../../planner/rules/descriptions";
import { readIgnoreTag } from "../../../planner/suppressions/ignore-tag";

const ZONE = "vpce/single-zone";
const POLICY = "vpce/no-policy";

describe("an ignore tag", () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    ["vpce/single-zone test environment", [ZONE], [], "test environment"],
    ["single-zone test", [ZONE], [], "test"],
    ["single-zone+no-policy test", [ZONE, POLICY], [], "test"],
    ["single-zone no-policy test", [ZONE, POLICY], [], "test"],
    ["single-zone + no-policy test", [ZONE, POLICY], [], "test"],
    ["single-zone + vpce/single-zone test", [ZONE], [], "test"],
    ["  single-zone   two   words ", [ZONE], [], "two words"],
    ["single-zone", [ZONE], [], ""],
    ["single-zone because single-zone is cheap", [ZONE], [], "because single-zone is cheap"],
    ["single-zone+no-polcy test", [ZONE], ["no-polcy"], "test"],
    ["vpce/singlezone test", [], ["vpce/singlezone"], "test"],
    ["single-zone,no-policy test", [], [], "single-zone,no-policy test"],
    ["just so", [], [], "just so"],
    ["", [], [], ""],
    ["+", [], [], ""],
    ["constructor __proto__", [], [], "constructor __proto__"],
  ])("%j", (value, rules, unknown, reason) => {
    expect(readIgnoreTag(value)).toEqual({ rules, unknown, reason });
  });

  it("gives back the rules that it was made of, however they are parted", () => {
    const id = fc.constantFrom(...RULE_DESCRIPTIONS.map((rule) => rule.id));
    const part = fc.constantFrom("+", " ", " + ");
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 5 }), part, fc.boolean(), (ids, between, isShort) => {
        const names = isShort ? ids.map((each) => each.replace("vpce/", "")) : ids;
        expect(readIgnoreTag(`${names.join(between)} why not`)).toEqual({ rules: ids, unknown: [], reason: "why not" });
      }),
    );
  });

  it("of any text is read", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(readIgnoreTag(value).rules.every((rule) => rule.startsWith("vpce/"))).toBe(true);
      }),
    );
  });
});
