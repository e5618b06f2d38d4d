import fc from "fast-check";
import { matchesPattern } from "../../../planner/shared/patterns";

describe("a pattern", () => {
  it.each([
    ["a.b", "a.b", true],
    ["a.b", "axb", false],
    ["a.b", "a.bc", false],
    ["*", "", true],
    ["*", "anything", true],
    ["**", "anything", true],
    ["", "", true],
    ["", "a", false],
    ["a*", "a", true],
    ["a*", "ba", false],
    ["*a", "ba", true],
    ["*a", "ab", false],
    ["a*a", "a", false],
    ["a*a", "aa", true],
    ["ab*ba", "aba", false],
    ["a*b*c", "a-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["a*bc*c", "abc", false],
    ["a*bc*c", "abcc", true],
    ["aws_vpc_endpoint.this[*]", 'aws_vpc_endpoint.this["s3"]', true],
    ["aws_vpc_endpoint.this[*]", "aws_vpc_endpoint.this", false],
    ["Stack/*", "Stack/Vpc\nSqs", true],
  ])("%j, %j: %s", (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected);
  });

  it("matches as a regular expression does", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 10 });
    fc.assert(
      fc.property(letters, name, (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${pattern.replace(/\*+/g, ".*")}$`).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("of many stars ends at once", () => {
    expect(matchesPattern(`${"*a".repeat(2000)}b`, "a".repeat(100_000))).toBe(false);
  });
});
