import type { Alternative } from "../model/alternatives";
import type { Assessment } from "../model/assessment";
import type { EndpointCost, MissingCost, ResourceCost, Total } from "../model/cost";
import type { Finding } from "../model/findings";
import type { QuotaLine } from "../model/quotas";
import type { AddressLine } from "../model/addresses";
import { isUnresolved } from "../model/attribute";
import type { Price } from "../model/prices";
import type { Quantity } from "../model/quantity";
import { attributeText, count, figure, monthly, plainNumber, signedMonthly, unitPrice, wholeNumber } from "./format";

/** Words that the reports for people share, so that a thing is called the same in each. */

export function isEndpointCost(cost: ResourceCost): cost is EndpointCost {
  return cost.resourceType === "aws_vpc_endpoint";
}

export function serviceLabel({ target }: ResourceCost): string {
  return attributeText(target);
}

export function zonesLabel({ zones }: ResourceCost): string {
  return zones === undefined ? "-" : figure(zones, 0);
}

/** `2 AZ x 730 h x $0.01`, what usage would add, and what is missing: one line each. */
export function componentNotes(cost: ResourceCost): string[] {
  return cost.components.flatMap(({ name, unit, usageBased, monthlyQuantity, monthlyCost, price, unitPrice: each }) => {
    if (isUnresolved(price)) return [`${name}: ${price.unresolved}`];
    if (!usageBased) return monthlyCost.kind === "unknown" ? [`${name}: ${monthlyCost.reason}`] : [];
    if (monthlyQuantity.kind === "unknown") return [`plus ${tierText(price, unit)} ${usageName(name)}`];
    const average = each === undefined ? "" : ` x ${unitPrice(each, price.currency)}`;
    return [`of which ${figure(monthlyQuantity)} ${unit}${average} = ${monthly(monthlyCost, price.currency)}`];
  });
}

function usageName(component: string): string {
  return component === "Data processed" ? "of data processed" : `(${component})`;
}

/** `$0.01 per GB`, or `$0.01 to $0.004 per GB` for a price in tiers. */
function tierText({ tiers, currency }: Price, unit: string): string {
  const prices = tiers.map((tier) => unitPrice(tier.unitPrice, currency));
  const [first = "", last = ""] = [prices[0], prices.at(-1)];
  return `${first === last ? first : `${first} to ${last}`} per ${unit.replace(/s$/, "")}`;
}

/** What a total leaves out, in one line; "" when it is whole. */
export function missingText({ missing }: Total): string {
  const of = (reasons: readonly string[]): number =>
    new Set(missing.filter(({ reason }) => reasons.includes(reason)).map(({ address }) => address)).size;
  const notes = [
    [of(["price"]), "has a price that no source states", "have a price that no source states"],
    [of(["region"]), "is in a Region that is not known", "are in a Region that is not known"],
    [of(["quantity"]), "has a quantity that is not known", "have a quantity that is not known"],
  ] as const;
  const parts = notes
    .filter(([amount]) => amount > 0)
    .map(([amount, one, many]) => `${count(amount, nounFor(missing))} ${amount === 1 ? one : many}`);
  return parts.length === 0 ? "" : `PARTIAL: ${parts.join("; ")}`;
}

function nounFor(missing: readonly MissingCost[]): string {
  return missing.every(({ resourceType }) => resourceType === "aws_vpc_endpoint") ? "endpoint" : "resource";
}

export function isPartialTotal(total: Total): boolean {
  return missingText(total) !== "";
}

/** Resources whose data processing is in no total, as no usage is given. */
export function usageNote({ missing }: Total): string {
  const without = missing.filter(({ reason }) => reason === "usage");
  const resources = new Set(without.map(({ address }) => address)).size;
  return resources === 0 ? "" : `plus data processing of ${count(resources, nounFor(without))} without a usage figure`;
}

export function quotaFigures(line: QuotaLine): { used: string; limit: string; left: string; planned: string } {
  return {
    used: figure(line.used, 0),
    limit: wholeNumber(line.limit.value),
    left: figure(line.left, 0),
    planned: figure(line.planned, 0),
  };
}

export function addressFigures({ needed, capacity, left }: AddressLine): {
  needed: string;
  capacity: string;
  left: string;
} {
  return { needed: figure(needed, 0), capacity: figure(capacity, 0), left: figure(left, 0) };
}

export function headline(assessment: Assessment): string {
  return `${count(assessment.endpoints.length, "VPC endpoint")}, ${plainNumber(assessment.hoursPerMonth)} hours per month`;
}

/** The sources of the prices that the figures rest on, each once. */
export function priceSources(assessment: Assessment): string[] {
  const all = [...assessment.endpoints, ...assessment.resources].flatMap(({ components }) =>
    components.flatMap(({ price, usageBased, monthlyQuantity }) =>
      isUnresolved(price) || (usageBased && monthlyQuantity.kind === "unknown") ? [] : [sourceText(price)],
    ),
  );
  return [...new Set(all)];
}

function sourceText({ source }: Price): string {
  return source.date === undefined ? source.reference : `${source.reference} (${source.date})`;
}

/** `today $16.10, instead $13.50: saves $2.60 a month`, and where the two cost the same. */
export function alternativeFigures({ today, instead, saving, currency, breakEven }: Alternative): string[] {
  const figures = `today ${monthly(today, currency)}, instead ${monthly(instead, currency)} a month`;
  const difference = saving.kind === "unknown" ? saving.reason : `${figures}: ${savingText(saving, currency)}`;
  if (breakEven === undefined) return [difference];
  return [difference, `break-even at ${figure(breakEven.quantity, 0)} ${breakEven.unit}. ${breakEven.explanation}`];
}

function savingText(saving: Quantity, currency: string): string {
  if (saving.kind === "known" && saving.value.isNegative()) {
    return `costs ${monthly({ ...saving, value: saving.value.abs() }, currency)} more`;
  }
  return `saves ${monthly(saving, currency)}`;
}

/** `The plan changes it by +$7.30 a month, from $14.60: 1 resource added`; "" when no input is a plan. */
export function changeText({ changes, inputs }: Assessment, currency: string): string {
  const change = changes === undefined ? undefined : changes.byCurrency[currency];
  if (changes === undefined || change === undefined) return "";
  const kinds = (["added", "changed", "removed"] as const).flatMap((kind) => {
    const amount = changes.resources.filter((each) => each.currency === currency && each.kind === kind).length;
    return amount === 0 ? [] : [`${amount} ${kind}`];
  });
  const plans = inputs.filter(({ format }) => format === "plan").length;
  const subject = plans === 1 ? "The plan changes" : "The plans change";
  if (kinds.length === 0) return `${subject} nothing of it`;
  const untold =
    change.untold.length === 0 ? "" : `; the difference of ${count(change.untold.length, "resource")} is not known`;
  return `${subject} it by ${signedMonthly(change.monthly, currency)} a month, from ${monthly(change.past.monthly, currency)}: ${kinds.join(", ")}${untold}`;
}

/** A total that is a range also says what is expected. */
export function monthlyTotal({ monthly: quantity }: Total, currency: string): string {
  const figures = monthly(quantity, currency);
  if (quantity.kind !== "range") return figures;
  return `${monthly({ kind: "known", value: quantity.expected, basis: quantity.basis }, currency)} (${figures})`;
}

/** Findings that say the same of several resources. */
export interface FindingGroup {
  readonly finding: Finding;
  readonly addresses: readonly string[];
}

/** Findings with the same words once, in the order of their first. */
export function groupedFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { finding: Finding; addresses: string[] }>();
  for (const finding of findings) {
    const { level, rule, message, fix } = finding;
    const key = [level, rule, message, fix].join("\u0000");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { finding, addresses: [finding.address] });
    else group.addresses.push(finding.address);
  }
  return [...groups.values()];
}
