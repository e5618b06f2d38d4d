import fc from "fast-check";
import { characterCount, minifyPolicy } from "../../../planner/policies/lint";

test.each([
  ['{ "a" : [ 1 , 2 ] }', '{"a":[1,2]}'],
  ['{\r\n\t"a b": "c  d"\n}', '{"a b":"c  d"}'],
  ['{ "a\\" b" : "\\\\" }', '{"a\\" b":"\\\\"}'],
  ['{"a": 1.00, "a": 2}', '{"a":1.00,"a":2}'],
  ["", ""],
])("%j without white space is %j", (text, expected) => {
  expect(minifyPolicy(text)).toBe(expected);
});

test("minified JSON says the same and is as short as JSON gets", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 4 }), (value, indent) => {
      expect(minifyPolicy(JSON.stringify(value, undefined, indent))).toBe(JSON.stringify(value));
    }),
  );
});

test("characters are counted as code points", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(characterCount(text)).toBe(Array.from(text).length);
    }),
  );
});
