import * as v from "valibot";
import { PRICE_DIMENSIONS } from "../catalog/names/price-dimensions";
import { figure } from "../user-files/figure";
import { choice, judged, listOf, strict, text, type Problem } from "../user-files/shapes";
import { CURRENCY, DAY, MOST_ENTRIES, REGION, VERSION } from "../user-files/terms";

const MOST_TIERS = 20;
const MOST_TEXT = 1000;
const MOST_MONEY = 1e9;

const AMOUNT = figure(`an amount from 0 to ${MOST_MONEY}`, (value) => value.lte(MOST_MONEY));
const UNITS = figure("a number of units above 0, or null in the last tier", (value) => value.gt(0));

const TIER = strict({ up_to_gb: v.nullish(UNITS), price: AMOUNT });
const TIERS = v.pipe(
  listOf(TIER, "a list of tiers", MOST_TIERS),
  v.minLength(1, "at least one tier"),
  judged((tiers) => contradictionOf(tiers)),
);
const PRICE = v.pipe(
  strict({
    region: REGION,
    dimension: choice(PRICE_DIMENSIONS, "a price dimension"),
    price: v.optional(AMOUNT),
    tiers: v.optional(TIERS),
    source: v.optional(
      v.pipe(text("the source of the price in words"), v.maxLength(MOST_TEXT, `at most ${MOST_TEXT} characters`)),
    ),
    date: v.optional(DAY),
  }),
  judged(({ price, tiers }) =>
    (price === undefined) === (tiers === undefined)
      ? { expected: "either price or tiers", found: price === undefined ? "neither" : "both" }
      : undefined,
  ),
);

export type PriceEntry = v.InferOutput<typeof PRICE>;

/** The keys of a price file. */
export const PRICES = strict({
  version: VERSION,
  currency: v.optional(CURRENCY, "USD"),
  prices: v.pipe(
    listOf(PRICE, "a list of prices", MOST_ENTRIES),
    judged((prices) => repeatedIn(prices)),
  ),
});

/** The first tier whose end contradicts the tiers around it. */
function contradictionOf(tiers: readonly v.InferOutput<typeof TIER>[]): Problem | undefined {
  for (const [index, { up_to_gb: end }] of tiers.entries()) {
    const isLast = index === tiers.length - 1;
    const previousEnd = tiers[index - 1]?.up_to_gb;
    const found = end?.toFixed() ?? "no end";
    const path = [index, "up_to_gb"];
    if (isLast !== (end === null || end === undefined)) {
      return { path, expected: isLast ? "null in the last tier" : "an end in every tier but the last", found };
    }
    if (end && previousEnd && end.lte(previousEnd)) {
      return { path, expected: `more than ${previousEnd.toFixed()}, the end of the previous tier`, found };
    }
  }
  return undefined;
}

function repeatedIn(prices: readonly PriceEntry[]): Problem | undefined {
  const seen = new Set<string>();
  for (const [index, { region, dimension }] of prices.entries()) {
    const key = `${region} ${dimension}`;
    const expected = "one price for each dimension in a Region";
    if (seen.has(key)) return { path: [index], expected, found: `${dimension} in ${region} a second time` };
    seen.add(key);
  }
  return undefined;
}
