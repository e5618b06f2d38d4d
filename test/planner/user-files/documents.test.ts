import fc from "fast-check";
import { readJson } from "../../../planner/user-files/json-document";
import { readYaml } from "../../../planner/user-files/yaml-document";

const NESTED = '{\n  "a": { "__proto__": [1, "x", { "b": null }], "c": 1.10 },\n  "d": [[], {}, true]\n}';

describe("JSON is read like YAML", () => {
  const json = readJson("f", NESTED)!;
  const yaml = readYaml("f", NESTED);

  it("with the same content", () => {
    expect(json.content).toEqual(JSON.parse(NESTED));
    expect(yaml.content).toEqual(json.content);
    expect(Object.keys((json.content as { a: object }).a)).toEqual(["__proto__", "c"]);
  });

  it.each<[(string | number)[], string, string]>([
    [[], "1, column 1", "1, column 1"],
    [["a"], "2, column 3", "2, column 8"],
    [["a", "__proto__", 1], "2, column 27", "2, column 27"],
    [["a", "__proto__", 2, "b"], "2, column 34", "2, column 39"],
    [["a", "nothing"], "2, column 8", "2, column 8"],
    [["a", "__proto__", 7], "2, column 23", "2, column 23"],
    [["d", 1, "x"], "3, column 13", "3, column 13"],
  ])("with the same places: %j", (path, key, value) => {
    for (const document of [json, yaml]) {
      expect(document.placeOf(path, "key")).toBe(`f, line ${key}`);
      expect(document.placeOf(path)).toBe(`f, line ${value}`);
    }
  });

  it.each(["0.1", "100", "1e3", "1.5e-7", "1.1000000000000000000000", "123456789012345", "0.30000000000000004", "-0"])(
    "with the number %s",
    (number) => {
      for (const read of [readJson, readYaml]) expect(read("f", `[${number}]`)!.content).toEqual([Number(number)]);
    },
  );

  it.each(["0.12345678901234567890", "1e999", "-1e999", "12345678901234567891", "4503599627370497.5"])(
    "with the text of %s, which no double is equal to",
    (number) => {
      for (const read of [readJson, readYaml]) expect(read("f", `[${number}]`)!.content).toEqual([number]);
    },
  );

  it.each(["", "a: 1", "{a: 1}", '{"a": 1,}', '{"a": 1} x', "// no\n{}", "{} // no", '{"a": 01}', "[1", "{'a': 1}"])(
    "only where it is JSON: not %j",
    (text) => {
      expect(readJson("f", text)).toBeUndefined();
    },
  );
});

it.each(["{a: {b: 1, b: 2}, c: {d: 1, d: 2}}", '{"a": {"b": 1, "b": 2}, "c": {"d": 1, "d": 2}}'])(
  "names the first of two repeated keys: %s",
  (text) => {
    expect((readJson("f", text) ?? readYaml("f", text)).problem?.found).toBe("the key b a second time");
  },
);

it("reads any value that JSON can write", () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
      const text = JSON.stringify(value);
      expect(readJson("f", text)!.content).toEqual(JSON.parse(text));
    }),
  );
});
