import * as v from "valibot";
import { isAccountId, isPrincipalArn } from "../catalog/forms";
import { LONGEST_MONTH_HOURS } from "../catalog/limits";
import { PRICE_DIMENSIONS } from "../catalog/names/price-dimensions";
import { nearestService, SERVICES } from "../catalog/services";
import { QUOTA_ENTRIES } from "../quotas/quota-file";
import { findRule, nearestRule } from "../rules/descriptions";
import { bandProblem, usageOf } from "../usage/usage-entry";
import { USAGE_FIGURES } from "../usage/usage-keys";
import { figure } from "../user-files/figure";
import { choice, judged, listOf, mappingOf, named, oneOf, strict, text } from "../user-files/shapes";
import { COUNT, CURRENCY, DAY, MOST_ENTRIES, REGION, VERSION } from "../user-files/terms";

const AMOUNT = figure("a number that is not negative");
const PERCENT = figure("a percentage from 0 to 100", (value) => value.lte(100));
const INVENTORY = "the path of an inventory file, or a list of paths";
const INVENTORY_FILES = listOf(text("the path of an inventory file"), INVENTORY, MOST_ENTRIES);
const QUOTAS = "the path of a quotas file, or a list of quotas";
const LEVEL = choice(["off", "error", "warn", "info"]);
const OFF = v.pipe(
  v.literal(false),
  v.transform(() => "off" as const),
);
const RULE = "the id of a rule";

const ruleId = (id: string) =>
  findRule(id) === undefined ? { expected: RULE, meant: nearestRule(id)?.id } : undefined;
const resourceType = (type: string) =>
  /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(type)
    ? undefined
    : { expected: "a resource type, such as aws_vpc_endpoint", meant: undefined };

const usageEntry = v.pipe(
  strict(USAGE_FIGURES),
  judged((entry) => bandProblem(entry)),
  v.transform(usageOf),
);

const suppression = strict({
  rule: named(ruleId, RULE),
  resource: text("an address or a construct path"),
  reason: text("a reason in words"),
  until: v.optional(DAY),
});

const PRINCIPAL = "an account id of twelve digits, in quotes, or the ARN of a principal";
const SERVICE = "the short name of a service, such as ecr.api";

const principal = named(
  (text) => (isAccountId(text) || isPrincipalArn(text) ? undefined : { expected: PRINCIPAL, meant: undefined }),
  PRINCIPAL,
);
const service = named(
  (name) =>
    SERVICES.some(({ shortName }) => shortName === name)
      ? undefined
      : { expected: SERVICE, meant: nearestService(name)?.shortName },
  SERVICE,
);

/** The keys of a configuration file. */
export const CONFIG_KEYS = {
  version: VERSION,
  region: v.optional(REGION),
  hours_per_month: v.optional(
    figure(
      `a number of hours above 0 and at most ${LONGEST_MONTH_HOURS}`,
      (value) => value.gt(0) && value.lte(LONGEST_MONTH_HOURS),
    ),
  ),
  resource_endpoint_hours: v.optional(choice(["per-endpoint", "per-zone"])),
  usage: v.optional(text("the path of a usage file")),
  usage_defaults: v.optional(mappingOf(resourceType, usageEntry)),
  prices: v.optional(text("the path of a price file")),
  max_price_age_days: v.optional(COUNT),
  discounts: v.optional(
    strict({
      percent: v.optional(PERCENT),
      by_dimension: v.optional(mappingOf(oneOf(PRICE_DIMENSIONS, "a price dimension"), PERCENT)),
    }),
  ),
  quotas: v.optional(v.lazy((value) => (Array.isArray(value) ? QUOTA_ENTRIES : text(QUOTAS)))),
  inventory: v.optional(v.lazy((value) => (Array.isArray(value) ? INVENTORY_FILES : text(INVENTORY)))),
  growth: v.optional(strict({ endpoints_per_month: v.optional(AMOUNT), percent_per_month: v.optional(AMOUNT) })),
  gates: v.optional(
    strict({
      fail_on: v.optional(choice(["error", "warn", "info", "never"])),
      max_monthly_cost: v.optional(AMOUNT),
      currency: v.optional(CURRENCY),
      quota_headroom_percent: v.optional(PERCENT),
      max_bandwidth_use_percent_one_az_lost: v.optional(PERCENT),
      min_free_addresses: v.optional(AMOUNT),
      allow_partial_total: v.optional(v.boolean("true or false")),
    }),
  ),
  rules: v.optional(
    mappingOf(
      ruleId,
      v.lazy((level) => (level === false ? OFF : LEVEL)),
    ),
  ),
  suppressions: v.optional(listOf(suppression, "a list of suppressions", MOST_ENTRIES)),
  trusted_principals: v.optional(listOf(principal, "a list of accounts and principals", MOST_ENTRIES)),
  required_endpoints: v.optional(
    strict({
      services: listOf(service, "a list of services", MOST_ENTRIES),
      except_vpcs: v.optional(
        listOf(text("the address, construct path or id of a VPC"), "a list of VPCs", MOST_ENTRIES),
      ),
    }),
  ),
};

export const CONFIG = strict(CONFIG_KEYS);

export type ParsedConfig = v.InferOutput<typeof CONFIG>;
