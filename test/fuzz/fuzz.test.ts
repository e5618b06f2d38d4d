import { decimal, type Assessment } from "cdktf-privatelink/planner";
import { checkInput, checkTotals } from "./check";
import { corpus } from "./corpus";
import { mutated } from "./mutate";
import { Random } from "./random";

it("a seed repeats its inputs, and another one gives others", async () => {
  const [text] = await corpus();
  const inputs = [1, 2, 3, 4, 5].map((seed) => mutated(text, new Random(seed)));
  expect([1, 2, 3, 4, 5].map((seed) => mutated(text, new Random(seed)))).toEqual(inputs);
  expect(new Set([text, ...inputs]).size).toBeGreaterThan(4);
});

it("takes recorded inputs, and most of the mutated ones", async () => {
  const documents = await corpus();
  for (const text of documents.slice(0, 6)) expect(await checkInput(text)).toBe(true);
  const results: boolean[] = [];
  for (let seed = 0; seed < 60; seed += 1) {
    const random = new Random(seed);
    results.push(await checkInput(mutated(random.pick(documents), random)));
  }
  expect(results.filter(Boolean).length).toBeGreaterThan(30);
  expect(results).toContain(false);
}, 60_000);

const totalOf = (monthly: object): Pick<Assessment, "totals" | "totalsByInput"> =>
  ({ totals: { USD: { monthly, hourly: { kind: "unknown", reason: "" }, missing: [] } }, totalsByInput: {} }) as never;

it.each([
  ["negative", { kind: "known", value: decimal("-0.01") }],
  ["not a number", { kind: "known", value: decimal(NaN) }],
  ["infinite", { kind: "known", value: decimal(Infinity) }],
  ["the wrong way round", { kind: "range", low: decimal(2), expected: decimal(1), high: decimal(3) }],
])("notices a total that is %s", (_, monthly) => {
  expect(() => {
    checkTotals(totalOf(monthly));
  }).toThrow("A total cannot be");
});

it("lets right totals pass", () => {
  expect(() => {
    checkTotals(totalOf({ kind: "range", low: decimal(0), expected: decimal(1), high: decimal(3) }));
  }).not.toThrow();
});
