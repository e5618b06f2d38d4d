import type { AddressLine } from "../model/addresses";
import type { Alternative } from "../model/alternatives";
import type { Assessment } from "../model/assessment";
import type { BandwidthLine } from "../model/bandwidth";
import type { CostChange, CostChanges, CostComponent, ResourceChange, ResourceCost, Total } from "../model/cost";
import type { Finding } from "../model/findings";
import type { QuotaLine } from "../model/quotas";
import { isUnresolved, valueOf } from "../model/attribute";
import type { Gap } from "../model/gap";
import type { Price } from "../model/prices";
import { expectedOf, isBounded, lowOf, highOf, type Quantity } from "../model/quantity";
import type { Decimal } from "../shared/money";
import { decimalString, figure as zoneCount, moneyString } from "./format";
import { groupedFindings, type FindingGroup } from "./finding-groups";
import type { ReportOptions } from "./report";
import { hasNoUpperEnd, isEndpointCost, isPartialTotal } from "./wording";

type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
type JsonRecord = Readonly<Record<string, JsonValue>>;

/** Version of Infracost's JSON format, whose names this report uses where the meaning is the same. */
const FORMAT_VERSION = "0.2";

/** A report for programs. Its schema is schemas/estimate.schema.json. */
export function jsonReport(assessment: Assessment, { version }: ReportOptions): string {
  const currencies = Object.keys(assessment.totals);
  const [currency = "USD"] = currencies;
  const report: JsonRecord = {
    version: FORMAT_VERSION,
    metadata: { tool: "cdktf-privatelink", toolVersion: version },
    currency: currencies.length === 1 ? currency : null,
    hoursPerMonth: decimalString(assessment.hoursPerMonth),
    projects: assessment.inputs.map((input) => ({
      name: input.name,
      metadata: { format: input.format, terraformVersion: input.terraformVersion ?? null },
      breakdown: {
        resources: [...assessment.endpoints, ...assessment.resources]
          .filter((cost) => cost.input === input.name)
          .map(resource),
        ...totals(assessment.totalsByInput[input.name] ?? {}),
      },
      diff: diff(assessment.changes, input.name),
    })),
    ...totals(assessment.totals),
    ...changeTotals(assessment.changes?.byCurrency),
    quotas: assessment.quotas.map(quota),
    subnetAddresses: assessment.addresses.map(subnetAddresses),
    bandwidth: assessment.bandwidth.map(bandwidth),
    findings: assessment.findings.map(finding),
    findingGroups: groupedFindings(assessment.findings).map(findingGroup),
    suppressed: assessment.suppressed.map(({ finding: each, reason, by }) => ({ finding: finding(each), reason, by })),
    gates: assessment.gates.map(({ id, holds, message, details }) => ({ id, holds, message, details })),
    alternatives: assessment.alternatives.map(alternative),
    assumptions: assessment.assumptions.map(({ text, addresses }) => ({ text, resources: addresses })),
    skipped: assessment.gaps.map(skipped),
    summary: {
      totalDetectedResources: assessment.endpoints.length + assessment.resources.length,
      totalSkippedResources: assessment.gaps.length,
      replacedEndpoints: assessment.replaced.map(({ input, address, constructPath, order, because }) => ({
        project: input,
        name: address,
        constructPath: constructPath ?? null,
        order: order ?? null,
        because,
      })),
    },
  };
  return `${visible(JSON.stringify(report, null, 2))}\n`;
}

// eslint-disable-next-line no-control-regex -- JSON has escaped all characters before the space except its own line breaks
const ASCII = /^[\x00-\x7e]*$/;

/** Escapes characters that hide or reorder text: the value stays the same, and a terminal shows what is there. */
function visible(json: string): string {
  if (ASCII.test(json)) return json;
  return json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** The totals of the only currency, and all of them by currency. With two currencies the plain totals are null. */
function totals(byCurrency: Readonly<Record<string, Total>>): JsonRecord {
  const all = Object.values(byCurrency);
  const [only] = all.length === 1 ? all : [];
  const missing = all.flatMap((total) => total.missing);
  return {
    ...total(only),
    totalIsPartial: all.some(isPartialTotal),
    missing: missing.map(({ address, component, reason, explanation }) => ({
      name: address,
      component,
      reason,
      explanation,
    })),
    totalsByCurrency: Object.fromEntries(Object.entries(byCurrency).map(([currency, each]) => [currency, total(each)])),
  };
}

function total(sum: Total | undefined): JsonRecord {
  return openAmounts(sum, {
    ...amount("totalHourlyCost", sum?.hourly),
    ...amount("totalMonthlyCost", sum?.monthly),
  });
}

/** Without the high ends where something unread may be billed too. */
function openAmounts(sum: Total | undefined, figures: JsonRecord): JsonRecord {
  if (sum === undefined || !hasNoUpperEnd(sum)) return figures;
  return Object.fromEntries(Object.entries(figures).filter(([key]) => !key.endsWith("High")));
}

function skipped({ input, address, resourceType, reason, mayHide, fix }: Gap): JsonRecord {
  return { project: input, name: address, resourceType: resourceType ?? null, reason, mayHide, fix: fix ?? null };
}

/** What a plan changes; null for any other input. */
function diff(changes: CostChanges | undefined, input: string): JsonRecord | null {
  const byCurrency = changes?.byInput[input];
  if (changes === undefined || byCurrency === undefined) return null;
  return {
    resources: changes.resources.filter((change) => change.input === input).map(resourceChange),
    ...changeTotals(byCurrency),
  };
}

/** Null when no input is a plan, and with two currencies. */
function changeTotals(byCurrency: Readonly<Record<string, CostChange>> | undefined): JsonRecord {
  const all = Object.values(byCurrency ?? {});
  const [only] = all.length === 1 ? all : [];
  return {
    ...changeTotal(only),
    pastTotalIsPartial: byCurrency === undefined ? null : all.some(({ past }) => isPartialTotal(past)),
    diffIsPartial: byCurrency === undefined ? null : all.some(({ unknown }) => unknown.length > 0),
    diffByCurrency: Object.fromEntries(
      Object.entries(byCurrency ?? {}).map(([currency, change]) => [currency, changeTotal(change)]),
    ),
  };
}

function changeTotal(change: CostChange | undefined): JsonRecord {
  return {
    ...openAmounts(change?.past, {
      ...amount("pastTotalHourlyCost", change?.past.hourly),
      ...amount("pastTotalMonthlyCost", change?.past.monthly),
    }),
    ...amount("diffTotalHourlyCost", change?.hourly),
    ...amount("diffTotalMonthlyCost", change?.monthly),
  };
}

function resourceChange(each: ResourceChange): JsonRecord {
  return {
    name: each.address,
    resourceType: each.resourceType,
    constructPath: each.constructPath ?? null,
    change: each.kind,
    currency: each.currency,
    ...amount("pastMonthlyCost", each.past),
    ...amount("monthlyCost", each.now),
    ...amount("diffMonthlyCost", each.monthly),
  };
}

/** `name`, plus `nameLow` and `nameHigh` where the figure is a range. Null where it is unknown. */
function amount(
  name: string,
  quantity: Quantity | undefined,
  write: (value: Decimal) => string = moneyString,
): JsonRecord {
  if (quantity === undefined) return { [name]: null };
  if (!isBounded(quantity)) {
    const { least, most } = quantity;
    return {
      [name]: null,
      ...(least === undefined ? {} : { [`${name}Low`]: write(least) }),
      ...(most === undefined ? {} : { [`${name}High`]: write(most) }),
    };
  }
  if (quantity.kind === "known") return { [name]: write(quantity.value) };
  return {
    [name]: write(expectedOf(quantity)),
    [`${name}Low`]: write(lowOf(quantity)),
    [`${name}High`]: write(highOf(quantity)),
  };
}

function basis(quantity: Quantity): JsonRecord {
  return {
    basis: isBounded(quantity) ? quantity.basis : "unknown",
    ...(quantity.reason === undefined ? {} : { reason: quantity.reason }),
  };
}

/** A quantity other than money. */
function figure(quantity: Quantity): JsonRecord {
  return { ...amount("value", quantity, decimalString), ...basis(quantity) };
}

function resource(cost: ResourceCost): JsonRecord {
  const { scope } = cost;
  return {
    name: cost.address,
    resourceType: cost.resourceType,
    tags: cost.tags,
    metadata: {
      constructPath: cost.constructPath ?? null,
      action: cost.action,
      endpointType: isEndpointCost(cost) ? cost.kind : null,
      target: valueOf(cost.target) ?? null,
      account: scope.account ?? null,
      region: isUnresolved(scope.region) ? null : scope.region,
      vpc: isUnresolved(scope.vpc) ? null : scope.vpc.label,
      availabilityZones: cost.zones === undefined ? null : figure(cost.zones),
    },
    currency: cost.currency,
    ...amount("hourlyCost", cost.hourly),
    ...amount("monthlyCost", cost.monthly),
    ...basis(cost.monthly),
    availabilityZoneCosts: zoneCosts(cost),
    costComponents: cost.components.map(component),
  };
}

/** One row for each zone that the resource may be in; null where the bill does not count zones. */
function zoneCosts({ zones, zoneCosts: costs }: ResourceCost): JsonValue {
  if (costs === undefined || zones === undefined) return null;
  return {
    ...amount("hourlyPrice", costs.hourlyPrice),
    hours: decimalString(costs.hours),
    zones: costs.zones.map(({ zone, hourly, monthly }, at) => ({
      zone: zone ?? null,
      label: zone ?? `zone ${at + 1} of ${zoneCount(zones)}`,
      ...amount("hourlyPrice", costs.hourlyPrice),
      hours: decimalString(costs.hours),
      ...amount("hourlyCost", hourly),
      ...amount("monthlyCost", monthly),
      ...basis(monthly),
    })),
  };
}

function component(each: CostComponent): JsonRecord {
  const price = isUnresolved(each.price) ? undefined : each.price;
  return {
    name: each.name,
    dimension: each.dimension,
    unit: each.unit,
    usageBased: each.usageBased,
    ...amount("hourlyQuantity", each.hourlyQuantity, decimalString),
    ...amount("monthlyQuantity", each.monthlyQuantity, decimalString),
    price: each.unitPrice === undefined ? null : decimalString(each.unitPrice),
    priceNotFound: price === undefined,
    priceSource: price === undefined ? null : source(price),
    ...amount("hourlyCost", each.hourlyCost),
    ...amount("monthlyCost", each.monthlyCost),
    ...basis(each.monthlyCost),
  };
}

function source({ region, currency, tiers, source: from }: Price): JsonRecord {
  return {
    status: from.status,
    reference: from.reference,
    date: from.date ?? null,
    sku: from.sku ?? null,
    region,
    currency,
    tiers: tiers.map(({ upTo, unitPrice }) => ({
      upTo: upTo === null ? null : decimalString(upTo),
      price: decimalString(unitPrice),
    })),
  };
}

function quota(line: QuotaLine): JsonRecord {
  return {
    id: line.id,
    code: line.code ?? null,
    name: line.name,
    scope: { kind: line.scope.kind, name: line.scope.label },
    limit: line.limit.value,
    limitBasis: line.limit.basis,
    adjustable: line.adjustable,
    ...amount("existing", line.existing, decimalString),
    ...amount("planned", line.planned, decimalString),
    ...amount("used", line.used, decimalString),
    ...amount("left", line.left, decimalString),
    status: line.status,
    exhaustedInMonth: line.exhaustedInMonth ?? null,
    increase: line.increase === undefined ? null : { ...line.increase },
    source: line.source,
  };
}

function subnetAddresses(line: AddressLine): JsonRecord {
  return {
    project: line.input,
    name: line.address,
    constructPath: line.constructPath ?? null,
    family: line.family,
    cidr: line.cidr ?? null,
    ...amount("capacity", line.capacity, decimalString),
    ...amount("needed", line.needed, decimalString),
    ...amount("added", line.added, decimalString),
    ...amount("left", line.left, decimalString),
    ...(line.blocks === undefined ? {} : amount("blocks", line.blocks, decimalString)),
    status: line.status,
    basis: line.basis ?? null,
  };
}

function bandwidth(line: BandwidthLine): JsonRecord {
  return {
    project: line.input,
    name: line.address,
    constructPath: line.constructPath ?? null,
    unit: "Gbps",
    ...amount("availabilityZones", line.zones, decimalString),
    baselinePerZone: decimalString(line.baselinePerZoneGbps),
    ceilingPerZone: decimalString(line.ceilingPerZoneGbps),
    ...amount("baseline", line.baselineGbps, decimalString),
    ...amount("maximum", line.maximumGbps, decimalString),
    ...amount("average", line.averageGbps, decimalString),
    ...amount("peak", line.requiredGbps, decimalString),
    ...amount("utilisation", line.utilisation.allZones, decimalString),
    ...amount("utilisationOneZoneLost", line.utilisation.oneZoneLost, decimalString),
    overBaseline: line.isOverBaseline ?? null,
    ...amount("zonesForPeakAtBaseline", line.zonesForPeak.atBaseline, decimalString),
    ...amount("zonesForPeakAtCeiling", line.zonesForPeak.atCeiling, decimalString),
    saturatingGbPerMonthAndZone: decimalString(line.saturatingGbPerMonth),
    ...basis(line.zones),
  };
}

function finding(each: Finding): JsonRecord {
  return {
    rule: each.rule,
    level: each.level,
    message: each.message,
    fix: each.fix,
    project: each.input === "" ? null : each.input,
    name: each.address,
    constructPath: each.constructPath ?? null,
    ...amount("monthlySaving", each.monthlySaving),
    see: each.see,
  };
}

function findingGroup({ findings, message, fix }: FindingGroup): JsonRecord {
  const [{ rule, level, see }] = findings;
  return {
    ...{ rule, level, message, fix, see, count: findings.length },
    resources: findings.map(({ input, address, constructPath }) => ({
      project: input === "" ? null : input,
      name: address,
      constructPath: constructPath ?? null,
    })),
  };
}

function alternative(each: Alternative): JsonRecord {
  return {
    id: each.id,
    title: each.title,
    scope: each.scope,
    currency: each.currency,
    ...amount("monthlyCostToday", each.today),
    ...amount("monthlyCostInstead", each.instead),
    ...amount("monthlySaving", each.saving),
    ...basis(each.saving),
    breakEven:
      each.breakEven === undefined
        ? null
        : { ...figure(each.breakEven.quantity), unit: each.breakEven.unit, explanation: each.breakEven.explanation },
    tradeOffs: each.tradeOffs,
    project: each.input,
    resources: each.addresses,
  };
}
