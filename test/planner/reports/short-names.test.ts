import fc from "fast-check";
import { shortNames } from "../../../planner/reports/short-names";

/** Columns of a terminal, at most: letters outside the Latin script may take two. */
const width = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter !== "…" && letter.codePointAt(0)! >= 0x1100 ? 2 : 1), 0);

function check(names: readonly string[], columns: number): void {
  const short = shortNames(names, columns);
  expect(short).toHaveLength(names.length);
  expect(new Set(short).size).toBe(new Set(names).size);
  names.forEach((name, at) => {
    expect(short[names.indexOf(name)]).toBe(short[at]);
  });
  for (const text of short) {
    expect(width(text)).toBeLessThanOrEqual(columns);
    expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Cf}]/u);
  }
}

const letters = fc.constantFrom(
  "a",
  "b",
  "/",
  ".",
  "_",
  "🚀",
  "端",
  "\ud83d",
  "\u202e",
  "\u001b",
  "é",
  "[",
  '"',
  "…",
  "#",
  " ",
);
const part = fc.string({ unit: letters, maxLength: 12 });
const path = fc
  .tuple(part, fc.constantFrom("", "x".repeat(80), "端".repeat(50), "…".repeat(45)), part)
  .map((parts) => parts.join(""));
const hostile = fc.oneof(
  part,
  path,
  fc.tuple(path, path).map((parts) => parts.join("/")),
  fc.string({ unit: "binary", maxLength: 120 }),
);

it("distinct names stay distinct and fit", () => {
  fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 30 }), fc.integer({ min: 16, max: 60 }), check), {
    numRuns: 500,
  });
});

it("names that differ in one place of many stay distinct", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(200), fc.constantFrom("b", "🚀", "端")), { minLength: 2, maxLength: 20 }),
      (places) => {
        check(
          places.map(([at, letter]) => `${"a".repeat(at)}${letter}${"a".repeat(200 - at)}`),
          39,
        );
      },
    ),
    { numRuns: 200 },
  );
});

it.each<[string, readonly string[], number, readonly string[]]>([
  ["names that fit", ["dev/networking/ecr-api", "dev/s3"], 39, ["dev/networking/ecr-api", "dev/s3"]],
  [
    "what all construct paths begin with",
    ["dev/networking/endpoints/shared/ecr-api/Resource", "dev/networking/endpoints/shared/ecr-dkr/Resource"],
    30,
    ["…/ecr-api", "…/ecr-dkr"],
  ],
  [
    "what they end with, too",
    ["dev/vpc/a-very-long-name-of-a-construct/Endpoint/Resource", "dev/vpc/another-very-long-name/Endpoint/Resource"],
    39,
    ["…/a-very-long-name-of-a-construct/…", "…/another-very-long-name/…"],
  ],
  [
    "the id of the main resource, not where it is what distinguishes",
    ["dev/shared/networking/a-long-name/Resource", "dev/shared/networking/a-long-name"],
    39,
    ["…/a-long-name/Resource", "…/a-long-name"],
  ],
  [
    "what all addresses begin with",
    ["logs", "sqs"].map((name) => `aws_vpc_endpoint.vpc_endpoints_${name}_endpoint_32004572`),
    39,
    ["…vpc_endpoints_logs_endpoint_32004572", "…vpc_endpoints_sqs_endpoint_32004572"],
  ],
  [
    "instances of two modules",
    ["a", "b"].map((key) => `module.network["${key}"].module.endpoints.aws_vpc_endpoint.this["logs"]`),
    43,
    ['…network["a"].module.endpoints…this["logs"]', '…network["b"].module.endpoints…this["logs"]'],
  ],
  [
    "names that two cuts would make equal",
    ["1", "2"].map((zone) => `${"n".repeat(60)}-zone-${zone}-${"n".repeat(60)}`),
    30,
    ["…-zone-1-nnnnn…", "…-zone-2-nnnnn…"],
  ],
  ["the same name twice", ["a".repeat(50), "a".repeat(50)], 20, ["aaaaaaaaaa…aaaaaaaaa", "aaaaaaaaaa…aaaaaaaaa"]],
  ["a character that is escaped, and its escape", ["\u202e", "\\u{202e}"], 20, ["\\u{202e}", "\\u{202e} #2"]],
])("%s", (_, names, columns, expected) => {
  expect(shortNames(names, columns)).toEqual(expected);
});

it("takes time in proportion to the text", () => {
  const names = Array.from({ length: 2_000 }, (_, at) => `${"m/".repeat(2_000)}${at}/${"[".repeat(2_000)}`);
  const start = performance.now();
  check(names.slice(0, 200), 39);
  shortNames(names, 39);
  expect(performance.now() - start).toBeLessThan(20_000);
});
