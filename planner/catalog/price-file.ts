import * as v from "valibot";
import type { Price, PriceTier } from "../model/prices";
import { decimal, type Decimal } from "../shared/money";
import { nearest } from "../shared/nearest";
import { PRICE_DIMENSIONS } from "./names/price-dimensions";
import { findRegion, nearestRegion } from "./regions";

/** One thing that is wrong or odd in a price file. */
export interface PriceFileProblem {
  /** Where, e.g. `prices[3].region`; "" for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** The known name that was probably meant. */
  readonly nearest?: string;
}

export interface PriceFile {
  /** Empty when there are problems. */
  readonly prices: readonly Price[];
  readonly problems: readonly PriceFileProblem[];
  /** Taken as it stands, but odd: a Region that the catalogue does not know. */
  readonly warnings: readonly PriceFileProblem[];
}

const MAX_PRICES = 10_000;
const MAX_TIERS = 20;
const MAX_TEXT = 1000;
const MAX_PROBLEMS = 100;
const MAX_FOUND = 60;

const AMOUNT = 'an amount from 0 to 1000000000, e.g. 0.01 or "0.01"';
const GIGABYTES = "a number of units above 0, or null in the last tier";
const REGION_CODE = "a Region's code, e.g. us-east-1";
const DAY = "a day as YYYY-MM-DD";

const amount = v.pipe(
  v.union([v.string(), v.number()], AMOUNT),
  v.check((value) => /^\d{1,10}(?:\.\d{1,20})?$/.test(plain(value)) && decimal(plain(value)).lte(1e9), AMOUNT),
  v.transform((value) => decimal(plain(value))),
);
const bound = v.pipe(
  v.union([v.string(), v.number()], GIGABYTES),
  v.check((value) => /^\d{1,15}(?:\.\d{1,6})?$/.test(plain(value)) && decimal(plain(value)).gt(0), GIGABYTES),
  v.transform((value) => decimal(plain(value))),
);
const text = v.pipe(
  v.string("text"),
  v.nonEmpty("text that is not empty"),
  v.maxLength(MAX_TEXT, `at most ${MAX_TEXT} characters`),
);

/** An object with these entries: valibot alone takes a list for an object. */
const record = <T extends v.ObjectEntries>(entries: T, expected: string) =>
  v.pipe(v.custom<object>(isRecord, expected), v.object(entries));

const tierKeys = { up_to_gb: v.nullish(bound), price: amount };
const priceKeys = {
  region: v.pipe(v.string(REGION_CODE), v.regex(/^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/, REGION_CODE)),
  dimension: v.picklist(PRICE_DIMENSIONS, "a price dimension"),
  price: v.optional(amount),
  tiers: v.optional(
    v.pipe(
      v.array(record(tierKeys, "an object with up_to_gb and price"), "a list of tiers"),
      v.minLength(1, "at least one tier"),
      v.maxLength(MAX_TIERS, `at most ${MAX_TIERS} tiers`),
    ),
  ),
  source: v.optional(text),
  date: v.optional(v.pipe(v.string(DAY), v.isoDate(DAY))),
};
const fileKeys = {
  version: v.literal(1, "1"),
  currency: v.optional(
    v.pipe(v.string("a currency code, e.g. USD"), v.regex(/^[A-Z]{3}$/, "a currency code, e.g. USD")),
    "USD",
  ),
  prices: v.pipe(
    v.array(record(priceKeys, "an object with region, dimension and price or tiers"), "a list of prices"),
    v.maxLength(MAX_PRICES, `at most ${MAX_PRICES} prices`),
  ),
};
const FILE = record(fileKeys, "an object with version and prices");

type FilePrices = v.InferOutput<typeof FILE>["prices"];

/**
 * Reads a user's price file that YAML or JSON already made a value of. `name` is what reports call the file where a price
 * names no source of its own. Never throws.
 */
export function priceFile(value: unknown, name: string): PriceFile {
  const result = v.safeParse(FILE, value);
  const problems = [...unknownKeys(value), ...(result.success ? [] : result.issues.map(problemOf))];
  if (!result.success || problems.length > 0)
    return { prices: [], problems: problems.slice(0, MAX_PROBLEMS), warnings: [] };
  const { prices: entries, currency } = result.output;
  const contradictions = [...entries.flatMap(contradictionsOf), ...duplicatesOf(entries)];
  if (contradictions.length > 0) return { prices: [], problems: contradictions.slice(0, MAX_PROBLEMS), warnings: [] };
  const prices = entries.map(({ region, dimension, price, tiers, source, date }): Price => ({
    dimension,
    region,
    currency,
    tiers: tiers === undefined ? [{ upTo: null, unitPrice: price as Decimal }] : tiers.map(toTier),
    source: { status: "user", reference: source ?? name, ...(date === undefined ? {} : { date }) },
  }));
  return { prices, problems: [], warnings: entries.flatMap(warningsOf).slice(0, MAX_PROBLEMS) };
}

function toTier(tier: { up_to_gb?: Decimal | null | undefined; price: Decimal }): PriceTier {
  return { upTo: tier.up_to_gb ?? null, unitPrice: tier.price };
}

/** A number as a decimal string without exponent; text as it is. */
function plain(value: string | number): string {
  if (typeof value === "string") return value;
  return Number.isFinite(value) ? decimal(value).toFixed() : "";
}

function problemOf(issue: v.BaseIssue<unknown>): PriceFileProblem {
  const keys = issue.path?.map((item) => item.key) ?? [];
  const key = keys.at(-1);
  const isMissing = issue.path?.at(-1)?.origin === "key";
  if (isMissing) return { path: pathOf(keys.slice(0, -1)), expected: `the key ${String(key)}`, found: "nothing" };
  const meant =
    key === "dimension" ? nearestDimension(issue.input) : key === "region" ? nearRegion(issue.input) : undefined;
  return {
    path: pathOf(keys),
    expected: issue.message,
    found: shown(issue.input),
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}

function nearestDimension(value: unknown): string | undefined {
  return typeof value === "string" ? nearest(value, PRICE_DIMENSIONS, (dimension) => [dimension]) : undefined;
}

function nearRegion(value: unknown): string | undefined {
  return typeof value === "string" ? nearestRegion(value)?.code : undefined;
}

/** Keys that mean nothing here, `__proto__` and the like included. */
function unknownKeys(value: unknown): PriceFileProblem[] {
  if (!isRecord(value)) return [];
  const { prices } = value;
  const entries: readonly unknown[] = Array.isArray(prices) ? prices.slice(0, MAX_PRICES) : [];
  return [
    ...strangersIn(value, fileKeys, []),
    ...entries.flatMap((entry, index) => {
      if (!isRecord(entry)) return [];
      const tiers: readonly unknown[] = Array.isArray(entry["tiers"]) ? entry["tiers"].slice(0, MAX_TIERS) : [];
      return [
        ...strangersIn(entry, priceKeys, ["prices", index]),
        ...tiers.flatMap((tier, step) =>
          isRecord(tier) ? strangersIn(tier, tierKeys, ["prices", index, "tiers", step]) : [],
        ),
      ];
    }),
  ];
}

function strangersIn(value: object, known: object, path: readonly unknown[]): PriceFileProblem[] {
  const names = Object.keys(known);
  return Object.keys(value)
    .filter((key) => !names.includes(key))
    .slice(0, MAX_PROBLEMS)
    .map((key) => {
      const meant = nearest(key, names, (candidate) => [candidate]);
      return {
        path: pathOf(path),
        expected: `only the keys ${names.join(", ")}`,
        found: `the key ${shown(key)}`,
        ...(meant === undefined ? {} : { nearest: meant }),
      };
    });
}

function contradictionsOf(entry: FilePrices[number], index: number): PriceFileProblem[] {
  const path = `prices[${index}]`;
  const { price, tiers } = entry;
  if ((price === undefined) === (tiers === undefined)) {
    return [{ path, expected: "either price or tiers", found: price === undefined ? "neither" : "both" }];
  }
  return (tiers ?? []).flatMap((tier, step, all) => {
    const upTo = tier.up_to_gb ?? null;
    const before = all[step - 1]?.up_to_gb ?? null;
    const isLast = step === all.length - 1;
    const where = `${path}.tiers[${step}].up_to_gb`;
    const found = upTo === null ? "no end" : upTo.toFixed();
    if (isLast) return upTo === null ? [] : [{ path: where, expected: "null in the last tier", found }];
    if (upTo === null) return [{ path: where, expected: "an end in every tier but the last", found }];
    if (before === null || upTo.gt(before)) return [];
    return [{ path: where, expected: `more than ${before.toFixed()}, the end of the tier before`, found }];
  });
}

function duplicatesOf(entries: FilePrices): PriceFileProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ region, dimension }, index) => {
    const key = `${region}/${dimension}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      {
        path: `prices[${index}]`,
        expected: "one price for a Region and dimension",
        found: `${key} as in prices[${earlier}]`,
      },
    ];
  });
}

function warningsOf({ region }: FilePrices[number], index: number): PriceFileProblem[] {
  if (findRegion(region) !== undefined) return [];
  const meant = nearRegion(region);
  return [
    {
      path: `prices[${index}].region`,
      expected: "a Region that the catalogue knows",
      found: region,
      ...(meant === undefined ? {} : { nearest: meant }),
    },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pathOf(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

/** A value as a message can print it: short, on one line. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const words = typeof value === "string" ? JSON.stringify(value) : String(value);
  return words.length > MAX_FOUND ? `${words.slice(0, MAX_FOUND)}...` : words;
}
