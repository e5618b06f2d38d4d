import type { ResourceEndpointHours } from "../cost/billing/billed";
import type { Discounts } from "../cost/discounted-price-book";
import type { Gates } from "../model/gates";
import type { Level } from "../model/findings";
import type { RequiredEndpoints } from "../model/rule";
import type { EndpointUsage } from "../model/usage";
import type { Decimal } from "../shared/money";
import type { Suppression } from "../suppressions/suppressions";
import type { Growth } from "../model/quotas";
import type { QuotaEntry } from "../quotas/quota-file";
import { present } from "../shared/present";
import { checked } from "../user-files/checked";
import { CONFIG, type ParsedConfig } from "./config-shape";
import type { UserDocument } from "../user-files/document";
import { oddRegion } from "../user-files/odd-region";
import { readDocument } from "../user-files/read-document";

/** The content of a configuration file. Paths are as written in the file. What is absent has the planner's default. */
export interface Config {
  /** Code of the Region of resources whose input does not state one. */
  readonly region?: string;
  readonly hoursPerMonth?: Decimal;
  /** What an hour of a resource endpoint is billed for. */
  readonly resourceEndpointHours?: ResourceEndpointHours;
  /** Path of a usage file. */
  readonly usage?: string;
  /** Usage by resource type; a usage file overrides it. */
  readonly usageDefaults: Readonly<Record<string, EndpointUsage>>;
  /** Path of a price file. */
  readonly prices?: string;
  /** Most days since the sources stated the prices. */
  readonly maxPriceAgeDays?: Decimal;
  readonly discounts?: Discounts;
  /** Path of a quotas file, or its list. */
  readonly quotas?: string | readonly QuotaEntry[];
  /** Paths of inventory files. */
  readonly inventory: readonly string[];
  readonly growth?: Growth;
  readonly gates: Gates;
  /** By rule id. */
  readonly levels: ReadonlyMap<string, Level | "off">;
  readonly suppressions: readonly Suppression[];
  /** Ids of accounts and ARNs of principals. */
  readonly trustedPrincipals?: readonly string[];
  readonly requiredEndpoints?: RequiredEndpoints;
  /** What was accepted but looks wrong. */
  readonly warnings: readonly string[];
}

/**
 * Reads a configuration file; an empty file is an empty configuration. Errors call it `name`.
 * @throws PrivateLinkError CONFIG_FILE with line and column.
 */
export function readConfig(name: string, text: string): Config {
  const document = readDocument(name, text);
  return configOf(checked(document, CONFIG, NOT_VALID), document);
}

function configOf(parsed: ParsedConfig, document: UserDocument): Config {
  const { region, hours_per_month: hoursPerMonth, usage, prices, quotas, inventory } = parsed;
  const { trusted_principals: trustedPrincipals, required_endpoints: required } = parsed;
  return {
    ...present({ region, hoursPerMonth, usage, prices, quotas, trustedPrincipals }),
    ...present({ resourceEndpointHours: parsed.resource_endpoint_hours, maxPriceAgeDays: parsed.max_price_age_days }),
    ...(required === undefined ? {} : { requiredEndpoints: requiredOf(required) }),
    inventory: inventory === undefined ? [] : [inventory].flat(),
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
    warnings: region === undefined ? [] : oddRegion(document.placeOf(["region"]), region),
  };
}

function discountsOf(discounts: NonNullable<ParsedConfig["discounts"]>): Discounts {
  return present({ overall: discounts.percent, byDimension: discounts.by_dimension });
}

function growthOf(growth: NonNullable<ParsedConfig["growth"]>): Growth {
  return present({ endpointsPerMonth: growth.endpoints_per_month, percentPerMonth: growth.percent_per_month });
}

function requiredOf(required: NonNullable<ParsedConfig["required_endpoints"]>): RequiredEndpoints {
  return { services: required.services, exceptVpcs: required.except_vpcs ?? [] };
}

function gatesOf(gates: NonNullable<ParsedConfig["gates"]>): Gates {
  return present({
    failOn: gates.fail_on,
    maxMonthlyCost: gates.max_monthly_cost,
    currency: gates.currency,
    quotaHeadroomPercent: gates.quota_headroom_percent,
    maxBandwidthUsePercentOneAzLost: gates.max_bandwidth_use_percent_one_az_lost,
    minFreeAddresses: gates.min_free_addresses,
    allowPartialTotal: gates.allow_partial_total,
  });
}

const NOT_VALID = { code: "CONFIG_FILE", what: "The configuration file is not valid" };
