import * as v from "valibot";
import { PRICE_DIMENSIONS } from "../catalog/names/price-dimensions";
import { QUOTA_ENTRIES } from "../quotas/quota-file";
import { findRule, nearestRule } from "../rules/descriptions";
import { BAND, isBand, usageOf } from "../usage/usage-entry";
import { USAGE_FIGURES } from "../usage/usage-keys";
import { isDay } from "../user-files/day";
import { figure } from "../user-files/figure";
import { listOf, mappingOf, oneOf, pattern, strict, text } from "../user-files/shapes";

/** 31 days: no month has more hours. */
const MOST_HOURS = 744;
/** Of suppressions and of quotas. */
const MOST_ENTRIES = 10_000;

const AMOUNT = figure("a number that is not negative");
const PERCENT = figure("a percentage from 0 to 100", (value) => value.lte(100));
const CURRENCY = pattern(/^[A-Z]{3}$/, "a currency code, such as USD");
const REGION = pattern(/^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/, "a Region's code, such as us-east-1");
const DAY = "a day of the calendar as YYYY-MM-DD";
const INVENTORY = "the path of an inventory file, or a list of paths";
const INVENTORY_FILES = listOf(text("the path of an inventory file"), INVENTORY, MOST_ENTRIES);
const QUOTAS = "the path of a quotas file, or a list of quotas";
const LEVEL = "one of off, error, warn, info";

const ruleId = (id: string) =>
  findRule(id) === undefined ? { expected: "the id of a rule", meant: nearestRule(id)?.id } : undefined;
const resourceType = (type: string) =>
  /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(type)
    ? undefined
    : { expected: "a resource type, such as aws_vpc_endpoint", meant: undefined };

const usageEntry = v.pipe(
  strict(USAGE_FIGURES),
  v.check((entry) => isBand(entry), BAND),
  v.transform(usageOf),
);

const suppression = strict({
  rule: v.pipe(
    v.string("the id of a rule"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const problem = ruleId(dataset.value);
      if (problem === undefined) return;
      addIssue({
        expected: problem.expected,
        message: problem.meant === undefined ? "" : `Perhaps you mean ${problem.meant}`,
      });
    }),
  ),
  resource: text("an address or a construct path"),
  reason: text("a reason in words"),
  until: v.optional(v.pipe(v.string(DAY), v.check(isDay, DAY))),
});

/** What a configuration file may say. */
export const CONFIG_KEYS = {
  version: v.optional(v.literal(1, "1")),
  region: v.optional(REGION),
  hours_per_month: v.optional(
    figure(`a number of hours above 0, at most ${MOST_HOURS}`, (value) => value.gt(0) && value.lte(MOST_HOURS)),
  ),
  usage: v.optional(text("the path of a usage file")),
  usage_defaults: v.optional(mappingOf(resourceType, usageEntry)),
  prices: v.optional(text("the path of a price file")),
  discounts: v.optional(
    strict({
      percent: v.optional(PERCENT),
      by_dimension: v.optional(mappingOf(oneOf(PRICE_DIMENSIONS), PERCENT)),
    }),
  ),
  quotas: v.optional(v.lazy((value) => (Array.isArray(value) ? QUOTA_ENTRIES : text(QUOTAS)))),
  inventory: v.optional(v.lazy((value) => (Array.isArray(value) ? INVENTORY_FILES : text(INVENTORY)))),
  growth: v.optional(strict({ endpoints_per_month: v.optional(AMOUNT), percent_per_month: v.optional(AMOUNT) })),
  gates: v.optional(
    strict({
      fail_on: v.optional(v.picklist(["error", "warn", "info", "never"], "one of error, warn, info, never")),
      max_monthly_cost: v.optional(AMOUNT),
      currency: v.optional(CURRENCY),
      quota_headroom_percent: v.optional(PERCENT),
      allow_partial_total: v.optional(v.boolean("true or false")),
    }),
  ),
  rules: v.optional(
    mappingOf(
      ruleId,
      v.pipe(
        v.union([v.picklist(["off", "error", "warn", "info"]), v.literal(false)], LEVEL),
        v.transform((level) => (level === false ? "off" : level)),
      ),
    ),
  ),
  suppressions: v.optional(listOf(suppression, "a list of suppressions", MOST_ENTRIES)),
};

export const CONFIG = strict(CONFIG_KEYS);

export type ParsedConfig = v.InferOutput<typeof CONFIG>;
