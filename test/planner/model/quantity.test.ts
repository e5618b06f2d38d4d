import fc from "fast-check";
import {
  add,
  assumed,
  combine,
  decimal,
  expectedOf,
  highOf,
  inferred,
  isBounded,
  known,
  lowOf,
  multiply,
  range,
  unknown,
  type Bounded,
} from "cdktf-privatelink/planner";

const figure = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => decimal(cents).div(100));
const bounded: fc.Arbitrary<Bounded> = fc
  .tuple(figure, figure, figure)
  .map(([a, b, c]) => [a, b, c].sort((x, y) => x.comparedTo(y)))
  .map(([low, expected, high]) => range(low!, expected!, high!, "generated"));

/** A quantity, and a value that it may turn out to be. */
const withOutcome = fc.tuple(bounded, fc.double({ min: 0, max: 1, noNaN: true })).map(([quantity, share]) => ({
  quantity,
  outcome: lowOf(quantity).add(highOf(quantity).sub(lowOf(quantity)).mul(share)),
}));

function contains(quantity: ReturnType<typeof add>, value: ReturnType<typeof decimal>): boolean {
  return isBounded(quantity) && value.gte(lowOf(quantity)) && value.lte(highOf(quantity));
}

describe("a range contains the result once its parts are known", () => {
  it("in a sum", () => {
    fc.assert(
      fc.property(fc.array(withOutcome, { minLength: 1, maxLength: 8 }), (parts) => {
        const outcome = parts.reduce((sum, part) => sum.add(part.outcome), decimal(0));
        return contains(add(parts.map(({ quantity }) => quantity)), outcome);
      }),
    );
  });

  it("in a product", () => {
    fc.assert(
      fc.property(withOutcome, withOutcome, (a, b) =>
        contains(multiply(a.quantity, b.quantity), a.outcome.mul(b.outcome)),
      ),
    );
  });
});

it("keeps low <= expected <= high", () => {
  fc.assert(
    fc.property(fc.array(bounded, { minLength: 1, maxLength: 8 }), (parts) => {
      const sum = add(parts);
      return isBounded(sum) && lowOf(sum).lte(expectedOf(sum)) && expectedOf(sum).lte(highOf(sum));
    }),
  );
});

describe("combine", () => {
  it("is unknown, with every reason once, as soon as one part is", () => {
    expect(add([known(1), unknown("no usage"), unknown("no price"), unknown("no usage")])).toEqual(
      unknown("no usage; no price"),
    );
  });

  it.each([
    ["known parts", [known(1), known(2)], { kind: "known", value: decimal(3), basis: "known" }],
    [
      "an inferred part",
      [known(1), inferred(2, "references")],
      { kind: "known", value: decimal(3), basis: "inferred", reason: "references" },
    ],
    [
      "an inferred and an assumed part",
      [assumed(1, "usual"), inferred(2, "references")],
      { kind: "known", value: decimal(3), basis: "assumed", reason: "usual; references" },
    ],
    [
      "a range",
      [known(1), range(1, 2, 6, "zones")],
      { kind: "range", low: decimal(2), expected: decimal(3), high: decimal(7), basis: "inferred", reason: "zones" },
    ],
  ])("is as sure as its least sure part: %s", (_, parts, sum) => {
    expect(add(parts)).toEqual(sum);
  });

  it("adds nothing to zero", () => {
    expect(add([])).toEqual(known(0));
    expect(combine([known(2)], ([value]) => value!.mul(value!))).toEqual(known(4));
  });
});

describe("range", () => {
  it("is one figure when both ends are equal", () => {
    expect(range(2, 5, 2, "zones")).toEqual({ kind: "known", value: decimal(2), basis: "inferred", reason: "zones" });
  });

  it.each([
    [0, 1],
    [9, 6],
    [3, 3],
  ])("clamps an expected %d between its ends", (expected, clamped) => {
    expect(expectedOf(range(1, expected, 6, "zones"))).toEqual(decimal(clamped));
  });
});
