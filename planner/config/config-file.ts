import * as v from "valibot";
import { findRegion, nearestRegion } from "../catalog/regions";
import type { Discounts } from "../cost/discounts";
import { PrivateLinkError } from "../errors";
import type { Gates } from "../model/gates";
import type { Level } from "../model/assessment";
import type { EndpointUsage } from "../model/usage";
import type { Decimal } from "../money";
import type { Suppression } from "../rules/suppressions";
import { CONFIG, type ParsedConfig } from "./config-shape";
import { parseYaml, type YamlDocument, type YamlPath } from "./yaml-document";

/** A configuration file that was read. Paths stand as they do in the file. What is absent has the planner's default. */
export interface Config {
  /** Code of the Region of resources whose input tells none. */
  readonly region?: string;
  readonly hoursPerMonth?: Decimal;
  /** Path of a usage file. */
  readonly usage?: string;
  /** Usage by resource type, weaker than everything that a usage file says. */
  readonly usageDefaults: Readonly<Record<string, EndpointUsage>>;
  /** Path of a price file. */
  readonly prices?: string;
  readonly discounts?: Discounts;
  /** Path of a quotas file, or the list `quotas` of one, which nobody has checked. */
  readonly quotas?: string | readonly unknown[];
  /** Path of an inventory file. */
  readonly inventory?: string;
  readonly growth?: ConfiguredGrowth;
  readonly gates: Gates;
  /** By rule id. */
  readonly levels: ReadonlyMap<string, Level | "off">;
  readonly suppressions: readonly Suppression[];
  /** What is taken as it stands, but odd. */
  readonly warnings: readonly string[];
  /** File, line and column of the value of a path, for those who check `quotas`. */
  readonly placeOf: (path: YamlPath) => string;
}

/** How fast the number of endpoints grows. */
interface ConfiguredGrowth {
  readonly endpointsPerMonth?: Decimal;
  /** Compound. */
  readonly percentPerMonth?: Decimal;
}

/**
 * Reads a configuration file; an empty one is an empty configuration. `name` is what errors call it.
 * @throws PrivateLinkError CONFIG_FILE with line and column.
 */
export function readConfig(name: string, text: string): Config {
  const document = parseYaml(name, text);
  if (document.problem !== undefined) throw configError(document.problem.where, { found: document.problem.found });
  const result = v.safeParse(CONFIG, document.content);
  if (!result.success) throw invalid(document, result.issues[0]);
  return configOf(result.output, document);
}

function configOf(parsed: ParsedConfig, document: YamlDocument): Config {
  const { region, hours_per_month: hoursPerMonth, usage, prices, quotas, inventory } = parsed;
  return {
    ...present({ region, hoursPerMonth, usage, prices, quotas, inventory }),
    usageDefaults: parsed.usage_defaults ?? {},
    ...(parsed.discounts === undefined ? {} : { discounts: discountsOf(parsed.discounts) }),
    ...(parsed.growth === undefined ? {} : { growth: growthOf(parsed.growth) }),
    gates: gatesOf(parsed.gates ?? {}),
    levels: new Map(Object.entries(parsed.rules ?? {})),
    suppressions: (parsed.suppressions ?? []).map(({ rule, resource, reason, until }, index) => ({
      rule,
      resource,
      reason,
      where: document.placeOf(["suppressions", index]),
      ...present({ until }),
    })),
    warnings: region === undefined ? [] : oddRegion(region, document.placeOf(["region"])),
    placeOf: (path: YamlPath) => document.placeOf(path),
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that have no value. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

function discountsOf(discounts: NonNullable<ParsedConfig["discounts"]>): Discounts {
  return present({ overall: discounts.percent, byDimension: discounts.by_dimension });
}

function growthOf(growth: NonNullable<ParsedConfig["growth"]>): ConfiguredGrowth {
  return present({ endpointsPerMonth: growth.endpoints_per_month, percentPerMonth: growth.percent_per_month });
}

function gatesOf(gates: NonNullable<ParsedConfig["gates"]>): Gates {
  return present({
    failOn: gates.fail_on,
    maxMonthlyCost: gates.max_monthly_cost,
    currency: gates.currency,
    quotaHeadroomPercent: gates.quota_headroom_percent,
    allowPartialTotal: gates.allow_partial_total,
  });
}

/** A Region may be newer than the catalogue. */
function oddRegion(region: string, where: string): string[] {
  if (findRegion(region) !== undefined) return [];
  const near = nearestRegion(region);
  const hint = near === undefined ? "" : `; did you mean ${near.code}?`;
  return [`${where}: the catalogue has no Region ${region}${hint}`];
}

const MOST_SHOWN = 60;

function invalid(document: YamlDocument, issue: v.BaseIssue<unknown>): PrivateLinkError {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const isMissing = issue.type === "object";
  const path = isMissing ? keys.slice(0, -1) : keys;
  const isKey = issue.path?.at(-1)?.origin === "key";
  const place = document.placeOf(path, isKey && !isMissing ? "key" : "value");
  const where = path.length === 0 ? place : `${place}, ${path.map((key) => shortened(String(key))).join(" > ")}`;
  if (isMissing) return configError(where, { expected: `the key ${String(keys.at(-1))}`, found: "nothing" });
  const found = shortened(issue.received);
  if (issue.type !== "raw_check") return configError(where, { expected: issue.message, found });
  return configError(where, {
    expected: issue.expected ?? "",
    found,
    ...(issue.message === "" ? {} : { fix: issue.message }),
  });
}

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function configError(where: string, compared: { expected?: string; found: string; fix?: string }): PrivateLinkError {
  return new PrivateLinkError({ code: "CONFIG_FILE", what: "The configuration file is not valid", where, ...compared });
}
